//! The porch: shared arguments, streams and environment, and what commands have in common.

pub mod args;
pub mod browser;
pub mod choice;
pub mod clock;
pub mod error;
pub mod format;
pub mod found;
pub mod help;
pub mod inputs;
pub mod invited;
pub mod language;
pub mod members;
pub mod outcome;
pub mod output;
pub mod outputs;
pub mod partial;
pub mod plans;
pub mod progress;
pub mod reference;
mod rejects;
pub mod result_lane;
pub mod run_command;
pub mod signals;
pub mod typed;
pub mod unfinished;
pub mod verdict;
pub mod watch;
