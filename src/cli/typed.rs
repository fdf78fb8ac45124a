//! Names in messages, and commands of this program as they are typed.

use std::path::{Path, PathBuf};

use modenhed::model::is_unseen;
use modenhed::render::clean;

/// A text without blanks around it, line breaks and other unseen characters; none if that is all.
pub fn tidy(text: &str) -> Option<String> {
    let blank = |c: char| c.is_whitespace() || is_unseen(c);
    let words = text.split(blank).filter(|word| !word.is_empty()).collect::<Vec<_>>().join(" ");
    Some(words).filter(|words| !words.is_empty())
}

/// A path as it stands in a message, on one line.
pub fn shown(path: &Path) -> String {
    clean(&path.to_string_lossy()).replace('\n', " ")
}

/// A command of this program on a file, as it can be typed.
pub fn command(words: &str, path: &Path) -> String {
    format!("modenhed {words} {}", quoted(path))
}

/// A path as it can be typed in a shell: one word, whatever is in it, and no option.
pub fn quoted(path: &Path) -> String {
    let name = path.to_string_lossy();
    let first = if name.starts_with('-') { "./" } else { "" };
    word(&format!("{first}{name}"))
}

/// The path in a line as people type it or drag it into a window: with blanks around it, in quotation marks, with
/// backslashes before blanks, from the home folder on.
pub fn typed_path(line: &str) -> PathBuf {
    let line = line.trim();
    let inner = ['\'', '"'].iter().find_map(|mark| line.strip_prefix(*mark)?.strip_suffix(*mark));
    let plain = || if cfg!(windows) { line.to_owned() } else { line.replace("\\ ", " ") };
    let path = inner.map_or_else(plain, str::to_owned);
    match (path.strip_prefix("~/"), std::env::var_os("HOME")) {
        (Some(rest), Some(home)) => Path::new(&home).join(rest),
        _ => path.into(),
    }
}

/// A word as it can be typed in a shell, whatever is in it.
pub fn word(name: &str) -> String {
    let plain =
        |c: char| c.is_alphanumeric() || "-_./:,@+".contains(c) || (cfg!(windows) && c == '\\');
    if !name.is_empty() && name.chars().all(plain) { name.to_owned() } else { in_quotes(name) }
}

/// In quotes that let nothing in them run.
#[cfg(unix)]
fn in_quotes(name: &str) -> String {
    if !name.contains(is_unseen) {
        return format!("'{}'", name.replace('\'', "'\\''"));
    }
    let escaped = name.chars().map(|c| match c {
        '\'' | '\\' => format!("\\{c}"),
        c if is_unseen(c) => format!("\\u{:04x}", u32::from(c)),
        c => c.into(),
    });
    format!("$'{}'", escaped.collect::<String>())
}

/// In quotes. What the shells would read even there is shown as what no name holds: such a command finds
/// no file, and runs nothing.
#[cfg(not(unix))]
fn in_quotes(name: &str) -> String {
    let read = |c: char| "$`%\"".contains(c) || is_unseen(c);
    format!("\"{}\"", name.replace(read, "?"))
}

#[cfg(all(test, unix))]
mod tests {
    use super::*;

    fn typed(name: &str) -> String {
        quoted(Path::new(name))
    }

    #[test]
    fn paths_are_understood_as_terminals_hand_them_over() {
        for line in [" a b.yaml ", "'a b.yaml'", "\"a b.yaml\" ", "a\\ b.yaml"] {
            assert_eq!(typed_path(line), Path::new("a b.yaml"), "{line}");
        }
        assert_eq!(typed_path("it's.yaml"), Path::new("it's.yaml"));
    }

    #[test]
    fn plain_names_stand_as_they_are() {
        for name in ["svar.yaml", "../2026/børn-og-unge_2.yaml", "/tmp/a:b.json"] {
            assert_eq!(typed(name), name);
        }
    }

    #[test]
    fn names_are_one_word_and_run_nothing() {
        assert_eq!(typed("my file.yaml"), "'my file.yaml'");
        assert_eq!(typed("$(reboot).yaml"), "'$(reboot).yaml'");
        assert_eq!(typed("a`b`;c&d|e.yaml"), "'a`b`;c&d|e.yaml'");
        assert_eq!(typed("it's.yaml"), r"'it'\''s.yaml'");
        assert_eq!(typed("~root"), "'~root'");
        assert_eq!(typed(""), "''");
    }

    #[test]
    fn names_are_no_options() {
        assert_eq!(typed("--lang"), "./--lang");
        assert_eq!(typed("-o x"), "'./-o x'");
    }

    #[test]
    fn what_is_unseen_is_spelled_out() {
        assert_eq!(typed("a\n  reboot\u{1b}[2J'"), r"$'a\u000a  reboot\u001b[2J\''");
        assert_eq!(typed("a\u{202e}lmay.exe"), r"$'a\u202elmay.exe'");
    }

    #[test]
    fn a_shell_reads_the_name_that_was_quoted() {
        for name in ["it's $HOME\\", "a\nb\t\u{1b}c", "*?[a]{b,c}!#", "'", "=ls", "æ ø"] {
            let echo = std::process::Command::new("bash")
                .args(["-c", &format!("printf %s {}", typed(name))])
                .env("LC_ALL", "C.UTF-8")
                .output();
            assert_eq!(String::from_utf8_lossy(&echo.unwrap().stdout), name);
        }
    }
}
