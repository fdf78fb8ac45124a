//! `modenhed report`, as its readers see it. How pages look, and what a browser and a screen reader
//! make of them, is for `tests/pages/check.mjs`.

use std::collections::HashSet;
use std::fs;

use modenhed::model::{Findings, Language, Source};
use modenhed::parse;
use modenhed::render::{Dialect, Format, Style, Writer};
use modenhed::report::{DepartmentReport, Mode, SheetReport};
use modenhed::scoring::Assessment;
use proptest::prelude::*;

use crate::common::{Run, modenhed};

const EXAMPLE: [&str; 2] = ["--questionnaire", "tests/data/example.yaml"];
const NOW: &str = "tests/data/sheet.yaml";
const BEFORE: &str = "tests/data/before.yaml";

fn report(args: &[&str]) -> Run {
    let mut all = vec!["report"];
    all.extend(args);
    all.extend(EXAMPLE);
    modenhed(&all)
}

fn page(args: &[&str]) -> String {
    let mut all = args.to_vec();
    all.extend(["--format", "html"]);
    let seen = report(&all);
    assert_eq!((seen.stderr.as_str(), seen.status), ("", 0));
    seen.stdout
}

/// The values of an attribute, in order.
fn values<'a>(page: &'a str, attribute: &str) -> Vec<&'a str> {
    let start = format!(" {attribute}=\"");
    page.split(&start).skip(1).map(|rest| rest.split('"').next().unwrap()).collect()
}

#[test]
fn the_report_of_a_department_has_all_its_parts() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("rapport.md");
    // The order of the files does not matter; the dates do.
    for files in [[NOW, BEFORE], [BEFORE, NOW]] {
        let seen = report(&[files[0], files[1], "-o", file.to_str().unwrap()]);
        assert_eq!((seen.stdout.as_str(), seen.stderr.as_str(), seen.status), ("", "", 0));
        let expected = fs::read_to_string("tests/data/report-da.md").unwrap();
        assert_eq!(fs::read_to_string(&file).unwrap(), expected);
    }
}

#[test]
fn target_and_last_time_are_drawn_in_with_their_words() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("nu.yaml");
    let sheet = fs::read_to_string(NOW).unwrap();
    fs::write(&file, sheet + "targets: {example: 5}\n").unwrap();
    let page = page(&[file.to_str().unwrap(), BEFORE]);
    // The aspect is 66.67 now, was 40.625 and should reach level 5, which begins at 80.
    let bars = page.split("<ul class=\"bars\">").nth(1).unwrap().split("</ul>").next().unwrap();
    assert!(bars.contains("class=\"value\" y=\"5\" width=\"66.67%\""), "{bars}");
    assert!(bars.contains("<svg x=\"40.63%\""), "{bars}");
    assert!(bars.contains("<svg x=\"80%\""), "{bars}");
    assert!(bars.contains("sidst 41"), "{bars}");
    assert!(bars.contains("mål niveau 5, Optimeret (fra 80)"), "{bars}");
}

#[test]
fn a_web_needs_three_spokes_and_says_what_it_shows() {
    assert!(!page(&[NOW]).contains("class=\"web\""), "two themes make no web");
    let args = ["report", "--format", "html", "--lang", "da"];
    let folder = tempfile::tempdir().unwrap();
    let before = folder.path().join("sidst.yaml");
    let now = "examples/nordager/2026/jobcenter.yaml";
    let sheet = fs::read_to_string(now).unwrap();
    fs::write(&before, sheet.replace("date: 2026-11-10", "date: 2025-11-11")).unwrap();
    let files = [now, before.to_str().unwrap()];
    let page = modenhed(&[&args[..], &files[..]].concat()).stdout;
    let web = page.split("<figure class=\"web\">").nth(1).unwrap();
    let words = web.split("<desc").nth(1).unwrap().split("</desc>").next().unwrap();
    assert_eq!(words.matches(", sidst ").count(), 9, "{words}");
    assert!(web.split("</figure>").next().unwrap().contains("sidst (11. november 2025)"), "{web}");
}

