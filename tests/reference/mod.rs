//! Scoring once more, straight from `docs/formats.md` §5 and §6 and in exact fractions: slow, and
//! obviously right.
#![allow(dead_code, reason = "each test program uses what it needs")]

mod advice;
pub mod change;
pub mod files;
pub mod group;
pub mod spec;
pub mod versions;
mod yaml;

use num_bigint::BigInt;
use num_rational::BigRational;
use spec::{Case, Kind, Question, Response, Spec, Target, When};

/// Scores that take the place of the computed ones.
type Raised = Vec<(Target, BigRational)>;

pub fn whole(number: i64) -> BigRational {
    BigRational::from_integer(number.into())
}

fn fraction(part: i64, of: i64) -> BigRational {
    BigRational::new(part.into(), of.into())
}

fn count(number: usize) -> BigRational {
    BigRational::from_integer(BigInt::from(number))
}

/// Rounded half up to so many decimals.
pub fn rounded(number: &BigRational, decimals: u32) -> BigRational {
    let scale = count(10_usize.pow(decimals));
    (number * &scale + fraction(1, 2)).floor() / scale
}

/// The maturity level: each takes a fifth.
pub fn level(score: &BigRational) -> usize {
    (1..=5)
        .rev()
        .find(|level| *score >= whole(20 * (level - 1)))
        .map_or(1, |level| usize::try_from(level).unwrap())
}

impl Spec {
    /// Whether so many out of all reach `minimum_answered`.
    pub fn is_enough(&self, some: usize, all: usize) -> bool {
        let minimum = match self.minimum.strip_prefix("0.") {
            Some(decimals) => fraction(
                decimals.parse().unwrap(),
                10_i64.pow(u32::try_from(decimals.len()).unwrap()),
            ),
            None => whole(0),
        };
        all > 0 && count(some) >= minimum * count(all)
    }
}

impl Case {
    pub fn spec(&self, aspect: usize) -> &Spec {
        self.specs.iter().find(|spec| spec.id == aspect).unwrap()
    }

    pub fn asked(&self, id: usize) -> bool {
        let aspect = self.aspect_of(id);
        let spec = self.spec(aspect);
        if spec.asked_from(id) > self.versions[aspect] {
            return false;
        }
        self.question(id).when.as_ref().is_none_or(|when| self.holds(when) == Some(true))
    }

    /// The questionnaire that asks a question.
    pub fn aspect_of(&self, id: usize) -> usize {
        self.specs.iter().find(|spec| spec.questions().any(|other| other.id == id)).unwrap().id
    }

