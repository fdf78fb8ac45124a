//! The cells of a table's row: delimiter, encoding, guards against formulas, places.

use std::borrow::Cow;

use csv::ByteRecord;
use encoding_rs::WINDOWS_1252;

/// A row as it would be written, with quotes only where they are needed, and where in it the cell
/// with this index begins, in characters.
pub fn line(cells: &[&str], index: usize, delimiter: u8) -> (String, usize) {
    let delimiter = char::from(delimiter);
    let (mut text, mut start) = (String::new(), 0);
    for (at, cell) in cells.iter().enumerate() {
        if at > 0 {
            text.push(delimiter);
        }
        let quoted = cell.contains([delimiter, '"', '\n', '\r']);
        if at == index {
            start = text.chars().count() + usize::from(quoted);
        }
        if quoted {
            text.push_str(&format!("\"{}\"", cell.replace('"', "\"\"")));
        } else {
            text.push_str(cell);
        }
    }
    (text, start)
}

/// The delimiter that stands most often, outside quotes, in the first line: comma, semicolon or tab.
pub fn delimiter(beginning: &[u8]) -> u8 {
    let (mut counts, mut quoted) = ([(0, b','), (0, b';'), (0, b'\t')], false);
    for byte in beginning {
        match byte {
            b'"' => quoted = !quoted,
            b'\n' | b'\r' if !quoted => break,
            byte if !quoted => {
                counts.iter_mut().filter(|(_, d)| d == byte).for_each(|(count, _)| *count += 1);
            }
            _ => {}
        }
    }
    let most = counts.into_iter().rev().max_by_key(|(count, _)| *count);
    most.map_or(b',', |(_, delimiter)| delimiter)
}

/// The cells of a row as UTF-8 if all of it is that, else as windows-1252.
pub fn decoded(row: &ByteRecord) -> Vec<Cow<'_, str>> {
    let utf8 = std::str::from_utf8(row.as_slice()).is_ok();
    let decode = |cell| match std::str::from_utf8(cell) {
        Ok(text) if utf8 => Cow::Borrowed(text),
        _ => WINDOWS_1252.decode_without_bom_handling(cell).0,
    };
    row.iter().map(decode).collect()
}

/// A cell without the `'` that guards it against being run as a formula.
pub fn unguarded(cell: &str) -> &str {
    let rest = cell.strip_prefix('\'');
    rest.filter(|rest| crate::model::runs_as_formula(rest)).unwrap_or(cell)
}
