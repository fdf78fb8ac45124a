//! The sheets of a report: all of them counted, and one department's as long as there is only one.

use std::collections::HashSet;
use std::io;

use modenhed::batch::{Scored, Sink, Whole};
use modenhed::model::Questionnaires;
use modenhed::report::{CollectionMode, CollectionReport};
use modenhed::scoring::{Detail, Period, PeriodLength};
use modenhed::wording;

use crate::cli::output::{self, Screen};

/// The sheets of a report, in order.
pub struct Sheets<'q> {
    pub all: CollectionReport<'q>,
    pub single: Single,
}

impl<'q> Sheets<'q> {
    /// None yet.
    pub fn new(questionnaires: &'q Questionnaires, shown: CollectionMode) -> Self {
        Self { all: CollectionReport::new(questionnaires, shown), single: Single::default() }
    }

    pub fn add(&mut self, scored: Scored) {
        self.all.add(&scored.sheet, &scored.results);
        self.single.add(scored);
    }
}

impl Sink for Sheets<'_> {
    type Lane = Whole;

    fn lane(&self) -> Whole {
        Whole::new(Detail::All)
    }

    fn take(&mut self, sheets: &mut Vec<Scored>) -> io::Result<()> {
        sheets.drain(..).for_each(|scored| self.add(scored));
        Ok(())
    }

    fn merge(&mut self, _: Whole) {}
}

/// The sheets, as long as they may be one department's over time; beyond that none is kept.
#[derive(Default)]
pub struct Single {
    sheets: Vec<Scored>,
    several: bool,
}

impl Single {
    /// A department is not assessed more often than this.
    const MOST: usize = 1000;

    fn add(&mut self, scored: Scored) {
        let other = |one: &Scored| one.sheet.department != scored.sheet.department;
        let other = self.sheets.first().is_some_and(other);
        self.several |= other || self.sheets.len() == Self::MOST;
        if self.several {
            self.sheets.clear();
        } else {
            self.sheets.push(scored);
        }
    }

    /// The newest sheet and the newest before it, by date, if all are one department's and either
    /// one respondent's or one a period. Sheets without a date are the oldest. Of a folder (`gathered`), in which
    /// drafts may lie beside what is done, only finished sheets count, if there are any.
    pub fn newest(&self, length: PeriodLength, gathered: bool) -> Option<Chosen<'_>> {
        let date = |scored: &&Scored| scored.sheet.date;
        let draft = |scored: &&Scored| gathered && !scored.results.is_finished();
        let (mut unfinished, mut sheets): (Vec<_>, Vec<_>) = self.sheets.iter().partition(draft);
        if sheets.is_empty() {
            std::mem::swap(&mut unfinished, &mut sheets);
        }
        let first = &sheets.first()?.sheet;
        let same = sheets.iter().all(|one| one.sheet.respondent == first.respondent);
        let periods = sheets.iter().map(|one| one.sheet.date.map(|d| Period::of(d, length)));
        let apart = periods.collect::<HashSet<_>>().len() == sheets.len();
        if !(apart || same && first.respondent.is_some()) {
            return None;
        }
        let now = *sheets.iter().max_by_key(|one| date(one))?;
        let is_earlier = |one: &&&Scored| date(one).is_some() && date(one) < now.sheet.date;
        let before = sheets.iter().filter(is_earlier).max_by_key(|one| date(one)).copied();
        let is_used = |one: &Scored| {
            std::ptr::eq(one, now) || before.is_some_and(|before| std::ptr::eq(one, before))
        };
        sheets.retain(|one| !is_used(one));
        Some(Chosen { now, before, unfinished, older: sheets })
    }
}

/// What a department's report is made of.
pub struct Chosen<'a> {
    pub now: &'a Scored,
    pub before: Option<&'a Scored>,
    /// What is left out because too little is answered.
    pub unfinished: Vec<&'a Scored>,
    /// What is left out because there is something newer.
    older: Vec<&'a Scored>,
}

impl Chosen<'_> {
    /// Says what is left out; with the department's name where there are several.
    pub fn say_left_out(&self, several: bool, screen: Screen) {
        let (t, words) = (wording::cli(screen.language), wording::texts(screen.language));
        let about = |scored: &&Scored| {
            let answered = scored.results.answered();
            let (part, whole) = (answered.part as usize, answered.whole as usize);
            let answered = (wording::interview(screen.language).answered_of)(part, whole);
            let who = scored.sheet.respondent.clone();
            let date = scored.sheet.date.map_or_else(|| words.none.into(), words.date);
            let department = several.then(|| scored.sheet.department.clone());
            let parts = [department, Some(date), who, Some(answered)];
            parts.into_iter().flatten().collect::<Vec<_>>().join(" · ")
        };
        self.unfinished.iter().for_each(|one| output::say(&(t.unfinished_left_out)(&about(one))));
        self.older.iter().for_each(|one| output::say(&(t.older_left_out)(&about(one))));
    }
}
