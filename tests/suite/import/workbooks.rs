//! Workbooks of Microsoft Forms and others, and files that only look like one.

use std::io::{Cursor, Write};

use rust_xlsxwriter::{Format, Workbook};
use zip::CompressionMethod;
use zip::write::{SimpleFileOptions, ZipWriter};

use super::{FIRST, THIRD, cells, gives, import, one};

/// Microsoft Forms: five columns of its own, days as serial numbers, a `;` after every tick.
fn forms(heads: [&str; 5], department: &str) -> Vec<u8> {
    let mut book = Workbook::new();
    let sheet = book.add_worksheet();
    let questions = [
        "Vi har fælles mål for det digitale\n",
        "Data deles på tværs; alle kan se dem",
        "Hvilke kanaler\u{a0}bruger I?",
        "Hvor mange dage tager et svar?",
        "Kommentar",
        department,
    ];
    for (column, head) in (0..).zip(heads.into_iter().chain(questions)) {
        sheet.write(0, column, head).unwrap();
    }
    let rows = [
        [
            "Enig",
            "Ikke relevant",
            "Hjemmeside;Digital Post;",
            "12",
            "=1+1; \"citat\"\nlinje 2",
            "Borgerservice",
        ],
        [
            "Helt uenig",
            "Hverken enig eller uenig",
            "App, mobil;",
            "4,5",
            THIRD[4],
            "Løn og Økonomi",
        ],
    ];
    let moment = Format::new().set_num_format("m/d/yy h:mm:ss");
    for (row, answers) in (1..).zip(rows) {
        sheet.write(row, 0, row * 2 - 1).unwrap();
        sheet.write_with_format(row, 1, 46_036.375, &moment).unwrap();
        sheet.write_with_format(row, 2, 46_036.5, &moment).unwrap();
        sheet.write(row, 3, "anna@example.org").unwrap();
        sheet.write(row, 4, "Anna").unwrap();
        for (column, answer) in (5..).zip(answers) {
            sheet.write_string(row, column, answer).unwrap();
        }
    }
    book.save_to_buffer().unwrap()
}

#[test]
fn microsoft_forms_in_english_and_danish() {
    let english = ["ID", "Start time", "Completion time", "Email", "Name"];
    let danish = ["Id", "Starttidspunkt", "Fuldførelsestidspunkt", "Mail", "Navn"];
    for heads in [english, danish] {
        let files = one("svar.xlsx", forms(heads, "Hvilken afdeling arbejder du i?"));
        gives(&files, &[], &[FIRST, THIRD]);
        let seen = files.import(&[]);
        let rows = cells(&seen.stdout);
        let fields: Vec<_> = rows[1..].iter().map(|row| row[..3].join("|")).collect();
        assert_eq!(fields, ["Borgerservice|1|2026-01-14", "Løn og Økonomi|2|2026-01-14"]);
        assert!(!seen.stdout.contains("anna") && !seen.stdout.contains("Anna"), "{}", seen.stdout);
    }
}

#[test]
fn a_department_may_be_called_anything() {
    let heads = ["ID", "Start time", "Completion time", "Email", "Name"];
    let files = one("svar.xlsx", forms(heads, "Hvor hører du til?"));
    let seen = files.import(&[]);
    assert_eq!(seen.status, 1, "{}", seen.stderr);
    assert!(seen.stderr.contains("Hvor hører du til?"), "{}", seen.stderr);
    gives(&files, &["--column", "department=Hvor hører du til?"], &[FIRST, THIRD]);
    gives(&files, &["--column", "ignore=hvor hører du til", "--department", "A"], &[FIRST, THIRD]);
}

#[test]
fn a_sheet_that_is_not_read_is_named() {
    let mut book = Workbook::new();
    let (heads, row) = (["kommentar", "faelles-maal"], ["x", "4"]);
    book.add_worksheet()
        .set_name("Svar")
        .unwrap()
        .write_row(0, 0, heads)
        .unwrap()
        .write_row(1, 0, row)
        .unwrap();
    book.add_worksheet().set_name("Andet").unwrap().write_row(0, 0, heads).unwrap();
    let seen = one("svar.xlsx", book.save_to_buffer().unwrap()).import(&[]);
    assert_eq!((cells(&seen.stdout).len(), seen.status), (2, 1), "{}", seen.stderr);
    assert!(seen.stderr.contains("Ikke læst fra samme fil: Andet."), "{}", seen.stderr);
}

#[test]
fn files_of_another_kind_are_named() {
    let cases: [(&str, &[u8], &str); 6] = [
        ("a.xls", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "XLS"),
        ("a.xls", b"<html><table><tr><td>1</td></tr></table></html>", "HTML"),
        ("a.parquet", b"PAR1\x15\x04", "Parquet"),
        ("a.csv.gz", b"\x1f\x8b\x08\x00", "gzip"),
        ("a.sav", b"$FL2@(#) SPSS DATA FILE", "SPSS"),
        ("a.xlsx", b"PK\x03\x04 no workbook", "beskadiget"),
    ];
    for (name, bytes, word) in cases {
        let seen = one(name, bytes).import(&[]);
        assert_eq!((seen.stdout.as_str(), seen.status), ("", 2), "{name}: {}", seen.stderr);
        assert!(seen.stderr.contains(word), "{}", seen.stderr);
    }
}

