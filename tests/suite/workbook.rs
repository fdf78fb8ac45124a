//! Workbooks, read back by another library.

use std::fs;
use std::path::Path;

use calamine::{Data, Reader, Xlsx, open_workbook};

use crate::common::{modenhed, run};

const EXAMPLE: [&str; 2] = ["--questionnaire", "tests/data/example.yaml"];

/// Scores files into a workbook; gives its sheets by name, a row of cells each.
fn workbook(files: &[&str], more: &[&str]) -> Vec<(String, Vec<Vec<Data>>)> {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("resultat.xlsx");
    let seen = modenhed(&[&["score"], files, more, &["-o", file.to_str().unwrap()]].concat());
    assert_eq!(seen.stdout, "", "{}", seen.stderr);
    assert!(seen.status < 2, "{}", seen.stderr);
    sheets(&file)
}

fn sheets(file: &Path) -> Vec<(String, Vec<Vec<Data>>)> {
    let mut book: Xlsx<_> = open_workbook(file).unwrap();
    let names = book.sheet_names();
    let sheets = names.into_iter().map(|name| {
        let formulas = book.worksheet_formula(&name).unwrap();
        assert!(formulas.is_empty(), "{name} holds a formula");
        let rows = book.worksheet_range(&name).unwrap().rows().map(<[Data]>::to_vec).collect();
        (name, rows)
    });
    sheets.collect()
}

/// The cells of a CSV with the columns that hold numbers.
fn csv(text: &str) -> Vec<Vec<String>> {
    let mut rows = csv::ReaderBuilder::new().has_headers(false).from_reader(text.as_bytes());
    rows.records().map(|row| row.unwrap().iter().map(str::to_owned).collect()).collect()
}

/// Whether a cell of a workbook says what a cell of a CSV says, in a type of its own.
fn same(cell: &Data, text: &str, column: &str) -> bool {
    let number = ["score", "level", "coverage", "rank", "gain"];
    match cell {
        Data::Empty => text.is_empty(),
        Data::Float(number) => text.parse() == Ok(*number),
        Data::DateTime(date) => {
            let (year, month, day, ..) = date.to_ymd_hms_milli();
            ["date", "since"].contains(&column)
                && format!("{year}-{month:02}-{day:02}").starts_with(text)
        }
        Data::String(cell) => cell == text && !number.iter().any(|kind| column.ends_with(kind)),
        _ => false,
    }
}

#[test]
fn a_workbook_holds_every_table_cell_by_cell() {
    let files = [
        "examples/nordager/2026/borgerservice.yaml",
        "examples/nordager/2026/jobcenter.yaml",
        "examples/nordager/svar-2026.csv",
    ];
    for (language, names) in [
        ("da", ["Scorer", "Svar", "Anbefalinger", "Teknologier", "Noter"]),
        ("en", ["Scores", "Answers", "Recommendations", "Technologies", "Notes"]),
    ] {
        let language = ["--lang", language];
        let sheets = workbook(&files, &language);
        let found: Vec<_> = sheets.iter().map(|(name, _)| name.as_str()).collect();
        assert_eq!(found, names);
        let tables = ["scores", "answers", "recommendations", "technologies"];
        for (table, (name, rows)) in tables.iter().zip(&sheets) {
            let args = [&["score", "--table", table], &files[..], &language].concat();
            let expected = csv(&modenhed(&args).stdout);
            assert_eq!(rows.len(), expected.len(), "{name}");
            for (row, expected_row) in rows.iter().zip(&expected) {
                for (column, (cell, text)) in row.iter().zip(expected_row).enumerate() {
                    let column = &expected[0][column];
                    let head = row == &rows[0];
                    let same = if head || WORDS.contains(&column.as_str()) {
                        // In words of people, which another test looks at.
                        text.is_empty() == (*cell == Data::Empty)
                    } else {
                        same(cell, text, column)
                    };
                    assert!(same, "{name}, {column}: {cell:?} is not “{text}”");
                }
            }
        }
    }
}

/// The columns that hold words of ours, or names that questionnaires give in every language.
const WORDS: [&str; 8] =
    ["role", "aspect", "theme", "state", "below_minimum", "effort", "status", "reliability"];

#[test]
fn people_read_words_and_programs_names() {
    let files = ["examples/nordager/2026/borgerservice.yaml"];
    for (language, head, answer, state) in [
        ("da", "Afdeling", ["Kerneopgaven", "Formål og retning"], "besvaret"),
        ("en", "Department", ["The core task", "Purpose and direction"], "answered"),
    ] {
        let sheets = workbook(&files, &["--lang", language]);
        assert_eq!(sheets[0].1[0][0], *head);
        let heads: Vec<_> = sheets[0].1[0].iter().map(ToString::to_string).collect();
        let score = heads.iter().find(|name| name.ends_with(": score")).unwrap();
        assert_eq!(*score, format!("{}: score", answer[0]));
        let row = &sheets[1].1[1];
        let cells: Vec<_> = row.iter().map(ToString::to_string).collect();
        assert!(cells.contains(&answer[0].to_owned()), "{cells:?}");
        assert!(cells.contains(&state.to_owned()), "{cells:?}");
        assert!(!heads.iter().any(|name| name.contains('_')), "{heads:?}");
    }
}

