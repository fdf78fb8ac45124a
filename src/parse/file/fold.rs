//! Spellings of the same name as one.

use std::borrow::Cow;

use unicode_normalization::UnicodeNormalization;

/// A name as people would write it: composed letters, every run of blanks as one, nothing
/// invisible. What controls a device stays: whoever shows it sees to that.
#[inline]
pub fn tidy(text: &str) -> Cow<'_, str> {
    if is_word(text.as_bytes()) { text.into() } else { tidied(text) }
}

/// The same where it takes a closer look.
#[inline(never)]
fn tidied(text: &str) -> Cow<'_, str> {
    if is_tidy(text) {
        return text.into();
    }
    let shown = text.nfc().filter(|c| !is_invisible(*c)).collect::<String>();
    let words = shown.split(|c: char| c.is_whitespace() && !c.is_control());
    words.filter(|word| !word.is_empty()).collect::<Vec<_>>().join(" ").into()
}

/// The letters and digits of a name, as ids are written, æ, ø and å as ae, oe and aa: programs that allow no
/// hyphens in names leave them out or write `_`.
pub fn letters(text: &str) -> String {
    let mut letters = String::with_capacity(text.len());
    for c in text.nfc().filter(|c| c.is_alphanumeric()).flat_map(char::to_lowercase) {
        match c {
            'æ' => letters.push_str("ae"),
            'ø' => letters.push_str("oe"),
            'å' => letters.push_str("aa"),
            other => letters.push(other),
        }
    }
    letters
}

/// Whether a name is a word of ASCII, as ids are: seen eight bytes at a time, since every row of a table
/// has such names.
#[inline]
fn is_word(name: &[u8]) -> bool {
    let Some(last) = name.last_chunk::<8>() else { return name.iter().all(u8::is_ascii_graphic) };
    // The last eight may overlap those before them.
    name.as_chunks::<8>().0.iter().chain([last]).all(|eight| are_graphic(*eight))
}

/// Whether these are letters, digits and signs of ASCII: in no byte of the number is the highest bit set,
/// nor by adding what sets it from 0x7f on, and in each by adding what sets it from 0x21 on.
#[inline]
fn are_graphic(eight: [u8; 8]) -> bool {
    const ONES: u64 = u64::MAX / 0xff;
    const HIGHEST: u64 = ONES << 7;
    let bytes = u64::from_le_bytes(eight);
    let low = bytes & !HIGHEST;
    let from = |byte: u64| low + ONES * (0x80 - byte);
    (bytes | from(0x7f) | !from(0x21)) & HIGHEST == 0
}

/// Whether a name is surely tidy, as nearly all are: Latin letters and signs, with single blanks between.
fn is_tidy(text: &str) -> bool {
    let (mut before, mut wrong) = (BLANK, 0);
    for byte in text.bytes() {
        let class = CLASSES[usize::from(byte)];
        wrong |= class & (before | OTHER);
        before = class;
    }
    wrong == 0 && (before != BLANK || text.is_empty())
}

const BLANK: u8 = 1;
const OTHER: u8 = 2;

/// Each byte as a blank, another that may need to be tidied, or neither. The first byte of no-break
/// blanks, soft hyphens and accents of their own is such another.
static CLASSES: [u8; 256] = {
    let (mut classes, mut byte) = ([OTHER; 256], 0_u8);
    loop {
        classes[byte as usize] = match byte {
            b' ' => BLANK,
            b'!'..=b'~' | 0x80..=0xbf | 0xc3..=0xcb => 0,
            _ => OTHER,
        };
        if byte == u8::MAX {
            break classes;
        }
        byte += 1;
    }
};

/// Signs that take no room: soft hyphens, marks of direction, joiners.
const fn is_invisible(c: char) -> bool {
    matches!(c, '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{2064}' | '\u{feff}')
}

#[cfg(test)]
mod tests {
    use super::{is_word, tidy};

    #[test]
    fn a_sign_that_is_no_letter_is_seen_wherever_it_stands() {
        for (length, byte) in (1..=25).flat_map(|length| (0..0x80).map(move |byte| (length, byte)))
        {
            for place in 0..length {
                let mut name = vec![b'x'; length];
                name[place] = byte;
                assert_eq!(is_word(&name), byte.is_ascii_graphic(), "{name:?}");
            }
        }
        assert!(!is_word("boernehuset-ø".as_bytes()));
    }

    #[test]
    fn names_are_tidied_at_their_edges_and_between() {
        let cases = [
            ("Børn og Unge", "Børn og Unge"),
            (" Børn og  Unge ", "Børn og Unge"),
            ("Bo\u{308}rn\u{a0}og Unge", "Börn og Unge"),
            ("Pleje\u{ad}hjem", "Plejehjem"),
            ("", ""),
            (" ", ""),
        ];
        for (name, wanted) in cases {
            assert_eq!(tidy(name), wanted);
        }
    }
}
