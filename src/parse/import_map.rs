//! Reading what a person decided about a survey tool's export.

use crate::model::{
    FileKind, Finding, Findings, ImportMap, Meaning, Named, Problem, QuestionRef, Questionnaires,
    Shape, Source,
};
use crate::parse::file::reader::Reader;
use crate::parse::file::suggest::near;
use crate::parse::file::text::File;
use crate::parse::file::tree::{self, Node, Value};

/// Values that every question may have beside its codes.
const STATES: [&str; 2] = ["na", "dk"];

/// The map in a file (with its position among all files given); `None` when an error was found.
pub fn import_map(
    order: usize,
    source: &Source,
    questionnaires: &Questionnaires,
    findings: &mut Findings,
) -> Option<ImportMap> {
    let file = File::open(order, source, findings)?;
    let root = tree::read(&file, findings)?;
    let kind = FileKind::of_tree(&root);
    if kind != FileKind::ImportMap {
        findings.push(Finding::wrong_kind(file.whole(), kind, FileKind::ImportMap));
        return None;
    }
    let mut reader = Reader::new(&file, findings);
    let map = reader.import_map(&root, questionnaires);
    (!reader.failed).then_some(map)
}

impl Reader<'_> {
    fn import_map(&mut self, root: &Node, set: &Questionnaires) -> ImportMap {
        self.map(root, &["modenhed", "import", "columns", "values"]);
        self.format(root);
        let tool = root.given("import").and_then(|node| self.named(node));
        let mut map = ImportMap { tool, ..ImportMap::default() };
        if let Some(columns) = self.map_of(root, "columns") {
            for (head, value) in columns.entries() {
                let meaning = self.meaning(value, set);
                let head = head.text().unwrap_or_default().to_owned();
                map.columns.extend(meaning.map(|meaning| (head, meaning)));
            }
        }
        if let Some(values) = self.map_of(root, "values") {
            for (name, cells) in values.entries() {
                self.values(name, cells, set, &mut map);
            }
        }
        map
    }

    /// The map that stands under a key, if one does.
    fn map_of<'n>(&mut self, root: &'n Node, key: &str) -> Option<&'n Node> {
        let node = root.given(key)?;
        if !matches!(node.value, Value::Map(_)) {
            self.wrong_type(node, Shape::Map);
            return None;
        }
        self.unique_keys(node);
        Some(node)
    }

    /// What a column is; nothing where that is left open.
    fn meaning(&mut self, node: &Node, set: &Questionnaires) -> Option<Meaning> {
        match &node.value {
            Value::Null => None,
            Value::Map(_) => {
                self.map(node, &["question", "option"])?;
                let question = self.required(node, "question");
                let at = question.and_then(|question| self.mapped_question(question, set));
                let option = self.required(node, "option")?;
                let (at, code) = (at?, option.text().unwrap_or_default());
                let index = set.question(at).choice(code);
                if index.is_none() {
                    self.no_option(option, at, set, &[]);
                }
                index.map(|option| Meaning::Option(at, option))
            }
            _ => {
                let name = self.text(node)?;
                let known = Meaning::named(&name);
                known.or_else(|| self.mapped_question(node, set).map(Meaning::Question))
            }
        }
    }

    fn mapped_question(&mut self, node: &Node, set: &Questionnaires) -> Option<QuestionRef> {
        let name = self.text(node)?;
        match set.find(&name) {
            Named::One(at) => return Some(at),
            Named::Several => {
                let having = set.iter().filter(|q| q.questions.iter().any(|x| x.id == name));
                let names = having.map(|q| format!("{}.{name}", q.id)).collect();
                let finding = self.about(Problem::AmbiguousQuestion(names), node);
                self.report(finding);
            }
            Named::Retired(_) | Named::Nothing => {
                let ids =
                    set.iter().flat_map(|q| &q.questions).map(|question| question.id.as_str());
                let known = ids.chain(Meaning::NAMES.iter().map(|(name, _)| *name));
                let finding = self.about(Problem::UnknownQuestion, node).near(near(&name, known));
                self.report(finding);
            }
        }
        None
    }

    /// What cells of a question, or of every question (`any`), stand for.
    fn values(&mut self, name: &Node, cells: &Node, set: &Questionnaires, map: &mut ImportMap) {
        let at = match name.text() {
            Some("any") => None,
            _ => match self.mapped_question(name, set) {
                Some(at) => Some(at),
                None => return,
            },
        };
        if !matches!(cells.value, Value::Map(_)) {
            self.wrong_type(cells, Shape::Map);
        }
        self.unique_keys(cells);
        for (cell, value) in cells.entries() {
            let target = value.text().unwrap_or_default();
            let is_state = target.is_empty() || STATES.contains(&target);
            if let Some(at) = at.filter(|_| !is_state) {
                let question = set.question(at);
                if question.choice(target).is_none() && !question.choices().is_empty() {
                    self.no_option(value, at, set, &STATES);
                    continue;
                }
            }
            let cell = cell.text().unwrap_or_default().to_owned();
            map.values.push((at, cell, target.to_owned()));
        }
    }

    fn no_option(&mut self, node: &Node, at: QuestionRef, set: &Questionnaires, more: &[&str]) {
        let codes = set.question(at).choices().iter().map(|choice| choice.code.as_str());
        let known = codes.chain(more.iter().copied()).collect();
        let finding = self.about(Problem::UnknownOption(known), node);
        self.report(finding);
    }
}
