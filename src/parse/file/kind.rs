//! What kind of file something is, from its name or from what stands in it.

use super::tree::Node;
use crate::model::FileKind;

/// How files of other programs begin that are not read, and the names of their formats.
const FOREIGN: [(&[u8], &str); 27] = [
    (b"PAR1", "Parquet"),
    (b"ARROW1\0\0", "Arrow"),
    (b"FEA1", "Feather"),
    (b"\x1f\x8b", "gzip"),
    (b"BZh91AY&SY", "bzip2"),
    (b"\x28\xb5\x2f\xfd", "Zstandard"),
    (b"7z\xbc\xaf\x27\x1c", "7z"),
    (b"\xfd7zXZ\0", "xz"),
    (b"RDX2\n", "R"),
    (b"RDX3\n", "R"),
    (b"<stata_dta>", "Stata"),
    (b"\x80\x02", "pickle"),
    (b"\x80\x03", "pickle"),
    (b"\x80\x04\x95", "pickle"),
    (b"\x80\x05\x95", "pickle"),
    (b"{\\rtf", "RTF"),
    (b"TABLE\n0,1", "DIF"),
    (b"TABLE\r\n0,1", "DIF"),
    (b"ID;PWXL", "SYLK"),
    (b"ID;PSCALC", "SYLK"),
    (b"$FL2", "SPSS"),
    (b"$FL3", "SPSS"),
    (b"%PDF", "PDF"),
    (b"SQLite format 3", "SQLite"),
    (b"<!doctype html", "HTML"),
    (b"<html", "HTML"),
    (b"<table", "HTML"),
];
/// How workbooks begin that are protected by a password, or are of Excel before 2007.
const COMPOUND: &[u8] = b"\xd0\xcf\x11\xe0";
/// What a protected one holds, in its UTF-16.
const PROTECTED: &[u8] = b"E\0n\0c\0r\0y\0p\0t\0e\0d\0P\0a\0c\0k\0a\0g\0e\0";

impl FileKind {
    /// What a file of another program is that begins like this, if it is one.
    pub fn foreign(beginning: &[u8]) -> Option<Self> {
        if beginning.starts_with(COMPOUND) {
            let is_protected = memchr::memmem::find(beginning, PROTECTED).is_some();
            return Some(if is_protected { Self::ProtectedWorkbook } else { Self::OldWorkbook });
        }
        let text = beginning.strip_prefix(b"\xef\xbb\xbf").unwrap_or(beginning).trim_ascii_start();
        let begins = |start: &&[u8]| {
            text.get(..start.len()).is_some_and(|text| text.eq_ignore_ascii_case(start))
        };
        let found = FOREIGN.iter().find(|(start, _)| begins(start));
        found.map(|(_, name)| Self::Foreign(name))
    }

    /// What a ZIP archive is that cannot be read as a workbook.
    pub fn archive(bytes: &[u8]) -> Self {
        let has = |part: &[u8]| memchr::memmem::find(bytes, part).is_some();
        match () {
            () if has(b"xl/") || has(b"opendocument.spreadsheet") => Self::Workbook,
            () if has(b"word/") => Self::Foreign("Word"),
            () => Self::Foreign("ZIP"),
        }
    }

    /// What a file is by its name, else by the beginning of what it holds.
    pub fn of(name: &str, beginning: &[u8]) -> Self {
        let ending = name.rsplit_once('.').map(|(_, ending)| ending.to_lowercase());
        match ending.as_deref() {
            Some("csv" | "tsv" | "txt") => Self::Table,
            Some("jsonl" | "ndjson") => Self::Lines,
            Some("json") if are_lines(beginning) => Self::Lines,
            Some("yaml" | "yml" | "json") => Self::of_text(beginning),
            _ if are_lines(beginning) => Self::Lines,
            _ => {
                let first = beginning.split(|byte| *byte == b'\n').next().unwrap_or_default();
                let looks_like_yaml = first.starts_with(b"{") || first.contains(&b':');
                let columns = first.iter().any(|byte| b",;\t".contains(byte));
                if columns && !looks_like_yaml { Self::Table } else { Self::of_text(beginning) }
            }
        }
    }

    fn of_text(text: &[u8]) -> Self {
        let text = String::from_utf8_lossy(text);
        let has_key = |key: &str| has_key(&text, key);
        if has_key("radar") && has_key("rings") {
            return Self::Radar;
        }
        if has_key("actions") && !has_key("answers") && !has_key("themes") {
            return Self::Plan;
        }
        if has_key("reference") && has_key("figures") && !has_key("answers") {
            return Self::Reference;
        }
        if has_key("import") && !has_key("answers") && !has_key("themes") {
            return Self::ImportMap;
        }
        if has_key("model") && has_key("questionnaires") && !has_key("answers") {
            return Self::Model;
        }
        let questionnaire = ["themes", "languages", "purpose", "recommendations"];
        let is_named = has_key("id") && has_key("title") && !has_key("department");
        let is_asking = is_named || questionnaire.into_iter().any(has_key);
        if !has_key("answers") && is_asking { Self::Questionnaire } else { Self::Sheet }
    }

    /// Whether a text holds what a sheet does, and is no result of ours, which may hold the same.
    pub fn looks_like_a_sheet(text: &[u8]) -> bool {
        let text = String::from_utf8_lossy(text);
        let has = |key| has_key(&text, key);
        (has("answers") || has("department")) && !has("schema")
    }

    /// What a tree is by its keys.
    pub fn of_tree(root: &Node) -> Self {
        let has = |key| root.get(key).is_some();
        if has("rings") || has("radar") {
            Self::Radar
        } else if has("actions") && !has("answers") && !has("themes") {
            Self::Plan
        } else if has("reference") && !has("answers") && !has("themes") {
            Self::Reference
        } else if has("import") && !has("answers") && !has("themes") {
            Self::ImportMap
        } else if has("model") && !has("answers") && !has("department") && !has("themes") {
            Self::Model
        } else if (has("answers") || has("department")) && !has("themes") {
            Self::Sheet
        } else {
            Self::Questionnaire
        }
    }
}

/// Whether a text, which may be broken, seems to have this key: at the start of a line in YAML, since what is
/// indented is part of something else, and anywhere between brackets.
fn has_key(text: &str, key: &str) -> bool {
    let (quoted, plain) = (format!("\"{key}\""), format!("{key}:"));
    if text.trim_start_matches('\u{feff}').trim_start().starts_with('{') {
        return text.contains(&quoted) || text.contains(&plain);
    }
    let starts = |line: &str| line.starts_with(&plain) || line.starts_with(&quoted);
    text.trim_start_matches('\u{feff}').lines().any(starts)
}

/// Whether a text begins with two lines that are an object each.
fn are_lines(beginning: &[u8]) -> bool {
    let lines = beginning.split(|byte| *byte == b'\n').map(<[u8]>::trim_ascii);
    let mut lines = lines.filter(|line| !line.is_empty());
    let first = lines.next().unwrap_or_default();
    let whole = first.starts_with(b"{") && first.ends_with(b"}");
    whole && lines.next().is_some_and(|second| second.starts_with(b"{"))
}
