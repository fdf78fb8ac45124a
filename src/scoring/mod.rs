//! The engine: from questionnaires and a sheet to scores, levels and recommendations.
//!
//! Pure, and cannot fail: what could be wrong was a finding when it was read. A sheet alone and a row
//! of a table of millions go the same way.

mod agreement;
mod assessment;
mod recommendation;
mod scorer;

pub use agreement::Unity;
pub use assessment::{
    AnswerResult, AspectResult, Assessment, NoScore, Overall, State, ThemeResult,
};
pub use recommendation::Advice;
