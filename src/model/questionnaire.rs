//! A questionnaire: one aspect of digitalisation, its themes, questions and recommendations.

use rust_decimal::Decimal;
use rust_decimal::prelude::ToPrimitive;
use strum::{EnumDiscriminants, EnumString, IntoStaticStr, VariantArray};

use super::{Condition, Language, Levels, Score, Text, Version};

/// One aspect's questionnaire, checked; it cannot be changed once it is made.
#[derive(Clone, Debug)]
pub struct Questionnaire {
    parts: Parts,
}

/// What a questionnaire consists of.
#[derive(Clone, Debug)]
pub struct Parts {
    /// Kebab-case name that never changes; also the aspect's name.
    pub id: String,
    /// Version of the content.
    pub version: Version,
    /// The aspects build on each other in this order.
    pub order: i64,
    /// Language tags; the first is the fallback.
    pub languages: Vec<String>,
    /// The aspect's name.
    pub title: Text,
    /// Why it matters; shown before the first question.
    pub purpose: Text,
    /// How sure its scores are; shown in reports.
    pub note: Option<Text>,
    /// Share of the asked questions (0–1) that must be answered before there is a score.
    pub minimum_answered: Decimal,
    /// How its score comes about.
    pub aggregate: Aggregate,
    /// Names of the parts of the scale.
    pub levels: Levels,
    /// The themes, in order.
    pub themes: Vec<Theme>,
    /// The questions of all themes, theme by theme.
    pub questions: Vec<Question>,
    /// The recommendations, in the author's order.
    pub recommendations: Vec<Recommendation>,
    /// Questions that earlier versions asked.
    pub retired: Vec<Retired>,
}

/// A question that is no longer asked under its id.
#[derive(Clone, Debug)]
pub struct Retired {
    /// Its id, which no other question gets.
    pub id: String,
    /// The first version without it.
    pub until: Version,
    /// The question, by index, that it lives on in, with the same options and the same meaning.
    pub now: Option<usize>,
}

impl Questionnaire {
    /// A questionnaire from parts that have been checked to fit together.
    pub const fn new(parts: Parts) -> Self {
        Self { parts }
    }

    /// The questions of the theme with this index, with their own indexes.
    pub fn questions_of(&self, theme: usize) -> impl Iterator<Item = (usize, &Question)> {
        self.questions.iter().enumerate().filter(move |(_, question)| question.theme == theme)
    }

    /// The version from which on a question is asked as it is now; none if it always was.
    pub fn asked_from(&self, question: usize) -> Option<Version> {
        let lived_on = || self.retired.iter().any(|retired| retired.now == Some(question));
        let Question { since, changed, .. } = &self.questions[question];
        since.filter(|_| !lived_on()).max(*changed)
    }

    /// Whether the file says what became of the questions since another version: that at most the
    /// wording differs, or something that was asked, changed or retired after it.
    pub fn knows(&self, version: Version) -> bool {
        let questions = self.questions.iter().flat_map(|one| [one.since, one.changed]).flatten();
        let mut all = questions.chain(self.retired.iter().map(|one| one.until));
        version.asks_the_same_as(self.version) || all.any(|changed| changed > version)
    }

    /// Whether sheets of another version were asked what is asked now: as far as the file says, nothing came,
    /// changed or was retired in between.
    pub fn asks_as_in(&self, version: Version) -> bool {
        let from = (0..self.questions.len()).filter_map(|question| self.asked_from(question));
        let gone = self.retired.iter().filter(|one| one.now.is_none()).map(|one| one.until);
        let same = version.asks_the_same_as(self.version);
        same || version < self.version
            && self.knows(version)
            && from.chain(gone).all(|changed| changed <= version)
    }

    /// The fewest of so many questions that reach `minimum_answered`.
    pub fn fewest(&self, questions: u32) -> u32 {
        let least = (self.minimum_answered * Decimal::from(questions)).ceil();
        least.to_u32().map_or(questions, |fewest| fewest.min(questions))
    }

    /// An estimate of the minutes it takes to answer.
    pub fn minutes(&self, language: Language) -> usize {
        let seconds = self.questions.iter().map(|question| question.seconds(language));
        seconds.sum::<usize>().div_ceil(60)
    }
}

impl std::ops::Deref for Questionnaire {
    type Target = Parts;
    fn deref(&self) -> &Parts {
        &self.parts
    }
}

/// How a theme's score comes from its questions'.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, EnumString, IntoStaticStr, VariantArray)]
#[strum(serialize_all = "kebab-case")]
pub enum Rule {
    /// The weighted mean.
    #[default]
    Mean,
    /// The lowest.
    Lowest,
    /// The highest rung of which, and below which, every question has 100.
    Ladder,
}

