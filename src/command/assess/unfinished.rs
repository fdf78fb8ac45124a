//! The sheets of a folder that still lack answers: to choose from, or as a list.

use std::path::{Path, PathBuf};

use jiff::civil::Date;
use modenhed::interview::Interview;
use modenhed::model::{AnswerSheet, Questionnaires};
use modenhed::render::{Format, Writer};
use modenhed::report::{Block, Document};
use modenhed::{store, wording};

use crate::cli::args::OutputArgs;
use crate::cli::error::Error;
use crate::cli::found;
use crate::cli::output::{self, Screen};
use crate::cli::typed::{command, shown};
use crate::cli::verdict::Verdict;
use crate::talk::face::{Entry, Face, Heard, Menu, Picked, Stop};

/// A sheet that still lacks answers.
pub struct UnfinishedSheet {
    path: PathBuf,
    sheet: AnswerSheet,
    answered: usize,
    asked: usize,
}

/// Those of a folder, the newest first.
pub fn find(set: &Questionnaires, folder: &Path) -> Result<Vec<UnfinishedSheet>, Error> {
    let cannot_read = |error| Error::Write(folder.display().to_string(), error);
    let paths = store::sheets(folder).map_err(cannot_read)?;
    let mut found: Vec<_> = paths.iter().filter_map(|path| unfinished(set, path)).collect();
    found.sort_by_key(|found| std::cmp::Reverse(found.sheet.date));
    Ok(found)
}

/// Lists them, and tells how to go on.
pub fn list(found: &[UnfinishedSheet], screen: Screen) -> Result<Verdict, Error> {
    let t = wording::interview(screen.language);
    let mut document = Document::default();
    if found.is_empty() {
        document.push(Block::Paragraph(t.none_unfinished.into()));
    } else {
        document.push(Block::Title(t.unfinished.into()));
        for sheet in found {
            let again = (t.resume_with)(&command("assess --resume", &sheet.path));
            document.push(Block::Lines(vec![sheet.about(screen), again]));
        }
    }
    output::write(&OutputArgs::default(), screen, Format::Text, None, |mut writer: Writer<'_>| {
        Ok(writer.document(&document))
    })?;
    Ok(Verdict::Yes)
}

/// Lets the user choose one of them; nothing if none is wanted.
pub fn pick(found: &[UnfinishedSheet], screen: Screen, face: &mut dyn Face) -> Heard<PathBuf> {
    let t = wording::interview(screen.language);
    face.page("", t.unfinished);
    let entry = |(index, sheet): (usize, &UnfinishedSheet)| Entry {
        beside: Some(shown(&sheet.path)),
        ..Entry::option((index + 1).to_string(), sheet.about(screen))
    };
    let mut entries: Vec<_> = found.iter().enumerate().map(entry).collect();
    let (back, _, _) = t.commands.back;
    entries.push(Entry::command(back, t.none_of_them, &t.none_of_them.to_lowercase()));
    let picked = face.pick(&Menu::new(t.review_prompt, entries))?;
    Ok(match picked {
        Some(Picked::Entries(picked)) => found.get(picked[0]).map(|sheet| sheet.path.clone()),
        _ => None,
    })
}

/// Offers to go on with the newest of a department in the current folder that was begun not long before a day;
/// nothing if none is there or wanted.
pub fn offer(
    set: &Questionnaires,
    department: &str,
    day: Date,
    screen: Screen,
    face: &mut dyn Face,
) -> Result<Option<PathBuf>, Stop> {
    let t = wording::interview(screen.language);
    let found = find(set, Path::new(".")).unwrap_or_default();
    let same = |sheet: &&UnfinishedSheet| {
        let same = sheet.sheet.department.to_lowercase() == department.to_lowercase();
        same && sheet.answered > 0 && found::is_recent(&sheet.sheet, day)
    };
    let Some(sheet) = found.iter().find(same) else { return Ok(None) };
    let begun = sheet.sheet.date.map(wording::texts(screen.language).date);
    let begun =
        [Some(sheet.sheet.department.clone()), begun].into_iter().flatten().collect::<Vec<_>>();
    face.page("", &(t.offer)(&begun.join(", "), sheet.answered, sheet.asked));
    face.tell(&shown(&sheet.path));
    let entries = vec![Entry::option("1", t.offer_go_on), Entry::option("2", t.offer_anew)];
    let picked = face.pick(&Menu::new(t.review_prompt, entries))?;
    Ok((picked == Some(Picked::Entries(vec![0]))).then(|| sheet.path.clone()))
}

impl UnfinishedSheet {
    /// «Jobcenter · 24. november 2026 · 3 af 11 besvaret».
    fn about(&self, screen: Screen) -> String {
        let (t, words) = (wording::interview(screen.language), wording::texts(screen.language));
        let date = self.sheet.date.map(words.date);
        let answered = (t.answered_of)(self.answered, self.asked);
        let parts = [Some(self.sheet.department.clone()), date, Some(answered)];
        parts.into_iter().flatten().collect::<Vec<_>>().join(" · ")
    }
}

/// The aspects that a sheet says were to be answered; all, when it does not say.
pub fn chosen(set: Questionnaires, sheet: &AnswerSheet) -> Questionnaires {
    if sheet.questionnaires.is_empty() { set } else { set.select_at(&sheet.questionnaires) }
}

/// The sheet in a file, if it is one and still lacks answers.
fn unfinished(set: &Questionnaires, path: &Path) -> Option<UnfinishedSheet> {
    let path = path.strip_prefix(".").unwrap_or(path);
    let sheet = found::sheet(set, path)?;
    let chosen = chosen(set.clone(), &sheet);
    let interview = Interview::new(&chosen, sheet.clone());
    let asked = interview.asked().len();
    let answered = asked - interview.asked().iter().filter(|at| interview.is_open(**at)).count();
    let path = path.to_owned();
    (answered < asked).then_some(UnfinishedSheet { path, sheet, answered, asked })
}
