//! Several people's sheets become one.

use std::fs;
use std::path::Path;

use tempfile::TempDir;

use crate::common::{Run, command, run};

/// A person's sheet about change, with these answers and keys.
fn sheet(folder: &Path, name: &str, keys: &str, answers: &str) {
    let text = format!(
        "modenhed: 1\ndepartment: Jobcenter\n{keys}questionnaires: [{{id: forandring, version: 2.0.0}}]\n\
         answers: {{{answers}}}\n"
    );
    fs::write(folder.join(name), text).unwrap();
}

fn gather(folder: &Path, files: &[&str]) -> Run {
    run(command().current_dir(folder).arg("gather").args(files).args(["-o", "faelles.yaml"]))
}

#[test]
fn what_all_agree_on_is_answered_and_the_rest_is_open_with_votes() {
    let folder = TempDir::new().unwrap();
    let keys = "respondent: Anna\nrole: leader\ndate: 2026-11-20\n";
    let note = "ledelsesdisciplin: {answer: 3, note: Spørg Bo}, oppefra: 2, tid-og-penge: 4";
    sheet(folder.path(), "a.yaml", keys, note);
    let keys = "role: employee\ndate: 2026-11-24\n";
    sheet(folder.path(), "b.yaml", keys, "ledelsesdisciplin: 3, oppefra: 4, tid-og-penge: 4");
    sheet(folder.path(), "c.yaml", "", "ledelsesdisciplin: 3, oppefra: 4");
    let seen = gather(folder.path(), &["a.yaml", "b.yaml", "c.yaml"]);
    assert_eq!((seen.stdout.as_str(), seen.status), ("", 0), "{}", seen.stderr);
    let said = seen.stderr.split_whitespace().collect::<Vec<_>>().join(" ");
    assert!(said.contains("3 besvarelser er samlet i faelles.yaml."), "{said}");
    assert!(said.contains("I er enige om 1 af 11 spørgsmål"), "{said}");
    assert!(said.contains("Noter, navne, roller og fritekst er ikke taget med."), "{said}");
    assert!(said.ends_with("modenhed assess --together --resume faelles.yaml"), "{said}");
    let text = fs::read_to_string(folder.path().join("faelles.yaml")).unwrap();
    for (question, votes) in [
        ("ledelsesdisciplin", "1: 0 2: 0 3: 3 4: 0 5: 0"),
        ("oppefra", "1: 0 2: 1 3: 0 4: 2 5: 0"),
        ("tid-og-penge", "1: 0 2: 0 3: 0 4: 2 5: 0"),
    ] {
        let part = text.split(&format!("  {question}:\n")).nth(1).unwrap().replace('"', "");
        let part = part.split_whitespace().collect::<Vec<_>>().join(" ");
        assert!(part.contains(&format!("votes: {votes}")), "{question} in {text}");
        let answered = part.starts_with("answer: 3");
        assert_eq!(answered, question == "ledelsesdisciplin", "{text}");
    }
    assert!(text.contains("answered_by: group\n") && text.contains("2026-11-24"), "{text}");
    for gone in ["Anna", "respondent", "role", "note", "Bo"] {
        assert!(!text.contains(gone), "{gone} in {text}");
    }
    // It is never written over.
    let seen = gather(folder.path(), &["a.yaml", "b.yaml"]);
    assert_eq!(seen.status, 2);
    assert!(seen.stderr.starts_with("fejl: faelles.yaml findes allerede\n"), "{}", seen.stderr);
}

#[test]
fn the_command_to_go_on_with_names_questionnaires_of_ones_own() {
    let folder = TempDir::new().unwrap();
    fs::copy("questionnaires/forandring.yaml", folder.path().join("own.yaml")).unwrap();
    sheet(folder.path(), "a.yaml", "", "oppefra: 4");
    sheet(folder.path(), "b.yaml", "", "oppefra: 4");
    let seen = gather(folder.path(), &["a.yaml", "b.yaml", "--questionnaire", "own.yaml"]);
    let said = seen.stderr.split_whitespace().collect::<Vec<_>>().join(" ");
    assert!(said.ends_with("--resume faelles.yaml --questionnaire own.yaml"), "{said}");
}

#[test]
fn sheets_that_do_not_fit_each_other_are_refused() {
    let folder = TempDir::new().unwrap();
    let write = |name: &str, text: &str| fs::write(folder.path().join(name), text).unwrap();
    sheet(folder.path(), "a.yaml", "", "oppefra: 2");
    write(
        "afdeling.yaml",
        "modenhed: 1\ndepartment: Havnen\nquestionnaires: [{id: forandring, version: 2.0.0}]\nanswers: {oppefra: 2}\n",
    );
    write(
        "skema.yaml",
        "modenhed: 1\ndepartment: Jobcenter\nquestionnaires: [{id: teknologi, version: 2.0.0}]\nanswers: {}\n",
    );
    write(
        "udgave.yaml",
        "modenhed: 1\ndepartment: Jobcenter\nquestionnaires: [{id: forandring, version: 1.0.0}]\nanswers: {tid-og-penge: 2}\n",
    );
    for (files, why) in [
        (&["a.yaml"][..], "fejl: der skal mindst to besvarelser til at samle"),
        (
            &["a.yaml", "afdeling.yaml"],
            "fejl: besvarelserne er fra to afdelinger, Jobcenter og Havnen",
        ),
        (&["a.yaml", "skema.yaml"], "fejl: besvarelserne er ikke af de samme spørgeskemaer"),
        (&["a.yaml", "udgave.yaml"], "fejl: besvarelserne er af forskellige udgaver"),
    ] {
        let seen = gather(folder.path(), files);
        assert_eq!(seen.status, 2, "{}", seen.stderr);
        assert!(seen.stderr.contains(why), "{why} in {}", seen.stderr);
    }
    assert!(!folder.path().join("faelles.yaml").exists());
}
