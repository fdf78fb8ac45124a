//! What is said of a survey tool's export, in English.

use crate::wording::counted;
use crate::wording::import::ImportTexts;

pub const TEXTS: ImportTexts = ImportTexts {
    looks_like: |file, tool| format!("{file}: looks like an export from {tool}"),
    unknown_tool: |file| format!("{file}: the tool is not known; columns were read by their names"),
    sheet: |sheet| format!("The sheet “{sheet}” was read."),
    rows: |read, written| format!("Rows: {read} read, {written} written."),
    incomplete: |count, share| match count {
        1 => format!(
            "1 answer was not sent in; it is included ({share} % answered). --complete-only leaves it out."
        ),
        count => format!(
            "{count} answers were not sent in; they are included ({share} % answered). --complete-only leaves them out."
        ),
    },
    empty: |count| match count {
        1 => "1 row without an answer that was understood was left out.".into(),
        count => format!("{count} rows without an answer that was understood were left out."),
    },
    questions: "Questions:",
    fields: "Particulars:",
    kept: "Kept as they are:",
    personal: "Not included, because it may tell of a person (--keep COLUMN keeps one):",
    tools_own: "The tool's own, not used:",
    ignored: "Not included, because you said so:",
    not_understood: "Not understood, so answers may be missing:",
    near: |name| format!("did you mean {name}?"),
    ambiguous: |names| format!("may be {names}"),
    duplicate: |name| format!("several columns may be {name}"),
    without_labels: |name| {
        format!(
            "{name}, but its codes do not tell what was answered; give labels and structure of the same export too"
        )
    },
    values: "Values that were not understood; the cell is empty in the table:",
    value: |name, value, count, place| match count {
        1 => format!("{name}: “{value}” once, {place}"),
        count => format!("{name}: “{value}” {count} times, first in {place}"),
    },
    several: "may be several answers",
    more_values: |count| format!("and {}", counted(&[(count, "more value", "more values")])),
    line: |line| format!("line {line}"),
    row: |row| format!("row {row}"),
    everybody: "Everybody",
    not_stated: "Not stated",
    no_department: |name| {
        format!(
            "No column holds the department, so all rows belong to “{name}”. Say --department NAME, or --column department=COLUMN."
        )
    },
    without_department: |count, name| match count {
        1 => format!("1 row does not name the department and belongs to “{name}”."),
        count => format!("{count} rows do not name the department and belong to “{name}”."),
    },
    day_order: "The dates could be read in two ways; they were read as in Danish: day, month, year.",
    windows_1252: |count| format!("Read as windows-1252: {}.", rows(count)),
    incomplete_left_out: |count| {
        format!("Left out because they were not sent in (--complete-only): {}.", rows(count))
    },
    strict_left_out: |count| {
        format!("Left out because a value was not understood (--strict): {}.", rows(count))
    },
    uneven: |count, place| {
        format!(
            "Left out because they have more cells than the head: {}, first in {place}.",
            rows(count)
        )
    },
    repeated: |count, place| {
        format!(
            "The same id as an earlier row (all are included): {}, first in {place}.",
            rows(count)
        )
    },
    repeated_unchecked: "There are so many rows that only the first 200,000 were checked for the same id.",
    passed_over: |sheets| format!("Not read of the same file: {sheets}."),
    missing: |names| format!("Questions without a column: {names}"),
    not_in_files: |names| format!("The map names columns that are not in the files: {names}"),
    mend: "Correct it with --column WHAT=COLUMN, or write a map to edit: --suggest map.yaml.",
    map: [
        "What the columns of the export are. Edit it, and use it: modenhed import FILE --map THIS-FILE -o answers.csv",
        "A column is a question (its id), an option {question: ID, option: CODE},",
        "department, respondent, date, area, role, complete (sent in or not),",
        "keep (kept as it is) or ignore (not included).",
    ],
    map_open: "Still open: write what each of them is.",
    map_values: [
        "What values mean, for a question or for all (any): a code, na, dk or nothing (\"\").",
        "values: {any: {\"-99\": na}, a-question: {\"Yes, often\": 3}}",
    ],
    unreadable: |file, reason| format!("{file} cannot be read: {reason}"),
    no_end: |file| {
        format!(
            "{file}: a row takes over 8 MB or has over 16,384 cells; is a quotation mark not closed?"
        )
    },
    code_page: |file| format!("{file} is neither UTF-8 nor windows-1252"),
    code_page_hint: "the file is probably from DOS or Mac (such as cp850); save it again as UTF-8",
    other_kind: |file, kind| format!("{file} is {kind}, which is not read"),
    other_kind_hint: "save it as XLSX or CSV, and give that file instead",
    damaged: |file| format!("{file} is damaged, or too large when it is unpacked"),
    damaged_hint: "fetch the export again, or save it as CSV, which may be of any length",
    too_large: |file| format!("{file} takes over 32 MB"),
    too_large_hint: "fetch the export as CSV, which may be of any length",
    no_answers: "there is no table of answers in the files",
    no_questions: "no column is a question of the questionnaires, so nothing was written",
    no_questions_hint: "name your own questionnaire with --questionnaire FILE, or write a map with --suggest map.yaml",
    no_column: |name| format!("there is no column “{name}”"),
    no_column_hint: "write the column's name as it stands in the file",
    told_twice: |name, column| format!("several columns are to be {name}, among them “{column}”"),
    told_twice_hint: "choose one of them, and give the others ignore in a map (--map)",
    no_rows: "no row has an answer, so nothing was written",
    bad_column: |text| format!("“{text}” does not say what a column is"),
    bad_column_hint: "write, say, --column department=\"Which department do you work in?\"; on the left may stand department, respondent, date, area, role, complete, keep, ignore or a question's id",
    bad_map: |file| format!("{file} cannot be used as a map"),
    map_taken: |file| {
        format!("{file} already exists, and a map that you have edited is not overwritten")
    },
    map_taken_hint: "choose another name, or use the map with --map",
};

fn rows(count: usize) -> String {
    counted(&[(count, "row", "rows")])
}
