//! How far the people of a department agree.

use rust_decimal::Decimal;

use super::context::{CollectionContext, GroupPeriod};
use crate::model::Score;
use crate::report::divided::agreement_level;
use crate::report::document::{Bar, Block, Document, Mark, MarkKind};
use crate::report::figures::{group_mean, interval, spread};
use crate::report::sheet_document::borders;
use crate::scoring::{Figures, Interval, Subject};
use crate::wording;

/// Every department's mean, and how far its people agree.
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
    let levels = context.levels(subject)?;
    Some(Bar {
        label: row.label(context.report.mode.language),
        score: Some(figures.mean),
        figure: group_mean(context.report.mode.language, levels, figures),
        words: agreement(context, figures),
        marks: figures.interval.map(|interval| marks(context, interval)).unwrap_or_default(),
        borders: borders(levels),
    })
}

/// The ends of the interval of a mean.
fn marks(context: &CollectionContext<'_>, ends: Interval) -> Vec<Mark> {
    let at = |end: Decimal| Score::from_decimal(end.clamp(Decimal::ZERO, Decimal::ONE_HUNDRED));
    let words = (context.words.interval)(&interval(ends));
    let mark = |kind, end, words| at(end).map(|score| Mark { kind, score, words });
    let low = mark(MarkKind::Low, ends.low, words);
    low.into_iter().chain(mark(MarkKind::High, ends.high, String::new())).collect()
}

fn agreement(context: &CollectionContext<'_>, figures: &Figures) -> String {
    let language = context.report.mode.language;
    let points = figures.spread.map(|points| spread(language, points));
    let mut parts = vec![(context.words.of_sheets)(figures.count)];
    parts.extend(figures.agreement_level.map(|unity_of| agreement_level(context.t, unity_of)));
    if figures.polarised {
        parts.push(context.words.polarised.into());
    }
    parts.extend(points.map(|points| (wording::compare(language).spread_of)(&points)));
    parts.join(" · ")
}
