//! Reading sheets one after the other, from whatever holds them.

use std::io::{self, BufReader};
use std::sync::Arc;

use modenhed::model::{
    AnswerSheet, Code, Finding, Findings, Given, Place, QuestionRef, Questionnaires,
};
use modenhed::parse::{self, Row, Table};
use modenhed::scoring::{Assessment, Engine};
use modenhed::wording;

use super::collection::{self, Collected, Member, Unopened};
use super::duplicates::{Duplicates, Newest, Whose};
use super::inputs::{Content, Input, Opened, cannot_read};
use super::output::{self, Screen};

/// Which of a respondent's sheets are used.
enum Latest {
    /// All of them.
    All,
    /// None yet; it is found out which is the newest.
    Learning(Newest),
    /// The newest.
    Only(Newest),
}

/// Reads sheets one after the other, from whatever holds them.
pub struct Reading<'q> {
    questionnaires: &'q Questionnaires,
    engine: Engine<'q>,
    pub screen: Screen,
    pub findings: Findings,
    /// Where sheets that are there twice are found.
    pub duplicates: Duplicates,
    latest: Latest,
    /// Sheets that were read, with those that are not used because there is a newer one.
    position: u64,
    /// Sheets that were read and used.
    pub sheets: usize,
    /// Sheets that are not used because there is a newer one.
    pub older: usize,
    /// Sheets and rows that could not be used.
    pub left_out: usize,
}

impl<'q> Reading<'q> {
    /// Nothing read yet.
    pub fn new(questionnaires: &'q Questionnaires, screen: Screen) -> Self {
        Self {
            questionnaires,
            engine: Engine::new(questionnaires),
            screen,
            findings: Findings::default(),
            duplicates: Duplicates::default(),
            latest: Latest::All,
            position: 0,
            sheets: 0,
            older: 0,
            left_out: 0,
        }
    }

    /// Reads the sheets of a collection and gives each to `take`, in order.
    ///
    /// To know which sheets are the newest, everything is read twice.
    ///
    /// # Errors
    /// Those of `take`; what is wrong with the files is a finding.
    pub fn collection(
        &mut self,
        collected: &Collected,
        take: &mut dyn FnMut(AnswerSheet, Assessment) -> io::Result<()>,
    ) -> io::Result<()> {
        let mut files = collection::files(&collected.files, self.screen, &mut self.findings);
        if collected.latest {
            let (screen, findings, before) = (self.screen, &mut self.findings, files.len());
            files.retain_mut(|file| file.keep(screen, findings));
            self.left_out += before - files.len();
            let mut before = Reading::new(self.questionnaires, self.screen);
            before.latest = Latest::Learning(Newest::default());
            before.files(&files, &mut |_, _| Ok(()))?;
            if let Latest::Learning(newest) = before.latest {
                self.latest = Latest::Only(newest);
            }
        }
        self.files(&files, take)
    }

    /// Says what was found and what is not used; whether something is to be seen to.
    pub fn say(&self) -> bool {
        output::findings(&self.findings, self.screen);
        let t = wording::cli(self.screen.language);
        if self.left_out > 0 {
            output::say(&(t.left_out)(self.left_out, self.sheets));
        }
        if self.older > 0 {
            output::say(&(t.older)(self.older));
        }
        self.left_out > 0 || self.findings.has_doubts()
    }

    fn files(
        &mut self,
        files: &[Member],
        take: &mut dyn FnMut(AnswerSheet, Assessment) -> io::Result<()>,
    ) -> io::Result<()> {
        for (order, file) in files.iter().enumerate() {
            match file.open(order, self.screen, &mut self.findings) {
                Ok(opened) => self.file(opened, take)?,
                Err(Unopened::LeftOut) => self.left_out += 1,
                Err(Unopened::Skipped) => {}
            }
        }
        Ok(())
    }

