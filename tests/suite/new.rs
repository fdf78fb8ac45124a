//! `modenhed new`: a questionnaire to begin from.

use std::fs;

use tempfile::TempDir;

use crate::common::{Run, command, run};

fn modenhed(folder: &TempDir, args: &[&str]) -> Run {
    run(command().current_dir(folder.path()).args(args))
}

#[test]
fn a_new_questionnaire_has_no_findings_and_can_be_scored_at_once() {
    for (language, question, recommended) in
        [("da", "maal", "Bliv enige om ét mål"), ("en", "aim", "Agree on one aim")]
    {
        let folder = TempDir::new().unwrap();
        let written = modenhed(&folder, &["new", "Vores mål.yaml", "--lang", language]);
        assert_eq!((written.stdout.as_str(), written.status), ("", 0), "{}", written.stderr);
        assert!(written.stderr.contains("modenhed validate 'Vores mål.yaml'"));
        let text = fs::read_to_string(folder.path().join("Vores mål.yaml")).unwrap();
        assert!(text.contains("\nid: vores-maal "), "{text}");
        let valid = modenhed(&folder, &["validate", "Vores mål.yaml", "--lang", "en"]);
        assert_eq!(
            (valid.stdout.as_str(), valid.stderr.as_str(), valid.status),
            ("1 file without findings\n", "", 0)
        );
        fs::write(
            folder.path().join("sheet.yaml"),
            format!("modenhed: 1\ndepartment: A\nanswers: {{{question}: 1}}\n"),
        )
        .unwrap();
        let args = ["score", "sheet.yaml", "--questionnaire", "Vores mål.yaml", "--lang", language];
        let scored = modenhed(&folder, &args);
        assert!(scored.stdout.contains(recommended), "{}", scored.stdout);
    }
}

#[test]
fn the_title_and_a_built_in_questionnaire_can_be_asked_for() {
    let folder = TempDir::new().unwrap();
    let titled = modenhed(&folder, &["new", "-", "--title", "Data: \"vores\" #1", "--lang", "da"]);
    fs::write(folder.path().join("titled.yaml"), &titled.stdout).unwrap();
    let shown = ["questionnaires", "list", "--questionnaire", "titled.yaml", "--format", "csv"];
    let shown = modenhed(&folder, &shown);
    assert!(shown.stdout.contains("\"Data: \"\"vores\"\" #1\""), "{}", shown.stdout);
    let copied = modenhed(&folder, &["new", "own.yaml", "--from", "teknologi"]);
    assert_eq!(copied.status, 0, "{}", copied.stderr);
    let copy = fs::read(folder.path().join("own.yaml")).unwrap();
    assert!(copy == fs::read("questionnaires/teknologi.yaml").unwrap());
}

#[test]
fn nothing_that_is_there_is_overwritten_and_no_bad_file_begun() {
    let folder = TempDir::new().unwrap();
    fs::write(folder.path().join("own.yaml"), "mine").unwrap();
    let cases: [(&[&str], &str); 3] = [
        (&["new", "own.yaml"], "own.yaml already exists"),
        (&["new", "x.yaml", "--from", "teknik"], "teknologi"),
        (&["new", "overall.yaml"], "overall"),
    ];
    for (args, said) in cases {
        let seen = modenhed(&folder, &[args, &["--lang", "en"]].concat());
        assert_eq!((seen.stdout.as_str(), seen.status), ("", 2), "{args:?}");
        assert!(seen.stderr.contains(said), "{args:?}: {}", seen.stderr);
    }
    assert_eq!(fs::read(folder.path().join("own.yaml")).unwrap(), b"mine");
    assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 1);
}

#[test]
fn the_worked_example_of_the_guide_is_valid_and_scores_as_it_says() {
    let guide = fs::read_to_string("docs/own-model.md").unwrap();
    let (_, example) = guide.split_once("## A worked example").unwrap();
    let (_, example) = example.split_once("```yaml\n").unwrap();
    let (model, _) = example.split_once("```").unwrap();
    let folder = TempDir::new().unwrap();
    fs::write(folder.path().join("model.yaml"), model).unwrap();
    let valid = modenhed(&folder, &["validate", "model.yaml", "--lang", "en"]);
    assert_eq!((valid.stdout.as_str(), valid.status), ("1 file without findings\n", 0));
    let steps = [
        ("owner access deletion", 4),
        ("errors repair meaning", 2),
        ("reading asking doubting", 3),
    ];
    let answers =
        steps.iter().flat_map(|(ids, step)| ids.split(' ').map(move |id| format!("{id}: {step}")));
    let answers = answers.collect::<Vec<_>>().join(", ");
    let sheet = format!("modenhed: 1\ndepartment: A\nanswers: {{{answers}}}\n");
    fs::write(folder.path().join("sheet.yaml"), sheet).unwrap();
    let scored = modenhed(
        &folder,
        &["score", "sheet.yaml", "--questionnaire", "model.yaml", "--lang", "en"],
    );
    // Steps 4, 2 and 3 of five earn 75, 25 and 50; the lowest theme is the score.
    assert!(scored.stdout.contains("Our data: 25 · level 2, Managed"), "{}", scored.stdout);
}
