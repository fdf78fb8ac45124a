//! A line of JSON is read as the same text in a file of its own is, however odd it is.

use std::sync::Arc;

use modenhed::model::{AnswerSheet, Findings, Questionnaires, Source};
use modenhed::parse;

/// What came of a line: the sheet if it can be used, and what there is to say.
fn as_line(line: &str, set: &Questionnaires) -> (Option<String>, Vec<String>) {
    let name: Arc<str> = "a.jsonl".into();
    let (layout, mut blocks) = parse::lines(0, &name, line.as_bytes(), 1000, set);
    let Ok(Some(block)) = blocks.next(Vec::new()) else { return (None, Vec::new()) };
    let (mut reader, mut sheet, mut found) = (layout.reader(), AnswerSheet::new(set), Vec::new());
    // What was in the sheet before is of no account.
    sheet.department = "before".into();
    sheet.respondent = Some("before".into());
    reader.begin(&block, 0);
    let usable = reader.next(&block, &mut sheet, &mut found) == Some(true);
    let found = found.into_iter().map(|finding| format!("{finding:?}")).collect();
    (usable.then(|| format!("{sheet:?}")), found)
}

/// The same of the line as a file.
fn as_file(line: &str, set: &Questionnaires) -> (Option<String>, Vec<String>) {
    let mut findings = Findings::default();
    let read = parse::sheet(0, &Source::new("a.jsonl", line), set, &mut findings);
    let found = findings.sorted().iter().map(|finding| format!("{finding:?}")).collect();
    (read.map(|placed| format!("{:?}", placed.sheet)), found)
}

fn example() -> Questionnaires {
    let text = std::fs::read("tests/data/example.yaml").unwrap();
    let mut findings = Findings::default();
    parse::questionnaires(&[(0, Source::new("example.yaml", text))], &mut findings).unwrap()
}

#[test]
#[allow(clippy::too_many_lines, reason = "a table, one entry a line")]
fn a_line_says_what_a_file_says() {
    let set = example();
    let texts = [
        "\"A\"",
        "\"\"",
        "\"  \"",
        "7",
        "-7",
        "1.0",
        "1e2",
        "true",
        "null",
        "[]",
        "[\"4\"]",
        "[4]",
        "[\"4\",\"5\"]",
        "[null]",
        "{}",
        "\"4\"",
        "4",
        "\"na\"",
        "\"dk\"",
        "\"dont-know\"",
        "\"not-applicable\"",
        "\"B\\u00f8rn\"",
        "\"Børn\"",
        "\"\\ud83d\\ude00\"",
        "\"😀\"",
        "\"\\u0007\"",
        "\"\\u0000\"",
        "\"a\\/b\"",
        "\"a\\nb\"",
        "\"a\\tb\"",
        "\"\\u2028\"",
        "\"\u{2028}\"",
        "\"\u{85}\"",
        "\"\\u0085\"",
        "\"\u{feff}\"",
        "\"\u{7f}\"",
        "\"\\u007f\"",
        "\"#a\"",
        "\"a: b\"",
        "\"- a\"",
        "\"'\"",
        "\"\\\"\"",
        "\"\\\\\"",
        "\"2026-11-29\"",
        "\"2026-02-30\"",
        "\"leader\"",
        "\"yes\"",
        "\"&a\"",
        "\"*a\"",
        "{\"answer\": \"4\"}",
        "{\"answer\": 4, \"note\": \"n\"}",
        "{\"answer\": null, \"note\": null}",
        "{\"note\": \"n\\n\"}",
        "{\"note\": \"\"}",
        "{\"answer\": {\"answer\": \"4\"}}",
        "{\"answer\": \"4\", \"answer\": \"5\"}",
        "{\"answer\": \"4\", \"votes\": {\"4\": 2}}",
        "{\"a1\": \"4\"}",
        "{\"a1\": \"4\", \"a1\": \"4\"}",
        "{\"example.a1\": \"4\", \"a1\": \"4\"}",
        "{\"nope\": \"4\"}",
        "[{\"id\": \"example\"}]",
        "[{\"id\": \"example\", \"version\": \"0.1\"}]",
        "[{\"id\": \"example\", \"version\": \"1.0.0\"}]",
        "[{\"version\": \"1.0.0\"}]",
        "[{\"id\": \"nope\"}]",
        "[{\"id\": \"example\", \"more\": 1}]",
        "18446744073709551615",
        "18446744073709551616",
        "\"unclosed",
        "\"a\tb\"",
        "\t\"A\"",
        "~",
        "A",
        "'A'",
        "01",
        "+1",
    ];
    let whole = |part: &str, text: &str| match part {
        "answer" => format!(
            "{{\"modenhed\": 1, \"department\": \"A\", \"answers\": {{\"a1\": {text}, \"a2\": \"2\"}}}}"
        ),
        "number" => format!(
            "{{\"modenhed\": \"1\", \"department\": \"A\", \"answers\": {{\"b1\": {text}}}}}"
        ),
        "again" => format!(
            "{{\"modenhed\": 1, \"department\": \"A\", \"department\": {text}, \"answers\": {{}}}}"
        ),
        "tail" => format!("{{\"modenhed\": 1, \"department\": \"A\", \"answers\": {{}}}} {text}"),
        "modenhed" => format!("{{\"modenhed\": {text}, \"department\": \"A\", \"answers\": {{}}}}"),
        "department" => format!("{{\"modenhed\": 1, \"department\": {text}, \"answers\": {{}}}}"),
        "answers" => format!("{{\"modenhed\": 1, \"department\": \"A\", \"answers\": {text}}}"),
        key => format!(
            "{{\"modenhed\": 1, \"department\": \"A\", \"{key}\": {text}, \"answers\": {{\"a1\": \"4\"}}}}"
        ),
    };
    let parts = [
        "answer",
        "number",
        "again",
        "tail",
        "modenhed",
        "department",
        "answers",
        "area",
        "respondent",
        "role",
        "date",
        "questionnaires",
        "technologies",
        "targets",
        "more",
    ];
    let mut usable = 0;
    for part in parts {
        for text in texts {
            let line = whole(part, text);
            let (as_line, as_file) = (as_line(&line, &set), as_file(&line, &set));
            usable += usize::from(as_line.0.is_some());
            assert_eq!(as_line, as_file, "{line}");
        }
    }
    assert!(usable > 100, "most of what may be in a line was never read");
}
