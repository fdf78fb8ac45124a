//! `modenhed score`, as its users see it.

use std::fs;
use std::io::{BufRead, BufReader, Read};
use std::process::Stdio;

use crate::common::{Run, command, modenhed, run};

const EXAMPLE: [&str; 2] = ["--questionnaire", "tests/data/example.yaml"];

fn score(args: &[&str]) -> Run {
    let mut all = vec!["score"];
    all.extend(args);
    all.extend(EXAMPLE);
    modenhed(&all)
}

/// Scores a table given on standard input.
fn table(text: &str, args: &[&str]) -> Run {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("svar.csv");
    fs::write(&file, text).unwrap();
    let mut all = vec![file.to_str().unwrap()];
    all.extend(args);
    score(&all)
}

#[test]
fn a_leader_sees_the_whole_result_in_danish() {
    let seen = score(&["tests/data/sheet.yaml", "--width", "72"]);
    assert_eq!(seen.stdout, fs::read_to_string("tests/data/score-da.txt").unwrap());
    assert_eq!((seen.stderr.as_str(), seen.status), ("", 0));
}

#[test]
fn the_result_as_markdown_goes_to_a_file_by_its_ending() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("result.md");
    let args = ["tests/data/sheet.yaml", "--lang", "en", "-o", file.to_str().unwrap()];
    let seen = score(&args);
    assert_eq!((seen.stdout.as_str(), seen.stderr.as_str(), seen.status), ("", "", 0));
    let expected = fs::read_to_string("tests/data/score-en.md").unwrap();
    assert_eq!(fs::read_to_string(&file).unwrap(), expected);
}

#[test]
fn json_has_every_figure_and_null_for_what_is_missing() {
    let seen = score(&["tests/data/sheet.yaml", "--format", "json"]);
    let json: serde_json::Value = serde_json::from_str(&seen.stdout).unwrap();
    assert_eq!(json["schema"], 1);
    let sheet = &json["sheets"][0];
    assert_eq!((&sheet["department"], &sheet["role"]), (&"Borgerservice".into(), &"leader".into()));
    let aspect = &sheet["aspects"][0];
    // (58.333… + 75) / 2, and 3 of 4 questions.
    assert_eq!(aspect["score"], 66.666_667);
    assert_eq!(aspect["level"], serde_json::json!({"number": 4, "id": "embedded"}));
    assert_eq!(aspect["coverage"], 0.75);
    assert_eq!(aspect["themes"][0]["score"], 58.333_333);
    let left_out = serde_json::json!({
        "question": "a2", "state": "not-applicable", "code": null, "score": null, "note": null,
        "next_step": null
    });
    assert_eq!(aspect["answers"][1], left_out);
    let ids: Vec<_> = sheet["recommendations"].as_array().unwrap().iter().collect();
    // a3 from 25 to 50 lifts A to 66.666… and the aspect to 70.8333…: 4.1667 for a small effort.
    // a1 from 75 to 100 lifts A to 75 and the aspect to 75: 8.3333 / 3. A to 60: 0.8333 / 3.
    let gains: Vec<_> =
        ids.iter().map(|r| (r["id"].as_str().unwrap(), r["gain"].as_f64().unwrap())).collect();
    assert_eq!(gains, [("help-both", 4.166_667), ("begin", 8.333_333), ("raise-a", 0.833_333)]);
}

