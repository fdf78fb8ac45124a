//! Tables of answers in workbooks.

use std::fs;
use std::io::{Cursor, Read, Write};
use std::path::{Path, PathBuf};

use modenhed::model::{Findings, Questionnaires};
use modenhed::parse;
use proptest::prelude::*;
use proptest::sample::Index;
use proptest::test_runner::RngSeed;
use rust_xlsxwriter::{ExcelDateTime, Format, Formula, Workbook, Worksheet};
use tempfile::TempDir;

use crate::common::{Run, command, modenhed, run};

const EXAMPLE: [&str; 2] = ["--questionnaire", "tests/data/example.yaml"];

/// Scores files on the example's questions.
fn score(file: &Path, more: &[&str]) -> Run {
    modenhed(&[&["score", file.to_str().unwrap(), "--format", "csv"], more].concat())
}

fn saved(folder: &TempDir, book: &mut Workbook) -> PathBuf {
    let file = folder.path().join("svar.xlsx");
    book.save(&file).unwrap();
    file
}

fn row(sheet: &mut Worksheet, row: u32, cells: &[&str]) {
    for (column, cell) in (0..).zip(cells) {
        sheet.write_string(row, column, *cell).unwrap();
    }
}

/// The table of answers in a workbook.
fn table(bytes: Vec<u8>) -> Option<Vec<u8>> {
    let (name, none) = ("svar.xlsx".into(), Questionnaires::default());
    let book = parse::workbook(bytes)?;
    parse::table_of_workbook(0, &name, &book, &none, &mut Findings::default())
}

/// A small workbook with two good rows.
fn small() -> Vec<u8> {
    let mut book = Workbook::new();
    let sheet = book.add_worksheet();
    row(sheet, 0, &["department", "a1", "a2", "a3", "b1"]);
    row(sheet, 1, &["Ærø", "4", "na", "2", "2"]);
    row(sheet, 2, &["B", "4", "3", "2", "2"]);
    book.save_to_buffer().unwrap()
}

#[test]
fn a_workbook_scores_as_the_same_table_in_csv() {
    let csv = "examples/nordager/svar-2026.csv";
    let mut book = Workbook::new();
    let sheet = book.add_worksheet();
    let day = Format::new().set_num_format("dd-mm-yyyy");
    let mut rows = csv::ReaderBuilder::new().has_headers(false).from_path(csv).unwrap();
    let rows: Vec<_> = rows.records().map(Result::unwrap).collect();
    for (index, cells) in (0..).zip(&rows) {
        for (column, cell) in (0..).zip(cells) {
            let date = &rows[0][usize::from(column)] == "date" && index > 0;
            if date {
                let date = ExcelDateTime::parse_from_str(cell).unwrap();
                sheet.write_datetime_with_format(index, column, &date, &day).unwrap();
            } else if let Ok(number) = cell.parse::<f64>() {
                sheet.write_number(index, column, number).unwrap();
            } else {
                sheet.write_string(index, column, cell).unwrap();
            }
        }
    }
    let folder = TempDir::new().unwrap();
    let file = saved(&folder, &mut book);
    for table in ["scores", "answers", "recommendations"] {
        let [from_workbook, from_csv] =
            [file.as_path(), Path::new(csv)].map(|file| score(file, &["--table", table]));
        assert_eq!((from_workbook.stderr.as_str(), from_workbook.status), ("", 0));
        assert!(from_workbook.stdout == from_csv.stdout, "{table}");
    }
    let mut piped = command();
    piped.args(["score", "-", "--format", "csv"]).stdin(fs::File::open(&file).unwrap());
    assert!(run(&mut piped).stdout == score(&file, &[]).stdout);
    let folder_of_it = score(folder.path(), &["--latest"]);
    assert!(folder_of_it.stdout == score(Path::new(csv), &[]).stdout, "{}", folder_of_it.stderr);
}

