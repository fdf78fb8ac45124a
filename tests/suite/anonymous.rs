//! `modenhed export --anonymous`: nothing that is written tells who answered.

use std::fs;
use std::io::Read;
use std::path::Path;

use serde_json::Value;
use tempfile::TempDir;

use crate::common::{Run, modenhed};

/// The example's questions and one that is answered in free text.
fn questionnaire(folder: &Path) -> String {
    let file = folder.join("skema.yaml");
    let text = fs::read_to_string("tests/data/example.yaml").unwrap();
    let free = "      - {id: fri, kind: text, text: {da: Hvad ellers?, en: What else?}}\n";
    fs::write(&file, text.replace("recommendations:\n", &format!("{free}recommendations:\n")))
        .unwrap();
    file.to_str().unwrap().to_owned()
}

/// A sheet with something in every place that could tell who wrote it.
fn sheet(folder: &Path, department: &str, who: &str, date: &str, answers: [&str; 4]) {
    let [a1, a2, a3, b1] = answers;
    let text = format!(
        "modenhed: 1\ndepartment: {department}\nrespondent: HVEM-{who}\narea: OMRÅDE-{who}\n\
         role: leader\ndate: {date}\nanswers:\n\
         \x20 a1: {{answer: {a1}, note: NOTE-{who}, votes: {{{a1}: 77}}}}\n\
         \x20 a2: {a2}\n  a3: {a3}\n  b1: {b1}\n\
         \x20 fri: {{answer: FRIT-{who}, note: NOTE-{who}}}\n"
    );
    fs::write(folder.join(format!("{who}.yaml")), text).unwrap();
}

/// Six who answered in Stor; four in Lille, whose answers nobody else gave; five in Mellem.
fn collection(folder: &Path) {
    for n in 0..6 {
        let date = format!("2026-03-1{n}");
        sheet(
            folder,
            "Stor",
            &format!("s{n}"),
            &date,
            ["3", "4", if n < 3 { "2" } else { "1" }, "2"],
        );
    }
    for n in 0..4 {
        sheet(folder, "Lille", &format!("l{n}"), "2026-04-20", ["5", "5", "5", "1"]);
    }
    for n in 0..5 {
        sheet(folder, "Mellem", &format!("m{n}"), "2026-04-20", ["1", "2", "1", "4"]);
    }
}

fn export(folder: &Path, more: &[&str]) -> Run {
    let questionnaire = questionnaire(folder.parent().unwrap());
    let folder = folder.to_str().unwrap();
    let args = ["export", folder, "--anonymous", "--questionnaire", &questionnaire];
    modenhed(&[&args, more].concat())
}

/// A folder for a collection, with room beside it for what is exported.
fn folders() -> (TempDir, std::path::PathBuf) {
    let outer = TempDir::new().unwrap();
    let inner = outer.path().join("besvarelser");
    fs::create_dir(&inner).unwrap();
    (outer, inner)
}

/// Where the names of groups stand: in a workbook, among its texts.
const OF_GROUPS: [&str; 2] = ["xl/sharedStrings.xml", "json"];

/// Everything that an export writes, by what it is called; of a workbook, each part unpacked.
fn everything(folder: &Path, more: &[&str]) -> Vec<(String, String)> {
    let mut all = Vec::new();
    for table in ["scores", "answers", "recommendations"] {
        for excel in [&[][..], &["--excel"]] {
            let seen = export(folder, &[&["--table", table], excel, more].concat());
            assert_eq!(seen.status, 0, "{}", seen.stderr);
            all.push((format!("{table}.csv"), seen.stdout));
        }
    }
    all.push(("json".into(), export(folder, &[&["--format", "json"], more].concat()).stdout));
    let file = folder.parent().unwrap().join("ud.xlsx");
    let seen = export(folder, &[&["-o", file.to_str().unwrap()], more].concat());
    assert_eq!(seen.status, 0, "{}", seen.stderr);
    let mut book = zip::ZipArchive::new(fs::File::open(&file).unwrap()).unwrap();
    for index in 0..book.len() {
        let mut part = book.by_index(index).unwrap();
        let name = part.name().unwrap().into_owned();
        let mut text = String::new();
        part.read_to_string(&mut text).unwrap();
        all.push((name, text));
    }
    assert!(all.len() > 15, "a workbook has many parts");
    all
}

