//! Sheets and other trees.

use std::fs;

use super::{Folder, MANY, validated};

#[test]
fn an_alias_bomb_is_refused() {
    let mut bomb = "a0: &a0 [1, 1, 1, 1, 1, 1, 1, 1, 1]\n".to_owned();
    for step in 1..30 {
        let aliases = vec![format!("*a{}", step - 1); 9].join(", ");
        bomb.push_str(&format!("a{step}: &a{step} [{aliases}]\n"));
    }
    let folder = Folder::new();
    fs::write(folder.path("bombe.yaml"), bomb).unwrap();
    let seen = validated(&folder.path("bombe.yaml"));
    assert!(seen.stderr.contains("fejl[too-many-aliases]"), "{}", seen.stderr);
}

#[test]
fn a_long_text_repeated_by_aliases_is_refused() {
    let head = format!("modenhed: 1\ntext: &text {}\nmore: [", "x".repeat(2_000_000));
    let folder = Folder::new();
    let file = folder.repeated("tekst.yaml", &head, "*text, ", head.len() + 20_000);
    assert_eq!(validated(&file).status, 1);
}

#[test]
fn a_hundred_thousand_levels_of_nesting_are_refused() {
    let folder = Folder::new();
    for piece in ["[", "{a: ", "- ", "? ", "[{", "{\"a\":"] {
        let file = folder.repeated("dyb.yaml", "", piece, 100_000 * piece.len());
        let seen = validated(&file);
        assert!(seen.stderr.contains("fejl[too-deep]"), "{piece}: {}", seen.stderr);
    }
    let stairs: Vec<_> = (0..3000).map(|depth| format!("{}a:\n", " ".repeat(depth))).collect();
    fs::write(folder.path("trappe.yaml"), stairs.concat()).unwrap();
    let seen = validated(&folder.path("trappe.yaml"));
    assert!(seen.stderr.contains("fejl[too-deep]"), "{}", seen.stderr);
}

#[test]
fn a_hundred_megabytes_of_yaml_are_refused() {
    let folder = Folder::new();
    for (name, piece) in [("en.yaml", "x"), ("mange.yaml", "answers: 1\n"), ("flad.json", "[1],")] {
        let file = folder.repeated(name, "", piece, 100_000_000);
        let seen = validated(&file);
        assert!(seen.stderr.contains("fejl[too-large]"), "{name}: {}", seen.stderr);
        fs::remove_file(file).unwrap();
    }
}

#[test]
fn a_hundred_thousand_mistakes_on_one_line_are_found() {
    let keys: Vec<_> = (0..100_000).map(|n| format!("\"k{n}\":1")).collect();
    let folder = Folder::new();
    let file = folder.path("svar.json");
    let answers = keys.join(",");
    fs::write(&file, format!("{{\"modenhed\":1,\"department\":\"A\",\"answers\":{{{answers}}}}}"))
        .unwrap();
    let seen = validated(&file);
    assert!(seen.stderr.contains("og 99997 til med koden unknown-question"), "{}", seen.stderr);
}

#[test]
fn any_sign_repeated_a_million_times_is_read_or_refused() {
    let pieces = [
        "x", "\n", " ", "\t", "\r", ":", "\"", "'", "!", "&a", "*", "%A\n", "# a\n", "---\n",
        "[],", "a: |\n", "? a\n", "&a &b ", "\\", "\u{0}", "a: b\n", "\u{85}", "\u{feff}",
        "<<: *a\n",
    ];
    let folder = Folder::new();
    for piece in pieces {
        let file = folder.repeated("tegn.yaml", "", piece, MANY);
        assert_eq!(validated(&file).status, 1, "{piece:?}");
    }
    let long = "x".repeat(7_900_000);
    for text in [format!("role: {long}"), format!("? {long}\n: 1"), format!("role: \"{long}")] {
        fs::write(folder.path("lang.yaml"), format!("modenhed: 1\n{text}\n")).unwrap();
        assert_eq!(validated(&folder.path("lang.yaml")).status, 1);
    }
}

#[test]
fn a_sheet_may_say_anything_of_very_many_technologies() {
    let folder = Folder::new();
    let file = folder.path("svar.yaml");
    let each: Vec<_> = (0..100_000).map(|n| format!("  t{n}: in-use\n")).collect();
    let sheet = "modenhed: 1\ndepartment: A\nanswers: {}\ntechnologies:\n";
    fs::write(&file, sheet.to_owned() + &each.concat()).unwrap();
    let seen = validated(&file);
    assert_eq!(seen.status, 1);
    assert!(seen.stderr.contains("og 99997 til med koden"), "the rest are counted");
}
