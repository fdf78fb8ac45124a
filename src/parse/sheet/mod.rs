//! Reading answer sheets in YAML or JSON.

pub mod answer;
pub mod meaning;
mod own_radar;
mod record;
pub mod targets;
mod votes;
pub mod writer;

use std::collections::HashMap;

use crate::model::{
    Answer, AnswerSheet, AnsweredBy, Earlier, FileKind, Finding, Findings, Named, Place, Problem,
    QuestionRef, Questionnaires, Response, Role, Shape, Source,
};
use crate::parse::file::reader::Reader;
use crate::parse::file::suggest::near;
use crate::parse::file::text::File;
use crate::parse::file::tree::{self, Node, Value};

pub(super) const KEYS: [&str; 11] = [
    "modenhed",
    "department",
    "area",
    "respondent",
    "role",
    "answered_by",
    "date",
    "questionnaires",
    "answers",
    "technologies",
    "targets",
];

/// A sheet with the places of its answers.
#[derive(Clone, Debug)]
pub struct Placed {
    /// What was answered.
    pub sheet: AnswerSheet,
    /// Where each answer stands.
    pub places: HashMap<QuestionRef, Place>,
    /// Whether some part of it was wrong and left out.
    pub partial: bool,
}

/// The answer sheet in a file (with its position among all files given).
///
/// What is wrong is a finding and counts as not answered; `None` only when nothing can be used.
pub fn sheet(
    order: usize,
    source: &Source,
    questionnaires: &Questionnaires,
    findings: &mut Findings,
) -> Option<Placed> {
    let file = File::open(order, source, findings)?;
    let root = tree::read(&file, findings)?;
    let kind = FileKind::of_tree(&root);
    let other = match kind {
        FileKind::Questionnaire => root.get("themes").is_some(),
        kind => kind != FileKind::Sheet,
    };
    if other {
        findings.push(Finding::wrong_kind(file.whole(), kind, FileKind::Sheet));
        return None;
    }
    let mut reader = Reader::new(&file, findings);
    let root = reader.record(&root, questionnaires).unwrap_or(root);
    let (sheet, places) = reader.sheet(&root, questionnaires)?;
    Some(Placed { sheet, places, partial: reader.failed })
}

type Places = HashMap<QuestionRef, Place>;

