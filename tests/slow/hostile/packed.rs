//! Files in which little stands for very much: packed workbooks, repeated cells, and trees.

use std::fs::{self, File};
use std::io::Write;
use std::path::{Path, PathBuf};

use zip::CompressionMethod::{Deflated, Stored};
use zip::ZipWriter;
use zip::write::SimpleFileOptions;

use super::{Folder, Seen, scored, within_limits};

const MEGABYTE: usize = 1 << 20;

/// A piece that is repeated: what stands before it, what it is, how often, and what stands after it.
struct Many(String, &'static str, usize, &'static str);

fn once(text: impl Into<String>) -> Many {
    Many(text.into(), "", 0, "")
}

/// Packs parts; each is written as it comes, so that the test itself takes no room.
fn pack(path: &Path, parts: &[(&str, Many)]) {
    let mut zip = ZipWriter::new(File::create(path).unwrap());
    for (name, Many(before, piece, times, after)) in parts {
        // What tells the kind of an ODS stands there as it is.
        let way = if *name == "mimetype" { Stored } else { Deflated };
        let options = SimpleFileOptions::default().compression_method(way);
        zip.start_file(*name, options).unwrap();
        zip.write_all(before.as_bytes()).unwrap();
        let block = piece.repeat(10_000);
        for _ in 0..times / 10_000 {
            zip.write_all(block.as_bytes()).unwrap();
        }
        zip.write_all(piece.repeat(times % 10_000).as_bytes()).unwrap();
        zip.write_all(after.as_bytes()).unwrap();
    }
    zip.finish().unwrap();
}

const SPREADSHEET: &str = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const OFFICE: &str = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

/// A workbook of one sheet with a head and a row, in which one part is another.
fn workbook(folder: &Folder, part: &str, content: Many) -> PathBuf {
    let packages = "http://schemas.openxmlformats.org/package/2006/relationships";
    let relation = |id: &str, kind: &str, target: &str| {
        format!("<Relationship Id=\"{id}\" Type=\"{OFFICE}/{kind}\" Target=\"{target}\"/>")
    };
    let relations = |all: &[String]| {
        once(format!("<Relationships xmlns=\"{packages}\">{}</Relationships>", all.concat()))
    };
    let mut parts = vec![
        ("_rels/.rels", relations(&[relation("r1", "officeDocument", "xl/workbook.xml")])),
        (
            "xl/_rels/workbook.xml.rels",
            relations(&[
                relation("r1", "worksheet", "worksheets/sheet1.xml"),
                relation("r2", "sharedStrings", "sharedStrings.xml"),
            ]),
        ),
        (
            "xl/workbook.xml",
            once(format!(
                "<workbook xmlns=\"{SPREADSHEET}\" xmlns:r=\"{OFFICE}\"><sheets>\
                 <sheet name=\"a\" sheetId=\"1\" r:id=\"r1\"/></sheets></workbook>"
            )),
        ),
        ("xl/worksheets/sheet1.xml", once(sheet("") + "</sheetData></worksheet>")),
    ];
    parts.retain(|(name, _)| *name != part);
    parts.push((part, content));
    let path = folder.path("svar.xlsx");
    pack(&path, &parts);
    path
}

/// The beginning of a sheet, with a head and this.
fn sheet(rows: &str) -> String {
    let cell =
        |at: &str, text: &str| format!("<c r=\"{at}\" t=\"inlineStr\"><is><t>{text}</t></is></c>");
    let head = cell("A1", "department") + &cell("B1", "data-ejer");
    let row = cell("A2", "A") + "<c r=\"B2\"><v>1</v></c>";
    format!(
        "<worksheet xmlns=\"{SPREADSHEET}\"><sheetData><row r=\"1\">{head}</row>\
         <row r=\"2\">{row}</row>{rows}"
    )
}

fn imported(path: &Path) -> Seen {
    let nowhere = ["--quiet", "-o", "/dev/null"];
    let mut command = crate::common::command();
    within_limits(command.arg("import").args(super::asked()).args(nowhere).arg(path))
}

#[test]
fn a_workbook_that_asks_for_too_much_is_refused() {
    let sst = |attributes: &str| format!("<sst xmlns=\"{SPREADSHEET}\"{attributes}>");
    let sheet_of = |rows: &str, piece, length: usize, after| {
        let times = length / <str>::len(piece);
        ("xl/worksheets/sheet1.xml", Many(sheet(rows), piece, times, after))
    };
    let cases = [
        // Room for 96 GB of texts, of which there is one.
        (
            "xl/sharedStrings.xml",
            Many(
                sst(" count=\"4000000000\" uniqueCount=\"4000000000\""),
                "<si><t>a</t></si>",
                1,
                "</sst>",
            ),
        ),
        ("xl/sharedStrings.xml", Many(sst(""), "<a>", 20 * MEGABYTE / 3, "")),
        sheet_of("", "<a>", 200 * MEGABYTE, ""),
        sheet_of(
            "<row r=\"3\"><c r=\"A3\" t=\"inlineStr\"><is>",
            "<r><t>aaaaaaaaaaaaaaaaaaaaaaaaaaaaaa</t></r>",
            200 * MEGABYTE,
            "</is></c></row></sheetData></worksheet>",
        ),
    ];
    for (part, content) in cases {
        let folder = Folder::new();
        let path = workbook(&folder, part, content);
        assert!(fs::metadata(&path).unwrap().len() < 4 * MEGABYTE as u64);
        let seen = scored(&path);
        assert_eq!(seen.status, 2, "{part}: {}", seen.stderr);
        assert!(seen.stderr.contains("fejl[wrong-kind-of-file]"), "{part}: {}", seen.stderr);
        assert_eq!(imported(&path).status, 2);
    }
}

