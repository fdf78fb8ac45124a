//! The interview's step about technologies: its order, back and forth, and what is kept.

use std::fs;
use std::io::Write as _;
use std::path::Path;
use std::process::Stdio;

use jiff::civil::date;
use modenhed::interview::{About, Interview, Reply, Said, Step, TechnologyRef};
use modenhed::model::{AnswerSheet, Findings, Questionnaires, Since, Source, TechnologyStatus};
use modenhed::{parse, store};
use proptest::prelude::*;
use strum::VariantArray;
use tempfile::TempDir;

use crate::common::radar::other;
use crate::common::{Run, command};

/// Another organisation's radar, asked about after the aspect Teknologi.
fn radar() -> String {
    let asked = "text: Nogen skal have tid., ask: Har nogen tid?";
    other()
        .replace("sources: [", "aspect: teknologi\nsources: [")
        .replace("text: Nogen skal have tid.", asked)
}

/// The questionnaires with that radar, and only these aspects.
fn set(aspects: &[&str]) -> Questionnaires {
    let sources: Vec<_> = (0..).zip(store::questionnaires()).collect();
    let mut findings = Findings::default();
    let set = parse::questionnaires(&sources, &mut findings).unwrap();
    let radar = parse::radar(0, &Source::new("radar.yaml", radar()), &mut findings).unwrap();
    set.with_radar(radar).select(|questionnaire| aspects.contains(&&*questionnaire.id))
}

fn sheet(set: &Questionnaires, area: &str) -> AnswerSheet {
    let mut sheet = AnswerSheet::new(set);
    (sheet.department, sheet.area) = ("A".into(), Some(area.into()));
    sheet.date = Some(date(2026, 11, 9));
    sheet
}

/// Skips questions until something else comes.
fn past_questions(interview: &mut Interview<'_>) {
    while matches!(interview.step(), Step::Question(_)) {
        interview.apply(Reply::Skip);
    }
}

fn step(technology: usize, about: About) -> Step {
    Step::Technology(TechnologyRef { technology, about })
}

#[test]
fn what_is_asked_follows_from_what_was_said() {
    let set = set(&["teknologi", "forandring"]);
    let mut interview = Interview::new(&set, sheet(&set, "skole"));
    past_questions(&mut interview);
    assert_eq!(interview.step(), Step::Technologies);
    // All thirty are used in schools; the first ring has t0 to t9 and then every third.
    let order: Vec<_> = interview.technologies().to_vec();
    assert_eq!(order.len(), 30);
    assert_eq!(order[8..18], [8, 9, 12, 15, 18, 21, 24, 27, 10, 13]);
    let mut say = |said, next| {
        interview.apply(Reply::Said(said));
        assert_eq!(interview.step(), next, "{said:?}");
    };
    let status = |status| Said::Status(Some(status));
    say(Said::Status(None), Step::Technologies);
    interview.apply(Reply::Technologies);
    assert_eq!(interview.step(), step(0, About::Status));
    let mut say = |said, next| {
        interview.apply(Reply::Said(said));
        assert_eq!(interview.step(), next, "{said:?}");
    };
    say(status(TechnologyStatus::Considering), step(1, About::Status));
    say(status(TechnologyStatus::InUse), step(1, About::Demand(0)));
    say(Said::Met(Some(false)), step(2, About::Status));
    say(status(TechnologyStatus::Trying), step(2, About::Since));
    say(Said::Since(Some(Since::day(date(2025, 3, 1)))), step(2, About::Demand(0)));
    say(Said::Met(None), step(3, About::Status));
    say(Said::Status(None), step(4, About::Status));
    interview.apply(Reply::SkipRest);
    let Step::Question(at) = interview.step() else { panic!("{:?}", interview.step()) };
    assert_eq!(set.at(at.aspect).id, "forandring");
    let kept = interview.sheet().technologies.iter();
    let kept: Vec<_> = kept.map(|one| (&*one.id, one.since, one.met.len())).collect();
    assert_eq!(
        kept,
        [("t0", None, 0), ("t1", None, 1), ("t2", Some(Since::day(date(2025, 3, 1))), 0)]
    );
}

