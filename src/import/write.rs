//! Lines of our own table.

use crate::model::runs_as_formula;

/// A line that is being written: each cell with a comma after it.
#[derive(Debug, Default)]
pub struct Line {
    out: Vec<u8>,
}

impl Line {
    /// Writes a text, guarded and in quotes where that is needed.
    pub fn text(&mut self, text: &str) {
        let guarded = runs_as_formula(text);
        let quoted = text.bytes().any(|byte| matches!(byte, b',' | b'"' | b'\n' | b'\r'));
        if quoted {
            self.out.push(b'"');
        }
        if guarded {
            self.out.push(b'\'');
        }
        if quoted {
            self.out.extend(text.replace('"', "\"\"").as_bytes());
            self.out.push(b'"');
        } else {
            self.out.extend(text.as_bytes());
        }
        self.out.push(b',');
    }

    /// Writes a whole number.
    pub fn number(&mut self, number: usize) {
        self.text(&number.to_string());
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
