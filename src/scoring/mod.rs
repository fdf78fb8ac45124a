//! The engine: from questionnaires and a sheet to scores, levels and recommendations.
//!
//! Pure, and cannot fail: what could be wrong was a finding when it was read. A sheet alone and a row
//! of a table of millions go the same way.

mod advice;
mod agreement;
mod assessment;
mod columns;
mod comparison;
mod compiled;
mod earlier;
mod engine;
mod eras;
mod figures;
mod first_five;
mod group;
mod group_batcher;
mod moments;
mod patterns;
mod period;
mod ranking;
mod scorer;
mod shared;
mod subject;
mod suppression;
mod tally;
mod technology;

pub use advice::{Advice, Targets};
pub use agreement::AgreementLevel;
pub use assessment::{
    AnswerResult, AspectResult, Assessment, Extremes, NoScore, Overall, State, ThemeResult,
    Unchanged,
};
pub use columns::Columns;
pub use comparison::{
    Before, Compared, ComparedGroup, ComparedPeriod, Comparison, difference, levels,
};
pub use earlier::{AnsweredVersions, EarlierVersions};
pub use engine::{Detail, Engine};
pub use eras::{Comparability, Continuity, Eras, History};
pub use figures::Figures;
pub use group::{Group, Groups, NamedGroup};
pub use group_batcher::GroupBatcher;
pub use moments::Moments;
pub use patterns::Patterns;
pub use period::{Period, PeriodLength};
pub use shared::{Shared, SharedAdvice};
pub use subject::Subject;
pub use suppression::{Suppression, Visible};
pub use tally::Tally;
