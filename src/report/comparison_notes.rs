//! What there is to say at the end of a comparison: what changes mean, and how far leaders are above employees.

use rust_decimal::Decimal;

use super::comparison_document::View;
use super::document::{Block, Document, Grid};
use super::figures::signed;
use super::standing;
use crate::model::half_up;
use crate::scoring::{Before, Compared, Continuity};

impl View<'_> {
    /// What there is to say at the end.
    pub fn end(&self) -> Document {
        let mut document = Document::default();
        self.continuity(&mut document);
        self.gap(&mut document);
        if let Some(reference) = self.report.reference {
            let (language, set) = (self.report.language, self.report.questionnaires);
            document.push(Block::Note(standing::note(language, reference, set)));
        }
        document
    }

    /// Why there are breaks, and what a change on some of the questions is.
    fn continuity(&self, document: &mut Document) {
        let any = |continuity: Continuity| {
            let is = |cell: &Compared| cell.before.is_some_and(|one| one.continuity == continuity);
            (0..self.report.comparison.subjects.len()).any(|index| self.any(is, index))
        };
        let of = |is: fn(&Compared) -> bool| {
            (0..self.report.comparison.subjects.len()).any(|index| self.any(is, index))
        };
        let chance = of(|cell| cell.before.is_some_and(|before| before.direction.is_some()));
        let single = of(|cell| {
            let two = |before: Before| before.change.is_some() && before.count == 1;
            cell.count == 1 && cell.before.is_some_and(two)
        });
        let chance = chance.then_some(self.t.chance_note);
        let single = single.then_some(self.t.two_answers_note);
        let breaks = any(Continuity::Break).then_some(self.t.break_note);
        let partly = any(Continuity::Partly).then_some(self.t.partly_note);
        document.blocks.extend(
            [chance, single, breaks, partly]
                .into_iter()
                .flatten()
                .map(|note| Block::Note(note.into())),
        );
    }

    /// How far leaders are above employees, for each subject: within departments, and beside it of all
    /// together.
    fn gap(&self, document: &mut Document) {
        let gaps = &self.report.comparison.role_gaps;
        if gaps.is_empty() {
            return;
        }
        let said = |gap: Option<Decimal>| {
            gap.map_or_else(|| self.t.too_few_to_say.to_owned(), |gap| self.signed(gap))
        };
        let rows = gaps.iter().map(|gap| {
            let subject = self.report.comparison.subjects[gap.subject];
            let mut row = self.begun(self.title(subject), gap.period);
            row.extend([said(gap.within), gap.departments.to_string()]);
            row.extend([format!("{} / {}", gap.leaders, gap.employees), said(gap.pooled)]);
            row
        });
        let mut head = self.head();
        head[0] = String::new();
        let first = head.len();
        head.extend(self.t.gap_head.map(str::to_owned));
        let (rows, figures) = (rows.collect(), (first..first + 4).collect());
        document.push(Block::Heading(self.t.gap.into()));
        document.push(Block::Grid(Grid { head, rows, figures, ..Grid::default() }));
        document.push(Block::Note(self.t.gap_note.into()));
    }

    fn signed(&self, number: Decimal) -> String {
        signed(self.report.language, half_up(number, 1))
    }
}
