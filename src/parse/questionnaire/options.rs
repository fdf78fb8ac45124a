//! Reading a question's options, from the question itself or from a scale.

use std::collections::BTreeMap;

use rust_decimal::Decimal;

use crate::model::{Choice, Problem, Score, Scoreless, Shape};
use crate::parse::file::reader::Reader;
use crate::parse::file::tree::Node;

/// Codes that mean something else in sheets and tables.
const RESERVED: [&str; 4] = ["na", "dk", "not-applicable", "dont-know"];

/// Options whose texts and codes are read, and whose scores may still be open.
#[derive(Clone)]
pub struct Options(Vec<(Choice, Option<Score>)>);

impl Options {
    /// The choices of a question with one answer: options without a score are spread evenly.
    pub fn single(&self, reverse: bool) -> Vec<Choice> {
        let last = u32::try_from(self.0.len().saturating_sub(1)).unwrap_or(u32::MAX);
        let spread = |step: u32| Score::evenly(if reverse { last - step } else { step }, last);
        let given = |score: Score| if reverse { score.reversed() } else { score };
        let numbered = self.0.iter().zip(0..);
        let choices = numbered.map(|((choice, score), step)| Choice {
            score: score.map_or_else(|| spread(step), given),
            ..choice.clone()
        });
        choices.collect()
    }

    /// The choices of a question with several answers.
    pub fn multiple(&self) -> Vec<Choice> {
        let scored = self
            .0
            .iter()
            .map(|(choice, score)| Choice { score: score.unwrap_or(Score::MIN), ..choice.clone() });
        scored.collect()
    }

    fn scores_missing(&self) -> bool {
        self.0.iter().all(|(_, score)| score.is_none())
    }
}

impl Reader<'_> {
    /// The scales of a questionnaire, by name.
    pub fn scales(&mut self, root: &Node) -> BTreeMap<String, Options> {
        let Some(scales) = root.given("scales") else { return BTreeMap::new() };
        if scales.entries().is_empty() {
            self.wrong_type(scales, Shape::Map);
        }
        self.unique_keys(scales);
        let mut read = BTreeMap::new();
        for (name, list) in scales.entries() {
            self.id_text(name);
            let options = self.options(list);
            self.better_earns_less(list, &options);
            read.insert(name.text().unwrap_or_default().to_owned(), options);
        }
        read
    }

    /// A list of options, with what is wrong with it.
    pub fn options(&mut self, list: &Node) -> Options {
        let mut options: Vec<(Choice, Option<Score>)> = Vec::new();
        let before = std::mem::take(&mut self.failed);
        for item in self.list(list) {
            let Some(map) = self.map(item, &["code", "score", "text"]) else { continue };
            let node = self.required(map, "code");
            let code = node.and_then(|node| self.code(node)).unwrap_or_default();
            let given = map.given("score").and_then(|node| self.decimal(node, 0, 100));
            let text = self.required_text(map, "text");
            let twice = options.iter().any(|(choice, _)| choice.code == code);
            if let Some(node) = node.filter(|_| twice && !code.is_empty()) {
                let finding = self.about(Problem::DuplicateCode, node);
                self.report(finding);
            }
            let score = given.and_then(Score::from_decimal);
            options.push((Choice { code, score: Score::MIN, text }, score));
        }
        if options.len() < 2 && !self.failed {
            let finding = self.about(Problem::TooFewOptions, list);
            self.report(finding);
        }
        self.failed |= before;
        let without = options.iter().position(|(_, score)| score.is_none());
        if let Some(index) = without.filter(|_| options.iter().any(|(_, score)| score.is_some())) {
            let item = list.items().get(index).unwrap_or(list);
            let finding = self
                .about(Problem::MissingScore(Scoreless::One), item)
                .found(&options[index].0.code);
            self.report(finding);
        }
        Options(options)
    }

    /// Reports that several answers are possible and no option says what it counts.
    pub fn scores_required(&mut self, node: &Node, options: &Options) {
        if options.scores_missing() {
            let finding = self.about(Problem::MissingScore(Scoreless::All), node);
            self.report(finding);
        }
    }

    fn code(&mut self, node: &Node) -> Option<String> {
        let code = self.text(node)?;
        let strange = code.contains([';', ',', '\t', '\n', '\'']) || code.trim() != code;
        if strange || RESERVED.contains(&code.as_str()) {
            let finding = self.about(Problem::ReservedCode, node);
            self.report(finding);
            return None;
        }
        Some(code)
    }

    /// Reports the first option that earns less than one before it: where codes are rising numbers,
    /// scores must not fall; elsewhere they must not both rise and fall.
    pub fn better_earns_less(&mut self, list: &Node, options: &Options) {
        let choices = options.single(false);
        let numbers: Option<Vec<Decimal>> = choices.iter().map(|c| c.code.parse().ok()).collect();
        let rising_codes = numbers.is_some_and(|n| n.windows(2).all(|pair| pair[0] < pair[1]));
        let rises = choices.windows(2).any(|pair| pair[0].score < pair[1].score);
        let fall = choices.windows(2).position(|pair| pair[0].score > pair[1].score);
        if let Some(fall) = fall.filter(|_| rises || rising_codes) {
            let item = &list.items()[(fall + 1).min(list.items().len() - 1)];
            let before = choices[fall].code.clone();
            let finding = self.about(Problem::BetterEarnsLess { before }, item);
            self.report(finding.found(&choices[fall + 1].code));
        }
    }
}
