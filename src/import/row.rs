//! One row of an export as one row of our own table.

use csv::StringRecord;
use hashbrown::HashMap;

use super::answer::{Box as Tick, Cells, Said};
use super::day::{DayOrder, day};
use super::dictionary::{Dictionary, Pick};
use super::export::Export;
use super::fold::{fold, tidy};
use super::layout::{Answers, Layout};
use super::marks::{finished, role};
use super::tally::Tally;
use super::tool::Tool;
use super::wishes::Wishes;
use super::write::Line;
use crate::model::{Field, Kind, QuestionRef};

/// Different cells of a column whose reading is remembered.
const REMEMBERED: usize = 2000;

/// What a row came to.
#[derive(Clone, Copy, Debug, Default)]
pub struct Came {
    /// Questions that have an answer.
    pub answered: usize,
    /// Whether a value was not understood.
    pub doubtful: bool,
    /// Whether it was sent in.
    pub complete: bool,
    /// Whether its department is not known.
    pub without_department: bool,
}

/// How rows of one export become rows of our own table.
pub struct RowReader<'q> {
    layout: &'q Layout,
    questions: Vec<Question<'q>>,
    tool: Tool,
    /// In which order the date column has day and month.
    pub order: DayOrder,
    /// The department of rows that do not tell it.
    pub department: String,
    /// Values that were not understood.
    pub tally: Tally,
    has_area: bool,
    has_role: bool,
}

/// Where one question's answers come from; nowhere, if this export does not have it.
struct Question<'q> {
    cells: Cells<'q>,
    answers: Answers,
    known: HashMap<String, Said, foldhash::fast::FixedState>,
    boxes: HashMap<(String, usize), Tick, foldhash::fast::FixedState>,
}

impl<'q> RowReader<'q> {
    /// A reader of an export's rows, for these questions.
    pub fn new(
        export: &Export,
        layout: &'q Layout,
        questions: &[QuestionRef],
        fields: &[Field],
        dictionary: &'q Dictionary<'q>,
        wishes: &Wishes,
    ) -> Self {
        let question = |at: &QuestionRef| {
            let answers = layout.answers.get(at).cloned().unwrap_or_default();
            let column = answers.whole.or_else(|| answers.boxes.first().map(|(column, _)| *column));
            let labels = column.and_then(|column| layout.columns[column].head.labels.clone());
            let cells = Cells {
                question: dictionary.set.question(*at),
                options: dictionary.options(*at)?,
                tool: export.tool,
                labels,
                values: wishes.values(*at).collect(),
            };
            Some(Question { cells, answers, known: HashMap::default(), boxes: HashMap::default() })
        };
        Self {
            layout,
            questions: questions.iter().filter_map(question).collect(),
            tool: export.tool,
            order: DayOrder::default(),
            department: wishes.department.clone().unwrap_or_default(),
            tally: Tally::default(),
            has_area: fields.contains(&Field::Area),
            has_role: fields.contains(&Field::Role),
        }
    }

    /// Writes a row.
    pub fn read(
        &mut self,
        row: &StringRecord,
        number: usize,
        place: usize,
        line: &mut Line,
    ) -> Came {
        let complete = self.layout.complete.iter().all(|(column, form)| {
            let folded = fold(row.get(*column).unwrap_or_default());
            if *form { folded == "2" || folded == "complete" } else { finished(&folded) }
        });
        let mut came = Came { complete, ..Came::default() };
        self.fields(row, number, place, line, &mut came);
        let tally = &mut self.tally;
        for question in &mut self.questions {
            question.write(row, place, line, tally, &mut came);
        }
        for column in &self.layout.kept {
            line.text(row.get(*column).unwrap_or_default());
        }
        came
    }

    /// Whether a cell is what its tool writes for no day.
    fn is_no_day(&self, cell: &str) -> bool {
        match self.tool {
            Tool::LimeSurvey => cell.starts_with("1980-01-01"),
            Tool::RedCap => cell == "[not completed]",
            _ => false,
        }
    }

