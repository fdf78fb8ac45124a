//! Questionnaires of many questions and conditions of many parts.

use std::fs;
use std::process::Command;

use super::{Folder, validated, within_limits};

/// A questionnaire with these questions, whose only recommendation has this condition.
fn questionnaire(questions: &str, when: &str) -> String {
    format!(
        "modenhed: 1\nid: x\nversion: 1.0.0\nlanguages: [da]\ntitle: T\npurpose: P\n\
         scales: {{s: [{{code: 1, text: a}}, {{code: 2, text: b}}]}}\n\
         themes:\n- id: t\n  title: T\n  questions:\n{questions}\
         recommendations:\n- {{id: r, when: {when}, title: a, why: b, first_step: c, dialogue: d, effort: small}}\n"
    )
}

#[test]
fn fifteen_thousand_questions_may_each_be_asked_after_the_next() {
    let asked = |n| {
        let next = n + 1;
        format!(
            "  - {{id: q{n}, text: x{n}, scale: s, ask_when: {{question: q{next}, answered: [1]}}}}\n"
        )
    };
    let mut questions: String = (0..15_000).map(asked).collect();
    questions.push_str("  - {id: q15000, text: x, scale: s}\n");
    let folder = Folder::new();
    let file = folder.path("skema.yaml");
    fs::write(&file, questionnaire(&questions, "{theme: t, below: 60}")).unwrap();
    assert_eq!(validated(&file).status, 0);
    // The main thread has 8 MB of stack here, but 1 MB on Windows.
    if cfg!(target_os = "linux") {
        let program = crate::common::command().get_program().to_owned();
        let mut command = Command::new("sh");
        command.args(["-c", "ulimit -s 1024; exec \"$0\" \"$@\""]).arg(program);
        assert_eq!(within_limits(command.arg("validate").arg(&file)).status, 0);
    }
}

#[test]
fn conditions_may_have_many_parts() {
    let question = "  - {id: q, text: x, scale: s}\n";
    let parts: Vec<_> =
        (0..10_000).map(|n| format!("{{technology: t{n}, status: in-use}}")).collect();
    let folder = Folder::new();
    let file = folder.path("skema.yaml");
    let when = format!("{{any: [{{theme: t, below: 60}}, {}]}}", parts.join(", "));
    fs::write(&file, questionnaire(question, &when)).unwrap();
    assert_eq!(validated(&file).status, 0);
    let when = format!("{{all: [{{theme: t, below: 0}}, {}]}}", parts[..13].join(", "));
    fs::write(&file, questionnaire(question, &when)).unwrap();
    assert!(validated(&file).stderr.contains("never-given"));
}
