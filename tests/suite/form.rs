//! The form: the page that is written, and what happens when it is filled in.

use std::fs;

use modenhed::form::{FormFile, FormPost, FormReply, FormSession, FormSetup};
use modenhed::interview::{Interview, Step};
use modenhed::model::{AnswerSheet, Findings, QuestionRef, Questionnaires, Response, Source};
use modenhed::parse;
use tempfile::TempDir;

use crate::common::modenhed;

const QUESTIONS: &str = r#"
modenhed: 1
id: light
version: 1.0.0
languages: [da, en]
title: {da: Lys, en: Light}
purpose: {da: At se., en: To see.}
themes:
- id: lamps
  title: {da: Lamper, en: Lamps}
  questions:
  - id: indoors
    text: {da: "Inde </script><b>?", en: "Indoors?"}
    dont_know: true
    options: [{code: 1, text: none}, {code: 2, text: some}, {code: 3, text: enough}]
  - {id: hours, kind: number, range: [0, 24], text: {da: Timer?, en: Hours?}, dont_know: true}
  - id: outdoors
    text: {da: Ude?, en: Outdoors?}
    ask_when: {question: indoors, answered: [3]}
    options: [{code: 1, text: none}, {code: 2, text: enough}]
"#;

fn setup() -> FormSetup {
    FormSetup {
        language: "en".into(),
        questionnaires: vec![FormFile { name: "light.yaml".into(), text: QUESTIONS.into() }],
        aspects: vec!["light".into()],
        ..FormSetup::default()
    }
}

fn set() -> Questionnaires {
    let source = Source::new("light.yaml", QUESTIONS);
    let mut findings = Findings::default();
    let set = parse::questionnaires(&[(0, source)], &mut findings);
    set.unwrap_or_else(|| panic!("{:?}", findings.sorted()))
}

fn begun<'q>(setup: &'q FormSetup, set: &'q Questionnaires) -> FormSession<'q> {
    let mut session = FormSession::new(setup, set, "2026-11-30".parse().unwrap(), None);
    done(&mut session, "begin", &[("department", " North  Side ")]);
    session
}

fn done(session: &mut FormSession<'_>, act: &str, fields: &[(&str, &str)]) -> FormReply {
    let fields = fields.iter().map(|(name, value)| ((*name).into(), (*value).into())).collect();
    session.post(&FormPost { act: act.into(), fields, ..FormPost::default() })
}

fn sheet(answers: &str) -> AnswerSheet {
    let text = format!("{{modenhed: 1, department: North, answers: {{{answers}}}}}");
    let source = Source::new("north.yaml", text);
    parse::sheet(0, &source, &set(), &mut Findings::default()).unwrap().sheet
}

const fn at(question: usize) -> QuestionRef {
    QuestionRef { aspect: 0, question }
}

#[test]
fn nothing_is_passed_by_unanswered_and_nothing_is_chosen_beforehand() {
    let (setup, set) = (setup(), set());
    let mut session = FormSession::new(&setup, &set, "2026-11-30".parse().unwrap(), None);
    let reply = done(&mut session, "begin", &[("department", "  ")]);
    assert_eq!((reply.say.as_str(), reply.html.as_str()), ("Write the department's name.", ""));
    let reply = done(&mut session, "begin", &[("department", "North")]);
    assert!(reply.html.contains("Indoors?") && !reply.html.contains(" checked"), "{}", reply.html);
    let reply = done(&mut session, "next", &[]);
    assert_eq!(reply.say, "Choose an answer, or skip the question.");
}

#[test]
fn what_is_filled_in_is_kept_whatever_is_pressed_next() {
    let (setup, set) = (setup(), set());
    let mut session = begun(&setup, &set);
    done(&mut session, "review", &[("0.0:answer", "3"), ("0.0:note", "Two\nlines ")]);
    let file = done(&mut session, "save", &[]).file.unwrap();
    assert_eq!(file.name, "north-side-2026-11-30.json");
    let answers: serde_json::Value = serde_json::from_str(&file.text).unwrap();
    assert_eq!(answers["department"], "North Side");
    assert_eq!(
        answers["answers"]["indoors"],
        serde_json::json!({"answer": 3, "note": "Two\nlines"})
    );
    // Only «enough» asks about outdoors.
    assert!(done(&mut session, "everything", &[]).html.contains("Outdoors?"));
    let reply = done(&mut session, "fill-in", &[("0.0:answer", "1")]);
    assert!(!reply.html.contains("Outdoors?") && reply.stay, "{}", reply.html);
    assert_eq!(reply.say, "1 question has no answer.");
}

