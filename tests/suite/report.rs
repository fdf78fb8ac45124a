//! `modenhed report`, as its readers see it. How pages look, and what a browser and a screen reader
//! make of them, is for `tests/pages/check.mjs`.

use std::collections::HashSet;
use std::fs;

use modenhed::model::{Findings, Language, Source};
use modenhed::parse;
use modenhed::render::{Dialect, Format, Style, Writer};
use modenhed::report::{DepartmentReport, Mode, Omitted, SheetReport};
use modenhed::scoring::Assessment;
use proptest::prelude::*;

use crate::common::{Run, command, modenhed, run};

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
        let written = format!("Rapporten ligger i {}.\n", file.display());
        assert_eq!((seen.stdout.as_str(), seen.stderr, seen.status), ("", written, 0));
        let expected = fs::read_to_string("tests/data/report-da.md").unwrap();
        assert_eq!(fs::read_to_string(&file).unwrap(), expected);
    }
}

/// What stands between the beginning of an element and its end.
fn element<'a>(page: &'a str, begin: &str, end: &str) -> &'a str {
    page.split(begin).nth(1).unwrap().split(end).next().unwrap()
}

#[test]
fn target_and_last_time_are_drawn_in_with_their_words() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("nu.yaml");
    let sheet = fs::read_to_string(NOW).unwrap();
    fs::write(&file, sheet + "targets: {example: 5}\n").unwrap();
    let page = page(&[file.to_str().unwrap(), BEFORE]);
    // The aspect is 66.67 now, was 40.625 and should reach level 5, which begins at 80.
    let strip = element(&page, "<ul class=\"strip said\">", "</ul>");
    assert!(strip.contains("<rect class=\"heat-4\" x=\"60%\" y=\"2\" width=\"20%\""), "{strip}");
    assert!(
        strip.contains("<svg x=\"66.67%\" y=\"12\" overflow=\"visible\"><rect class=\"here\""),
        "{strip}"
    );
    assert!(strip.contains("<svg x=\"40.63%\""), "{strip}");
    assert!(strip.contains("<svg x=\"80%\""), "{strip}");
    assert!(strip.contains("sidst 41"), "{strip}");
    assert!(strip.contains("mål niveau 5, Optimeret (fra 80)"), "{strip}");
}

#[test]
fn the_themes_of_all_aspects_stand_on_one_strip_whose_axis_names_the_levels() {
    let args = ["report", "examples/nordager/2026/jobcenter.yaml", "--lang", "da", "--format"];
    let page = modenhed(&[&args[..], &["html"]].concat()).stdout;
    assert_eq!(page.matches("class=\"strip").count(), 2, "the aspects and the themes");
    let themes = page.split("class=\"strip").nth(2).unwrap().split("</ul>").next().unwrap();
    assert_eq!(themes.matches("class=\"label\"").count(), 9);
    assert_eq!(themes.matches("class=\"group\"").count(), 3);
    let axis = element(themes, "<li class=\"axis\"", "</li>");
    for level in ["Ad hoc", "På vej", "Etableret", "Forankret", "Optimeret"] {
        assert!(axis.contains(&format!("style=\"flex:20\">{level}<")), "{axis}");
    }
    let text = modenhed(&[&args[..], &["markdown"]].concat()).stdout;
    assert!(text.contains("|  | Ad hoc | På vej | Etableret | Forankret | Optimeret |"), "{text}");
}

