//! What two spellings of the same words have in common.

use std::borrow::Cow;

use unicode_normalization::UnicodeNormalization;

/// Signs that a tool adds to, or takes from, the ends of a text.
const AT_ENDS: [char; 7] = ['_', '-', '–', '?', ':', '*', '.'];

/// A name as people would write it: composed letters, every kind of blank as one, nothing invisible.
pub fn tidy(text: &str) -> String {
    let shown = text.nfc().filter(|c| !is_invisible(*c));
    let spaced: String = shown.map(|c| if c.is_whitespace() { ' ' } else { c }).collect();
    spaced.split(' ').filter(|word| !word.is_empty()).collect::<Vec<_>>().join(" ")
}

/// A text without capitals, markup and what tools put at its ends, for looking it up.
pub fn fold(text: &str) -> String {
    let tidy = tidy(&without_markup(text)).to_lowercase();
    tidy.trim_matches(|c: char| c == ' ' || AT_ENDS.contains(&c)).to_owned()
}

/// The letters and digits of a text, as words: what is left of a text in a tool that changes signs.
pub fn words(text: &str) -> String {
    let folded = fold(text);
    let words = folded.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty());
    words.collect::<Vec<_>>().join(" ")
}

/// The letters and digits of an id: tools that allow no hyphens in names leave them out or write `_`.
pub fn id(text: &str) -> String {
    text.chars().filter(|c| c.is_alphanumeric()).flat_map(char::to_lowercase).collect()
}

/// A text without the number before it: `12. `, `Q3: `, `a) `.
pub fn without_number(text: &str) -> Option<&str> {
    let (first, rest) = text.trim_start().split_once(char::is_whitespace)?;
    let number = first.trim_end_matches(['.', ')', ':']);
    let digits = number.trim_start_matches(['(', 'q', 'Q', 's', 'S']);
    let counted = digits.starts_with(|c: char| c.is_ascii_digit())
        && digits.chars().all(|c| c.is_ascii_digit() || c == '.')
        || number.len() < first.len() && number.chars().count() == 1;
    (counted && !rest.trim().is_empty()).then(|| rest.trim())
}

/// Signs that take no room: soft hyphens, marks of direction, joiners.
const fn is_invisible(c: char) -> bool {
    matches!(c, '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{2064}' | '\u{feff}')
}

/// A text without HTML: tags become blanks, the common entities what they stand for.
fn without_markup(text: &str) -> Cow<'_, str> {
    if !text.contains(['<', '&']) {
        return text.into();
    }
    let (mut plain, mut rest) = (String::new(), text);
    while let Some(start) = rest.find('<') {
        let tag = rest[start + 1..].trim_start_matches('/');
        let end =
            rest[start..].find('>').filter(|_| tag.starts_with(|c: char| c.is_ascii_alphabetic()));
        let Some(end) = end else {
            plain.push_str(&rest[..=start]);
            rest = &rest[start + 1..];
            continue;
        };
        plain.push_str(&rest[..start]);
        plain.push(' ');
        rest = &rest[start + end + 1..];
    }
    plain.push_str(rest);
    let entities = [
        ("&nbsp;", " "),
        ("&lt;", "<"),
        ("&gt;", ">"),
        ("&quot;", "\""),
        ("&#39;", "'"),
        ("&amp;", "&"),
    ];
    entities.iter().fold(plain, |text, (entity, sign)| text.replace(entity, sign)).into()
}

#[cfg(test)]
mod tests {
    use super::{fold, id, tidy, without_number, words};

    #[test]
    fn spellings_of_the_same_words_fold_to_one() {
        let texts = [
            "Hvilke kanaler bruger I?",
            " hvilke\u{a0}kanaler  bruger I ",
            "<p>Hvilke kanaler<br/>bruger&nbsp;I?</p>",
            "HVILKE KANALER BRUGER I_",
            "\u{feff}Hvilke kana\u{ad}ler bruger I: *",
        ];
        for text in texts {
            assert_eq!(fold(text), "hvilke kanaler bruger i", "{text:?}");
        }
        // A letter and its accent apart, as some systems write them.
        assert_eq!(fold("A\u{30a}rhus"), "århus");
        assert_eq!(fold("a < b"), "a < b");
    }

    #[test]
    fn what_differs_in_meaning_stays_apart() {
        assert_ne!(fold("< 5"), fold("> 5"));
        assert_eq!(words("Har I data? - Ja, nu"), "har i data ja nu");
        assert_eq!(id("formaal-kendt"), id("Formaal_kendt"));
        assert_eq!(tidy("Løn \u{a0}og  Økonomi "), "Løn og Økonomi");
    }

    #[test]
    fn numbers_before_a_text_are_taken_off() {
        for text in ["12. Data", "Q3: Data", "a) Data", "1.2 Data", "3 Data", "(4) Data"] {
            assert_eq!(without_number(text), Some("Data"), "{text}");
        }
        for text in ["Vi deler data", "Data", "IT: Data", "I deler"] {
            assert_eq!(without_number(text), None, "{text}");
        }
    }
}
