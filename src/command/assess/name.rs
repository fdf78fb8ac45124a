//! A name for a sheet's file that every file system takes.

use jiff::civil::Date;
use modenhed::model::file_name;

/// «borgerservice-2026-11-24.yaml», of Latin letters without accents, digits and hyphens only.
pub fn of(department: &str, date: Option<Date>) -> String {
    file_name(department, date, "yaml")
}
