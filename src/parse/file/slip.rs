//! What is wrong with text that is not YAML: the author's slip behind what the YAML library tells.
//!
//! The library tells where it could not go on, which is often a line or two after the slip. So that line and
//! those above it are searched for what authors do, and only then is the library's own place used.

use serde_yaml::granit_parser::ErrorKind as Kind;

use super::scan::{Scan, begins_value, is_odd_blank};
use super::text::File;
use crate::model::SyntaxFault;

/// Signs with which a text cannot begin unless it is in quotation marks.
const NOT_FIRST: [char; 12] = ['@', '%', '`', '&', '*', '!', '|', '>', '-', '?', ']', '}'];
/// Lines above that are searched for the bracket that was not closed.
const FAR: usize = 50;
/// Characters of a text that are repeated in a message.
const SHOWN: usize = 40;

/// A slip with its line (from 1) and its column (from 0).
pub type Slip = (SyntaxFault, usize, usize);

/// The slip behind an error of this kind, which the library saw at a line and a column.
pub fn slip(file: &File, kind: &Kind, line: usize, column: usize) -> Slip {
    let family = family(kind);
    let lines = || [line, line.saturating_sub(1)].into_iter();
    let on_lines = |find: fn(&str) -> Option<(SyntaxFault, usize)>| {
        lines().find_map(|number| find(file.line(number)).map(|(fault, at)| (fault, number, at)))
    };
    let in_brackets = matches!(family, SyntaxFault::Bracket | SyntaxFault::Other);
    let outside = matches!(family, SyntaxFault::Key | SyntaxFault::Colon | SyntaxFault::Indent);
    let mut found = on_lines(odd_blank);
    if family == SyntaxFault::Quote {
        found = found.or_else(|| open_quote(file, line));
    }
    if in_brackets {
        found = found.or_else(|| on_lines(comment));
    }
    if outside {
        found = found.or_else(|| on_lines(missing_blank));
    }
    if in_brackets || family == SyntaxFault::Colon {
        found = found.or_else(|| open_bracket(file, line, column));
    }
    if in_brackets || outside {
        let here = |at: (SyntaxFault, usize)| (at.0, line, at.1);
        found = found.or_else(|| sign(file.line(line), column).map(here));
    }
    found.unwrap_or((family, line, column))
}

/// The kind of slip that an error of the library's mostly comes from.
fn family(kind: &Kind) -> SyntaxFault {
    match kind {
        Kind::UnclosedQuotedScalar
        | Kind::InvalidTrailingSingleQuotedScalar
        | Kind::InvalidTrailingDoubleQuotedScalar
        | Kind::InvalidQuotedScalarIndent
        | Kind::DocumentIndicatorInQuotedScalar => SyntaxFault::Quote,
        Kind::UnknownQuotedScalarEscape
        | Kind::InvalidQuotedScalarHexEscape
        | Kind::InvalidUnicodeEscape => SyntaxFault::Escape,
        Kind::UnclosedFlowCollection { .. }
        | Kind::MisplacedFlowCollectionEnd
        | Kind::MismatchedFlowCollectionEnd { .. }
        | Kind::UnexpectedEofFlowSequence
        | Kind::UnexpectedEofFlowMapping
        | Kind::ExpectedFlowMappingSeparator
        | Kind::ExpectedFlowSequenceSeparator => SyntaxFault::Bracket,
        Kind::MappingValueNotAllowed
        | Kind::InvalidColonPlacement
        | Kind::InvalidMappingValueWhitespace => SyntaxFault::Colon,
        Kind::SimpleKeyExpected | Kind::InvalidSimpleKey => SyntaxFault::Key,
        Kind::InvalidIndentation
        | Kind::ExpectedBlockMappingKey
        | Kind::ExpectedBlockSequenceEntry
        | Kind::MappingKeyNotAllowed
        | Kind::BlockSequenceEntryNotAllowed => SyntaxFault::Indent,
        Kind::UnknownAnchor => SyntaxFault::Anchor,
        _ => SyntaxFault::Other,
    }
}

/// A blank that is none for YAML: where a line begins, or after the hyphen or the colon of its key.
fn odd_blank(line: &str) -> Option<(SyntaxFault, usize)> {
    let blank = |c: char| c.is_whitespace() || is_odd_blank(c);
    let start = line.find(|c| !blank(c) && c != '-').unwrap_or(line.len());
    let key = start + line[start..].find(|c| !is_of_key(c)).unwrap_or(0);
    let value = key + usize::from(line[key..].starts_with(':'));
    let end = value + line[value..].find(|c| !blank(c)).unwrap_or(0);
    let odd = line[..end].find(is_odd_blank)?;
    Some((SyntaxFault::Blank, line[..odd].chars().count()))
}

