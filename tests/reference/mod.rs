//! Scoring once more, straight from `docs/formats.md` §5 and §6 and in exact fractions: slow, and
//! obviously right.
#![allow(dead_code, reason = "each test program uses what it needs")]

pub mod files;
pub mod group;
pub mod spec;

use num_bigint::BigInt;
use num_rational::BigRational;
use spec::{Advice, Case, Kind, Question, Response, Spec, Target, When};

/// A theme of an aspect, by their ids.
type Theme = (usize, usize);

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

impl Case {
    fn spec(&self, aspect: usize) -> &Spec {
        self.specs.iter().find(|spec| spec.id == aspect).unwrap()
    }

    pub fn asked(&self, id: usize) -> bool {
        self.question(id).when.as_ref().is_none_or(|when| self.holds(when) == Some(true))
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
            _ if !self.asked(id) => return None,
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
        let scored: Vec<_> = questions.filter(|q| !matches!(q.kind, Kind::Text)).collect();
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
        let minimum = match spec.minimum.strip_prefix("0.") {
            Some(decimals) => fraction(
                decimals.parse().unwrap(),
                10_i64.pow(u32::try_from(decimals.len()).unwrap()),
            ),
            None => whole(0),
        };
        asked > 0 && count(answered) >= minimum * count(asked)
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
        let score = |question: &Question| {
            let computed = self.question_score(question.id)?;
            let instead =
                raised.iter().find(|(target, _)| *target == Target::Question(question.id));
            Some(instead.map_or(computed, |(_, score)| score.clone()))
        };
        let scored: Vec<_> =
            theme.questions.iter().filter_map(|q| Some((q.weight, score(q)?))).collect();
        if scored.is_empty() {
            return None;
        }
        match theme.rule {
            "mean" => Some(mean(&scored)),
            "lowest" => scored.into_iter().map(|(_, score)| score).min(),
            _ => {
                let rungs = theme.questions.iter().map(|question| question.rung).max().unwrap();
                let on = |rung: usize| theme.questions.iter().filter(move |q| q.rung == rung);
                let passed = |question: &Question| {
                    self.state(question.id) == "not-applicable"
                        || score(question) == Some(whole(100))
                };
                let reached = (1..=rungs).take_while(|rung| on(*rung).all(passed)).count();
                Some(whole(100) * count(reached) / count(rungs))
            }
        }
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
        let scored: Vec<_> = themes
            .filter_map(|t| Some((t.weight, self.theme_score(aspect, t.id, raised)?)))
            .collect();
        (!scored.is_empty()).then(|| mean(&scored))
    }

    pub fn overall(&self) -> Option<BigRational> {
        let scores = self.specs.iter().map(|spec| Some((1, self.aspect_score(spec.id, &vec![])?)));
        let scores: Option<Vec<_>> = scores.collect();
        scores.filter(|scores| scores.len() > 1).map(|scores| mean(&scores))
    }

