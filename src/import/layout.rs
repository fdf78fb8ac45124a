//! What the columns of one export are together.

use std::collections::HashMap;

use super::dictionary::{Dictionary, Pick};
use super::failure::Failure;
use super::fold::fold;
use super::head::{Becomes, ColumnHead, read};
use super::tool::{Service, Tool};
use super::wishes::Wishes;
use crate::model::{Field, Meaning, QuestionRef};

/// A column with what it became.
#[derive(Clone, Debug)]
pub struct ExportColumn {
    /// What the file says of it.
    pub head: ColumnHead,
    /// What it became.
    pub becomes: Becomes,
    /// Whether somebody said so.
    pub told: bool,
}

/// Where the answers to a question come from.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Answers {
    /// The column with the answers, or with all ticks.
    pub whole: Option<usize>,
    /// The columns with a box each.
    pub boxes: Vec<(usize, Pick)>,
}

/// What the columns of one export are.
#[derive(Debug, Default)]
pub struct ExportLayout {
    /// The columns, in order.
    pub columns: Vec<ExportColumn>,
    /// The questions that have columns.
    pub answers: HashMap<QuestionRef, Answers>,
    /// The column of each field.
    pub fields: Vec<(Field, usize)>,
    /// Columns that tell whether an answer was sent in, and whether they are a form of REDCap's.
    pub complete: Vec<(usize, bool)>,
    /// The column that tells answers apart.
    pub key: Option<usize>,
    /// Columns that are kept as they are.
    pub kept: Vec<usize>,
}

impl ExportLayout {
    /// What columns are: what was wished for first, then what their heads say.
    ///
    /// # Errors
    /// When something was wished of a column that is there twice.
    pub fn of(
        heads: Vec<ColumnHead>,
        tool: Tool,
        dictionary: &Dictionary<'_>,
        wishes: &Wishes,
    ) -> Result<Self, Failure> {
        let mut columns = Vec::new();
        for head in heads {
            let wished = wishes.meaning(&head);
            let becomes = match wished {
                Some(meaning) => wish(meaning),
                None => read(&head, tool, dictionary),
            };
            columns.push(ExportColumn { head, becomes, told: wished.is_some() });
        }
        let mut layout = Self { columns, ..Self::default() };
        layout.row_numbers();
        layout.summaries();
        layout.dates(tool);
        layout.same(dictionary)?;
        layout.gather();
        Ok(layout)
    }

    /// The first column without a name numbers the rows.
    fn row_numbers(&mut self) {
        if let Some(first) = self.columns.first_mut() {
            let name = fold(&first.head.name);
            let unnamed = name.is_empty() || name.starts_with("unnamed: 0") || name == "index";
            if unnamed && !first.told && first.head.texts.is_empty() {
                first.becomes = Becomes::Service(Service::Other);
            }
        }
    }

    /// A column with all ticks is only a summary where boxes tell them one by one.
    fn summaries(&mut self) {
        let boxed = self.columns.iter().filter_map(|column| match column.becomes {
            Becomes::Tick(at, _) => Some(at),
            _ => None,
        });
        let boxed: Vec<_> = boxed.collect();
        for column in &mut self.columns {
            if let Becomes::Question(at) = column.becomes
                && boxed.contains(&at)
            {
                column.becomes = Becomes::Summary(at);
            }
        }
    }

    /// The best moment becomes the date, unless a column is the date itself; others are the tool's own.
    fn dates(&mut self, tool: Tool) {
        let has_date =
            self.columns.iter().any(|column| column.becomes == Becomes::Field(Field::Date));
        let moments =
            self.columns.iter().enumerate().filter_map(|(index, column)| match column.becomes {
                Becomes::Service(Service::Date(rank)) => Some((rank, index)),
                _ => None,
            });
        let Some((rank, index)) = moments.min() else { return };
        if tool == Tool::LimeSurvey && rank == 1 {
            self.complete.push((index, false));
        }
        if !has_date {
            self.columns[index].becomes = Becomes::Field(Field::Date);
        }
    }

    /// Columns that became the same are nobody's, unless somebody said so of one.
    fn same(&mut self, dictionary: &Dictionary<'_>) -> Result<(), Failure> {
        for index in 0..self.columns.len() {
            let becomes = self.columns[index].becomes.clone();
            let name = match becomes {
                Becomes::Question(at) | Becomes::Summary(at) | Becomes::Tick(at, _) => {
                    dictionary.name(at)
                }
                Becomes::Field(field) => field.name().to_owned(),
                _ => continue,
            };
            let all = self.columns.iter().enumerate().skip(index);
            let same: Vec<_> =
                all.filter(|(_, other)| other.becomes == becomes).map(|(at, _)| at).collect();
            if same.len() < 2 {
                continue;
            }
            let told: Vec<_> = same.iter().copied().filter(|at| self.columns[*at].told).collect();
            if told.len() > 1 {
                return Err(Failure::ToldTwice(name, self.columns[told[0]].head.name.clone()));
            }
            for at in same.into_iter().filter(|at| !told.contains(at)) {
                self.columns[at].becomes = Becomes::Same(name.clone());
            }
        }
        Ok(())
    }

    fn gather(&mut self) {
        for (index, column) in self.columns.iter().enumerate() {
            match column.becomes {
                Becomes::Question(at) | Becomes::Summary(at) => {
                    self.answers.entry(at).or_default().whole = Some(index);
                }
                Becomes::Tick(at, pick) => {
                    self.answers.entry(at).or_default().boxes.push((index, pick));
                }
                Becomes::Field(field) => self.fields.push((field, index)),
                Becomes::Service(Service::Complete) => self.complete.push((index, false)),
                Becomes::Service(Service::FormComplete) => self.complete.push((index, true)),
                Becomes::Service(Service::Key) if self.key.is_none() => self.key = Some(index),
                Becomes::Kept => self.kept.push(index),
                _ => {}
            }
        }
    }

    /// The column of a field.
    pub fn field(&self, field: Field) -> Option<usize> {
        self.fields.iter().find(|(known, _)| *known == field).map(|(_, index)| *index)
    }
}

/// What a column becomes because somebody said so.
const fn wish(meaning: Meaning) -> Becomes {
    match meaning {
        Meaning::Question(at) => Becomes::Question(at),
        Meaning::Option(at, option) => Becomes::Tick(at, Pick::Option(option)),
        Meaning::Field(field) => Becomes::Field(field),
        Meaning::Complete => Becomes::Service(Service::Complete),
        Meaning::Keep => Becomes::Kept,
        Meaning::Ignore => Becomes::Ignored,
    }
}
