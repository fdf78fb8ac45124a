//! How an interview begins: with an empty sheet, or where a sheet ends.

use std::io;
use std::path::Path;

use modenhed::interview::Interview;
use modenhed::model::{AnswerSheet, Findings, Questionnaires};
use modenhed::parse;
use modenhed::store::{self, Kept};

use super::super::args::AssessArgs;
use super::super::error::Error;
use super::super::inputs::{self, Content};
use super::super::output::{self, Screen};
use super::conversation::Conversation;
use super::face::Face;
use super::keeper::Keeper;
use super::signals::Place;
use super::{Held, name, setup, unfinished};

/// An interview about to begin.
pub struct Begin<'a> {
    pub args: &'a AssessArgs,
    pub screen: Screen,
    pub place: &'a Place,
    pub face: &'a mut dyn Face,
}

impl Begin<'_> {
    /// With an empty sheet.
    pub fn anew(self, set: Questionnaires) -> Held {
        let Self { args, screen, .. } = self;
        if let Some(path) = args.output.as_ref().filter(|path| path.symlink_metadata().is_ok()) {
            return Ok(Err(Error::Taken(path.display().to_string())));
        }
        let setup = setup::ask(args, &set, screen, self.face)?;
        let ids: Vec<_> = setup.aspects.iter().map(|aspect| set.at(*aspect).id.clone()).collect();
        let set = set.select(|questionnaire| ids.contains(&questionnaire.id));
        let date = args.date.unwrap_or_else(|| jiff::Zoned::now().date());
        let mut sheet = AnswerSheet::new(&set);
        sheet.date = Some(date);
        sheet.questionnaires = setup.aspects;
        (sheet.department, sheet.area) = (setup.department, setup.area);
        (sheet.role, sheet.respondent) = (args.role.map(Into::into), args.respondent.clone());
        let free = || store::free(Path::new(&name::of(&sheet.department, date)));
        let wanted = args.output.clone().unwrap_or_else(free);
        let keeper = Keeper::new(&set, screen.language, self.place.clone(), wanted);
        self.hold(&set, sheet, keeper)
    }

    /// Where a sheet ends. The file is ours before it is read, so that what is read is the latest.
    pub fn again(self, path: &Path, set: Questionnaires) -> Held {
        let failed = |error| Error::Write(path.display().to_string(), error);
        match Kept::open(path) {
            Ok(file) => self.place.lock().file = Some(file),
            Err(error) if error.kind() == io::ErrorKind::ResourceBusy => {
                return Ok(Err(failed(error)));
            }
            // Whatever it is, reading or saving comes upon it as well, and then it can be told.
            Err(_) => {}
        }
        let mut findings = Findings::default();
        let source = inputs::open(0, path, self.screen, &mut findings).map(|file| file.content);
        let source = match source {
            Some(Content::Table(_)) => return Ok(Err(Error::NoSheet(path.display().to_string()))),
            content => content.and_then(Content::source),
        };
        let placed =
            source.as_ref().and_then(|source| parse::sheet(0, source, &set, &mut findings));
        output::findings(&findings, self.screen);
        let (Some(source), Some(placed)) = (source, placed) else { return Ok(Err(Error::Nothing)) };
        let mut sheet = placed.sheet;
        let written = parse::written(&source.name, &sheet, &set);
        let original = (written.as_bytes() != source.bytes).then_some(source.bytes);
        let all = self.args.asked.aspect.is_empty();
        let set = if all { unfinished::chosen(set, &sheet) } else { set };
        sheet.questionnaires.extend(set.selected().map(|(aspect, _)| aspect));
        sheet.questionnaires.sort_unstable();
        sheet.questionnaires.dedup();
        let keeper = Keeper::new(&set, self.screen.language, self.place.clone(), path.to_owned());
        self.hold(&set, sheet, keeper.found(original))
    }

    fn hold(self, set: &Questionnaires, sheet: AnswerSheet, keeper: Keeper<'_>) -> Held {
        let Self { args, screen, face, .. } = self;
        let mut interview = Interview::new(set, sheet);
        if args.technologies {
            interview = interview.with_technologies();
        }
        Conversation { set, interview, keeper, together: args.together, screen, face }.hold()
    }
}