/// What the first page says, in the order of its parts.
#[test]
fn the_first_page_says_level_change_ends_proposals_and_next_step() {
    let args = [
        "report",
        "examples/nordager/2025/borgerservice.yaml",
        "examples/nordager/2026/borgerservice.yaml",
    ];
    let report = modenhed(&[&args[..], &["--lang", "da", "--format", "markdown"]].concat()).stdout;
    let (page, rest) = report.split_once("\n## ").unwrap();
    let mut after = page;
    for said in [
        // (57.64 + 45.83 + 49.31) / 3
        "Samlet: I er på 51 af 100, niveau 3, Etableret.",
        // Six of eleven questions are the same.
        "Siden 10. november 2025 er ændringen i point: Forandring +17; Kerneopgaven og Teknologi kan ikke sammenlignes.",
        "I står stærkest i Set udefra (67) og Formål og retning (63).",
        "Der er mest at hente i Overblik og valg (38) og Mennesker og kompetencer (42).",
        "1 svar er lavt på noget, loven kræver eller kan kræve; begynd dér.",
        "1. Skriv en nødplan på én side\n2. Vælg projektleder efter opgaven\n3. Vælg gevinsten, og sæt tal på\n",
        "Næste skridt: Brug en time i denne måned på at gennemspille en dag",
    ] {
        let found = after.split_once(said);
        after = found.unwrap_or_else(|| panic!("{said}\n\n{page}")).1;
    }
    // The recommendations begin with the same three.
    let three = [
        "1. **Skriv en nødplan på én side**",
        "2. **Vælg projektleder efter opgaven**",
        "3. **Vælg gevinsten, og sæt tal på**",
    ];
    assert!(three.iter().all(|title| rest.contains(title)), "{rest}");
    assert!(rest.contains("| Forandring | 33 | 50 | +17 på 6 af 11 spørgsmål |"), "{rest}");
}

#[test]
fn what_is_left_out_is_in_no_format() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("nu.yaml");
    let sheet = fs::read_to_string(NOW).unwrap() + "technologies: {softwarerobotter: in-use}\n";
    fs::write(&file, sheet).unwrap();
    let written = |format: &str, without: &[&str]| {
        let args = [&[file.to_str().unwrap(), BEFORE, "--format", format], without].concat();
        report(&args).stdout
    };
    for format in ["text", "markdown", "html"] {
        let whole = written(format, &[]);
        let answer = ["I svarede", "Bilag: svar", "3 af 3 besvaret", "(2·75 + 25) / 3"];
        let told = ["Aftalt på ledermødet", "Jeres teknologier"];
        assert!(told.iter().all(|one| whole.contains(one)), "{format}: {whole}");
        let less = written(format, &["--without", "answers"]);
        assert!(whole.contains(answer[0]) && whole.contains(answer[1]), "{format}: {whole}");
        assert!(answer.iter().all(|one| !less.contains(one)), "{format}: {less}");
        assert!(!less.contains(told[0]) && less.contains(told[1]), "{format}: {less}");
        assert!(!less.contains("●"), "{format}: {less}");
        let less = written(format, &["--without", "notes"]);
        assert!(!less.contains(told[0]) && less.contains(answer[0]), "{format}: {less}");
        let less = written(format, &["--without", "notes,technology"]);
        assert!(told.iter().all(|one| !less.contains(one)), "{format}: {less}");
    }
    let seen = report(&[NOW, "--without", "svar"]);
    assert_eq!(seen.status, 2);
    assert!(seen.stderr.contains("answers, notes, technology"), "{}", seen.stderr);
}

#[test]
fn what_has_no_score_is_a_gap_and_never_nothing() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("tom.yaml");
    fs::write(&file, "modenhed: 1\ndepartment: A\nanswers: {b1: 3}\n").unwrap();
    let page = page(&[file.to_str().unwrap()]);
    // One of four answers is too few for the aspect, and theme A has none; theme B has the middle of five.
    assert_eq!(page.matches("class=\"bar\"").count(), 3, "{page}");
    assert_eq!(page.matches("class=\"here\"").count(), 1, "{page}");
    assert!(page.contains("<svg x=\"50%\""), "{page}");
    assert_eq!(page.matches("ingen score").count(), 2, "in a word and with the reason: {page}");
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
    for name in ["r.pdf", "R.DOCX"] {
        let seen = report(&[NOW, "-o", name]);
        assert_eq!((seen.stdout.as_str(), seen.status), ("", 2));
        assert!(seen.stderr.ends_with("hjælp: lav .html, og udskriv som PDF\n"), "{}", seen.stderr);
    }
    let seen = report(&[NOW, "-o", "r.xlsx"]);
    assert!(!seen.stderr.contains("PDF"), "{}", seen.stderr);
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
fn collection(b: [&str; 4], args: &[&str]) -> Run {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("svar.csv");
    let mut rows = String::from("department,respondent,date,a1,a2,a3,b1\n");
    for (number, row) in ["5,5,5,1", "5,5,5,1", "3,3,3,3", "1,1,1,5", "1,1,1,5"].iter().enumerate()
    {
        rows += &format!("A,a{number},2026-11-10,{row}\nA,a{number},2025-11-10,2,2,2,4\n");
    }
    for (number, row) in b.iter().enumerate() {
        rows += &format!("B,b{number},2026-11-10,{row}\n");
    }
    rows += &"C,,2026-11-10,4,4,4,2\n".repeat(5);
    fs::write(&file, rows).unwrap();
    report(&[&[file.to_str().unwrap()], args].concat())
}

