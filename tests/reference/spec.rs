//! Random questionnaires and sheets, as plain values.

use std::collections::BTreeSet;

use super::versions::Retired;

/// A small generator of random numbers (`SplitMix64`), so that a case is known by its seed.
pub struct Dice(pub u64);

impl Dice {
    /// A number below `sides`.
    pub fn roll(&mut self, sides: usize) -> usize {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut mixed = self.0;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        usize::try_from((mixed ^ (mixed >> 31)) % sides as u64).unwrap()
    }

    /// True once in `sides` times.
    pub fn once_in(&mut self, sides: usize) -> bool {
        self.roll(sides) == 0
    }

    /// The values in another order.
    pub fn shuffle<T>(&mut self, values: &mut [T]) {
        for last in (1..values.len()).rev() {
            values.swap(last, self.roll(last + 1));
        }
    }
}

#[derive(Clone, Debug)]
pub struct Spec {
    pub id: usize,
    /// By its place in `VERSIONS`, as all versions.
    pub version: usize,
    pub retired: Vec<Retired>,
    pub minimum: &'static str,
    pub aggregate: &'static str,
    pub themes: Vec<Theme>,
    pub advice: Vec<Advice>,
}

#[derive(Clone, Debug)]
pub struct Theme {
    pub id: usize,
    pub weight: usize,
    pub rule: &'static str,
    pub questions: Vec<Question>,
}

/// Options are numbered from 0; scores are in tenths, ends of ranges in whole numbers.
#[derive(Clone, Debug)]
pub struct Question {
    pub id: usize,
    pub weight: usize,
    pub rung: usize,
    pub reverse: bool,
    /// Whether its answers count.
    pub counts: bool,
    pub kind: Kind,
    pub when: Option<When>,
    pub since: Option<usize>,
    pub changed: Option<usize>,
}

#[derive(Clone, Debug)]
pub enum Kind {
    Even(usize),
    Given(Vec<i64>),
    Multiple(Vec<i64>),
    Number(i64, i64),
    Text,
}

/// What a condition looks at: a question's, a theme's or an aspect's id.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Target {
    Question(usize),
    Theme(usize, usize),
    Aspect(usize),
}

#[derive(Clone, Debug)]
pub enum When {
    Answered(usize, Vec<usize>),
    Below(Target, i64),
    AtLeast(Target, i64),
    All(Vec<When>),
    Any(Vec<When>),
    Not(Box<When>),
}

#[derive(Clone, Debug)]
pub struct Advice {
    pub id: usize,
    pub when: When,
    pub effort: usize,
    pub after: Vec<usize>,
}

#[derive(Clone, Debug)]
pub enum Response {
    Nothing,
    DontKnow,
    NotApplicable,
    Option(usize),
    Selected(Vec<usize>),
    /// In tenths.
    Number(i64),
    Text,
}

/// Questionnaires, and a sheet: the answer to each question and the version of each questionnaire, by id.
#[derive(Clone, Debug)]
pub struct Case {
    pub specs: Vec<Spec>,
    pub given: Vec<Response>,
    pub versions: Vec<usize>,
}

impl Case {
    /// A random case; `plain` ones have no conditions, only options that are spread evenly, and numbers.
    pub fn random(seed: u64, plain: bool) -> Self {
        let mut dice = Dice(seed);
        let (mut specs, mut next) = (Vec::new(), 0);
        for id in 0..=dice.roll(3) {
            let spec = random_spec(&mut dice, id, &mut next, &specs, plain);
            specs.push(spec);
        }
        let versions = vec![0; specs.len()];
        let mut case = Self { specs, given: Vec::new(), versions };
        case.answer_anew(&mut dice);
        case
    }

    /// Answers every question at random.
    pub fn answer_anew(&mut self, dice: &mut Dice) {
        let questions = self.specs.iter().flat_map(Spec::questions);
        self.given = questions.map(|question| random_answer(dice, &question.kind)).collect();
    }

    pub fn question(&self, id: usize) -> &Question {
        self.specs.iter().flat_map(Spec::questions).find(|question| question.id == id).unwrap()
    }
}

impl Question {
    pub const fn is_scored(&self) -> bool {
        self.counts && !matches!(self.kind, Kind::Text)
    }
}

impl Spec {
    /// Numbers the rungs of all scored questions anew, so that there is no gap.
    fn close_gaps(&mut self) {
        let scored = self.questions().filter(|question| question.is_scored());
        let rungs: BTreeSet<_> = scored.map(|question| question.rung).collect();
        for question in self.themes.iter_mut().flat_map(|theme| &mut theme.questions) {
            question.rung = 1 + rungs.iter().filter(|rung| **rung < question.rung).count();
        }
    }

    pub fn questions(&self) -> impl Iterator<Item = &Question> {
        self.themes.iter().flat_map(|theme| &theme.questions)
    }
}