#[test]
fn nothing_tells_who_answered() {
    let (_outer, folder) = folders();
    collection(&folder);
    let all = everything(&folder, &[]);
    for (name, text) in &all {
        for secret in ["HVEM-", "OMRÅDE-", "NOTE-", "FRIT-", "leader", "2026-03", "2026-04", "77"]
        {
            // The workbook's own numbers of styles and shapes are no votes.
            if secret == "77" && !name.ends_with("csv") && name != "json" {
                continue;
            }
            assert!(!text.contains(secret), "{secret} is in {name}");
        }
    }
    let csv = |name: &str| &all.iter().find(|(known, _)| known == name).unwrap().1;
    // 3·2 + 4 + 2 of 12 and 75, or 3·2 + 4 + 1: everyone in Stor, in the year.
    // A is (2·50 + 75 + 25) / 4 = 50 or (2·50 + 75 + 0) / 4 = 43.75, B is 75.
    // One aspect is no overall score.
    let scores: Vec<_> = csv("scores.csv").lines().skip(1).collect();
    let (low, high) = ("Stor,,,,2026,59.375,3,1,,", "Stor,,,,2026,62.5,4,1,,");
    // And 0·2 + 25 + 0 of 4 is 6.25, B is 25.
    let five = "Mellem,,,,2026,15.625,1,1,,";
    assert_eq!(scores, [five, five, five, five, five, low, low, low, high, high, high]);
    let free = csv("answers.csv").lines().filter(|row| row.contains(",fri,"));
    let free: Vec<_> = free.collect();
    assert_eq!(free.len(), 11);
    assert!(free.iter().all(|row| row.ends_with("Hvad ellers?,answered,,,,,,")), "{free:?}");
    let json: Value = serde_json::from_str(csv("json")).unwrap();
    let sheet = &json["sheets"][0];
    assert_eq!(
        (&sheet["date"], &sheet["department"], &sheet["respondent"]),
        (&"2026".into(), &"Mellem".into(), &Value::Null)
    );
    assert!(sheet["aspects"][0]["answers"][0].get("votes").is_none());
}

#[test]
fn nothing_is_worked_out_from_what_is_withheld() {
    // Of six in Stor two are trying chatbots, for over a year; the questionnaire asks those who do, and
    // advises them, and the radar does as well.
    let (outer, folder) = folders();
    collection(&folder);
    let questionnaire = questionnaire(outer.path());
    let text = fs::read_to_string(&questionnaire).unwrap();
    let tried = "{technology: chatbotter, status: [trying]}";
    let asked = format!(
        "      - {{id: c1, text: {{da: Virker den?, en: Does it work?}}, scale: femtrin, ask_when: {tried}}}\n"
    );
    let advised = format!(
        "recommendations:\n  - {{id: tried, when: {{any: [{tried}, {{question: c1, below: 50}}]}}, title: {{da: T, en: T}}, why: {{da: W, en: W}}, \
         first_step: {{da: F, en: F}}, dialogue: {{da: D, en: D}}, effort: small}}\n"
    );
    let text = text.replace("recommendations:\n", &(asked + &advised));
    fs::write(&questionnaire, text).unwrap();
    let export = |more: &[&str]| {
        let folder = folder.to_str().unwrap();
        let args = ["export", folder, "--anonymous", "--questionnaire", &questionnaire];
        let seen = modenhed(&[&args, more].concat());
        assert_eq!(seen.status, 0, "{}", seen.stderr);
        seen.stdout
    };
    let shapes = [
        &["--table", "scores"][..],
        &["--table", "answers"],
        &["--table", "recommendations"],
        &["--table", "technologies"],
        &["--table", "groups"],
        &["--format", "json"],
    ];
    let before = shapes.map(export);
    for who in ["s1", "s4"] {
        let file = folder.join(format!("{who}.yaml"));
        let sheet = fs::read_to_string(&file).unwrap();
        let used = "technologies:\n  chatbotter: {status: trying, since: 2025-01-01}\n";
        fs::write(&file, format!("{sheet}  c1: 5\n{used}")).unwrap();
    }
    for (shape, before) in shapes.iter().zip(before) {
        assert_eq!(export(shape), before, "{shape:?}");
    }
    // Those who are known see both.
    let folder = folder.to_str().unwrap();
    let known = modenhed(&["score", folder, "--questionnaire", &questionnaire, "--format", "json"]);
    assert!(known.stdout.contains("\"beslut-om-lange-forsoeg\""));
    assert_eq!(known.stdout.matches("\"tried\"").count(), 2);
}

#[test]
fn of_a_small_group_there_is_its_size_and_nothing_else() {
    let (_outer, folder) = folders();
    collection(&folder);
    let seen = export(&folder, &[]);
    let said = "4 besvarelser er holdt tilbage, fordi færre end 5 har svaret i deres afdeling og periode\n";
    assert_eq!((seen.stderr.as_str(), seen.status), (said, 0));
    for (name, text) in everything(&folder, &[]) {
        let known = text.contains("Lille");
        // Its name stands among the groups, with how many answered.
        assert_eq!(known, OF_GROUPS.contains(&&*name), "{name}");
        if name == "json" {
            let all: Value = serde_json::from_str(&text).unwrap();
            let sheets = all["sheets"].as_array().unwrap();
            assert!(sheets.iter().all(|sheet| sheet["department"] != "Lille"));
            let small = all["groups"].as_array().unwrap().iter();
            let mut small = small.filter(|group| group["group"] == "Lille");
            let figures = &small.next().unwrap()["aspects"][0];
            assert_eq!((&figures["n"], &figures["hidden"]), (&4.into(), &true.into()));
            assert!(figures["mean"].is_null() && figures["median"].is_null());
            // Six in Stor and five in Mellem: less these, the four of Lille would not be hidden.
            let mut groups = all["groups"].as_array().unwrap().iter();
            let total = groups.find(|group| group["everybody"] == true).unwrap();
            assert_eq!((&total["sheets"], &total["aspects"][0]["n"]), (&11.into(), &11.into()));
        }
    }
    let file = folder.parent().unwrap().join("ud.xlsx");
    let mut book: calamine::Xlsx<_> = calamine::open_workbook(&file).unwrap();
    let range = calamine::Reader::worksheet_range(&mut book, "Overblik").unwrap();
    let row = range.rows().find(|row| row[0] == "Lille").unwrap();
    let cells: Vec<_> = row.iter().map(ToString::to_string).collect();
    assert_eq!(cells, ["Lille", "2026", "4", "", "", "", "", ""]);
    // With a lower limit it is told like the other.
    assert_eq!(export(&folder, &["--min-group", "4"]).stdout.matches("Lille").count(), 4);
}

