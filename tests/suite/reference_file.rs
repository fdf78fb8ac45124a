//! References: what is published of many departments, and where one stands among them.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use serde_json::Value;
use tempfile::TempDir;

use crate::common::{Run, modenhed};

/// Departments with so many people who all gave the same answers, of which each is worth 25 · (step − 1).
fn table(departments: &[(&str, u32)], people: usize) -> String {
    let mut table = "department,date,a1,a2,a3,b1\n".to_owned();
    for (name, step) in departments {
        let row = format!("{name},2026-11-09,{step},{step},{step},{}\n", 6 - step);
        table += &row.repeat(people);
    }
    table
}

/// Four departments on each step.
fn twenty() -> Vec<(String, u32)> {
    (0..20).map(|place| (format!("A{place:02}"), 1 + place / 4)).collect()
}

fn write(folder: &Path, name: &str, text: &str) -> String {
    let path = folder.join(name);
    fs::write(&path, text).unwrap();
    path.to_str().unwrap().to_owned()
}

fn run(args: &[&str]) -> Run {
    modenhed(&[args, &["--questionnaire", "tests/data/example.yaml"]].concat())
}

/// A table of twenty departments with five people each, and the reference that is made of it.
fn published(folder: &Path) -> (String, String) {
    let departments = twenty();
    let departments: Vec<_> =
        departments.iter().map(|(name, step)| (name.as_str(), *step)).collect();
    let answers = write(folder, "svar.csv", &table(&departments, 5));
    let reference = folder.join("ref.yaml").to_str().unwrap().to_owned();
    let seen = run(&["compare", &answers, "--publish-reference", &reference]);
    assert_eq!(seen.status, 0, "{}", seen.stderr);
    assert_eq!(seen.stderr, format!("{reference} fortæller, hvor 20 afdelinger ligger\n"));
    (answers, reference)
}

/// Five people are shown in steps of ten: 0 as «≤ 10» (0–15), 25 as 30 (25–35), 50 as 50 (45–55), 75 as 80
/// (75–85) and 100 as «≥ 90» (85–100). Two of twenty departments are a tenth.
#[test]
fn a_reference_tells_in_tenths_where_departments_lie_and_names_none() {
    let folder = TempDir::new().unwrap();
    let (_, reference) = published(folder.path());
    let text = fs::read_to_string(&reference).unwrap();
    let expected = "modenhed: 1\nreference: department\nperiod: \"2026\"\nleast_people: 5\n\
        questionnaires:\n  - {\"id\":\"example\",\"version\":\"1.0.0\"}\nfigures:\n";
    assert!(text.contains(expected), "{text}");
    let line = |of: &str| {
        let begins = format!("  - {{\"of\":\"{of}\",");
        text.lines().find_map(|line| line.strip_prefix(&begins)).map(str::to_owned)
    };
    let all = "\"answered_by\":\"person\",\"groups\":20,\"people\":100,\
        \"at_most\":[15,15,35,35,55,55,85,85,100],\"at_least\":[0,25,25,45,45,75,75,85,85]}";
    assert_eq!(line("example").as_deref(), Some(all));
    assert_eq!(line("example/a").as_deref(), Some(all));
    assert_eq!(line("example.a1"), None, "a question is shown from ten people on");
    assert!(!text.contains("A0"), "{text}");
    let again = folder.path().join("igen.json").to_str().unwrap().to_owned();
    let answers = folder.path().join("svar.csv").to_str().unwrap().to_owned();
    assert_eq!(run(&["compare", &answers, "--publish-reference", &again]).status, 0);
    let read = |file: &str| {
        let args = ["compare", &answers, "--reference", file, "--format", "csv"];
        run(&args).stdout
    };
    assert_eq!(read(&again), read(&reference), "JSON tells the same");
    assert_eq!(run(&["validate", &reference]).status, 0);
}