#[test]
fn scores_answers_and_recommendations_come_as_csv() {
    let scores = score(&["tests/data/sheet.yaml", "--format", "csv"]);
    assert_eq!(
        scores.stdout,
        "department,area,respondent,role,date,example_score,example_level,example_coverage,overall_score,overall_level\n\
         Borgerservice,borgerservice,leder-1,leader,2026-11-23,66.6667,4,0.75,,\n"
    );
    let answers = score(&["tests/data/sheet.yaml", "--table", "answers"]).stdout;
    let rows: Vec<_> = answers.lines().collect();
    assert_eq!(
        rows[0],
        "department,area,respondent,role,date,aspect,theme,question,question_text,state,code,answer_text,score,note,next_step,below_minimum"
    );
    assert_eq!(
        rows[2],
        "Borgerservice,borgerservice,leder-1,leader,2026-11-23,example,a,a2,Spørgsmål a2,not-applicable,,,,,,"
    );
    assert_eq!(
        rows[4],
        "Borgerservice,borgerservice,leder-1,leader,2026-11-23,example,b,b1,Spørgsmål b1,answered,2,Lidt,75,,Nej,"
    );
    let advice = score(&["tests/data/sheet.yaml", "--table", "recommendations"]).stdout;
    let rows: Vec<_> = advice.lines().collect();
    assert_eq!(
        rows[0],
        "department,respondent,date,rank,id,aspect,title,why,first_step,dialogue,effort,about,need,gain,technologies"
    );
    assert_eq!(
        rows[1],
        "Borgerservice,leder-1,2026-11-23,1,help-both,example,Hjælp dem begge,Det ene bærer det andet.,Sæt en dag af.,Hvad kommer først?,small,example.a3,75,4.1667,"
    );
}

#[test]
fn danish_excel_gets_semicolons_commas_a_bom_and_no_formulas() {
    let text = "department,a1,a2,a3,b1\n\"=1+1\",4,na,2,2\n \u{ff0b}45 x,4,na,2,2\n-5,4,na,2,2\n";
    let seen = table(text, &["--excel"]);
    assert!(seen.stdout.starts_with('\u{feff}'), "{}", seen.stdout);
    let rows: Vec<_> = seen.stdout.split("\r\n").collect();
    assert_eq!(rows[1], "'=1+1;;;;;66,6667;4;0,75;;");
    assert_eq!(rows[2], "'\u{ff0b}45 x;;;;;66,6667;4;0,75;;");
    assert_eq!(rows[3], "-5;;;;;66,6667;4;0,75;;");
    let back = table(seen.stdout.split("\r\n").next().unwrap(), &[]);
    assert_eq!(back.status, 2, "a head alone holds no sheet");
}

#[test]
fn a_bad_row_is_left_out_and_the_good_ones_go_on() {
    let seen = table("department;a1;a2;a3;b1\nA;4;9;2;2\nB;4;na;2;2\nC;4\n", &["--format", "csv"]);
    assert_eq!(seen.stdout.lines().count(), 2, "{}", seen.stdout);
    assert!(seen.stdout.contains("B,,,,,66.6667,4,0.75"), "{}", seen.stdout);
    assert!(seen.stderr.contains("svar.csv:2:5"), "{}", seen.stderr);
    assert!(seen.stderr.contains("kolonne »a2«: »9« er ikke en svarmulighed"), "{}", seen.stderr);
    assert!(seen.stderr.contains("rækken har 2 felter, overskriften har 5"), "{}", seen.stderr);
    assert!(seen.stderr.ends_with("1 besvarelse er brugt, 2 er udeladt\n"), "{}", seen.stderr);
    assert_eq!(seen.status, 1);
}

#[test]
fn tables_are_read_in_the_encodings_that_excel_writes() {
    let text = "department;a1;a2;a3;b1\r\nÆblegård Øst;4;na;2;2\r\n";
    let utf16: Vec<u8> =
        "\u{feff}".encode_utf16().chain(text.encode_utf16()).flat_map(u16::to_le_bytes).collect();
    let windows: Vec<u8> = text.chars().map(|c| u8::try_from(u32::from(c)).unwrap()).collect();
    let folder = tempfile::tempdir().unwrap();
    for (name, bytes) in [("utf16.csv", utf16), ("w.csv", windows), ("utf8.csv", text.into())] {
        let file = folder.path().join(name);
        fs::write(&file, bytes).unwrap();
        let seen = score(&[file.to_str().unwrap(), "--format", "csv"]);
        assert!(seen.stdout.contains("\nÆblegård Øst,,,,,66.6667,"), "{name}: {}", seen.stdout);
        assert_eq!(seen.status, 0, "{name}: {}", seen.stderr);
    }
}