#[test]
fn departments_stand_side_by_side_with_spread_change_and_what_they_can_do_together() {
    let seen = collection(["5,5,5,1"; 4], &["--format", "markdown"]);
    assert!(seen.stderr.contains("så brug --min-group 1"), "{}", seen.stderr);
    assert_eq!(seen.status, 0);
    let expected = fs::read_to_string("tests/data/collection-da.md").unwrap();
    assert_eq!(seen.stdout, expected);
}

#[test]
fn a_small_group_shows_its_count_and_leaves_no_trace_of_its_answers() {
    let high = ["5,5,5,1"; 4];
    for format in ["html", "markdown", "text"] {
        // One more step in one answer is less than what everybody's means are rounded to: (250 + 375 + 400) / 14
        // is 73.2, and with 96.9 in place of 100 it is 73.0.
        let pages = [high, ["5,5,4,1", "5,5,5,1", "5,5,5,1", "5,5,5,1"]]
            .map(|answers| collection(answers, &["--format", format]).stdout);
        assert!(pages[0].contains("for få"), "{}", pages[0]);
        assert!(pages[0] == pages[1], "the answers of a group that is hidden change the page");
    }
    // Whatever they answered, it is only in what is said of everybody.
    let of_others = |answers| {
        let page = collection(answers, &["--format", "markdown"]).stdout;
        let everybody = ["| Alle |", "| Eksempel | ", "Gennemsnittet er"];
        let others = page.lines().filter(|line| !everybody.iter().any(|all| line.contains(all)));
        others.map(str::to_owned).collect::<Vec<_>>()
    };
    assert_eq!(of_others(high), of_others(["1,1,1,5"; 4]));
    let all = collection(["5,5,5,1"; 4], &["--min-group", "1", "--format", "markdown"]).stdout;
    assert!(all.contains("| B | 4 | 100 Optimeret |"), "{all}");
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
    assert!(same.contains("| Eksempel |  |  | 50 |  |  | sidst 25 |"), "{same}");
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
        1,
        "one table of aspects and themes"
    );
    assert!(page.len() < 2_000_000, "{} bytes", page.len());
}

#[test]
fn a_common_plan_takes_what_the_report_of_the_same_sheets_names_first() {
    let folder = tempfile::tempdir().unwrap();
    let plan = folder.path().join("plan.yaml");
    for files in [
        &["examples/nordager/2025", "examples/nordager/2026", "--min-group", "1"][..],
        &["examples/nordager/svar-2026.csv"],
    ] {
        let report =
            modenhed(&[&["report"], files, &["--lang", "da", "--format", "markdown"]].concat())
                .stdout;
        let together = report.split("Det kan I gøre sammen:\n\n").nth(1).unwrap();
        let named: Vec<_> =
            together.lines().take(3).map(|line| line.split_once(". ").unwrap().1).collect();
        let args = ["--department", "Alle", "--top", "9", "--lang", "da", "-o", "-"];
        let seen = modenhed(&[&["plan"], files, &args].concat());
        fs::write(&plan, &seen.stdout).unwrap();
        // The radar's own are about a department's technologies, and so not in the report of several.
        let actions = seen
            .stdout
            .split("- recommendation: ")
            .skip(1)
            .filter(|one| !one.contains("aspect: teknologiradar"));
        let what = |one: &str| {
            one.lines()
                .find_map(|line| line.trim().strip_prefix("what: ").map(str::to_owned))
                .unwrap()
        };
        let planned: Vec<_> = actions.take(3).map(what).collect();
        assert_eq!(planned, named, "{}", seen.stderr);
    }
    let seen = modenhed(&[
        "plan",
        "examples/nordager/2026",
        "--department",
        "Alle",
        "--lang",
        "da",
        "-o",
        "-",
    ]);
    assert_eq!((seen.status, seen.stdout.as_str()), (2, ""));
    assert!(
        seen.stderr.contains("i ingen afdeling har mindst 5 personer svaret"),
        "{}",
        seen.stderr
    );
    assert!(seen.stderr.contains("--min-group 1"), "{}", seen.stderr);
}

