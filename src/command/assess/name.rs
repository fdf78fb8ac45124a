//! A name for a sheet's file that every file system takes.

use jiff::civil::Date;
use modenhed::model::slug;

/// The longest part of a name that comes from the department, in bytes.
const LONGEST: usize = 60;

/// «borgerservice-2026-11-24.yaml», of Latin letters without accents, digits and hyphens only.
pub fn of(department: &str, date: Option<Date>) -> String {
    let name = slug(department, LONGEST);
    let date = date.map(|date| format!("-{date}")).unwrap_or_default();
    format!("{}{date}.yaml", if name.is_empty() { "modenhed" } else { &name })
}
