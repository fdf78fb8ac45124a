//! Groups side by side.

use rust_decimal::Decimal;

use super::row::Row;
use crate::model::{GroupBy, Language, Questionnaires, Score};
use crate::scoring::{Compared, Comparison, Period, Subject, difference, levels};

/// A comparison of groups, with all that is needed to show it.
#[derive(Clone, Copy, Debug)]
pub struct CompareReport<'a> {
    /// What was asked.
    pub questionnaires: &'a Questionnaires,
    /// The groups.
    pub comparison: &'a Comparison,
    /// What they are grouped by.
    pub by: GroupBy,
    /// The sheets that a group must have to be shown.
    pub least: u32,
    /// The levels (from 1) that are aimed at.
    pub target: TargetLevels<'a>,
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
        let mut columns: Vec<String> = [
            "group",
            "date",
            "aspect",
            "n",
            "mean",
            "sd",
            "low",
            "median",
            "high",
            "agreement",
            "level",
        ]
        .map(str::to_owned)
        .to_vec();
        columns.extend((1..=self.levels()).map(|level| format!("share_{level}")));
        columns.extend(
            ["change", "basis", "basis_of", "n_before", "break", "hidden"].map(str::to_owned),
        );
        columns
    }

    /// The rows of that table.
    pub fn rows(&self) -> impl Iterator<Item = GroupRow<'_>> {
        let levels = self.levels();
        self.comparison.groups.iter().flat_map(move |group| {
            group.periods.iter().flat_map(move |period| {
                let cells = self.comparison.subjects.iter().zip(&period.cells);
                cells.map(move |(subject, cell)| GroupRow {
                    name: &group.name,
                    period: period.period,
                    subject: self.id(*subject),
                    cell,
                    levels,
                })
            })
        })
    }
}

/// What is known of a group in one subject, as a row.
pub struct GroupRow<'a> {
    name: &'a str,
    period: Option<Period>,
    subject: String,
    cell: &'a Compared,
    levels: usize,
}

impl GroupRow<'_> {
    /// Gives its cells to a row.
    pub fn cells(&self, row: &mut impl Row) {
        let (cell, figures) = (self.cell, self.cell.figures.as_ref());
        let whole = |number: u32| Some(number as usize);
        row.text(self.name);
        row.text(&self.period.map(|period| period.to_string()).unwrap_or_default());
        row.text(&self.subject);
        row.whole(whole(cell.count));
        row.score(figures.map(|f| f.mean));
        row.number(figures.and_then(|f| f.deviation));
        row.score(figures.map(|f| f.low));
        row.whole(figures.map(|f| f.median.into()));
        row.score(figures.map(|f| f.high));
        row.number(figures.and_then(|f| f.agreement));
        row.whole(figures.map(|f| f.level));
        for level in 0..self.levels {
            let share = figures.and_then(|figures| figures.shares.get(level));
            row.share(share.copied().unwrap_or_default());
        }
        row.number(cell.before.and_then(|before| before.change));
        let basis = cell.before.and_then(|before| before.basis);
        row.whole(basis.and_then(|basis| whole(basis.part)));
        row.whole(basis.and_then(|basis| whole(basis.whole)));
        row.whole(cell.before.and_then(|before| whole(before.count)));
        row.text(cell.before.map_or("", |before| if before.is_break() { "yes" } else { "no" }));
        row.text(if cell.hidden { "yes" } else { "no" });
    }
}
