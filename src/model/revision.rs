//! What has changed in a questionnaire from one version to another, and what its author has yet to write.

use super::{Kind, Question, Questionnaire, Questionnaires, Text, Version, VersionPart};
use strum::{IntoStaticStr, VariantArray};

/// The changes between two versions of a questionnaire.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Revision {
    /// The version before.
    pub old: Version,
    /// The version now.
    pub new: Version,
    /// What has changed: the questionnaire, its themes, its questions, in the order of the new file; then
    /// what is gone.
    pub changes: Vec<Change>,
}

/// One change.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Change {
    /// What has changed.
    pub subject: ChangedPart,
    /// Its id, in the new version unless it is gone.
    pub id: String,
    /// In which way.
    pub kind: ChangeKind,
    /// What the new version should say of it and does not.
    pub missing: Option<VersionMark>,
}

/// What can change.
#[derive(Clone, Copy, Debug, PartialEq, Eq, IntoStaticStr)]
#[strum(serialize_all = "kebab-case")]
#[allow(missing_docs, reason = "they are the nouns of the formats")]
pub enum ChangedPart {
    Questionnaire,
    Theme,
    Question,
}

/// In which way something has changed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, IntoStaticStr, VariantArray)]
#[strum(serialize_all = "kebab-case")]
pub enum ChangeKind {
    /// It was not there before.
    Added,
    /// It is gone.
    Retired,
    /// A question lives on under another id.
    Renamed,
    /// The author says that the question means something else.
    Changed,
    /// What can be answered, or what that earns, is another.
    Rescaled,
    /// It counts with another weight, rung or in another theme.
    Reweighted,
    /// The score of a theme or the questionnaire comes about by another rule.
    Recomputed,
    /// It takes another share of answers before there is a score.
    OtherMinimum,
    /// Levels begin elsewhere, or are others.
    OtherLevels,
    /// It is asked of others: `ask_when` is another.
    OtherCondition,
    /// Only the wording is another.
    Reworded,
}

/// A key that tells what became of a question.
#[derive(Clone, Copy, Debug, PartialEq, Eq, IntoStaticStr)]
#[strum(serialize_all = "kebab-case")]
pub enum VersionMark {
    /// `since`: the version that first asked it.
    Since,
    /// `changed`: the version in which its meaning or its options changed.
    Changed,
    /// `retired`: the version without it.
    Retired,
}

impl ChangeKind {
    /// Which number of the version has to rise.
    pub const fn part(self) -> VersionPart {
        match self {
            Self::Retired | Self::Renamed | Self::Changed | Self::Rescaled => VersionPart::Major,
            Self::Added => VersionPart::Minor,
            Self::Reweighted
            | Self::Recomputed
            | Self::OtherMinimum
            | Self::OtherLevels
            | Self::OtherCondition
            | Self::Reworded => VersionPart::Patch,
        }
    }
}

impl Revision {
    /// What changed between two questionnaires with the same id, each given by its index in its set.
    pub fn between(
        (old_set, old): (&Questionnaires, usize),
        (new_set, new): (&Questionnaires, usize),
    ) -> Self {
        let (old, new) = (old_set.at(old), new_set.at(new));
        let mut revision = Self { old: old.version, new: new.version, changes: Vec::new() };
        revision.questionnaire(old, new);
        for theme in &new.themes {
            let Some(before) = old.themes.iter().find(|one| one.id == theme.id) else {
                revision.add(ChangedPart::Theme, &theme.id, ChangeKind::Added, None);
                continue;
            };
            let changes = [
                (before.weight != theme.weight, ChangeKind::Reweighted),
                (before.rule != theme.rule, ChangeKind::Recomputed),
                (
                    reworded(&before.title, &theme.title)
                        || reworded(
                            &optional(before.description.as_ref()),
                            &optional(theme.description.as_ref()),
                        ),
                    ChangeKind::Reworded,
                ),
            ];
            revision.found(ChangedPart::Theme, &theme.id, &changes);
        }
        for (index, question) in new.questions.iter().enumerate() {
            let lived_on = new.retired.iter().filter(|one| one.now == Some(index));
            let mut ids = lived_on.map(|one| &one.id).chain([&question.id]);
            let before = ids.find_map(|id| old.questions.iter().find(|one| one.id == *id));
            if let Some(before) = before {
                revision.question((old, before), (new, question));
                let same = match (&before.ask_when, &question.ask_when) {
                    (Some(was), Some(is)) => old_set.asks_the_same(was, new_set, is),
                    (was, is) => was.is_none() && is.is_none(),
                };
                let changes = [(!same, ChangeKind::OtherCondition)];
                revision.found(ChangedPart::Question, &question.id, &changes);
            } else {
                let missing = (!revision.is_new(question.since)).then_some(VersionMark::Since);
                revision.add(ChangedPart::Question, &question.id, ChangeKind::Added, missing);
            }
        }
        revision.gone(old, new);
        revision
    }

    /// The lowest version that the new one can have; the old one's if nothing has changed.
    pub fn least(&self) -> Version {
        let part = self.changes.iter().map(|change| change.kind.part()).max();
        part.map_or(self.old, |part| self.old.raised(part))
    }

