//! Documents for people: what is said, not how it looks.

use super::picture::Picture;
use crate::model::Score;

/// A text with headings, bars and tables.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Document {
    /// Its parts, in order.
    pub blocks: Vec<Block>,
}

/// A part of a document.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Block {
    /// What the document is about.
    Title(String),
    /// A section begins.
    Heading(String),
    /// A part of a section begins.
    Subheading(String),
    /// Running text.
    Paragraph(String),
    /// Running text that explains rather than tells.
    Note(String),
    /// Short lines, one below the other.
    Lines(Vec<String>),
    /// Short lines in an order, numbered from 1.
    Ordered(Vec<String>),
    /// Scores side by side.
    Bars(Vec<Bar>),
    /// Numbered things to do.
    Tasks(Vec<Task>),
    /// A table.
    Grid(Grid),
    /// Something drawn. The document says the same in words or in a table, so that a format without
    /// pictures leaves it out.
    Picture(Picture),
    /// Something in a user's file.
    Frame(Frame),
}

/// A score as a bar.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Bar {
    /// What is scored.
    pub label: String,
    /// 0–100, if there is a score.
    pub score: Option<Score>,
    /// The score in figures.
    pub figure: String,
    /// What it means.
    pub words: String,
    /// Other scores to see it beside.
    pub marks: Vec<Mark>,
    /// Where the parts of the scale begin, such as maturity levels.
    pub borders: Vec<Score>,
}

/// A score that another one is seen beside.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Mark {
    /// What it is.
    pub kind: MarkKind,
    /// 0–100.
    pub score: Score,
    /// What it is and how large, in words.
    pub words: String,
}

/// What a score is seen beside.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum MarkKind {
    /// What it was before.
    Before,
    /// What it should become.
    Target,
    /// Where the interval it may lie in begins.
    Low,
    /// Where that ends.
    High,
}

/// Something to do, with what there is to say about it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Task {
    /// Its position in the list, from 1.
    pub number: usize,
    /// What to do.
    pub title: String,
    /// What it brings and costs, in a few words.
    pub aside: String,
    /// Label and text.
    pub points: Vec<(String, String)>,
}

/// A table for people.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Grid {
    /// Column titles.
    pub head: Vec<String>,
    /// As many cells a row as there are titles.
    pub rows: Vec<Vec<String>>,
    /// The columns, by index, that hold figures.
    pub figures: Vec<usize>,
    /// The columns, by index, that are to be filled in by hand.
    pub blank: Vec<usize>,
    /// The columns, by index, whose cells may begin with something drawn, up to the first blank; what comes
    /// after it says the same in words.
    pub drawn: Vec<usize>,
    /// The cells that hold a level, for a format that can shade them; row by row, and in a row from
    /// the first column on.
    pub heat: Vec<Heat>,
}

impl Grid {
    /// What a cell says of a level, if it holds one.
    pub fn heat_at(&self, row: usize, column: usize) -> Option<&Heat> {
        let found = self.heat.binary_search_by_key(&(row, column), |heat| (heat.row, heat.column));
        found.ok().map(|index| &self.heat[index])
    }
}

/// A cell that holds a level.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Heat {
    /// Index of its row.
    pub row: usize,
    /// Index of its column.
    pub column: usize,
    /// The level, from 1.
    pub level: usize,
    /// Out of how many.
    pub of: usize,
}

/// A place in a user's file with what is wrong there.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Frame {
    /// How grave it is.
    pub gravity: Gravity,
    /// That in a word.
    pub word: String,
    /// The finding's code.
    pub code: String,
    /// What is wrong.
    pub message: String,
    /// How to mend it, if there is something to say.
    pub help: Option<String>,
    /// «Help» in a word.
    pub help_word: String,
    /// File, line and column as far as they are known.
    pub place: String,
    /// The line it is about.
    pub excerpt: Option<Excerpt>,
}

/// A line of a user's file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Excerpt {
    /// The file's name.
    pub file: String,
    /// The line's number.
    pub line: usize,
    /// The line, or a part of it if it is very long.
    pub text: String,
    /// Whether the beginning of the line is in the text.
    pub whole: bool,
    /// Where the part that is meant begins, in characters.
    pub start: usize,
    /// How long that part is, in characters.
    pub length: usize,
}

/// How grave a finding looks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Gravity {
    /// An error.
    Error,
    /// A warning.
    Warning,
    /// A notice.
    Notice,
}

impl Bar {
    /// What it means and what it is seen beside, in words.
    pub fn said(&self) -> String {
        let marks =
            self.marks.iter().map(|mark| mark.words.as_str()).filter(|words| !words.is_empty());
        [self.words.as_str()].into_iter().chain(marks).collect::<Vec<_>>().join(" · ")
    }
}

impl Document {
    /// Adds a part.
    pub fn push(&mut self, block: Block) {
        self.blocks.push(block);
    }
}
