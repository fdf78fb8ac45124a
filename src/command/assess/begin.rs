//! How an interview begins: with an empty sheet, or where a sheet ends.

use std::io;
use std::path::{Path, PathBuf};

use modenhed::batch::{Content, Opened};
use modenhed::interview::Interview;
use modenhed::model::{AnswerSheet, AnsweredBy, Findings, Questionnaires};
use modenhed::parse;
use modenhed::store::{self, LockedFile};

use crate::cli::error::Error;
use crate::cli::output::{self, Screen};
use crate::cli::run_command::RunCommand;
use crate::cli::typed::tidy;
use crate::cli::verdict::Verdict;
use crate::command::assess::args::AssessArgs;
use crate::command::assess::name;
use crate::command::assess::outcome::Outcome;
use crate::command::assess::previous;
use crate::command::assess::setup::{self, Setup};
use crate::command::assess::unfinished;
use crate::talk::conversation::{Conversation, Ended};
use crate::talk::face::{Face, Stop};
use crate::talk::keeper::Keeper;
use crate::talk::place::{AnswersPlace, Found};
use crate::talk::prompt;

/// What came of an interview; an error when it could not begin.
pub type Held = Result<Result<Verdict, Error>, Stop>;

/// An interview about to begin.
pub struct Begin<'a> {
    pub args: &'a AssessArgs,
    pub screen: Screen,
    /// Runs what one wants to do next.
    pub another: RunCommand,
    pub place: &'a AnswersPlace,
    pub face: &'a mut dyn Face,
}

impl Begin<'_> {
    /// With an empty sheet.
    pub fn start(mut self, set: &Questionnaires) -> Held {
        let (args, screen) = (self.args, self.screen);
        if let Some(path) = args.output.as_ref().filter(|path| path.symlink_metadata().is_ok()) {
            return Ok(Err(Error::Taken(path.display().to_string())));
        }
        if let Err(error) = setup::known_area(args, set) {
            return Ok(Err(error));
        }
        if let Some(path) = self.offered(set)? {
            return self.resume(&path, set);
        }
        let settled = setup::ask(args, set, screen, self.face, None)?;
        if let Some(path) = &settled.unfinished {
            return self.resume(path, set);
        }
        let mut sheet = AnswerSheet::new(set);
        sheet.date = Some(args.day());
        sheet.respondent = args.respondent.as_deref().and_then(tidy);
        settled.write(&mut sheet);
        self.hold(set, sheet, settled, None)
    }

    /// The unfinished sheet of the department that was given, if a person wants to go on with it.
    fn offered(&mut self, set: &Questionnaires) -> Result<Option<PathBuf>, Stop> {
        let department = self.args.department.as_deref().and_then(tidy);
        let Some(department) = department.filter(|_| self.args.output.is_none()) else {
            return Ok(None);
        };
        if !prompt::is_possible() {
            return Ok(None);
        }
        unfinished::offer(set, &department, self.args.day(), self.screen, self.face)
    }

    /// Where a sheet ends. The file is ours before it is read, so that what is read is the latest.
    pub fn resume(self, path: &Path, set: &Questionnaires) -> Held {
        let failed = |error| Error::Write(path.display().to_string(), error);
        match LockedFile::open(path) {
            Ok(file) => self.place.lock().file = Some(file),
            Err(error) if error.kind() == io::ErrorKind::ResourceBusy => {
                return Ok(Err(failed(error)));
            }
            // Whatever it is, reading or saving comes upon it as well, and then it can be told.
            Err(_) => {}
        }
        let mut findings = Findings::default();
        let source = Opened::open(0, path, &mut findings).map(|file| file.content);
        let source = match source {
            Some(Content::Table(_) | Content::Workbook(_)) => {
                return Ok(Err(Error::NoSheet(path.display().to_string())));
            }
            content => content.and_then(Content::source),
        };
        let placed = source.as_ref().and_then(|source| parse::sheet(0, source, set, &mut findings));
        output::findings(&findings, self.screen);
        let (Some(source), Some(placed)) = (source, placed) else { return Ok(Err(Error::Nothing)) };
        let mut sheet = placed.sheet;
        let mut raised = sheet.clone();
        raised.raise(set);
        let written = parse::written(&source.name, &raised, set);
        let found = Found {
            loses: written.as_bytes() != source.bytes,
            content: source.bytes,
            sheet: sheet.clone(),
        };
        let all = self.args.asked.aspect.is_empty();
        let chosen = if all { unfinished::chosen(set.clone(), &sheet) } else { set.clone() };
        if self.args.together {
            sheet.answered_by = AnsweredBy::Group;
        }
        let settled = Setup::of(&sheet, chosen.selected().map(|(aspect, _)| aspect).collect());
        sheet.questionnaires.extend(&settled.aspects);
        sheet.questionnaires.sort_unstable();
        sheet.questionnaires.dedup();
        self.hold(set, sheet, settled, Some((path, found)))
    }

    /// Holds the conversation; whenever one goes back before its first question, what was settled
    /// is asked again. `found` is the file that is there, and what was in it.
    fn hold(
        self,
        set: &Questionnaires,
        mut sheet: AnswerSheet,
        mut settled: Setup,
        mut found: Option<(&Path, Found)>,
    ) -> Held {
        let Self { args, screen, another, place, face } = self;
        let is_new = found.is_none();
        let before = setup::is_needed(args, set);
        loop {
            let chosen = set.clone().select_at(&settled.aspects);
            let keeper = |path| Keeper::new(&chosen, screen.language, place.clone(), path);
            let saved = place.lock().path.clone();
            let keeper = match (found.take(), saved) {
                (Some((path, found)), _) => keeper(path.to_owned()).found(found),
                (None, Some(path)) => keeper(path),
                (None, None) => keeper(wanted(args, &sheet)),
            };
            let previous = match previous::find(args, &chosen, &sheet, screen) {
                Ok(previous) => previous,
                Err(error) => return Ok(Err(error)),
            };
            let mut interview = Interview::new(&chosen, sheet);
            if args.technologies {
                interview = interview.with_technologies();
            }
            let conversation = Conversation {
                set: &chosen,
                interview,
                keeper,
                fast: args.fast,
                previous: previous.as_ref(),
                before,
                screen,
                face: &mut *face,
            };
            sheet = match conversation.hold()? {
                Ended::Done(sheet, path) => {
                    face.close();
                    place.lock().file = None;
                    let (set, sheet, path) = (&chosen, &*sheet, &*path);
                    let outcome = Outcome { args, set, sheet, path, screen, another };
                    return Ok(outcome.show(face));
                }
                Ended::Back(sheet) => *sheet,
            };
            if is_new && sheet.is_empty() {
                // The department may get another name, and its file with it.
                place.discard();
            }
            settled = setup::ask(args, set, screen, face, Some(settled))?;
            settled.write(&mut sheet);
        }
    }
}

/// The file that was asked for, or the first free one after department and date.
fn wanted(args: &AssessArgs, sheet: &AnswerSheet) -> PathBuf {
    let free = || store::free(Path::new(&name::of(&sheet.department, sheet.date)));
    args.output.clone().unwrap_or_else(free)
}
