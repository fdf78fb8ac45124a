//! The interview at a real terminal: a person types keys and reads the screen.
#![cfg(unix)]
#![allow(
    clippy::disallowed_methods,
    clippy::panic,
    clippy::unwrap_used,
    reason = "tests look at files, need the clock and may panic"
)]

#[path = "../common/mod.rs"]
mod common;

mod guide;
mod interview;
mod plan;
mod stopping;
