//! Reading a question's options, from the question itself or from a scale.

use std::collections::BTreeMap;

use rust_decimal::Decimal;

use crate::model::{Choice, Misfit, Problem, Score, Scoreless, Shape, reachable};
use crate::parse::file::reader::Reader;
use crate::parse::file::tree::Node;

/// Codes that mean something else in sheets and tables.
const RESERVED: [&str; 4] = ["na", "dk", "not-applicable", "dont-know"];

/// The most points that an option can earn.
const MOST_POINTS: i64 = 10_000;
const KEYS: [&str; 6] = ["code", "score", "points", "alone", "text", "description"];

/// Options whose texts and codes are read, and whose scores may still be open.
#[derive(Clone)]
pub struct Options(Vec<(Choice, Option<Score>)>);

impl Options {
    /// The first of them, where their order alone says what they earn.
    pub fn first_in_order(&self) -> Option<&Choice> {
        let (first, _) = self.0.first()?;
        let earns =
            |(choice, score): &(Choice, Option<Score>)| score.is_some() || choice.points.is_some();
        (!self.0.iter().any(earns)).then_some(first)
    }

    /// The choices of a question with one answer: options without a score are spread evenly.
    pub fn single(&self, reverse: bool) -> Vec<Choice> {
        let last = u32::try_from(self.0.len().saturating_sub(1)).unwrap_or(u32::MAX);
        let best = self.best();
        let spread = |step: u32| Score::evenly(if reverse { last - step } else { step }, last);
        let given = |score: Score| if reverse { score.reversed() } else { score };
        let numbered = self.0.iter().zip(0..);
        let choices = numbered.map(|((choice, score), step)| Choice {
            score: match (score, choice.points) {
                (Some(score), _) => given(*score),
                (None, Some(points)) => given(Score::evenly(points, best)),
                (None, None) => spread(step),
            },
            ..choice.clone()
        });
        choices.collect()
    }

    /// The choices of a question with several answers.
    pub fn multiple(&self) -> Vec<Choice> {
        let all = self.together();
        let scored = self.0.iter().map(|(choice, score)| {
            let of_points = choice.points.map(|points| Score::evenly(points, all));
            Choice { score: score.or(of_points).unwrap_or(Score::MIN), ..choice.clone() }
        });
        scored.collect()
    }

    /// The most points that one option earns; none where scores are not made of points.
    pub fn best(&self) -> u32 {
        self.0.iter().filter_map(|(choice, _)| choice.points).max().unwrap_or(0)
    }

    /// The most points that several options earn together.
    pub fn together(&self) -> u32 {
        let choices: Vec<_> = self.0.iter().map(|(choice, _)| choice.clone()).collect();
        reachable(&choices)
    }

    fn scores_missing(&self) -> bool {
        self.0.iter().all(|(choice, score)| score.is_none() && choice.points.is_none())
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
            let options = self.options(list, 2);
            self.better_earns_less(list, &options);
            read.insert(name.text().unwrap_or_default().to_owned(), options);
        }
        read
    }

    /// A list of at least so many options, with what is wrong with it.
    pub fn options(&mut self, list: &Node, fewest: usize) -> Options {
        let mut options: Vec<(Choice, Option<Score>)> = Vec::new();
        let before = std::mem::take(&mut self.failed);
        let items = self.list(list);
        let is_option = |item: &&Node| KEYS.iter().any(|key| item.get(key).is_some());
        // Whoever writes one of them in another way writes all of them so.
        if let Some(strange) = items.iter().find(|item| !is_option(item)) {
            self.wrong_type(strange, Shape::Option);
        }
        for item in items.iter().filter(is_option) {
            let Some(map) = self.map(item, &KEYS) else { continue };
            let node = self.required(map, "code");
            let code = node.and_then(|node| self.code(node)).unwrap_or_default();
            let score = map.given("score").map(|node| self.decimal(node, 0, 100));
            let points = map.given("points").map(|node| self.whole(node, 0, MOST_POINTS));
            let alone = map.given("alone").and_then(|node| self.boolean(node)).unwrap_or(false);
            let text = self.required_text(map, "text");
            let twice = options.iter().any(|(choice, _)| choice.code == code);
            if let Some(node) = node.filter(|_| twice && !code.is_empty()) {
                let finding = self.about(Problem::DuplicateCode, node);
                self.report(finding);
            }
            // What cannot be read is as good as the one before, so that nothing more is said of it.
            let last = options.last();
            let score = score.map(|score| {
                let read = score.and_then(Score::from_decimal);
                read.or_else(|| last.and_then(|(_, score)| *score)).unwrap_or(Score::MIN)
            });
            let points = points.map(|points| {
                let read = points.and_then(|points| u32::try_from(points).ok());
                read.or_else(|| last.and_then(|(choice, _)| choice.points)).unwrap_or(1)
            });
            let description = map.given("description").and_then(|node| self.translated(node));
            let choice = Choice { code, score: Score::MIN, points, alone, text, description };
            options.push((choice, score));
        }
        if options.len() < fewest && !self.failed {
            let finding = self.about(Problem::TooFewOptions, list);
            self.report(finding);
        }
        self.failed |= before;
        if options.iter().any(|(choice, _)| choice.points.is_some()) {
            self.of_points(list, &options);
        }
        let earns =
            |(choice, score): &(Choice, Option<Score>)| score.is_some() || choice.points.is_some();
        let without = options.iter().position(|one| !earns(one));
        if let Some(index) = without.filter(|_| options.iter().any(earns)) {
            let item = list.items().get(index).unwrap_or(list);
            let finding = self
                .about(Problem::MissingScore(Scoreless::One), item)
                .found(&options[index].0.code);
            self.report(finding);
        }
        Options(options)
    }

    /// Reports what does not go with points: a score beside them, and that there is nothing to reach.
    fn of_points(&mut self, list: &Node, options: &[(Choice, Option<Score>)]) {
        let mut scores = list.items().iter().filter_map(|option| option.entry("score"));
        if let Some((key, _)) = scores.next() {
            let finding = self.about(Problem::DoesNotBelong(Misfit::BesidePoints), key);
            self.report(finding);
        } else if options.iter().all(|(choice, _)| choice.points.unwrap_or(0) == 0) {
            let finding = self.about(Problem::MissingScore(Scoreless::NoPoints), list);
            self.report(finding);
        }
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
