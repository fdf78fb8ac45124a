//! How far apart the sheets of a department are.

use super::context::{CollectionContext, GroupPeriod};
use crate::report::divided::agreement_level;
use crate::report::document::{Bar, Block, Document, Mark, MarkKind};
use crate::report::figures::{points, tenths};
use crate::report::sheet_document::borders;
use crate::scoring::{Figures, Subject};

/// Every department's mean between its lowest and highest sheet, and how far they agree.
pub fn add<'r>(context: &CollectionContext<'r>, rows: &[GroupPeriod<'r>], document: &mut Document) {
    let subjects = context.subjects();
    let bars = |subject: Subject| -> Vec<Bar> {
        rows.iter().filter_map(|row| bar(context, row, subject)).collect()
    };
    let all: Vec<_> = subjects.into_iter().map(|subject| (subject, bars(subject))).collect();
    if all.iter().all(|(_, bars)| bars.is_empty()) {
        return;
    }
    document.push(Block::Heading(context.words.spread.into()));
    document.push(Block::Paragraph(context.words.spread_use.into()));
    for (subject, bars) in all.into_iter().filter(|(_, bars)| !bars.is_empty()) {
        document.push(Block::Subheading(context.name(subject).to_owned()));
        document.push(Block::Bars(bars));
    }
}

/// A department's bar, if there are several sheets.
fn bar<'r>(
    context: &CollectionContext<'r>,
    row: &GroupPeriod<'r>,
    subject: Subject,
) -> Option<Bar> {
    let figures = context.figures(row, subject).filter(|figures| figures.count > 1)?;
    let edge =
        |kind, score, words: fn(&str) -> String| Mark { kind, score, words: words(&points(score)) };
    Some(Bar {
        label: row.name.to_owned(),
        score: Some(figures.mean),
        figure: points(figures.mean),
        words: agreement(context, figures),
        marks: vec![
            edge(MarkKind::Low, figures.low, context.words.lowest),
            edge(MarkKind::High, figures.high, context.words.highest),
        ],
        borders: context.levels(subject).map(borders).unwrap_or_default(),
    })
}

fn agreement(context: &CollectionContext<'_>, figures: &Figures) -> String {
    let language = context.report.mode.language;
    let deviation = figures.deviation.map(|points| tenths(language, points));
    let mut parts = vec![(context.words.of_sheets)(figures.count)];
    parts.extend(figures.agreement_level().map(|unity_of| agreement_level(context.t, unity_of)));
    if figures.polarised {
        parts.push(context.words.polarised.into());
    }
    parts.extend(deviation.map(|deviation| (context.words.deviation)(&deviation)));
    parts.join(" · ")
}
