//! iCalendar (RFC 5545), as Outlook and Google import it: all-day events that block no time.
//!
//! The `icalendar` crate was tried: it gives all-day events no length, leaves a carriage return in
//! texts, and brings a second library for dates.

use std::io::{self, Write};

use jiff::civil::Date;

use crate::model::is_unseen;
use crate::report::Calendar;

/// The longest line, in bytes, without its line break (RFC 5545 §3.1).
const LONGEST: usize = 75;

/// Begins a calendar in a language.
pub fn begin(out: &mut dyn Write, language: &str) -> io::Result<()> {
    line(out, "BEGIN", "VCALENDAR")?;
    line(out, "VERSION", "2.0")?;
    line(out, "PRODID", &format!("-//modenhed//modenhed//{}", language.to_uppercase()))?;
    line(out, "CALSCALE", "GREGORIAN")?;
    line(out, "METHOD", "PUBLISH")
}

/// Writes some days.
pub fn days(out: &mut dyn Write, calendar: &Calendar) -> io::Result<()> {
    for day in &calendar.days {
        line(out, "BEGIN", "VEVENT")?;
        line(out, "UID", &format!("{}@modenhed", day.id))?;
        line(out, "DTSTAMP", &format!("{}T000000Z", digits(day.noted)))?;
        line(out, "SEQUENCE", &version(day.date).to_string())?;
        line(out, "DTSTART;VALUE=DATE", &digits(day.date))?;
        // The end is the first day that no longer belongs to it; the last day there is has none.
        if let Ok(end) = day.date.tomorrow() {
            line(out, "DTEND;VALUE=DATE", &digits(end))?;
        }
        line(out, "SUMMARY", &text(&day.title))?;
        if !day.lines.is_empty() {
            line(out, "DESCRIPTION", &text(&day.lines.join("\n")))?;
        }
        line(out, "TRANSP", "TRANSPARENT")?;
        line(out, "END", "VEVENT")?;
    }
    Ok(())
}

/// Ends the calendar.
pub fn end(out: &mut dyn Write) -> io::Result<()> {
    line(out, "END", "VCALENDAR")
}

/// The number of a version (§3.8.7.4): days since 2000, so that a day that is put off, as most that move
/// are, is a later version, which calendars take in place of the one they know.
///
/// For a day that is brought forward it goes down. No number that is made of the content alone can rise
/// both times: one that rose when a day is put off and rose again when it is put back would be another for
/// the same content. The number could only stay (calendars then take neither), or be remembered in the
/// plan by whoever moves the day, which is done by hand; `DTSTAMP` and `LAST-MODIFIED` would need the same.
/// A calendar that is fetched from an address (RFC 7986) is shown as it is, whatever its numbers.
fn version(date: Date) -> i32 {
    let since = Date::constant(2000, 1, 1).until(date);
    since.map_or(0, |span| span.get_days()).max(0)
}

fn digits(date: Date) -> String {
    date.to_string().replace('-', "")
}

/// A text with the characters that mean something in a calendar made harmless (§3.3.11).
fn text(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    for c in text.replace("\r\n", "\n").chars() {
        match c {
            '\\' | ';' | ',' => escaped.extend(['\\', c]),
            '\n' | '\r' => escaped.push_str("\\n"),
            c if is_unseen(c) => escaped.push(' '),
            c => escaped.push(c),
        }
    }
    escaped
}

/// Writes a property, folded into lines that are not too long; no letter is cut in two.
fn line(out: &mut dyn Write, name: &str, value: &str) -> io::Result<()> {
    let mut taken = 0;
    for c in name.chars().chain([':']).chain(value.chars()) {
        if taken + c.len_utf8() > LONGEST {
            out.write_all(b"\r\n ")?;
            taken = 1;
        }
        out.write_all(c.encode_utf8(&mut [0; 4]).as_bytes())?;
        taken += c.len_utf8();
    }
    out.write_all(b"\r\n")
}
