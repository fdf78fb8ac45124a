//! Lines of our own table.

use crate::model::runs_as_formula;

/// A line that is being written: each cell with a comma after it.
#[derive(Debug, Default)]
pub struct Line {
    out: Vec<u8>,
}

impl Line {
    /// Writes a text.
    pub fn text(&mut self, text: &str) {
        if !text.is_empty() {
            self.out.extend(written(text));
        }
        self.out.push(b',');
    }

    /// Writes what `written` has made.
    pub fn written(&mut self, bytes: &[u8]) {
        self.out.extend_from_slice(bytes);
        self.out.push(b',');
    }

    /// Writes a whole number.
    pub fn number(&mut self, number: usize) {
        self.written(number.to_string().as_bytes());
    }

    /// The line so far, ended.
    pub fn end(&mut self) -> &[u8] {
        if let Some(last) = self.out.last_mut() {
            *last = b'\n';
        }
        &self.out
    }

    /// Begins anew.
    pub fn clear(&mut self) {
        self.out.clear();
    }
}

/// A text as a cell: guarded against being run as a formula, and in quotes where that is needed.
pub fn written(text: &str) -> Vec<u8> {
    let guard = if runs_as_formula(text) { "'" } else { "" };
    let quoted = text.bytes().any(|byte| matches!(byte, b',' | b'"' | b'\n' | b'\r'));
    let cell = format!("{guard}{text}");
    if quoted {
        format!("\"{}\"", cell.replace('"', "\"\"")).into_bytes()
    } else {
        cell.into_bytes()
    }
}