    fn fields(
        &mut self,
        row: &StringRecord,
        number: usize,
        place: usize,
        line: &mut Line,
        came: &mut Came,
    ) {
        let cell = |field| {
            let column = self.layout.field(field)?;
            let cell = row.get(column).unwrap_or_default();
            let labels = self.layout.columns[column].head.labels.as_ref();
            let label = labels.and_then(|labels| labels.get(cell.trim()));
            Some((column, label.map_or(cell, String::as_str)))
        };
        let department = cell(Field::Department).map(|(_, name)| tidy(name)).unwrap_or_default();
        came.without_department = department.is_empty();
        line.text(if department.is_empty() { &self.department } else { &department });
        match cell(Field::Respondent) {
            Some((_, name)) => line.text(&tidy(name)),
            None => line.number(number),
        }
        let mut lost = Vec::new();
        let date = cell(Field::Date).filter(|(_, day)| !day.trim().is_empty());
        let date = date.filter(|(_, day)| !self.is_no_day(day));
        match date.map(|(column, text)| (column, text, day(text, self.order))) {
            Some((_, _, Some(day))) => line.text(&day.to_string()),
            Some((column, text, None)) => {
                lost.push((column, text));
                line.text("");
            }
            None => line.text(""),
        }
        if self.has_area {
            line.text(&cell(Field::Area).map(|(_, area)| tidy(area)).unwrap_or_default());
        }
        if self.has_role {
            let cell = cell(Field::Role).filter(|(_, role)| !role.trim().is_empty());
            match cell.map(|(column, text)| (column, text, role(&fold(text)))) {
                Some((_, _, Some(role))) => line.text(role.name()),
                Some((column, text, None)) => {
                    lost.push((column, text));
                    line.text("");
                }
                None => line.text(""),
            }
        }
        for (column, text) in lost {
            came.doubtful = true;
            self.tally.add(column, text, place, false);
        }
    }
}

impl Question<'_> {
    fn write(
        &mut self,
        row: &StringRecord,
        place: usize,
        line: &mut Line,
        tally: &mut Tally,
        came: &mut Came,
    ) {
        if self.answers.boxes.is_empty() {
            let cell = self.answers.whole.and_then(|column| Some((column, row.get(column)?)));
            let Some((column, cell)) = cell.filter(|(_, cell)| !cell.is_empty()) else {
                return line.text("");
            };
            return self.whole(column, cell, place, line, tally, came);
        }
        let (mut picks, mut clear) = (Vec::new(), true);
        for (index, (column, pick)) in self.answers.boxes.iter().enumerate() {
            let cell = row.get(*column).unwrap_or_default();
            if cell.is_empty() {
                continue;
            }
            match ticked(&mut self.boxes, &self.cells, cell, index, *pick) {
                Tick::Ticked => picks.push(*pick),
                Tick::Unticked | Tick::Nothing => {}
                Tick::NotUnderstood => {
                    clear = false;
                    tally.add(*column, cell, place, false);
                }
            }
        }
        came.doubtful |= !clear;
        let summary = self.answers.whole.and_then(|column| Some((column, row.get(column)?)));
        match (self.cells.picked(&picks), summary) {
            (Said::Nothing, Some((column, cell))) if !cell.is_empty() => {
                self.whole(column, cell, place, line, tally, came);
            }
            (said, _) => {
                if matches!(said, Said::Several | Said::NotUnderstood) {
                    let column = self.answers.boxes[0].0;
                    tally.add(column, row.get(column).unwrap_or_default(), place, true);
                }
                put(&said, line, came);
            }
        }
    }

    /// Writes what one cell says.
    fn whole(
        &mut self,
        column: usize,
        cell: &str,
        place: usize,
        line: &mut Line,
        tally: &mut Tally,
        came: &mut Came,
    ) {
        if let Some(said) = self.known.get(cell) {
            doubt(said, column, cell, place, tally);
            return put(said, line, came);
        }
        let said = self.cells.read(cell);
        doubt(&said, column, cell, place, tally);
        put(&said, line, came);
        if self.known.len() < REMEMBERED && !matches!(self.cells.question.kind, Kind::Text) {
            self.known.insert(cell.to_owned(), said);
        }
    }
}

/// What a box says, remembered.
fn ticked(
    known: &mut HashMap<(String, usize), Tick, foldhash::fast::FixedState>,
    cells: &Cells<'_>,
    cell: &str,
    index: usize,
    pick: Pick,
) -> Tick {
    match cell {
        "1" if cells.values.is_empty() && cells.labels.is_none() => return Tick::Ticked,
        "0" if cells.values.is_empty() && cells.labels.is_none() => return Tick::Unticked,
        _ => {}
    }
    if let Some(tick) = known.get(&(cell.to_owned(), index)) {
        return *tick;
    }
    let tick = cells.read_box(cell, pick);
    if known.len() < REMEMBERED {
        known.insert((cell.to_owned(), index), tick);
    }
    tick
}

fn doubt(said: &Said, column: usize, cell: &str, place: usize, tally: &mut Tally) {
    if matches!(said, Said::NotUnderstood | Said::Several) {
        tally.add(column, cell, place, *said == Said::Several);
    }
}

fn put(said: &Said, line: &mut Line, came: &mut Came) {
    match said {
        Said::Answer(text) => {
            came.answered += 1;
            line.text(text);
        }
        Said::Nothing => line.text(""),
        Said::NotUnderstood | Said::Several => {
            came.doubtful = true;
            line.text("");
        }
    }
}
