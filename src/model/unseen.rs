//! Characters that do something and are not seen.

/// Whether a character does something unseen where a text is shown: a control character, one that turns
/// the direction of the text around it, one that breaks its line, or one that is set aside for programs and
/// makes XML unreadable.
pub fn is_unseen(c: char) -> bool {
    let turns = ['\u{61c}', '\u{200e}', '\u{200f}'].contains(&c)
        || ('\u{202a}'..='\u{202e}').contains(&c)
        || ('\u{2066}'..='\u{2069}').contains(&c);
    let is_noncharacter = u32::from(c) & 0xfffe == 0xfffe || ('\u{fdd0}'..='\u{fdef}').contains(&c);
    c.is_control() || turns || is_noncharacter || ['\u{2028}', '\u{2029}'].contains(&c)
}