#[test]
fn what_has_no_score_is_a_gap_and_never_nothing() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("tom.yaml");
    fs::write(&file, "modenhed: 1\ndepartment: A\nanswers: {b1: 3}\n").unwrap();
    let page = page(&[file.to_str().unwrap()]);
    // One of four answers is too few for the aspect, and theme A has none; theme B has the middle of five.
    assert_eq!(page.matches("class=\"track none\"").count(), 2, "{page}");
    assert_eq!(page.matches("class=\"value\"").count(), 1, "{page}");
    assert!(page.contains("width=\"50%\"") && !page.contains("width=\"0%\""), "{page}");
}

#[test]
fn a_page_fetches_nothing_and_its_names_are_its_own() {
    let page = page(&[NOW, BEFORE]);
    assert!(page.contains("content=\"default-src 'none'; style-src 'unsafe-inline'"), "{page}");
    for fetching in ["<script", "<link", "<img", "<iframe", " src=", "url(", "@import"] {
        assert!(!page.contains(fetching), "{fetching}");
    }
    let ids = values(&page, "id");
    assert_eq!(ids.iter().collect::<HashSet<_>>().len(), ids.len(), "{ids:?}");
    let links = values(&page, "href");
    let inside = links.iter().filter_map(|link| link.strip_prefix('#'));
    assert!(inside.clone().count() > 5);
    assert!(inside.clone().all(|link| ids.contains(&link)), "{links:?}");
    let outside: Vec<_> = links.iter().filter(|link| !link.starts_with('#')).collect();
    assert_eq!(outside, [&"https://example.org/"]);
}

#[test]
fn the_ending_decides_the_format_and_an_unknown_one_is_said() {
    let folder = tempfile::tempdir().unwrap();
    for (name, beginning) in [("r.html", "<!DOCTYPE html>"), ("r.txt", "Digital modenhed:")] {
        let file = folder.path().join(name);
        assert_eq!(report(&[NOW, "-o", file.to_str().unwrap()]).status, 0);
        assert!(fs::read_to_string(&file).unwrap().starts_with(beginning), "{name}");
    }
    let seen = report(&[NOW, "-o", "r.pdf"]);
    assert_eq!((seen.stdout.as_str(), seen.status), ("", 2));
    assert!(seen.stderr.contains("brug .txt, .md, .html eller --format"), "{}", seen.stderr);
}

#[test]
fn a_bad_file_is_said_and_the_good_one_is_used() {
    let seen = report(&[NOW, "findes-ikke.yaml"]);
    assert_eq!(seen.status, 1);
    assert!(seen.stderr.contains("findes-ikke.yaml"), "{}", seen.stderr);
    assert!(seen.stderr.ends_with("1 besvarelse er brugt, 1 er udeladt\n"), "{}", seen.stderr);
    assert!(seen.stdout.starts_with("Digital modenhed: Borgerservice\n"), "{}", seen.stdout);
    let seen = report(&["findes-ikke.yaml"]);
    assert_eq!((seen.stdout.as_str(), seen.status), ("", 2));
}

/// Five sheets of A in 2026 with the scores 100, 100, 50, 0 and 0, and five in 2025 with 25; four of
/// B with the answers given, one too few for its figures to be shown; five of C.
fn collection(b: &str, args: &[&str]) -> Run {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("svar.csv");
    let mut rows = String::from("department,respondent,date,a1,a2,a3,b1\n");
    for (number, row) in ["5,5,5,1", "5,5,5,1", "3,3,3,3", "1,1,1,5", "1,1,1,5"].iter().enumerate()
    {
        rows += &format!("A,a{number},2026-11-10,{row}\nA,a{number},2025-11-10,2,2,2,4\n");
    }
    for number in 0..4 {
        rows += &format!("B,b{number},2026-11-10,{b}\n");
    }
    rows += &"C,,2026-11-10,4,4,4,2\n".repeat(5);
    fs::write(&file, rows).unwrap();
    report(&[&[file.to_str().unwrap()], args].concat())
}

#[test]
fn departments_stand_side_by_side_with_spread_change_and_what_they_can_do_together() {
    let seen = collection("5,5,5,1", &["--format", "markdown"]);
    assert!(seen.stderr.contains("så brug --min-group 1"), "{}", seen.stderr);
    assert_eq!(seen.status, 0);
    let expected = fs::read_to_string("tests/data/collection-da.md").unwrap();
    assert_eq!(seen.stdout, expected);
}

