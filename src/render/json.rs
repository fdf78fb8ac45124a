//! JSON: one object with the schema's number and one list or more, an item a line.

use std::io::{self, Write};

use serde_json::Value;

use crate::report::SCHEMA;

/// Begins the object and its list.
pub fn begin(out: &mut dyn Write, list: &str) -> io::Result<()> {
    write!(out, "{{\"schema\": {SCHEMA}, \"{list}\": [")
}

/// Ends a list and begins the next.
pub fn next(out: &mut dyn Write, empty: bool, list: &str) -> io::Result<()> {
    write!(out, "{}], \"{list}\": [", if empty { "" } else { "\n" })
}

/// Writes an item.
pub fn item(out: &mut dyn Write, first: bool, item: &Value) -> io::Result<()> {
    out.write_all(if first { b"\n" } else { b",\n" })?;
    serde_json::to_writer(&mut *out, item).map_err(io::Error::from)
}

/// Ends the list and the object.
pub fn end(out: &mut dyn Write, empty: bool) -> io::Result<()> {
    out.write_all(if empty { b"]}\n" } else { b"\n]}\n" })
}
