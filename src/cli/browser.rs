//! The user's browser.

use std::path::Path;
use std::process::{Command, Stdio};

/// What opens a file in it, where no `BROWSER` is set.
#[cfg(target_os = "macos")]
const OPENER: &[&str] = &["open"];
#[cfg(windows)]
const OPENER: &[&str] = &["explorer"];
#[cfg(not(any(target_os = "macos", windows)))]
const OPENER: &[&str] = &["xdg-open"];

/// Opens a file in the browser; whether there is something that does.
pub fn open(path: &Path) -> bool {
    let wanted = std::env::var_os("BROWSER").filter(|name| !name.is_empty());
    let mut command = Command::new(wanted.as_deref().unwrap_or(OPENER[0].as_ref()));
    if wanted.is_none() {
        command.args(&OPENER[1..]);
    }
    let path = std::path::absolute(path).unwrap_or_else(|_| path.to_owned());
    command.arg(path).stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::null());
    command.spawn().is_ok()
}
