//! What an interview asks next, and what may be replied.

use jiff::civil::Date;

use crate::model::{QuestionRef, Response, Role, Since, TechnologyStatus as Status};

/// What comes next.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Step {
    /// This question.
    Question(QuestionRef),
    /// Whether to go through the department's technologies.
    Technologies,
    /// This question about a technology.
    Technology(TechnologyRef),
    /// All answers, to be looked over.
    Review,
    /// Nothing more.
    Finished,
}

/// What the one who answers wants.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Reply {
    /// Answers the question, and goes on.
    Answer {
        /// The answer; whoever asked has made sure that the question takes it.
        given: Response,
        /// The hands counted, if they were.
        votes: Option<Vec<u32>>,
    },
    /// Counts the hands of a group, or takes the count away, and stays.
    Votes(Vec<u32>),
    /// Writes a note to the question, or takes it away, and stays.
    Note(Option<String>),
    /// Answers a question about a technology, and goes on.
    Said(Said),
    /// Goes through the technologies, from the first or where one ended.
    Technologies,
    /// Goes on without a change.
    Skip,
    /// Goes on after the technologies.
    SkipRest,
    /// Goes to the question before this one; from the review, to where one came from.
    Back,
    /// Looks over all answers.
    Review,
    /// From the review: opens a question again.
    Open(QuestionRef),
    /// From the review: mends what the sheet says of who answered and when.
    Details(Details),
    /// From the review: goes on where the answers end, or with what was skipped.
    Resume,
    /// From the review: that was all.
    Finish,
}

/// What a sheet says of who answered and when, as far as it can be mended.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Details {
    /// Who is assessed.
    pub department: String,
    /// The respondent's part in it.
    pub role: Option<Role>,
    /// The day it was answered.
    pub date: Option<Date>,
}

/// A question about one of the radar's technologies.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct TechnologyRef {
    /// Index of the technology in the radar.
    pub technology: usize,
    /// What is asked about it.
    pub about: About,
}

/// What is asked about a technology.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum About {
    /// How far the department has come with it.
    Status,
    /// Since when it has been tried.
    Since,
    /// Whether a demand, by its index in the radar, is met.
    Demand(usize),
}

/// What is said of a technology; nothing takes back what was said.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Said {
    /// How far the department has come.
    Status(Option<Status>),
    /// Since when.
    Since(Option<Since>),
    /// Whether the demand is met.
    Met(Option<bool>),
}
