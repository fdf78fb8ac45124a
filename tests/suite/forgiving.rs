//! Tables and sheets that say the same in other spellings are read as the same, and what nobody can be
//! sure of is said.

use std::fs;

use crate::common::{Run, command, run};

const EXAMPLE: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/data/example.yaml");

/// What a command makes of a file with this name and content, in English, with the worked example.
fn seen(command_name: &str, name: &str, content: &[u8]) -> Run {
    let folder = tempfile::tempdir().unwrap();
    fs::write(folder.path().join(name), content).unwrap();
    let mut command = command();
    command.current_dir(folder.path()).args([command_name, name, "--questionnaire", EXAMPLE]);
    run(command.args(["--format", "csv", "--lang", "en"]))
}

/// Scores of a file, which are the same as those of another, without errors.
fn same(others: &[(&str, &str)], plain: &str) {
    let wanted = seen("score", "t.csv", plain.as_bytes());
    assert_eq!(wanted.status, 0, "{}", wanted.stderr);
    for (name, content) in others {
        let other = seen("score", name, content.as_bytes());
        assert_eq!(
            (other.status, &other.stdout),
            (0, &wanted.stdout),
            "{content:?}: {}",
            other.stderr
        );
    }
}

/// How a table ends whose rows are wrong: its status, and what must be said.
fn refused(content: &[u8], code: &str, says: &str) {
    let seen = seen("score", "t.csv", content);
    assert!(seen.status != 0, "{}", seen.stdout);
    assert!(seen.stderr.contains(&format!("[{code}]")), "{}", seen.stderr);
    assert!(seen.stderr.contains(says), "{}", seen.stderr);
}

#[test]
fn heads_are_the_same_in_any_spelling_of_their_letters() {
    same(
        &[
            (
                "t.csv",
                "Afdeling,Rolle,Dato,Område,A1,A_2,a 3,EXAMPLE.B1\nBørn,leader,2026-11-23,skole,1,2,3,4\n",
            ),
            (
                "t.csv",
                "DEPARTMENT;role;date;\u{a0}Area ;a1;a-2;a3;example_b1\nBørn;leader;2026-11-23;skole;1;2;3;4\n",
            ),
            (
                "t.csv",
                "afdeling,rolle,dato,omra\u{30a}de,a1,a2,a3,b1\nBørn,leder,2026-11-23,skole,1,2,3,4\n",
            ),
            (
                "t.csv",
                "\u{feff}\u{feff}department,Role,DATE,area,a1,a2,a3,b1\nBørn,Leder,2026-11-23,skole,1,2,3,4\n",
            ),
        ],
        "department,role,date,area,a1,a2,a3,b1\nBørn,leader,2026-11-23,skole,1,2,3,4\n",
    );
}

#[test]
fn a_head_as_it_should_be_goes_before_others_and_two_others_are_named() {
    let row = "afdeling,department,a1,a2,a3,b1\nX,Børn,1,2,3,4\n";
    let seen = seen("score", "t.csv", row.as_bytes());
    assert_eq!(seen.status, 0, "{}", seen.stderr);
    assert!(
        seen.stdout.contains("Børn") && seen.stderr.contains("[ignored-column]"),
        "{}",
        seen.stderr
    );
    refused(b"department,A-1,A_1,a2\nX,1,5,2\n", "duplicate-column", "A_1");
}

