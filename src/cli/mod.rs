//! The porch: shared arguments, streams and environment, and what commands have in common.

pub mod args;
pub mod collection;
pub mod duplicates;
pub mod error;
pub mod format;
pub mod gathering;
pub mod grouping;
pub mod help;
pub mod inputs;
mod lanes;
pub mod language;
pub mod output;
pub mod outputs;
pub mod part;
pub mod partial;
pub mod plans;
mod progress;
pub mod reading;
mod rejects;
pub mod stream;
pub mod typed;
mod unfinished;

/// What a command that ran has to say to a script.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Answer {
    /// All is well.
    Yes,
    /// It ran, and something is to be seen to.
    No,
    /// The user stopped it.
    Interrupted,
}
