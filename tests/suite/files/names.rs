//! Names that would run something, or look like something else, where they are told.
#![cfg(unix)]

use std::fs;

use super::{modenhed, with_sheet};
use crate::common::run;
use crate::common::talk::Talk;

#[test]
fn a_command_to_be_typed_is_one_that_only_names_the_file() {
    for (name, typed) in [
        ("$(touch x).yaml", "'$(touch x).yaml'"),
        ("it's.yaml", r"'it'\''s.yaml'"),
        ("-o.yaml", "./-o.yaml"),
        ("a\u{1b}[31mb.yaml", r"$'a\u001b[31mb.yaml'"),
    ] {
        let folder = with_sheet();
        let given = ["--department", "A", "--area", "social", "--aspect", "forandring"];
        let output = format!("--output={name}");
        let args = [&["assess", "--plain", &output][..], &given].concat();
        let (said, _) = Talk::begin(&mut modenhed(&folder, &args)).end();
        assert!(said.contains(&format!("modenhed assess --resume {typed}")), "{said}");
        assert!(!said.contains('\u{1b}'), "{said:?}");
        // Once more: the file is there.
        let told = run(modenhed(&folder, &args).stdin(std::process::Stdio::null()));
        assert!(told.stderr.contains(&format!("--resume {typed}`")), "{}", told.stderr);
        // And in the list of what is not finished.
        fs::remove_file(folder.path().join("sheet.yaml")).unwrap();
        let told = run(&mut modenhed(&folder, &["assess", "--resume"]));
        assert!(told.stdout.contains(&format!("--resume {typed}")), "{}", told.stdout);
    }
}

#[test]
fn nothing_unseen_reaches_the_terminal() {
    let folder = with_sheet();
    let name = "a\u{1b}[2J\u{202e}b\u{9b}c\n  modenhed d.yaml";
    let output = format!("no/{name}");
    for args in [
        vec!["score", name],
        vec!["score", "sheet.yaml", "--format", "csv", "-o", &output],
        vec!["score", "sheet.yaml", "-o", name],
        vec!["plan", "sheet.yaml", "--top", "1", "-o", name],
        vec!["assess", "--resume", name],
        vec![name],
    ] {
        let told = run(modenhed(&folder, &args).stdin(std::process::Stdio::null()));
        let unseen = ['\u{1b}', '\u{202e}', '\u{9b}'];
        assert!(!told.stderr.contains(unseen), "{args:?}: {:?}", told.stderr);
        assert!(!told.stderr.contains("\n  modenhed d.yaml"), "{args:?}: {}", told.stderr);
    }
}

#[test]
fn an_empty_name_for_the_output_is_said_to_be_empty() {
    let folder = with_sheet();
    for command in ["score", "compare", "export", "report", "plan"] {
        let told = run(&mut modenhed(&folder, &[command, "sheet.yaml", "-o", ""]));
        assert_eq!(told.status, 2, "{command}");
        assert!(told.stderr.contains("--output"), "{command}: {}", told.stderr);
    }
}