#[test]
fn danish_letters_and_numbers_before_a_head_do_not_count() {
    let heads = |a: &str, b: &str| format!("department,{a},{b}\nX,3,2\n");
    let plain = heads("laeses-foer", "aarsag");
    let questions = "modenhed: 1\nid: skema\nversion: 1.0.0\nlanguages: [da]\ntitle: S\npurpose: P\n\
        scales: {e: [{code: 1, text: Lidt}, {code: 2, text: Noget}, {code: 3, text: Alt}]}\n\
        themes: [{id: t, title: T, questions: [{id: laeses-foer, text: A?, scale: e}, {id: aarsag, text: B?, scale: e}]}]\n";
    let folder = tempfile::tempdir().unwrap();
    let file = |name: &str, content: &str| {
        let path = folder.path().join(name);
        std::fs::write(&path, content).unwrap();
        path.to_str().unwrap().to_owned()
    };
    let set = file("skema.yaml", questions);
    let score = |name: &str, content: &str| {
        let table = file(name, content);
        crate::common::modenhed(&["score", &table, "--questionnaire", &set, "--format", "csv"])
    };
    let wanted = score("plain.csv", &plain);
    assert_eq!((wanted.stderr.as_str(), wanted.status), ("", 0));
    let spelt = [
        ("a.csv", heads("Læses før?", "Årsag")),
        ("b.csv", heads("1. læses_før", "Q2 aarsag")),
        ("c.jsonl", "{\"Afdeling\": \"X\", \"laeses_foer\": 3, \"Årsag\": \"2\"}\n".to_owned()),
    ];
    for (name, content) in spelt {
        let seen = score(name, &content);
        assert_eq!((seen.stdout, seen.stderr.as_str()), (wanted.stdout.clone(), ""), "{content}");
    }
    for (name, content) in [
        ("d.csv", "department,aarsag,aarsag.1\nX,3,2\n"),
        ("e.csv", "department,aarsag,Årsag\nX,3,2\n"),
        ("f.jsonl", "{\"department\": \"X\", \"aarsag\": 3, \"Aarsag\": 2}\n"),
    ] {
        let seen = score(name, content);
        assert!(seen.stderr.contains("[duplicate-column]") && seen.status > 0, "{}", seen.stderr);
    }
    let slip = score("g.jsonl", "{\"department\": \"X\", \"aarsag\": 3, \"læses-føs\": 2}\n");
    assert!(slip.stderr.contains("[unread-column]") && slip.status == 1, "{}", slip.stderr);
}

#[test]
fn a_row_of_totals_is_known_by_its_letters() {
    for name in ["I alt:", "TOTAL (4)", "Subtotal", "Gns.", "Hele kommunen"] {
        let table = format!("department,a1,a2\nX,1,2\n{name},1,2\n");
        refused(table.as_bytes(), "totals-row", name);
    }
}

#[test]
fn an_empty_sheet_does_not_replace_an_answered_one() {
    let table =
        "department,respondent,date,a1,a2,a3,b1\nX,r,2026-01-01,1,2,3,2\nX,r,2026-02-01,,,,\n";
    let [all, alone] = [table, &table[..table.len() - 19]].map(|table| {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("t.csv");
        std::fs::write(&path, table).unwrap();
        let path = path.to_str().unwrap();
        let questions = ["--questionnaire", "tests/data/example.yaml", "--format", "csv"];
        crate::common::modenhed(&[&["score", path, "--latest"], &questions[..]].concat())
    });
    assert_eq!((all.stdout, all.status), (alone.stdout, 0));
    assert!(all.stderr.contains("en med svar"), "{}", all.stderr);
}

#[test]
fn a_head_that_is_misspelt_is_a_warning() {
    let table = "department,forstaaelse,teknologiliste,leverandr\nX,3,3,3\n";
    let folder = tempfile::tempdir().unwrap();
    fs::write(folder.path().join("t.csv"), table).unwrap();
    let mut command = command();
    command.current_dir(folder.path()).args(["validate", "t.csv", "--lang", "en"]);
    let seen = run(&mut command);
    let said = seen.stdout + &seen.stderr;
    assert!(said.contains("warning[unread-column]") && said.contains("leverandoer"), "{said}");
}

#[test]
fn one_department_in_two_spellings_is_one() {
    let table = "department,respondent,a1,a2,a3,b1\nBørn på Å,1,1,2,3,4\nBørn\u{a0}på  A\u{30a},2,1,2,3,4\n\
                 \u{200b}Bø\u{ad}rn på Å ,3,1,2,3,4\n";
    let sheet = "modenhed: 1\ndepartment: \"Børn\\u00a0på  A\\u030a\"\nanswers: {a1: 1, a2: 2, a3: 3, b1: 4}\n";
    for (name, content) in [("t.csv", table), ("a.yaml", sheet)] {
        let seen = seen("score", name, content.as_bytes());
        assert_eq!(seen.status, 0, "{}", seen.stderr);
        let all = seen.stdout.lines().skip(1).all(|row| row.starts_with("Børn på Å,"));
        assert!(all, "{}", seen.stdout);
    }
}

