//! SurveyXact's bundle: answers, and beside them what variables ask and what codes mean.

use std::collections::HashMap;

use csv::StringRecord;

use super::failure::Failure;
use super::fold::fold;
use super::source::{ExportTable, TextTable};

/// What the codes of each variable mean.
pub type Labels = HashMap<String, HashMap<String, String>>;
/// What each variable asks.
pub type Structure = HashMap<String, SurveyVariable>;

/// What a variable asks.
#[derive(Clone, Debug, Default)]
pub struct SurveyVariable {
    /// The question's text and name.
    pub texts: Vec<String>,
    /// The option that it is about, where several can be ticked.
    pub choice: Option<String>,
}

/// What a part is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum VariableRole {
    /// Answers.
    Data,
    /// More columns of the answers in the part before it.
    More,
    /// What codes mean.
    Labels,
    /// What variables ask.
    Structure,
    /// Nothing.
    Nothing,
}

/// What a part with these first rows is for.
pub fn role(part: &ExportTable, first: &[Vec<String>]) -> VariableRole {
    let used = |row: &&Vec<String>| row.iter().filter(|cell| !cell.trim().is_empty()).count();
    // Titles may stand above the head, each alone in its row.
    let head =
        first.iter().find(|row| used(row) > 1).or_else(|| first.iter().find(|row| used(row) > 0));
    let Some(head) = head else { return VariableRole::Nothing };
    let has = |name: &str| head.iter().any(|cell| fold(cell) == name);
    if has("variablename") && has("questiontext") {
        return VariableRole::Structure;
    }
    if has("variablename") && has("varlabel") {
        return VariableRole::Nothing;
    }
    let label = |row: &Vec<String>| match &row[..] {
        [name, code, text] => {
            !name.is_empty() && code.parse::<i64>().is_ok() && text.parse::<f64>().is_err()
        }
        _ => false,
    };
    if first.iter().filter(|row| row.iter().any(|cell| !cell.is_empty())).all(label) {
        return VariableRole::Labels;
    }
    let more = part
        .sheet
        .as_deref()
        .and_then(|name| name.to_lowercase().strip_prefix("dataset(").map(str::to_owned));
    match more {
        Some(number) if !number.starts_with('1') || number.len() > 2 => VariableRole::More,
        // A sheet with a single column holds notes; a file may hold answers to one question.
        _ if used(&head) > 1 || part.sheet.is_none() => VariableRole::Data,
        _ => VariableRole::Nothing,
    }
}

/// Adds what the codes in a part mean.
pub fn labels(part: &mut ExportTable, labels: &mut Labels) -> Result<(), Failure> {
    each(part, |row| {
        if let [Some(name), Some(code), Some(text)] = [row.get(0), row.get(1), row.get(2)] {
            let codes = labels.entry(name.trim().to_owned()).or_default();
            codes.insert(code.trim().to_owned(), text.trim().to_owned());
        }
    })
}

/// Adds what the variables in a part ask.
pub fn structure(part: &mut ExportTable, structure: &mut Structure) -> Result<(), Failure> {
    let mut places: Option<[Option<usize>; 4]> = None;
    each(part, |row| {
        let names = ["variablename", "questiontext", "questionname", "choicetext"];
        let Some([variable, text, question, choice]) = places else {
            let place = |name: &str| row.iter().position(|cell| fold(cell) == name);
            places = names.iter().any(|name| place(name).is_some()).then(|| names.map(place));
            return;
        };
        let cell = |place: Option<usize>| place.and_then(|at| row.get(at)).map_or("", str::trim);
        let texts = [cell(text), cell(question)].into_iter().filter(|text| !text.is_empty());
        let choice = Some(cell(choice)).filter(|text| !text.is_empty()).map(str::to_owned);
        let variable = cell(variable).to_owned();
        structure
            .insert(variable, SurveyVariable { texts: texts.map(str::to_owned).collect(), choice });
    })
}

/// Two parts with the same rows as one, the columns of the first before those of the second.
pub fn beside(mut first: ExportTable, mut second: ExportTable) -> Result<ExportTable, Failure> {
    let mut all: Vec<Vec<String>> = Vec::new();
    each(&mut first, |row| all.push(row.iter().map(str::to_owned).collect()))?;
    let width = all.iter().map(Vec::len).max().unwrap_or_default();
    let mut row = 0;
    each(&mut second, |more| {
        if row == all.len() {
            all.push(Vec::new());
        }
        all[row].resize(width, String::new());
        all[row].extend(more.iter().map(str::to_owned));
        row += 1;
    })?;
    let mut csv = csv::WriterBuilder::new().flexible(true).from_writer(Vec::new());
    let failed = |error| Failure::Unreadable(first.file.clone(), std::io::Error::other(error));
    for row in all {
        csv.write_record(row).map_err(failed)?;
    }
    let csv = csv.into_inner().unwrap_or_default();
    let text = TextTable::new(Box::new(std::io::Cursor::new(csv)));
    let text = text.map_err(|error| Failure::Unreadable(first.file.clone(), error))?;
    Ok(ExportTable { text, ..first })
}

fn each(part: &mut ExportTable, mut act: impl FnMut(&StringRecord)) -> Result<(), Failure> {
    let failed = |error| Failure::Unreadable(part.file.clone(), error);
    let mut rows = part.text.rows().map_err(failed)?;
    let mut record = StringRecord::new();
    while rows.next(&mut record).map_err(failed)? {
        act(&record);
    }
    Ok(())
}
