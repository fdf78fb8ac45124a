//! Where the values of a JSON text stand in it, so that no more than one of them need be held at a time.

use std::iter::from_fn;

use serde::de::IgnoredAny;
use serde_json::Deserializer;

/// The values that stand one after the other in a text; none where it is not JSON.
pub(super) fn values(text: &str) -> impl Iterator<Item = Option<&str>> {
    let mut rest = text.trim_ascii();
    from_fn(move || {
        let more = !rest.is_empty();
        more.then(|| next(&mut rest))
    })
}

/// The items of a list, or each key and its value of an object, in a text that is one of these in JSON.
pub(super) fn items(list: &str) -> impl Iterator<Item = &str> {
    let mut rest = list.get(1..).unwrap_or_default();
    from_fn(move || {
        rest = rest.trim_start_matches([' ', '\t', '\r', '\n', ',', ':']);
        if rest.starts_with([']', '}']) { None } else { next(&mut rest) }
    })
}

/// The value that a text begins with, of which the rest is left.
fn next<'t>(rest: &mut &'t str) -> Option<&'t str> {
    let mut values = Deserializer::from_str(rest).into_iter::<IgnoredAny>();
    let valid = values.next().is_some_and(|value| value.is_ok());
    let end = values.byte_offset();
    let value = if valid { rest.get(..end)?.trim_ascii() } else { return None };
    *rest = rest.get(end..)?.trim_ascii_start();
    Some(value)
}
