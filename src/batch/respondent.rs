//! Whose sheet it is.

use std::hash::{BuildHasher, Hash};

use foldhash::quality;
use jiff::civil::Date;

use crate::model::{AnswerSheet, Finding, Place, Problem};
use crate::scoring::{Period, PeriodLength};

/// Whose a sheet is: who answered for which department, when, and what.
#[derive(Clone, Copy)]
pub struct Respondent<'s> {
    department: &'s str,
    name: Option<&'s str>,
    /// The day of the sheet.
    pub date: Option<Date>,
    /// What was answered, if the sheet says so: somebody may answer an aspect a sheet.
    questionnaires: &'s [usize],
}

/// What a sheet is found by: the same for the same respondent's sheet of the same date, and of the
/// same period, if that is looked at.
#[derive(Clone, Copy)]
pub struct RespondentKeys {
    /// By date.
    pub date: u64,
    /// By period.
    pub period: Option<u64>,
}

impl<'s> Respondent<'s> {
    /// Whose a sheet is; nobody's if it is a row of a table without a respondent, since such rows
    /// are as many persons.
    pub fn of(sheet: &'s AnswerSheet, is_row: bool) -> Option<Self> {
        let name = sheet.respondent.as_deref();
        let (department, questionnaires) = (sheet.department.as_str(), &*sheet.questionnaires);
        let respondent = Self { department, name, date: sheet.date, questionnaires };
        (name.is_some() || !is_row).then_some(respondent)
    }

    /// The same for the same respondent of the same department, whatever was answered when.
    pub fn key(self) -> u64 {
        self.hash(())
    }

    /// The same for the same respondent of the same department; 64 bits are enough to keep some
    /// hundred thousand apart.
    fn hash(self, more: impl Hash) -> u64 {
        // The same on every thread.
        quality::FixedState::default().hash_one((self.department, self.name, more))
    }

    /// What it is found by, with periods of this length, if any.
    pub fn keys(self, length: Option<PeriodLength>) -> RespondentKeys {
        let period = length.map(|length| self.date.map(|date| Period::of(date, length)));
        RespondentKeys {
            date: self.hash((self.date, self.questionnaires)),
            period: period.map(|period| self.hash((period, self.questionnaires))),
        }
    }

    /// Says that there was such a sheet before.
    pub fn twice(self, place: Place) -> Finding {
        let problem = Problem::DuplicateSheet { before: String::new() };
        Finding::new(problem, place).found(self.words())
    }

    /// For people: department, respondent and date, as far as they are known.
    fn words(self) -> String {
        let date = self.date.map(|date| date.to_string());
        let parts = [Some(self.department), self.name, date.as_deref()];
        parts.into_iter().flatten().collect::<Vec<_>>().join(", ")
    }
}
