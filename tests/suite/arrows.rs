//! Which room may look into which: the rooms' imports against the table in `CONTRIBUTING.md`.

use std::fs;
use std::path::{Path, PathBuf};

/// Each room with those it may look into.
const MAY: [(&str, &[&str]); 8] = [
    ("model", &[]),
    ("wording", &["model"]),
    ("parse", &["model"]),
    ("scoring", &["model"]),
    ("interview", &["model", "scoring"]),
    ("store", &["model"]),
    ("report", &["model", "scoring", "wording"]),
    ("render", &["model", "report"]),
];

#[test]
fn rooms_look_only_where_they_may() {
    let rooms: Vec<_> = MAY.iter().map(|(room, _)| *room).collect();
    let mut found = Vec::new();
    let mut seen = 0;
    for (room, may) in MAY {
        for file in files(&Path::new(env!("CARGO_MANIFEST_DIR")).join("src").join(room)) {
            let text = fs::read_to_string(&file).unwrap();
            for (number, line) in text.lines().enumerate() {
                for other in looked_into(line) {
                    seen += 1;
                    if rooms.contains(&other) && other != room && !may.contains(&other) {
                        found.push(format!(
                            "{}:{}: {room} may not use {other}",
                            file.display(),
                            number + 1
                        ));
                    }
                }
            }
        }
    }
    assert!(seen > 50, "the test reads no imports any more");
    assert!(found.is_empty(), "{}", found.join("\n"));
}

#[test]
fn every_room_is_in_the_table() {
    let source = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    for entry in fs::read_dir(source).unwrap() {
        let name = entry.unwrap().file_name().into_string().unwrap();
        let room = name.trim_end_matches(".rs");
        let known = MAY.iter().any(|(known, _)| *known == room);
        assert!(
            known || ["cli", "command", "lib", "main", "talk"].contains(&room),
            "{name} is in no room"
        );
    }
}

/// The rooms that a line names after `crate::`.
fn looked_into(line: &str) -> Vec<&str> {
    let code = line.split("//").next().unwrap();
    let after = code.split("crate::").skip(1);
    after
        .map(|rest| rest.split(|c: char| !c.is_alphanumeric() && c != '_').next().unwrap())
        .collect()
}

fn files(folder: &Path) -> Vec<PathBuf> {
    let entries = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path());
    entries.flat_map(|path| if path.is_dir() { files(&path) } else { vec![path] }).collect()
}