/// A hyphen or a colon without the blank that belongs after it.
fn missing_blank(line: &str) -> Option<(SyntaxFault, usize)> {
    let rest = line.trim_start();
    let indent = line.len() - rest.len();
    if let Some(item) = rest.strip_prefix('-')
        && item.starts_with(|c| is_of_key(c) || c == '{')
        && item.contains(':')
    {
        return Some((SyntaxFault::HyphenBlank, indent));
    }
    let entry = rest.strip_prefix("- ").unwrap_or(rest).trim_start();
    let key = entry.find(|c| !is_of_key(c)).filter(|end| *end > 0)?;
    let value = entry[key..].strip_prefix(':')?;
    let at = line.len() - entry.len() + key;
    value.starts_with(|c: char| !c.is_whitespace()).then_some((SyntaxFault::ColonBlank, at))
}

/// A comment in an open bracket that takes in what closes the bracket.
fn comment(line: &str) -> Option<(SyntaxFault, usize)> {
    let scan = Scan::of(line);
    let column = scan.comment?;
    let closes = line.chars().skip(column).any(|c| matches!(c, ']' | '}'));
    (closes && scan.open_bracket().is_some()).then_some((SyntaxFault::Comment, column))
}

/// The quotation mark above that was not closed, so that the next one closes it in vain.
fn open_quote(file: &File, until: usize) -> Option<Slip> {
    let mut open: Option<(char, usize, usize)> = None;
    for number in 1..=until {
        let line = file.line(number);
        let mut from = 0;
        if let Some((mark, ..)) = open {
            let closing = |(at, c): &(usize, char)| *c == mark && !line[..*at].ends_with('\\');
            let Some((at, _)) = line.char_indices().find(closing) else { continue };
            from = at + 1;
            let after = line[from..].trim_start();
            if !after.is_empty() && !after.starts_with([',', ']', '}', '#', ':', '\'']) {
                break;
            }
            open = None;
        }
        if let Some((mark, column)) = Scan::of(&line[from..]).quote {
            open = Some((mark, number, line[..from].chars().count() + column));
        }
    }
    open.map(|(_, line, column)| (SyntaxFault::Quote, line, column))
}

/// The bracket above that was not closed, where a line begins as none does in brackets.
fn open_bracket(file: &File, line: usize, column: usize) -> Option<Slip> {
    let text = file.line(line);
    let start = text.trim_start();
    let key = start.trim_start_matches(is_of_key);
    let begins_anew = start.starts_with("- ") || (key != start && key.starts_with(':'));
    let before: String = text.chars().take(column).collect();
    if !begins_anew || before.contains(':') {
        return None;
    }
    let mut closed_below = 0;
    for number in (line.saturating_sub(FAR).max(1)..line).rev() {
        let (closed, open) = Scan::of(file.line(number)).brackets();
        if let Some(unclosed) = open.len().checked_sub(closed_below + 1) {
            let column = open[unclosed];
            let alone = file.line(number).trim_end().chars().count() == column + 1;
            return (!alone).then_some((SyntaxFault::Bracket, number, column));
        }
        closed_below = closed_below - open.len() + closed;
    }
    None
}

/// What the sign does at which the library stopped.
fn sign(line: &str, column: usize) -> Option<(SyntaxFault, usize)> {
    let at = line.char_indices().nth(column)?.0;
    let (before, rest) = line.split_at(at);
    let last = before.trim_end().chars().next_back();
    match rest.chars().next()? {
        ',' if matches!(last, Some(',' | '[' | '{')) => Some((SyntaxFault::Comma, column)),
        ',' if last == Some(':') => Some((start(line, at), column)),
        ':' => Some((SyntaxFault::Colon, column)),
        sign if NOT_FIRST.contains(&sign) && last.is_some() && begins_value(before.chars()) => {
            Some((start(line, at), column))
        }
        letter if letter.is_alphanumeric() => {
            let open = match last? {
                ']' => '[',
                '}' => '{',
                _ => return None,
            };
            let at = before.rfind(open).filter(|at| before[..*at].trim_end().ends_with(':'))?;
            Some((start(line, at), before[..at].chars().count()))
        }
        _ => None,
    }
}

/// That the text that begins here has to be in quotation marks.
pub fn start(line: &str, at: usize) -> SyntaxFault {
    let (before, text) = line.split_at(at);
    let mut depth = 0;
    let ends = |(index, c): &(usize, char)| {
        depth += match c {
            '[' | '{' => 1,
            ']' | '}' if *index > 0 => -1,
            _ => 0,
        };
        depth < 0 || (*index > 0 && *c == ',')
    };
    let end = text.char_indices().find(ends).map(|(end, _)| end);
    let end = end.filter(|_| Scan::of(before).open_bracket().is_some());
    let text = text[..end.unwrap_or(text.len())].trim_end();
    SyntaxFault::Start(text.chars().take(SHOWN).collect())
}

const fn is_of_key(c: char) -> bool {
    c.is_ascii_lowercase() || c == '_'
}
