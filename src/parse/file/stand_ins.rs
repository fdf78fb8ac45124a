//! Characters that YAML refuses and every other format reads, and others that take their place while YAML
//! is read.
//!
//! U+0080–9F come from texts in windows-1252 that were taken for another encoding: U+0092 was an
//! apostrophe. A sheet is not to be lost for that.

use std::borrow::Cow;

/// Where the stand-ins begin, in the last plane for private use; each takes as much room as what it
/// stands for.
const FIRST: u32 = 0x10_0000;

/// Whether YAML refuses a character that JSON may hold as it is.
pub const fn is_refused(c: char) -> bool {
    matches!(c, '\u{7f}'..='\u{84}' | '\u{86}'..='\u{9f}' | '\u{fffe}' | '\u{ffff}')
}

/// A text with a stand-in for all that YAML refuses; nothing if it refuses none of it, or if the
/// stand-ins could not be told from what is there.
pub fn put_in(text: &str) -> Option<String> {
    let could_be_one = |c: char| u32::from(c) >= FIRST;
    if !text.contains(is_refused) || text.contains(could_be_one) {
        return None;
    }
    Some(text.chars().map(|c| if is_refused(c) { stand_in(c) } else { c }).collect())
}

/// What was there before the stand-ins.
pub fn taken_out(text: Cow<'_, str>) -> String {
    if !text.contains(|c| u32::from(c) >= FIRST) {
        return text.into_owned();
    }
    text.chars().map(original).collect()
}

fn stand_in(c: char) -> char {
    char::from_u32(FIRST + (u32::from(c) & 0xff)).unwrap_or(c)
}

fn original(c: char) -> char {
    let Some(low) = u32::from(c).checked_sub(FIRST) else { return c };
    // Of the first 256 characters none ends as U+FFFE and U+FFFF do that is refused.
    let refused = if low < 0xfe { low } else { 0xff00 + low };
    char::from_u32(refused).unwrap_or(c)
}
