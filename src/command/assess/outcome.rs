//! What came of an interview: the result, and what one can do next.

use std::ffi::OsString;
use std::io::{self, IsTerminal};
use std::path::{Path, PathBuf};

use modenhed::model::{AnswerSheet, Questionnaires};
use modenhed::render::{Format, Writer};
use modenhed::report::{Document, Mode, Omitted, Report, SheetReport};
use modenhed::scoring::Assessment;
use modenhed::wording;

use crate::cli::args::OutputArgs;
use crate::cli::clock;
use crate::cli::error::Error;
use crate::cli::output::{self, Screen};
use crate::cli::run_command::{RunCommand, as_typed, run_shown};
use crate::cli::typed::shown;
use crate::cli::verdict::Verdict;
use crate::command::assess::args::AssessArgs;
use crate::talk::face::{Entry, Face, Menu};
use crate::talk::prompt;
use crate::talk::signals::say;

/// Recommendations that are shown in the whole result.
const TOP: usize = 5;

/// What was answered, and where it is.
pub struct Outcome<'a> {
    pub args: &'a AssessArgs,
    pub set: &'a Questionnaires,
    pub sheet: &'a AnswerSheet,
    pub path: &'a Path,
    pub screen: Screen,
    /// Runs another command.
    pub another: RunCommand,
}

impl Outcome<'_> {
    /// Shows the result: to a person what fits on one screen, with what can be done next; else all of it, as
    /// `score` does.
    pub fn show(&self, face: &mut dyn Face) -> Result<Verdict, Error> {
        let person = prompt::is_possible() && io::stdout().is_terminal();
        output::say("");
        self.write(!person)?;
        output::say("");
        let t = wording::interview(self.screen.language);
        say(&(t.done)(&shown(self.path), &as_typed(&self.command("score"))), self.screen);
        if person {
            self.next(face)?;
        }
        Ok(Verdict::Yes)
    }

    /// Does what one wants to do next, until that is nothing.
    fn next(&self, face: &mut dyn Face) -> Result<(), Error> {
        let t = wording::interview(self.screen.language);
        let entries = [t.next_report, t.next_plan, t.next_details, t.next_end];
        let entries = entries.map(|(key, text, short)| Entry::command(key, text, short));
        let menu = Menu { current: Some(entries.len() - 1), ..Menu::new(t.next, entries.into()) };
        loop {
            output::say("");
            match face.command(&menu) {
                Ok(Some(0)) => self.report(),
                Ok(Some(1)) => self.run(self.to_file("plan", &self.beside(t.plan_name))),
                Ok(Some(2)) => {
                    output::say("");
                    self.write(true)?;
                    output::say("");
                    self.write(false)?;
                }
                _ => return Ok(()),
            }
        }
    }

    /// Writes the report beside the answers and opens it.
    fn report(&self) {
        let path = self.path.with_extension(Format::Html.ending());
        let mut words = self.to_file("report", &path);
        words.push("--open".into());
        self.run(words);
    }

    /// Runs a command as if it were typed, and shows it so.
    fn run(&self, words: Vec<OsString>) {
        // Whatever comes of it was said.
        let _ = run_shown(self.another, words, self.screen);
    }

    /// A file beside the answers, with this after its name.
    fn beside(&self, name: &str) -> PathBuf {
        let stem = self.path.file_stem().unwrap_or_default().to_string_lossy();
        self.path.with_file_name(format!("{stem}-{name}.yaml"))
    }

    fn to_file(&self, command: &str, path: &Path) -> Vec<OsString> {
        let mut words = self.command(command);
        words.extend(["-o".into(), path.into()]);
        words
    }

    /// A command on the answers, with the questionnaires that they answer.
    fn command(&self, name: &str) -> Vec<OsString> {
        let mut words: Vec<OsString> = vec!["modenhed".into(), name.into(), self.path.into()];
        for (option, file) in self.args.asked.set.options() {
            words.extend([option.into(), file.into()]);
        }
        if self.set.selected().len() < self.set.count() {
            for (_, questionnaire) in self.set.selected() {
                words.extend(["--aspect".into(), questionnaire.id.clone().into()]);
            }
        }
        words
    }

    /// Writes the whole result, or what fits on one screen of it.
    fn write(&self, whole: bool) -> Result<(), Error> {
        let assessment = Assessment::of(self.set, self.sheet);
        let mode = Mode {
            language: self.screen.language,
            top: TOP,
            today: clock::today(),
            omitted: Omitted::default(),
        };
        let report = SheetReport {
            questionnaires: self.set,
            sheet: self.sheet,
            assessment: &assessment,
            plan: None,
            reference: None,
            mode,
        };
        let document: Document = if whole { report.document() } else { report.glance() };
        let to = OutputArgs::default();
        output::write(&to, self.screen, Format::Text, None, |mut writer: Writer<'_>| {
            Ok(writer.document(&document))
        })
    }
}
