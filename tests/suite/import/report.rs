//! What is said of an export: on standard error in both languages, as JSON, and by the status.

use std::fs;

use serde_json::Value;

use super::{Files, answers, cells, import, one};

fn report(files: &Files, args: &[&str]) -> (Value, i32) {
    let path = files.path("rapport.json");
    let export = files.path("svar.csv");
    let seen = import(&[&[&export, "--report", &path], args].concat());
    let text = fs::read_to_string(&path).unwrap_or_else(|_| panic!("{}", seen.stderr));
    (serde_json::from_str(&text).unwrap(), seen.status)
}

#[test]
fn every_column_is_in_the_report() {
    let text = "record_id,faelles_maal,Email,Hvor længe har du været ansat?,maal_complete\n1,4,a@b.dk,3 år,2\n1,9,,,0\n";
    let files = one("svar.csv", text);
    let (report, status) = report(&files, &[]);
    assert_eq!(status, 1);
    let file = &report["files"][0];
    assert_eq!((file["tool"].as_str(), file["rows"].as_u64()), (Some("redcap"), Some(2)));
    let became: Vec<_> = file["columns"]
        .as_array()
        .unwrap()
        .iter()
        .map(|column| column["became"].as_str().unwrap())
        .collect();
    assert_eq!(became, ["tools-own", "question", "personal", "not-understood", "complete"]);
    let value = &file["not_understood"][0];
    assert_eq!(
        (value["name"].as_str(), value["value"].as_str(), value["line"].as_u64()),
        (Some("faelles-maal"), Some("9"), Some(3))
    );
    assert_eq!((file["incomplete"].as_u64(), file["repeated"].as_u64()), (Some(1), Some(1)));
    // The question that is not scored is not missed.
    assert_eq!(report["missing"], serde_json::json!(["data-deles", "kanaler", "dage"]));
}

#[test]
fn people_read_the_report_in_their_language() {
    let files = one("svar.csv", "faelles-maal,Andet\nTit,1\n5,2\n");
    let export = files.path("svar.csv");
    let danish = import(&[&export]).stderr;
    let english = import(&[&export, "--lang", "en"]).stderr;
    let said = |text: &str, parts: &[&str]| parts.iter().all(|part| text.contains(part));
    assert!(
        said(
            &danish,
            &[
                "Rækker: 2 læst, 2 skrevet.",
                "faelles-maal: »Tit« 1 gang, linje 2",
                "hører til »Alle«",
                "Spørgsmål uden kolonne: data-deles, kanaler, dage"
            ]
        ),
        "{danish}"
    );
    assert!(
        said(
            &english,
            &[
                "Rows: 2 read, 2 written.",
                "faelles-maal: “Tit” once, line 2",
                "belong to “Everybody”",
                "Questions without a column: data-deles, kanaler, dage"
            ]
        ),
        "{english}"
    );
}

#[test]
fn between_two_columns_nothing_is_guessed() {
    let files = one(
        "svar.csv",
        "Afdeling,Enhed,Vi har fælles mål for det digitale,We have common goals,kommentar\nA,B,Enig,Agree,x\n",
    );
    let seen = files.import(&[]);
    assert_eq!(seen.status, 1);
    assert!(
        seen.stdout.starts_with("department,respondent,date,kommentar\nAlle,1,,x\n"),
        "{}",
        seen.stdout
    );
    for part in ["flere kolonner kan være department", "flere kolonner kan være faelles-maal"] {
        assert_eq!(seen.stderr.matches(part).count(), 2, "{}", seen.stderr);
    }
    let told = ["--column", "department=Enhed", "--column", "faelles-maal=We have common goals"];
    let seen = files.import(&told);
    assert!(seen.stdout.contains("\nB,1,,4,x\n"), "{}", seen.stdout);
    // Which of the two it is was said; that the other is left out is said too.
    assert_eq!(seen.status, 1, "{}", seen.stderr);
}

#[test]
fn codes_without_their_meaning_are_not_taken() {
    let text = "faelles_maal;kommentar;statoverall_4\n4;x;1\n";
    let seen = one("dataset.csv", text).import(&[]);
    assert_eq!(seen.status, 1);
    assert_eq!(cells(&seen.stdout)[0], ["department", "respondent", "date", "kommentar"]);
    assert!(seen.stderr.contains("labels og structure"), "{}", seen.stderr);
}

#[test]
fn a_file_without_questions_is_an_error() {
    for text in ["Id,Farve\n1,rød\n", "department,Hvad mener du?\nA,ja\n", "", "\n\n"] {
        let seen = one("svar.csv", text).import(&[]);
        assert_eq!((seen.stdout.as_str(), seen.status), ("", 2), "{text:?}: {}", seen.stderr);
    }
    let seen = one("svar.csv", "faelles-maal,kommentar\n,\n").import(&["-o", "/dev/null"]);
    assert_eq!(seen.status, 2, "{}", seen.stderr);
}

