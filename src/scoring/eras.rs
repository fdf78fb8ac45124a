//! Which questions stayed the same from version to version, and so on what sheets of different versions
//! can be compared.

use crate::model::{Condition, OverallRule, Questionnaire, Questionnaires, Share, Target, Version};

use super::Subject;

/// The versions of a questionnaire, divided where it began to ask something anew (`since`, `changed`):
/// its points of change. Sheets of one era were asked the same.
#[derive(Clone, Debug)]
pub struct Eras {
    points: Vec<Version>,
    /// For each era, the scored questions that it asked as they are now, out of those of today: of the
    /// aspect, then of each theme.
    unchanged: Vec<Vec<Share>>,
    /// The same, if it is enough to compare on.
    is_enough: Vec<Vec<bool>>,
}

impl Eras {
    /// The eras of a questionnaire, from the first; the last is that of the version at hand.
    pub fn of(questionnaire: &Questionnaire) -> Self {
        let from = |question| questionnaire.asked_from(question).unwrap_or_default();
        let questions = 0..questionnaire.questions.len();
        let mut points: Vec<_> =
            questions.map(from).filter(|at| *at > Version::default()).collect();
        points.sort_unstable();
        points.dedup();
        let share = |before: Option<&Version>, theme: Option<usize>| {
            let mut share = Share::default();
            for (index, question) in questionnaire.questions.iter().enumerate() {
                if question.is_scored() && theme.is_none_or(|theme| question.theme == theme) {
                    share.whole += 1;
                    share.part += u32::from(before.is_none_or(|point| from(index) < *point));
                }
            }
            share
        };
        let themes = questionnaire.themes.len();
        let era = |before: Option<&Version>| -> Vec<_> {
            let subjects = std::iter::once(None).chain((0..themes).map(Some));
            subjects.map(|theme| share(before, theme)).collect()
        };
        let unchanged: Vec<_> = points.iter().map(Some).chain([None]).map(era).collect();
        let enough =
            |share: &Share| share.part > 0 && share.part >= questionnaire.fewest(share.whole);
        let is_enough = unchanged.iter().map(|era| era.iter().map(enough).collect()).collect();
        Self { points, unchanged, is_enough }
    }

    /// The era that a version belongs to.
    pub fn era(&self, version: Version) -> usize {
        self.points.partition_point(|point| *point <= version)
    }

    /// The first version of an era.
    pub fn first(&self, era: usize) -> Version {
        era.checked_sub(1).and_then(|before| self.points.get(before)).copied().unwrap_or_default()
    }

    /// The points of change, from the first.
    pub fn points(&self) -> &[Version] {
        &self.points
    }

    /// The eras before the last on whose questions later sheets are scored as well: those with enough
    /// of them to compare the aspect on, or at least one of its themes where these are compared.
    pub fn counted(&self, themes: bool) -> impl Iterator<Item = usize> {
        let count = if themes { usize::MAX } else { 1 };
        (0..self.points.len())
            .filter(move |era| self.is_enough[*era].iter().take(count).any(|enough| *enough))
    }
}

/// Whether two groups of sheets, or two sheets, were asked the same about a subject.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Continuity {
    /// They were.
    Same,
    /// Not in all, but enough is unchanged to compare on.
    Partly,
    /// No: too little is unchanged, or the questionnaire does not say what is.
    Break,
}

/// On what two groups of sheets, or two sheets, can be compared.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Comparability {
    /// Whether they were asked the same.
    pub continuity: Continuity,
    /// The era whose questions all of them were asked.
    pub era: usize,
    /// How many of today's scored questions all of them were asked as they are now; none if nobody says.
    pub basis: Option<Share>,
}

impl Comparability {
    const UNKNOWN: Self = Self { continuity: Continuity::Break, era: 0, basis: None };
}

/// The eras of every questionnaire of a set.
#[derive(Clone, Debug)]
pub struct History<'q> {
    questionnaires: &'q Questionnaires,
    eras: Vec<Eras>,
    /// For each questionnaire the others, by index, whose answers decide what it asks.
    looks_at: Vec<Vec<usize>>,
}

impl<'q> History<'q> {
    /// What the questionnaires of a set say of themselves.
    pub fn of(questionnaires: &'q Questionnaires) -> Self {
        let eras = questionnaires.iter().map(Eras::of).collect();
        Self { questionnaires, eras, looks_at: looks_at(questionnaires) }
    }

    /// The eras of the questionnaire with this index.
    pub fn eras(&self, aspect: usize) -> &Eras {
        &self.eras[aspect]
    }

