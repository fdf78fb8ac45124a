//! The cells of a table's row: delimiter, guards against formulas, places.

/// A part of a row as it would be written, with quotes only where they are needed.
pub struct Extract {
    /// Characters of the row before it.
    pub before: usize,
    /// The part.
    pub text: String,
    /// Where in the part the cell that was asked for begins, in characters.
    pub start: usize,
}

/// Cells shown on either side of the one that is meant.
const NEIGHBOURS: usize = 200;
/// Characters of a cell that are shown.
const SHOWN: usize = 2000;

/// The part of a row around the cell with this index.
pub fn extract(cells: &[&str], index: usize, delimiter: u8) -> Extract {
    let delimiter = char::from(delimiter);
    let quoted = |cell: &str| cell.contains([delimiter, '"', '\n', '\r']);
    let width = |cell: &&str| {
        let marks = if quoted(cell) { 2 + cell.matches('"').count() } else { 0 };
        cell.chars().count() + marks + 1
    };
    let mut first = index.saturating_sub(NEIGHBOURS);
    while cells[first..index].iter().any(|cell| cell.len() > SHOWN) {
        first += 1;
    }
    let last = (index + NEIGHBOURS).min(cells.len().saturating_sub(1));
    let before = cells[..first].iter().map(width).sum();
    let start =
        cells[first..index].iter().map(width).sum::<usize>() + usize::from(quoted(cells[index]));
    let written = cells[first..=last].iter().map(|cell| {
        let cell: String = cell.chars().take(SHOWN).collect();
        if quoted(&cell) { format!("\"{}\"", cell.replace('"', "\"\"")) } else { cell }
    });
    let text = written.collect::<Vec<_>>().join(&delimiter.to_string());
    Extract { before, text, start }
}

/// What may stand between cells.
pub const DELIMITERS: [u8; 4] = [b',', b';', b'\t', b'|'];

/// The delimiter that the first line names, as Excel reads it: `sep=;`.
pub fn separator(line: &[u8]) -> Option<u8> {
    let line = line.strip_suffix(b"\n").unwrap_or(line);
    let line = line.strip_prefix(b"\"").and_then(|rest| rest.strip_suffix(b"\"")).unwrap_or(line);
    let [s, e, p, b'=', delimiter] = line else { return None };
    let named = [s, e, p].map(u8::to_ascii_lowercase) == *b"sep";
    (named && DELIMITERS.contains(delimiter)).then_some(*delimiter)
}

/// The delimiter that the first line names, or that stands most often in it outside quotes.
pub fn delimiter(beginning: &[u8]) -> u8 {
    let first = beginning.split(|byte| matches!(byte, b'\n' | b'\r')).next();
    if let Some(named) = first.and_then(separator) {
        return named;
    }
    let (mut counts, mut quoted) = (DELIMITERS.map(|delimiter| (0, delimiter)), false);
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

/// What stands in a cell, without blanks around it.
pub fn trimmed(cell: &str) -> &str {
    match cell.as_bytes() {
        [first, .., last] if first.is_ascii_alphanumeric() && last.is_ascii_alphanumeric() => cell,
        _ => unguarded(unquoted(cell)),
    }
}

/// A cell without the quotation marks that a program wrote after a blank, where they quote nothing.
fn unquoted(cell: &str) -> &str {
    let plain = cell.trim();
    let inner = plain.strip_prefix('"').and_then(|rest| rest.strip_suffix('"'));
    let inner = inner.filter(|inner| !inner.contains('"') && cell.starts_with([' ', '\t']));
    inner.map_or(plain, str::trim)
}

/// A cell without the `'` that guards it against being run as a formula.
pub fn unguarded(cell: &str) -> &str {
    let rest = cell.strip_prefix('\'');
    rest.filter(|rest| crate::model::runs_as_formula(rest)).unwrap_or(cell)
}
