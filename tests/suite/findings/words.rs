//! What findings say, and the help they give.

use std::collections::BTreeSet;
use std::fs;

use super::table::{FIXTURES, MEANT, WORDS};
use super::{findings, fixture, found_in, text, validate};

#[test]
fn findings_say_in_danish_what_is_wrong_and_how_to_mend_it() {
    let mut wrong = Vec::new();
    for (file, message, help) in WORDS {
        let found = findings(&[file]);
        let words = (text(&found[0], "message"), text(&found[0], "help"));
        if words != (*message, *help) {
            wrong.push(format!("{file}: {words:?}"));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn a_typing_mistake_is_answered_with_the_word_that_was_meant() {
    for (file, meant) in MEANT {
        let found = findings(&[file]);
        assert_eq!(text(&found[0], "help"), format!("mente du »{meant}«?"), "{file}");
    }
    let far = findings(&["unknown-key.far.yaml"]);
    let known = text(&far[0], "help").strip_prefix("her kan stå: ").unwrap();
    assert!(known.split(", ").any(|key| key == "weight"), "{known}");
}

#[test]
fn no_help_is_left_unfinished() {
    for (file, _) in FIXTURES {
        for finding in findings(&[file]) {
            let help = text(&finding, "help");
            let unfinished = help.contains(": ,") || help.ends_with([' ', ':']);
            assert!(!unfinished, "{file}: {help}");
        }
    }
}

#[test]
fn what_is_wrong_with_yaml_is_said_in_the_language_of_the_reader() {
    for (file, _) in FIXTURES.iter().filter(|(file, _)| file.starts_with("syntax.")) {
        let [danish, english] = ["da", "en"].map(|language| {
            let seen = validate(&[file, "--lang", language, "--format", "csv"]);
            seen.stdout.lines().nth(1).unwrap().to_owned()
        });
        assert_ne!(danish, english, "{file}");
        assert!(!danish.contains("læseren siger") && !english.contains("the reader"), "{file}");
    }
}

#[test]
fn help_can_be_followed() {
    // In YAML a doubled quotation mark stands for one only between single ones.
    let quote = &findings(&["syntax.inner-quote.yaml"])[0];
    assert!(text(quote, "help").contains("\\\""), "{quote}");
    // A rung goes with a ladder and with nothing else.
    let rung = &findings(&["does-not-belong.level.yaml"])[0];
    assert_ne!(text(rung, "help"), "det passer ikke med rule: ladder");
    // The column that is there is not what was meant by the one that is missing.
    let missing = &found_in("svar.csv", "Departmnt,data-ejer\nBorgerservice,3\n")[0];
    assert_ne!(text(missing, "help"), "mente du »Departmnt«?");
}

#[test]
fn the_same_file_always_gets_the_same_suggestion() {
    let two = ["a", "b"]
        .map(|x| format!("  trin-{x}: [{{code: 1, text: Nej}}, {{code: 2, text: Ja}}]\n"));
    let text = fixture("unknown-scale.yaml").replace("trinn", "trin-c");
    let text = text.replace("scales:\n", &format!("scales:\n{}", two.concat()));
    let help = |_| found_in("skema.yaml", &text)[0]["help"].clone().to_string();
    let seen: BTreeSet<_> = (0..12).map(help).collect();
    assert_eq!(seen.len(), 1, "{seen:#?}");
}

#[test]
fn people_see_the_line_the_mark_and_the_help_in_their_language() {
    for (language, expected) in [("da", "several/da.txt"), ("en", "several/en.txt")] {
        let seen = validate(&["several/besvarelse.yaml", "--lang", language, "--width", "80"]);
        assert_eq!(seen.stderr, fixture(expected));
        assert_eq!((seen.stdout.as_str(), seen.status), ("", 1));
    }
}

#[test]
fn a_question_that_several_questionnaires_have_is_not_said_to_be_missing() {
    let third = fixture("unknown-reference.yaml").replace("id: proeve", "id: tredje");
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("tredje.yaml");
    fs::write(&file, third.replace("data-kvalitt", "faelles")).unwrap();
    let set = ["valid/questionnaire.yaml", "valid/second.yaml", file.to_str().unwrap()];
    let found = findings(&set);
    let words = (text(&found[0], "message"), text(&found[0], "help"));
    assert!(!words.0.contains("findes ikke") && words.1.contains("anden.faelles"), "{words:?}");
}