#[test]
fn only_technologies_of_the_area_are_asked_about_and_only_with_their_aspect() {
    let asked = |aspects: &[&str], area: &str| {
        let set = set(aspects);
        Interview::new(&set, sheet(&set, area)).technologies().len()
    };
    assert_eq!(asked(&["teknologi"], "kantine"), 1);
    assert_eq!(asked(&["teknologi"], "Kantinen"), 1);
    assert_eq!(asked(&["teknologi"], "rumfart"), 30);
    assert_eq!(asked(&["forandring"], "skole"), 0);
    let set = set(&["forandring"]);
    let anyway = Interview::new(&set, sheet(&set, "kantine")).with_technologies();
    assert_eq!(anyway.technologies(), [0]);
}

#[test]
fn back_leads_through_the_technologies_to_the_question_before_them() {
    let set = set(&["teknologi", "forandring"]);
    let mut interview = Interview::new(&set, sheet(&set, "kantine"));
    past_questions(&mut interview);
    interview.apply(Reply::Back);
    let Step::Question(last) = interview.step() else { panic!() };
    assert_eq!(set.at(last.aspect).id, "teknologi");
    interview.apply(Reply::Skip);
    interview.apply(Reply::Skip);
    let Step::Question(first) = interview.step() else { panic!() };
    assert_eq!((&*set.at(first.aspect).id, first.question), ("forandring", 0));
    // Nothing was said, so back leads to the beginning of the step, and else to its end.
    interview.apply(Reply::Back);
    assert_eq!(interview.step(), Step::Technologies);
    interview.apply(Reply::Technologies);
    interview.apply(Reply::Said(Said::Status(Some(TechnologyStatus::InUse))));
    interview.apply(Reply::Skip);
    assert_eq!(interview.step(), Step::Question(first));
    for expected in [step(0, About::Demand(0)), step(0, About::Status), Step::Technologies] {
        interview.apply(Reply::Back);
        assert_eq!(interview.step(), expected);
    }
    interview.apply(Reply::Back);
    assert_eq!(interview.step(), Step::Question(last));
}

#[test]
fn another_status_has_another_beginning_and_the_review_leads_in_and_out() {
    let set = set(&["teknologi"]);
    let mut interview = Interview::new(&set, sheet(&set, "kantine"));
    past_questions(&mut interview);
    interview.apply(Reply::Technologies);
    let trying = Reply::Said(Said::Status(Some(TechnologyStatus::Trying)));
    interview.apply(trying.clone());
    interview.apply(Reply::Said(Said::Since(Some(Since::day(date(2025, 3, 1))))));
    interview.apply(Reply::Said(Said::Met(Some(true))));
    assert_eq!(interview.step(), Step::Review);
    interview.apply(Reply::Back);
    assert_eq!(interview.step(), step(0, About::Demand(0)));
    interview.apply(Reply::Review);
    interview.apply(Reply::Technologies);
    assert_eq!(interview.step(), step(0, About::Status));
    interview.apply(Reply::Back);
    assert_eq!(interview.step(), Step::Review);
    interview.apply(Reply::Technologies);
    interview.apply(trying);
    assert_eq!(interview.sheet().technologies[0].since, Some(Since::day(date(2025, 3, 1))));
    interview.apply(Reply::Back);
    interview.apply(Reply::Said(Said::Status(Some(TechnologyStatus::InUse))));
    let record = &interview.sheet().technologies[0];
    assert_eq!((record.since, record.meets("tid")), (None, Some(true)));
    interview.apply(Reply::Skip);
    assert_eq!(interview.step(), Step::Review);
}

fn replies() -> impl Strategy<Value = Vec<Reply>> {
    let statuses = TechnologyStatus::VARIANTS.to_vec();
    let reply = prop_oneof![
        prop::option::of(prop::sample::select(statuses))
            .prop_map(|status| Reply::Said(Said::Status(status))),
        any::<Option<bool>>().prop_map(|met| Reply::Said(Said::Met(met))),
        Just(Reply::Said(Said::Since(Some(Since::day(date(2025, 3, 1)))))),
        Just(Reply::Technologies),
        Just(Reply::Skip),
        Just(Reply::Skip),
        Just(Reply::SkipRest),
        Just(Reply::Back),
        Just(Reply::Review),
        Just(Reply::Resume),
    ];
    prop::collection::vec(reply, 0..80)
}