#[test]
fn days_are_read_in_the_forms_that_leave_no_doubt() {
    let table = |day: &str| format!("department,date,a1,a2,a3,b1\nX,{day},1,2,3,4\n");
    let days = [
        "23-11-2026",
        "23.11.2026",
        "23/11/2026",
        "2026/11/23",
        "2026.11.23",
        "2026-11-23T09:03:10+01:00",
        "2026-11-23 09:03",
        "23.11.2026 9.03",
        "2026/11/23 11:07:29 AM AST",
    ];
    for day in days {
        same(&[("t.csv", &table(day))], &table("2026-11-23"));
    }
    same(
        &[(
            "a.yaml",
            "modenhed: 1\ndepartment: X\ndate: 5-3-2026\nanswers: {a1: 1, a2: 2, a3: 3, b1: 4}\n",
        )],
        &table("2026-03-05"),
    );
    refused(table("05/03/2026").as_bytes(), "wrong-date", "may be 2026-03-05 or 2026-05-03");
    refused(table("0000-01-14").as_bytes(), "wrong-date", "not within 2000–2099");
    refused(table("1900-01-14").as_bytes(), "wrong-date", "not within 2000–2099");
    for day in [
        "31-11-2026",
        "23-11-26",
        "11/23/2026",
        "09:03",
        "23-11.2026",
        "2026-11-23 2026-11-24",
        "i går",
    ] {
        refused(table(day).as_bytes(), "wrong-date", "is not a date");
    }
}

#[test]
fn codes_with_decimals_and_closing_semicolons_are_what_they_say() {
    same(
        &[
            ("t.csv", "department,a1,a2,a3,b1\nX,1.0,2.00,\"3,0\",4;\n"),
            (
                "t.jsonl",
                "{\"modenhed\": 1, \"department\": \"X\", \"answers\": {\"a1\": 1.0, \"a2\": 2, \"a3\": 3.0, \"b1\": 4}}\n",
            ),
        ],
        "department,a1,a2,a3,b1\nX,1,2,3,4\n",
    );
    for code in ["1.5", "1.01", ".0", "1.", "-1.0"] {
        let table = format!("department,a1,a2\nX,{code},2\n");
        refused(table.as_bytes(), "unknown-option", "is not an option");
    }
}

#[test]
fn rows_and_cells_without_a_word_are_nothing() {
    same(
        &[
            ("t.csv", "sep=;\ndepartment;a1;a2;a3;b1\nX;1;2;3;4\n"),
            ("t.csv", "\"sep=|\"\r\ndepartment|a1|a2|a3|b1\r\nX|1|2|3|4\r\n"),
            ("t.csv", ",,\ndepartment,a1,a2,a3,b1\n,,,,\nX,1,2,3,4,,\n , ,,,\n,,,,,,,\n"),
            ("t.csv", "department\ta1\ta2\ta3\tb1\n\t\t\t\t\nX\t1\t2\t3\t4\t \n"),
        ],
        "department,a1,a2,a3,b1\nX,1,2,3,4\n",
    );
    refused(b"department,a1,a2\nX,1,2,,5\n", "uneven-row", "5 fields");
    refused(b"department,a1,a2\n,1,2\n", "missing-department", "");
}

#[test]
fn letters_of_an_old_code_page_are_said_and_not_made_others() {
    refused(b"department,a1,a2\nL\x9bn og \x9dkonomi,1,2\nX,1,2\n", "old-code-page", "0x9D");
    refused(b"department,a1,a2,\x8dndet\nX,1,2,3\n", "old-code-page", "0x8D");
    // Signs of windows-1252 that stand where only an ø or å would.
    refused(b"department,a1,a2\nL\x9bn,1,2\nX,1,2\n", "old-code-page", "0x9B");
    refused(b"department,a1,a2\nL\xbfn,1,2\nX,1,2\n", "old-code-page", "0xBF");
    let windows = seen("score", "t.csv", b"department,a1,a2\nL\xf8n,1,2\nB\xf8rn,1,2\n");
    assert_eq!(windows.stderr.matches("[read-as-windows-1252]").count(), 1, "{}", windows.stderr);
    assert!(windows.stdout.contains("Løn") && windows.status == 0, "{}", windows.stdout);
    let seen = seen("score", "t.csv", b"department,a1,a2,a3,b1\nL\xf8n,1,2,3,4\n");
    assert_eq!(seen.status, 0, "{}", seen.stderr);
    assert!(seen.stdout.contains("Løn"), "{}", seen.stdout);
}