    /// Reads the sheets of a file and gives each to `take`, in order.
    ///
    /// # Errors
    /// Those of `take`; what is wrong with the file is a finding.
    pub fn file(
        &mut self,
        opened: Opened,
        take: &mut dyn FnMut(AnswerSheet, Assessment) -> io::Result<()>,
    ) -> io::Result<()> {
        let skipped = opened.listed
            && match &opened.content {
                Content::Table(input) => {
                    !parse::is_table_of_answers(input.buffer(), self.questionnaires)
                }
                Content::Sheet(_) => false,
                Content::Questionnaire(_) | Content::Radar(_) | Content::Plan(_) => true,
            };
        if skipped {
            self.findings.push(collection::skipped(opened.order, &opened.name));
            return Ok(());
        }
        match opened.content {
            Content::Table(input) => self.table(opened.order, &opened.name, input, take),
            Content::Sheet(source)
            | Content::Questionnaire(source)
            | Content::Radar(source)
            | Content::Plan(source) => {
                let found = &mut self.findings;
                let placed = parse::sheet(opened.order, &source, self.questionnaires, found);
                let Some(placed) = placed else {
                    self.left_out += 1;
                    return Ok(());
                };
                let whole = || Place::file(opened.order, &source.name);
                if self.wanted(Whose::of(&placed.sheet, false), (&source.name, 0), whole) {
                    self.take(placed.sheet, take, |at| placed.places[&at].clone())?;
                }
                Ok(())
            }
        }
    }

    fn table(
        &mut self,
        order: usize,
        name: &Arc<str>,
        input: BufReader<Input>,
        take: &mut dyn FnMut(AnswerSheet, Assessment) -> io::Result<()>,
    ) -> io::Result<()> {
        let opened = Table::open(order, name, input, self.questionnaires, &mut self.findings);
        let mut table = match opened {
            Ok(Some(table)) => table,
            Ok(None) => {
                self.left_out += 1;
                return Ok(());
            }
            Err(error) => {
                self.findings.push(cannot_read(order, name, &error, self.screen));
                return Ok(());
            }
        };
        let mut rows = 0;
        loop {
            match table.next(&mut self.findings) {
                Ok(Some(Row::Sheet(sheet))) => {
                    let spot = (name, table.line());
                    if self.wanted(Whose::of(&sheet, true), spot, || table.place()) {
                        self.take(*sheet, take, |at| table.place_of(at))?;
                    }
                }
                Ok(Some(Row::LeftOut)) => self.left_out += 1,
                Ok(None) => break,
                Err(error) => {
                    self.findings.push(cannot_read(order, name, &error, self.screen));
                    break;
                }
            }
            rows += 1;
        }
        if rows == 0 {
            self.findings.push(Finding::new(Code::NoRows, Place::file(order, name)));
        }
        Ok(())
    }

    /// Whether a sheet is to be used; says if there was one like it before.
    fn wanted(
        &mut self,
        whose: Option<Whose<'_>>,
        spot: (&Arc<str>, usize),
        place: impl FnOnce() -> Place,
    ) -> bool {
        let position = self.position;
        self.position += 1;
        let Some(whose) = whose else { return !matches!(self.latest, Latest::Learning(_)) };
        match &mut self.latest {
            Latest::Learning(newest) => {
                newest.learn(whose, position);
                return false;
            }
            Latest::Only(newest) if !newest.is(whose, position) => {
                self.older += 1;
                return false;
            }
            Latest::All | Latest::Only(_) => {}
        }
        if let Some(finding) = self.duplicates.look(whose, spot, place) {
            self.findings.push(finding);
        }
        true
    }

    /// Scores a sheet, says which of its answers were not asked for, and hands it on.
    fn take(
        &mut self,
        sheet: AnswerSheet,
        take: &mut dyn FnMut(AnswerSheet, Assessment) -> io::Result<()>,
        place: impl Fn(QuestionRef) -> Place,
    ) -> io::Result<()> {
        self.sheets += 1;
        let assessment = self.engine.assess(&sheet);
        for at in &assessment.unasked {
            if sheet.answer(*at).given == Given::Nothing {
                continue;
            }
            let id = &self.questionnaires.question(*at).id;
            let place =
                if self.findings.is_full() { Place::file(0, &"".into()) } else { place(*at) };
            self.findings.push(Finding::new(Code::NotAsked, place).found(id));
        }
        take(sheet, assessment)
    }
}