proptest! {
    #[test]
    fn nothing_is_lost_and_every_way_ends(replies in replies()) {
        let set = set(&["teknologi", "forandring"]);
        let mut interview = Interview::new(&set, sheet(&set, "skole"));
        past_questions(&mut interview);
        for reply in replies {
            interview.apply(reply);
        }
        // What is kept is what comes back, and the interview goes on with it.
        let text = parse::written("a.yaml", interview.sheet(), &set);
        let mut findings = Findings::default();
        let read = parse::sheet(0, &Source::new("a.yaml", text), &set, &mut findings).unwrap();
        prop_assert!(findings.sorted().is_empty());
        prop_assert_eq!(&read.sheet.technologies, &interview.sheet().technologies);
        for mut interview in [interview, Interview::new(&set, read.sheet)] {
            let before = interview.sheet().technologies.clone();
            let mut steps = 0;
            while interview.step() != Step::Review {
                interview.apply(Reply::Skip);
                steps += 1;
                prop_assert!(steps < 200);
            }
            prop_assert_eq!(&interview.sheet().technologies, &before);
            // And back from there to the very first question.
            while interview.step() != Step::Question(interview.asked()[0]) {
                interview.apply(Reply::Back);
                steps += 1;
                prop_assert!(steps < 400);
            }
        }
    }
}

/// Runs the plain interview in a folder on these lines.
fn assess(folder: &Path, args: &[&str], lines: &str) -> Run {
    fs::write(folder.join("radar.yaml"), radar()).unwrap();
    let mut command = command();
    command.current_dir(folder).args(["assess", "--plain", "--radar", "radar.yaml"]).args(args);
    command.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped());
    let mut child = command.spawn().unwrap();
    child.stdin.take().unwrap().write_all(lines.as_bytes()).unwrap();
    let done = child.wait_with_output().unwrap();
    let text = |bytes| String::from_utf8(bytes).unwrap();
    Run {
        stdout: text(done.stdout),
        stderr: text(done.stderr),
        status: done.status.code().unwrap(),
    }
}

#[test]
fn the_step_is_asked_saved_resumed_and_shown_in_the_result() {
    let folder = TempDir::new().unwrap();
    let new = ["--department", "A", "--area", "skole", "--aspect", "teknologi", "-o", "a.yaml"];
    // The third level at every question asked; then t0 is tried, and the input ends at t1.
    let lines = "3\n".repeat(12) + "1\n2\n2030\nmarts 2025\n2\n";
    let begun = assess(folder.path(), &[&new[..], &["--date", "2026-11-09"]].concat(), &lines);
    assert_eq!(begun.status, 1);
    for said in [
        "Radaren har 30 teknologier, der typisk bruges i fagområdet Skole.",
        "Teknologi 1 af 30 · Teknologi 0\nHvor langt er I med »Teknologi 0«?\n1  I drift\n2  Afprøver\n",
        "»2030« er ikke en gyldig dato i fortiden.",
        "Har nogen tid?\n1  Ja\n2  Nej\n",
    ] {
        assert!(begun.stderr.contains(said), "{said} in {}", begun.stderr);
    }
    let kept = fs::read_to_string(folder.path().join("a.yaml")).unwrap();
    let expected = "technologies:\n  t0:\n    status: trying\n    since: 2025-03\n    met:\n      tid: false\n";
    assert!(kept.ends_with(expected), "{kept}");
    let resumed = assess(folder.path(), &["--resume", "a.yaml"], "4\nr\na\n");
    assert_eq!(resumed.status, 0, "{}", resumed.stderr);
    assert!(resumed.stderr.contains("Hvor langt er I med »Teknologi 1«?"), "{}", resumed.stderr);
    assert!(resumed.stderr.contains("r = jeres teknologier"), "{}", resumed.stderr);
    let (_, own) = resumed.stdout.split_once("Jeres teknologier\n").unwrap();
    for said in ["Teknologi 1 ┆ Overvejer ikke", "1. Tal om moden\n    Teknologi 1 ·"] {
        assert!(own.contains(said), "{said} in {own}");
    }
    for said in ["Tal om lang-proeve\n    Teknologi 0 ·", "Tal om ingen-tid\n    Teknologi 0 ·"] {
        assert!(own.contains(said), "{said} in {own}");
    }
}