impl Reader<'_> {
    fn sheet(&mut self, root: &Node, set: &Questionnaires) -> Option<(AnswerSheet, Places)> {
        self.map(root, &KEYS)?;
        self.format(root);
        let foreign = root
            .get("modenhed")
            .is_some_and(|node| node.text() != Some(crate::parse::file::limits::FORMAT));
        let department = self.required(root, "department").and_then(|node| self.name(node));
        let mut word = |key| root.given(key).and_then(|node| self.name(node));
        let (area, respondent) = (word("area"), word("respondent"));
        let mut sheet = AnswerSheet::new(set);
        (sheet.area, sheet.respondent) = (area, respondent);
        sheet.role = root.given("role").and_then(|node| self.named::<Role>(node));
        if let Some(node) = root.given("answered_by") {
            sheet.answered_by = self.named::<AnsweredBy>(node).unwrap_or_default();
        }
        sheet.date = root.given("date").and_then(|node| self.answered_on(node));
        self.versions(root, set, &mut sheet);
        self.technologies(root, set.radar(), &mut sheet);
        sheet.targets = self.targets(root, set);
        let mut places = Places::new();
        let answers = self.required(root, "answers");
        if let Some(answers) = answers {
            self.answers(answers, set, &mut sheet, &mut places);
        }
        answers?;
        sheet.department = department?;
        (!foreign).then_some((sheet, places))
    }

    /// Compares the questionnaires that were answered with those at hand.
    fn versions(&mut self, root: &Node, set: &Questionnaires, sheet: &mut AnswerSheet) {
        let Some(list) = root.given("questionnaires") else { return };
        for item in self.list(list) {
            let Some(map) = self.map(item, &["id", "version"]) else { continue };
            let id = self.required(map, "id").and_then(|node| self.text(node));
            let Some(id) = id else { continue };
            let Some(aspect) = set.index(&id) else {
                let known: Vec<_> = set.iter().map(|q| q.id.as_str()).collect();
                let node = map.get("id").unwrap_or(item);
                let problem = Problem::UnknownQuestionnaire(known.iter().collect());
                self.report(self.about(problem, node).found(&id).near(near(&id, known)));
                continue;
            };
            if !sheet.questionnaires.contains(&aspect) {
                sheet.questionnaires.push(aspect);
            }
            let ours = set.at(aspect).version;
            let Some(node) = map.given("version") else { continue };
            let version = node.text().and_then(|text| text.parse().ok());
            if version != Some(ours) {
                let finding = self.about(Problem::OtherVersion { ours }, node);
                self.report(finding);
            }
            sheet.versions.extend(version.filter(|version| *version < ours).map(|it| (aspect, it)));
        }
    }

    /// The wanted levels (from 1) by questionnaire index.
    pub fn targets(&mut self, root: &Node, set: &Questionnaires) -> Vec<(usize, usize)> {
        let mut targets = Vec::new();
        let known: Vec<_> = set.iter().map(|q| q.id.as_str()).collect();
        let Some(map) = root.given("targets").and_then(|map| self.map(map, &known)) else {
            return targets;
        };
        for (name, level) in map.entries() {
            let Some(aspect) = set.index(name.text().unwrap_or_default()) else { continue };
            let highest = i64::try_from(set.at(aspect).levels.count()).unwrap_or(i64::MAX);
            if let Some(level) = self.whole(level, 1, highest) {
                targets.push((aspect, usize::try_from(level).unwrap_or_default()));
            }
        }
        targets
    }

    fn answers(
        &mut self,
        map: &Node,
        set: &Questionnaires,
        sheet: &mut AnswerSheet,
        places: &mut Places,
    ) {
        if !matches!(map.value, Value::Map(_)) {
            self.wrong_type(map, Shape::Map);
        }
        self.unique_keys(map);
        let (mut seen, mut aside) = (HashMap::new(), Vec::new());
        for (name, value) in map.entries() {
            let id = name.text().unwrap_or_default();
            let at = match set.find(id) {
                Named::One(at) if !is_changed(set, sheet, at) => at,
                Named::One(QuestionRef { aspect, .. }) | Named::Retired(aspect) => {
                    aside.push((name, id, aspect));
                    continue;
                }
                named => {
                    self.unknown_question(name, id, named, set);
                    continue;
                }
            };
            if let Some(first) = seen.insert(at, id) {
                // The same word twice is a finding already; two names of one question are not.
                if first != id {
                    let finding =
                        self.about(Problem::DuplicateKey(Earlier::Name(first.into())), name);
                    self.report(finding);
                }
            } else if let Some(answer) = self.answer(value, set, at) {
                places.insert(at, value.place(self.file));
                sheet.set(at, answer);
            }
        }
        if let Some((first, _, aspect)) = aside.first() {
            let ids: Vec<_> = aside.iter().map(|(_, id, _)| *id).collect();
            let finding = self.about(Problem::KeptAside { ours: set.at(*aspect).version }, first);
            self.report(finding.found(ids.join(", ")));
        }
    }

    fn unknown_question(&mut self, name: &Node, id: &str, named: Named, set: &Questionnaires) {
        let finding = if named == Named::Several {
            let having =
                set.iter().filter(|q| q.questions.iter().any(|question| question.id == id));
            let names = having.map(|q| format!("{}.{id}", q.id)).collect();
            self.about(Problem::AmbiguousQuestion(names), name)
        } else {
            let known = set.iter().flat_map(|q| &q.questions).map(|question| question.id.as_str());
            let near = if self.findings.is_full() { None } else { near(id, known) };
            self.about(Problem::UnknownQuestion, name).near(near)
        };
        self.report(finding);
    }

    /// One answer: a value, a list of values, or a map with a note.
    fn answer(&mut self, node: &Node, set: &Questionnaires, at: QuestionRef) -> Option<Answer> {
        let Value::Map(_) = node.value else {
            return Some(Answer { given: self.given(node, set, at)?, ..Answer::default() });
        };
        self.map(node, &["answer", "note", "votes"])?;
        let note = node.given("note").and_then(|note| self.text(note));
        let votes = node.given("votes").map(|votes| self.votes(votes, set.question(at)));
        let given = node.given("answer").map(|value| self.given(value, set, at));
        let given = given.unwrap_or(Some(Response::Nothing))?;
        Some(Answer { given, note, votes: votes.unwrap_or_default() })
    }

    fn given(&mut self, node: &Node, set: &Questionnaires, at: QuestionRef) -> Option<Response> {
        let question = set.question(at);
        let place = |index: Option<usize>| {
            let item = index.and_then(|index| node.items().get(index));
            item.unwrap_or(node).place(self.file)
        };
        let answer = match &node.value {
            Value::Null => Ok(Response::Nothing),
            Value::Scalar { text, .. } => answer::one(question, text, &place),
            Value::List(items) => {
                let texts: Option<Vec<_>> = items.iter().map(Node::text).collect();
                match texts {
                    Some(texts) => answer::given(question, &texts, &place),
                    None => Err(self.of_wrong_type(node, Shape::Text)),
                }
            }
            Value::Map(_) => Err(self.of_wrong_type(node, Shape::Text)),
        };
        let given = answer.map_err(|finding| self.report(finding)).ok()?;
        if let Some(notice) = answer::beyond(question, &given, || place(None)) {
            self.report(notice);
        }
        Some(given)
    }
}

/// Whether a question has changed since the version that was answered, so that its answers do not
/// fit its options any more.
fn is_changed(set: &Questionnaires, sheet: &AnswerSheet, at: QuestionRef) -> bool {
    let changed = set.question(at).changed;
    sheet.version(at.aspect).is_some_and(|answered| Some(answered) < changed)
}
