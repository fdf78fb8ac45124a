//! Answers that are read from files: one's own, or those of several people.

use super::session::{FormSession, FormView};
use super::setup::FormFile;
use crate::model::{AnswerSheet, Findings, Severity, Source, Unlike};
use crate::parse;

impl FormSession<'_> {
    /// Goes on with the answers in a file.
    pub(super) fn open(&mut self, files: &[FormFile]) {
        let [file] = files else { return };
        match self.sheet_in(file) {
            Ok((sheet, doubt)) => {
                self.go_on(sheet);
                let opened = (self.words().opened)(&file.name);
                self.say = [opened, std::mem::take(&mut self.say), doubt].join(" ").trim().into();
            }
            Err(why) => self.wrong(why),
        }
    }

    /// Goes on with what several people have answered: what they agree on is settled.
    pub(super) fn gather(&mut self, files: &[FormFile]) {
        let mut sheets = Vec::new();
        for file in files {
            match self.sheet_in(file) {
                Ok((sheet, _)) => sheets.push(sheet),
                Err(why) => return self.wrong(why),
            }
        }
        let count = sheets.len();
        let mut sheet = match AnswerSheet::gathered(&sheets, self.set) {
            Ok(sheet) => sheet,
            Err(unlike) => return self.wrong(self.unlike(&unlike)),
        };
        sheet.date = Some(self.today);
        self.together = true;
        self.go_on(sheet);
        self.view = FormView::Step;
        self.say = (self.words().gathered)(count);
    }

    /// Why sheets cannot become one, in words.
    fn unlike(&self, unlike: &Unlike) -> String {
        let words = self.words();
        match unlike {
            Unlike::TooFew => words.too_few.into(),
            Unlike::Department(one, other) => (words.other_department)(one, other),
            Unlike::Questionnaires | Unlike::Version(_) => words.other_form.into(),
        }
    }

    /// The sheet in a file, with the first of what is doubtful in it; an error in words if it is none that
    /// answers anything here.
    fn sheet_in(&self, file: &FormFile) -> Result<(AnswerSheet, String), String> {
        let mut findings = Findings::default();
        let source = Source::new(&*file.name, file.text.as_bytes());
        let placed = parse::sheet(0, &source, self.set, &mut findings);
        let first = findings.sorted().first().map(|finding| self.in_words(finding));
        let words = self.words();
        let sheet = placed.map(|placed| placed.sheet).filter(|sheet| !sheet.is_empty());
        match sheet {
            Some(sheet) => {
                let doubts = findings.count(Severity::Error) + findings.count(Severity::Warning);
                let doubt = first.filter(|_| doubts > 0);
                Ok((sheet, doubt.map(|doubt| (words.doubt)(doubts, &doubt)).unwrap_or_default()))
            }
            None => Err((words.cannot_open)(&file.name, &first.unwrap_or_default())),
        }
    }
}
