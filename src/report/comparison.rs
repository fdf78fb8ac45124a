//! Groups side by side.

use rust_decimal::Decimal;

use super::row::Row;
use super::standing::of_group;
use crate::model::{GroupBy, Language, Questionnaires, Reference, Role, Score, Voice};
use crate::scoring::{
    AgreementLevel, Compared, ComparedPeriod, Comparison, Direction, Figures, Period, RoleGap,
    ScaleEnd, Standing, Subject, difference, levels,
};

/// A comparison of groups, with all that is needed to show it.
#[derive(Clone, Copy, Debug)]
pub struct CompareReport<'a> {
    /// What was asked.
    pub questionnaires: &'a Questionnaires,
    /// The groups.
    pub comparison: &'a Comparison,
    /// What they are grouped by.
    pub by: GroupBy,
    /// The people that a group must have to be shown.
    pub least: u32,
    /// The levels (from 1) that are aimed at.
    pub target: TargetLevels<'a>,
    /// Where the means of many departments lie, if these are to be seen beside them.
    pub reference: Option<&'a Reference>,
    /// The language it is written in.
    pub language: Language,
}

/// The levels that are aimed at, from 1.
#[derive(Clone, Copy, Debug)]
pub enum TargetLevels<'a> {
    /// None.
    None,
    /// The same everywhere.
    Level(usize),
    /// By questionnaire index; themes aim at their aspect's, and nothing is said of overall.
    Aspects(&'a [(usize, usize)]),
}

impl TargetLevels<'_> {
    /// The level that is aimed at in a subject.
    fn of(self, subject: Subject) -> Option<usize> {
        match (self, subject) {
            (Self::Level(level), _) => Some(level),
            (Self::Aspects(levels), Subject::Aspect(aspect) | Subject::Theme(aspect, _)) => {
                levels.iter().find(|(index, _)| *index == aspect).map(|(_, level)| *level)
            }
            _ => None,
        }
    }
}

impl CompareReport<'_> {
    /// Whether a level is aimed at anywhere.
    pub const fn has_target(&self) -> bool {
        !matches!(self.target, TargetLevels::None)
    }

    /// The name of a subject in data: an aspect's id, `aspect/theme` or `overall`.
    pub fn id(&self, subject: Subject) -> String {
        match subject {
            Subject::Aspect(aspect) => self.questionnaires.at(aspect).id.clone(),
            Subject::Theme(aspect, theme) => {
                let questionnaire = self.questionnaires.at(aspect);
                format!("{}/{}", questionnaire.id, questionnaire.themes[theme].id)
            }
            Subject::Overall => "overall".into(),
        }
    }

    /// By how many points a mean is above the level that is aimed at, or below it.
    pub fn above_target(&self, subject: Subject, mean: Score) -> Option<Decimal> {
        let level = levels(self.questionnaires, subject)?.get(self.target.of(subject)?)?;
        Some(difference(mean, level.from))
    }

    /// As many levels as any subject has.
    fn levels(&self) -> usize {
        let counts = self.comparison.subjects.iter().map(|subject| {
            levels(self.questionnaires, *subject).map_or(0, crate::model::Levels::count)
        });
        counts.max().unwrap_or(0)
    }

    /// The columns of the table of groups.
    pub fn columns(&self) -> Vec<String> {
        let role = (self.by == GroupBy::DepartmentRole).then_some("role");
        let first = ["group"].into_iter().chain(role).map(str::to_owned);
        let mut columns: Vec<String> = first.collect();
        columns.extend(["date", "aspect", "answered_by", "n"].map(str::to_owned));
        if self.comparison.tells_invited {
            columns.extend(["people", "invited", "response_rate"].map(str::to_owned));
        }
        let figures = [
            "mean",
            "mean_is",
            "mean_low",
            "mean_high",
            "sd",
            "sd_is",
            "quartile_1",
            "median",
            "quartile_3",
            "agreement",
            "agreement_level",
            "level",
        ];
        columns.extend(figures.map(str::to_owned));
        columns.extend((1..=self.levels()).map(|level| format!("share_{level}")));
        let since = [
            "change",
            "change_is",
            "change_low",
            "change_high",
            "direction",
            "basis",
            "basis_of",
            "n_before",
        ];
        columns.extend(since.map(str::to_owned));
        columns.push("break".into());
        if self.by.has_roles() {
            columns.extend(["gap", "gap_departments", "gap_pooled"].map(str::to_owned));
        }
        if self.reference.is_some() {
            columns.extend(["higher_than", "lower_than", "of_parts"].map(str::to_owned));
        }
        columns.push("hidden".into());
        columns
    }

    /// The rows of that table.
    pub fn rows(&self) -> impl Iterator<Item = GroupRow<'_>> {
        let levels = self.levels();
        self.comparison.groups.iter().flat_map(move |group| {
            let own = group.own.iter().map(|period| (Voice::Itself, period));
            let all = group.periods.iter().map(|period| (group.voice, period)).chain(own);
            all.flat_map(move |(voice, period)| {
                let cells = self.comparison.subjects.iter().zip(&period.cells).enumerate();
                cells.map(move |(index, (subject, cell))| GroupRow {
                    by: self.by,
                    name: &group.name,
                    voice,
                    at: period,
                    tells_invited: self.comparison.tells_invited,
                    of: *subject,
                    subject: self.id(*subject),
                    cell,
                    levels,
                    gap: self.gap(voice, period.period, index),
                    tells_standing: self.reference.is_some(),
                    standing: self.standing(voice, *subject, (period, cell.figures.as_ref())),
                })
            })
        })
    }

    /// Where a department's mean stands in the reference, if there is one.
    pub fn standing(
        &self,
        voice: Voice,
        subject: Subject,
        at: (&ComparedPeriod, Option<&Figures>),
    ) -> Option<Standing> {
        let is_department = self.by == GroupBy::Department;
        let reference = self.reference.filter(|_| is_department);
        of_group(reference, self.questionnaires, (subject, voice.answered_by()), at)
    }

    /// How far leaders are above employees, in the rows of leaders; it is of all departments together.
    pub fn gap(&self, voice: Voice, period: Option<Period>, subject: usize) -> Option<RoleGap> {
        let is_leaders = self.by.has_roles() && voice == Voice::Role(Some(Role::Leader));
        let mut gaps = self.comparison.role_gaps.iter().filter(|_| is_leaders);
        gaps.find(|gap| gap.period == period && gap.subject == subject).copied()
    }
}