#[test]
fn a_small_group_shows_its_count_and_leaves_no_trace_of_its_answers() {
    for format in ["html", "markdown", "text"] {
        let pages =
            ["5,5,5,1", "1,1,1,5"].map(|answers| collection(answers, &["--format", format]).stdout);
        assert!(pages[0].contains("for få til at vise"), "{}", pages[0]);
        assert!(pages[0] == pages[1], "the answers of a group that is hidden change the page");
    }
    let all = collection("5,5,5,1", &["--min-group", "1", "--format", "markdown"]).stdout;
    assert!(all.contains("| B | 2026 | 4 | 100 Optimeret |"), "{all}");
}

#[test]
fn one_respondents_sheets_over_time_are_one_department_and_several_respondents_a_collection() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("svar.csv");
    let report_of = |rows: &str| {
        fs::write(&file, format!("department,respondent,date,a1,a2,a3,b1\n{rows}")).unwrap();
        report(&[file.to_str().unwrap(), "--format", "markdown"]).stdout
    };
    let spring = "A,x,2026-03-01,2,2,2,4\n";
    let same = report_of(&format!("{spring}A,x,2026-11-01,3,3,3,3\n"));
    assert!(same.contains("- **Eksempel**: 50 – niveau 3, Etableret · sidst 25"), "{same}");
    let next_year = report_of(&format!("{spring}A,y,2027-11-01,3,3,3,3\n"));
    assert!(next_year.contains("sidst 25"), "{next_year}");
    let others = report_of(&format!("{spring}A,y,2026-11-01,3,3,3,3\n"));
    assert!(others.starts_with("# Digital modenhed i 1 afdeling\n"), "{others}");
    let two = report_of(&format!("{spring}B,x,2026-11-01,3,3,3,3\n"));
    assert!(two.starts_with("# Digital modenhed i 2 afdelinger\n"), "{two}");
}

#[test]
fn the_page_of_five_hundred_departments_stays_under_two_megabytes() {
    let table = fs::read_to_string("examples/nordager/svar-2026.csv").unwrap();
    let (head, rows) = table.split_once('\n').unwrap();
    let rows: Vec<_> = rows.lines().collect();
    let mut many = format!("{head}\n");
    for number in 0..500 {
        let (_, answers) = rows[number % rows.len()].split_once(',').unwrap();
        many += &format!("Afdeling for noget {number},{answers}\n");
    }
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("svar.csv");
    fs::write(&file, many).unwrap();
    let args = ["report", file.to_str().unwrap(), "--min-group", "1", "--format", "html"];
    let page = modenhed(&args).stdout;
    assert_eq!(
        page.matches(">Afdeling for noget 499<").count(),
        4,
        "a table of aspects, three of themes"
    );
    assert!(page.len() < 2_000_000, "{} bytes", page.len());
}

/// A questionnaire and a sheet in which every text is TEXT.
const QUESTIONNAIRE: &str = "
modenhed: 1
id: q
version: 1.0.0
order: 1
languages: [da]
title: TEXT
purpose: TEXT
note: TEXT
scales: {s: [{code: 1, text: TEXT}, {code: 2, text: TEXT}]}
themes:
- {id: a, title: TEXT, questions: [{id: a1, text: TEXT, help: TEXT, scale: s}]}
- {id: b, title: TEXT, questions: [{id: b1, text: TEXT, scale: s}]}
- {id: c, title: TEXT, questions: [{id: c1, kind: text, text: TEXT}, {id: c2, text: TEXT, scale: s}]}
recommendations:
- {id: r, when: {question: a1, below: 50}, title: TEXT, why: TEXT, first_step: TEXT, dialogue: TEXT, effort: small, source: {title: TEXT}}
";
const SHEET: &str = "
modenhed: 1
department: TEXT
area: TEXT
respondent: TEXT
answers: {a1: {answer: 1, note: TEXT, votes: {1: 2, 2: 2}}, b1: 2, c1: TEXT, c2: dont-know}
targets: {q: 5}
";

