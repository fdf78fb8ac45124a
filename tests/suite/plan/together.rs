//! Several people add to one plan.

use std::fs;
use std::path::Path;

use tempfile::TempDir;

use super::{modenhed, plan_in, sheet};
use crate::common::command;
use crate::common::talk::Talk;

/// The recommendations of a sheet, by what `--pick` takes.
fn recommendations(folder: &TempDir, sheet: &str) -> Vec<String> {
    let scored = modenhed(folder, &["score", sheet, "--format", "json"]).stdout;
    let scored: serde_json::Value = serde_json::from_str(&scored).unwrap();
    let all = scored["sheets"][0]["recommendations"].as_array().unwrap();
    let text = |one: &serde_json::Value, key: &str| one[key].as_str().unwrap().to_owned();
    all.iter().map(|one| format!("{}.{}", text(one, "aspect"), text(one, "id"))).collect()
}

#[test]
fn eight_who_add_at_once_are_all_in_the_plan() {
    let folder = TempDir::new().unwrap();
    let sheet = sheet("2026/jobcenter.yaml");
    let ids = recommendations(&folder, &sheet);
    assert!(ids.len() >= 8, "{ids:?}");
    let add = |id: &String| {
        let args = ["plan", &sheet, "--add", "--pick", id, "-o", "plan.yaml"];
        let mut run = command();
        run.args(args).current_dir(folder.path());
        run.stdout(std::process::Stdio::null()).stderr(std::process::Stdio::null());
        run.spawn().unwrap()
    };
    let runs: Vec<_> = ids.iter().take(8).map(add).collect();
    for mut run in runs {
        assert_eq!(run.wait().unwrap().code(), Some(0));
    }
    assert_eq!(plan_in(&folder).matches("recommendation:").count(), 8);
    assert_eq!(names(folder.path()), ["plan.yaml"], "no lock and nothing half-written is left");
}

fn names(folder: &Path) -> Vec<String> {
    let entries = fs::read_dir(folder).unwrap();
    let mut names: Vec<_> =
        entries.map(|entry| entry.unwrap().file_name().into_string().unwrap()).collect();
    names.sort();
    names
}

/// Chooses the first of what is offered, while somebody else does something to the plan's folder.
fn choose(folder: &TempDir, args: &[&str], meanwhile: impl FnOnce(&Path)) -> (String, i32) {
    let sheet = sheet("2026/jobcenter.yaml");
    let mut run = command();
    run.args(["plan", &sheet, "--plain", "--lang", "en", "-o", "plan.yaml"]).args(args);
    let mut talk = Talk::begin(run.current_dir(folder.path()));
    talk.see("Your choice:");
    meanwhile(&folder.path().join("plan.yaml"));
    talk.say("1");
    talk.end()
}

#[test]
fn what_a_colleague_writes_while_one_chooses_is_kept() {
    let folder = TempDir::new().unwrap();
    let sheet = sheet("2026/jobcenter.yaml");
    modenhed(&folder, &["plan", &sheet, "--top", "1", "-o", "plan.yaml"]);
    let (said, status) = choose(&folder, &["--add"], |plan| {
        let text = fs::read_to_string(plan).unwrap().replace("responsible:", "responsible: Kim");
        fs::write(plan, text + "- what: Kaffe med naboerne\n").unwrap();
    });
    assert_eq!(status, 0, "{said}");
    assert!(said.contains("plan.yaml was changed meanwhile. The changes are kept."), "{said}");
    let plan = plan_in(&folder);
    assert!(plan.contains("responsible: Kim") && plan.contains("Kaffe med naboerne"), "{plan}");
    assert_eq!(plan.matches("recommendation:").count(), 2, "{plan}");
    // The same once more, and the colleague adds the very recommendation.
    let id = recommendations(&folder, &sheet)[2].clone();
    let (said, status) = choose(&folder, &["--add"], |_| {
        let run = modenhed(&folder, &["plan", &sheet, "--add", "--pick", &id, "-o", "plan.yaml"]);
        assert_eq!(run.status, 0, "{}", run.stderr);
    });
    assert_eq!(status, 0, "{said}");
    assert!(said.contains("There are no recommendations to add to plan.yaml"), "{said}");
    assert_eq!(plan_in(&folder).matches("recommendation:").count(), 3);
}

#[test]
fn a_plan_that_appears_while_one_chooses_is_not_replaced() {
    let folder = TempDir::new().unwrap();
    let (said, status) = choose(&folder, &[], |plan| fs::write(plan, "theirs").unwrap());
    assert_eq!(status, 2, "{said}");
    assert!(said.contains("error: plan.yaml already exists"), "{said}");
    assert_eq!(plan_in(&folder), "theirs");
}

#[test]
fn a_plan_that_was_broken_while_one_chooses_is_left_as_it_is() {
    let folder = TempDir::new().unwrap();
    let sheet = sheet("2026/jobcenter.yaml");
    modenhed(&folder, &["plan", &sheet, "--top", "1", "-o", "plan.yaml"]);
    let (said, status) = choose(&folder, &["--add"], |plan| fs::write(plan, "actions: [").unwrap());
    assert_eq!(status, 2, "{said}");
    assert_eq!(plan_in(&folder), "actions: [");
}
