//! How the entries of a menu stand in a list: wrapped, parted, and found by what is typed.

use modenhed::render::{clean, wrapped};
use unicode_width::UnicodeWidthStr;

use crate::talk::face::{Entry, Menu};

/// Columns that a list puts before its entries, for its mark.
const MARK: usize = 2;
/// From this width on, an entry's text and what stands beside it have room in one row.
const WIDE: usize = 70;

/// The entries as they stand in a list, with a line between the answers and the rest.
pub fn lines(menu: &Menu, width: usize) -> Vec<String> {
    let widest = menu.entries.iter().map(|entry| entry.key.width()).max().unwrap_or(0);
    let indent = " ".repeat(widest + 2 + MARK);
    let line = |(index, entry): (usize, &Entry)| {
        let key = format!("{:>widest$}  ", entry.key);
        let room = (width - MARK).saturating_sub(key.width());
        let mut text = match &entry.beside {
            None => wrapped(&entry.text, width - MARK, &key, &indent),
            Some(beside) if width < WIDE => {
                format!("{key}{}\n{indent}{}", cut(&entry.text, room), cut(beside, room))
            }
            Some(beside) => {
                let half = room.saturating_sub(3) / 2;
                format!("{key}{} – {}", cut(&entry.text, half), cut(beside, half))
            }
        };
        let next = menu.entries.get(index + 1);
        if let Some(heading) = next.and_then(|next| next.heading.as_ref()) {
            text += &format!("\n\n{indent}{}", cut(heading, room));
        }
        if entry.is_option && next.is_some_and(|next| !next.is_option) {
            text += &format!("\n{indent}───");
        }
        text
    };
    menu.entries.iter().enumerate().map(line).collect()
}

/// A text cut to so many columns, with a mark that it was cut.
pub fn cut(text: &str, columns: usize) -> String {
    let text = clean(text);
    if text.width() <= columns {
        return text;
    }
    let mut short = String::new();
    for c in text.chars() {
        if short.width() + 2 > columns {
            break;
        }
        short.push(c);
    }
    short.trim_end().to_owned() + "…"
}

/// How many options of these heights always fit into so many rows, wherever one has moved to.
pub fn fit(heights: &[usize], rows: usize) -> usize {
    let fits =
        |count: &usize| heights.windows(*count).all(|part| part.iter().sum::<usize>() <= rows);
    (1..=heights.len()).rev().find(fits).unwrap_or(1)
}

/// A hint without the parts that there is no room for.
pub fn fitting(hint: &str, width: usize) -> String {
    let mut parts: Vec<_> = hint.split(" · ").collect();
    while parts.len() > 1 && parts.join(" · ").width() + 2 > width {
        parts.pop();
    }
    parts.join(" · ")
}

/// What counts of what was typed: its longest ending that begins a key, so that the next key takes
/// the place of the one before. Nothing if it means nothing here.
pub fn meant(typed: &str, keys: &[String]) -> Option<String> {
    let typed = typed.trim().to_lowercase();
    let mut endings = typed.char_indices().map(|(at, _)| &typed[at..]);
    let begins = |ending: &&str| keys.iter().any(|key| key.starts_with(*ending));
    if typed.is_empty() { Some(typed) } else { endings.find(begins).map(str::to_owned) }
}
