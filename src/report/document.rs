//! Documents for people: what is said, not how it looks.

pub use super::bar::{Bar, Mark, MarkKind};
pub use super::grid::{Grid, Heat};
use super::picture::Picture;
use super::scale::{Shares, Strip};

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
    /// Scores on a scale whose levels are named.
    Strip(Strip),
    /// How groups lie on the levels.
    Shares(Shares),
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

impl Document {
    /// Adds a part.
    pub fn push(&mut self, block: Block) {
        self.blocks.push(block);
    }
}
