//! Reading questionnaires: a set of files at once, because they may refer to each other.

pub mod against;
pub mod allow;
pub mod checks;
mod condition;
pub mod covers;
pub mod craft;
mod dangling;
pub mod index;
mod options;
mod possible;
mod question;
mod read;
mod recommendation;

use std::collections::HashSet;

use rust_decimal::Decimal;

use crate::model::{
    Aggregate, FileKind, Finding, Findings, Level, Levels, Misfit, Parts, Problem, Questionless,
    Questionnaire, Questionnaires, Referent, Retired, Rule, Score, Source, Theme,
};
use crate::parse::file::reader::Reader;
use crate::parse::file::suggest::near;
use crate::parse::file::text::File;
use crate::parse::file::tree::{self, Node};
use index::Index;
use read::Read;

const KEYS: [&str; 16] = [
    "modenhed",
    "id",
    "version",
    "order",
    "languages",
    "title",
    "purpose",
    "note",
    "minimum_answered",
    "aggregate",
    "levels",
    "scales",
    "themes",
    "recommendations",
    "retired",
    "allow",
];
const THEME_KEYS: [&str; 6] = ["id", "title", "description", "weight", "rule", "questions"];

/// The questionnaires in these files (with their positions among all files given), in the order of
/// their aspects; `None` when an error was found in one.
///
/// ```
/// use modenhed::{model::{Findings, Source}, parse};
/// let mut findings = Findings::default();
/// let source = Source::new("q.yaml", "modenhed: 1\nid: Test");
/// assert!(parse::questionnaires(&[(0, source)], &mut findings).is_none());
/// assert_eq!(findings.sorted()[0].code().name(), "missing-key");
/// ```
pub fn questionnaires(
    sources: &[(usize, Source)],
    findings: &mut Findings,
) -> Option<Questionnaires> {
    let mut trees = Vec::new();
    for (order, source) in sources {
        let Some(file) = File::open(*order, source, findings) else { continue };
        let Some(root) = tree::read(&file, findings) else { continue };
        match FileKind::of_tree(&root) {
            FileKind::Questionnaire => trees.push((file, root)),
            kind => findings.push(Finding::wrong_kind(file.whole(), kind, FileKind::Questionnaire)),
        }
    }
    let complete = trees.len() == sources.len();
    trees.sort_by_key(|(_, root)| root.get("order").and_then(Node::text).and_then(parsed));
    let index = Index::of(trees.iter().map(|(_, root)| root));
    let mut read: Vec<Read<'_>> = Vec::new();
    let mut ids = HashSet::new();
    for (home, (file, root)) in trees.iter().enumerate() {
        let mut reader = Reader::new(file, findings);
        let questionnaire = Questionnaire::new(reader.questionnaire(root, &index, home));
        if !questionnaire.id.is_empty() && !ids.insert(questionnaire.id.clone()) {
            let finding = reader.about(Problem::DuplicateId, root.get("id").unwrap_or(root));
            reader.report(finding);
        }
        let failed = reader.failed;
        read.push(Read { questionnaire, file, root, failed });
    }
    checks::run(read, findings).filter(|_| complete)
}

/// Those of some questionnaires that have another id than all that are given, and so can stand beside them.
pub fn beside(given: &[(usize, Source)], others: Vec<(usize, Source)>) -> Vec<(usize, Source)> {
    let id = |(order, source): &(usize, Source)| {
        let unread = &mut Findings::default();
        let file = File::open(*order, source, unread)?;
        let root = tree::read(&file, unread)?;
        Some(root.get("id")?.text()?.to_owned())
    };
    let mut ids: HashSet<_> = given.iter().filter_map(id).collect();
    let others = others.into_iter().filter(|other| id(other).is_none_or(|id| ids.insert(id)));
    others.collect()
}

