//! What a law asks comes first, aspects take turns, and praise and next steps keep to that.

use std::fs;

use modenhed::{model::Findings, parse, store};
use serde_json::Value;
use tempfile::TempDir;

use crate::common::modenhed;

/// What a command says of a sheet of the built-in questionnaires; `more` stands below the answers.
fn on(command: &str, answers: &str, more: &str, args: &[&str]) -> String {
    let folder = TempDir::new().unwrap();
    let sheet = folder.path().join("s.yaml");
    let text = format!(
        "modenhed: 1\ndepartment: A\ndate: 2026-11-30\narea: teknik-og-miljoe\nanswers: {{{answers}}}\n{more}"
    );
    fs::write(&sheet, text).unwrap();
    let run = modenhed(&[&[command, sheet.to_str().unwrap()], args].concat());
    assert_eq!((run.stderr.as_str(), run.status), ("", 0));
    run.stdout
}

/// The answer with this code to all questions of the built-in questionnaires, but for some.
fn all(code: u8, but: &[(&str, &str)]) -> String {
    let sources: Vec<_> = (0..).zip(store::questionnaires()).collect();
    let set = parse::questionnaires(&sources, &mut Findings::default()).unwrap();
    let ids = set.iter().flat_map(|one| {
        one.questions.iter().map(move |question| format!("{}.{}", one.id, question.id))
    });
    let answer = |id: String| {
        let other = but.iter().find(|(but, _)| *but == id);
        other.map_or_else(|| format!("{id}: {code}"), |(_, answer)| format!("{id}: {answer}"))
    };
    ids.map(answer).collect::<Vec<_>>().join(", ")
}

/// The ids of the recommendations, in order.
fn recommended(answers: &str, more: &str) -> Vec<String> {
    let json: Value =
        serde_json::from_str(&on("score", answers, more, &["--format", "json"])).unwrap();
    let list = json["sheets"][0]["recommendations"].as_array().unwrap().clone();
    list.iter().map(|one| one["id"].as_str().unwrap().to_owned()).collect()
}

/// The lowest answer to everything: six questions have a minimum. Five of their recommendations are a
/// small effort (need 100), one is a medium one (need 100 / 2); each of the five gains 25 / 3 / 3 points,
/// so they stand as in the questionnaire. Three of them are about one theme.
#[test]
fn what_a_law_asks_comes_before_all_else_whatever_the_theme_and_however_many() {
    let given = recommended(&all(1, &[]), "");
    let lawful = [
        "skriv-en-side-om-ai",
        "laer-alle-at-kontrollere",
        "spoerg-raadgiveren-foerst",
        "oplaer-alle-i-sikkerhed",
        "skriv-plan-b",
        "aabn-en-anden-vej",
    ];
    assert_eq!(given[..6], lawful);
    let seen = on("score", &all(1, &[]), "", &["--lang", "da", "--format", "markdown"]);
    assert!(seen.contains("Først kommer det, loven kræver eller kan kræve, og så det"), "{seen}");
    for (id, is_lawful) in [("skriv-plan-b", true), ("hoer-brugerne", false)] {
        let seen = on("explain", &all(1, &[]), "", &[id, "--lang", "da", "--width", "200"]);
        let said = "Kommer før alle andre: Loven stiller eller kan stille krav her.";
        assert_eq!(seen.contains(said), is_lawful, "{id}: {seen}");
    }
    // The next is the first of those without a law: need 100, small effort, a theme of three questions.
    assert_eq!(given[6], "hoer-brugerne");
    // A medium effort with a law comes before small ones without, though these need more for it:
    // 75 / 2 and 100.
    let but = [("kerneopgaven.lige-adgang", "2"), ("teknologi.forstaaelse", "1")];
    let given = recommended(&all(4, &but), "");
    assert_eq!(given[..2], ["aabn-en-anden-vej", "tal-om-teknologi"]);
    // At the border nothing is below a minimum: 50 to go with a small effort, against 100.
    let but = [("kerneopgaven.lige-adgang", "3"), ("teknologi.forstaaelse", "1")];
    assert_eq!(recommended(&all(4, &but), "")[0], "tal-om-teknologi");
}