#[test]
fn the_head_is_found_below_a_title_and_by_its_delimiter() {
    same(
        &[
            ("t.csv", "Digital modenhed; 2026, efterår\n\ndepartment;a1;a2;a3;b1\nBørn;1;2;3;4\n"),
            ("t.csv", "# fra et andet program\ndepartment\ta1\ta2\ta3\tb1\nBørn\t1\t2\t3\t4\n"),
            (
                "t.csv",
                "department, \"a1\", \"a2\", \"a3\", \"b1\"\nBørn, \"1\", \"2\", \"3\", \"4\"\n",
            ),
            ("t.csv", "department,a1,a2,a3,b1,,\nBørn,1,2,3,4,,\n"),
        ],
        "department,a1,a2,a3,b1\nBørn,1,2,3,4\n",
    );
}

#[test]
fn utf_16_is_read_with_and_without_its_mark() {
    let plain = "department,a1,a2,a3,b1\nBørn,1,2,3,4\n";
    let wanted = seen("score", "t.csv", plain.as_bytes());
    for mark in ["", "\u{feff}"] {
        let text = format!("{mark}{plain}");
        for bytes in [
            text.encode_utf16().flat_map(u16::to_le_bytes).collect::<Vec<u8>>(),
            text.encode_utf16().flat_map(u16::to_be_bytes).collect(),
        ] {
            let other = seen("score", "t.csv", &bytes);
            assert_eq!((other.status, &other.stdout), (0, &wanted.stdout), "{}", other.stderr);
        }
    }
}

#[test]
fn records_and_arrays_in_json_are_the_same_sheets_as_rows() {
    let first = r#""department": "Børn", "a1": 1, "a2": "2", "a3": 3, "b1": "na""#;
    let second = r#""department": "Unge", "a1": "", "a2": "dk", "a3": null, "b1": 4.0"#;
    let sheet = r#"{"modenhed": 1, "department": "Børn", "answers": {"a1": 1, "a2": 2, "a3": 3, "b1": "not-applicable"}}"#;
    same(
        &[
            ("t.jsonl", &format!("{{{first}}}\n{{{second}}}\n")),
            ("t.json", &format!("[\n  {{{first}}},\n  {{{second}}}\n]\n")),
            ("t.json", &format!("[{{\n{first}\n}}, {{{second}}}]")),
            ("t.json", &format!("[{sheet}, {{{second}}}]")),
        ],
        "department,a1,a2,a3,b1\nBørn,1,2,3,na\nUnge,,dk,,4\n",
    );
    same(
        &[("t.json", &format!("[{{{first}}}]")), ("t.json", &format!("{{{first}}}"))],
        "department,a1,a2,a3,b1\nBørn,1,2,3,na\n",
    );
}

#[test]
fn a_record_that_answers_nothing_is_left_out() {
    let lines = "{\"department\": \"Børn\", \"a1\": 1}\n{\"department\": \"Unge\"}\n";
    let seen = seen("score", "t.jsonl", lines.as_bytes());
    assert_eq!(seen.status, 1, "{}", seen.stderr);
    assert!(!seen.stdout.contains("Unge"), "{}", seen.stdout);
}

#[test]
fn files_of_other_programs_are_named() {
    let protected: Vec<u8> = "EncryptedPackage".encode_utf16().flat_map(u16::to_le_bytes).collect();
    let compound = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1".to_vec();
    for (content, says) in [
        ([compound.clone(), protected].concat(), "protected by a password"),
        (compound, "old format .xls"),
        (b"PAR1 and more".to_vec(), "is Parquet"),
        (b"\x1f\x8b\x08 and more".to_vec(), "is gzip"),
        (b"ARROW1\0\0 and more".to_vec(), "is Arrow"),
        (b"BZh91AY&SY and more".to_vec(), "is bzip2"),
        (b"RDX3\n and more".to_vec(), "is R"),
        (b"<stata_dta><header>".to_vec(), "is Stata"),
        (b"\x80\x04\x95 and more".to_vec(), "is pickle"),
        (b"{\\rtf1 and more}".to_vec(), "is RTF"),
        (b"PK\x03\x04 photos/1.jpg".to_vec(), "is ZIP"),
        (b"PK\x03\x04 xl/workbook.xml".to_vec(), "workbook that cannot be read"),
        (b"<html><table><tr><td>department</td></tr></table></html>".to_vec(), "is HTML"),
        (b"<?xml version=\"1.0\"?><Workbook/>".to_vec(), "is XML"),
    ] {
        let seen = seen("score", "t.xls", &content);
        assert_eq!(seen.status, 2, "{}", seen.stderr);
        assert!(seen.stderr.contains(says), "{says}: {}", seen.stderr);
    }
}
