//! JSON: one object with the schema's number and a list, an item a line or more.

use std::io::{self, Write};

use serde_json::Value;

use crate::report::SCHEMA;

/// Begins the object and its list.
pub fn begin(out: &mut dyn Write, list: &str) -> io::Result<()> {
    write!(out, "{{\"schema\": {SCHEMA}, \"{list}\": [")
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