#[test]
fn the_workbook_of_a_plan_has_days_choices_and_marks_what_is_late() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("plan.xlsx");
    let args = ["plan", "examples/handleplan.yaml", "-o", file.to_str().unwrap()];
    assert_eq!(modenhed(&args).status, 0);
    let sheets = sheets(&file);
    assert_eq!((sheets[0].0.as_str(), sheets[1].0.as_str(), sheets.len()), ("Om", "Handleplan", 2));
    let rows = &sheets[1].1;
    let head: Vec<_> = rows[0].iter().map(ToString::to_string).collect();
    let expected = [
        "Afdeling",
        "Dato",
        "Handling",
        "Første skridt",
        "Ansvarlig",
        "Frist",
        "Status",
        "Dage forsinket",
        "Note",
    ];
    assert_eq!(head, expected);
    assert!(matches!(rows[1][1], Data::DateTime(_)) && matches!(rows[1][5], Data::DateTime(_)));
    assert_eq!(rows[1][6], *"i gang");
    let mut archive = zip::ZipArchive::new(fs::File::open(&file).unwrap()).unwrap();
    let mut xml = String::new();
    let mut part = archive.by_name("xl/worksheets/sheet2.xml").unwrap();
    std::io::Read::read_to_string(&mut part, &mut xml).unwrap();
    assert!(xml.contains("\"ikke påbegyndt,i gang,færdig,opgivet\""), "{xml}");
    assert!(xml.contains("$F2&lt;TODAY(),$G2&lt;&gt;\"færdig\",$G2&lt;&gt;\"opgivet\""), "{xml}");
}

#[test]
fn a_comparison_is_a_workbook_to_read() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("grupper.xlsx");
    let args = ["compare", "examples/nordager/svar-2026.csv", "--period", "month", "--themes"];
    assert_eq!(modenhed(&[&args[..], &["-o", file.to_str().unwrap()]].concat()).status, 0);
    let sheets = sheets(&file);
    let names: Vec<_> = sheets.iter().map(|(name, _)| name.as_str()).collect();
    let expected =
        ["Om", "Overblik", "Grupper", "Temaer", "Spørgsmål pr. gruppe", "Svar på spørgsmål"];
    assert_eq!(names, expected, "no changes, and so no sheet of them");
    // Months are days that are shown as months.
    let Data::DateTime(month) = &sheets[2].1[1][1] else { panic!("{:?}", sheets[2].1[1]) };
    assert_eq!(month.to_ymd_hms_milli(), (2026, 11, 1, 0, 0, 0, 0));
    assert_eq!(sheets[2].1[1][3], *"personer");
    let head: Vec<_> = sheets[2].1[0].iter().map(ToString::to_string).collect();
    assert!(!head.iter().any(|name| name == "Usikkerhed fra"), "nothing stands in it: {head:?}");
    let themes: Vec<_> = sheets[3].1[1..].iter().map(|row| row[2].to_string()).collect();
    assert!(themes[0].starts_with("Kerneopgaven: "), "{themes:?}");
    // A column a department beside aspect and question.
    let beside = &sheets[4].1;
    assert_eq!(
        beside[3][..3],
        ["Aspekt", "Spørgsmål", "Borgerservice"].map(|name| Data::String(name.into()))
    );
}

#[test]
fn days_are_days() {
    let sheets = workbook(&["tests/data/sheet.yaml"], &EXAMPLE);
    let Data::DateTime(day) = &sheets[0].1[1][4] else { panic!("{:?}", sheets[0].1[1]) };
    assert_eq!(day.to_ymd_hms_milli(), (2026, 11, 23, 0, 0, 0, 0));
}

#[test]
fn the_same_results_give_the_same_bytes() {
    let folder = tempfile::tempdir().unwrap();
    let write = |name: &str| {
        let file = folder.path().join(name);
        let args = ["score", "examples/nordager/svar-2026.csv", "-o", file.to_str().unwrap()];
        assert_eq!(modenhed(&args).status, 0);
        fs::read(file).unwrap()
    };
    let one = write("en.xlsx");
    // The times that a zip file can hold are two seconds apart.
    std::thread::sleep(std::time::Duration::from_millis(2100));
    assert!(one == write("to.xlsx"), "two runs wrote different workbooks");
}

