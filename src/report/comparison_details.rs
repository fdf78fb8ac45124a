//! One subject of every group, with all its figures.

use rust_decimal::Decimal;

use super::comparison_document::{CompareRow, View};
use super::document::{Block, Document, Grid};
use super::figures::{change, interval, percent, tenths};
use super::standing;
use crate::model::Voice;
use crate::scoring::{Compared, Figures, Subject};

impl View<'_> {
    /// A subject with all its figures, if any are shown.
    pub fn subject(&self, index: usize) -> Option<Document> {
        let title = || Block::Heading(self.title(self.report.comparison.subjects[index]));
        let shown = self.any(|cell| cell.figures.is_some(), index);
        shown.then(|| Document { blocks: vec![title(), Block::Grid(self.details(index))] })
    }

    /// One subject of every group, with all its figures.
    fn details(&self, index: usize) -> Grid {
        let subject = self.report.comparison.subjects[index];
        let changes = self.any(|cell| cell.before.is_some(), index);
        let mut head = self.head();
        let first = head.len();
        let t = self.t;
        head.extend(
            [
                t.sheets,
                t.score,
                t.interval,
                t.spread,
                t.median,
                t.middle_half,
                t.levels,
                t.agreement,
            ]
            .map(str::to_owned),
        );
        head.extend(self.report.has_target().then(|| t.target.to_owned()));
        head.extend(changes.then(|| t.change.to_owned()));
        head.extend(self.report.reference.map(|_| t.beside_others.to_owned()));
        let rows = self.rows().flat_map(|CompareRow { name, at, own, voice }| {
            // Its own answer is a row of its own here, with its own change.
            let own = own.map(|own| ((self.t.alone)(&name), own, Some(Voice::Itself)));
            [(name, at, voice)].into_iter().chain(own)
        });
        let rows = rows.map(|(name, at, voice)| {
            let cell = &at.cells[index];
            let mut row = self.begun(name, at.period);
            row.push(cell.count.to_string());
            row.extend(self.figures(subject, cell));
            row.extend(changes.then(|| self.change(cell)));
            row.extend(self.report.reference.map(|_| {
                let figures = cell.figures.as_ref();
                let standing =
                    voice.and_then(|voice| self.report.standing(voice, subject, (at, figures)));
                standing.map_or_else(
                    || self.t.none.to_owned(),
                    |one| standing::words(self.report.language, one),
                )
            }));
            row
        });
        Grid {
            head,
            rows: rows.collect(),
            figures: (first..first + 5).collect(),
            ..Grid::default()
        }
    }

    fn figures(&self, subject: Subject, cell: &Compared) -> Vec<String> {
        let targets = usize::from(self.report.has_target());
        let Some(figures) = &cell.figures else {
            let mut nothing = vec![String::new(); 7 + targets];
            nothing[6] = self.nothing(cell);
            return nothing;
        };
        let level = self.level(subject, figures);
        let none = || self.t.none.to_owned();
        // Fewer than four have no quarters.
        let quartiles = figures.quartiles.filter(|_| figures.count >= 4);
        let [low, median, high] = quartiles.map_or_else(Default::default, |quartiles| {
            quartiles.map(|score| self.number(score.decimal(12)))
        });
        let has_quartiles = quartiles.is_some();
        let mut row = vec![
            format!("{} {level}", self.mean(subject, figures)),
            figures.interval.map_or_else(none, interval),
            self.spread(figures).unwrap_or_else(none),
            if has_quartiles { median } else { none() },
            if has_quartiles { format!("{low}–{high}") } else { none() },
            self.shares(figures).unwrap_or_else(none),
            self.agreement(figures).unwrap_or_else(none),
        ];
        if self.report.has_target() {
            let above = self.report.above_target(subject, figures.mean);
            let to_go = |above: Decimal| {
                if above < Decimal::ZERO { self.number(-above) } else { self.t.reached.into() }
            };
            row.push(above.map_or_else(String::new, to_go));
        }
        row
    }

    /// How many are on each level, or, rounded, which share.
    fn shares(&self, figures: &Figures) -> Option<String> {
        if figures.shares.is_empty() {
            return None;
        }
        let exact = figures.resolution.is_exact();
        let shares = figures.shares.iter();
        let on: Vec<_> = if exact {
            shares.map(|share| share.part.to_string()).collect()
        } else {
            shares.map(|share| percent(self.report.language, *share)).collect()
        };
        let on = on.join(" · ");
        Some(if exact { on } else { format!("{on} %") })
    }

    fn change(&self, cell: &Compared) -> String {
        let Some(before) = cell.before else { return String::new() };
        let counts = format!("n {} → {}", before.count, cell.count);
        format!("{} · {counts}", change(self.report.language, &before, cell.count))
    }

    fn number(&self, number: Decimal) -> String {
        tenths(self.report.language, number)
    }
}