/// How an aspect's score comes about.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, EnumString, IntoStaticStr, VariantArray)]
#[strum(serialize_all = "kebab-case")]
pub enum Aggregate {
    /// The weighted mean of its themes' scores.
    #[default]
    Themes,
    /// The weighted mean of all its questions' scores, whatever theme they are in.
    Questions,
    /// The lowest of its themes' scores.
    Lowest,
    /// The highest rung of which, and below which, every question of the aspect has 100.
    Ladder,
}

/// A group of questions inside an aspect.
#[derive(Clone, Debug)]
pub struct Theme {
    /// Kebab-case name, unique in its questionnaire.
    pub id: String,
    /// Its name.
    pub title: Text,
    /// What it is about.
    pub description: Option<Text>,
    /// What it counts in the aspect's mean, 1 or more.
    pub weight: u32,
    /// How its score comes about.
    pub rule: Rule,
}

/// One question.
#[derive(Clone, Debug)]
pub struct Question {
    /// Kebab-case name, unique in its questionnaire.
    pub id: String,
    /// Index of its theme.
    pub theme: usize,
    /// What can be answered.
    pub kind: Kind,
    /// Where it stands in what the questionnaire was made from; its text begins with it.
    pub reference: Option<String>,
    /// The question itself.
    pub text: Text,
    /// What is meant by it, shown on demand.
    pub help: Option<Text>,
    /// What it counts in its theme's mean, 1 or more.
    pub weight: u32,
    /// Whether its answers count; those of a question that only sorts departments do not.
    pub counts: bool,
    /// Whether «don't know» is offered.
    pub dont_know: bool,
    /// Whether «not applicable» is offered.
    pub not_applicable: bool,
    /// When it is asked; always, if there is no condition.
    pub ask_when: Option<Condition>,
    /// The rung it belongs to, from 1, in a ladder theme.
    pub rung: Option<u32>,
    /// The version that first asked it; always, if there is none.
    pub since: Option<Version>,
    /// The version in which its meaning or its options changed last.
    pub changed: Option<Version>,
    /// What a law asks of its answer, if a law does.
    pub minimum: Option<Minimum>,
}

/// What a law asks of the answer to a question, whatever the mean of the others.
#[derive(Clone, Debug)]
pub struct Minimum {
    /// An answer that earns less than this is flagged.
    pub below: Score,
    /// What the law asks.
    pub text: Text,
    /// Where that stands.
    pub source: Link,
}

impl Question {
    /// An estimate of the seconds it takes to answer: 200 words a minute for question and options,
    /// and ten seconds to decide.
    pub fn seconds(&self, language: Language) -> usize {
        let words = |text: &Text| text.get(language).split_whitespace().count();
        let options = self.choices().iter().map(|choice| words(&choice.text));
        (words(&self.text) + options.sum::<usize>()) * 60 / 200 + 10
    }

    /// What is meant by it and by its options, a paragraph each; nothing where that is not written.
    pub fn explained(&self, language: Language) -> String {
        let help = self.help.iter().map(|help| help.get(language).to_owned());
        let options = self.choices().iter().filter_map(|choice| {
            let description = choice.description.as_ref()?.get(language);
            Some(format!("{}: {description}", choice.text.get(language).trim_end_matches('.')))
        });
        help.chain(options).collect::<Vec<_>>().join("\n\n")
    }

    /// Whether its answers have a score at all.
    pub const fn is_scored(&self) -> bool {
        match self.kind {
            _ if !self.counts => false,
            Kind::Single(_) | Kind::Multiple { .. } | Kind::Number { .. } => true,
            Kind::Text => false,
        }
    }

    /// The options to choose from; none for numbers and texts.
    pub fn choices(&self) -> &[Choice] {
        match &self.kind {
            Kind::Single(choices) | Kind::Multiple { choices, .. } => choices,
            Kind::Number { .. } | Kind::Text => &[],
        }
    }

    /// What the option with this index earns; none where answers do not count.
    pub fn earns(&self, option: usize) -> Option<Score> {
        self.choices().get(option).filter(|_| self.counts).map(|choice| choice.score)
    }

    /// The option, by index, that is ticked here together with others and is no answer beside them.
    pub fn not_alone(&self, ticks: &[usize]) -> Option<usize> {
        let is_alone = |tick: &usize| self.choices().get(*tick).is_some_and(|one| one.alone);
        ticks.iter().copied().find(is_alone).filter(|_| ticks.len() > 1)
    }