#[test]
fn departments_stand_higher_and_lower_than_so_many_of_ten() {
    let folder = TempDir::new().unwrap();
    let (answers, reference) = published(folder.path());
    let args = ["compare", &answers, "--reference", &reference];
    let csv = run(&[&args[..], &["--format", "csv"]].concat()).stdout;
    let mut reader = csv::Reader::from_reader(csv.as_bytes());
    let rows = reader.deserialize::<BTreeMap<String, String>>().map(Result::unwrap);
    let rows = rows.filter(|row| row["aspect"] == "example");
    let standing: BTreeMap<_, _> = rows
        .map(|row| {
            let standing = [&row["higher_than"], &row["lower_than"], &row["of_parts"]];
            (row["group"].clone(), standing.map(String::as_str).join(" "))
        })
        .collect();
    // Four, eight, twelve, sixteen of twenty lie lower.
    let expected = [("A00", "0 8 10"), ("A04", "2 6 10"), ("A08", "4 4 10"), ("A12", "6 2 10")];
    for (group, expected) in expected.into_iter().chain([("A19", "8 0 10")]) {
        assert_eq!(standing[group], expected, "{group}");
    }
    let text = run(&[&args[..], &["--width", "250"]].concat()).stdout;
    assert!(text.contains("højere end 6 af 10 afdelinger, lavere end 2"), "{text}");
    assert!(text.contains("op til 20 afdelinger, periode: 2026, spurgt med Eksempel 1.0.0"));
    let json = run(&[&args[..], &["--format", "json"]].concat()).stdout;
    let json: Value = serde_json::from_str(&json).unwrap();
    let beside = &json["groups"][8]["aspects"][0]["reference"];
    assert_eq!(
        *beside,
        serde_json::json!({"higher_than": 4, "lower_than": 4, "of": 10, "groups": 20})
    );
}

#[test]
fn a_sheet_stands_beside_what_was_answered_in_its_way_and_to_the_same_questions() {
    let folder = TempDir::new().unwrap();
    let (_, reference) = published(folder.path());
    let sheet = |more: &str| {
        let text =
            format!("modenhed: 1\ndepartment: Ny\n{more}answers: {{a1: 4, a2: 4, a3: 4, b1: 2}}\n");
        write(folder.path(), "ny.yaml", &text)
    };
    let person = sheet("");
    let score = ["score", person.as_str(), "--reference", &reference];
    let text = run(&score).stdout;
    // 75: twelve of twenty surely lie lower (up to 55), and four surely higher (from 85).
    assert!(text.contains("højere end 6 af 10 afdelinger"), "{text}");
    let json = run(&[&score[..], &["--format", "json"]].concat()).stdout;
    let json: Value = serde_json::from_str(&json).unwrap();
    let aspect = &json["sheets"][0]["aspects"][0];
    assert_eq!(
        (&aspect["reference"]["higher_than"], &aspect["reference"]["lower_than"]),
        (&6.into(), &2.into())
    );
    assert_eq!(aspect["themes"][0]["reference"]["higher_than"], 6);
    let report = ["report", person.as_str(), "--reference", &reference, "--format", "html"];
    assert!(run(&report).stdout.contains("I forhold til andre afdelinger"));
    let group = sheet("answered_by: group\n");
    let text = run(&["score", &group, "--reference", &reference]).stdout;
    assert!(text.contains("Referencen fortæller ikke om besvarelser som denne"), "{text}");
}