    pub fn state(&self, id: usize) -> &'static str {
        if !self.asked(id) {
            return "not-asked";
        }
        match self.given[id] {
            Response::Nothing => "not-answered",
            Response::DontKnow => "dont-know",
            Response::NotApplicable => "not-applicable",
            _ => "answered",
        }
    }

    pub fn question_score(&self, id: usize) -> Option<BigRational> {
        let question = self.question(id);
        let score = match (&question.kind, &self.given[id]) {
            _ if !question.counts || !self.asked(id) => return None,
            (Kind::Even(options), Response::Option(option)) => {
                whole(100) * count(*option) / count(options - 1)
            }
            (Kind::Given(scores), Response::Option(option)) => fraction(scores[*option], 10),
            (Kind::Multiple(scores), Response::Selected(ticks)) => {
                let sum: i64 = ticks.iter().map(|tick| scores[*tick]).sum();
                fraction(sum.min(1000), 10)
            }
            (Kind::Number(from, to), Response::Number(tenths)) => {
                let (low, high) = (whole(*from.min(to)), whole(*from.max(to)));
                whole(100) * (fraction(*tenths, 10).clamp(low, high) - whole(*from))
                    / whole(to - from)
            }
            _ => return None,
        };
        Some(if question.reverse { whole(100) - score } else { score })
    }

    /// Answered and asked, over the scored questions.
    pub fn coverage<'a>(&'a self, questions: impl Iterator<Item = &'a Question>) -> (usize, usize) {
        let scored: Vec<_> = questions.filter(|one| one.is_scored()).collect();
        let asked = scored.iter().filter(|question| self.asked(question.id));
        let answered = scored.iter().filter(|question| self.state(question.id) == "answered");
        (answered.count(), asked.count())
    }

    /// Whether so many of the questions were answered that there is a score.
    fn is_covered<'a>(
        &'a self,
        spec: &Spec,
        questions: impl Iterator<Item = &'a Question>,
    ) -> bool {
        let (answered, asked) = self.coverage(questions);
        spec.is_enough(answered, asked)
    }

    pub fn theme_score(&self, aspect: usize, theme: usize, raised: &Raised) -> Option<BigRational> {
        if let Some((_, score)) =
            raised.iter().find(|(target, _)| *target == Target::Theme(aspect, theme))
        {
            return Some(score.clone());
        }
        let spec = self.spec(aspect);
        let theme = spec.themes.iter().find(|other| other.id == theme).unwrap();
        if !self.is_covered(spec, theme.questions.iter()) {
            return None;
        }
        let score = |question: &Question| self.score_if(question, raised);
        let scored: Vec<_> =
            theme.questions.iter().filter_map(|q| Some((q.weight, score(q)?))).collect();
        if scored.is_empty() {
            return None;
        }
        match theme.rule {
            "mean" => Some(mean(&scored)),
            "lowest" => scored.into_iter().map(|(_, score)| score).min(),
            _ => Some(self.ladder(&theme.questions.iter().collect::<Vec<_>>(), raised)),
        }
    }

    /// A question's score, if some scores were others.
    fn score_if(&self, question: &Question, raised: &Raised) -> Option<BigRational> {
        let computed = self.question_score(question.id)?;
        let instead = raised.iter().find(|(target, _)| *target == Target::Question(question.id));
        Some(instead.map_or(computed, |(_, score)| score.clone()))
    }

    /// The share of rungs up to the highest below and on which everything has 100.
    fn ladder(&self, questions: &[&Question], raised: &Raised) -> BigRational {
        let scored: Vec<_> = questions.iter().filter(|question| question.is_scored()).collect();
        let rungs = scored.iter().map(|question| question.rung).max().unwrap();
        let passed = |question: &Question| {
            self.state(question.id) == "not-applicable"
                || self.score_if(question, raised) == Some(whole(100))
        };
        let is_reached =
            |rung: &usize| scored.iter().filter(|one| one.rung == *rung).all(|one| passed(one));
        whole(100) * count((1..=rungs).take_while(is_reached).count()) / count(rungs)
    }

    pub fn aspect_score(&self, aspect: usize, raised: &Raised) -> Option<BigRational> {
        let spec = self.spec(aspect);
        if !self.is_covered(spec, spec.questions()) {
            return None;
        }
        if let Some((_, score)) =
            raised.iter().find(|(target, _)| *target == Target::Aspect(aspect))
        {
            return Some(score.clone());
        }
        let themes = spec.themes.iter();
        let of_themes: Vec<_> = themes
            .filter_map(|t| Some((t.weight, self.theme_score(aspect, t.id, raised)?)))
            .collect();
        let mut of_questions = Vec::new();
        for theme in &spec.themes {
            let target = Target::Theme(aspect, theme.id);
            let instead = raised.iter().find(|(other, _)| *other == target);
            for question in &theme.questions {
                let Some(score) = self.score_if(question, raised) else { continue };
                of_questions
                    .push((question.weight, instead.map_or(score, |(_, score)| score.clone())));
            }
        }
        match spec.aggregate {
            _ if of_questions.is_empty() => None,
            "themes" => (!of_themes.is_empty()).then(|| mean(&of_themes)),
            "lowest" => of_themes.into_iter().map(|(_, score)| score).min(),
            "questions" => Some(mean(&of_questions)),
            _ => Some(self.ladder(&spec.questions().collect::<Vec<_>>(), raised)),
        }
    }

    pub fn overall(&self) -> Option<BigRational> {
        let scores = self.specs.iter().map(|spec| Some((1, self.aspect_score(spec.id, &vec![])?)));
        let scores: Option<Vec<_>> = scores.collect();
        scores.filter(|scores| scores.len() > 1).map(|scores| mean(&scores))
    }

    fn target(&self, target: Target) -> Option<BigRational> {
        match target {
            Target::Question(id) => self.question_score(id),
            Target::Theme(aspect, theme) => self.theme_score(aspect, theme, &vec![]),
            Target::Aspect(aspect) => self.aspect_score(aspect, &vec![]),
        }
    }

    /// Whether a condition holds: yes, no, or unknown.
    pub fn holds(&self, when: &When) -> Option<bool> {
        match when {
            When::Answered(id, _) if !self.asked(*id) => None,
            When::Answered(id, options) => match &self.given[*id] {
                Response::Option(option) => Some(options.contains(option)),
                Response::Selected(ticks) => Some(ticks.iter().any(|tick| options.contains(tick))),
                _ => None,
            },
            When::Below(target, border) => Some(self.target(*target)? < whole(*border)),
            When::AtLeast(target, border) => Some(self.target(*target)? >= whole(*border)),
            When::Not(inner) => self.holds(inner).map(|holds| !holds),
            When::All(inner) => {
                let all: Vec<_> = inner.iter().map(|when| self.holds(when)).collect();
                if all.contains(&Some(false)) {
                    Some(false)
                } else if all.contains(&None) {
                    None
                } else {
                    Some(true)
                }
            }
            When::Any(inner) => {
                let any: Vec<_> = inner.iter().map(|when| self.holds(when)).collect();
                if any.contains(&Some(true)) {
                    Some(true)
                } else if any.contains(&None) {
                    None
                } else {
                    Some(false)
                }
            }
        }
    }
}

fn mean(scores: &[(usize, BigRational)]) -> BigRational {
    let sum: BigRational = scores.iter().map(|(weight, score)| count(*weight) * score).sum();
    sum / count(scores.iter().map(|(weight, _)| weight).sum())
}
