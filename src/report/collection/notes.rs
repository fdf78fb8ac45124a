//! What people noted and wrote, told without saying who.

use std::collections::BTreeSet;

use super::context::{CollectionContext, GroupPeriod};
use super::noted::Note;
use crate::model::{QuestionRef, Voice};
use crate::report::document::{Block, Document};

/// The notes of the newest periods. A question's are shown when enough people of departments that are shown
/// wrote one, in the order of the alphabet and without department, role and date; what a department answered
/// as a group is told with its name.
pub fn add(context: &CollectionContext<'_>, rows: &[GroupPeriod<'_>], document: &mut Document) {
    let Some(noted) = &context.report.noted else { return };
    let (report, words) = (context.report, context.words);
    let language = report.mode.language;
    let row_of = |note: &Note| {
        let (name, voice, period) = &note.place;
        let is_there = |row: &&GroupPeriod<'_>| {
            (row.name, row.voice, row.at.period) == (&**name, *voice, *period)
        };
        rows.iter().find(is_there)
    };
    let mut blocks = Vec::new();
    let mut held_back = 0;
    for ((aspect, question), notes) in &noted.notes {
        let mut own = Vec::new();
        let (mut people, mut texts) = (BTreeSet::new(), Vec::new());
        for note in notes {
            let Some(row) = row_of(note) else { continue };
            if row.voice == Voice::Itself || report.min_group <= 1 {
                own.push(format!("{}: {}", row.label(language), note.text));
            } else if row.at.people >= report.min_group {
                people.insert((&note.place, &note.person));
                texts.push(note.text.clone());
            } else {
                held_back += 1;
            }
        }
        if people.len() < report.min_group as usize {
            held_back += texts.len();
            texts.clear();
        }
        texts.sort_by_cached_key(|text| text.to_lowercase());
        own.extend(texts);
        if !own.is_empty() {
            let at = QuestionRef { aspect: *aspect, question: *question };
            let text = report.questionnaires.question(at).text.get(language).to_owned();
            blocks.extend([Block::Subheading(text), Block::Lines(own)]);
        }
    }
    document.push(Block::Heading(words.notes.into()));
    if blocks.is_empty() && held_back == 0 {
        document.push(Block::Paragraph(words.no_notes.into()));
    }
    document.blocks.extend(blocks);
    if report.min_group > 1 {
        document.push(Block::Note((words.notes_rule)(report.min_group)));
    }
    if held_back > 0 {
        document.push(Block::Note((words.notes_held_back)(held_back)));
    }
}
