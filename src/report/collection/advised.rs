//! What departments can be said to need: the recommendations that fit at least half of their sheets.

use super::context::{CollectionContext, GroupPeriod, newest};
use super::gathered::CollectionReport;
use crate::model::Voice;
use crate::report::table::{Cell, Table, Worksheet, WorksheetPlace};
use crate::scoring::Comparison;
use crate::wording;

/// A recommendation, by aspect and index.
pub type Advice = (usize, usize);

/// The departments of which nothing is hidden, each with what it needs.
pub fn advised<'r, 'p>(
    context: &CollectionContext<'r>,
    rows: &'p [GroupPeriod<'r>],
) -> Vec<(&'p GroupPeriod<'r>, Vec<Advice>)> {
    // Few sheets without any score have no figure to hide, but recommendations on single answers.
    let enough = |row: &&GroupPeriod<'_>| {
        row.voice == Voice::Itself || row.at.people >= context.report.min_group
    };
    // Figures of a single question may be hidden of more.
    let open = |row: &&GroupPeriod<'_>| {
        row.at.cells.iter().all(|cell| !cell.hidden || cell.count >= context.report.min_group)
    };
    let shown = rows.iter().filter(enough).filter(open);
    let needed = shown.map(|row| {
        let of = (row.name.into(), row.voice, row.at.period);
        let advised = context.report.advised.get(&of).into_iter().flatten();
        let needed = advised.filter(|(_, count)| 2 * **count >= row.at.sheets);
        let mut needed: Vec<_> = needed.map(|(advice, _)| *advice).collect();
        needed.sort_unstable();
        (row, needed)
    });
    needed.collect()
}

impl CollectionReport<'_> {
    /// The same as a worksheet, a row a department and recommendation.
    pub fn advised_worksheet(&self, comparison: &Comparison) -> Worksheet {
        let language = self.mode.language;
        let (t, texts) = (wording::export(language), wording::texts(language));
        let words = wording::collection(language);
        let context = CollectionContext { report: self, comparison, t: texts, words };
        let newest: Vec<_> = comparison.groups.iter().flat_map(newest).collect();
        let mut rows = Vec::new();
        for (row, advice) in advised(&context, &newest) {
            for (aspect, index) in advice {
                let questionnaire = self.questionnaires.at(aspect);
                let one = &questionnaire.recommendations[index];
                rows.push(vec![
                    Cell::text(row.label(language)),
                    Cell::text(one.title.get(language)),
                    Cell::text(questionnaire.title.get(language)),
                    Cell::text(one.why.get(language)),
                    Cell::text(one.first_step.get(language)),
                    Cell::text((texts.effort)(one.effort)),
                ]);
            }
        }
        let columns = t.advised_head.map(str::to_owned).to_vec();
        Worksheet {
            place: WorksheetPlace::Groups,
            lines: vec![t.advised.into(), t.advised_note.into()],
            ..Worksheet::plain(t.advised, Table { columns, rows })
        }
    }
}
