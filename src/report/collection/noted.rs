//! What is kept of notes and free text.

use std::collections::BTreeMap;

use super::place::Place;
use crate::model::{AnswerSheet, QuestionRef, Questionnaires, Response};

/// Notes and free text, question by question.
#[derive(Clone, Debug, Default)]
pub struct Noted {
    /// By aspect and question.
    pub notes: BTreeMap<(usize, usize), Vec<Note>>,
    sheets: u64,
}

/// One note.
#[derive(Clone, Debug)]
pub struct Note {
    /// Where it was written.
    pub place: Place,
    /// A person in a department, or a sheet that does not say whose it is.
    pub person: Result<String, u64>,
    /// What it says.
    pub text: String,
}

impl Noted {
    /// Adds what stands in a sheet.
    pub fn add(&mut self, place: &Place, sheet: &AnswerSheet, questionnaires: &Questionnaires) {
        self.sheets += 1;
        for (aspect, questionnaire) in questionnaires.selected() {
            for question in 0..questionnaire.questions.len() {
                let at = QuestionRef { aspect, question };
                let written = match sheet.given(at) {
                    Response::Text(text) => Some(text.as_ref()),
                    _ => None,
                };
                let texts = [sheet.note(at), written].into_iter().flatten();
                for text in texts.map(str::trim).filter(|text| !text.is_empty()) {
                    let person = sheet.respondent.clone().ok_or(self.sheets);
                    let note = Note { place: place.clone(), person, text: text.to_owned() };
                    self.notes.entry((aspect, question)).or_default().push(note);
                }
            }
        }
    }
}
