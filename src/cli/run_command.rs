//! A command that runs another one.

use std::ffi::OsString;

use crate::cli::error::Error;
use crate::cli::output::Screen;
use crate::cli::verdict::Verdict;

/// Runs a command as if it were typed. It is handed down to the commands, which know nothing of each other.
pub type RunCommand = fn(Vec<OsString>, Screen) -> Result<Verdict, Error>;
