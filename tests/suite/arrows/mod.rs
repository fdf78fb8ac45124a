//! Which room may look into which, by the table in `CONTRIBUTING.md`; and that no files lead in a circle.
//!
//! An arrow goes from a file to the file that *defines* what it names: by an import, by a path in the
//! code such as `crate::parse::near(…)`, through `super`, through `modenhed::…` from the binary, and
//! through any number of re-exports. So a `mod.rs` may declare its children and re-export what is in
//! them without being part of a circle: whoever names such a thing looks into the child. But where a
//! `mod.rs` calls a child, and the child uses what the `mod.rs` itself defines, the two are a circle,
//! as any two files: neither can be understood, tested or moved without the other.
//!
//! What is not named is not seen: methods of a value whose type is never written down, and paths
//! that a macro puts together.

mod file;
mod house;
mod made_up;
mod tokens;

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

use file::File;
use house::House;

/// The rooms of the binary, which the library cannot name.
const BINARY: [&str; 3] = ["cli", "talk", "command"];

#[test]
fn rooms_look_only_where_they_may() {
    let (house, table) = (house(), table());
    let arrows = house.arrows();
    assert!(arrows.len() > 3000, "the test reads no paths any more");
    let mut found = BTreeSet::new();
    for arrow in arrows {
        let Some(room) = arrow.from.room() else { continue };
        for other in [arrow.written.as_deref(), arrow.to.room()].into_iter().flatten() {
            let is_room = table.contains_key(other) && other != room;
            if is_room && !table[room].contains(other) {
                let place = format!("src/{}:{}", arrow.from.name, arrow.line);
                found.insert(format!("{place}: {room} may not use {other} ({})", arrow.to.name));
            }
        }
    }
    assert!(found.is_empty(), "{}", Vec::from_iter(found).join("\n"));
}

#[test]
fn every_room_is_in_the_table_and_the_table_has_no_others() {
    let house = house();
    let rooms: BTreeSet<_> = house.files().iter().filter_map(File::room).collect();
    assert_eq!(rooms, table().keys().map(String::as_str).collect());
}

#[test]
fn no_files_lead_in_a_circle() {
    let house = house();
    let mut said = String::new();
    for circle in house.circles() {
        said += &format!("\n{} lead in a circle:\n", circle.join(" "));
        let is_in = |file: &File| circle.contains(&file.name.as_str());
        for arrow in house.arrows().iter().filter(|arrow| is_in(arrow.from) && is_in(arrow.to)) {
            said += &format!("  src/{}:{} → {}\n", arrow.from.name, arrow.line, arrow.to.name);
        }
    }
    assert!(said.is_empty(), "{said}");
}

/// The files in `src`.
fn house() -> House {
    let source = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    let read = |path: PathBuf| {
        let name = path.strip_prefix(&source).unwrap().to_str().unwrap().replace('\\', "/");
        File::read(&name, &fs::read_to_string(&path).unwrap())
    };
    House::of(files(&source).into_iter().map(read).collect())
}

fn files(folder: &Path) -> Vec<PathBuf> {
    let entries = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path());
    entries.flat_map(|path| if path.is_dir() { files(&path) } else { vec![path] }).collect()
}

/// Each room with those it may look into, from the table of the rooms in `CONTRIBUTING.md`.
fn table() -> BTreeMap<String, BTreeSet<String>> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let text = fs::read_to_string(root.join("CONTRIBUTING.md")).unwrap();
    let mut rows = BTreeMap::new();
    for row in text.lines().filter_map(|line| line.strip_prefix("| `src/")) {
        let (room, rest) = row.split_once('`').unwrap();
        rows.insert(room.to_owned(), rest.rsplit('|').nth(1).unwrap().to_owned());
    }
    let library = rows.keys().filter(|room| !BINARY.contains(&room.as_str()));
    let library: BTreeSet<_> = library.cloned().collect();
    let may = |cell: &String| {
        let named = cell.split('`').skip(1).step_by(2).map(str::to_owned);
        let all = cell.contains("the library").then_some(&library).into_iter().flatten();
        named.chain(all.cloned()).collect()
    };
    rows.iter().map(|(room, cell)| (room.clone(), may(cell))).collect()
}
