//! What a user would notice, command by command.
//!
//! What needs a real terminal is in `tests/terminal` and what takes long in `tests/slow`, so that each can
//! be run apart.
#![allow(
    clippy::disallowed_methods,
    clippy::panic,
    clippy::unwrap_used,
    reason = "tests read files, and a panic is how they fail"
)]

#[path = "../common/mod.rs"]
mod common;
#[path = "../reference/mod.rs"]
mod reference;

mod aggregate;
mod anonymous;
mod applicability;
mod arrows;
mod assess;
mod batch;
mod builtin;
mod changes;
mod cli;
mod collections;
mod compare;
mod content;
mod each;
mod explain;
mod export;
mod files;
mod findings;
mod forgiving;
mod form;
mod gather;
mod glossary;
mod groups;
mod import;
mod intervals;
mod interview;
mod invited;
mod json_lines;
mod kept;
mod minimum;
mod new;
mod odd_texts;
mod one_sheet;
mod own_radar;
mod partial;
mod plan;
mod points;
mod questions;
mod radar;
mod reading;
mod readme;
mod reference_file;
mod report;
mod revision;
mod score;
mod shell;
mod short_advice;
mod shown;
mod technologies_asked;
mod today;
mod versions;
mod voices;
mod what_first;
mod what_next;
mod workbook;
mod workbook_in;
