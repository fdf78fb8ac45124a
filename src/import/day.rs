//! Days as survey tools and spreadsheets write them.

use jiff::civil::Date;

/// Which of two numbers is the day, where a day could be written both ways.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum DayOrder {
    /// `31-12-2026`, as in Denmark.
    #[default]
    DayFirst,
    /// `12/31/2026`, as in the United States.
    MonthFirst,
}

/// The years in which days of answers lie.
const YEARS: std::ops::RangeInclusive<i16> = 2000..=2099;

const MONTHS: [[&str; 2]; 12] = [
    ["jan", "jan"],
    ["feb", "feb"],
    ["mar", "mar"],
    ["apr", "apr"],
    ["maj", "may"],
    ["jun", "jun"],
    ["jul", "jul"],
    ["aug", "aug"],
    ["sep", "sep"],
    ["okt", "oct"],
    ["nov", "nov"],
    ["dec", "dec"],
];

/// The day that a text names: ISO with or without time, a serial number of Excel's, or day, month and
/// year with `-`, `.`, `/` or the month's name; the time is left out as it stands.
pub fn day(text: &str, order: DayOrder) -> Option<Date> {
    let date = match numbers(text) {
        Some(numbers) => from_numbers(numbers, order),
        None => serial(text).or_else(|| spelt(text)),
    };
    date.filter(|date| YEARS.contains(&date.year()))
}

/// What a text says about the order of its day and month, if only one is possible.
pub fn order_of(text: &str) -> Option<DayOrder> {
    match numbers(text)? {
        [(_, 3..), ..] => None,
        [(13.., _), (..=12, _), _] => Some(DayOrder::DayFirst),
        [(..=12, _), (13.., _), _] => Some(DayOrder::MonthFirst),
        _ => None,
    }
}

/// Whether a text leaves open which of its numbers is the day.
pub fn is_open(text: &str) -> bool {
    matches!(numbers(text), Some([(first @ ..=12, ..=2), (second @ ..=12, _), _]) if first != second)
}

/// The three numbers that a text begins with, each with how many digits it has.
fn numbers(text: &str) -> Option<[(i16, usize); 3]> {
    let text = text.trim();
    let end = text.find(|c: char| !c.is_ascii_digit() && !['-', '.', '/'].contains(&c));
    let (date, rest) = text.split_at(end.unwrap_or(text.len()));
    if !rest.is_empty() && !rest.starts_with([' ', 'T', ',', '\u{a0}', '\u{202f}']) {
        return None;
    }
    let mut parts = date.trim_end_matches('.').split(['-', '.', '/']);
    let mut next = || {
        let part = parts.next()?;
        Some((part.parse().ok()?, part.len()))
    };
    let numbers = [next()?, next()?, next()?];
    parts.next().is_none().then_some(numbers)
}

fn from_numbers(numbers: [(i16, usize); 3], order: DayOrder) -> Option<Date> {
    let [(first, width), (second, _), (third, last)] = numbers;
    let (year, month, day) = match (width, order) {
        (4, _) => (first, second, third),
        (_, DayOrder::DayFirst) => (third, second, first),
        (_, DayOrder::MonthFirst) => (third, first, second),
    };
    let year = if width < 4 && last == 2 { year + 2000 } else { year };
    Date::new(year, month.try_into().ok()?, day.try_into().ok()?).ok()
}

/// The day of a serial number: days since the end of 1899, with the time as a fraction.
fn serial(text: &str) -> Option<Date> {
    let days = text.trim().split(['.', ',']).next()?;
    let number = text.trim().bytes().all(|byte| byte.is_ascii_digit() || b".,".contains(&byte));
    let days: i32 = days.parse().ok().filter(|_| number && days.len() == 5)?;
    Date::new(1899, 12, 30).ok()?.checked_add(jiff::Span::new().days(days)).ok()
}

/// A day with the month's name: `14. januar 2026`, `Jan 14, 2026`.
fn spelt(text: &str) -> Option<Date> {
    let lower = text.to_lowercase();
    let mut parts = lower.split([' ', '.', ',', '-', '\u{a0}']).filter(|part| !part.is_empty());
    let (mut month, mut numbers) = (None, Vec::new());
    for part in parts.by_ref().take(4) {
        let named = MONTHS.iter().position(|names| names.iter().any(|name| part.starts_with(name)));
        match part.parse::<i16>() {
            Ok(number) => numbers.push(number),
            Err(_) if month.is_none() && named.is_some() => month = named,
            Err(_) => continue,
        }
        if let (Some(month), &[first, second]) = (month, &numbers[..]) {
            let (day, year) = if first > 31 { (second, first) } else { (first, second) };
            return Date::new(year, i8::try_from(month + 1).ok()?, day.try_into().ok()?).ok();
        }
    }
    None
}

#[cfg(test)]
mod tests {
    use super::{DayOrder, day, is_open, order_of};

    fn written(text: &str, order: DayOrder) -> String {
        day(text, order).map(|day| day.to_string()).unwrap_or_default()
    }

    #[test]
    fn one_day_is_read_however_it_is_written() {
        let texts = [
            "2026-01-14",
            "2026-01-14 09:03:10",
            "2026-01-14T09:03:10.000+01:00",
            "2026/01/14 11:07:29 AM AST",
            "14-01-2026",
            "14.01.2026 09.03",
            "14/1/2026, 09:03",
            "14-01-26",
            "46036.37501157408",
            "46036",
            "14. januar 2026",
            "Jan 14, 2026 9:03 AM",
            "14 January 2026",
        ];
        for text in texts {
            assert_eq!(written(text, DayOrder::DayFirst), "2026-01-14", "{text}");
        }
        assert_eq!(written("1/14/2026 9:03", DayOrder::MonthFirst), "2026-01-14");
    }

    #[test]
    fn what_is_no_day_of_an_answer_is_none() {
        for text in
            ["", "i går", "09:03:10", "1980-01-01", "32-01-2026", "1/14/2026", "0000-01-01", "7"]
        {
            assert_eq!(written(text, DayOrder::DayFirst), "", "{text}");
        }
    }

    #[test]
    fn the_order_is_known_where_a_number_is_above_twelve() {
        assert_eq!(order_of("1/14/2026"), Some(DayOrder::MonthFirst));
        assert_eq!(order_of("14/1/2026"), Some(DayOrder::DayFirst));
        assert_eq!(order_of("2026-01-14"), None);
        assert!(is_open("1/2/2026") && !is_open("2/2/2026") && !is_open("2026-01-02"));
    }
}
