//! Tables, and bytes that are nothing at all.

use std::fs;

use super::{Folder, scored, validated};

#[test]
fn a_hundred_megabytes_of_csv_are_scored() {
    let comment = "Vi begynder i år. ".repeat(50);
    let row = format!("Borgerservice,1,2,\"{comment}\"\n");
    let folder = Folder::new();
    let head = "department,data-kvalitet,data-ejer,kommentar\n";
    let seen = scored(&folder.repeated("svar.csv", head, &row, 100_000_000));
    assert_eq!((seen.stdout.as_str(), seen.stderr.as_str(), seen.status), ("", "", 0));
}

#[test]
fn a_hundred_thousand_wrong_rows_are_counted() {
    let folder = Folder::new();
    let file = folder.repeated("svar.csv", "department,data-ejer\n", "A,9\n", 400_021);
    let seen = scored(&file);
    assert!(seen.stderr.contains("og 99997 til med koden unknown-option"));
    assert!(seen.stderr.contains("100000 fejl"), "the rest are counted");
}

#[test]
fn a_long_cell_is_no_problem_wherever_it_stands() {
    let folder = Folder::new();
    let file = folder.path("svar.csv");
    for (length, said) in [(7_000_000, ""), (20_000_000, "fejl[too-large]")] {
        let long = "x".repeat(length);
        let tables = [
            ("a department", 0, format!("department,data-ejer\nA,1\n{long},2\n")),
            ("a text", 0, format!("department,data-ejer,kommentar\nA,1,\nB,2,{long}\n")),
            ("an answer", 1, format!("department,data-ejer\nA,1\nB,{long}\n")),
            ("a date", 1, format!("department,date,data-ejer\nA,,1\nB,{long},1\n")),
            ("a heading", 0, format!("department,data-ejer,{long}\nA,2,\n")),
        ];
        for (name, status, table) in tables {
            fs::write(&file, table).unwrap();
            let seen = scored(&file);
            let expected = match said {
                "" => status,
                _ if name == "a heading" => 2,
                _ => 1,
            };
            assert_eq!(seen.status, expected, "{name} of {length}: {}", seen.stderr);
            assert!(seen.stderr.contains(said), "{name}: {}", seen.stderr);
        }
    }
}

#[test]
fn a_quotation_mark_that_is_never_closed_does_not_swallow_the_memory() {
    let folder = Folder::new();
    let head = "department,data-ejer\nA,1\n\"B,1\n";
    let file = folder.repeated("svar.csv", head, "Borgerservice,2\n", 100_000_000);
    assert_eq!(scored(&file).status, 1);
}

#[test]
fn a_hundred_megabytes_without_a_line_break_are_no_head() {
    let folder = Folder::new();
    let file = folder.repeated("svar.csv", "department", ",a", 100_000_000);
    assert_eq!(scored(&file).status, 2);
}

#[test]
fn a_hundred_thousand_columns_are_read_or_refused() {
    let columns: Vec<_> = (0..100_000).map(|n| format!("k{n}")).collect();
    let (columns, commas) = (columns.join(","), ",".repeat(100_000));
    let folder = Folder::new();
    let file = folder.path("svar.csv");
    fs::write(&file, format!("department,data-ejer,{columns}\nA,2{commas}\n")).unwrap();
    scored(&file);
}

#[test]
fn random_bytes_are_refused_whatever_they_are_called() {
    let mut state = 0x2545_f491_4f6c_dd1d_u64;
    let mut random = || {
        state ^= state << 13;
        state ^= state >> 7;
        state ^= state << 17;
        state.to_le_bytes()[3]
    };
    let bytes: Vec<u8> = (0..2_000_000).map(|_| random()).collect();
    let folder = Folder::new();
    for name in ["a.yaml", "a.json", "a.csv", "a.txt", "a", "a.xlsx"] {
        fs::write(folder.path(name), &bytes).unwrap();
        assert_eq!(validated(&folder.path(name)).status, 1, "{name}");
        assert_eq!(scored(&folder.path(name)).status, 2, "{name}");
    }
}