/// What is known of a group in one subject, as a row.
pub struct GroupRow<'a> {
    by: GroupBy,
    pub(super) name: &'a str,
    pub(super) voice: Voice,
    at: &'a ComparedPeriod,
    tells_invited: bool,
    pub(super) of: Subject,
    subject: String,
    pub(super) cell: &'a Compared,
    levels: usize,
    gap: Option<RoleGap>,
    /// Whether anything is seen beside a reference.
    tells_standing: bool,
    standing: Option<Standing>,
}

impl GroupRow<'_> {
    /// Gives its cells to a row.
    pub fn cells(&self, row: &mut impl Row) {
        let (cell, figures) = (self.cell, self.cell.figures.as_ref());
        let whole = |number: u32| Some(number as usize);
        row.text(self.name);
        if self.by == GroupBy::DepartmentRole {
            row.text(self.voice.role().map_or("", Role::name));
        }
        row.text(&self.at.period.map(|period| period.to_string()).unwrap_or_default());
        row.text(&self.subject);
        row.text(self.voice.answered_by().name());
        row.whole(whole(cell.count));
        if self.tells_invited {
            row.whole(whole(self.at.people).filter(|_| self.voice != Voice::Itself));
            row.whole(self.at.invited.and_then(whole));
            row.share(self.at.response_rate().unwrap_or_default());
        }
        row.score(figures.map(|f| f.mean));
        row.text(figures.and_then(|f| f.end).map_or("", ScaleEnd::name));
        let interval = figures.and_then(|f| f.interval);
        row.number(interval.map(|interval| interval.low));
        row.number(interval.map(|interval| interval.high));
        let spread = figures.and_then(|f| f.spread);
        row.number(spread.map(|spread| spread.points));
        row.text(if spread.is_some_and(|spread| spread.is_below) { "below" } else { "" });
        for quarter in 0..3 {
            row.score(figures.and_then(|f| f.quartiles).map(|quartiles| quartiles[quarter]));
        }
        row.number(figures.and_then(|f| f.agreement));
        row.text(figures.and_then(|f| f.agreement_level).map_or("", AgreementLevel::name));
        row.whole(figures.map(|f| f.level));
        for level in 0..self.levels {
            let share = figures.and_then(|figures| figures.shares.get(level));
            row.share(share.copied().unwrap_or_default());
        }
        row.number(cell.before.and_then(|before| before.change));
        row.text(cell.before.and_then(|before| before.end).map_or("", ScaleEnd::name));
        let interval = cell.before.and_then(|before| before.interval);
        row.number(interval.map(|interval| interval.low));
        row.number(interval.map(|interval| interval.high));
        row.text(cell.before.and_then(|before| before.direction).map_or("", Direction::name));
        let basis = cell.before.and_then(|before| before.basis);
        row.whole(basis.and_then(|basis| whole(basis.part)));
        row.whole(basis.and_then(|basis| whole(basis.whole)));
        row.whole(cell.before.and_then(|before| whole(before.count)));
        row.text(cell.before.map_or("", |before| if before.is_break() { "yes" } else { "no" }));
        if self.by.has_roles() {
            row.number(self.gap.and_then(|gap| gap.within));
            row.whole(self.gap.map(|gap| gap.departments as usize));
            row.number(self.gap.and_then(|gap| gap.pooled));
        }
        if self.tells_standing {
            let standing = self.standing;
            row.whole(standing.and_then(|one| whole(one.higher_than)));
            row.whole(standing.and_then(|one| whole(one.lower_than)));
            row.whole(standing.and_then(|one| whole(one.of)));
        }
        row.text(if cell.hidden { "yes" } else { "no" });
    }
}
