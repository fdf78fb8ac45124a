//! The language of the interface, needed before the command line can even be read.

use std::ffi::OsString;

use modenhed::model::Language;

/// `--lang` where it was typed, else the locale's language.
pub fn wanted(args: &[OsString]) -> Language {
    let args: Vec<_> = args.iter().map(|arg| arg.to_string_lossy().into_owned()).collect();
    let typed = args.iter().enumerate().find_map(|(index, arg)| match arg.strip_prefix("--lang") {
        Some("") => args.get(index + 1).cloned(),
        Some(rest) => rest.strip_prefix('=').map(str::to_owned),
        None => None,
    });
    let locale = || sys_locale::get_locale().unwrap_or_default();
    Language::of_locale(&typed.unwrap_or_else(locale))
}