    fn questionnaire(&mut self, old: &Questionnaire, new: &Questionnaire) {
        let levels = |one: &Questionnaire| {
            one.levels.iter().map(|level| (level.id.clone(), level.from)).collect::<Vec<_>>()
        };
        let note = |one: &Questionnaire| optional(one.note.as_ref());
        let words = reworded(&old.title, &new.title)
            || reworded(&old.purpose, &new.purpose)
            || reworded(&note(old), &note(new));
        let changes = [
            (old.aggregate != new.aggregate, ChangeKind::Recomputed),
            (old.minimum_answered != new.minimum_answered, ChangeKind::OtherMinimum),
            (levels(old) != levels(new), ChangeKind::OtherLevels),
            (words, ChangeKind::Reworded),
        ];
        self.found(ChangedPart::Questionnaire, &new.id, &changes);
    }

    fn question(
        &mut self,
        (old, before): (&Questionnaire, &Question),
        (new, question): (&Questionnaire, &Question),
    ) {
        let id = &question.id;
        if before.id != *id {
            self.add(ChangedPart::Question, id, ChangeKind::Renamed, None);
        }
        let marked = self.is_new(question.changed);
        let other_scale =
            before.counts != question.counts || rescaled(&before.kind, &question.kind);
        if other_scale {
            let missing = (!marked).then_some(VersionMark::Changed);
            self.add(ChangedPart::Question, id, ChangeKind::Rescaled, missing);
        } else if marked {
            self.add(ChangedPart::Question, id, ChangeKind::Changed, None);
        }
        let theme = |of: &Questionnaire, one: &Question| of.themes[one.theme].id.clone();
        let counts = before.weight != question.weight
            || before.rung != question.rung
            || theme(old, before) != theme(new, question);
        let texts = |one: &Question| {
            let help = optional(one.help.as_ref());
            // Other options have other texts.
            let choices = one.choices().iter().filter(|_| !other_scale);
            let choices = choices
                .flat_map(|choice| [choice.text.clone(), optional(choice.description.as_ref())]);
            [one.text.clone(), help].into_iter().chain(choices).collect::<Vec<_>>()
        };
        let (was, is) = (texts(before), texts(question));
        let words = was.iter().zip(&is).any(|(was, is)| reworded(was, is));
        let changes = [(counts, ChangeKind::Reweighted), (words, ChangeKind::Reworded)];
        self.found(ChangedPart::Question, id, &changes);
    }

    /// The themes and questions that there were and are no more.
    fn gone(&mut self, old: &Questionnaire, new: &Questionnaire) {
        for theme in old.themes.iter().filter(|one| new.themes.iter().all(|is| is.id != one.id)) {
            self.add(ChangedPart::Theme, &theme.id, ChangeKind::Retired, None);
        }
        for question in &old.questions {
            let entry = new.retired.iter().find(|one| one.id == question.id);
            if entry.is_some_and(|one| one.now.is_some())
                || new.questions.iter().any(|one| one.id == question.id)
            {
                continue;
            }
            let marked = self.is_new(entry.map(|one| one.until));
            let missing = (!marked).then_some(VersionMark::Retired);
            self.add(ChangedPart::Question, &question.id, ChangeKind::Retired, missing);
        }
    }

    /// Whether a mark is of a version after the old one.
    fn is_new(&self, version: Option<Version>) -> bool {
        version.is_some_and(|version| version > self.old)
    }

    fn found(&mut self, subject: ChangedPart, id: &str, changes: &[(bool, ChangeKind)]) {
        for (_, kind) in changes.iter().filter(|(is_so, _)| *is_so) {
            self.add(subject, id, *kind, None);
        }
    }

    fn add(
        &mut self,
        subject: ChangedPart,
        id: &str,
        kind: ChangeKind,
        missing: Option<VersionMark>,
    ) {
        self.changes.push(Change { subject, id: id.to_owned(), kind, missing });
    }
}

/// Whether other answers are possible, or they earn something else.
fn rescaled(old: &Kind, new: &Kind) -> bool {
    let earned = |choices: &[super::Choice]| {
        let mut all: Vec<_> = choices.iter().map(|one| (one.code.clone(), one.score)).collect();
        all.sort_unstable();
        all
    };
    match (old, new) {
        (Kind::Single(old), Kind::Single(new)) => earned(old) != earned(new),
        (
            Kind::Multiple { choices: old, reverse: was },
            Kind::Multiple { choices: new, reverse: is },
        ) => was != is || earned(old) != earned(new),
        (Kind::Number { from, to }, Kind::Number { from: new_from, to: new_to }) => {
            (from, to) != (new_from, new_to)
        }
        (Kind::Text, Kind::Text) => false,
        _ => true,
    }
}

/// A text, empty where there is none.
fn optional(text: Option<&Text>) -> Text {
    text.cloned().unwrap_or_default()
}

/// Whether a text reads differently in a language that both have it in.
fn reworded(old: &Text, new: &Text) -> bool {
    old.versions().iter().any(|(tag, was)| {
        let is = new.versions().iter().find(|(other, _)| other == tag);
        is.or(new.versions().first()).is_none_or(|(_, is)| is != was)
    }) || old.versions().is_empty() != new.versions().is_empty()
}