#[test]
fn notes_of_several_are_told_only_where_enough_wrote_and_never_whose_they_are() {
    let folder = tempfile::tempdir().unwrap();
    let sheet = |department: &str, person: usize, note: Option<&str>, more: &str| {
        let b1 = note.map_or("2".to_owned(), |note| format!("{{answer: 2, note: \"{note}\"}}"));
        let text = format!(
            "modenhed: 1\ndepartment: {department}\nrespondent: p{person}\ndate: 2026-11-10\n{more}answers: {{a1: 3, a2: 3, a3: 3, b1: {b1}}}\n"
        );
        fs::write(folder.path().join(format!("{department}{person}.yaml")), text).unwrap();
    };
    // Five of A, of whom four wrote; five of B, of whom one wrote; one of C.
    for (person, note) in ["Zebra", "Elefant", "Abe", "Ko"].into_iter().enumerate() {
        sheet("A", person, Some(note), "");
    }
    sheet("A", 4, None, "");
    sheet("B", 0, Some("Mus"), "");
    (1..5).for_each(|person| sheet("B", person, None, ""));
    sheet("C", 0, Some("Hemmelig"), "");
    let written = |args: &[&str]| {
        report(&[&[folder.path().to_str().unwrap(), "--format", "markdown"], args].concat()).stdout
    };
    let notes = written(&["--notes"]);
    let notes = notes.split("## Noter").nth(1).unwrap();
    assert!(notes.contains("- Abe\n- Elefant\n- Ko\n- Mus\n- Zebra\n"), "{notes}");
    assert!(!notes.contains("Hemmelig") && notes.contains("1 note er ikke vist"), "{notes}");
    assert!(!written(&[]).contains("Zebra"));
    assert!(!written(&["--notes", "--without", "notes"]).contains("Zebra"));
    assert!(written(&["--notes", "--min-group", "1"]).contains("- C: Hemmelig"));
    // With four who wrote, nobody's words are told.
    fs::remove_file(folder.path().join("A3.yaml")).unwrap();
    sheet("A", 3, None, "");
    let notes = written(&["--notes"]);
    assert!(!notes.contains("Zebra") && notes.contains("5 noter er ikke vist"), "{notes}");
    // What a department answered as a group is nobody's private note.
    sheet("D", 0, Some("Aftalt"), "answered_by: group\n");
    assert!(written(&["--notes"]).contains("(gruppens eget svar): Aftalt"));
}

#[test]
fn the_first_page_of_several_says_who_where_what_moved_and_what_to_do() {
    let args =
        ["report", "examples/nordager/svar-2026.csv", "--lang", "da", "--format", "markdown"];
    let report = modenhed(&args).stdout;
    let page = report.split("\n## ").next().unwrap();
    assert!(page.contains("60 personer fra 8 afdelinger har svaret (2026). Gennemsnittet er 38 i Kerneopgaven (På vej)"), "{page}");
    assert!(page.contains("Det kan I gøre sammen:\n\n1. "), "{page}");
    // Sixty are enough for shares, and each department is not.
    let shares = report
        .split("## Hvordan svarene fordeler sig")
        .nth(1)
        .unwrap()
        .split("\n## ")
        .next()
        .unwrap();
    assert_eq!(shares.matches("| Alle (60) |").count(), 4, "{shares}");
    assert!(!shares.contains("Borgerservice"), "{shares}");
    // Changes: five in each year, 25 and then 100, is clear; B's rise of a step in the answers of two is not.
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("svar.csv");
    let mut rows = String::from("department,respondent,date,a1,a2,a3,b1\n");
    for number in 0..10 {
        let b = if number < 2 { 4 } else { 3 };
        rows += &format!(
            "A,a{number},2025-11-10,2,2,2,4\nA,a{number},2026-11-10,{},4,4,2\n",
            3 + number % 3
        );
        rows += &format!(
            "B,b{number},2025-11-10,3,3,{},3\nB,b{number},2026-11-10,{b},3,3,3\n",
            2 + number % 3
        );
    }
    fs::write(&file, rows).unwrap();
    let seen = self::report(&[file.to_str().unwrap(), "--format", "markdown"]).stdout;
    let page = seen.split("\n## ").next().unwrap();
    // In A theme A is (2·72.5 + 75 + 75) / 4 and theme B 75, together 74.4; it was 25. In B 51.3 stands beside 49.7. Of
    // both that is 62.8 beside 37.3. The steps are of five.
    let said = "Tydeligt frem siden sidst: A i Eksempel (+50) og Alle i Eksempel (+30).";
    assert!(page.contains(said), "{page}");
    let moved = seen.split("## Hvad har flyttet sig").nth(1).unwrap();
    assert!(moved.contains("| A | ▲ +50 op |"), "{moved}");
    assert!(moved.contains("De andre er ikke til at skelne fra tilfældig variation."), "{moved}");
}