#[test]
fn five_departments_are_told_in_quarters_and_fewer_not_at_all() {
    let folder = TempDir::new().unwrap();
    let five = [("A", 1), ("B", 2), ("C", 3), ("D", 4), ("E", 5)];
    let reference = folder.path().join("ref.yaml");
    let publish = |departments: &[(&str, u32)], people: usize, more: &[&str]| {
        let _ = fs::remove_file(&reference);
        let answers = write(folder.path(), "svar.csv", &table(departments, people));
        let args = ["compare", &answers, "--publish-reference", reference.to_str().unwrap()];
        let seen = run(&[&args[..], more].concat());
        (seen.status, fs::read_to_string(&reference).ok(), seen.stderr)
    };
    let (status, text, _) = publish(&five, 10, &[]);
    let text = text.unwrap();
    // Ten people, in steps of five: 0–12.5, 22.5–27.5, 47.5–52.5, 72.5–77.5, 87.5–100. The lowest and the
    // highest department are not told of.
    let example =
        "\"groups\":5,\"people\":50,\"at_most\":[27.5,52.5,77.5],\"at_least\":[22.5,47.5,72.5]}";
    assert!(
        status == 0 && text.contains(&format!("\"example\",\"answered_by\":\"person\",{example}"))
    );
    // A question, in steps of 20: 0–30, 30 is rounded to 40 … and b1 the other way round.
    assert!(
        text.contains("{\"of\":\"example.a1\",\"answered_by\":\"person\",\"groups\":5"),
        "{text}"
    );
    let seen = run(&[
        "compare",
        folder.path().join("svar.csv").to_str().unwrap(),
        "--reference",
        reference.to_str().unwrap(),
        "--width",
        "250",
    ]);
    // Of 75 two of five are surely lower, of 50 one is lower and one higher: a share of five in quarters.
    for words in [
        "højere end halvdelen af afdelingerne",
        "højere end en fjerdedel af afdelingerne, lavere end en fjerdedel",
    ] {
        assert!(seen.stdout.contains(words), "{}", seen.stdout);
    }
    let (status, text, said) = publish(&five[..4], 10, &[]);
    assert_eq!((status, text), (2, None));
    assert!(said.starts_with("fejl: en reference kræver mindst 5 afdelinger"), "{said}");
    let (status, text, _) = publish(&five, 4, &[]);
    assert_eq!((status, text), (2, None), "four people are too few for any department");
    let (status, text, said) = publish(&five, 10, &["--min-group", "1"]);
    assert_eq!((status, text), (2, None));
    assert!(said.contains("mindst 5 personer; brug --min-group 5"), "{said}");
    let (status, _, said) = publish(&five, 10, &["--by", "role"]);
    assert!(status == 2 && said.contains("kan ikke laves med --by role"), "{said}");
}

#[test]
fn a_reference_of_other_questions_is_refused_with_the_reason() {
    let folder = TempDir::new().unwrap();
    let (answers, reference) = published(folder.path());
    let text = fs::read_to_string(&reference).unwrap();
    let refused = |text: &str| {
        let file = write(folder.path(), "anden.yaml", text);
        let seen = run(&["compare", &answers, "--reference", &file]);
        assert_eq!((seen.stdout.as_str(), seen.status), ("", 2));
        seen.stderr
    };
    let later = refused(&text.replace("\"version\":\"1.0.0\"", "\"version\":\"2.0.0\""));
    let said = "fejl[other-reference]: referencen er af version 2.0.0 af »example«, som spurgte om noget andet end version 1.0.0";
    assert!(later.contains(said) && later.contains("anden.yaml:8:"), "{later}");
    // Only the wording is another.
    let patch = write(folder.path(), "ord.yaml", &text.replace("\"1.0.0\"", "\"1.0.7\""));
    assert_eq!(run(&["compare", &answers, "--reference", &patch]).status, 0);
    assert!(refused(&text.replace("example/a", "example/x")).contains("fejl[unknown-reference]"));
    assert!(refused(&text.replace("[15,15,", "[15,")).contains("fejl[bad-distribution]"));
    assert!(refused(&text.replace("\"groups\":20", "\"groups\":4")).contains("fejl[out-of-range]"));
    let kind = refused("modenhed: 1\ndepartment: A\nanswers: {a1: 3}\n");
    assert!(
        kind.contains("fejl[wrong-kind-of-file]") && kind.contains("--publish-reference"),
        "{kind}"
    );
}