#[test]
fn an_aspect_without_enough_answers_has_no_score_and_says_why() {
    let seen = table("department,a1,a2,a3,b1\nA,4,dk,,\n", &["--width", "100"]);
    assert!(seen.stdout.contains("Eksempel: – · ingen score"), "{}", seen.stdout);
    assert!(
        seen.stdout.contains("1 af 4 spørgsmål er besvaret, og der skal mindst 2 til."),
        "{}",
        seen.stdout
    );
    let json = table("department,a1,a2,a3,b1\nA,4,dk,,\n", &["--format", "json"]).stdout;
    let json: serde_json::Value = serde_json::from_str(&json).unwrap();
    let aspect = &json["sheets"][0]["aspects"][0];
    assert!(aspect["score"].is_null() && aspect["level"].is_null());
    let states: Vec<_> = (0..4).map(|n| aspect["answers"][n]["state"].as_str().unwrap()).collect();
    assert_eq!(states, ["answered", "dont-know", "not-answered", "not-answered"]);
}

#[test]
fn fail_under_tells_a_script_what_is_not_reached() {
    let with = |limit: &str| score(&["tests/data/sheet.yaml", "--fail-under", limit]);
    // The score is 66.666…, level 4.
    // Three of four questions are answered.
    for reached in ["66", "66.6666", "example=60", "level=4", "coverage=0.75", "coverage=0"] {
        assert_eq!(with(reached).status, 0, "{reached}");
    }
    for missed in ["67", "66.6667", "example=70", "level=5", "coverage=0.7501", "coverage=1"] {
        assert_eq!(with(missed).status, 1, "{missed}");
    }
    assert_eq!(with("67").stderr, "Borgerservice, Eksempel: 66,67; grænsen er 67\n");
    assert_eq!(with("level=5").stderr, "Borgerservice, Eksempel: niveau 4; grænsen er niveau 5\n");
    assert_eq!(
        with("coverage=0.80").stderr,
        "Borgerservice, Eksempel: svardækning 3/4; grænsen er svardækning 0,8\n"
    );
    for wrong in [
        "sixty",
        "101",
        "60,5",
        "level=0",
        "nothing=60",
        "coverage=80",
        "coverage=0,8",
        "coverage=-1",
        "coverage=",
    ] {
        assert_eq!(with(wrong).status, 2, "{wrong}");
    }
    let no_score = table("department,a1\nA,4\n", &["--fail-under", "0"]);
    assert_eq!(no_score.status, 1, "no score reaches nothing, not even 0");
}

#[test]
fn several_sheets_end_with_a_table_of_all_and_many_are_only_that() {
    let seen = table("department,a1,a2,a3,b1\nA,4,na,2,2\nB,1,1,1,5\n", &["--width", "80"]);
    assert_eq!(seen.stdout.matches("\nAnbefalinger\n").count(), 2);
    assert!(seen.stdout.contains("2 besvarelser\n═"), "{}", seen.stdout);
    assert!(seen.stdout.contains("67 (4)") && seen.stdout.contains("0 (1)"), "{}", seen.stdout);
    let rows = "A,4,na,2,2\n".repeat(11);
    let seen = table(&format!("department,a1,a2,a3,b1\n{rows}"), &[]);
    assert_eq!(seen.stdout.matches("Anbefalinger").count(), 0);
    assert!(seen.stdout.starts_with("11 besvarelser\n"), "{}", seen.stdout);
}

#[test]
fn top_and_all_say_how_many_recommendations_are_shown() {
    let one = score(&["tests/data/sheet.yaml", "--top", "1"]).stdout;
    assert!(one.contains("Her er 1 af 3 anbefalinger."), "{one}");
    assert!(one.contains("Hjælp dem begge") && !one.contains("Løft tema A"), "{one}");
    let all = score(&["tests/data/sheet.yaml", "--all"]).stdout;
    assert!(all.contains("Løft tema A") && !all.contains("Her er"), "{all}");
    assert!(one.contains("Her er 1 af 3 næste skridt."), "{one}");
}