#[test]
fn nothing_drawn_of_a_group_is_more_exact_than_its_figures() {
    let args = ["report", "examples/nordager/svar-2026.csv", "--lang", "da", "--format", "html"];
    let page = modenhed(&args).stdout;
    let strip = element(&page, "<ul class=\"strip said\">", "</ul>");
    // Departments of five to ten people stand in steps of ten or five, and one of four does not stand there.
    let members: Vec<_> = strip
        .split("<svg x=\"")
        .skip(1)
        .filter(|one| one.contains("<circle class=\"member\""))
        .collect();
    let places = members.iter().map(|one| one.split('%').next().unwrap().parse::<u32>());
    let places: Vec<_> = places.collect::<Result<_, _>>().unwrap();
    assert_eq!(places.len(), 4 * 7, "{strip}");
    assert!(places.iter().all(|place| place % 5 == 0), "{places:?}");
    // Shares of sixty people are in steps of five, at least five of a hundred each, so that a width times their
    // sum is a whole number of steps.
    let stack = element(&page, "<svg class=\"stack\"", "</svg>");
    let widths: Vec<f64> = values(stack, "width")
        .iter()
        .skip(1)
        .map(|one| one.trim_end_matches('%').parse().unwrap())
        .collect();
    assert_eq!(widths.len(), 5, "{stack}");
    let steps = |sum: f64| {
        widths
            .iter()
            .all(|width| (width * sum / 500.0 - (width * sum / 500.0).round()).abs() < 0.01)
    };
    assert!((90..=120).step_by(5).any(|sum| steps(f64::from(sum))), "{stack}");
}

#[test]
fn three_periods_are_lines_with_a_gap_where_nobody_answered() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("svar.csv");
    let rows = "A,2024-11-01,2,2,2,4\nA,2025-11-01,3,3,3,3\nA,2026-11-01,4,4,4,2\nB,2024-11-01,2,2,2,4\nB,2026-11-01,4,4,4,2\n";
    fs::write(&file, format!("department,date,a1,a2,a3,b1\n{rows}")).unwrap();
    let args = [file.to_str().unwrap(), "--min-group", "1", "--format", "html"];
    let page = report(&args).stdout;
    let panels = element(&page, "<div class=\"panels\">", "</div>");
    // Two pieces for A; none for B, which has 2024 and 2026.
    assert_eq!(panels.matches("class=\"line line-0\"").count(), 2, "{panels}");
    assert!(
        panels.contains("Eksempel: 25 → 50 → 75.") && panels.contains("Eksempel: 25 → – → 75."),
        "{panels}"
    );
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
    let mode = Mode {
        language: Language::Da,
        top: usize::MAX,
        today: jiff::civil::date(2026, 11, 30),
        omitted: Omitted::default(),
    };
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

/// A folder with sheets of Borgerservice under these names: a path among the examples, or a text.
fn folder(sheets: &[(&str, &str)]) -> tempfile::TempDir {
    let folder = tempfile::tempdir().unwrap();
    for (name, sheet) in sheets {
        let text = if sheet.lines().count() == 1 {
            fs::read_to_string(format!("examples/nordager/{sheet}")).unwrap()
        } else {
            (*sheet).to_owned()
        };
        fs::write(folder.path().join(name), text).unwrap();
    }
    folder
}