    /// The theme with the lowest score, where it lies 20 points or more below another.
    fn weakest(&self, spec: &Spec) -> Option<(BigRational, Theme)> {
        let scored = spec.themes.iter().filter_map(|theme| {
            Some((self.theme_score(spec.id, theme.id, &vec![])?, (spec.id, theme.id)))
        });
        let scored: Vec<_> = scored.collect();
        let highest = scored.iter().map(|(score, _)| score.clone()).max()?;
        let lowest = scored.into_iter().min()?;
        (highest - &lowest.0 >= whole(20)).then_some(lowest)
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

    /// What the recommendation is about, and holds: what is too low, and all else.
    fn subjects(&self, when: &When, negated: bool, low: &mut Vec<Target>, other: &mut Vec<Target>) {
        match when {
            When::All(inner) | When::Any(inner) => {
                for when in inner {
                    self.subjects(when, negated, low, other);
                }
            }
            When::Not(inner) => self.subjects(inner, !negated, low, other),
            leaf if negated || self.holds(leaf) != Some(true) => {}
            When::Below(target, _) => low.push(*target),
            When::AtLeast(target, _) => other.push(*target),
            When::Answered(id, _) => other.push(Target::Question(*id)),
        }
    }

    /// What a recommendation is about, the lowest score first.
    pub fn about(&self, when: &When) -> Vec<Target> {
        let (mut low, mut other) = (Vec::new(), Vec::new());
        self.subjects(when, false, &mut low, &mut other);
        let mut about = if low.is_empty() { other } else { low };
        about.sort_by_key(|target| {
            let score = self.target(*target);
            (score.is_none(), score)
        });
        about
    }

    /// How far the lowest of what a recommendation is about lies below 100.
    pub fn need(&self, when: &When) -> Option<BigRational> {
        Some(whole(100) - self.target(*self.about(when).first()?)?)
    }

    pub fn gain(&self, aspect: usize, when: &When) -> Option<BigRational> {
        let now = self.aspect_score(aspect, &vec![])?;
        let raised = self.about(when).into_iter();
        let raised = raised.filter_map(|target| Some((target, self.one_up(target)?)));
        let then = self.aspect_score(aspect, &raised.collect())?;
        Some((then - now).max(whole(0)))
    }

    fn one_up(&self, target: Target) -> Option<BigRational> {
        let score = self.target(target)?;
        if let Target::Question(id) = target {
            let question = self.question(id);
            let turned =
                |score: BigRational| if question.reverse { whole(100) - score } else { score };
            let options: Option<Vec<_>> = match &question.kind {
                Kind::Even(n) => {
                    Some((0..*n).map(|o| turned(whole(100) * count(o) / count(n - 1))).collect())
                }
                Kind::Given(scores) => {
                    Some(scores.iter().map(|s| turned(fraction(*s, 10))).collect())
                }
                _ => None,
            };
            if let Some(options) = options {
                return Some(
                    options.into_iter().filter(|option| *option > score).min().unwrap_or(score),
                );
            }
        }
        let borders = [20, 40, 60, 80, 100].map(whole);
        Some(borders.into_iter().find(|border| *border > score).unwrap_or_else(|| whole(100)))
    }

    /// Aspect, id and gain of the recommendations that are given, in order.
    pub fn ranked(&self) -> Vec<(usize, usize, Option<BigRational>)> {
        let mut given = Vec::new();
        for spec in &self.specs {
            for advice in spec.advice.iter().filter(|advice| self.holds(&advice.when) == Some(true))
            {
                given.push((spec.id, advice, self.gain(spec.id, &advice.when)));
            }
        }
        given.sort_by(|a, b| {
            let need = |advice: &Advice| {
                self.need(&advice.when).map(|need| rounded(&(need / count(advice.effort + 1)), 6))
            };
            let gain = |gain: &Option<BigRational>| gain.as_ref().map(|gain| rounded(gain, 6));
            let by_need = need(b.1).cmp(&need(a.1));
            by_need.then(gain(&b.2).cmp(&gain(&a.2))).then(a.1.effort.cmp(&b.1.effort))
        });
        let mut ranked = Vec::new();
        while ranked.len() < given.len() {
            let placed =
                |aspect: usize, id: usize| ranked.iter().any(|(a, i, _)| (*a, *i) == (aspect, id));
            let mut next =
                given.iter().find(|(aspect, advice, _)| !placed(*aspect, advice.id)).unwrap();
            // What should come first, and is given, moves up to stand before it.
            while let Some(first) = given.iter().find(|(aspect, advice, _)| {
                *aspect == next.0
                    && next.1.after.contains(&advice.id)
                    && !placed(*aspect, advice.id)
            }) {
                next = first;
            }
            ranked.push((next.0, next.1.id, next.2.clone()));
        }
        let ids: Vec<_> = ranked.iter().map(|(aspect, id, _)| (*aspect, *id)).collect();
        let first = self.first_five(&ids);
        let (mut ahead, rest): (Vec<_>, Vec<_>) =
            ranked.into_iter().partition(|(aspect, id, _)| first.contains(&(*aspect, *id)));
        ahead.extend(rest);
        ahead
    }

    fn advice(&self, (aspect, id): (usize, usize)) -> &Advice {
        self.spec(aspect).advice.iter().find(|advice| advice.id == id).unwrap()
    }

    /// The theme that a recommendation is about.
    fn theme_of(&self, advice: (usize, usize)) -> Option<Theme> {
        match *self.about(&self.advice(advice).when).first()? {
            Target::Question(id) => self.specs.iter().find_map(|spec| {
                let mut themes = spec.themes.iter();
                let theme = themes.find(|theme| theme.questions.iter().any(|q| q.id == id))?;
                Some((spec.id, theme.id))
            }),
            Target::Theme(aspect, theme) => Some((aspect, theme)),
            Target::Aspect(_) => None,
        }
    }

    /// A recommendation with all given ones that should be followed first.
    fn with_those_before(
        &self,
        advice: (usize, usize),
        given: &[(usize, usize)],
    ) -> Vec<(usize, usize)> {
        let before = self.advice(advice).after.iter().map(|id| (advice.0, *id));
        let before = before.filter(|other| given.contains(other));
        before.flat_map(|other| self.with_those_before(other, given)).chain([advice]).collect()
    }

    fn first_five(&self, given: &[(usize, usize)]) -> Vec<(usize, usize)> {
        let mut weakest: Vec<_> = self.specs.iter().filter_map(|spec| self.weakest(spec)).collect();
        weakest.sort();
        let mut first: Vec<(usize, usize)> = Vec::new();
        let with = |first: &[(usize, usize)], advice| {
            let mut all = first.to_vec();
            for one in self.with_those_before(advice, given) {
                if !all.contains(&one) {
                    all.push(one);
                }
            }
            let crowded = all.iter().filter_map(|one| self.theme_of(*one)).any(|theme| {
                all.iter().filter(|one| self.theme_of(**one) == Some(theme)).count() > 2
            });
            (all.len() <= 5 && !crowded).then_some(all)
        };
        for (_, theme) in weakest {
            let mut about = given.iter().filter(|one| self.theme_of(**one) == Some(theme));
            if let Some(all) = about.find_map(|one| with(&first, *one)) {
                first = all;
            }
        }
        for advice in given {
            first = with(&first, *advice).unwrap_or(first);
        }
        for advice in given {
            if first.len() < 5 && !first.contains(advice) {
                first.push(*advice);
            }
        }
        first
    }
}

fn mean(scores: &[(usize, BigRational)]) -> BigRational {
    let sum: BigRational = scores.iter().map(|(weight, score)| count(*weight) * score).sum();
    sum / count(scores.iter().map(|(weight, _)| weight).sum())
}
