//! What one can want, and the command that does it.

use std::ffi::OsString;
use std::path::{Path, PathBuf};

use modenhed::render::Format;
use modenhed::store;
use modenhed::wording::{self, GuideTexts};

use super::asking::Guide;
use super::choose::{Chosen, Kind};
use crate::cli::found;
use crate::cli::typed::shown;
use crate::talk::face::{Heard, Stop};

/// Words of a command; none when the user goes back.
type Words = Heard<Vec<OsString>>;

/// What is wanted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Wish {
    Answer,
    Result,
    Report,
    Plan,
    Compare,
    Help,
}

impl Wish {
    /// All of them, in the order of the menu.
    pub const ALL: [Self; 6] =
        [Self::Answer, Self::Result, Self::Report, Self::Plan, Self::Compare, Self::Help];

    /// What it says, and what that is good for.
    pub const fn texts(self, t: &GuideTexts) -> (&'static str, &'static str) {
        match self {
            Self::Answer => t.answer,
            Self::Result => t.result,
            Self::Report => t.report,
            Self::Plan => t.plan,
            Self::Compare => t.compare,
            Self::Help => t.help,
        }
    }
}

/// The words of a command.
fn command(words: &[&str]) -> Vec<OsString> {
    ["modenhed"].iter().chain(words).map(OsString::from).collect()
}

impl Guide<'_> {
    /// The command for a wish, with all that has to be known for it; none when the user goes back, or has seen
    /// the help.
    pub fn words(&mut self, wish: Wish) -> Words {
        match wish {
            Wish::Answer => self.answer(),
            Wish::Result => self.result(),
            Wish::Report => self.report(),
            Wish::Plan => self.plan(),
            Wish::Compare => self.compare(),
            Wish::Help => self.help().map(|()| None),
        }
    }

    fn answer(&mut self) -> Words {
        let words = command(&["assess"]);
        Ok(self.unfinished()?.map(|chosen| match chosen {
            Chosen::New => words,
            Chosen::Path(path) => with(words, ["--resume".into(), path.into()]),
        }))
    }

    fn result(&mut self) -> Words {
        Ok(self.sheets(Kind::Sheet)?.map(|path| with(command(&["score"]), [path.into()])))
    }

    fn report(&mut self) -> Words {
        let Some(path) = self.sheets(Kind::SheetOrFolder)? else { return Ok(None) };
        let mut words = command(&["report"]);
        words.extend(self.year_before(&path).map(OsString::from));
        words.push(path.clone().into());
        let mut output = path.clone();
        if store::is_folder(&path) {
            if !self.is_one_department(&path) {
                let Some(whose) = self.whose()? else { return Ok(None) };
                words.extend(whose);
            }
            output = path.join(self.t.report_name);
            output = output.strip_prefix(".").map(Path::to_owned).unwrap_or(output);
        }
        let output = output.with_extension(Format::Html.ending());
        Ok(Some(with(words, ["-o".into(), output.into(), "--open".into()])))
    }

    fn plan(&mut self) -> Words {
        match self.existing_plan()? {
            None => return Ok(None),
            Some(Chosen::Path(path)) => return Ok(Some(with(command(&["plan"]), [path.into()]))),
            Some(Chosen::New) => {}
        }
        let Some(path) = self.sheets(Kind::Sheet)? else { return Ok(None) };
        let name = wording::interview(self.screen.language).plan_name;
        let stem = path.file_stem().unwrap_or_default().to_string_lossy().into_owned();
        let output = path.with_file_name(format!("{stem}-{name}.yaml"));
        let exists = output.symlink_metadata().is_ok();
        let words = with(command(&["plan"]), [path.into(), "-o".into(), output.into()]);
        Ok(Some(with(words, exists.then(|| "--add".into()))))
    }

    fn compare(&mut self) -> Words {
        let Some(path) = self.sheets(Kind::Folder)? else { return Ok(None) };
        let whose = self.whose()?;
        Ok(whose.map(|whose| with(with(command(&["compare"]), [path.into()]), whose)))
    }

    fn help(&mut self) -> Result<(), Stop> {
        self.face.page("", self.t.help.0);
        let folder = std::env::current_dir().unwrap_or_default();
        self.face.tell(&(self.t.explained)(&shown(&folder)));
        self.face.pause().map(|_| ())
    }

    /// The newest finished sheet of the same department from a year before.
    fn year_before(&self, path: &Path) -> Option<PathBuf> {
        let now = found::sheet(self.set, path)?;
        let date = now.date?;
        let folder = path.parent().filter(|folder| !folder.as_os_str().is_empty());
        let all = found::sheets(self.set, folder.unwrap_or(Path::new(".")));
        let earlier = all.into_iter().find(|other| {
            let other_date = other.sheet.date.is_some_and(|other| other.year() < date.year());
            let same = other.sheet.department.to_lowercase() == now.department.to_lowercase()
                && (other.sheet.answered_by, &other.sheet.respondent)
                    == (now.answered_by, &now.respondent);
            same && other_date && other.is_finished
        });
        earlier.map(|earlier| earlier.path)
    }

    /// The option that says whether the sheets are departments' own, if they are; nothing when the user goes
    /// back.
    fn whose(&mut self) -> Heard<Vec<OsString>> {
        self.face.page("", self.t.whose);
        let picked = self.one_of(&[self.t.whose_departments, self.t.whose_people])?;
        Ok(picked.map(|picked| match picked {
            0 => vec!["--min-group".into(), "1".into()],
            _ => Vec::new(),
        }))
    }

    fn is_one_department(&self, folder: &Path) -> bool {
        let all = found::sheets(self.set, folder);
        let mut names = all.iter().map(|found| found.sheet.department.to_lowercase());
        let first = names.next();
        first.is_some_and(|first| names.all(|name| name == first))
    }
}

fn with(mut words: Vec<OsString>, more: impl IntoIterator<Item = OsString>) -> Vec<OsString> {
    words.extend(more);
    words
}
