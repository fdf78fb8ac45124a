//! The engine: from questionnaires and a sheet to scores, levels and recommendations.
//!
//! Pure, and cannot fail: what could be wrong was a finding when it was read. A sheet alone and a row
//! of a table of millions go the same way.

mod advice;
mod agreement;
mod assessment;
mod change;
mod columns;
mod compared;
mod comparison;
mod compiled;
mod distribution;
mod earlier;
mod engine;
mod eras;
mod figures;
mod first_five;
mod group;
mod group_batcher;
mod hidden_roles;
mod interval;
mod moments;
mod over_time;
mod people;
mod period;
mod precision;
mod question_columns;
mod question_figures;
mod question_tallies;
mod ranking;
mod required;
mod resolution;
mod responses;
mod role_gap;
mod scorer;
mod standing;
mod subject;
mod tally;
mod technology;

pub use advice::{Advice, Targets};
pub use agreement::AgreementLevel;
pub use assessment::{
    AnswerResult, AspectResult, Assessment, Extremes, NoScore, Overall, State, ThemeResult,
    Unchanged,
};
pub use columns::Columns;
pub use compared::{Before, Compared, ComparedGroup, ComparedPeriod, difference, levels};
pub use comparison::Comparison;
pub use distribution::{asks_as_now, reference, target};
pub use earlier::{AnsweredVersions, EarlierVersions};
pub use engine::{Detail, Engine};
pub use eras::{Comparability, Continuity, Eras, History};
pub use figures::Figures;
pub use first_five::FIRST;
pub use group::{Group, Groups, NamedGroup};
pub use group_batcher::GroupBatcher;
pub use interval::{Direction, Interval};
pub use moments::Moments;
pub use people::People;
pub use period::{Period, PeriodLength};
pub use precision::Precision;
pub use question_columns::{QuestionColumn, QuestionColumns};
pub use question_figures::{ComparedQuestion, QuestionFigures, QuestionGroup, compared_questions};
pub use question_tallies::{QuestionCounts, QuestionTallies};
pub use resolution::{Resolution, ScaleEnd, Spread};
pub use role_gap::RoleGap;
pub use standing::Standing;
pub use subject::Subject;
pub use tally::Tally;
