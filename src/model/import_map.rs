//! What a person decided about the columns and values of a survey tool's export.

use super::{QuestionRef, SurveyTool};

/// What a person decided about an export.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ImportMap {
    /// The tool it comes from, where that is said.
    pub tool: Option<SurveyTool>,
    /// Heads with what their columns are.
    pub columns: Vec<(String, Meaning)>,
    /// Cells of a question, or of every question, with what stands for them in our own table: a code,
    /// `na`, `dk`, or nothing.
    pub values: Vec<(Option<QuestionRef>, String, String)>,
}

/// What a column is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Meaning {
    /// The answers to a question.
    Question(QuestionRef),
    /// Whether an option of a question was ticked.
    Option(QuestionRef, usize),
    /// Something else of an answer sheet.
    Field(Field),
    /// Whether the answer was sent in.
    Complete,
    /// Not ours, but kept.
    Keep,
    /// Nothing that is used.
    Ignore,
}

/// What a table of answers tells beside the answers.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Field {
    /// Who is assessed.
    Department,
    /// Who answered.
    Respondent,
    /// The day.
    Date,
    /// The service area.
    Area,
    /// The respondent's part in the department.
    Role,
    /// Whether a person or a group answered.
    AnsweredBy,
}

impl Field {
    /// Every field in the order of the table's columns.
    pub const ALL: [Self; 6] =
        [Self::Department, Self::Respondent, Self::Date, Self::Area, Self::Role, Self::AnsweredBy];

    /// Its name in files.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Department => "department",
            Self::Respondent => "respondent",
            Self::Date => "date",
            Self::Area => "area",
            Self::Role => "role",
            Self::AnsweredBy => "answered_by",
        }
    }

    /// Its names in Danish.
    pub const fn danish(self) -> &'static [&'static str] {
        match self {
            Self::Department => &["afdeling", "enhed"],
            Self::Respondent => &["respondentnr", "respondentnummer"],
            Self::Date => &["dato", "besvaret", "besvarelsesdato"],
            Self::Area => &["område", "fagområde", "serviceområde"],
            Self::Role => &["rolle"],
            Self::AnsweredBy => &["besvaret_af"],
        }
    }
}

impl Meaning {
    /// The meanings that are no question, with their names in files.
    pub const NAMES: [(&'static str, Self); 9] = [
        ("department", Self::Field(Field::Department)),
        ("respondent", Self::Field(Field::Respondent)),
        ("date", Self::Field(Field::Date)),
        ("area", Self::Field(Field::Area)),
        ("role", Self::Field(Field::Role)),
        ("answered_by", Self::Field(Field::AnsweredBy)),
        ("complete", Self::Complete),
        ("keep", Self::Keep),
        ("ignore", Self::Ignore),
    ];

    /// The meaning that is no question with this name in files.
    pub fn named(name: &str) -> Option<Self> {
        Self::NAMES.iter().find(|(known, _)| *known == name).map(|(_, meaning)| *meaning)
    }
}
