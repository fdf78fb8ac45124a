//! The sheets of a folder that still lack answers.

use std::path::Path;

use modenhed::interview::Interview;
use modenhed::model::{AnswerSheet, Findings, Questionnaires, Source};
use modenhed::parse::{self, FileKind, LARGEST};
use modenhed::render::{Format, Writer};
use modenhed::report::{Block, Document, Grid};
use modenhed::{store, wording};

use super::super::Answer;
use super::super::args::Told;
use super::super::error::Error;
use super::super::output::{self, Screen};
use super::command;

/// Lists them, and tells how to go on.
pub fn list(set: &Questionnaires, screen: Screen) -> Result<Answer, Error> {
    let t = wording::interview(screen.language);
    let mut document = Document::default();
    let mut rows = Vec::new();
    let mut first = None;
    let here = Path::new(".");
    let cannot_read = |error| Error::Write(here.display().to_string(), error);
    for path in store::sheets(here).map_err(cannot_read)? {
        let name = path.strip_prefix(here).unwrap_or(&path).display().to_string();
        let Some(sheet) = sheet(&name, &path, set) else { continue };
        let chosen = chosen(set.clone(), &sheet);
        let interview = Interview::new(&chosen, sheet);
        let asked = interview.asked();
        let answered = asked.iter().filter(|at| !interview.is_open(**at)).count();
        if answered < asked.len() {
            let date = interview.sheet().date.map(|date| date.to_string());
            first.get_or_insert_with(|| name.clone());
            rows.push(vec![
                name,
                interview.sheet().department.clone(),
                date.unwrap_or_default(),
                (t.answered_of)(answered, asked.len()),
            ]);
        }
    }
    if let Some(name) = first {
        document.push(Block::Title(t.unfinished.into()));
        let head = t.unfinished_head.map(str::to_owned).to_vec();
        document.push(Block::Grid(Grid { head, rows, figures: vec![3], ..Grid::default() }));
        document.push(Block::Paragraph((t.resume_with)(&command("assess --resume", &name))));
    } else {
        document.push(Block::Paragraph(t.none_unfinished.into()));
    }
    output::write(&Told::default(), screen, Format::Text, None, |mut writer: Writer<'_>| {
        Ok(writer.document(&document))
    })?;
    Ok(Answer::Yes)
}

/// The aspects that a sheet says were to be answered; all, when it does not say.
pub fn chosen(set: Questionnaires, sheet: &AnswerSheet) -> Questionnaires {
    if sheet.questionnaires.is_empty() {
        return set;
    }
    set.select_at(&sheet.questionnaires)
}

/// The sheet in a file, if it is one.
fn sheet(name: &str, path: &Path, set: &Questionnaires) -> Option<AnswerSheet> {
    let bytes = store::read(store::open(path).ok()?, LARGEST).ok()?;
    if FileKind::of(name, &bytes) != FileKind::Sheet {
        return None;
    }
    let source = Source::new(name, bytes);
    let placed = parse::sheet(0, &source, set, &mut Findings::default())?;
    Some(placed.sheet)
}
