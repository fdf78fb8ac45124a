//! Words that the glossary rules out do not come back.

use std::fs;
use std::path::PathBuf;

/// The words ruled out in `docs/glossary.md`, of both languages.
fn ruled_out() -> Vec<String> {
    let glossary = fs::read_to_string("docs/glossary.md").unwrap();
    let list = glossary.split("```text\n").nth(1).unwrap().split("```").next().unwrap();
    let words: Vec<_> =
        list.lines().map(|line| line.split_once(": ").unwrap().1.to_owned()).collect();
    assert!(words.len() > 20, "{words:?}");
    words
}

/// What people read: questionnaires and radar, the sentences of the interface, and the documents.
fn read_by_people() -> Vec<PathBuf> {
    let folders =
        ["questionnaires", "src/wording", "src/wording/da", "src/wording/en", "docs", "."];
    let files = folders.into_iter().flat_map(|folder| fs::read_dir(folder).unwrap());
    let files = files.map(|entry| entry.unwrap().path()).filter(|path| {
        let ending = path.extension().unwrap_or_default();
        ["yaml", "rs", "md"].iter().any(|known| ending == *known)
            && !path.ends_with("docs/glossary.md")
    });
    files.collect()
}

/// A text on one line, without the comments of a program and the line ends written out in its texts.
fn flowing(text: &str) -> String {
    let lines = text.lines().filter(|line| !line.trim_start().starts_with("//"));
    lines
        .flat_map(|line| line.trim_end_matches("\\n\\").split_whitespace())
        .fold(String::new(), |text, word| text + word + " ")
}

/// Whether a text has this word, or these words in a row, as whole words.
fn has(text: &str, word: &str) -> bool {
    text.match_indices(word).any(|(at, _)| {
        let (before, after) = (&text[..at], &text[at + word.len()..]);
        !before.ends_with(char::is_alphanumeric) && !after.starts_with(char::is_alphanumeric)
    })
}

#[test]
fn words_that_were_ruled_out_do_not_come_back() {
    let words = ruled_out();
    let files = read_by_people();
    assert!(files.len() > 40, "{files:?}");
    for file in files {
        let text = flowing(&fs::read_to_string(&file).unwrap());
        let found: Vec<_> = words.iter().filter(|word| has(&text, word)).collect();
        assert!(found.is_empty(), "{}: {found:?}", file.display());
    }
}

#[test]
fn danish_quotation_marks_point_inwards() {
    let all = ["questionnaires", "src/wording/da"].map(|folder| fs::read_dir(folder).unwrap());
    let files = all.into_iter().flatten().map(|entry| entry.unwrap().path());
    for file in files.chain(["docs/instrument.da.md".into(), "docs/import-da.md".into()]) {
        let text = fs::read_to_string(&file).unwrap();
        let said = text.lines().filter(|line| !line.trim_start().starts_with("//"));
        for line in said {
            let mut after = line.split('«').skip(1);
            let wrong = after.any(|rest| rest.starts_with(char::is_alphanumeric));
            assert!(!wrong, "{}: write »…« in {line}", file.display());
        }
    }
}
