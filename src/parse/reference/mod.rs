//! Reading references: where the means of many departments lie.

pub mod writer;

use rust_decimal::Decimal;

use crate::model::{
    Distribution, FileKind, Finding, Findings, Names, Problem, QuestionRef, Questionnaires,
    Reference, Referent, Source, Target,
};
use crate::parse::file::reader::Reader;
use crate::parse::file::suggest::near;
use crate::parse::file::text::File;
use crate::parse::file::tree::{self, Node};

const KEYS: [&str; 7] =
    ["modenhed", "reference", "period", "least_people", "model", "questionnaires", "figures"];
const FIGURE_KEYS: [&str; 6] = ["of", "answered_by", "groups", "people", "at_most", "at_least"];
/// What the departments are called that a reference is of.
const DEPARTMENT: &str = "department";
/// The name of the overall score.
const OVERALL: &str = "overall";
/// More departments or people there are not.
const MOST: i64 = 1_000_000_000;

/// The reference in a file (with its position among all files given); `None` when an error was found, also
/// where it is of versions of the questionnaires that asked something else.
pub fn reference(
    order: usize,
    source: &Source,
    questionnaires: &Questionnaires,
    findings: &mut Findings,
) -> Option<Reference> {
    let file = File::open(order, source, findings)?;
    let root = tree::read(&file, findings)?;
    let kind = FileKind::of_tree(&root);
    if kind != FileKind::Reference {
        findings.push(Finding::wrong_kind(file.whole(), kind, FileKind::Reference));
        return None;
    }
    let mut reader = Reader::new(&file, findings);
    let mut reference = reader.whole_reference(&root, questionnaires);
    if !reference.has_overall_of(questionnaires) {
        reference.figures.retain(|one| one.of.is_some());
    }
    (!reader.failed).then_some(reference)
}

impl Reader<'_> {
    fn whole_reference(&mut self, root: &Node, set: &Questionnaires) -> Reference {
        self.map(root, &KEYS);
        self.format(root);
        if let Some(node) = self.required(root, "reference")
            && self.text(node).is_some_and(|text| text != DEPARTMENT)
        {
            let finding = self.about(Problem::WrongValue([DEPARTMENT].iter().collect()), node);
            self.report(finding);
        }
        let period = root.given("period").and_then(|node| self.text(node));
        let least = self.required(root, "least_people").and_then(|node| self.count(node, 1));
        let model = root.given("model").map(|node| self.id_text(node)).unwrap_or_default();
        let mut reference = Reference {
            period,
            least_people: least.unwrap_or_default(),
            model,
            ..Reference::default()
        };
        let list = self.required(root, "questionnaires");
        for node in list.map(|list| self.list(list)).unwrap_or_default() {
            self.answered_version(node, set, &mut reference);
        }
        let list = self.required(root, "figures");
        for node in list.map(|list| self.list(list)).unwrap_or_default() {
            let figure = self.distribution(node, set);
            reference.figures.extend(figure);
        }
        reference
    }

    /// A questionnaire with the version that was answered, which is to ask what is asked now.
    fn answered_version(&mut self, node: &Node, set: &Questionnaires, reference: &mut Reference) {
        let Some(map) = self.map(node, &["id", "version"]) else { return };
        let id = self.id(map);
        let written = self.required(map, "version");
        let version = written.and_then(|node| self.version_of(node));
        let Some((written, version)) = written.zip(version) else { return };
        let Some(aspect) = set.index(&id) else {
            let known: Vec<_> = set.iter().map(|one| one.id.as_str()).collect();
            let problem = Problem::UnknownQuestionnaire(known.iter().collect::<Names>());
            let finding = self.about(problem, map.get("id").unwrap_or(map));
            return self.report(finding.near(near(&id, known)));
        };
        let questionnaire = set.at(aspect);
        if !questionnaire.asks_as_in(version) {
            let problem = Problem::OtherReference { of: id, ours: questionnaire.version };
            let finding = self.about(problem, written);
            return self.report(finding);
        }
        reference.questionnaires.push((id, version));
    }

    fn distribution(&mut self, node: &Node, set: &Questionnaires) -> Option<Distribution> {
        let map = self.map(node, &FIGURE_KEYS)?;
        let of = self.required(map, "of").map(|node| self.subject(node, set));
        let answered_by = map.given("answered_by").and_then(|node| self.named(node));
        let groups = self.required(map, "groups");
        let groups = groups.and_then(|node| self.count(node, Distribution::FEWEST.into()));
        let people = self.required(map, "people").and_then(|node| self.count(node, 1));
        let mut bounds = |key| self.required(map, key).map(|node| self.bounds(node, groups));
        let (at_most, at_least) = (bounds("at_most")?, bounds("at_least")?);
        Some(Distribution {
            of: of?.ok()?,
            answered_by: answered_by.unwrap_or_default(),
            groups: groups?,
            people: people?,
            at_most: at_most?,
            at_least: at_least?,
        })
    }

    /// What figures are of: an aspect, `aspect/theme`, `aspect.question` or `overall`.
    fn subject(&mut self, node: &Node, set: &Questionnaires) -> Result<Option<Target>, ()> {
        let name = self.text(node).ok_or(())?;
        if name == OVERALL {
            return Ok(None);
        }
        let (aspect, part) = match name.split_once(['/', '.']) {
            Some((aspect, part)) => (aspect, Some(part)),
            None => (name.as_str(), None),
        };
        let found = set.index(aspect).map(|index| (index, set.at(index)));
        let is_theme = name.contains('/');
        let referent = match part {
            Some(_) if is_theme => Referent::Theme,
            Some(_) => Referent::Question,
            None => Referent::Aspect,
        };
        let target = found.and_then(|(aspect, one)| match part {
            None => Some(Target::Aspect(aspect)),
            Some(id) if is_theme => {
                let theme = one.themes.iter().position(|theme| theme.id == id)?;
                Some(Target::Theme(aspect, theme))
            }
            Some(id) => {
                let question = one.questions.iter().position(|question| question.id == id)?;
                Some(Target::Question(QuestionRef { aspect, question }))
            }
        });
        if target.is_none() {
            let finding = self.about(Problem::UnknownReference { referent, within: None }, node);
            self.report(finding);
        }
        target.map(Some).ok_or(())
    }

    /// Numbers from 0 to 100 that never fall, one fewer than there are parts.
    fn bounds(&mut self, node: &Node, groups: Option<u32>) -> Option<Vec<Decimal>> {
        let items = self.list(node);
        let all: Vec<_> = items.iter().filter_map(|item| self.decimal(item, 0, 100)).collect();
        let wanted = Distribution::parts_of(groups?) as usize - 1;
        if all.len() == items.len() && (all.len() != wanted || !all.is_sorted()) {
            let finding = self.about(Problem::BadDistribution { wanted }, node);
            self.report(finding);
        }
        Some(all)
    }

    fn count(&mut self, node: &Node, from: i64) -> Option<u32> {
        self.whole(node, from, MOST).and_then(|count| u32::try_from(count).ok())
    }
}
