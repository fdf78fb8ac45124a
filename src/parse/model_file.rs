//! Reading model files: which questionnaires go together, and how their scores become one.

use crate::model::{
    FileKind, Finding, Findings, MaturityModel, Place, Problem, Questionnaires, Referent, Source,
};
use crate::parse::file::reader::Reader;
use crate::parse::file::suggest::near;
use crate::parse::file::text::File;
use crate::parse::file::tree::{self, Node};

const KEYS: [&str; 8] =
    ["modenhed", "model", "languages", "title", "questionnaires", "weights", "overall", "levels"];

/// A model file, whose questionnaires are still to be read.
#[derive(Debug)]
pub struct ModelFile {
    /// Its questionnaires: a built-in one's id, or a file as seen from this one.
    pub questionnaires: Vec<String>,
    model: MaturityModel,
    /// Where the weights stand.
    places: Vec<Place>,
}

/// The model in a file (with its position among all files given); `None` when an error was found.
pub fn model_file(order: usize, source: &Source, findings: &mut Findings) -> Option<ModelFile> {
    let file = File::open(order, source, findings)?;
    let root = tree::read(&file, findings)?;
    let kind = FileKind::of_tree(&root);
    if kind != FileKind::Model {
        findings.push(Finding::wrong_kind(file.whole(), kind, FileKind::Model));
        return None;
    }
    let mut reader = Reader::new(&file, findings);
    let model = reader.model(&root);
    (!reader.failed).then_some(model)
}

impl ModelFile {
    /// The model of its questionnaires, which have been read; what does not fit them is reported.
    pub fn of(self, set: &Questionnaires, findings: &mut Findings) -> MaturityModel {
        for ((id, _), place) in self.model.weights.iter().zip(self.places) {
            if set.index(id).is_none() {
                let finding = Finding::new(
                    Problem::UnknownReference { referent: Referent::Aspect, within: None },
                    place,
                );
                let near = near(id, set.iter().map(|one| one.id.as_str()));
                findings.push(finding.found(id).near(near));
            }
        }
        self.model
    }
}

impl Reader<'_> {
    fn model(&mut self, root: &Node) -> ModelFile {
        self.map(root, &KEYS);
        self.format(root);
        self.languages = self.declared_languages(root);
        let id = self.required(root, "model").map(|node| self.id_text(node));
        let title = self.required_text(root, "title");
        let list = self.required(root, "questionnaires");
        let items = list.map(|list| self.list(list)).unwrap_or_default();
        let questionnaires = items.iter().filter_map(|item| self.text(item)).collect();
        let (mut weights, mut places) = (Vec::new(), Vec::new());
        if let Some(map) = root.given("weights") {
            self.unique_keys(map);
            if map.entries().is_empty() {
                self.wrong_type(map, crate::model::Shape::Map);
            }
            for (name, weight) in map.entries() {
                let id = self.id_text(name);
                if let Some(weight) = self.weight(weight) {
                    places.push(name.place(self.file));
                    weights.push((id, weight));
                }
            }
        }
        let overall = root.given("overall").and_then(|node| self.named(node)).unwrap_or_default();
        let levels = root.given("levels").map(|_| self.levels(root));
        let model = MaturityModel { id: id.unwrap_or_default(), title, overall, weights, levels };
        ModelFile { questionnaires, model, places }
    }
}