fn random_spec(dice: &mut Dice, id: usize, next: &mut usize, before: &[Spec], plain: bool) -> Spec {
    let minimum = ["0", "0.5", "0.25", "0.75", "0.6"][dice.roll(5)];
    let mut spec = Spec {
        id,
        version: 0,
        retired: Vec::new(),
        minimum,
        aggregate: ["themes", "themes", "questions", "lowest", "ladder"][dice.roll(5)],
        themes: Vec::new(),
        advice: Vec::new(),
    };
    let scored = before.iter().flat_map(Spec::questions).filter(|question| question.is_scored());
    let mut scored: Vec<_> = scored.map(|question| question.id).collect();
    for theme in 0..=dice.roll(4) {
        let rule = ["mean", "mean", "lowest", "ladder"][dice.roll(4)];
        let count = 1 + dice.roll(6);
        let mut questions = Vec::new();
        for index in 0..count {
            let when = (!plain && *next > 0 && dice.once_in(4))
                .then(|| random_when(dice, *next, &scored, before, 2));
            let kind = random_kind(dice, plain, rule == "ladder" && index == 0);
            let has_options = !matches!(kind, Kind::Text | Kind::Number(..));
            let counts = plain || rule == "ladder" || !has_options || !dice.once_in(8);
            if counts && (rule == "ladder" || !matches!(kind, Kind::Text)) {
                scored.push(*next);
            }
            // Rungs rise by at most one, so there is no gap.
            let rung = questions.last().map_or(1, |q: &Question| q.rung + dice.roll(2));
            let (weight, reverse) = (1 + dice.roll(9), dice.once_in(5));
            let (since, changed) = (None, None);
            questions.push(Question {
                id: *next,
                weight,
                rung,
                reverse,
                counts,
                kind,
                when,
                since,
                changed,
            });
            *next += 1;
        }
        if rule == "ladder" {
            // Texts are not scored, and must not leave a rung empty.
            for question in &mut questions {
                if matches!(question.kind, Kind::Text) {
                    question.kind = Kind::Even(5);
                }
            }
        }
        spec.themes.push(Theme { id: theme, weight: 1 + dice.roll(5), rule, questions });
    }
    if spec.aggregate == "ladder" {
        spec.close_gaps();
    }
    for advice in 0..dice.roll(7) {
        let when = random_when(dice, *next, &scored, before, 2);
        let after = (0..advice).filter(|_| dice.once_in(4)).collect();
        spec.advice.push(Advice { id: advice, when, effort: dice.roll(3), after });
    }
    spec
}

fn random_kind(dice: &mut Dice, plain: bool, scored: bool) -> Kind {
    let tenths = |dice: &mut Dice, count: usize| {
        let mut scores: Vec<_> =
            (0..count).map(|_| i64::try_from(dice.roll(1001)).unwrap()).collect();
        scores.sort_unstable();
        scores
    };
    let range = |dice: &mut Dice| {
        let from = i64::try_from(dice.roll(60)).unwrap() - 30;
        let to = i64::try_from(dice.roll(60)).unwrap() - 30;
        Kind::Number(from, if from == to { to + 7 } else { to })
    };
    match dice.roll(if plain { 6 } else { 10 }) {
        0..=4 => Kind::Even(2 + dice.roll(6)),
        5 => range(dice),
        6 => Kind::Given({
            let count = 2 + dice.roll(4);
            tenths(dice, count)
        }),
        7 if !scored => Kind::Text,
        8 | 9 => Kind::Multiple({
            let count = 2 + dice.roll(4);
            tenths(dice, count)
        }),
        _ => Kind::Even(5),
    }
}

/// A condition on questions, by number, of which these are scored, and on these aspects.
fn random_when(
    dice: &mut Dice,
    questions: usize,
    scored: &[usize],
    aspects: &[Spec],
    depth: usize,
) -> When {
    let border = |dice: &mut Dice| i64::try_from(dice.roll(101)).unwrap();
    let target = |dice: &mut Dice| match dice.roll(4) {
        2 if !aspects.is_empty() => {
            let aspect = &aspects[dice.roll(aspects.len())];
            Target::Theme(aspect.id, dice.roll(aspect.themes.len()))
        }
        3 if !aspects.is_empty() => Target::Aspect(dice.roll(aspects.len())),
        _ => Target::Question(scored[dice.roll(scored.len())]),
    };
    let choice = dice.roll(if depth == 0 { 3 } else { 6 });
    let inner = |dice: &mut Dice| random_when(dice, questions, scored, aspects, depth - 1);
    match if scored.is_empty() { 0 } else { choice } {
        0 => {
            let question = dice.roll(questions);
            When::Answered(question, (0..2).filter(|_| dice.once_in(2)).collect())
        }
        1 => When::Below(target(dice), border(dice)),
        2 => When::AtLeast(target(dice), border(dice)),
        3 => When::All((0..2).map(|_| inner(dice)).collect()),
        4 => When::Any((0..2).map(|_| inner(dice)).collect()),
        _ => When::Not(Box::new(inner(dice))),
    }
}

fn random_answer(dice: &mut Dice, kind: &Kind) -> Response {
    match dice.roll(10) {
        0 => return Response::Nothing,
        1 => return Response::DontKnow,
        2 => return Response::NotApplicable,
        _ => {}
    }
    match kind {
        Kind::Even(count) => Response::Option(dice.roll(*count)),
        Kind::Given(scores) => Response::Option(dice.roll(scores.len())),
        Kind::Multiple(scores) => {
            let mut ticks: Vec<_> = (0..scores.len()).filter(|_| dice.once_in(2)).collect();
            if ticks.is_empty() {
                ticks.push(0);
            }
            Response::Selected(ticks)
        }
        Kind::Number(from, to) => {
            // Some lie beyond the range.
            let (low, high) = (from.min(to) * 10 - 20, from.max(to) * 10 + 20);
            Response::Number(
                low + i64::try_from(dice.roll(usize::try_from(high - low + 1).unwrap())).unwrap(),
            )
        }
        Kind::Text => Response::Text,
    }
}
