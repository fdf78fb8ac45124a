//! The report of one department: to take to a meeting, fill in and go on with.

mod actions;
mod context;
mod levels;
mod moved;
mod since;
mod summary;

use self::context::DepartmentContext;
use super::divided;
use super::document::{Block, Document};
use super::explanation::sums;
use super::minimum;
use super::omitted::Part;
use super::own_radar::OwnRadar;
use super::picture::Picture;
use super::questionnaire::notes;
use super::sheet::SheetReport;
use super::sheet_document::{answers, aspect_title, facts};
use super::standing;
use crate::scoring::History;
use crate::wording;

/// Fewer technologies than this are read in the table at a glance; a picture of them would be empty.
const SEEN: usize = 4;

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
        summary::add(&context, &mut document);
        document.push(Block::Note(words.use_it.into()));
        notes(self.now.questionnaires, language, &mut document);
        levels::themes(&context, &mut document);
        moved::add(&context, &mut document);
        if self.now.tells_answers() {
            divided::add(&self.now, t, &mut document);
        }
        standing::add(&self.now, &mut document);
        minimum::add(&self.now, t, &mut document);
        actions::add(&context, &mut document);
        if let Some(own) = OwnRadar::of(&self.now) {
            own.add(&mut document);
            let picture = own.picture().filter(|picture| picture.points.len() >= SEEN);
            document.blocks.extend(picture.map(Picture::Rings).map(Block::Picture));
        }
        if self.now.tells_answers() {
            add_answers(&context, &mut document);
        }
        document.push(Block::Heading(words.how.into()));
        sums::everything(&self.now, &mut document);
        document.push(Block::Note(wording::explain(language).rules.into()));
        document.push(Block::Note(sums::versions(&self.now)));
        document
    }
}

/// What was answered, with the notes beside the answers.
fn add_answers(context: &DepartmentContext<'_>, document: &mut Document) {
    document.push(Block::Heading(context.words.answers.into()));
    let has_notes = !context.now.mode.omitted.has(Part::Notes);
    for result in context.now.assessment.included() {
        document.push(Block::Subheading(aspect_title(&context.now, result).to_owned()));
        let mut grid = answers(&context.now, context.t, result);
        grid.head.pop();
        for row in &mut grid.rows {
            let note = row.pop().filter(|note| has_notes && !note.is_empty());
            if let Some((answer, note)) = row.last_mut().zip(note) {
                *answer = (context.words.noted)(answer, &note);
            }
        }
        document.push(Block::Grid(grid));
    }
}
