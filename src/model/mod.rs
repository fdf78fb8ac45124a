//! The nouns of the project: what a questionnaire, an answer sheet, a score and a finding are.
//!
//! Nothing here reads, prints or computes a result. Every other room may look in here; this one
//! looks nowhere.

mod answer;
mod answered_by;
mod condition;
mod detail;
mod finding;
mod fingerprint;
mod gathered;
mod group_by;
mod import_map;
mod invited;
mod io_reason;
mod language;
mod level;
mod maturity_model;
mod merged;
mod plan;
mod problem;
mod questionnaire;
mod radar;
mod reference;
mod revision;
mod role;
mod same_condition;
mod score;
mod set;
mod sheet;
mod since;
mod slug;
mod source;
mod speaking;
mod survey_tool;
mod unseen;
mod version;

pub use answer::{Answer, MOST_VOTES, Packed, Response};
pub use answered_by::AnsweredBy;
pub use condition::{Condition, QuestionRef, Target, TechnologyStatus, TechnologyTest};
pub use detail::{
    Absence, DateFault, Earlier, FileKind, Misfit, Names, Questionless, Reach, Referent, RungFault,
    Scoreless, Shape, Skipped, SyntaxFault, TooMuch, Unadvised,
};
pub use finding::{Finding, Findings};
pub use fingerprint::fingerprint;
pub use gathered::Unlike;
pub use group_by::{GroupBy, Voice};
pub use import_map::{Field, ImportMap, Meaning};
pub use invited::Invited;
pub use io_reason::IoReason;
pub(crate) use language::languages;
pub use language::{Language, Text};
pub use level::{Level, Levels};
pub use maturity_model::{MaturityModel, OverallRule};
pub use plan::{Action, ActionId, ActionOrigin, ActionStatus, Plan};
pub use problem::{Code, Problem, Severity};
pub use questionnaire::{
    Aggregate, Choice, Effort, Kind, KindName, Link, Minimum, Parts, Question, Questionnaire,
    Recommendation, RecommendationRef, Retired, Rule, Theme, reachable,
};
pub use radar::{
    Placement, PlacementSource, Radar, RadarParts, Reliability, Technology, Term, Use,
};
pub use reference::{Distribution, Reference};
pub use revision::{Change, ChangeKind, ChangedPart, Revision, VersionMark};
pub use role::Role;
pub use score::{Mean, Score, Share, half_up};
pub use set::{AdviceSource, Named, Questionnaires};
pub use sheet::{AnswerSheet, TechnologyRecord, file_name, runs_as_formula};
pub use since::{Precisely, Since};
pub use slug::slug;
pub(crate) use source::AROUND;
pub use source::{Place, Source};
pub use survey_tool::SurveyTool;
pub use unseen::is_unseen;
pub use version::{NoVersion, Version, VersionPart};