#[test]
fn numbers_are_read_as_danes_write_them_and_of_two_answers_the_new_one_counts() {
    let (setup, set) = (setup(), set());
    let mut session = begun(&setup, &set);
    done(&mut session, "skip", &[]);
    let reply = done(&mut session, "next", &[("0.1:answer", "25")]);
    assert!(reply.say.starts_with("Hours? ") && reply.html.is_empty(), "{}", reply.say);
    let both = [("0.1:answer", "7,5"), ("0.1:state", "dont-know")];
    assert_eq!(done(&mut session, "next", &both).say, "Hours? Choose only one of them.");
    let hours = |session: &mut FormSession<'_>| {
        let file = done(session, "save", &[]).file.unwrap();
        serde_json::from_str::<serde_json::Value>(&file.text).unwrap()["answers"]["hours"].clone()
    };
    done(&mut session, "next", &both[..1]);
    assert_eq!(hours(&mut session), "7.5");
    // The number stands there from before, and what is new is that one does not know.
    done(&mut session, "review", &both);
    assert_eq!(hours(&mut session), "dont-know");
}

#[test]
fn an_answer_changed_from_the_review_asks_what_it_brings_up() {
    let (setup, set) = (setup(), set());
    let mut session = begun(&setup, &set);
    done(&mut session, "next", &[("0.0:answer", "1")]);
    assert!(done(&mut session, "next", &[("0.1:answer", "8")]).html.contains("All questions are"));
    let open = FormPost { act: "question".into(), value: "0.0".into(), ..FormPost::default() };
    assert!(session.post(&open).html.contains("Indoors?"));
    let reply = done(&mut session, "next", &[("0.0:answer", "3")]);
    assert!(reply.html.contains("<h1 tabindex=\"-1\">Outdoors?"), "{}", reply.html);
}

#[test]
fn what_the_browser_keeps_is_gone_on_with() {
    let (setup, set) = (setup(), set());
    let mut session = begun(&setup, &set);
    let kept = done(&mut session, "next", &[("0.0:answer", "2")]).keep.unwrap();
    let again = FormSession::new(&setup, &set, "2026-12-01".parse().unwrap(), Some(&kept)).shown();
    assert!(again.html.contains("Hours?"), "{}", again.html);
    assert_eq!(again.say, "1 of 2 questions are answered.");
    let spoilt = FormSession::new(&setup, &set, "2026-12-01".parse().unwrap(), Some("{}")).shown();
    assert_eq!(spoilt.keep, None);
    assert_eq!(done(&mut session, "forget", &[]).keep, None);
}

#[test]
fn gathered_sheets_settle_what_all_agree_on_and_count_the_rest() {
    let set = set();
    let sheets = [
        sheet("indoors: {answer: 3, note: a}, hours: 4"),
        sheet("indoors: 3, hours: 4"),
        sheet("indoors: {answer: 1, votes: {1: 2, 3: 1}, note: b}, hours: 4"),
    ];
    let all = AnswerSheet::gathered(&sheets, &set).unwrap();
    // Two chose «enough» alone; in the third sheet's group two chose «none» and one «enough».
    let answer = all.answer(at(0));
    assert_eq!((answer.given, answer.votes), (Response::Nothing, vec![2, 0, 3]));
    assert_eq!(answer.note, None, "a note tells who wrote it");
    assert_eq!(*all.given(at(1)), Response::Number(4.into()));
    // Going on, the one question that they do not agree on comes up first.
    assert_eq!(Interview::new(&set, all).step(), Step::Question(at(0)));
}

