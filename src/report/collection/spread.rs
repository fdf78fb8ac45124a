//! How far apart the sheets of a department are.

use super::{Row, Told};
use crate::model::half_up;
use crate::report::divided::agreement_level;
use crate::report::document::{Bar, Block, Document, Mark, MarkKind};
use crate::report::sheet_document::{borders, points};
use crate::scoring::{Figures, Subject};
use crate::wording;

/// Every department's mean between its lowest and highest sheet, and how far they agree.
pub fn add<'r>(told: &Told<'r>, rows: &[Row<'r>], document: &mut Document) {
    let subjects = told.subjects();
    let bars = |subject: Subject| -> Vec<Bar> {
        rows.iter().filter_map(|row| bar(told, row, subject)).collect()
    };
    let all: Vec<_> = subjects.into_iter().map(|subject| (subject, bars(subject))).collect();
    if all.iter().all(|(_, bars)| bars.is_empty()) {
        return;
    }
    document.push(Block::Heading(told.words.spread.into()));
    document.push(Block::Paragraph(told.words.spread_use.into()));
    for (subject, bars) in all.into_iter().filter(|(_, bars)| !bars.is_empty()) {
        document.push(Block::Subheading(told.name(subject).to_owned()));
        document.push(Block::Bars(bars));
    }
}

/// A department's bar, if there are several sheets.
fn bar<'r>(told: &Told<'r>, row: &Row<'r>, subject: Subject) -> Option<Bar> {
    let figures = told.figures(row, subject).filter(|figures| figures.count > 1)?;
    let edge =
        |kind, score, words: fn(&str) -> String| Mark { kind, score, words: words(&points(score)) };
    Some(Bar {
        label: row.name.to_owned(),
        score: Some(figures.mean),
        figure: points(figures.mean),
        words: agreement(told, figures),
        marks: vec![
            edge(MarkKind::Low, figures.low, told.words.lowest),
            edge(MarkKind::High, figures.high, told.words.highest),
        ],
        borders: told.levels(subject).map(borders).unwrap_or_default(),
    })
}

fn agreement(told: &Told<'_>, figures: &Figures) -> String {
    let language = told.report.mode.language;
    let deviation = figures.deviation.map(|points| wording::decimal(language, half_up(points, 1)));
    let mut parts = vec![(told.words.of_sheets)(figures.count)];
    parts.extend(figures.agreement_level().map(|unity_of| agreement_level(told.t, unity_of)));
    if figures.polarised {
        parts.push(told.words.polarised.into());
    }
    parts.extend(deviation.map(|deviation| (told.words.deviation)(&deviation)));
    parts.join(" · ")
}
