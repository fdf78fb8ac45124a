//! One row of an export as one row of our own table.

use csv::StringRecord;

use super::answer::{Box as Tick, CellMeaning, CellReader};
use super::day::{DayOrder, day};
use super::dictionary::{Dictionary, Pick};
use super::export::Export;
use super::fold::{fold, tidy};
use super::layout::{Answers, ExportLayout};
use super::marks::{answered_by, finished, role};
use super::memory::Memory;
use super::tally::UnknownValues;
use super::tool::Tool;
use super::wishes::Wishes;
use super::write::{Line, written};
use crate::model::{Field, Kind, QuestionRef};

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
pub struct RowConverter<'q> {
    layout: &'q ExportLayout,
    fields: Vec<FieldReader>,
    complete: Vec<(usize, bool, Memory<bool>)>,
    questions: Vec<QuestionSource<'q>>,
    tool: Tool,
    /// In which order the date column has day and month.
    pub order: DayOrder,
    /// The department of rows that do not tell it.
    pub department: String,
    /// Values that were not understood.
    pub tally: UnknownValues,
    /// Columns that are kept of other exports, before those of this one and after them.
    pub kept_elsewhere: [usize; 2],
}

/// A reading of a cell: what it says, and that as our own table writes it.
struct CellReading {
    said: CellMeaning,
    bytes: Vec<u8>,
}

impl CellReading {
    fn of(said: CellMeaning) -> Self {
        let bytes = match &said {
            CellMeaning::Answer(text) => written(text),
            CellMeaning::Nothing | CellMeaning::NotUnderstood | CellMeaning::Several => Vec::new(),
        };
        Self { said, bytes }
    }
}

/// Where a field comes from; nowhere, if this export does not tell it.
struct FieldReader {
    field: Field,
    column: Option<usize>,
    known: Memory<CellReading>,
}

/// Where one question's answers come from; nowhere, if this export does not have it.
struct QuestionSource<'q> {
    cells: CellReader<'q>,
    answers: Answers,
    known: Memory<CellReading>,
    boxes: Vec<Memory<Tick>>,
}

