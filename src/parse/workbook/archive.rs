//! What is packed in a workbook, looked at before it is read: a few kilobytes may be packed so well that
//! they fill the machine, or keep it busy.

use std::collections::HashSet;
use std::io::{Cursor, Read};

use memchr::memmem;
use quick_xml::events::Event;
use zip::ZipArchive;

use super::part;

const MEGABYTE: u64 = 1024 * 1024;
/// What all parts may hold together when they are unpacked, in bytes. Sheets are read a cell at a time.
const UNPACKED: u64 = 256 * MEGABYTE;
/// What the texts may hold that cells share, which are kept in memory.
const SHARED: u64 = 24 * MEGABYTE;
/// What other parts may hold that are kept in memory: the list of sheets and where they are.
const KEPT: u64 = 8 * MEGABYTE;
/// What the looks of cells may hold: each takes thirty times as much memory as it does there.
const STYLES: u64 = 2 * MEGABYTE;
/// How many parts there may be.
const MOST_PARTS: usize = 10_000;
/// How the entry of a part begins in the list of them.
const ENTRY: &[u8] = b"PK\x01\x02";

/// The bytes of a workbook again, if there is room and time for what is packed in them, and how many of
/// the rows in XLSX are hidden.
pub fn unpackable(bytes: Cursor<Vec<u8>>) -> Option<(Cursor<Vec<u8>>, usize)> {
    if memmem::find_iter(bytes.get_ref(), ENTRY).take(MOST_PARTS + 1).count() > MOST_PARTS {
        return None;
    }
    let mut archive = ZipArchive::new(bytes).ok()?;
    let (mut room, mut elements, mut hidden_rows) = (UNPACKED, part::MOST_ELEMENTS, 0);
    for index in 0..archive.len() {
        let part = archive.by_index(index).ok()?;
        let name = part.name().ok()?.to_lowercase();
        let most = room.min(most(&name));
        if part.size() > most {
            return None;
        }
        room -= if is_xml(&name) {
            let (bytes, hidden) = part::markup(part, most, &mut elements)?;
            hidden_rows += if name.contains("/worksheets/") { hidden } else { 0 };
            bytes
        } else {
            part::bytes(part, most)?
        };
    }
    let sheets = [
        ("xl/workbook.xml", "sheet", "id"),
        ("xl/_rels/workbook.xml.rels", "Relationship", "Target"),
    ];
    for (part, element, attribute) in sheets {
        if !names_each_once(&mut archive, part, element, attribute)? {
            return None;
        }
    }
    Some((archive.into_inner(), hidden_rows))
}

fn is_xml(name: &str) -> bool {
    name.rsplit_once('.').is_some_and(|(_, ending)| matches!(ending, "xml" | "rels"))
}

/// What a part of this name may hold, in bytes.
fn most(name: &str) -> u64 {
    let is_read_in_pieces = ["/worksheets/", "/pivotcache/", "/drawings/", "/charts/", "/comments"];
    if name.ends_with("styles.xml") {
        STYLES
    } else if name.ends_with("sharedstrings.xml") {
        SHARED
    } else if !is_xml(name)
        || name == "content.xml"
        || is_read_in_pieces.iter().any(|folder| name.contains(folder))
    {
        UNPACKED
    } else {
        KEPT
    }
}

/// Whether all elements of a part have different values of an attribute, so that nothing is read twice;
/// nothing if it is no XML.
fn names_each_once(
    archive: &mut ZipArchive<Cursor<Vec<u8>>>,
    part: &str,
    element: &str,
    attribute: &str,
) -> Option<bool> {
    let mut text = String::new();
    let Ok(mut part) = archive.by_name(part) else { return Some(true) };
    part.read_to_string(&mut text).ok()?;
    let mut reader = quick_xml::Reader::from_str(&text);
    let mut seen = HashSet::new();
    loop {
        match reader.read_event().ok()? {
            Event::Start(tag) | Event::Empty(tag) if tag.local_name().as_ref() == element => {
                let named = tag
                    .attributes()
                    .flatten()
                    .filter(|one| one.key.local_name().as_ref() == attribute);
                for one in named {
                    if !seen.insert(place(&one.value)) {
                        return Some(false);
                    }
                }
            }
            Event::Eof => return Some(true),
            _ => {}
        }
    }
}

/// A part's name with its folder, however the way to it is written.
fn place(target: &str) -> String {
    let steps = target.split('/').filter(|step| !matches!(*step, "" | "." | ".."));
    let steps: Vec<_> = steps.collect();
    steps[steps.len().saturating_sub(2)..].join("/").to_lowercase()
}
