//! Spellings of the same name as one.

use std::borrow::Cow;

use unicode_normalization::UnicodeNormalization;

/// A name as people would write it: composed letters, every run of blanks as one, nothing
/// invisible. What controls a device stays: whoever shows it sees to that.
pub fn tidy(text: &str) -> Cow<'_, str> {
    if is_tidy(text) {
        return text.into();
    }
    let shown = text.nfc().filter(|c| !is_invisible(*c)).collect::<String>();
    let words = shown.split(|c: char| c.is_whitespace() && !c.is_control());
    words.filter(|word| !word.is_empty()).collect::<Vec<_>>().join(" ").into()
}

/// The letters and digits of a name: programs that allow no hyphens in names leave them out or write `_`.
pub fn letters(text: &str) -> String {
    text.nfc().filter(|c| c.is_alphanumeric()).flat_map(char::to_lowercase).collect()
}

/// Whether a name is surely tidy, as nearly all are: Latin letters and signs, with single blanks between.
/// The first byte of no-break blanks, soft hyphens and accents of their own is none of these.
fn is_tidy(text: &str) -> bool {
    let mut after_blank = true;
    for byte in text.bytes() {
        let fits = match byte {
            b' ' => !after_blank,
            b'!'..=b'~' | 0x80..=0xbf | 0xc3..=0xcb => true,
            _ => false,
        };
        if !fits {
            return false;
        }
        after_blank = byte == b' ';
    }
    !after_blank || text.is_empty()
}

/// Signs that take no room: soft hyphens, marks of direction, joiners.
const fn is_invisible(c: char) -> bool {
    matches!(c, '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{2064}' | '\u{feff}')
}