#[test]
fn the_order_of_the_files_says_nothing() {
    let (_outer, folder) = folders();
    collection(&folder);
    let before = everything(&folder, &[]);
    // The same sheets, in the opposite order.
    for (at, name) in ["s0", "s1", "s2", "s3", "s4", "s5"].iter().enumerate() {
        let [from, to] = [format!("{name}.yaml"), format!("t{}.yaml", 9 - at)];
        fs::rename(folder.join(from), folder.join(to)).unwrap();
    }
    assert!(before == everything(&folder, &[]));
}

#[test]
fn five_sheets_of_one_person_are_no_group() {
    let (_outer, folder) = folders();
    for month in 1..=9 {
        sheet(&folder, "Ene", "e", &format!("2026-0{month}-01"), ["3", "4", "2", "2"]);
        let name = format!("e{month}.yaml");
        fs::rename(folder.join("e.yaml"), folder.join(name)).unwrap();
    }
    let file = folder.parent().unwrap().join("ud.xlsx");
    let seen = export(&folder, &["-o", file.to_str().unwrap()]);
    let said = "fejl: der er ingen afdeling, hvor mindst 5 har svaret i samme periode, så intet kan \
         eksporteres anonymt\nhjælp: saml flere svar, eller vælg en mindre grænse med --min-group\n";
    assert_eq!((seen.stdout.as_str(), seen.stderr.as_str(), seen.status), ("", said, 2));
    assert!(!file.exists());
}

#[test]
fn rows_of_a_table_without_respondents_are_as_many_persons() {
    let (_outer, folder) = folders();
    let table = |count: usize| {
        let rows = "A,4,na,2,2,2026-01-01\n".repeat(count);
        fs::write(folder.join("svar.csv"), format!("department,a1,a2,a3,b1,date\n{rows}")).unwrap();
        export(&folder, &[])
    };
    assert_eq!(table(5).stdout.lines().count(), 6);
    assert_eq!(table(4).status, 2);
}

#[test]
fn what_is_withheld_is_what_compare_hides() {
    let sheets = "examples/nordager";
    let compared = modenhed(&["compare", sheets, "--format", "csv"]).stdout;
    let groups = modenhed(&["export", sheets, "--anonymous", "--table", "groups"]).stdout;
    assert_eq!(groups, compared);
    let told = modenhed(&["export", sheets, "--anonymous"]).stdout;
    let (mut hidden, mut shown) = (Vec::new(), Vec::new());
    for row in csv::Reader::from_reader(compared.as_bytes()).records().map(Result::unwrap) {
        let class = (row[0].to_owned(), row[1].to_owned());
        let last = row.len() - 1;
        if &row[last] == "yes" { hidden.push(class) } else { shown.push(class) }
    }
    for row in csv::Reader::from_reader(told.as_bytes()).records().map(Result::unwrap) {
        let class = (row[0].to_owned(), row[4].to_owned());
        assert!(!hidden.contains(&class) && shown.contains(&class), "{class:?}");
    }
    assert!(!hidden.is_empty() && told.lines().count() > 20);
}

#[test]
fn a_report_names_no_department_by_the_single_answers_of_few() {
    let (outer, folder) = folders();
    collection(&folder);
    // One answer is too little for a score, but enough for the recommendation «Begynd», which everybody
    // in Stor gets as well: a1 is 3, and that is 50.
    sheet(&folder, "Enkelt", "x0", "2026-04-20", ["5", "dont-know", "dont-know", "dont-know"]);
    let questionnaire = questionnaire(outer.path());
    let folder = folder.to_str().unwrap();
    let args =
        ["report", folder, "--questionnaire", &questionnaire, "--format", "markdown", "--all"];
    let seen = modenhed(&args);
    assert_eq!(seen.status, 0, "{}", seen.stderr);
    let advised = seen.stdout.lines().find(|line| line.contains(". Begynd |")).unwrap();
    assert!(advised.contains("Stor") && !advised.contains("Enkelt"), "{advised}");
}
