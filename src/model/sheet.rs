//! An answer sheet: what one respondent answered for one department on one date.

use std::collections::BTreeMap;

use jiff::civil::Date;
use rust_decimal::Decimal;

use super::{
    Answer, AnsweredBy, Packed, QuestionRef, Questionnaires, Response, Role, Since,
    TechnologyStatus, Version, slug,
};

/// The longest part of a file's name that comes from the department, in bytes.
const LONGEST_NAME: usize = 60;

/// One respondent's answers, placed against a set of questionnaires.
#[derive(Clone, Debug, Default)]
pub struct AnswerSheet {
    /// Who is assessed.
    pub department: String,
    /// The municipal field it works in.
    pub area: Option<String>,
    /// Who answered; no names of persons by default.
    pub respondent: Option<String>,
    /// The respondent's part in the department.
    pub role: Option<Role>,
    /// Whether a person or a group answered.
    pub answered_by: AnsweredBy,
    /// The day it was answered.
    pub date: Option<Date>,
    /// The questionnaires, by index, that it says were answered; none when it does not say.
    pub questionnaires: Vec<usize>,
    /// Earlier versions that were answered, by questionnaire index; the others are as they are now.
    pub versions: Vec<(usize, Version)>,
    /// The answers to every question of every questionnaire, in the set's order.
    packed: Vec<Packed>,
    /// Where each questionnaire's answers begin in `packed`, and the last one's end.
    starts: Vec<usize>,
    /// The answers that do not fit in a byte. Where `packed` does not say so, what is left here from
    /// before counts for nothing.
    overflow: BTreeMap<QuestionRef, Response>,
    /// What was said besides.
    remarks: BTreeMap<QuestionRef, Remark>,
    /// The department's own technology radar.
    pub technologies: Vec<TechnologyRecord>,
    /// Wanted level (from 1) by questionnaire index.
    pub targets: Vec<(usize, usize)>,
}

impl AnswerSheet {
    /// An empty sheet with room for the answers to every question of a set.
    pub fn new(questionnaires: &Questionnaires) -> Self {
        let (mut starts, mut end) = (vec![0], 0);
        for questionnaire in questionnaires.iter() {
            end += questionnaire.questions.len();
            starts.push(end);
        }
        Self { packed: vec![Packed::NOTHING; end], starts, ..Self::default() }
    }

    /// Takes everything out of it, so that it can be used again for the same set.
    pub fn clear(&mut self) {
        self.department.clear();
        (self.area, self.respondent, self.role, self.date) = (None, None, None, None);
        self.answered_by = AnsweredBy::Person;
        self.questionnaires.clear();
        self.versions.clear();
        self.packed.fill(Packed::NOTHING);
        self.overflow.clear();
        self.remarks.clear();
        self.technologies.clear();
        self.targets.clear();
    }

    /// Makes it a sheet of the questionnaires at hand, to be answered on: answers to what is asked as
    /// before stay. Where nobody says what has changed since the version that was answered, none do.
    /// Whether it was of an earlier version.
    ///
    /// # Panics
    /// If the set is not the one the sheet was made for.
    pub fn raise(&mut self, questionnaires: &Questionnaires) -> bool {
        let versions = std::mem::take(&mut self.versions);
        for (aspect, version) in &versions {
            let questionnaire = questionnaires.at(*aspect);
            if !questionnaire.knows(*version) {
                for question in 0..questionnaire.questions.len() {
                    self.set(QuestionRef { aspect: *aspect, question }, Answer::default());
                }
            }
        }
        !versions.is_empty()
    }

    /// The earlier version of a questionnaire that was answered, if it is not the one at hand.
    pub fn version(&self, aspect: usize) -> Option<Version> {
        self.versions.iter().find(|(other, _)| *other == aspect).map(|(_, version)| *version)
    }

    /// Whether the questionnaire with this index was answered: it is named, or none is.
    pub fn includes(&self, aspect: usize) -> bool {
        self.questionnaires.is_empty() || self.questionnaires.contains(&aspect)
    }

    /// What was given to a question.
    ///
    /// # Panics
    /// If the place is not one of the set the sheet was made for.
    pub fn given(&self, at: QuestionRef) -> &Response {
        let packed = self.packed(at.aspect)[at.question];
        packed.given().or_else(|| self.overflow.get(&at)).unwrap_or(&Response::Nothing)
    }

    /// What the respondent wanted to add to an answer.
    pub fn note(&self, at: QuestionRef) -> Option<&str> {
        self.remarks.get(&at)?.note.as_deref()
    }

    /// How many of a group put up their hand for each option; empty when hands were not counted.
    pub fn votes(&self, at: QuestionRef) -> &[u32] {
        self.remarks.get(&at).map_or(&[], |remark| &remark.votes)
    }

    /// All that was answered to a question.
    ///
    /// # Panics
    /// If the place is not one of the set the sheet was made for.
    pub fn answer(&self, at: QuestionRef) -> Answer {
        let Remark { note, votes } = self.remarks.get(&at).cloned().unwrap_or_default();
        Answer { given: self.given(at).clone(), note, votes }
    }

    /// Puts an answer in its place.
    ///
    /// # Panics
    /// If the place is not one of the set the sheet was made for.
    pub fn set(&mut self, at: QuestionRef, answer: Answer) {
        let Answer { given, note, votes } = answer;
        self.give(at, given);
        let remark = Remark { note, votes };
        if remark == Remark::default() {
            self.remarks.remove(&at);
        } else {
            self.remarks.insert(at, remark);
        }
    }