#[test]
fn the_sheet_with_departments_is_found_and_formulas_count_as_what_they_gave() {
    let mut book = Workbook::new();
    row(book.add_worksheet(), 0, &["Vejledning", "Skriv svarene på næste ark"]);
    let sheet = book.add_worksheet();
    // Two empty lines above and an empty column to the left, which is ignored.
    row(sheet, 2, &["", "department", "a1", "a2", "a3", "b1"]);
    row(sheet, 3, &["", "=A", "4", "na", "2", ""]);
    sheet.write_formula(3, 5, Formula::new("1+1").set_result("2")).unwrap();
    sheet.write_blank(4, 7, &Format::new().set_bold()).unwrap();
    let folder = TempDir::new().unwrap();
    let seen = score(&saved(&folder, &mut book), &EXAMPLE);
    let rows: Vec<_> = seen.stdout.lines().collect();
    assert_eq!(rows[1..], ["'=A,,,,,66.6667,4,0.75,,"], "{}", seen.stderr);
}

#[test]
fn what_is_wrong_is_said_with_row_and_column() {
    let mut book = Workbook::new();
    let sheet = book.add_worksheet();
    row(sheet, 0, &["department", "a1", "a2", "a3", "b1"]);
    row(sheet, 3, &["A", "4", "9", "2", "2"]);
    row(sheet, 5, &["B\nlinje", "4", "na", "2", "2", "for meget"]);
    row(sheet, 6, &["C", "4", "na", "2", "2"]);
    let folder = TempDir::new().unwrap();
    let seen = score(&saved(&folder, &mut book), &EXAMPLE);
    assert_eq!((seen.stdout.lines().count(), seen.status), (2, 1));
    for said in [
        "svar.xlsx:4:5",
        "kolonne »a2«: »9« er ikke en svarmulighed",
        "svar.xlsx:6",
        "rækken har 6 felter, overskriften har 5",
        "1 besvarelse er brugt, 2 er udeladt",
    ] {
        assert!(seen.stderr.contains(said), "{said}: {}", seen.stderr);
    }
}

#[test]
fn what_modenhed_exported_is_no_table_of_answers() {
    let folder = TempDir::new().unwrap();
    let sheet = "examples/nordager/2026/jobcenter.yaml";
    fs::copy(sheet, folder.path().join("jobcenter.yaml")).unwrap();
    let export = |name: &str| {
        let file = folder.path().join(name);
        modenhed(&["export", folder.path().to_str().unwrap(), "-o", file.to_str().unwrap()])
    };
    assert_eq!(export("alt.xlsx").status, 0);
    let beside = export("mere.xlsx");
    assert!(beside.stderr.contains("alt.xlsx"), "{}", beside.stderr);
    assert_eq!(beside.status, 0, "a workbook beside the sheets is skipped: {}", beside.stderr);
    let over = export("alt.xlsx");
    assert_eq!(over.status, 2, "what is read is not written over: {}", over.stderr);
}

#[test]
fn a_workbook_that_would_fill_the_machine_is_not_unpacked() {
    let mut archive = zip::ZipWriter::new(Cursor::new(Vec::new()));
    archive.start_file("xl/sharedStrings.xml", zip::write::SimpleFileOptions::default()).unwrap();
    let megabyte = vec![b' '; 1 << 20];
    (0..300).for_each(|_| archive.write_all(&megabyte).unwrap());
    let packed = archive.finish().unwrap().into_inner();
    assert!(packed.len() < 1 << 20);
    assert!(parse::workbook(packed).is_none());
}

#[test]
fn a_cell_in_the_last_corner_takes_no_room() {
    let mut book = Workbook::new();
    let sheet = book.add_worksheet();
    row(sheet, 0, &["department", "a1", "a2", "a3", "b1"]);
    sheet.write_string(1_048_575, 16_383, "x").unwrap();
    let csv = table(book.save_to_buffer().unwrap()).unwrap();
    assert!(csv.len() < 2_000_000, "{}", csv.len());
}

