//! Changes between two groups of sheets once more, straight from `docs/formats.md` §13.

use num_rational::BigRational;

use super::spec::{Case, Spec, Target, When};
use super::{count, mean};

/// What has become of a subject.
#[derive(Clone, Debug, PartialEq)]
pub struct Change {
    /// By how many points it has risen, or fallen.
    pub points: Option<BigRational>,
    pub basis: Option<(usize, usize)>,
    pub is_break: bool,
}

/// What is compared: an aspect, a theme of it, or all.
#[derive(Clone, Copy, Debug)]
pub enum Subject {
    Aspect(usize),
    Theme(usize, usize),
    Overall,
}

/// Two groups of sheets of the same questionnaires.
pub struct Groups {
    pub before: Vec<Case>,
    pub now: Vec<Case>,
}

impl Groups {
    fn specs(&self) -> &[Spec] {
        &self.now[0].specs
    }

    /// The first and the last version of a questionnaire that any of the sheets answered.
    fn versions(&self, aspect: usize) -> (usize, usize) {
        let all = || self.before.iter().chain(&self.now).map(|sheet| sheet.versions[aspect]);
        (all().min().unwrap(), all().max().unwrap())
    }

    /// Whether the file says what was asked by all versions that were answered.
    fn is_told(&self, aspect: usize) -> bool {
        let (first, last) = self.versions(aspect);
        first == last || self.now[0].spec(aspect).tells_after(first)
    }

    /// Whether nothing was asked anew between them.
    fn is_same(&self, aspect: usize) -> bool {
        let (spec, (first, last)) = (self.now[0].spec(aspect), self.versions(aspect));
        !spec.questions().map(|one| spec.asked_from(one.id)).any(|at| first < at && at <= last)
    }

    pub fn change(&self, subject: Subject) -> Change {
        let aspect = match subject {
            Subject::Aspect(aspect) | Subject::Theme(aspect, _) => aspect,
            Subject::Overall => return self.overall(),
        };
        let mut others = Vec::new();
        self.looked_at(aspect, &mut others);
        let others = others.into_iter().filter(|other| *other != aspect);
        if !self.is_told(aspect)
            || others.into_iter().any(|other| !self.is_told(other) || !self.is_same(other))
        {
            return Change { points: None, basis: None, is_break: true };
        }
        let (spec, first) = (self.now[0].spec(aspect), self.versions(aspect).0);
        let questions = spec.themes.iter().filter(|theme| match subject {
            Subject::Theme(_, id) => theme.id == id,
            _ => true,
        });
        let scored: Vec<_> =
            questions.flat_map(|theme| &theme.questions).filter(|one| one.is_scored()).collect();
        let common = scored.iter().filter(|one| spec.asked_from(one.id) <= first).count();
        let basis = Some((common, scored.len()));
        if self.is_same(aspect) {
            let change = self.difference(|sheet| sheet.score(subject));
            return Change { points: change, basis, is_break: false };
        }
        if common == 0 || !spec.is_enough(common, scored.len()) {
            return Change { points: None, basis, is_break: true };
        }
        // Both have to be shown themselves.
        let shown = self.difference(|sheet| sheet.score(subject));
        let change = self.difference(|sheet| {
            let mut earlier = sheet.clone();
            earlier.versions[aspect] = first;
            earlier.score(subject)
        });
        Change { points: shown.and(change), basis, is_break: false }
    }

    fn overall(&self) -> Change {
        let aspects = self.specs().iter().map(|spec| spec.id);
        let all: Vec<_> = aspects.clone().map(|id| self.change(Subject::Aspect(id))).collect();
        let basis = all
            .iter()
            .try_fold((0, 0), |sum, one| one.basis.map(|(some, of)| (sum.0 + some, sum.1 + of)));
        let is_break = all.iter().any(|one| one.is_break);
        let same = self.difference(|sheet| sheet.score(Subject::Overall));
        let change = if aspects.clone().all(|id| self.is_same(id)) {
            same
        } else {
            let changes = all.into_iter().map(|one| Some((1, one.points?)));
            let changes: Option<Vec<_>> = changes.collect();
            same.and(changes.map(|changes| mean(&changes)))
        };
        Change { points: change.filter(|_| !is_break), basis, is_break }
    }

    /// The mean now less the mean before, over the sheets that have a score.
    fn difference(&self, score: impl Fn(&Case) -> Option<BigRational>) -> Option<BigRational> {
        let mean = |sheets: &[Case]| {
            let scores: Vec<_> = sheets.iter().filter_map(&score).collect();
            let sum: BigRational = scores.iter().sum();
            (!scores.is_empty()).then(|| sum / count(scores.len()))
        };
        Some(mean(&self.now)? - mean(&self.before)?)
    }

    /// The questionnaires that the conditions of one look at, and those that theirs do.
    fn looked_at(&self, aspect: usize, found: &mut Vec<usize>) {
        let mut next = Vec::new();
        for when in self.now[0].spec(aspect).questions().filter_map(|one| one.when.as_ref()) {
            self.in_condition(when, &mut next);
        }
        for other in next {
            if !found.contains(&other) {
                found.push(other);
                self.looked_at(other, found);
            }
        }
    }

    fn in_condition(&self, when: &When, found: &mut Vec<usize>) {
        match when {
            When::Answered(id, _) => found.push(self.now[0].aspect_of(*id)),
            When::Below(target, _) | When::AtLeast(target, _) => found.push(match *target {
                Target::Question(id) => self.now[0].aspect_of(id),
                Target::Theme(aspect, _) | Target::Aspect(aspect) => aspect,
            }),
            When::All(inner) | When::Any(inner) => {
                for when in inner {
                    self.in_condition(when, found);
                }
            }
            When::Not(inner) => self.in_condition(inner, found),
        }
    }
}

impl Case {
    fn score(&self, subject: Subject) -> Option<BigRational> {
        match subject {
            Subject::Aspect(aspect) => self.aspect_score(aspect, &vec![]),
            Subject::Theme(aspect, theme) => self.theme_score(aspect, theme, &vec![]),
            Subject::Overall => self.overall(),
        }
    }
}
