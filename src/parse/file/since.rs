//! Reading since when something is so, as people write it.

use jiff::civil::Date;

use super::date::day;
use super::reader::Reader;
use super::tree::Node;
use crate::model::{DateFault, Problem, Since};

/// The months in Danish and English, in order.
const MONTHS: [[&str; 2]; 12] = [
    ["januar", "january"],
    ["februar", "february"],
    ["marts", "march"],
    ["april", "april"],
    ["maj", "may"],
    ["juni", "june"],
    ["juli", "july"],
    ["august", "august"],
    ["september", "september"],
    ["oktober", "october"],
    ["november", "november"],
    ["december", "december"],
];

/// A year, a month or a day: `2024`, `marts 2025`, `3/2025`, `2025-03`, `1.12.2026`, `1. december 2026`.
///
/// # Errors
/// When it names none, or with slashes could be of two months.
pub fn since(text: &str) -> Result<Since, DateFault> {
    match day(text) {
        Ok(day) => Ok(Since::day(day)),
        Err(DateFault::NotADate) => in_words(text).ok_or(DateFault::NotADate),
        Err(fault) => Err(fault),
    }
}

fn in_words(text: &str) -> Option<Since> {
    let parts: Vec<_> =
        text.split([' ', '-', '.', '/', ',']).filter(|part| !part.is_empty()).collect();
    match parts[..] {
        [one] => Since::year(year(one)?),
        [one, other] => match year(one) {
            Some(year) => Since::month(year, month(other)?),
            None => Since::month(year(other)?, month(one)?),
        },
        [one, other, last] => {
            let date = Date::new(year(last)?, month(other)?, one.parse().ok()?);
            date.ok().map(Since::day)
        }
        _ => None,
    }
}

fn year(text: &str) -> Option<i16> {
    let year = text.parse().ok()?;
    (1000..=9999).contains(&year).then_some(year)
}

/// A month by its number, its name, or how that begins.
fn month(text: &str) -> Option<i8> {
    let text = text.to_lowercase();
    let named = |names: &[&str; 2]| {
        text.chars().count() >= 3 && names.iter().any(|name| name.starts_with(&text))
    };
    let named = MONTHS.iter().position(named).and_then(|index| i8::try_from(index + 1).ok());
    named.or_else(|| text.parse().ok())
}

impl Reader<'_> {
    /// Since when something is so.
    pub fn since(&mut self, node: &Node) -> Option<Since> {
        let text = self.text(node)?;
        let read = since(&text);
        read.map_err(|fault| self.report(self.about(Problem::WrongDate(fault), node))).ok()
    }
}

#[cfg(test)]
mod tests {
    use super::since;

    #[test]
    fn days_are_kept_as_precisely_as_they_are_written() {
        for (text, kept) in [
            ("2024", "2024"),
            ("marts 2025", "2025-03"),
            ("Mar. 2025", "2025-03"),
            ("october 2025", "2025-10"),
            ("3/2025", "2025-03"),
            ("03-2025", "2025-03"),
            ("2025-03", "2025-03"),
            ("1.12.2026", "2026-12-01"),
            ("1. december 2026", "2026-12-01"),
            ("2026-12-01", "2026-12-01"),
        ] {
            assert_eq!(since(text).map(|since| since.to_string()), Ok(kept.to_owned()), "{text}");
        }
        for text in ["", "1. marts", "13/2025", "ma 2025", "25", "3/4/2025", "i 2024", "31.2.2025"]
        {
            assert!(since(text).is_err(), "{text}");
        }
    }
}