proptest! {
    #![proptest_config(ProptestConfig {
        cases: 400,
        failure_persistence: None,
        rng_seed: RngSeed::Fixed(1),
        ..ProptestConfig::default()
    })]

    /// Whatever is done to a workbook's bytes, it is read or refused.
    #[test]
    fn a_damaged_workbook_is_read_or_refused(
        changes in prop::collection::vec((any::<Index>(), any::<u8>()), 1..8),
        cut in any::<Index>(),
        whole in any::<bool>(),
    ) {
        let mut bytes = small();
        for (at, byte) in &changes {
            let at = at.index(bytes.len());
            bytes[at] = *byte;
        }
        if !whole {
            bytes.truncate(cut.index(bytes.len()));
        }
        if let Some(csv) = table(bytes) {
            prop_assert!(csv.len() < 1 << 20);
        }
    }

    /// Whatever stands in a part of a workbook, it is read or refused.
    #[test]
    fn a_workbook_with_damaged_parts_is_read_or_refused(
        part in any::<Index>(),
        changes in prop::collection::vec((any::<Index>(), "[ -~]{0,6}"), 1..6),
    ) {
        let mut archive = zip::ZipArchive::new(Cursor::new(small())).unwrap();
        let damaged = part.index(archive.len());
        let mut copy = zip::ZipWriter::new(Cursor::new(Vec::new()));
        for index in 0..archive.len() {
            let mut file = archive.by_index(index).unwrap();
            let mut text = String::new();
            std::io::Read::read_to_string(&mut file, &mut text).unwrap();
            if index == damaged {
                for (at, new) in &changes {
                    let mut at = at.index(text.len());
                    while !text.is_char_boundary(at) {
                        at -= 1;
                    }
                    text.insert_str(at, new);
                }
            }
            let name = file.name().unwrap().into_owned();
            copy.start_file(name, zip::write::SimpleFileOptions::default()).unwrap();
            copy.write_all(text.as_bytes()).unwrap();
        }
        let _ = parse::workbook(copy.finish().unwrap().into_inner());
    }
}

#[test]
fn what_is_passed_over_in_a_workbook_is_said() {
    let folder = TempDir::new().unwrap();
    let head = ["department", "a1", "a2", "a3", "b1"];
    let mut book = Workbook::new();
    let notes = book.add_worksheet();
    row(notes, 0, &["Læs mig"]);
    let hidden = book.add_worksheet();
    hidden.set_hidden(true);
    row(hidden, 0, &head);
    row(hidden, 1, &["Gammel", "1", "1", "1", "1"]);
    let sheet = book.add_worksheet();
    sheet.set_name("Svar").unwrap();
    row(sheet, 0, &["Digital modenhed"]);
    row(sheet, 2, &head);
    row(sheet, 3, &["A", "4", "3", "2", "2"]);
    row(sheet, 4, &["B", "4", "3", "2", "2"]);
    sheet.set_row_hidden(4).unwrap();
    let english = [&EXAMPLE[..], &["--lang", "en"]].concat();
    let seen = score(&saved(&folder, &mut book), &english);
    assert_eq!(seen.status, 1, "{}", seen.stderr);
    for says in [
        "[unread-sheet]: the sheet “Sheet2” holds answers too, but was not read; “Svar” was",
        "[other-sheets]: of the workbook the sheet “Svar” was read; passed over were: Sheet1",
        "[hidden-rows]: 1 row of the workbook is hidden, perhaps by a filter; hidden rows are read",
        "[rows-above]: the row above the heads was passed over",
    ] {
        assert!(seen.stderr.contains(says), "{says}\n{}", seen.stderr);
    }
    let departments: Vec<_> =
        seen.stdout.lines().filter_map(|line| line.split(',').next()).collect();
    assert_eq!(departments, ["department", "A", "B"]);
}

