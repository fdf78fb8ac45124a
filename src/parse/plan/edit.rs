//! Changing what is agreed about an action where it stands in the file, and nothing else.

use std::ops::Range;

use serde_json::json;

use super::{ACTION_KEYS, plan};
use crate::model::{Action, Findings, Plan, Questionnaires, Source};
use crate::parse::file::text::File;
use crate::parse::file::tree::{self, Node, Value};

const BYTE_ORDER_MARK: &str = "\u{feff}";

/// A plan's file with an action's status, due date and responsible as in `action`, and every other letter as it
/// was written; nothing if that cannot be done, because they are written in a way that others depend on.
///
/// `plan` is what the file says now, and `index` which of its actions it is.
pub fn plan_changed(
    source: &Source,
    plan: &Plan,
    index: usize,
    action: &Action,
    set: &Questionnaires,
) -> Option<String> {
    let now = plan.actions.get(index)?;
    let due = |action: &Action| action.due.map(|due| due.to_string());
    let status = |action: &Action| Some(action.status.name().to_owned());
    let fields = [
        ("responsible", now.responsible.clone(), action.responsible.clone()),
        ("due", due(now), due(action)),
        ("status", status(now), status(action)),
    ];
    let mut text = String::from_utf8(source.bytes.clone()).ok()?;
    for (key, before, after) in fields {
        if before != after {
            text = with_field(&source.name, &text, index, key, after.as_deref())?;
        }
    }
    let mut wanted = plan.clone();
    wanted.actions[index] = action.clone();
    let read = self::plan(0, &Source::new(&*source.name, &*text), set, &mut Findings::default());
    (read? == wanted).then_some(text)
}

/// The text with another value, or none, after a key of an action.
fn with_field(
    name: &str,
    text: &str,
    index: usize,
    key: &str,
    value: Option<&str>,
) -> Option<String> {
    let mut nothing = Findings::default();
    let file = File::open(0, &Source::new(name, text), &mut nothing)?;
    let root = tree::read(&file, &mut nothing)?;
    let edit = Edit::of(&file, root.get("actions")?.items().get(index)?)?;
    let (range, written) = match edit.map.entry(key) {
        Some((key, old)) => edit.replaced(key, old, value)?,
        None => edit.inserted(key, value?)?,
    };
    let (before, after) = (file.text.get(..range.start)?, file.text.get(range.end..)?);
    let mark = if text.starts_with(BYTE_ORDER_MARK) { BYTE_ORDER_MARK } else { "" };
    Some(format!("{mark}{before}{written}{after}"))
}

/// An action in its file.
struct Edit<'a> {
    file: &'a File,
    map: &'a Node,
    /// Whether it stands in braces.
    braces: bool,
    /// Whether its keys stand in quotation marks, as in JSON.
    quotes: bool,
}

impl<'a> Edit<'a> {
    fn of(file: &'a File, map: &'a Node) -> Option<Self> {
        let (first, _) = map.entries().first()?;
        let begins = |node: &Node, sign| file.rest(node.line, node.column).starts_with(sign);
        Some(Self { file, map, braces: begins(map, '{'), quotes: begins(first, '"') })
    }

    /// The part of the text in which a value is put, or nothing, and what is put there.
    fn replaced(
        &self,
        key: &Node,
        old: &Node,
        value: Option<&str>,
    ) -> Option<(Range<usize>, String)> {
        let after_key = self.file.byte(key.line, key.column + key.length);
        let colon = after_key + self.file.text.get(after_key..)?.find(':')? + 1;
        let old = self.extent(key, old, colon)?;
        let written = match value {
            Some(value) => self.value(value),
            None if self.braces => "null".to_owned(),
            None => return Some((colon..old.end, String::new())),
        };
        let gap = if old.start == colon { " " } else { "" };
        Some((old, format!("{gap}{written}")))
    }