/// Step 3 to everything: 50 to go for each. Those of a small effort are the most urgent; of them those
/// of themes with three questions gain most (25 / 3 / 3): one of the core task, four of technology, one
/// of change, in this order. One of each aspect; then the next of technology, then the next of those
/// with one so far: the core task with its next (25 / 4 / 3), as no theme of it has two.
#[test]
fn where_all_is_equal_the_aspects_take_turns_among_the_first_five() {
    let given = recommended(&all(3, &[]), "");
    let first = [
        "find-hvor-de-gaar-i-staa",
        "hold-interessen-i-live",
        "hold-vurderingen-ajour",
        "beskriv-superbrugerens-opgave",
        "prioriter-efter-kerneopgaven",
    ];
    assert_eq!(given[..5], first);
    assert_eq!(given[5..7], ["oev-en-haendelse", "oev-noedplanen"]);
}

const DRONES: &str = "technologies: {droner: {status: STATUS, met: {tilladelser: MET}}}\n";

#[test]
fn an_unmet_demand_of_law_stands_among_the_first_and_in_the_plan() {
    let drones = |status: &str, met: &str| DRONES.replace("STATUS", status).replace("MET", met);
    let answers = all(4, &[("teknologi.plan-b", "1"), ("teknologi.forstaaelse", "1")]);
    for status in ["in-use", "trying"] {
        let given = recommended(&answers, &drones(status, "false"));
        assert_eq!(
            given[..3],
            ["skriv-plan-b", "faa-tilladelserne-paa-plads", "tal-om-teknologi"],
            "{status}"
        );
    }
    for (status, met) in [("in-use", "true"), ("considering", "false")] {
        let given = recommended(&answers, &drones(status, met));
        assert_eq!(given[..2], ["skriv-plan-b", "tal-om-teknologi"], "{status} {met}");
    }
    let unmet = drones("in-use", "false");
    let plan = on("plan", &answers, &unmet, &["--top", "2", "--lang", "da", "-o", "-"]);
    assert!(plan.contains("Få tilladelser og forsikring på plads"), "{plan}");
    for command in ["score", "report"] {
        let seen = on(command, &answers, &unmet, &["--lang", "da", "--format", "markdown"]);
        assert!(seen.contains("2. Få tilladelser og forsikring på plads\n"), "{command}: {seen}");
        // In full once, and named beside the technologies.
        assert_eq!(
            seen.matches("Lad det stå stille, til du har set").count(),
            match command {
                "score" => 1,
                // The plan to fill in has the first step as well.
                _ => 2,
            }
        );
        assert!(seen.contains("lille indsats · se anbefalingerne ovenfor"), "{command}: {seen}");
    }
    let without = ["--lang", "da", "--format", "markdown", "--without", "technology"];
    let seen = on("report", &answers, &unmet, &without);
    assert!(!seen.contains("tilladelser og forsikring"), "{seen}");
    // What is not shown above is shown in full beside the technologies.
    let one =
        on("score", &answers, &unmet, &["--lang", "da", "--top", "1", "--format", "markdown"]);
    assert!(one.contains("Lad det stå stille, til du har set"), "{one}");
    assert!(!one.contains("se anbefalingerne ovenfor"), "{one}");
}

#[test]
fn what_nobody_knows_where_a_law_may_ask_something_is_named() {
    let answers = all(5, &[("teknologi.plan-b", "dont-know"), ("teknologi.forsoeg", "dont-know")]);
    for command in ["score", "report"] {
        let seen = on(command, &answers, "", &["--lang", "da", "--format", "markdown"]);
        let (_, after) = seen.split_once("## Det skal være på plads\n").unwrap();
        let (section, _) = after.split_once("\n## ").unwrap();
        assert!(section.contains("I svarede »ved ikke« på disse spørgsmål"), "{section}");
        assert!(section.contains("Hvad gør I, når systemerne er nede?"), "{section}");
        // No law asks anything of how trials end, and no answer is low.
        assert!(!section.contains("Hvordan slutter jeres forsøg"), "{section}");
        assert!(!section.contains("jeres svar lave"), "{section}");
    }
    let nothing = all(5, &[]).replace(": 5", ": dont-know");
    let seen = on("score", &nothing, "", &["--lang", "da", "--format", "markdown"]);
    let said = "Ingen af anbefalingerne passer til jeres svar. I svarede »ved ikke« på 32 spørgsmål. \
                Aftal, hvem der finder svarene, og inden hvornår.";
    assert!(seen.contains(said), "{seen}");
    let left_out = ["--lang", "da", "--without", "answers"];
    let seen = on("report", &nothing, "", &left_out);
    assert!(!seen.contains("»ved ikke« på"), "{seen}");
}