#[test]
fn rows_are_left_out_only_where_it_is_said() {
    let files = one("svar.csv", "faelles-maal,kommentar\n4,a\nTit,b\n,\n5,c,for meget\n3,d,,\n");
    let rows = |args: &[&str]| {
        let seen = files.import(args);
        (
            answers(&seen.stdout).iter().map(|row| row[4].clone()).collect::<String>(),
            seen.status,
            seen.stderr,
        )
    };
    let (written, status, said) = rows(&[]);
    assert_eq!((written.as_str(), status), ("abd", 1), "{said}");
    assert!(
        said.contains("flere celler end i overskriften: 1 række, første gang linje 5"),
        "{said}"
    );
    assert_eq!(rows(&["--strict"]).0, "ad");
}

#[test]
fn respondents_are_numbers_and_columns_are_kept_only_on_demand() {
    let files = one("svar.csv", "Navn,Hold,faelles-maal\nAnna,rød,4\nBo,blå,5\n");
    let seen = files.import(&["--column", "ignore=Hold"]);
    assert_eq!(seen.stdout, "department,respondent,date,faelles-maal\nAlle,1,,4\nAlle,2,,5\n");
    assert_eq!(seen.status, 0, "{}", seen.stderr);
    let seen =
        files.import(&["--respondent", "navn", "--keep", "Hold", "--department", "Borgerservice"]);
    assert_eq!(
        seen.stdout,
        "department,respondent,date,faelles-maal,Hold\nBorgerservice,Anna,,4,rød\nBorgerservice,Bo,,5,blå\n"
    );
    assert_eq!(seen.status, 0, "{}", seen.stderr);
    assert_eq!(files.import(&["--respondent", "Navnet"]).status, 2);
    assert_eq!(files.import(&["--column", "afdeling=Hold"]).status, 2);
    assert_eq!(files.import(&["-o", "svar.xlsx"]).status, 2);
}

#[test]
fn files_of_several_tools_go_into_one_table() {
    let files = Files::new(&[
        ("a.csv", "submitdate;lastpage;data-deles\n2026-01-14;1;A3\n"),
        ("b.csv", "Afdeling,Vi har fælles mål for det digitale\nB,Enig\n"),
    ]);
    let seen = files.import(&[]);
    assert_eq!(
        seen.stdout,
        "department,respondent,date,faelles-maal,data-deles\nAlle,1,2026-01-14,,3\nB,2,,4,\n"
    );
    let kept = files.import(&["--keep", "lastpage", "--keep", "Afdeling"]);
    let expected = "department,respondent,date,faelles-maal,data-deles,lastpage,Afdeling\n\
        Alle,1,2026-01-14,,3,1,\nAlle,2,,4,,,B\n";
    assert_eq!(kept.stdout, expected);
}

#[test]
fn an_export_may_come_through_a_pipe() {
    use std::io::Write;
    use std::process::Stdio;
    let mut command = crate::common::command();
    command.args(["import", "-", "--questionnaire", super::QUESTIONNAIRE]);
    let mut child = command
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    child.stdin.take().unwrap().write_all(b"faelles-maal;kommentar\n4;x\n").unwrap();
    let output = child.wait_with_output().unwrap();
    assert_eq!(
        String::from_utf8(output.stdout).unwrap(),
        "department,respondent,date,faelles-maal,kommentar\nAlle,1,,4,x\n"
    );
}

#[test]
fn titles_above_the_head_and_a_file_of_one_column_are_read() {
    for text in [
        "# Udtræk\n# 2 svar\nfaelles-maal,kommentar\n4,x\n",
        "Svar 2026;;\n;;\nfaelles-maal;kommentar;\n4;x;\n",
    ] {
        let seen = one("svar.csv", text).import(&[]);
        assert_eq!(answers(&seen.stdout)[0][0], "4", "{}", seen.stderr);
    }
    let seen = one("svar.csv", "faelles-maal\n4\n").import(&[]);
    assert_eq!(
        (seen.stdout.as_str(), seen.status),
        ("department,respondent,date,faelles-maal\nAlle,1,,4\n", 0)
    );
}

#[test]
fn a_row_without_its_department_is_said() {
    // Cells that were merged in a spreadsheet leave the rows below the first one without their department.
    let files = one("svar.csv", "Afdeling,Respondent,faelles-maal\nA,x,4\n,y,5\n");
    let seen = files.import(&[]);
    assert_eq!((seen.status, cells(&seen.stdout)[2][0].as_str()), (1, "Ikke oplyst"));
    assert!(seen.stderr.contains("1 række nævner ikke afdelingen"), "{}", seen.stderr);
    let seen = files.import(&["--department", "B"]);
    assert_eq!((seen.status, cells(&seen.stdout)[2][0].as_str()), (0, "B"));
}
