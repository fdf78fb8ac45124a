//! Reading one question: its kind, its options, its place in a ladder.

use std::collections::{BTreeMap, HashSet};

use rust_decimal::Decimal;

use super::index::Index;
use super::options::Options;
use crate::model::{
    Kind, KindName, Minimum, Misfit, Problem, Question, RungFault, Score, Shape, Version,
};
use crate::parse::file::reader::Reader;
use crate::parse::file::tree::Node;

const QUESTION_KEYS: [&str; 18] = [
    "id",
    "ref",
    "kind",
    "text",
    "help",
    "weight",
    "scored",
    "scale",
    "options",
    "reverse",
    "dont_know",
    "not_applicable",
    "ask_when",
    "level",
    "range",
    "since",
    "changed",
    "minimum",
];

const MINIMUM_KEYS: [&str; 3] = ["below", "text", "source"];
/// What says how answers count, and so has nothing to say where they do not.
const COUNTING_KEYS: [&str; 4] = ["weight", "reverse", "level", "minimum"];

impl Reader<'_> {
    /// A question of the questionnaire `home`; its theme is still to be set.
    pub fn question(
        &mut self,
        node: &Node,
        index: &Index,
        home: usize,
        scales: &BTreeMap<String, Options>,
        ladder: bool,
        ours: Version,
    ) -> Question {
        self.map(node, &QUESTION_KEYS);
        let weight = node.given("weight").and_then(|n| self.weight(n));
        let mut offered = |key| node.given(key).and_then(|n| self.boolean(n)).unwrap_or(true);
        let (dont_know, not_applicable) = (offered("dont_know"), offered("not_applicable"));
        let counts = node.given("scored").and_then(|n| self.boolean(n)).unwrap_or(true);
        if !counts {
            self.nothing_counted(node);
        }
        let rung = node.given("level").and_then(|n| self.whole(n, 1, 1000));
        if !ladder && let Some((key, _)) = node.entry("level") {
            let finding = self.about(Problem::DoesNotBelong(Misfit::NoLadder), key);
            self.report(finding);
        }
        let (kind, worth) = self.kind(node, scales, counts);
        let help = node.given("help").and_then(|n| self.translated(n));
        let when = node.given("ask_when");
        let reference = node.given("ref").and_then(|reference| self.text(reference));
        let text = self.required_text(node, "text");
        let text = match &reference {
            Some(reference) => text.after(reference),
            None => text,
        };
        Question {
            id: self.id(node),
            reference,
            theme: 0,
            kind,
            text,
            help,
            weight: weight.or(worth).unwrap_or(1),
            counts,
            dont_know,
            not_applicable,
            ask_when: when.and_then(|condition| self.condition(condition, index, home)),
            rung: rung.and_then(|rung| u32::try_from(rung).ok()),
            since: node.given("since").and_then(|node| self.earlier_version(node, ours)),
            changed: node.given("changed").and_then(|node| self.earlier_version(node, ours)),
            minimum: node.given("minimum").and_then(|node| self.minimum(node)),
        }
    }

    /// What a law asks; of 0 points or fewer nothing could be below it.
    fn minimum(&mut self, node: &Node) -> Option<Minimum> {
        self.map(node, &MINIMUM_KEYS)?;
        let below = self.required(node, "below").and_then(|below| self.decimal(below, 1, 100));
        let text = self.required_text(node, "text");
        let source = self.required(node, "source").and_then(|source| self.link(source));
        Some(Minimum { below: Score::from_decimal(below?)?, text, source: source? })
    }

    /// Reports what says how the answers to a question count, though they do not.
    fn nothing_counted(&mut self, node: &Node) {
        let own = COUNTING_KEYS.iter().filter_map(|key| node.entry(key));
        let mut options = node.get("options").map_or(&[][..], Node::items).iter();
        let earning = options.find_map(|one| one.entry("score").or_else(|| one.entry("points")));
        for (key, _) in own.chain(earning) {
            let finding = self.about(Problem::DoesNotBelong(Misfit::NotScored), key);
            self.report(finding);
        }
    }

    /// What can be answered, and the points there are to reach, if options earn points.
    fn kind(
        &mut self,
        node: &Node,
        scales: &BTreeMap<String, Options>,
        counts: bool,
    ) -> (Kind, Option<u32>) {
        let name = node.given("kind").map_or(Some(KindName::Single), |n| self.named(n));
        // What goes with a kind that is none cannot be said.
        let Some(name) = name else { return (Kind::Text, None) };
        self.kind_fits(node, name);
        let reverse = node.given("reverse").and_then(|n| self.boolean(n)).unwrap_or(false);
        let mut worth = None;
        let kind = match name {
            KindName::Single => {
                let options = self.own_options(node, scales, 2);
                worth = options.as_ref().map(Options::best);
                let own = node.given("options").filter(|_| counts);
                if let (Some(list), Some(options)) = (own, &options) {
                    self.better_earns_less(list, options);
                }
                if let Some(options) = options.as_ref().filter(|_| counts && !reverse) {
                    self.yes_earns_nothing(node, options);
                }
                Kind::Single(options.map(|o| o.single(reverse)).unwrap_or_default())
            }
            KindName::Multiple => {
                let options = self.own_options(node, scales, 1);
                worth = options.as_ref().map(Options::together);
                if let Some(options) = options.as_ref().filter(|_| counts) {
                    self.scores_required(node, options);
                }
                Kind::Multiple {
                    choices: options.map(|o| o.multiple()).unwrap_or_default(),
                    reverse,
                }
            }
            KindName::Number => self.number_kind(node, reverse),
            KindName::Text => Kind::Text,
        };
        (kind, worth.filter(|worth| *worth > 0))
    }

    /// Reports that the first of the answers is a yes and earns 0, where no author has said so.
    fn yes_earns_nothing(&mut self, node: &Node, options: &Options) {
        let Some(first) = options.first_in_order() else { return };
        let yes = first.text.versions().iter().map(|(_, text)| text).find(|text| {
            let word = text.split(|c: char| !c.is_alphanumeric()).next().unwrap_or_default();
            matches!(word.to_lowercase().as_str(), "ja" | "yes")
        });
        if let Some(yes) = yes {
            let list = node.get("options").or_else(|| node.get("scale")).unwrap_or(node);
            let at = list.items().first().unwrap_or(list);
            let finding = self.about(Problem::YesEarnsNothing, at);
            self.report(finding.found(yes));
        }
    }

    /// Reports the keys of a question that do not go with its kind.
    fn kind_fits(&mut self, node: &Node, kind: KindName) {
        let strangers: &[&str] = match kind {
            KindName::Single | KindName::Multiple if node.get("options").is_some() => {
                &["scale", "range"]
            }
            KindName::Single | KindName::Multiple => &["range"],
            KindName::Number => &["scale", "options", "scored"],
            KindName::Text => {
                &["scale", "options", "range", "reverse", "weight", "level", "scored"]
            }
        };
        let of_single = (kind != KindName::Single).then_some(&"minimum");
        if kind == KindName::Single {
            let mut options = node.get("options").map_or(&[][..], Node::items).iter();
            if let Some((key, _)) = options.find_map(|option| option.entry("alone")) {
                let finding = self.about(Problem::DoesNotBelong(Misfit::WithKind(kind)), key);
                self.report(finding);
            }
        }
        for stranger in strangers.iter().chain(of_single) {
            if let Some((key, _)) = node.entry(stranger) {
                let finding = self.about(Problem::DoesNotBelong(Misfit::WithKind(kind)), key);
                self.report(finding);
            }
        }
    }

    fn own_options(
        &mut self,
        node: &Node,
        scales: &BTreeMap<String, Options>,
        fewest: usize,
    ) -> Option<Options> {
        if let Some(list) = node.given("options") {
            return Some(self.options(list, fewest));
        }
        let Some(scale) = node.given("scale") else {
            self.missing(node, "options | scale");
            return None;
        };
        let name = self.text(scale)?;
        let found = scales.get(&name).cloned();
        if found.is_none() {
            let near = crate::parse::file::suggest::near(&name, scales.keys().map(String::as_str));
            let finding = self.about(Problem::UnknownScale, scale).near(near);
            self.report(finding);
        }
        found
    }

    fn number_kind(&mut self, node: &Node, reverse: bool) -> Kind {
        let mut ends = Vec::new();
        if let Some(range) = self.required(node, "range") {
            ends = self.range(range);
        }
        let end = |index: usize| ends.get(index).copied().unwrap_or_default();
        let (from, to) = if reverse { (end(1), end(0)) } else { (end(0), end(1)) };
        Kind::Number { from, to }
    }

    /// The two ends of a range; fewer with findings.
    fn range(&mut self, range: &Node) -> Vec<Decimal> {
        let items = range.items();
        let mut pairs = items.windows(2).filter(|_| items.len() > 2);
        if pairs.any(|pair| self.decimal_comma(&pair[0], &pair[1])) {
            return Vec::new();
        }
        let ends: Vec<_> = items.iter().map(|end| self.number(end)).collect();
        if ends.len() != 2 || (ends[0].is_some() && ends[0] == ends[1]) {
            self.wrong_type(range, Shape::Range);
        }
        ends.into_iter().flatten().collect()
    }

    /// Checks that the questions of a ladder stand on rungs 1…R without a gap; `nodes` are theirs, and what
    /// they lack together is reported at `place`.
    pub fn rungs<'n>(
        &mut self,
        place: &'n Node,
        mut nodes: impl Iterator<Item = &'n Node>,
        questions: &[Question],
    ) {
        let scored = || questions.iter().filter(|question| question.is_scored());
        let rungs: HashSet<u32> = scored().filter_map(|question| question.rung).collect();
        let highest = rungs.iter().copied().max().unwrap_or(0);
        let missing = (1..=highest).find(|rung| !rungs.contains(rung));
        let without = scored().find(|question| question.rung.is_none());
        if let Some(question) = without {
            let node = nodes.find(|node| node.get("id").and_then(Node::text) == Some(&question.id));
            let node = node.and_then(|node| node.get("id")).unwrap_or(place);
            let finding =
                self.about(Problem::LadderGap(RungFault::Without), node).found(&question.id);
            self.report(finding);
        } else if let Some(rung) = missing {
            let finding = self.about(Problem::LadderGap(RungFault::Missing(rung)), place);
            self.report(finding);
        }
    }
}
