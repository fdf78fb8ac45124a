//! Cells: how options, marks, ticks, numbers and days may be written, and what is never guessed.

use super::{answers, cells, import, one};

/// The answer that a cell of a question becomes, and the status.
fn read(head: &str, cell: &str) -> (String, i32) {
    let mut csv = csv::Writer::from_writer(Vec::new());
    csv.write_record([head, "kommentar"]).unwrap();
    csv.write_record([cell, "x"]).unwrap();
    let files = one("svar.csv", csv.into_inner().unwrap());
    let seen = import(&[&files.path("svar.csv")]);
    let column = ["faelles-maal", "data-deles", "kanaler", "dage"]
        .iter()
        .position(|id| *id == head)
        .unwrap();
    (answers(&seen.stdout)[0][column].clone(), seen.status)
}

#[track_caller]
fn all(head: &str, cells: &[&str], expected: &str) {
    for cell in cells {
        assert_eq!(read(head, cell), (expected.to_owned(), 0), "{cell:?}");
    }
}

#[track_caller]
fn none(head: &str, cells: &[&str]) {
    for cell in cells {
        assert_eq!(read(head, cell), (String::new(), 1), "{cell:?}");
    }
}

#[test]
fn an_option_is_read_by_code_by_text_or_by_both() {
    let cells = [
        "4",
        "4.0",
        "4,0",
        "Enig",
        " enig ",
        "ENIG",
        "Agree",
        "4 - Enig",
        "4. Enig",
        "4: Enig",
        "4) Agree",
        "Enig (4)",
        "<b>Enig</b>",
        "Enig\u{a0}",
    ];
    all("faelles-maal", &cells, "4");
    all("faelles-maal", &["Hverken enig eller uenig", "hverken enig eller uenig."], "3");
}

#[test]
fn a_code_is_read_before_words_that_are_no_option() {
    all("faelles-maal", &["4 - næsten", "4: næsten", "4) næsten"], "4");
    none("faelles-maal", &["4 - Helt enig", "9 - næsten", "4 næsten"]);
}

#[test]
fn marks_are_read_and_what_stands_for_nothing_is_nothing() {
    all("faelles-maal", &["dk", "Ved ikke", "Don't know"], "dk");
    all("faelles-maal", &["na", "Ikke relevant for os", "Ved ikke / ikke relevant", "n/a"], "na");
    all("faelles-maal", &["", " ", "NaN", "NULL", "NA", "#N/A"], "");
}

#[test]
fn what_is_no_option_is_never_guessed() {
    none("faelles-maal", &["6", "0", "4.5", "Måske", "3 - Enig", "A4", "enig uenig", "4;5", "400"]);
}

#[test]
fn ticks_are_read_with_any_sign_between_them() {
    let cells = [
        "web;post",
        "web;post;",
        "post|web",
        "web, post",
        "Hjemmeside;Digital Post;",
        "Website; Digital mail",
        "Hjemmeside\nDigital Post",
        "web post",
        "Hjemmeside, Digital Post",
    ];
    all("kanaler", &cells, "web;post");
    all("kanaler", &["App, mobil", "App, mobile;", "app"], "app");
    all("kanaler", &["App, mobil, Hjemmeside", "Hjemmeside,App, mobil"], "web;app");
    none("kanaler", &["Hjemmeside;Fax", "App", "web fax", "web;na"]);
    assert_eq!(read("kanaler", "Ved ikke"), ("dk".into(), 0));
}

#[test]
fn numbers_are_read_with_comma_or_point_and_never_as_thousands() {
    all("dage", &["4.5", "4,5", "4,50"], "4.5");
    all("dage", &["12", "12.0"], "12");
    none("dage", &["1.200", "31", "-1", "ca. 12", "12 dage"]);
}

#[test]
fn days_have_one_order_in_a_column() {
    let dates = |days: [&str; 2]| {
        let text = format!("Dato,faelles-maal\n{},1\n{},2\n", days[0], days[1]);
        let files = one("svar.csv", text);
        let seen = import(&[&files.path("svar.csv")]);
        let dates: Vec<_> = cells(&seen.stdout)[1..].iter().map(|row| row[2].clone()).collect();
        (dates.join(" "), seen.status, seen.stderr.contains("på dansk"))
    };
    assert_eq!(dates(["1/2/2026", "1/14/2026"]), ("2026-01-02 2026-01-14".into(), 0, false));
    assert_eq!(dates(["1/2/2026", "14/1/2026"]), ("2026-02-01 2026-01-14".into(), 0, false));
    assert_eq!(dates(["1/2/2026", "3/4/2026"]), ("2026-02-01 2026-04-03".into(), 0, true));
    assert_eq!(dates(["46036.375", "14. januar 2026"]), ("2026-01-14 2026-01-14".into(), 0, false));
    assert_eq!(dates(["i går", "2026-01-14"]), (" 2026-01-14".into(), 1, false));
}

#[test]
fn roles_are_read_in_danish_and_english() {
    let text = "Afdeling,Rolle,faelles-maal\n Løn  og\u{a0}Økonomi ,Leder,1\n,medarbejder,2\nB,Konsulent,3\n";
    let files = one("svar.csv", text);
    let seen = import(&[&files.path("svar.csv")]);
    let rows: Vec<_> =
        cells(&seen.stdout)[1..].iter().map(|row| format!("{}|{}", row[0], row[3])).collect();
    assert_eq!(rows, ["Løn og Økonomi|leader", "Ikke oplyst|employee", "B|"]);
    assert_eq!(seen.status, 1, "{}", seen.stderr);
    assert!(seen.stderr.contains("role: »Konsulent« 1 gang, linje 4"), "{}", seen.stderr);
}