#[test]
fn texts_stay_texts_whatever_they_look_like() {
    let long = "æ".repeat(40_000);
    let texts = [
        "=1+1",
        "+45 12345678 x",
        "-5",
        "@SUM(A1)",
        "\u{ff1d}1+1",
        "'=1",
        "_x0041_",
        "Ærø & <Å> \"Ø\"",
        "https://example.org",
        "007",
        "1e5",
        "2026-11-23",
        "TRUE",
        "😀\u{fffe}\u{b}\u{7}z",
        "<r><t>x</t></r>",
        "a_x0041_b",
    ];
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("svar.csv");
    let mut rows = csv::Writer::from_path(&file).unwrap();
    rows.write_record(["department", "a1", "a2", "a3", "b1"]).unwrap();
    for text in texts.into_iter().chain([long.as_str()]) {
        rows.write_record([text, "4", "na", "2", "2"]).unwrap();
    }
    rows.flush().unwrap();
    let sheets = workbook(&[file.to_str().unwrap()], &EXAMPLE);
    let shown = sheets[0].1[1..].iter().map(|row| match &row[0] {
        Data::String(text) => text.clone(),
        other => panic!("{other:?} is no text"),
    });
    let shown: Vec<_> = shown.collect();
    for (text, shown) in texts.iter().zip(&shown) {
        // The guard that a CSV needs is taken off when it is read, and a workbook needs none.
        let text = if *text == "'=1" { "=1" } else { text };
        assert_eq!(shown, text);
    }
    let cut = &shown[texts.len()];
    assert!(cut.ends_with("æ […]"), "a text that is too long shows that it was cut");
    assert_eq!(cut.encode_utf16().count(), 32_767);
}

#[cfg(unix)]
#[test]
fn a_full_disk_is_told_and_leaves_nothing() {
    let folder = tempfile::tempdir().unwrap();
    let path = |name: &str| folder.path().join(name).to_str().unwrap().to_owned();
    // So many rows that those of a worksheet no longer fit in memory, and go to a file of their own.
    let rows = format!("department,a1,a2,a3,b1\n{}", "A,1,2,3,4\n".repeat(2000));
    std::fs::write(path("svar.csv"), rows).unwrap();
    let arguments =
        ["score", &path("svar.csv"), EXAMPLE[0], EXAMPLE[1], "-o", &path("resultat.xlsx")];
    // No file may grow beyond 100 blocks of 512 bytes (1024 in some shells).
    let mut command = std::process::Command::new("sh");
    command.args(["-c", "ulimit -f 100; exec \"$0\" \"$@\"", env!("CARGO_BIN_EXE_modenhed")]);
    command.args(arguments).current_dir(env!("CARGO_MANIFEST_DIR")).env_clear();
    command.env("LC_ALL", "da_DK.UTF-8").env("TMPDIR", folder.path());
    let seen = run(&mut command);
    let expected =
        format!("fejl: kan ikke skrive til {}: der er ikke plads\n", path("resultat.xlsx"));
    assert_eq!((seen.stderr.as_str(), seen.status), (expected.as_str(), 2));
    let left: Vec<_> =
        fs::read_dir(folder.path()).unwrap().map(|e| e.unwrap().file_name()).collect();
    assert_eq!(left, ["svar.csv"]);
}

#[test]
fn a_workbook_is_one_file_and_chooses_no_table() {
    for more in [&["--table", "answers"][..], &["--excel"]] {
        let folder = tempfile::tempdir().unwrap();
        let file = folder.path().join("resultat.xlsx");
        let args = ["score", "tests/data/sheet.yaml", "-o", file.to_str().unwrap()];
        let seen = modenhed(&[&args, more, &EXAMPLE].concat());
        let expected = "fejl: --table og --excel kan kun bruges, når der skrives CSV\n";
        assert_eq!((seen.stderr.as_str(), seen.status), (expected, 2));
        assert!(!file.exists());
    }
}

#[test]
fn every_command_with_tables_writes_them() {
    let cases: [(&[&str], &str, &str); 4] = [
        (&["validate", "examples/broken.yaml"], "Bemærkninger", "Kode"),
        (&["questionnaires", "list"], "Spørgeskemaer", "Id"),
        (&["questionnaires", "show", "teknologi", "forandring"], "Spørgsmål", "Aspekt"),
        (&["radar"], "Teknologier", "Teknologi"),
    ];
    for (args, sheet, column) in cases {
        let output = run(crate::common::command().args(args).args(["--format", "csv"]));
        let expected = csv(&output.stdout);
        let folder = tempfile::tempdir().unwrap();
        let file = folder.path().join("ud.xlsx");
        let seen = modenhed(&[args, &["-o", file.to_str().unwrap()]].concat());
        assert!(seen.status < 2, "{args:?}: {}", seen.stderr);
        let sheets = sheets(&file);
        assert_eq!((sheets.len(), sheets[0].0.as_str()), (1, sheet));
        assert_eq!(sheets[0].1[0][0], *column, "{args:?}");
        assert_eq!(sheets[0].1.len(), expected.len(), "{args:?}");
    }
}
