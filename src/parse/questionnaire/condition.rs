//! Reading conditions, with their references resolved.

use super::index::Index;
use crate::model::{
    Condition, Misfit, Problem, Referent, Role, Score, Target, TechnologyStatus, TechnologyTest,
};
use crate::parse::file::reader::Reader;
use crate::parse::file::suggest::near;
use crate::parse::file::tree::Node;
use rust_decimal::Decimal;

const KEYS: [&str; 17] = [
    "question",
    "theme",
    "aspect",
    "technology",
    "area",
    "role",
    "below",
    "at_least",
    "answered",
    "status",
    "ring",
    "months",
    "demand",
    "met",
    "all",
    "any",
    "not",
];

/// What a condition is about.
#[derive(Clone, Copy, PartialEq, Eq)]
enum ConditionSubject {
    Question,
    Theme,
    Aspect,
    Technology,
    Area,
    Role,
    All,
    Any,
    Not,
}

/// The keys that say what a condition is about.
const SUBJECTS: [(&str, ConditionSubject); 9] = [
    ("question", ConditionSubject::Question),
    ("theme", ConditionSubject::Theme),
    ("aspect", ConditionSubject::Aspect),
    ("technology", ConditionSubject::Technology),
    ("area", ConditionSubject::Area),
    ("role", ConditionSubject::Role),
    ("all", ConditionSubject::All),
    ("any", ConditionSubject::Any),
    ("not", ConditionSubject::Not),
];

/// What stands in a condition for «any technology».
const ANY: &str = "any";
/// The most months that a condition can ask for: a hundred years.
const MOST_MONTHS: i64 = 1200;

