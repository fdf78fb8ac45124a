//! An answer sheet: what one respondent answered for one department on one date.

use jiff::civil::Date;
use rust_decimal::Decimal;

use super::{QuestionRef, Questionnaires, TechnologyStatus};

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
    /// The day it was answered.
    pub date: Option<Date>,
    /// The questionnaires, by index, that it says were answered; none when it does not say.
    pub questionnaires: Vec<usize>,
    /// Answers by questionnaire and question, in the set's order.
    answers: Vec<Vec<Answer>>,
    /// The department's own technology radar.
    pub technologies: Vec<TechnologyRecord>,
    /// Wanted level (from 1) by questionnaire index.
    pub targets: Vec<(usize, usize)>,
}

impl AnswerSheet {
    /// An empty sheet with room for the answers to every question of a set.
    pub fn new(questionnaires: &Questionnaires) -> Self {
        let room = |count| vec![Answer::default(); count];
        let answers = questionnaires.iter().map(|q| room(q.questions.len())).collect();
        Self { answers, ..Self::default() }
    }

    /// What was answered to a question.
    ///
    /// # Panics
    /// If the place is not one of the set the sheet was made for.
    pub fn answer(&self, at: QuestionRef) -> &Answer {
        &self.answers[at.aspect][at.question]
    }

    /// Puts an answer in its place.
    ///
    /// # Panics
    /// If the place is not one of the set the sheet was made for.
    pub fn set(&mut self, at: QuestionRef, answer: Answer) {
        self.answers[at.aspect][at.question] = answer;
    }

    /// Changes what was answered to a question, and nothing else.
    ///
    /// # Panics
    /// If the place is not one of the set the sheet was made for.
    pub fn give(&mut self, at: QuestionRef, given: Given) {
        self.answers[at.aspect][at.question].given = given;
    }

    /// Changes the answer to a question to one option, and nothing else.
    ///
    /// # Panics
    /// If the place is not one of the set the sheet was made for.
    #[inline]
    pub fn choose(&mut self, at: QuestionRef, option: usize) {
        match &mut self.answers[at.aspect][at.question].given {
            // By far the most answers follow one of the same kind; then there is nothing to let go of.
            Given::Option(before) => *before = option,
            given => *given = Given::Option(option),
        }
    }

    /// What was answered to the questions of one questionnaire of the set, in order.
    ///
    /// # Panics
    /// If the questionnaire is not one of the set the sheet was made for.
    pub fn answers(&self, aspect: usize) -> &[Answer] {
        &self.answers[aspect]
    }

    /// What is recorded of a technology.
    pub fn technology(&self, id: &str) -> Option<&TechnologyRecord> {
        self.technologies.iter().find(|record| record.id == id)
    }

    /// The answers and the department alone: nothing of who answered, when, and as what; no notes, no
    /// hands and no free text, but still that one was written.
    #[must_use]
    pub fn anonymous(&self) -> Self {
        let answers = self.answers.iter().map(|aspect| {
            let answers = aspect.iter().map(|answer| match &answer.given {
                Given::Text(_) => Given::Text(String::new()),
                given => given.clone(),
            });
            answers.map(|given| Answer { given, ..Answer::default() }).collect()
        });
        let answers = answers.collect();
        Self { department: self.department.clone(), answers, ..Self::default() }
    }

    /// Whether nothing was answered, noted or recorded yet.
    pub fn is_empty(&self) -> bool {
        let answers = self.answers.iter().flatten();
        self.technologies.is_empty()
            && answers.into_iter().all(|answer| *answer == Answer::default())
    }
}

/// What a department says of one technology; what is not recorded is unknown.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TechnologyRecord {
    /// The technology's id in the radar.
    pub id: String,
    /// How far the department has come with it.
    pub status: TechnologyStatus,
    /// The day it got that status.
    pub since: Option<Date>,
    /// Demands of the technology, by id, with whether the department meets them.
    pub met: Vec<(String, bool)>,
}

impl TechnologyRecord {
    /// A technology with a status, and nothing more known.
    pub fn new(id: &str, status: TechnologyStatus) -> Self {
        Self { id: id.to_owned(), status, since: None, met: Vec::new() }
    }

    /// Whole months from the day it got its status to another day; none if that came earlier.
    pub fn months(&self, day: Date) -> Option<u32> {
        let since = self.since?;
        let count = |date: Date| i32::from(date.year()) * 12 + i32::from(date.month());
        let begun = i32::from(day.day() < since.day());
        u32::try_from(count(day) - count(since) - begun).ok()
    }

    /// Whether a demand is met, where that is known.
    pub fn meets(&self, demand: &str) -> Option<bool> {
        self.met.iter().find(|(id, _)| id == demand).map(|(_, met)| *met)
    }
}

/// What was answered to one question, with a note.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Answer {
    /// The answer itself.
    pub given: Given,
    /// What the respondent wanted to add.
    pub note: Option<String>,
    /// How many of a group put up their hand for each option; empty when hands were not counted.
    pub votes: Vec<u32>,
}

/// The most hands that are counted for one option.
pub const MOST_VOTES: u32 = 9999;

/// An answer as it was given; whether the question was asked at all is for scoring to say.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum Given {
    /// Nothing.
    #[default]
    Nothing,
    /// «Don't know».
    DontKnow,
    /// «Not applicable».
    NotApplicable,
    /// One option, by index.
    Option(usize),
    /// One or more options, by index.
    Ticks(Vec<usize>),
    /// A number inside the question's range.
    Number(Decimal),
    /// Free text.
    Text(String),
}

/// The respondent's part in the department.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Role {
    /// Leads it.
    Leader,
    /// Works in it.
    Employee,
}

impl Role {
    /// Every role with its name in files.
    pub const NAMES: [(&'static str, Self); 2] =
        [("leader", Self::Leader), ("employee", Self::Employee)];

    /// Its name in files.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Leader => "leader",
            Self::Employee => "employee",
        }
    }
}

/// Whether a spreadsheet would run a text as a formula: it begins, perhaps after blanks, with a
/// sign that starts one, also in full width; a plain number does not.
///
/// Tables are written with a `'` before such texts, and it is taken off again when they are read.
pub fn runs_as_formula(text: &str) -> bool {
    const SIGNS: [char; 11] = ['=', '+', '-', '@', '\t', '\r', '\n', '＝', '＋', '－', '＠'];
    if text.as_bytes().first().is_none_or(u8::is_ascii_alphanumeric) {
        return false;
    }
    let starts = text.trim_start_matches([' ', '\u{a0}', '\u{3000}']).starts_with(SIGNS);
    let number = || text.replacen(',', ".", 1).parse::<Decimal>().is_ok();
    starts && !number()
}
