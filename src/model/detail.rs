//! What the messages of findings need to know.

use rust_decimal::Decimal;

use std::fmt::{self, Display, Formatter};

use jiff::civil::Date;

use super::KindName;

/// Words or ranges that are right in a place, separated by commas.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Names(String);

impl Names {
    /// Whether there are none.
    pub const fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// The one range that is right.
    pub fn range(from: impl Display, to: impl Display) -> Self {
        Self(format!("{from}–{to}"))
    }
}

impl<S: AsRef<str>> FromIterator<S> for Names {
    fn from_iter<I: IntoIterator<Item = S>>(words: I) -> Self {
        let mut names = String::new();
        for word in words {
            if !names.is_empty() {
                names.push_str(", ");
            }
            names.push_str(word.as_ref());
        }
        Self(names)
    }
}

impl Display for Names {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

/// What there is too much of, and how much is read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TooMuch {
    /// A row of a table with more than this many megabytes.
    Row(usize),
    /// A file with more than this many megabytes.
    File(usize),
    /// A file with more than this many values.
    Values(usize),
}

/// Why a key that is needed has no value.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Absence {
    /// It is not there.
    Missing,
    /// Nothing stands after it.
    Empty,
    /// Only a comment stands after it.
    Comment,
}

/// Which options have no score where one is needed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Scoreless {
    /// There are points, but none above 0.
    NoPoints,
    /// None has, though several answers are possible.
    All,
    /// This one has not, and others have.
    One,
}

/// What is wrong with text that is not YAML.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum SyntaxFault {
    /// A quotation mark is not closed.
    Quote,
    /// An unknown character after a backslash.
    Escape,
    /// A bracket is not closed.
    Bracket,
    /// A colon too many.
    Colon,
    /// A line without a colon.
    Key,
    /// An indentation that does not fit.
    Indent,
    /// An alias of nothing.
    Anchor,
    /// A text that begins with a sign that YAML uses itself, as far as it is shown.
    Start(String),
    /// A comment where a text was meant.
    Comment,
    /// A comma too many.
    Comma,
    /// A colon without a blank after it.
    ColonBlank,
    /// A hyphen without a blank after it.
    HyphenBlank,
    /// A blank that YAML does not take for one.
    Blank,
    /// `<<`, which is not read.
    Merge,
    /// Something else.
    Other,
}

impl SyntaxFault {
    /// Its name in lists of rows that were left out.
    pub const fn name(&self) -> &'static str {
        match self {
            Self::Quote => "quote",
            Self::Escape => "escape",
            Self::Bracket => "bracket",
            Self::Colon => "colon",
            Self::Key => "key",
            Self::Indent => "indent",
            Self::Anchor => "anchor",
            Self::Start(_) => "start",
            Self::Comment => "comment",
            Self::Comma => "comma",
            Self::ColonBlank => "colon-blank",
            Self::HyphenBlank => "hyphen-blank",
            Self::Blank => "blank",
            Self::Merge => "merge",
            Self::Other => "other",
        }
    }
}

/// A kind of file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FileKind {
    /// Questions about one aspect, in YAML or JSON.
    Questionnaire,
    /// One respondent's answers, in YAML or JSON.
    Sheet,
    /// Many respondents' answers, one row each.
    Table,
    /// Many respondents' answers, as a sheet in JSON on each line.
    Lines,
    /// Technologies and how ripe they are, in YAML or JSON.
    Radar,
    /// What a department has decided to do, in YAML or JSON.
    Plan,
    /// What a person decided about a survey tool's export, in YAML or JSON.
    ImportMap,
    /// Which questionnaires go together, in YAML or JSON.
    Model,
    /// Where the means of many departments lie, in YAML or JSON.
    Reference,
    /// A workbook that cannot be read.
    Workbook,
    /// A workbook of Excel before 2007.
    OldWorkbook,
    /// A workbook that is protected by a password.
    ProtectedWorkbook,
    /// A file of another program, by the name of its format.
    Foreign(&'static str),
}

impl FileKind {
    /// Its name in lists of rows that were left out.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Questionnaire => "questionnaire",
            Self::Sheet => "sheet",
            Self::Table | Self::Lines => "table",
            Self::Radar => "radar",
            Self::Plan => "plan",
            Self::ImportMap => "map",
            Self::Model => "model",
            Self::Reference => "reference",
            Self::Workbook | Self::OldWorkbook | Self::ProtectedWorkbook => "workbook",
            Self::Foreign(name) => name,
        }
    }
}

/// What stood there before.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Earlier {
    /// The same word, on this line.
    Line(usize),
    /// Another name of the same question or technology.
    Name(String),
}

/// What a value should have been.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Shape {
    /// Keys with values.
    Map,
    /// A list.
    List,
    /// A text.
    Text,
    /// `true` or `false`.
    Boolean,
    /// A number.
    Number,
    /// A whole number.
    Whole,
    /// A list of at least one language.
    Languages,
    /// A list of two different numbers.
    Range,
    /// An option of a question.
    Option,
}

/// Why a key does not belong where it stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Misfit {
    /// It belongs only in a theme, or an aspect, whose rule is a ladder.
    NoLadder,
    /// Themes weigh something only where the aspect's score is the mean of theirs.
    NoMeanOfThemes,
    /// A radar's conditions look at technologies only.
    InRadar,
    /// It does not go with this kind of question.
    WithKind(KindName),
    /// It does not go with a question whose answers do not count.
    NotScored,
    /// A condition looks at the score of a question that has none.
    ScoreOfNone,
    /// A condition looks at what was written in answer to a question.
    OfText,
    /// Options earn points, of which their scores are made.
    BesidePoints,
    /// It does not go with what a condition is about.
    InCondition(String),
}

/// What is wrong with the rungs of a ladder.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum RungFault {
    /// A question has none.
    Without,
    /// No question has this one.
    Missing(u32),
}

/// What a name refers to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[allow(missing_docs, reason = "they are the nouns of the formats")]
pub enum Referent {
    Question,
    Theme,
    Aspect,
    Recommendation,
    Ring,
    Family,
    Area,
    Need,
    Demand,
    Source,
    Technology,
    Finding,
}

/// What no recommendation looks at.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unadvised {
    /// A question.
    Question,
    /// A demand of a technology.
    Demand,
}

/// How many points an answer to a question can reach, where that is not 100.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Reach {
    /// So many with its best option.
    Best(Decimal),
    /// So many with all options together.
    Together(Decimal),
}

/// What has no questions.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Questionless {
    /// A questionnaire, because it has no themes.
    Questionnaire,
    /// A theme.
    Theme,
}

/// What is wrong with a date.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DateFault {
    /// It is none.
    NotADate,
    /// It may be either of two.
    Either(Date, Date),
    /// Nobody answered in its year.
    Year,
    /// It is after the sheet's own.
    After(Date),
}

/// Why a file in a folder is not used.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Skipped {
    /// It is no answer sheet.
    NotASheet,
    /// It is a link to a folder that it is in.
    Loop,
}