impl<'q> RowConverter<'q> {
    /// A reader of an export's rows, for these questions and fields.
    pub fn new(
        export: &Export,
        layout: &'q ExportLayout,
        questions: &[QuestionRef],
        fields: &[Field],
        dictionary: &'q Dictionary<'q>,
        wishes: &Wishes,
    ) -> Self {
        let question = |at: &QuestionRef| {
            let answers = layout.answers.get(at).cloned().unwrap_or_default();
            let column = answers.whole.or_else(|| answers.boxes.first().map(|(column, _)| *column));
            let labels = column.and_then(|column| layout.columns[column].head.labels.clone());
            let cells = CellReader {
                question: dictionary.set.question(*at),
                options: dictionary.options(*at)?,
                tool: export.tool,
                labels,
                values: wishes.values(*at).collect(),
            };
            let boxes = answers.boxes.iter().map(|_| Memory::new()).collect();
            Some(QuestionSource { cells, answers, known: Memory::new(), boxes })
        };
        let field = |field: &Field| FieldReader {
            field: *field,
            column: layout.field(*field),
            known: Memory::new(),
        };
        let complete = layout.complete.iter().map(|(column, form)| (*column, *form, Memory::new()));
        Self {
            layout,
            fields: fields.iter().map(field).collect(),
            complete: complete.collect(),
            questions: questions.iter().filter_map(question).collect(),
            tool: export.tool,
            order: DayOrder::default(),
            department: wishes.department.clone().unwrap_or_default(),
            tally: UnknownValues::default(),
            kept_elsewhere: [0; 2],
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
        let mut came = Came { complete: true, ..Came::default() };
        for (column, form, known) in &mut self.complete {
            let cell = row.get(*column).unwrap_or_default();
            came.complete &= *known.read(cell, || {
                let folded = fold(cell);
                if *form { folded == "2" || folded == "complete" } else { finished(&folded) }
            });
        }
        self.fields(row, number, place, line, &mut came);
        for question in &mut self.questions {
            question.write(row, place, line, &mut self.tally, &mut came);
        }
        let [before, after] = self.kept_elsewhere;
        (0..before).for_each(|_| line.text(""));
        for column in &self.layout.kept {
            line.text(row.get(*column).unwrap_or_default());
        }
        (0..after).for_each(|_| line.text(""));
        came
    }

    fn fields(
        &mut self,
        row: &StringRecord,
        number: usize,
        place: usize,
        line: &mut Line,
        came: &mut Came,
    ) {
        let (layout, tool, order) = (self.layout, self.tool, self.order);
        for reader in &mut self.fields {
            let cell = reader.column.map(|column| (column, row.get(column).unwrap_or_default()));
            let Some((column, cell)) = cell.filter(|(_, cell)| !cell.is_empty()) else {
                match reader.field {
                    Field::Department => {
                        came.without_department = true;
                        line.text(&self.department);
                    }
                    Field::Respondent if reader.column.is_none() => line.number(number),
                    _ => line.text(""),
                }
                continue;
            };
            let field = reader.field;
            let reading = reader.known.read(cell, || {
                let labels = layout.columns[column].head.labels.as_ref();
                let label = labels.and_then(|labels| labels.get(cell.trim()));
                CellReading::of(said(field, label.map_or(cell, String::as_str), tool, order))
            });
            match reading.said {
                CellMeaning::Nothing if field == Field::Department => {
                    came.without_department = true;
                    line.text(&self.department);
                    continue;
                }
                CellMeaning::NotUnderstood | CellMeaning::Several => {
                    came.doubtful = true;
                    self.tally.add(column, cell, place, false);
                }
                CellMeaning::Nothing | CellMeaning::Answer(_) => {}
            }
            line.written(&reading.bytes);
        }
    }
}

/// What a cell says of a field.
fn said(field: Field, cell: &str, tool: Tool, order: DayOrder) -> CellMeaning {
    let text = tidy(cell);
    if text.is_empty() || field == Field::Date && is_no_day(&text, tool) {
        return CellMeaning::Nothing;
    }
    let read = match field {
        Field::Department | Field::Respondent | Field::Area => Some(text),
        Field::Date => day(&text, order).map(|day| day.to_string()),
        Field::AnsweredBy => answered_by(&fold(&text)).map(|by| by.name().to_owned()),
        Field::Role => role(&fold(&text)).map(|role| role.name().to_owned()),
    };
    read.map_or(CellMeaning::NotUnderstood, CellMeaning::Answer)
}

/// Whether a cell is what its tool writes for no day.
fn is_no_day(cell: &str, tool: Tool) -> bool {
    match tool {
        Tool::LimeSurvey => cell.starts_with("1980-01-01"),
        Tool::RedCap => cell == "[not completed]",
        _ => false,
    }
}

impl QuestionSource<'_> {
    fn write(
        &mut self,
        row: &StringRecord,
        place: usize,
        line: &mut Line,
        tally: &mut UnknownValues,
        came: &mut Came,
    ) {
        let whole = self.answers.whole.and_then(|column| Some((column, row.get(column)?)));
        let whole = whole.filter(|(_, cell)| !cell.is_empty());
        if !self.answers.boxes.is_empty() {
            let said = self.boxes(row, place, tally, came);
            if said != CellMeaning::Nothing || whole.is_none() {
                if matches!(said, CellMeaning::Several | CellMeaning::NotUnderstood) {
                    let column = self.answers.boxes[0].0;
                    tally.add(column, row.get(column).unwrap_or_default(), place, true);
                }
                return put(&CellReading::of(said), line, came);
            }
        }
        let Some((column, cell)) = whole else { return line.text("") };
        let made;
        let reading = if matches!(self.cells.question.kind, Kind::Text) {
            made = CellReading::of(self.cells.read(cell));
            &made
        } else {
            self.known.read(cell, || CellReading::of(self.cells.read(cell)))
        };
        if matches!(reading.said, CellMeaning::NotUnderstood | CellMeaning::Several) {
            tally.add(column, cell, place, reading.said == CellMeaning::Several);
        }
        put(reading, line, came);
    }

    /// What the boxes say together.
    fn boxes(
        &mut self,
        row: &StringRecord,
        place: usize,
        tally: &mut UnknownValues,
        came: &mut Came,
    ) -> CellMeaning {
        let mut picks: Vec<Pick> = Vec::new();
        for ((column, pick), known) in self.answers.boxes.iter().zip(&mut self.boxes) {
            let cell = row.get(*column).unwrap_or_default();
            if cell.is_empty() {
                continue;
            }
            match known.read(cell, || self.cells.read_box(cell, *pick)) {
                Tick::Ticked => picks.push(*pick),
                Tick::Unticked | Tick::Nothing => {}
                Tick::NotUnderstood => {
                    came.doubtful = true;
                    tally.add(*column, cell, place, false);
                }
            }
        }
        self.cells.picked(&picks)
    }
}

fn put(reading: &CellReading, line: &mut Line, came: &mut Came) {
    came.answered += usize::from(matches!(reading.said, CellMeaning::Answer(_)));
    came.doubtful |= matches!(reading.said, CellMeaning::NotUnderstood | CellMeaning::Several);
    line.written(&reading.bytes);
}