#[test]
fn an_empty_or_missing_file_says_so_and_the_others_are_used() {
    let folder = tempfile::tempdir().unwrap();
    let empty = folder.path().join("tom.yaml");
    fs::write(&empty, "").unwrap();
    let empty = empty.to_str().unwrap();
    let alone = score(&[empty]);
    assert_eq!((alone.stdout.as_str(), alone.status), ("", 2));
    assert!(alone.stderr.contains("fejl[empty-file]: filen er tom"), "{}", alone.stderr);
    let missing = score(&["findes-ikke.yaml", "tests/data/sheet.yaml"]);
    assert_eq!(missing.status, 1);
    assert!(missing.stderr.contains("findes-ikke.yaml"), "{}", missing.stderr);
    assert!(missing.stdout.contains("Borgerservice"), "{}", missing.stdout);
}

#[test]
fn no_line_is_wider_than_the_screen() {
    for width in [40_usize, 60, 80, 200] {
        for language in ["da", "en"] {
            let columns = width.to_string();
            let args = ["tests/data/sheet.yaml", "--width", &columns, "--lang", language];
            for line in score(&args).stdout.lines() {
                assert!(line.chars().count() <= width, "{width}: {line}");
            }
        }
    }
}

#[test]
fn colours_come_only_when_asked_for_or_on_a_terminal() {
    let escape = '\u{1b}';
    assert!(!score(&["tests/data/sheet.yaml"]).stdout.contains(escape));
    assert!(score(&["tests/data/sheet.yaml", "--color", "always"]).stdout.contains(escape));
    let mut hostile = command();
    let text = "department: \"A\\e[31mB\"\nmodenhed: 1\nanswers: {a1: 4, a3: 2, b1: 2}\n";
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("s.yaml");
    fs::write(&file, text).unwrap();
    let seen = run(hostile.arg("score").arg(&file).args(EXAMPLE));
    assert!(seen.stdout.starts_with("A [31mB"), "{}", seen.stdout);
}

#[test]
fn a_reader_that_stops_reading_is_no_error() {
    let rows = "A,4,na,2,2\n".repeat(20_000);
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("svar.csv");
    fs::write(&file, format!("department,a1,a2,a3,b1\n{rows}")).unwrap();
    let mut program = command()
        .arg("score")
        .arg(&file)
        .args(["--format", "csv"])
        .args(EXAMPLE)
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    let mut line = String::new();
    BufReader::new(program.stdout.take().unwrap()).read_line(&mut line).unwrap();
    assert!(line.starts_with("department,"));
    let mut said = String::new();
    program.stderr.take().unwrap().read_to_string(&mut said).unwrap();
    assert_eq!((said.as_str(), program.wait().unwrap().code()), ("", Some(0)));
}

#[test]
fn a_sheet_and_a_table_can_come_from_standard_input() {
    let from_stdin = |file: &str| {
        let mut program = command();
        let program = program.args(["score", "-", "--format", "csv"]).args(EXAMPLE);
        run(program.stdin(fs::File::open(file).unwrap()))
    };
    assert!(from_stdin("tests/data/sheet.yaml").stdout.contains(",66.6667,4,0.75,"));
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("svar");
    fs::write(&file, "department;a1;a2;a3;b1\nA;4;na;2;2").unwrap();
    assert!(from_stdin(file.to_str().unwrap()).stdout.contains(",66.6667,4,0.75,"));
}

#[cfg(unix)]
#[test]
fn what_cannot_be_written_is_an_error_and_leaves_the_old_file() {
    let seen = score(&["tests/data/sheet.yaml", "-o", "findes-ikke/resultat.json"]);
    assert_eq!(seen.status, 2);
    assert!(seen.stderr.contains("filen eller mappen findes ikke"), "{}", seen.stderr);
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("resultat.csv");
    fs::write(&file, "det gamle").unwrap();
    let missing = score(&["findes-ikke.yaml", "-o", file.to_str().unwrap()]);
    assert_eq!(missing.status, 2);
    assert_eq!(fs::read_to_string(&file).unwrap(), "det gamle");
    assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 1, "nothing half-written is left");
    let full = score(&["tests/data/sheet.yaml", "-o", "/dev/full", "--format", "csv"]);
    assert_eq!(full.status, 2, "{}", full.stderr);
}
