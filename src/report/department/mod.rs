//! The report of one department: to take to a meeting, fill in and go on with.

mod actions;
mod context;
mod extremes;
mod profile;
mod since;

use self::context::DepartmentContext;
use super::divided;
use super::document::{Block, Document};
use super::explanation::sums;
use super::minimum;
use super::own_radar::OwnRadar;
use super::picture::Picture;
use super::questionnaire::notes;
use super::sheet::SheetReport;
use super::sheet_document::{answers, aspect, aspect_title, facts};
use super::standing;
use crate::scoring::History;
use crate::wording;

/// One department's newest sheet, beside an earlier one if there is one.
#[derive(Clone, Copy, Debug)]
pub struct DepartmentReport<'a> {
    /// The newest sheet.
    pub now: SheetReport<'a>,
    /// The one before it, read with the same questionnaires.
    pub before: Option<SheetReport<'a>>,
}

impl DepartmentReport<'_> {
    /// The report.
    pub fn document(&self) -> Document {
        let language = self.now.mode.language;
        let (t, words) = (wording::texts(language), wording::report(language));
        let history = &History::of(self.now.questionnaires);
        let context = DepartmentContext { now: self.now, before: self.before, history, t, words };
        let mut document = Document::default();
        document.push(Block::Title((words.title)(&self.now.sheet.department)));
        let facts = facts(&self.now, t);
        if !facts.is_empty() {
            document.push(Block::Paragraph(facts.join(" · ")));
        }
        document.push(Block::Note(words.use_it.into()));
        notes(self.now.questionnaires, language, &mut document);
        profile::add(&context, &mut document);
        for result in self.now.assessment.included() {
            aspect(&self.now, t, result, &mut document);
            profile::themes(&context, result, &mut document);
        }
        standing::add(&self.now, &mut document);
        extremes::add(&context, &mut document);
        divided::add(&self.now, t, &mut document);
        minimum::add(&self.now, t, &mut document);
        actions::add(&context, &mut document);
        if let Some(own) = OwnRadar::of(&self.now) {
            own.add(&mut document);
            let picture = own.picture().map(Picture::Rings);
            document.blocks.extend(picture.map(Block::Picture));
        }
        add_answers(&context, &mut document);
        document.push(Block::Heading(words.how.into()));
        sums::everything(&self.now, &mut document);
        document.push(Block::Note(wording::explain(language).rules.into()));
        document.push(Block::Note(sums::versions(&self.now)));
        document
    }
}

/// What was answered; the notes have a column if there are any.
fn add_answers(context: &DepartmentContext<'_>, document: &mut Document) {
    document.push(Block::Heading(context.t.answers.into()));
    for result in context.now.assessment.included() {
        document.push(Block::Subheading(aspect_title(&context.now, result).to_owned()));
        let mut grid = answers(&context.now, context.t, result);
        let noted = grid.rows.iter().any(|row| row.last().is_some_and(|note| !note.is_empty()));
        if !noted {
            grid.head.pop();
            grid.rows.iter_mut().for_each(|row| drop(row.pop()));
        }
        document.push(Block::Grid(grid));
    }
}