    /// The option that is the next better one than the option with this index: of those that count more
    /// the one that counts least; below a minimum, of those that reach it, if any does. None for the best, and where answers are not single options or do not count.
    pub fn next_better(&self, option: usize) -> Option<usize> {
        match &self.kind {
            Kind::Single(choices) if self.counts => {
                let now = choices.get(option)?.score;
                let all = choices.iter().enumerate();
                let better = all.filter(|(_, choice)| choice.score > now);
                let from = self.minimum.as_ref().map(|minimum| minimum.below);
                let short = |score: Score| from.is_some_and(|from| score < from);
                better
                    .min_by_key(|(_, choice)| (short(choice.score), choice.score))
                    .map(|(index, _)| index)
            }
            Kind::Single(_) | Kind::Multiple { .. } | Kind::Number { .. } | Kind::Text => None,
        }
    }

    /// The index of the option with this code.
    pub fn choice(&self, code: &str) -> Option<usize> {
        self.choices().iter().position(|choice| choice.code == code)
    }
}

/// What kind of answer a question takes.
#[derive(Clone, Debug, EnumDiscriminants)]
#[strum_discriminants(
    name(KindName),
    derive(EnumString, IntoStaticStr, VariantArray),
    strum(serialize_all = "kebab-case"),
    doc = "A kind of question, as files name it."
)]
pub enum Kind {
    /// One option.
    Single(Vec<Choice>),
    /// Any number of options, whose scores add up to at most 100.
    Multiple {
        /// The options.
        choices: Vec<Choice>,
        /// Whether the sum is turned into 100 minus itself.
        reverse: bool,
    },
    /// A number, mapped evenly from `from` (0) to `to` (100), after any reversal.
    Number {
        /// The number that earns 0.
        from: Decimal,
        /// The number that earns 100; may be the smaller of the two.
        to: Decimal,
    },
    /// Free text, never scored.
    Text,
}

/// An option: what is stored, what it counts, what it says.
#[derive(Clone, Debug)]
pub struct Choice {
    /// What is stored in sheets and tables.
    pub code: String,
    /// What it counts, after any reversal; a multiple question is reversed as a whole instead.
    pub score: Score,
    /// What it earns in points of the author's own, of which the score is made.
    pub points: Option<u32>,
    /// Whether it is no answer beside others, as «none of these».
    pub alone: bool,
    /// What it says.
    pub text: Text,
    /// What is meant by it, shown where help is.
    pub description: Option<Text>,
}

/// The most points that several options can earn together: an option that stands alone earns its own.
pub fn reachable(choices: &[Choice]) -> u32 {
    let points = |alone: bool| {
        let those = choices.iter().filter(move |choice| choice.alone == alone);
        those.filter_map(|choice| choice.points)
    };
    let together = points(false).fold(0, u32::saturating_add);
    points(true).max().unwrap_or(0).max(together)
}

/// How much work a recommendation is.
#[derive(
    Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, EnumString, IntoStaticStr, VariantArray,
)]
#[strum(serialize_all = "kebab-case")]
pub enum Effort {
    /// Can be done beside the daily work.
    Small,
    /// Takes planning and some weeks.
    Medium,
    /// A project.
    Large,
}

impl Effort {
    /// Its name in files.
    pub fn name(self) -> &'static str {
        self.into()
    }

    /// What a gain is divided by when recommendations are ranked: 1, 2 or 3.
    pub const fn divisor(self) -> u32 {
        match self {
            Self::Small => 1,
            Self::Medium => 2,
            Self::Large => 3,
        }
    }
}

/// The place of a recommendation: which questionnaire of the set, or the radar, and which of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct RecommendationRef {
    /// Index of the questionnaire in its set; none for the radar.
    pub aspect: Option<usize>,
    /// Index of the recommendation in that.
    pub recommendation: usize,
}

/// Something to do next.
#[derive(Clone, Debug)]
pub struct Recommendation {
    /// Kebab-case name, unique in its questionnaire.
    pub id: String,
    /// When it is given.
    pub when: Condition,
    /// What to do.
    pub title: Text,
    /// Why; empty where the title says it all, as are the next two.
    pub why: Text,
    /// What to begin with.
    pub first_step: Text,
    /// A question for the management group.
    pub dialogue: Text,
    /// How much work it is.
    pub effort: Effort,
    /// The recommendations that should be followed first.
    pub after: Vec<RecommendationRef>,
    /// Ids of the radar's recommendations that say the same; they are not given beside it.
    pub covers: Vec<String>,
    /// Where to read more.
    pub sources: Vec<Link>,
}

/// A title with an address.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Link {
    /// What it is called.
    pub title: Text,
    /// Where it is.
    pub url: Option<String>,
}
