//! Maturity levels: which part of 0–100 has which name and meaning.

use rust_decimal::Decimal;

use super::{Score, Text};

/// One maturity level.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Level {
    /// Kebab-case name for programs.
    pub id: String,
    /// The lowest score on this level.
    pub from: Score,
    /// Its name.
    pub title: Text,
    /// What it says about a department.
    pub meaning: Text,
}

/// The levels of an aspect, from the lowest, which starts at 0, upwards.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Levels(Vec<Level>);

impl Levels {
    /// Levels in rising order of `from`; `None` unless the first starts at 0 and each starts higher.
    pub fn new(levels: Vec<Level>) -> Option<Self> {
        let starts = levels.first().is_some_and(|l| l.from == Score::MIN);
        let rising = levels.windows(2).all(|pair| pair[0].from < pair[1].from);
        (starts && rising).then_some(Self(levels))
    }

    /// The number (from 1) of the level that `score` is on.
    pub fn number(&self, score: Score) -> usize {
        self.0.iter().take_while(|level| level.from <= score).count().max(1)
    }

    /// A score as it is shown beside its level: in whole points, and with as few decimals as it takes
    /// where rounding would carry it over the border of a level.
    ///
    /// ```
    /// use modenhed::model::{Levels, Score};
    /// let levels = Levels::default();
    /// let shown = |tenths: i64| levels.shown(Score::from_decimal(rust_decimal::Decimal::new(tenths, 1)).unwrap());
    /// assert_eq!([shown(594), shown(596), shown(600)].map(|n| n.to_string()), ["59", "59.6", "60"]);
    /// ```
    pub fn shown(&self, score: Score) -> Decimal {
        let level = |shown| Score::from_decimal(shown).map(|shown| self.number(shown));
        let mut shown = (0..=12).map(|places| score.decimal(places));
        let fits = |shown: &Decimal| level(*shown) == Some(self.number(score));
        shown.find(fits).unwrap_or_else(|| score.decimal(12))
    }

    /// The level with a number from 1 up.
    pub fn get(&self, number: usize) -> Option<&Level> {
        self.0.get(number.checked_sub(1)?)
    }

    /// The score at which the level above `score` starts; 100 on the highest.
    pub fn next_border(&self, score: Score) -> Score {
        self.get(self.number(score) + 1).map_or(Score::MAX, |level| level.from)
    }

    /// All of them, the lowest first.
    pub fn iter(&self) -> impl Iterator<Item = &Level> {
        self.0.iter()
    }

    /// All of them, to be changed in their words.
    pub(super) fn iter_mut(&mut self) -> impl Iterator<Item = &mut Level> {
        self.0.iter_mut()
    }

    /// How many there are.
    pub const fn count(&self) -> usize {
        self.0.len()
    }
}

impl Default for Levels {
    /// The five of the project: the ends are named as in the Danish state's own measurements
    /// (1 «ad hoc», 5 «optimeret»); each takes a fifth of the scale.
    fn default() -> Self {
        let levels = FIVE.iter().zip(0..).map(|((id, title, meaning), step)| Level {
            id: (*id).into(),
            from: Score::evenly(step, 5),
            title: Text::both(title.0, title.1),
            meaning: Text::both(meaning.0, meaning.1),
        });
        Self(levels.collect())
    }
}

type Both = (&'static str, &'static str);

const FIVE: [(&str, Both, Both); 5] = [
    (
        "ad-hoc",
        ("Ad hoc", "Ad hoc"),
        ("Det afhænger af enkeltpersoner.", "It depends on individuals."),
    ),
    (
        "under-way",
        ("På vej", "Under way"),
        (
            "I er begyndt nogle steder, men har ikke aftalt det.",
            "You have begun in places, but not agreed on it.",
        ),
    ),
    (
        "established",
        ("Etableret", "Established"),
        (
            "I har en aftalt praksis, som de fleste kender.",
            "You have an agreed practice that most people know.",
        ),
    ),
    (
        "embedded",
        ("Forankret", "Embedded"),
        (
            "Alle gør det, I følger op, og det holder, når folk skifter job.",
            "Everybody does it, you follow up, and it survives a change of staff.",
        ),
    ),
    (
        "optimised",
        ("Optimeret", "Optimised"),
        (
            "I måler på det, gør det bedre og deler det med andre.",
            "You measure it, improve it and share it with others.",
        ),
    ),
];