#[test]
fn a_text_in_very_many_runs_and_very_many_texts_are_read() {
    let folder = Folder::new();
    let sst = format!("<sst xmlns=\"{SPREADSHEET}\"><si>");
    let runs = Many(sst, "<r><t>a</t></r>", 60_000, "</si></sst>");
    assert_eq!(scored(&workbook(&folder, "xl/sharedStrings.xml", runs)).status, 0);
    let sst = format!("<sst xmlns=\"{SPREADSHEET}\">");
    let texts = Many(sst, "<si><t>a</t></si>", 20 * MEGABYTE / 17, "</sst>");
    assert_eq!(scored(&workbook(&folder, "xl/sharedStrings.xml", texts)).status, 0);
}

/// An ODS workbook with a head, a row and these rows.
fn opened(folder: &Folder, rows: Many) -> PathBuf {
    let names = ["office", "table", "text"]
        .map(|name| format!(" xmlns:{name}=\"urn:oasis:names:tc:opendocument:xmlns:{name}:1.0\""));
    let cell = |text: &str| format!("<table:table-cell><text:p>{text}</text:p></table:table-cell>");
    let row = |cells: &[&str]| {
        let cells: String = cells.iter().map(|text| cell(text)).collect();
        format!("<table:table-row>{cells}</table:table-row>")
    };
    let begin = format!(
        "<office:document-content{}><office:body><office:spreadsheet><table:table table:name=\"a\">{}{}",
        names.concat(),
        row(&["department", "data-ejer"]),
        row(&["A", "1"]),
    );
    let Many(before, piece, times, after) = rows;
    let content = Many(begin + &before, piece, times, after);
    let path = folder.path("svar.ods");
    let kind = once("application/vnd.oasis.opendocument.spreadsheet");
    pack(&path, &[("mimetype", kind), ("content.xml", content)]);
    path
}

const END: &str = "</table:table></office:spreadsheet></office:body></office:document-content>";

#[test]
fn what_is_repeated_in_an_opendocument_is_not_made_room_for() {
    let row = |cells: &str, times: &str| {
        format!("<table:table-row{times}>{cells}</table:table-row>{END}")
    };
    let repeated = |what: &str, times: &str| format!(" table:number-{what}-repeated=\"{times}\"");
    let cell = |times: &str, text: &str| {
        format!("<table:table-cell{times}><text:p>{text}</text:p></table:table-cell>")
    };
    let long = "x".repeat(900_000);
    let cases = [
        ("columns", row(&cell(&repeated("columns", "99999999"), "B"), "")),
        ("rows", row(&cell("", "B"), &repeated("rows", "4000000000"))),
        ("both", row(&cell(&repeated("columns", "16000"), "B"), &repeated("rows", "1000000"))),
        ("a long text", row(&cell(&repeated("columns", "16000"), &long), "")),
        ("blanks", row(&cell("", "B<text:s text:c=\"99999999\"/>"), "")),
        ("many blanks", row(&cell("", &"<text:s text:c=\"100000\"/>".repeat(10_000)), "")),
        ("no number", row(&cell(&repeated("columns", "-1"), "B"), "")),
    ];
    for (name, rows) in cases {
        let folder = Folder::new();
        let seen = imported(&opened(&folder, once(rows)));
        assert_eq!(seen.status, 2, "{name}: {}", seen.stderr);
        assert!(seen.stderr.contains("svar.ods"), "{name}: {}", seen.stderr);
    }
    // Empty cells to the end of the sheet are what every workbook ends with.
    let empty = "<table:table-cell table:number-columns-repeated=\"16384\"/>";
    let folder = Folder::new();
    let rows = row(empty, &repeated("rows", "1048574"));
    assert_eq!(imported(&opened(&folder, once(rows))).status, 0);
}

#[test]
fn trees_as_large_as_an_export_may_be_are_read_or_refused() {
    let folder = Folder::new();
    let cases = [
        // Each takes thirty times as much memory as a value as it does as text.
        ("lists", "[{\"department\":\"A\",\"x\":[", "[],", "[]]}]"),
        ("objects", "[", "{\"department\":\"A\"},", "{}]"),
        ("empty objects", "{\"responses\":[", "{},", "{}]}"),
        ("deep", "", "[", ""),
        ("one text", "[{\"department\":\"", "x", "\"}]"),
    ];
    for (name, begin, piece, end) in cases {
        let file = folder.repeated("svar.json", begin, piece, 30 * MEGABYTE);
        let mut open = fs::OpenOptions::new().append(true).open(&file).unwrap();
        open.write_all(end.as_bytes()).unwrap();
        assert_ne!(imported(&file).status, 0, "{name}");
    }
    // Heads that each begin with a long one.
    let keys: Vec<_> = (0..10_000).map(|n| format!("\"a{n}\":1")).collect();
    let text = format!("[{{\"{}\":{{{}}}}}]", "k".repeat(800_000), keys.join(","));
    fs::write(folder.path("svar.json"), text).unwrap();
    assert_eq!(imported(&folder.path("svar.json")).status, 2);
}