impl Reader<'_> {
    /// A condition that stands in the questionnaire `home`; `None` with findings when it cannot be read.
    pub fn condition(&mut self, node: &Node, index: &Index, home: usize) -> Option<Condition> {
        self.map(node, &KEYS)?;
        let subject = |(key, _): &(Node, Node)| {
            SUBJECTS.into_iter().find(|(word, _)| key.text() == Some(word))
        };
        let mut named = node.entries().iter().filter_map(subject);
        let Some((word, subject)) = named.next() else {
            let keys = SUBJECTS.map(|(key, _)| key);
            self.missing(node, &keys.join(" | "));
            return None;
        };
        let second = named.find(|(second, _)| *second != word);
        if let Some((key, _)) = second.and_then(|(second, _)| node.entry(second)) {
            let problem = Problem::DoesNotBelong(Misfit::InCondition(word.into()));
            let finding = self.about(problem, key);
            self.report(finding);
            return None;
        }
        let value = self.required(node, word)?;
        self.fitting(node, word, subject);
        let of_a_sheet = matches!(
            subject,
            ConditionSubject::Question
                | ConditionSubject::Theme
                | ConditionSubject::Aspect
                | ConditionSubject::Area
                | ConditionSubject::Role
        );
        if index.radar.is_some() && of_a_sheet {
            let key = node.entries().iter().find(|(key, _)| key.text() == Some(word));
            let key = key.map_or(node, |(key, _)| key);
            let finding = self.about(Problem::DoesNotBelong(Misfit::InRadar), key);
            self.report(finding);
            return None;
        }
        match subject {
            ConditionSubject::All => Some(Condition::All(self.conditions(value, index, home)?)),
            ConditionSubject::Any => Some(Condition::Any(self.conditions(value, index, home)?)),
            ConditionSubject::Not => {
                Some(Condition::Not(Box::new(self.condition(value, index, home)?)))
            }
            ConditionSubject::Technology => {
                self.technology_test(node, value, index).map(Condition::Technology)
            }
            ConditionSubject::Area => {
                let areas = one_or_more(value).iter().map(|area| self.name(area));
                areas.collect::<Option<_>>().map(Condition::Area)
            }
            ConditionSubject::Role => {
                let roles = one_or_more(value).iter().map(|role| self.named::<Role>(role));
                roles.collect::<Option<_>>().map(Condition::Role)
            }
            ConditionSubject::Question if node.get("answered").is_some() => {
                self.answered(node, value, index, home)
            }
            ConditionSubject::Question => {
                let target = index.question(home, &self.text(value)?).map(Target::Question);
                self.score_condition(node, target.ok_or((value, Referent::Question)), index, home)
            }
            ConditionSubject::Theme => {
                let target = index.theme(home, &self.text(value)?);
                let target = target.map(|(aspect, theme)| Target::Theme(aspect, theme));
                self.score_condition(node, target.ok_or((value, Referent::Theme)), index, home)
            }
            ConditionSubject::Aspect => {
                let target = index.aspect(&self.text(value)?).map(Target::Aspect);
                self.score_condition(node, target.ok_or((value, Referent::Aspect)), index, home)
            }
        }
    }

    /// Reports the keys of a condition that do not go with what it is about.
    fn fitting(&mut self, node: &Node, word: &str, subject: ConditionSubject) {
        let fitting: &[&str] = match subject {
            ConditionSubject::Question if node.get("answered").is_some() => &["answered"],
            ConditionSubject::Question | ConditionSubject::Theme | ConditionSubject::Aspect => {
                &["below", "at_least"]
            }
            ConditionSubject::Technology => &["status", "ring", "months", "demand", "met"],
            ConditionSubject::Area
            | ConditionSubject::Role
            | ConditionSubject::All
            | ConditionSubject::Any
            | ConditionSubject::Not => &[],
        };
        for (key, _) in node.entries() {
            let name = key.text().unwrap_or_default();
            if name != word && KEYS.contains(&name) && !fitting.contains(&name) {
                let misfit = Misfit::InCondition(word.into());
                let finding = self.about(Problem::DoesNotBelong(misfit), key);
                self.report(finding);
            }
        }
    }

    /// What a condition asks about technologies; names are looked up in the radar it stands in.
    fn technology_test(
        &mut self,
        node: &Node,
        name: &Node,
        index: &Index,
    ) -> Option<TechnologyTest> {
        let words = index.radar.as_ref();
        let technology = if name.text() == Some(ANY) {
            None
        } else {
            Some(self.word(
                name,
                Referent::Technology,
                words.map(|words| &words.technologies[..]),
            )?)
        };
        let list = one_or_more(self.required(node, "status")?);
        let read = |status: &Node| self.named::<TechnologyStatus>(status);
        let statuses: Option<_> = list.iter().map(read).collect();
        let rings = node.given("ring").map_or(&[][..], one_or_more).iter();
        let known = words.map(|words| &words.rings[..]);
        let rings: Option<_> = rings.map(|ring| self.word(ring, Referent::Ring, known)).collect();
        let known = words.map(|words| &words.demands[..]);
        let demand = node.given("demand").map(|demand| self.word(demand, Referent::Demand, known));
        let met = node.given("met").map(|met| self.boolean(met));
        if met.is_some() && demand.is_none() {
            self.missing(node, "demand");
            return None;
        }
        let months = node.given("months").map(|months| self.months(months)).unwrap_or_default();
        Some(TechnologyTest {
            technology,
            statuses: statuses?,
            rings: rings?,
            months_at_least: months[0],
            months_below: months[1],
            demand: demand.flatten(),
            met: met.flatten(),
        })
    }

    /// The least number of months, and the number that there must be fewer than.
    fn months(&mut self, node: &Node) -> [Option<u32>; 2] {
        const KEYS: [&str; 2] = ["at_least", "below"];
        if self.map(node, &KEYS).is_some() && KEYS.iter().all(|key| node.given(key).is_none()) {
            self.missing(node, "at_least | below");
        }
        KEYS.map(|key| u32::try_from(self.whole(node.given(key)?, 0, MOST_MONTHS)?).ok())
    }

    /// A name that must be among the known ones, if they are known.
    fn word(
        &mut self,
        node: &Node,
        referent: Referent,
        known: Option<&[String]>,
    ) -> Option<String> {
        let word = self.text(node)?;
        if let Some(known) = known.filter(|known| !known.contains(&word)) {
            let finding = self.about(Problem::UnknownReference { referent, within: None }, node);
            let near = near(&word, known.iter().map(String::as_str));
            self.report(finding.near(near));
            return None;
        }
        Some(word)
    }

    fn conditions(&mut self, list: &Node, index: &Index, home: usize) -> Option<Vec<Condition>> {
        let items = self.list(list);
        let read: Vec<_> = items.iter().map(|item| self.condition(item, index, home)).collect();
        read.into_iter().collect()
    }

    fn answered(
        &mut self,
        node: &Node,
        name: &Node,
        index: &Index,
        home: usize,
    ) -> Option<Condition> {
        let question = index.question(home, &self.text(name)?);
        let Some(at) = question else {
            self.dangling(name, Referent::Question, index, home);
            return None;
        };
        let declared = &index.all[at.aspect].questions[at.question];
        let codes = &declared.codes;
        let in_words =
            |(_, codes): &&(Node, Node)| declared.is_of_text() && !one_or_more(codes).is_empty();
        if let Some((key, _)) = node.entry("answered").filter(in_words) {
            let finding = self.about(Problem::DoesNotBelong(Misfit::OfText), key);
            self.report(finding);
            return None;
        }
        // Options that could not be read are a finding already.
        let unread = declared.has_options && codes.is_empty();
        let (mut options, mut unknown) = (Vec::new(), unread);
        for code in one_or_more(self.required(node, "answered")?) {
            let text = code.text().unwrap_or_default();
            if let Some(option) = codes.iter().position(|known| known == text) {
                options.push(option);
            } else if !unread {
                unknown = true;
                let finding = self.about(Problem::UnknownCode(codes.iter().collect()), code);
                self.report(finding);
            }
        }
        (!unknown).then_some(Condition::Answered(at, options))
    }

    /// A condition on the score of `target`, or of the name that refers to nothing.
    fn score_condition(
        &mut self,
        node: &Node,
        target: Result<Target, (&Node, Referent)>,
        index: &Index,
        home: usize,
    ) -> Option<Condition> {
        match target {
            Err((name, referent)) => self.dangling(name, referent, index, home),
            Ok(Target::Question(at)) if !index.all[at.aspect].questions[at.question].is_scored => {
                let key = node.entries().iter().map(|(key, _)| key);
                let mut key = key.filter(|key| key.text() != Some("question"));
                let of_text = index.all[at.aspect].questions[at.question].is_of_text();
                let misfit = if of_text { Misfit::OfText } else { Misfit::ScoreOfNone };
                let finding =
                    self.about(Problem::DoesNotBelong(misfit), key.next().unwrap_or(node));
                self.report(finding);
            }
            Ok(_) => {}
        }
        let mut border = |key| {
            let border = node.given(key)?;
            let score = self.decimal(border, 0, 100);
            if let (Ok(Target::Question(at)), Some(score)) = (&target, score) {
                self.code_as_score(
                    border,
                    score,
                    &index.all[at.aspect].questions[at.question].codes,
                );
            }
            Some(score)
        };
        let (at_least, below) = (border("at_least"), border("below"));
        let misspelt = self.strays.mean(node, &["answered"]);
        if at_least.is_none() && below.is_none() && !misspelt {
            self.missing(node, "below | at_least");
        }
        let score = |border: Option<Option<_>>| border.flatten().and_then(Score::from_decimal);
        Some(Condition::Score {
            target: target.ok()?,
            at_least: score(at_least),
            below: score(below),
        })
    }

    /// Reports that a limit seems to be meant as a code: it is one, and no code is above ten.
    fn code_as_score(&mut self, border: &Node, score: Decimal, codes: &[String]) {
        let codes: Option<Vec<Decimal>> = codes.iter().map(|code| code.parse().ok()).collect();
        let are_steps = |codes: &Vec<Decimal>| codes.iter().all(|code| *code <= Decimal::TEN);
        let codes = codes.filter(are_steps).unwrap_or_default();
        if score > Decimal::ZERO && codes.contains(&score) {
            let finding = self.about(Problem::CodeAsScore, border);
            self.report(finding);
        }
    }
}

/// A list's items, or the single value that stands where a list may stand.
fn one_or_more(node: &Node) -> &[Node] {
    match &node.value {
        crate::parse::file::tree::Value::List(items) => items,
        _ => std::slice::from_ref(node),
    }
}
