//! The interview: which question is next, and what a reply does. No terminal in here.
//!
//! A fold: [`Interview::step`] says what to ask, [`Interview::apply`] takes the reply in, and
//! [`Interview::sheet`] is at every moment all that was answered.

mod apply;
mod keys;
mod progress;
mod round;
mod state;
mod step;
mod technologies;

pub use keys::keys;
pub use progress::Position;
pub use state::Interview;
pub use step::{About, Details, Reply, Said, Step, TechnologyRef};