#[test]
fn answers_are_found_beside_lists_of_departments_and_not_lost_beside_other_answers() {
    let folder = TempDir::new().unwrap();
    let mut book = Workbook::new();
    let list = book.add_worksheet();
    row(list, 0, &["department", "leder"]);
    row(list, 1, &["A", "X"]);
    let sheet = book.add_worksheet();
    row(sheet, 0, &["department", "a1", "a2", "a3", "b1"]);
    row(sheet, 1, &["A", "4", "3", "2", "2"]);
    let english = [&EXAMPLE[..], &["--lang", "en"]].concat();
    let seen = score(&saved(&folder, &mut book), &english);
    assert_eq!((seen.stdout.lines().count(), seen.status), (2, 0), "{}", seen.stderr);
    assert!(seen.stderr.contains("“Sheet2” was read; passed over were: Sheet1"), "{}", seen.stderr);
    // Its head has one column of four in common with the first.
    let more = book.add_worksheet();
    row(more, 0, &["department", "b1"]);
    row(more, 1, &["B", "2"]);
    let seen = score(&saved(&folder, &mut book), &english);
    assert_eq!(seen.status, 1, "{}", seen.stderr);
    assert!(seen.stderr.contains("[unread-sheet]: the sheet “Sheet3” holds"), "{}", seen.stderr);
}

#[test]
fn merged_cells_below_the_head_are_said_and_those_above_are_not() {
    let folder = TempDir::new().unwrap();
    let (mut book, plain) = (Workbook::new(), Format::new());
    let sheet = book.add_worksheet();
    sheet.merge_range(0, 0, 0, 4, "Digital modenhed", &plain).unwrap();
    row(sheet, 1, &["department", "a1", "a2", "a3", "b1"]);
    row(sheet, 2, &["A", "4", "3", "2", "2"]);
    let english = [&EXAMPLE[..], &["--lang", "en"]].concat();
    let seen = score(&saved(&folder, &mut book), &english);
    assert!(!seen.stderr.contains("merged") && seen.status == 0, "{}", seen.stderr);
    let sheet = book.worksheet_from_index(0).unwrap();
    sheet.merge_range(3, 2, 3, 3, "3", &plain).unwrap();
    row(sheet, 3, &["B", "4"]);
    sheet.write_string(3, 4, "2").unwrap();
    let seen = score(&saved(&folder, &mut book), &english);
    assert_eq!(seen.status, 1, "{}", seen.stderr);
    assert!(
        seen.stderr.contains("svar.xlsx:4") && seen.stderr.contains("the cells C4:D4 are merged"),
        "{}",
        seen.stderr
    );
}

#[test]
fn a_formula_without_a_saved_value_is_said() {
    let folder = TempDir::new().unwrap();
    let mut book = Workbook::new();
    let sheet = book.add_worksheet();
    row(sheet, 0, &["department", "a1", "a2", "a3", "b1"]);
    row(sheet, 1, &["A", "4", "3", "2"]);
    sheet.write_formula(1, 4, Formula::new("=1+1")).unwrap();
    // The value that the workbook is saved with is taken out of it.
    let mut parts = zip::ZipArchive::new(Cursor::new(book.save_to_buffer().unwrap())).unwrap();
    let mut copy = zip::ZipWriter::new(Cursor::new(Vec::new()));
    for index in 0..parts.len() {
        let (mut part, mut text) = (parts.by_index(index).unwrap(), String::new());
        part.read_to_string(&mut text).unwrap();
        let name = part.name().unwrap().into_owned();
        copy.start_file(name, zip::write::SimpleFileOptions::default()).unwrap();
        copy.write_all(text.replace("<f>1+1</f><v>0</v>", "<f>1+1</f>").as_bytes()).unwrap();
    }
    let file = folder.path().join("svar.xlsx");
    fs::write(&file, copy.finish().unwrap().into_inner()).unwrap();
    let seen = score(&file, &[&EXAMPLE[..], &["--lang", "en"]].concat());
    assert_eq!(seen.status, 1, "{}", seen.stderr);
    assert!(seen.stderr.contains("[no-saved-value]: the cell E2 has a formula"), "{}", seen.stderr);
}