const DRAFT: &str = "modenhed: 1\ndepartment: Borgerservice\ndate: 2026-11-24\n\
                     answers: {ledelsesdisciplin: 2}\n";

#[test]
fn the_report_of_a_departments_folder_is_of_its_newest_finished_sheet() {
    let (now, before) = ("2026/borgerservice.yaml", "2025/borgerservice.yaml");
    let oldest = fs::read_to_string(format!("examples/nordager/{before}")).unwrap();
    let oldest = oldest.replace("2025-", "2024-");
    let sheets = [
        ("b-nu.yaml", now),
        ("c-sidst.yaml", before),
        ("a-kladde.yaml", DRAFT),
        ("d.yaml", &oldest),
    ];
    let folder = folder(&sheets);
    let path = folder.path().to_str().unwrap();
    let file = |name: &str| folder.path().join(name).display().to_string();
    let seen = modenhed(&["report", path, "--format", "markdown"]);
    // The same as of the two sheets alone.
    let two =
        modenhed(&["report", &file("c-sidst.yaml"), &file("b-nu.yaml"), "--format", "markdown"]);
    assert!(two.stdout.starts_with("# Digital modenhed: Borgerservice\n"), "{}", two.stdout);
    assert_eq!(seen.stdout, two.stdout);
    // The draft asked all 32 questions and has one answer; the oldest has the eight of its version that still count.
    for left_out in [
        "Ikke med i rapporten, fordi besvarelsen ikke er færdig: 24. november 2026 · 1 af 32 besvaret\n",
        "Ikke med i rapporten, fordi der er nyere: 10. november 2024 · ledergruppen · ",
    ] {
        assert!(seen.stderr.contains(left_out), "{}", seen.stderr);
    }
    assert_eq!((seen.status, two.status), (1, 0));
    assert!(!two.stderr.contains("Ikke med"), "{}", two.stderr);
}

#[test]
fn a_draft_alone_is_reported_on_and_so_is_one_that_is_named() {
    let folder = folder(&[("kladde.yaml", DRAFT)]);
    let path = folder.path().to_str().unwrap().to_owned();
    let named = folder.path().join("kladde.yaml").display().to_string();
    for path in [path, named] {
        let seen = modenhed(&["report", &path, "--format", "markdown"]);
        assert!(seen.stdout.starts_with("# Digital modenhed: Borgerservice\n"), "{}", seen.stdout);
        assert!(!seen.stderr.contains("Ikke med"), "{}", seen.stderr);
    }
}

#[test]
fn a_report_is_opened_in_the_browser_if_there_is_one() {
    let folder = folder(&[("nu.yaml", "2026/borgerservice.yaml")]);
    let open = |browser: &str| {
        let mut command = command();
        command.args(["report", "nu.yaml", "-o", "nu.html", "--open"]).current_dir(folder.path());
        run(command.env("BROWSER", browser))
    };
    let opened = open(env!("CARGO_BIN_EXE_modenhed"));
    assert_eq!(opened.stderr, "Rapporten ligger i nu.html. Siden åbnes i browseren.\n");
    let none = open("/findes/ikke");
    assert_eq!(none.stderr, "Rapporten ligger i nu.html. Åbn siden i en browser.\n");
    assert_eq!((opened.status, none.status), (0, 0));
    // There has to be a file to open.
    let nowhere = modenhed(&["report", NOW, "--open"]);
    assert_eq!(nowhere.status, 2);
    assert!(nowhere.stderr.starts_with("fejl: --output <FIL> mangler\n"), "{}", nowhere.stderr);
}

#[test]
fn what_a_level_means_of_one_aspect_is_not_said_of_all_together() {
    let sheet = "examples/nordager/2026/borgerservice.yaml";
    let seen = modenhed(&["report", sheet, "--format", "markdown", "--lang", "da"]);
    let (first_page, rest) = seen.stdout.split_once("## Temaer").unwrap();
    assert!(first_page.contains("Samlet: I er på 51 af 100, niveau 3, Etableret."), "{first_page}");
    let meaning = "Som gennemsnit svarer det til";
    assert!(!first_page.contains(meaning) && rest.contains(meaning), "{first_page}");
}