#[test]
fn the_next_step_below_a_minimum_is_the_first_that_reaches_it() {
    let answers = "teknologi.plan-b: 1, teknologi.forstaaelse: 1";
    let seen = on("score", answers, "", &["--lang", "da", "--format", "markdown"]);
    // From 1 to 3, as 2 earns 25 of the 50 that it takes; where no law asks, from 1 to 2.
    let law = "(I svarede 1 af 5) → Der er en skrevet nødplan, og alle ved, hvor den er.";
    let other =
        "(I svarede 1 af 5) → Ledergruppen taler om teknologi, når en ny løsning er på vej.";
    assert!(seen.contains(law) && seen.contains(other), "{seen}");
    let seen = on("score", "teknologi.plan-b: 3", "", &["--lang", "da", "--format", "markdown"]);
    assert!(seen.contains("(I svarede 3 af 5) → Vi har øvet nødplanen det seneste år."), "{seen}");
}

/// Sheets of one aspect: the first theme (four questions) against the other two.
#[test]
fn strong_is_said_only_of_what_stands_well() {
    let first_page = |overview: [u8; 4], others: [u8; 6]| {
        let ids = [
            "forstaaelse",
            "teknologiliste",
            "forsoeg",
            "leverandoer",
            "kunstig-intelligens",
            "ai-faerdigheder",
            "automatisering",
            "databeskyttelse",
            "cybersikkerhed",
            "plan-b",
        ];
        let codes = overview.into_iter().chain(others);
        let answers = ids.iter().zip(codes).map(|(id, code)| format!("teknologi.{id}: {code}"));
        let answers = answers.collect::<Vec<_>>().join(", ");
        let only = ["--lang", "da", "--aspect", "teknologi", "--format", "markdown"];
        let report = on("report", &answers, "", &only);
        let score = on("score", &answers, "", &only);
        (report.split_once("\n## ").unwrap().0.to_owned(), score)
    };
    // 75 in all four, and the first five are about the others.
    let (page, score) = first_page([4; 4], [1; 6]);
    assert!(page.contains("I står stærkest i Overblik og valg (75)."), "{page}");
    assert!(score.contains("Stærkeste tema: Overblik og valg, Teknologi (75)"), "{score}");
    // 25 against 0: 25 is furthest, and not strong.
    let (page, score) = first_page([2; 4], [1; 6]);
    assert!(page.contains("I er nået længst i Overblik og valg (25)."), "{page}");
    assert!(!page.contains("stærkest"), "{page}");
    assert!(score.contains("Længst fremme: Overblik og valg, Teknologi (25)"), "{score}");
    // (100 + 100 + 100 + 0) / 4 = 75, but what comes first is about its last question.
    let (page, _) = first_page([5, 5, 5, 1], [3; 6]);
    assert!(page.contains("I er nået længst i Overblik og valg (75)."), "{page}");
    // (100 + 100 + 0) / 3 = 67 with an emergency plan that is missing, against 25: said of neither.
    let (page, score) = first_page([2; 4], [3, 3, 3, 5, 5, 1]);
    assert!(!page.contains("stærkest") && !page.contains("nået længst"), "{page}");
    assert!(page.contains("Der er mest at hente i Overblik og valg (25)."), "{page}");
    assert!(!score.contains("Stærkeste tema") && !score.contains("Længst fremme"), "{score}");
    // Where none is named as weakest, the order does not speak of it.
    let (_, score) = first_page([1; 4], [1; 6]);
    assert!(!score.contains("det svageste tema er med"), "{score}");
}

#[test]
fn a_high_theme_is_praised_only_where_none_of_its_answers_is_low() {
    // (100 + 100 + 100 + 0) / 4 = 75.
    let hole = all(5, &[("kerneopgaven.gevinst-ejer", "1")]);
    let given = recommended(&hole, "");
    assert!(given.contains(&"navngiv-gevinstejer".to_owned()), "{given:?}");
    assert!(!given.contains(&"goer-gevinsterne-op".to_owned()), "{given:?}");
    // (100 + 100 + 100 + 50) / 4 = 87.5.
    let fair = all(5, &[("kerneopgaven.gevinst-ejer", "3")]);
    assert!(recommended(&fair, "").contains(&"goer-gevinsterne-op".to_owned()));
}

#[test]
fn technologies_that_few_areas_use_are_named_first_among_those_not_stated() {
    let seen = on(
        "score",
        "teknologi.plan-b: 3",
        "technologies: {apps: in-use}\n",
        &["--lang", "da", "--format", "markdown"],
    );
    // Autonomous vehicles are used in this area alone, robots in all ten.
    let (_, named) = seen.split_once("ikke oplyst hos jer: ").unwrap();
    assert!(named.starts_with("Selvkørende køretøjer, "), "{named}");
    assert!(!named.lines().next().unwrap().contains("Softwarerobotter"), "{named}");
}
