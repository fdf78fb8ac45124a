//! Recommendations once more: which are given, what they are about, and in which order.

use num_rational::BigRational;

use super::spec::{Advice, Case, Kind, Spec, Target, When};
use super::{count, fraction, rounded, whole};

/// A theme of an aspect, by their ids.
type Theme = (usize, usize);

impl Case {
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
        // Of those with the same need and effort the aspect that was chosen from least comes next.
        let urgency = |(aspect, id): (usize, usize)| {
            let advice = self.advice((aspect, id));
            (self.need(&advice.when).map(|need| rounded(&need, 6)), advice.effort)
        };
        let mut left = given.to_vec();
        loop {
            left.retain(|one| !first.contains(one));
            let Some(next) = left.first().filter(|_| first.len() < 5).copied() else { break };
            let equal = left.iter().filter(|one| urgency(**one) == urgency(next));
            let of = |aspect: usize| first.iter().filter(|one| one.0 == aspect).count();
            let next = *equal.min_by_key(|one| of(one.0)).unwrap();
            left.retain(|one| *one != next);
            first = with(&first, next).unwrap_or(first);
        }
        for advice in given {
            if first.len() < 5 && !first.contains(advice) {
                first.push(*advice);
            }
        }
        first
    }
}
