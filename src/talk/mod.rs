//! Talking with the user: the faces of the interview, line by line or in pages.

mod canvas;
mod choosing;
pub mod conversation;
mod details;
pub mod face;
mod hands;
pub mod keeper;
mod keys;
mod line_edit;
mod page;
pub mod place;
mod plain;
pub mod prompt;
pub mod question;
pub mod question_command;
mod review;
pub mod signals;
mod technology;
pub mod ticks;

use crate::cli::error::Error;
use crate::cli::output::Screen;
use face::Face;
use plain::Plain;
use prompt::Prompt;

/// How to talk with the user: as asked, as the terminal can, or not at all.
pub fn face(plain: bool, screen: Screen) -> Result<Box<dyn Face>, Error> {
    let face: Box<dyn Face> =
        if is_plain(plain)? { Box::new(Plain::new(screen)) } else { Box::new(Prompt::new(screen)) };
    Ok(face)
}

/// Whether to talk line by line, as was asked or as the terminal can, and not on pages and in lists.
///
/// # Errors
/// When there is nobody to talk with.
pub fn is_plain(plain: bool) -> Result<bool, Error> {
    let wanted = |name| std::env::var(name).is_ok_and(|value| !value.is_empty() && value != "0");
    let dumb = std::env::var("TERM").is_ok_and(|term| term == "dumb");
    if plain || wanted("ACCESSIBLE") || (dumb && prompt::is_possible()) {
        Ok(true)
    } else if prompt::is_possible() {
        Ok(false)
    } else {
        Err(Error::NoTerminal)
    }
}