    /// How many questions a subject is scored on, or was in an era as they are now; none of overall.
    pub fn questions(&self, subject: Subject, era: Option<usize>) -> Option<u32> {
        let (aspect, part) = match subject {
            Subject::Aspect(aspect) => (aspect, 0),
            Subject::Theme(aspect, theme) => (aspect, theme + 1),
            Subject::Overall => return None,
        };
        let eras = &self.eras[aspect];
        Some(eras.unchanged[era.unwrap_or(eras.points.len())][part].part)
    }

    /// On what sheets can be compared; `versions` gives the first and the last version that any of them
    /// answered of a questionnaire.
    pub fn between(
        &self,
        subject: Subject,
        versions: &impl Fn(usize) -> (Version, Version),
    ) -> Comparability {
        match subject {
            Subject::Aspect(aspect) => self.of_aspect(aspect, 0, versions),
            Subject::Theme(aspect, theme) => self.of_aspect(aspect, theme + 1, versions),
            Subject::Overall => self.of_all(versions),
        }
    }

    /// Of an aspect (0) or a theme of it (from 1).
    fn of_aspect(
        &self,
        aspect: usize,
        part: usize,
        versions: &impl Fn(usize) -> (Version, Version),
    ) -> Comparability {
        let same_era = |aspect: usize| {
            let (first, last) = versions(aspect);
            self.eras[aspect].era(first) == self.eras[aspect].era(last)
        };
        let is_known = |aspect: usize| {
            let (first, last) = versions(aspect);
            first.asks_the_same_as(last) || self.questionnaires.at(aspect).knows(first)
        };
        let others = &self.looks_at[aspect];
        if !is_known(aspect) || !others.iter().all(|other| is_known(*other) && same_era(*other)) {
            return Comparability::UNKNOWN;
        }
        let eras = &self.eras[aspect];
        let era = eras.era(versions(aspect).0);
        let continuity = match eras.is_enough[era][part] {
            _ if same_era(aspect) => Continuity::Same,
            true => Continuity::Partly,
            false => Continuity::Break,
        };
        Comparability { continuity, era, basis: Some(eras.unchanged[era][part]) }
    }

    /// Of all aspects together: as good as the worst of them.
    fn of_all(&self, versions: &impl Fn(usize) -> (Version, Version)) -> Comparability {
        let mut all =
            Comparability { continuity: Continuity::Same, basis: Some(Share::default()), era: 0 };
        for (aspect, _) in self.questionnaires.selected() {
            let one = self.of_aspect(aspect, 0, versions);
            all.basis = all.basis.zip(one.basis).map(|(all, one)| Share {
                part: all.part + one.part,
                whole: all.whole + one.whole,
            });
            all.continuity = match (all.continuity, one.continuity) {
                (Continuity::Break, _) | (_, Continuity::Break) => Continuity::Break,
                (Continuity::Partly, _) | (_, Continuity::Partly) => Continuity::Partly,
                (Continuity::Same, Continuity::Same) => Continuity::Same,
            };
        }
        // What the lowest of several was on other questions, nobody can tell from their changes.
        if self.questionnaires.model().overall != OverallRule::Mean
            && all.continuity == Continuity::Partly
        {
            all.continuity = Continuity::Break;
        }
        all
    }
}

/// For each questionnaire the others whose answers decide what it asks, also those that do so through
/// another.
fn looks_at(questionnaires: &Questionnaires) -> Vec<Vec<usize>> {
    let mut all: Vec<Vec<usize>> = questionnaires.iter().map(directly).collect();
    for through in 0..all.len() {
        for from in 0..all.len() {
            if all[from].contains(&through) {
                let further = all[through].clone();
                all[from].extend(further);
            }
        }
    }
    for (own, others) in all.iter_mut().enumerate() {
        others.retain(|other| *other != own);
        others.sort_unstable();
        others.dedup();
    }
    all
}

/// The questionnaires that the conditions of one look at.
fn directly(questionnaire: &Questionnaire) -> Vec<usize> {
    let mut found = Vec::new();
    for condition in questionnaire.questions.iter().filter_map(|one| one.ask_when.as_ref()) {
        condition.leaves(&mut |leaf, _| match leaf {
            Condition::Score { target: Target::Question(at), .. } | Condition::Answered(at, _) => {
                found.push(at.aspect);
            }
            Condition::Score {
                target: Target::Theme(aspect, _) | Target::Aspect(aspect), ..
            } => {
                found.push(*aspect);
            }
            _ => {}
        });
    }
    found
}
