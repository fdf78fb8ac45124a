//! Single values of JSON, as far as JSON and YAML read them alike.

use std::borrow::Cow;
use std::fmt;

use serde::de::{Error, MapAccess, Visitor};
use serde::{Deserialize, Deserializer};

/// Says that a line is for the reader of trees.
pub fn other<T, E: Error>() -> Result<T, E> {
    Err(E::custom(""))
}

/// Whether YAML reads a text as JSON does; `escaped` if it had escapes in it.
pub fn is_common(text: &str, escaped: bool) -> bool {
    let common = |c: char| match c {
        '\n' | '\r' | '\t' => true,
        '\u{2028}' | '\u{2029}' | '\u{feff}' | '\u{fffe}' | '\u{ffff}' => false,
        // These are written as two escapes in JSON.
        c if escaped && c > '\u{ffff}' => false,
        c => !c.is_control(),
    };
    text.bytes().all(|byte| (b' '..0x7f).contains(&byte)) || text.chars().all(common)
}

/// A text that both read alike.
pub struct Word<'a>(pub Cow<'a, str>);

impl<'de: 'a, 'a> Deserialize<'de> for Word<'a> {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        match Scalar::deserialize(from)? {
            Scalar::Text(text) => Ok(Self(text)),
            _ => other(),
        }
    }
}

/// A single value.
pub enum Scalar<'de> {
    Null,
    Text(Cow<'de, str>),
    Whole(u64),
}

impl<'de> Deserialize<'de> for Scalar<'de> {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        from.deserialize_any(ScalarVisitor)
    }
}

struct ScalarVisitor;

impl<'de> Visitor<'de> for ScalarVisitor {
    type Value = Scalar<'de>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a text, a whole number or null")
    }

    fn visit_unit<E: Error>(self) -> Result<Scalar<'de>, E> {
        Ok(Scalar::Null)
    }

    fn visit_u64<E: Error>(self, number: u64) -> Result<Scalar<'de>, E> {
        Ok(Scalar::Whole(number))
    }

    fn visit_borrowed_str<E: Error>(self, text: &'de str) -> Result<Scalar<'de>, E> {
        if is_common(text, false) { Ok(Scalar::Text(text.into())) } else { other() }
    }

    fn visit_str<E: Error>(self, text: &str) -> Result<Scalar<'de>, E> {
        if is_common(text, true) { Ok(Scalar::Text(text.to_owned().into())) } else { other() }
    }
}

/// What is given, unless it is null.
pub fn given<'de, A: MapAccess<'de>>(map: &mut A) -> Result<Option<Cow<'de, str>>, A::Error> {
    match map.next_value()? {
        Scalar::Null => Ok(None),
        Scalar::Text(text) if text.trim().is_empty() => other(),
        Scalar::Text(text) => Ok(Some(text)),
        Scalar::Whole(_) => other(),
    }
}