impl Reader<'_> {
    fn questionnaire(&mut self, root: &Node, index: &Index, home: usize) -> Parts {
        self.map(root, &KEYS);
        self.format(root);
        self.languages = self.declared_languages(root);
        let scales = self.scales(root);
        let order = root.given("order").and_then(|n| self.whole(n, 0, 1_000_000));
        let minimum = root.given("minimum_answered").and_then(|n| self.decimal(n, 0, 1));
        let mut parts = Parts {
            id: self.id(root),
            version: self.version(root),
            order: order.unwrap_or_default(),
            languages: self.languages.clone(),
            title: self.required_text(root, "title"),
            purpose: self.required_text(root, "purpose"),
            note: root.given("note").and_then(|node| self.translated(node)),
            minimum_answered: minimum.unwrap_or_else(|| Decimal::new(5, 1)),
            aggregate: root.given("aggregate").and_then(|n| self.named(n)).unwrap_or_default(),
            levels: self.levels(root),
            themes: Vec::new(),
            questions: Vec::new(),
            recommendations: Vec::new(),
            retired: Vec::new(),
        };
        if let Some(list) = self.required(root, "themes") {
            self.maps_only(list);
            if matches!(&list.value, tree::Value::List(items) if items.is_empty()) {
                let finding = self.about(Problem::NoQuestions(Questionless::Questionnaire), list);
                self.report(finding);
            }
        }
        let (mut theme_ids, mut ids) = (HashSet::new(), HashSet::new());
        for node in index::themes(root) {
            let theme = self.theme(node, &mut theme_ids);
            let of_mean = parts.aggregate == Aggregate::Themes;
            if let Some((key, _)) = node.entry("weight").filter(|_| !of_mean) {
                let finding = self.about(Problem::DoesNotBelong(Misfit::NoMeanOfThemes), key);
                self.report(finding);
            }
            let of_ladder = theme.rule == Rule::Ladder;
            let ladder = of_ladder || parts.aggregate == Aggregate::Ladder;
            let first = parts.questions.len();
            for question in index::questions(node) {
                let mut read = self.question(question, index, home, &scales, ladder, parts.version);
                read.theme = parts.themes.len();
                self.unique(question, &read.id, &mut ids);
                parts.questions.push(read);
            }
            if of_ladder {
                self.rungs(node, index::questions(node), &parts.questions[first..]);
            }
            parts.themes.push(theme);
        }
        if parts.aggregate == Aggregate::Ladder {
            let place = root.get("aggregate").unwrap_or(root);
            let all = index::themes(root).flat_map(index::questions);
            self.rungs(place, all, &parts.questions);
        }
        self.unused_scales(root);
        self.allowed(root);
        parts.retired = self.retired(root, &parts, &mut ids);
        let mut ids = HashSet::new();
        if let Some(list) = root.given("recommendations") {
            self.maps_only(list);
        }
        for node in index::recommendations(root) {
            let recommendation = self.recommendation(root, node, index, home);
            self.unique(node, &recommendation.id, &mut ids);
            parts.recommendations.push(recommendation);
        }
        parts
    }

    /// The questions that are no longer asked under their ids.
    fn retired(&mut self, root: &Node, parts: &Parts, ids: &mut HashSet<String>) -> Vec<Retired> {
        let Some(list) = root.given("retired") else { return Vec::new() };
        self.maps_only(list);
        let maps = list.items().iter().filter(|item| matches!(item.value, tree::Value::Map(_)));
        let retired = maps.map(|map| {
            self.map(map, &["id", "until", "now"]);
            let id = self.id(map);
            self.unique(map, &id, ids);
            let until = self.required(map, "until");
            let until = until.and_then(|node| self.earlier_version(node, parts.version));
            let now = map.given("now").and_then(|node| {
                let name = self.text(node)?;
                let found = parts.questions.iter().position(|question| question.id == name);
                if found.is_none() {
                    let known = parts.questions.iter().map(|question| question.id.as_str());
                    let finding = self.about(
                        Problem::UnknownReference { referent: Referent::Question, within: None },
                        node,
                    );
                    self.report(finding.found(&name).near(near(&name, known)));
                }
                found
            });
            Retired { id, until: until.unwrap_or_default(), now }
        });
        retired.collect()
    }

    /// The levels that stand in a file; the default ones without any.
    pub fn levels(&mut self, root: &Node) -> Levels {
        let Some(list) = root.given("levels") else { return Levels::default() };
        let (mut levels, mut ids) = (Vec::new(), HashSet::new());
        for item in self.list(list) {
            let Some(map) = self.map(item, &["id", "from", "title", "meaning"]) else { continue };
            let from = self.required(map, "from").and_then(|n| self.decimal(n, 0, 100));
            let id = self.id(map);
            self.unique(map, &id, &mut ids);
            levels.push(Level {
                id,
                from: from.and_then(Score::from_decimal).unwrap_or(Score::MIN),
                title: self.required_text(map, "title"),
                meaning: self.required_text(map, "meaning"),
            });
        }
        Levels::new(levels).unwrap_or_else(|| {
            let finding = self.about(Problem::UnsortedLevels, list);
            self.report(finding);
            Levels::default()
        })
    }

    fn theme(&mut self, node: &Node, ids: &mut HashSet<String>) -> Theme {
        self.map(node, &THEME_KEYS);
        let weight = node.given("weight").and_then(|n| self.weight(n));
        let rule = node.given("rule").and_then(|n| self.named::<Rule>(n));
        let theme = Theme {
            id: self.id(node),
            title: self.required_text(node, "title"),
            description: node.given("description").and_then(|node| self.translated(node)),
            weight: weight.unwrap_or(1),
            rule: rule.unwrap_or_default(),
        };
        self.unique(node, &theme.id, ids);
        if let Some(list) = self.required(node, "questions") {
            self.maps_only(list);
            if matches!(&list.value, tree::Value::List(items) if items.is_empty()) {
                let finding =
                    self.about(Problem::NoQuestions(Questionless::Theme), list).found(&theme.id);
                self.report(finding);
            }
        }
        theme
    }

    fn unused_scales(&mut self, root: &Node) {
        let used: HashSet<_> = index::themes(root)
            .flat_map(index::questions)
            .filter_map(|question| question.get("scale").and_then(Node::text))
            .collect();
        let scales = root.get("scales").map_or(&[][..], Node::entries);
        let known = |used: &&str| scales.iter().any(|(name, _)| name.text() == Some(used));
        if !used.iter().all(known) {
            // A name that is misspelt is a finding already.
            return;
        }
        for (name, _) in scales {
            if !used.contains(name.text().unwrap_or_default()) {
                let finding = self.about(Problem::UnusedScale, name);
                self.report(finding);
            }
        }
    }
}

fn parsed(text: &str) -> Option<i64> {
    text.parse().ok()
}
