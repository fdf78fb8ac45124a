//! What takes long: the laws of scoring, attacks on figures of groups, and files that are hard to read.
#![allow(
    clippy::disallowed_methods,
    clippy::panic,
    clippy::unwrap_used,
    reason = "tests read files, need the clock, and a panic is how they fail"
)]

#[path = "../common/mod.rs"]
mod common;
#[path = "../reference/mod.rs"]
mod reference;

mod answers;
mod blocks;
mod changes;
mod damaged;
mod hiding;
mod hostile;
mod laws;
mod solver;
