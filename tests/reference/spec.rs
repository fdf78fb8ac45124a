//! Random questionnaires and sheets, as plain values and as the text of their files.

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
    pub minimum: &'static str,
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
    pub kind: Kind,
    pub when: Option<When>,
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

pub const EFFORTS: [&str; 3] = ["small", "medium", "large"];

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

/// Questionnaires and the answer to each question, by its id.
#[derive(Clone, Debug)]
pub struct Case {
    pub specs: Vec<Spec>,
    pub given: Vec<Response>,
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
        let mut case = Self { specs, given: Vec::new() };
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

impl Spec {
    pub fn questions(&self) -> impl Iterator<Item = &Question> {
        self.themes.iter().flat_map(|theme| &theme.questions)
    }
}

fn random_spec(dice: &mut Dice, id: usize, next: &mut usize, before: &[Spec], plain: bool) -> Spec {
    let minimum = ["0", "0.5", "0.25", "0.75", "0.6"][dice.roll(5)];
    let mut spec = Spec { id, minimum, themes: Vec::new(), advice: Vec::new() };
    for theme in 0..=dice.roll(4) {
        let rule = ["mean", "mean", "lowest", "ladder"][dice.roll(4)];
        let count = 1 + dice.roll(6);
        let mut questions = Vec::new();
        for index in 0..count {
            let earlier = (0..*next).collect::<Vec<_>>();
            let when = (!plain && !earlier.is_empty() && dice.once_in(4))
                .then(|| random_when(dice, &earlier, before, 2));
            let kind = random_kind(dice, plain, rule == "ladder" && index == 0);
            // Rungs rise by at most one, so there is no gap.
            let rung = questions.last().map_or(1, |q: &Question| q.rung + dice.roll(2));
            let (weight, reverse) = (1 + dice.roll(9), dice.once_in(5));
            questions.push(Question { id: *next, weight, rung, reverse, kind, when });
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
    for advice in 0..dice.roll(7) {
        let all = (0..*next).collect::<Vec<_>>();
        let when = random_when(dice, &all, before, 2);
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

fn random_when(dice: &mut Dice, questions: &[usize], aspects: &[Spec], depth: usize) -> When {
    let border = |dice: &mut Dice| i64::try_from(dice.roll(101)).unwrap();
    let target = |dice: &mut Dice| match dice.roll(4) {
        2 if !aspects.is_empty() => {
            let aspect = &aspects[dice.roll(aspects.len())];
            Target::Theme(aspect.id, dice.roll(aspect.themes.len()))
        }
        3 if !aspects.is_empty() => Target::Aspect(dice.roll(aspects.len())),
        _ => Target::Question(questions[dice.roll(questions.len())]),
    };
    match dice.roll(if depth == 0 { 3 } else { 6 }) {
        0 => {
            let question = questions[dice.roll(questions.len())];
            When::Answered(question, (0..2).filter(|_| dice.once_in(2)).collect())
        }
        1 => When::Below(target(dice), border(dice)),
        2 => When::AtLeast(target(dice), border(dice)),
        3 => When::All((0..2).map(|_| random_when(dice, questions, aspects, depth - 1)).collect()),
        4 => When::Any((0..2).map(|_| random_when(dice, questions, aspects, depth - 1)).collect()),
        _ => When::Not(Box::new(random_when(dice, questions, aspects, depth - 1))),
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

/// A number of tenths as it is written.
pub fn tenths(number: i64) -> String {
    let sign = if number < 0 { "-" } else { "" };
    format!("{sign}{}.{}", number.abs() / 10, number.abs() % 10)
}

impl Spec {
    /// The questionnaire's file.
    pub fn yaml(&self, case: &Case) -> String {
        let id = self.id;
        let mut text = format!(
            "modenhed: 1\nid: a{id}\nversion: 1.0.0\norder: {id}\nlanguages: [da]\ntitle: A\npurpose: P\n\
             minimum_answered: {}\nthemes:\n",
            self.minimum
        );
        for theme in &self.themes {
            text += &format!(
                "  - id: t{}\n    title: T\n    weight: {}\n    rule: {}\n    questions:\n",
                theme.id, theme.weight, theme.rule
            );
            for question in &theme.questions {
                text += &question.yaml(case, theme.rule == "ladder");
            }
        }
        if !self.advice.is_empty() {
            text += "recommendations:\n";
        }
        for advice in &self.advice {
            let after: Vec<_> = advice.after.iter().map(|id| format!("r{id}")).collect();
            text += &format!(
                "  - {{id: r{}, when: {}, title: T, why: W, first_step: F, dialogue: D, effort: {}, after: [{}]}}\n",
                advice.id,
                advice.when.yaml(case),
                EFFORTS[advice.effort],
                after.join(", ")
            );
        }
        text
    }
}

impl Question {
    fn yaml(&self, case: &Case, ladder: bool) -> String {
        let options = |scores: Vec<Option<i64>>| {
            let options = scores.iter().enumerate().map(|(code, score)| {
                let score = score.map(|score| format!("score: {}, ", tenths(score)));
                format!("{{code: c{code}, {}text: O}}", score.unwrap_or_default())
            });
            format!("options: [{}]", options.collect::<Vec<_>>().join(", "))
        };
        let given = |scores: &[i64]| options(scores.iter().copied().map(Some).collect());
        let kind = match &self.kind {
            Kind::Even(count) => options(vec![None; *count]),
            Kind::Given(scores) => given(scores),
            Kind::Multiple(scores) => format!("kind: multiple, {}", given(scores)),
            Kind::Number(from, to) => format!("kind: number, range: [{from}, {to}]"),
            Kind::Text => "kind: text".into(),
        };
        let mut more = String::new();
        if !matches!(self.kind, Kind::Text) {
            more += &format!(", weight: {}, reverse: {}", self.weight, self.reverse);
        }
        if ladder {
            more += &format!(", level: {}", self.rung);
        }
        if let Some(when) = &self.when {
            more += &format!(", ask_when: {}", when.yaml(case));
        }
        format!("      - {{id: q{}, text: Q, {kind}{more}}}\n", self.id)
    }
}

impl When {
    fn yaml(&self, case: &Case) -> String {
        let list = |inner: &[Self]| {
            inner.iter().map(|when| when.yaml(case)).collect::<Vec<_>>().join(", ")
        };
        match self {
            Self::Answered(question, options) => {
                let has_options =
                    !matches!(case.question(*question).kind, Kind::Number(..) | Kind::Text);
                let codes =
                    options.iter().filter(|_| has_options).map(|option| format!("c{option}"));
                format!(
                    "{{question: q{question}, answered: [{}]}}",
                    codes.collect::<Vec<_>>().join(", ")
                )
            }
            Self::Below(target, border) => format!("{{{}, below: {border}}}", target.yaml()),
            Self::AtLeast(target, border) => format!("{{{}, at_least: {border}}}", target.yaml()),
            Self::All(inner) => format!("{{all: [{}]}}", list(inner)),
            Self::Any(inner) => format!("{{any: [{}]}}", list(inner)),
            Self::Not(inner) => format!("{{not: {}}}", inner.yaml(case)),
        }
    }
}

impl Target {
    fn yaml(self) -> String {
        match self {
            Self::Question(id) => format!("question: q{id}"),
            Self::Theme(aspect, theme) => format!("theme: a{aspect}.t{theme}"),
            Self::Aspect(aspect) => format!("aspect: a{aspect}"),
        }
    }
}