    /// Changes what was given to a question, and nothing else.
    ///
    /// # Panics
    /// If the place is not one of the set the sheet was made for.
    pub fn give(&mut self, at: QuestionRef, given: Response) {
        let packed = Packed::of(&given);
        self.set_packed(self.place(at), packed);
        if packed == Packed::OVERFLOW {
            self.overflow.insert(at, given);
        }
    }

    /// The same of an answer that fits in a byte, to the question in that place.
    ///
    /// # Panics
    /// If the place is not one of the set the sheet was made for.
    #[inline]
    pub fn set_packed(&mut self, place: usize, packed: Packed) {
        self.packed[place] = packed;
    }

    /// The packed answers of a number of questions from a place on, to be overwritten with others, but not
    /// with overflow, which does not tell the answer.
    ///
    /// # Panics
    /// If they are not of the set the sheet was made for.
    #[inline]
    pub fn packed_from(&mut self, place: usize, count: usize) -> &mut [Packed] {
        &mut self.packed[place..place + count]
    }

    /// The place of a question among all those of the set.
    ///
    /// # Panics
    /// If it is not one of the set the sheet was made for.
    pub fn place(&self, at: QuestionRef) -> usize {
        self.starts[at.aspect] + at.question
    }

    /// What was given to the questions of one questionnaire of the set, in order.
    ///
    /// # Panics
    /// If the questionnaire is not one of the set the sheet was made for.
    pub fn packed(&self, aspect: usize) -> &[Packed] {
        &self.packed[self.starts[aspect]..self.starts[aspect + 1]]
    }

    /// What is recorded of a technology.
    pub fn technology(&self, id: &str) -> Option<&TechnologyRecord> {
        self.technologies.iter().find(|record| record.id == id)
    }

    /// The answers and the department alone, and whether it answered as a group: nothing of who answered, when, and as what; no notes, no
    /// hands and no free text, but still that one was written.
    #[must_use]
    pub fn anonymous(&self) -> Self {
        let mut overflow = self.overflow.clone();
        for given in overflow.values_mut() {
            if let Response::Text(text) = given {
                text.clear();
            }
        }
        let (department, packed) = (self.department.clone(), self.packed.clone());
        let (starts, versions) = (self.starts.clone(), self.versions.clone());
        let answered_by = self.answered_by;
        Self { department, answered_by, versions, packed, starts, overflow, ..Self::default() }
    }

    /// Whether nothing was answered, noted or recorded yet.
    pub fn is_empty(&self) -> bool {
        self.technologies.is_empty()
            && self.remarks.is_empty()
            && self.packed.iter().all(|packed| *packed == Packed::NOTHING)
    }
}

/// What was said of an answer besides.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
struct Remark {
    note: Option<String>,
    votes: Vec<u32>,
}

/// What a department says of one technology; what is not recorded is unknown.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TechnologyRecord {
    /// The technology's id in the radar.
    pub id: String,
    /// How far the department has come with it.
    pub status: TechnologyStatus,
    /// When it got that status.
    pub since: Option<Since>,
    /// Demands of the technology, by id, with whether the department meets them.
    pub met: Vec<(String, bool)>,
}

impl TechnologyRecord {
    /// A technology with a status, and nothing more known.
    pub fn new(id: &str, status: TechnologyStatus) -> Self {
        Self { id: id.to_owned(), status, since: None, met: Vec::new() }
    }

    /// Whole months from the day it got its status, or the first that it may have been, to another day; none
    /// if that came earlier.
    pub fn months(&self, day: Date) -> Option<u32> {
        let since = self.since?.first;
        let count = |date: Date| i32::from(date.year()) * 12 + i32::from(date.month());
        let begun = i32::from(day.day() < since.day());
        u32::try_from(count(day) - count(since) - begun).ok()
    }

    /// Whether a demand is met, where that is known.
    pub fn meets(&self, demand: &str) -> Option<bool> {
        self.met.iter().find(|(id, _)| id == demand).map(|(_, met)| *met)
    }
}

/// A name for a sheet's file that every file system takes: «borgerservice-2026-11-24.yaml», of Latin letters
/// without accents, digits and hyphens only.
pub fn file_name(department: &str, date: Option<Date>, ending: &str) -> String {
    let name = slug(department, LONGEST_NAME);
    let date = date.map(|date| format!("-{date}")).unwrap_or_default();
    format!("{}{date}.{ending}", if name.is_empty() { "modenhed" } else { &name })
}

/// Whether a spreadsheet would run a text as a formula: it begins, perhaps after blanks, with a
/// sign that starts one, also in full width; a plain number does not.
///
/// Tables are written with a `'` before such texts, and it is taken off again when they are read.
#[inline]
pub fn runs_as_formula(text: &str) -> bool {
    // Most texts begin like this, and are seen through at once.
    !text.as_bytes().first().is_none_or(u8::is_ascii_alphanumeric) && begins_formula(text)
}

fn begins_formula(text: &str) -> bool {
    const SIGNS: [char; 11] = ['=', '+', '-', '@', '\t', '\r', '\n', '＝', '＋', '－', '＠'];
    let starts = text.trim_start_matches([' ', '\u{a0}', '\u{3000}']).starts_with(SIGNS);
    let number = || text.replacen(',', ".", 1).parse::<Decimal>().is_ok();
    starts && !number()
}