#[test]
fn a_file_that_is_not_there_or_has_no_end_is_an_error() {
    let seen = import(&["findes-ikke.csv"]);
    assert_eq!((seen.stdout.as_str(), seen.status), ("", 2));
    let text = format!("faelles-maal,kommentar\n1,\"{}", "x\n".repeat(5 << 20));
    let seen = one("svar.csv", text).import(&["-o", "/dev/null"]);
    assert_eq!(seen.status, 2);
    assert!(seen.stderr.contains("anførselstegn"), "{}", seen.stderr);
    let seen = one("svar.csv", b"faelles-maal,kommentar\n1,L\x9bn og \x9dkonomi\n").import(&[]);
    assert_eq!(seen.status, 2);
    assert!(seen.stderr.contains("cp850"), "{}", seen.stderr);
}

/// An ODS workbook with this in its tables.
fn opened(tables: &str) -> Vec<u8> {
    let names = ["office", "style", "table", "text"]
        .map(|name| format!(" xmlns:{name}=\"urn:oasis:names:tc:opendocument:xmlns:{name}:1.0\""));
    let content = format!(
        "<office:document-content{}><office:automatic-styles><style:style style:name=\"ta2\">\
         <style:table-properties table:display=\"false\"/></style:style></office:automatic-styles>\
         <office:body><office:spreadsheet>{tables}</office:spreadsheet></office:body></office:document-content>",
        names.concat()
    );
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    let stored = SimpleFileOptions::default().compression_method(CompressionMethod::Stored);
    for (name, text) in [
        ("mimetype", "application/vnd.oasis.opendocument.spreadsheet"),
        ("content.xml", content.as_str()),
    ] {
        zip.start_file(name, stored).unwrap();
        zip.write_all(text.as_bytes()).unwrap();
    }
    zip.finish().unwrap().into_inner()
}

#[test]
fn an_opendocument_says_what_its_cells_say() {
    let row = |cells: &[&str]| format!("<table:table-row>{}</table:table-row>", cells.concat());
    let text = |text: &str| {
        format!("<table:table-cell office:value-type=\"string\">{text}</table:table-cell>")
    };
    let heads = ["afdeling", "dato", "faelles-maal", "data-deles", "kanaler", "dage", "kommentar"];
    let head: String = heads.iter().map(|head| text(&format!("<text:p>{head}</text:p>"))).collect();
    let head = row(&[&head]);
    let answers = row(&[
        "<table:table-cell/>",
        "<table:table-cell office:value-type=\"date\" office:date-value=\"2026-01-14\"><text:p>14.01.26</text:p></table:table-cell>",
        // Two columns say the same, and an empty one is left between them and the rest.
        "<table:table-cell office:value-type=\"float\" office:value=\"4\" table:number-columns-repeated=\"2\"><text:p>4,0</text:p></table:table-cell>",
        "<table:covered-table-cell table:number-columns-repeated=\"1\"/>",
        "<table:table-cell office:value-type=\"float\" office:value=\"4.5\" table:formula=\"of:=9/2\"><text:p>4,5</text:p></table:table-cell>",
        &text(
            "<office:annotation><text:p>hidden</text:p></office:annotation><text:p>a<text:s text:c=\"2\"/>b<text:span>c</text:span>&amp;</text:p><text:p>d</text:p>",
        ),
        "<table:table-cell table:number-columns-repeated=\"16000\"/>",
    ]);
    let empty = "<table:table-row table:number-rows-repeated=\"1048000\"><table:table-cell table:number-columns-repeated=\"16384\"/></table:table-row>";
    let hidden = row(&[&text("<text:p>hidden</text:p>")]);
    let tables = format!(
        "<table:table table:name=\"Gammel\" table:style-name=\"ta2\">{hidden}</table:table>\
         <table:table table:name=\"Svar\">{head}{answers}{empty}</table:table>"
    );
    let seen = one("svar.ods", opened(&tables)).import(&[]);
    assert!(!seen.stdout.contains("hidden"), "{}", seen.stdout);
    let rows = cells(&seen.stdout);
    assert_eq!(rows.len(), 2, "{}", seen.stderr);
    let of = |name: &str| {
        let column = rows[0].iter().position(|head| head == name);
        column.map_or("", |column| rows[1][column].as_str())
    };
    assert_eq!(of("date"), "2026-01-14", "{}{}", seen.stdout, seen.stderr);
    assert_eq!((of("faelles-maal"), of("dage"), of("kommentar")), ("4", "4.5", "a  bc&\nd"));
}