/// The report of a department, in a format, in which every text is this one.
fn written(format: Format, text: &str) -> String {
    // JSON writes this control character as it is; YAML does not take it so.
    let quoted = serde_json::to_string(text).unwrap().replace('\u{9b}', "\\u009b");
    let source = |name, yaml: &str| Source::new(name, yaml.replace("TEXT", &quoted).as_str());
    let mut findings = Findings::default();
    let questionnaire = source("q.yaml", QUESTIONNAIRE);
    let questionnaires = parse::questionnaires(&[(0, questionnaire)], &mut findings).unwrap();
    let sheet = parse::sheet(1, &source("s.yaml", SHEET), &questionnaires, &mut findings);
    let sheet = sheet.unwrap().sheet;
    let assessment = Assessment::of(&questionnaires, &sheet);
    let mode =
        Mode { language: Language::Da, top: usize::MAX, today: jiff::civil::date(2026, 11, 30) };
    let now = SheetReport {
        questionnaires: &questionnaires,
        sheet: &sheet,
        assessment: &assessment,
        plan: None,
        reference: None,
        mode,
    };
    let mut bytes = Vec::new();
    let style = Style { width: 80, color: false, dialect: Dialect::Plain, language: Language::Da };
    let mut writer = Writer::new(&mut bytes, format, style, None);
    writer.document(&DepartmentReport { now, before: Some(now) }.document()).unwrap();
    String::from_utf8(bytes).unwrap()
}

#[test]
fn no_report_holds_a_control_character() {
    for format in [Format::Text, Format::Markdown, Format::Html] {
        let seen = written(format, "a\u{7}b\u{1b}[31mc\u{9b}d\u{85}e\tf");
        let found: Vec<_> = seen.chars().filter(|c| c.is_control() && *c != '\n').collect();
        assert!(found.is_empty(), "{format:?}: {found:?}");
        assert!(seen.contains("a b "), "{format:?}");
    }
}

#[test]
fn a_deviation_is_rounded_half_up_wherever_it_is_shown() {
    let folder = tempfile::tempdir().unwrap();
    let path = |name: &str| folder.path().join(name).to_str().unwrap().to_owned();
    let questions = ["a1", "a2", "a3", "a4"].map(|id| format!("{{id: {id}, text: T, scale: s}}"));
    let questionnaire = format!(
        "modenhed: 1\nid: q\nversion: 1.0.0\norder: 1\nlanguages: [da]\ntitle: T\npurpose: T\n\
         scales: {{s: [{{code: 1, text: A}}, {{code: 2, text: B}}, {{code: 3, text: C}}, \
         {{code: 4, text: D}}, {{code: 5, text: E}}]}}\n\
         themes:\n- {{id: a, title: T, questions: [{}]}}\n",
        questions.join(", ")
    );
    fs::write(path("q.yaml"), questionnaire).unwrap();
    // Each step of an answer is 25 points, so the means are 43.75, 50 and 56.25: 6.25 points below
    // and above, and the deviation is √((6.25² + 0² + 6.25²) / 2) = 6.25.
    let rows = "department,respondent,a1,a2,a3,a4\nA,x,3,3,3,2\nA,y,3,3,3,3\nA,z,3,3,3,4\n";
    fs::write(path("svar.csv"), rows).unwrap();
    for (command, expected) in [("compare", "spredning 6,3"), ("report", "spredning 6,3")] {
        let (file, questionnaire) = (path("svar.csv"), path("q.yaml"));
        let args = [command, &file, "--questionnaire", &questionnaire, "--min-group", "1"];
        let seen = modenhed(&args);
        assert!(seen.stdout.contains(expected), "{command}: {}{}", seen.stdout, seen.stderr);
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    /// Nothing of the user's becomes a mark of the page: with a harmless sign in place of each that
    /// HTML could take for one, there are as many marks as before.
    #[test]
    fn a_page_never_takes_a_users_text_for_html(text in "[ab<>&\"'/=!-]{1,30}") {
        prop_assume!(!text.trim().is_empty());
        let hostile = written(Format::Html, &text);
        let harmless = written(Format::Html, &text.replace(['<', '>', '&', '"', '\''], "%"));
        for mark in ['<', '>', '"'] {
            prop_assert_eq!(hostile.matches(mark).count(), harmless.matches(mark).count());
        }
    }
}