#[test]
fn files_that_are_no_answers_are_refused_kindly() {
    let (setup, set) = (setup(), set());
    let mut session = begun(&setup, &set);
    let file = |text: &str| FormFile { name: "odd.json".into(), text: text.into() };
    for text in ["", "{\"hello\": 1}", "\u{0}\u{1}<b>", "[1, 2", QUESTIONS] {
        let post = FormPost { act: "open".into(), files: vec![file(text)], ..FormPost::default() };
        let reply = session.post(&post);
        assert!(reply.say.starts_with("odd.json cannot be used: "), "{text}: {}", reply.say);
        assert!(reply.html.is_empty() && reply.keep.is_some(), "what was there before is lost");
    }
}

#[test]
fn the_page_has_everything_in_it_and_lets_nothing_of_a_file_become_markup() {
    let folder = tempfile::tempdir().unwrap();
    let path = |name: &str| folder.path().join(name).to_str().unwrap().to_owned();
    let (questions, page) = (path("light.yaml"), path("form.html"));
    fs::write(&questions, QUESTIONS).unwrap();
    let seen = modenhed(&["form", "--questionnaire", &questions, "--no-radar", "-o", &page]);
    assert_eq!((seen.stderr.as_str(), seen.status), ("", 0));
    let page = fs::read_to_string(&page).unwrap();
    // The form, the engine and the script; the questionnaire's own end of a script is not one.
    assert_eq!(page.matches("</script>").count(), 3);
    let policy = page.split("Content-Security-Policy\" content=\"").nth(1).unwrap();
    let policy = policy.split('"').next().unwrap();
    assert!(policy.starts_with("default-src 'none'; script-src 'sha256-"), "{policy}");
    assert!(policy.contains("connect-src 'none'"), "{policy}");
    let whole = path("whole.html");
    assert_eq!(modenhed(&["form", "-o", &whole]).status, 0);
    assert!(fs::metadata(&whole).unwrap().len() < 1_000_000);
}

#[test]
fn a_form_of_what_is_wrong_is_not_written() {
    let folder = tempfile::tempdir().unwrap();
    let page = folder.path().join("form.html").to_str().unwrap().to_owned();
    for wrong in [["--questionnaire", "tests/findings/syntax.yaml"], ["--aspect", "nowhere"]] {
        let seen = modenhed(&["form", wrong[0], wrong[1], "-o", &page]);
        assert_eq!(seen.status, 2);
        assert!(!seen.stderr.is_empty() && fs::metadata(&page).is_err());
    }
}

#[test]
fn the_result_is_the_report_of_the_file_that_is_saved() {
    let folder = tempfile::tempdir().unwrap();
    let path = |name: &str| folder.path().join(name).to_str().unwrap().to_owned();
    let questions = path("light.yaml");
    fs::write(&questions, QUESTIONS).unwrap();
    let (setup, set) = (setup(), set());
    // A report says how old things are today.
    let mut session = FormSession::new(&setup, &set, jiff::Zoned::now().date(), None);
    done(&mut session, "begin", &[("department", "North")]);
    done(&mut session, "next", &[("0.0:answer", "3")]);
    let shown = done(&mut session, "outcome", &[]).report.unwrap();
    let file = done(&mut session, "save", &[]).file.unwrap();
    let saved = path(&file.name);
    fs::write(&saved, file.text).unwrap();
    let asked = ["--questionnaire", &questions, "--format", "html", "--lang", "en"];
    let seen = modenhed(&[&["report", &saved], &asked[..]].concat());
    assert_eq!(seen.stdout, shown);
}

#[test]
fn on_paper_each_questionnaire_tells_its_own_questions_and_minutes() {
    let folder = TempDir::new().unwrap();
    let path = folder.path().join("form.html");
    let seen = modenhed(&["form", "-o", path.to_str().unwrap(), "--lang", "da"]);
    assert_eq!(seen.status, 0, "{}", seen.stderr);
    let page = fs::read_to_string(path).unwrap();
    // 32 questions take 14 minutes together; each questionnaire takes five of them, rounded up.
    for told in ["11 spørgsmål, ca. 5 minutter.", "10 spørgsmål, ca. 5 minutter."] {
        assert!(page.contains(told), "{told}");
    }
    assert!(!page.contains("spørgsmål, ca. 14 minutter"), "the minutes of all under each");
}
