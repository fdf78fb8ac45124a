//! The texts of a workbook, each written once however many cells hold it.

use std::collections::HashMap;
use std::fmt::Write;

/// When the texts take this many bytes, those that come are written in their cells, so that memory
/// stays as it is.
const ROOM: usize = 8 << 20;

/// The texts that cells refer to.
#[derive(Default)]
pub struct SharedTexts {
    /// Each with its number, from 0.
    numbers: HashMap<Box<str>, usize>,
    xml: String,
    /// How many cells refer to them.
    uses: u64,
}

impl SharedTexts {
    /// The number of a text that a cell holds, or none if there is no room for another text.
    pub fn number(&mut self, text: &str) -> Option<usize> {
        let number = match self.numbers.get(text) {
            Some(number) => *number,
            None if self.xml.len() + text.len() > ROOM => return None,
            None => self.add(text),
        };
        self.uses += 1;
        Some(number)
    }

    fn add(&mut self, text: &str) -> usize {
        let number = self.numbers.len();
        self.numbers.insert(text.into(), number);
        self.xml.push_str("<si>");
        element(text, &mut self.xml);
        self.xml.push_str("</si>");
        number
    }

    /// All of them as a part of a workbook.
    pub fn part(&self) -> String {
        let (uses, count, xml) = (self.uses, self.numbers.len(), &self.xml);
        format!(
            "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n\
             <sst xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\" \
             count=\"{uses}\" uniqueCount=\"{count}\">{xml}</sst>"
        )
    }
}

/// Writes a text as an element.
pub fn element(text: &str, xml: &mut String) {
    let blank = text.starts_with(BLANKS) || text.ends_with(BLANKS);
    xml.push_str(if blank { "<t xml:space=\"preserve\">" } else { "<t>" });
    escape(text, xml);
    xml.push_str("</t>");
}

/// At an end of a text these are lost unless it says that they count.
const BLANKS: [char; 3] = ['\t', '\n', ' '];

/// A text as XML. What XML cannot hold is written as spreadsheets do, «_x0007_»; a text that looks
/// like that by itself is kept apart by writing its first character so.
fn escape(text: &str, xml: &mut String) {
    for (at, c) in text.char_indices() {
        match c {
            '&' => xml.push_str("&amp;"),
            '<' => xml.push_str("&lt;"),
            '>' => xml.push_str("&gt;"),
            '_' if is_code(&text[at..]) => xml.push_str("_x005F_"),
            '\t' | '\n' => xml.push(c),
            '\0'..='\x1f' | '\u{fffe}' | '\u{ffff}' => {
                let _ = write!(xml, "_x{:04X}_", u32::from(c));
            }
            c => xml.push(c),
        }
    }
}

/// Whether a text begins as a character that is written as a code.
fn is_code(text: &str) -> bool {
    let bytes = text.as_bytes();
    bytes.len() >= 7
        && bytes.starts_with(b"_x")
        && bytes[2..6].iter().all(u8::is_ascii_hexdigit)
        && bytes[6] == b'_'
}

#[cfg(test)]
mod tests {
    use super::{ROOM, SharedTexts, element};

    #[test]
    fn texts_are_escaped_as_spreadsheets_do() {
        let mut xml = String::new();
        element("a<b & _x0041_\u{7}", &mut xml);
        assert_eq!(xml, "<t>a&lt;b &amp; _x005F_x0041__x0007_</t>");
    }

    #[test]
    fn a_text_is_written_once_as_long_as_there_is_room() {
        let mut texts = SharedTexts::default();
        let long = "a".repeat(ROOM - 100);
        assert_eq!(["b", &long, "b"].map(|text| texts.number(text)), [Some(0), Some(1), Some(0)]);
        assert_eq!(texts.number(&"c".repeat(100)), None);
        assert_eq!(texts.number(&long), Some(1));
        assert!(texts.part().contains("count=\"4\" uniqueCount=\"2\"><si><t>b</t></si><si>"));
    }
}