    /// Where a value stands; at the colon where there is none.
    fn extent(&self, key: &Node, value: &Node, colon: usize) -> Option<Range<usize>> {
        let text = &self.file.text;
        if matches!(value.value, Value::Null) {
            let rest = text.get(colon..)?;
            let word = rest.trim_start_matches(' ');
            let start = colon + rest.len() - word.len();
            let is_word = |c: char| c == '~' || c.is_ascii_alphabetic();
            let length = word.find(|c| !is_word(c)).unwrap_or(word.len());
            return Some(match length {
                0 if self.braces => colon..start,
                0 => colon..colon,
                length => start..start + length,
            });
        }
        value.text()?;
        let after = text.get(colon..)?;
        let begins = after.trim_start_matches(' ');
        // The sign of a text in lines of its own belongs to it.
        let start = if begins.starts_with(['|', '>']) {
            colon + after.len() - begins.len()
        } else {
            self.file.byte(value.line, value.column)
        };
        let end = self.file.byte(value.line, value.column.saturating_add(value.length));
        let last = self.last_line(key, value);
        // A text on several lines ends with the last of them, before a comment.
        let end = if last > key.line {
            let is_plain = matches!(value.value, Value::Scalar { plain: true, .. });
            let line = self.file.line(last);
            let comment = line.find(" #").filter(|_| is_plain).unwrap_or(line.len());
            self.file.byte(last, line[..comment].trim_end().chars().count())
        } else {
            end
        };
        (start >= colon).then_some(start..end.max(start))
    }

    /// The last line of a value, which is further right than its key on each line but the first.
    fn last_line(&self, key: &Node, value: &Node) -> usize {
        if self.braces || value.length < usize::MAX / 4 && !self.goes_on(key, value) {
            return value.line;
        }
        let blanks = |line: &str| line.len() - line.trim_start().len();
        let is_plain = matches!(value.value, Value::Scalar { plain: true, .. });
        let mut last = value.line;
        for number in value.line + 1..=self.file.lines() {
            let line = self.file.line(number);
            if !line.trim().is_empty() {
                let is_comment = is_plain && line.trim_start().starts_with('#');
                if blanks(line) <= key.column || is_comment {
                    break;
                }
                last = number;
            }
        }
        last
    }

    /// Whether it is a text that the next lines belong to, by the sign it begins with.
    fn goes_on(&self, key: &Node, value: &Node) -> bool {
        let rest = self.file.rest(key.line, key.column + key.length);
        let rest = rest.trim_start_matches(['"', '\'']).trim_start();
        let begins = rest.strip_prefix(':').unwrap_or(rest).trim_start();
        value.line > key.line || begins.starts_with(['|', '>'])
    }

    /// The place in the text for a key that is not there, and what is put there: after the keys that
    /// usually stand before it.
    fn inserted(&self, key: &str, value: &str) -> Option<(Range<usize>, String)> {
        let rank = |key: &str| ACTION_KEYS.iter().position(|known| *known == key);
        let entries = self.map.entries();
        let before = |(name, _): &&(Node, Node)| name.text().and_then(rank) < rank(key);
        let (name, last) = entries.iter().rev().find(before).or_else(|| entries.last())?;
        let key = if self.quotes { json!(key).to_string() } else { key.to_owned() };
        let entry = format!("{key}: {}", self.value(value));
        if !self.braces {
            let at = self.file.byte(self.last_line(name, last), usize::MAX);
            let (first, _) = entries.first()?;
            let indent = " ".repeat(first.column);
            return Some((at..at, format!("{}{indent}{entry}", self.file.line_break())));
        }
        let after_key = self.file.byte(name.line, name.column + name.length);
        let colon = after_key + self.file.text.get(after_key..)?.find(':')? + 1;
        let at = self.extent(name, last, colon)?.end;
        // In braces, each key on a line of its own as those that are there.
        let apart = entries.iter().any(|(other, _)| other.line != entries[0].0.line);
        let gap = if apart {
            format!("{}{}", self.file.line_break(), " ".repeat(name.column))
        } else {
            " ".to_owned()
        };
        Some((at..at, format!(",{gap}{entry}")))
    }

    /// A value as it is written here.
    fn value(&self, value: &str) -> String {
        if self.braces && (self.quotes || value.contains(|c| ",[]{}:#\"'&*!|>%@`".contains(c))) {
            return json!(value).to_string();
        }
        if value.parse::<jiff::civil::Date>().is_ok() {
            return value.to_owned();
        }
        // A text can always be written.
        let written = serde_yaml::to_string(&json!({ "key": value })).unwrap_or_default();
        let written = written.trim_start_matches("key:").trim();
        if written.contains('\n') { json!(value).to_string() } else { written.to_owned() }
    }
}
