//! What is shown of a group in each of its periods.

use rust_decimal::Decimal;

use super::{
    AnsweredVersions, Continuity, Direction, Figures, Interval, Period, ScaleEnd, Subject,
};
use crate::model::{Levels, Questionnaires, Score, Share, Voice, half_up};

/// A group in each period.
#[derive(Clone, Debug)]
pub struct ComparedGroup {
    /// Its name; empty for sheets that do not say.
    pub name: String,
    /// Whose sheets these are.
    pub voice: Voice,
    /// The periods it has sheets in, those without a date first.
    pub periods: Vec<ComparedPeriod>,
    /// What it answered as a group beside its people; never averaged with them.
    pub own: Vec<ComparedPeriod>,
}

/// A group in a period.
#[derive(Clone, Debug)]
pub struct ComparedPeriod {
    /// The period; none for sheets without a date.
    pub period: Option<Period>,
    /// How many sheets there are, with or without a score.
    pub sheets: u32,
    /// How many people answered: at least, where some of them have several sheets.
    pub people: u32,
    /// How many people were invited, if that is known.
    pub invited: Option<u32>,
    /// Which earlier versions its sheets answered.
    pub earlier: AnsweredVersions,
    /// One cell for each subject.
    pub cells: Vec<Compared>,
}

impl ComparedPeriod {
    /// Which share of those invited answered, if that is known; none where more answered than were invited.
    pub fn response_rate(&self) -> Option<Share> {
        let whole = self.invited.filter(|invited| *invited >= self.people)?;
        Some(Share { part: self.people, whole })
    }

    /// Whether more people answered than were invited, so that one of the numbers is wrong.
    pub fn is_more_than_invited(&self) -> bool {
        self.invited.is_some_and(|invited| invited < self.people)
    }
}

/// One subject of a group in a period.
#[derive(Clone, Debug)]
pub struct Compared {
    /// How many sheets have a score.
    pub count: u32,
    /// Whether there are figures that are not shown.
    pub hidden: bool,
    /// The figures, if there are any that may be shown.
    pub figures: Option<Figures>,
    /// The same in the group's period before, if there is one.
    pub before: Option<Before>,
}

/// The period before.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Before {
    /// How many sheets had a score.
    pub count: u32,
    /// By how many points the mean has risen, or fallen, on the questions that all sheets of both periods
    /// were asked; nothing where one of them is not shown, where there is a break, and where both stand open
    /// at the same end of the scale.
    pub change: Option<Decimal>,
    /// Whether it is so much or less, or so much or more, because one of the means stands open at an end.
    pub end: Option<ScaleEnd>,
    /// Whether both means stand open at the same end, so that nothing can be said of their difference.
    pub is_at_end: bool,
    /// The 95 % interval of the change; none where one of the means has none, and of overall where the
    /// questions are not the same.
    pub interval: Option<Interval>,
    /// What that says; none with fewer than five people before or now.
    pub direction: Option<Direction>,
    /// How many of today's scored questions these are; none if the questionnaire does not say.
    pub basis: Option<Share>,
    /// Whether the two periods were asked the same.
    pub continuity: Continuity,
}

impl Before {
    /// Whether a difference would not come from the answers alone.
    pub fn is_break(&self) -> bool {
        self.continuity == Continuity::Break
    }
}

/// Decimals of a difference that are kept.
pub(super) const KEPT: u32 = 10;

/// By how many points a score is above another, or below it; more decimals than are shown, but fewer
/// than the scores were rounded by.
pub fn difference(now: Score, before: Score) -> Decimal {
    half_up(now.decimal(12) - before.decimal(12), KEPT)
}

/// The levels that a subject's scores are on.
pub fn levels(questionnaires: &Questionnaires, subject: Subject) -> Option<&Levels> {
    match subject {
        Subject::Aspect(aspect) | Subject::Theme(aspect, _) => {
            Some(&questionnaires.at(aspect).levels)
        }
        Subject::Overall => questionnaires.overall_levels(),
    }
}
