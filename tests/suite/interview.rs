//! The laws of the interview: whatever way one takes through it, nothing is lost, it ends, and it
//! can be taken up again anywhere.

use std::collections::BTreeMap;

use modenhed::interview::{Interview, Reply, Step};
use modenhed::model::{
    Answer, AnswerSheet, Findings, Kind, QuestionRef, Questionnaires, Response, Role, Source,
};
use modenhed::parse;
use modenhed::scoring::Assessment;
use proptest::prelude::*;
use proptest::test_runner::RngSeed;
use rust_decimal::Decimal;

use crate::reference::spec::{Case, Dice};

type Kept = BTreeMap<QuestionRef, Answer>;

fn set(case: &Case) -> Questionnaires {
    let files = case.specs.iter().enumerate();
    let sources: Vec<_> =
        files.map(|(n, spec)| (n, Source::new(format!("{n}.yaml"), spec.yaml(case)))).collect();
    parse::questionnaires(&sources, &mut Findings::default()).unwrap()
}

fn empty(set: &Questionnaires) -> AnswerSheet {
    let mut sheet = AnswerSheet::new(set);
    sheet.department = "Ældre & Sundhed: »nord« # 1".into();
    sheet.questionnaires = (0..set.count()).collect();
    sheet.role = Some(Role::Leader);
    sheet.date = "2026-11-24".parse().ok();
    sheet
}

const TEXTS: [&str; 8] = [
    "ja",
    "no: yes",
    "# intet",
    " - a\n- b",
    "\"citat\" 'og' \\",
    "0.50",
    "~",
    "en meget lang note, som fylder mere end en linje i en fil, så den måske bliver brudt et sted, hvor den ikke må",
];

/// Any answer that a question takes.
fn random_answer(dice: &mut Dice, set: &Questionnaires, at: QuestionRef) -> Response {
    let question = set.question(at);
    match &question.kind {
        _ if question.dont_know && dice.once_in(6) => Response::DontKnow,
        _ if question.not_applicable && dice.once_in(6) => Response::NotApplicable,
        Kind::Single(choices) => Response::Option(dice.roll(choices.len())),
        Kind::Multiple { choices, .. } => {
            let mut ticks: Vec<_> = (0..choices.len()).filter(|_| dice.once_in(2)).collect();
            if ticks.is_empty() {
                ticks.push(0);
            }
            Response::Selected(ticks)
        }
        Kind::Number { from, to } => {
            let share = Decimal::from(dice.roll(11)) / Decimal::TEN;
            Response::Number((from + (to - from) * share).normalize())
        }
        Kind::Text => Response::Text(TEXTS[dice.roll(TEXTS.len())].into()),
    }
}

fn random_reply(dice: &mut Dice, set: &Questionnaires, interview: &Interview<'_>) -> Reply {
    match interview.step() {
        Step::Question(at) => match dice.roll(12) {
            0..=5 => {
                let options = set.question(at).choices().len();
                let votes = (options > 0 && dice.once_in(4))
                    .then(|| (0..options).map(|n| [0, 3, 1][n % 3]).collect());
                Reply::Answer { given: random_answer(dice, set, at), votes }
            }
            6 | 7 => Reply::Back,
            8 | 9 => Reply::Skip,
            10 => Reply::Note(dice.once_in(3).then(|| TEXTS[dice.roll(TEXTS.len())].into())),
            _ => Reply::Review,
        },
        _ => match dice.roll(3) {
            0 => Reply::Back,
            1 => Reply::Resume,
            _ => interview
                .asked()
                .get(dice.roll(interview.asked().len().max(1)))
                .map_or(Reply::Back, |at| Reply::Open(*at)),
        },
    }
}

/// What a reply must have changed, and nothing else.
fn keep(kept: &mut Kept, step: Step, reply: &Reply) {
    let Step::Question(at) = step else { return };
    let answer = kept.entry(at).or_default();
    match reply.clone() {
        Reply::Answer { given, votes } => {
            answer.given = given;
            answer.votes = votes.unwrap_or_else(|| answer.votes.clone());
        }
        Reply::Note(note) => answer.note = note,
        _ => {}
    }
}

fn everything(set: &Questionnaires) -> impl Iterator<Item = QuestionRef> {
    set.iter().enumerate().flat_map(|(aspect, questionnaire)| {
        (0..questionnaire.questions.len()).map(move |question| QuestionRef { aspect, question })
    })
}

fn assert_kept(set: &Questionnaires, sheet: &AnswerSheet, kept: &Kept) {
    for at in everything(set) {
        let expected = kept.get(&at).cloned().unwrap_or_default();
        assert_eq!(sheet.answer(at), expected, "{at:?}");
    }
}

/// A random walk through the interview, of up to 60 replies.
fn walk<'q>(dice: &mut Dice, set: &'q Questionnaires) -> (Interview<'q>, Kept) {
    let (mut interview, mut kept) = (Interview::new(set, empty(set)), Kept::new());
    for _ in 0..dice.roll(60) {
        if let Step::Question(at) = interview.step() {
            assert!(interview.asked().contains(&at), "only what is asked comes up");
        }
        let reply = random_reply(dice, set, &interview);
        keep(&mut kept, interview.step(), &reply);
        interview.apply(reply);
    }
    (interview, kept)
}

/// Answers all that is open, always the same to the same question, and finishes.
fn complete(interview: &mut Interview<'_>, set: &Questionnaires) {
    for _ in 0..500 {
        let reply = match interview.step() {
            Step::Question(at) if interview.is_open(at) => {
                let mut dice = Dice((at.aspect * 100 + at.question) as u64);
                Reply::Answer { given: random_answer(&mut dice, set, at), votes: None }
            }
            Step::Question(_) | Step::Technologies | Step::Technology(_) => Reply::Skip,
            Step::Review if interview.asked().iter().any(|at| interview.is_open(*at)) => {
                Reply::Resume
            }
            Step::Review => Reply::Finish,
            Step::Finished => return,
        };
        interview.apply(reply);
    }
    unreachable!("it never ends");
}

fn reread(sheet: &AnswerSheet, set: &Questionnaires, name: &str) -> AnswerSheet {
    let text = parse::written(name, sheet, set);
    let mut findings = Findings::default();
    let placed = parse::sheet(0, &Source::new(name, text.clone()), set, &mut findings);
    let codes: Vec<_> = findings.sorted().iter().map(|finding| finding.code()).collect();
    assert!(codes.is_empty(), "{codes:?} in\n{text}");
    placed.unwrap().sheet
}

proptest! {
    #![proptest_config(ProptestConfig {
        cases: 400,
        max_shrink_iters: 0,
        failure_persistence: None,
        rng_seed: RngSeed::Fixed(2026),
        ..ProptestConfig::default()
    })]

    #[test]
    fn no_way_through_it_loses_an_answer(seed: u64) {
        let mut dice = Dice(seed);
        let set = set(&Case::random(seed, false));
        let (interview, kept) = walk(&mut dice, &set);
        assert_kept(&set, interview.sheet(), &kept);
        let unasked = Assessment::unasked(&set, interview.sheet());
        let asked: Vec<_> = everything(&set).filter(|at| !unasked.contains(at)).collect();
        prop_assert_eq!(interview.asked(), asked);
    }

    #[test]
    fn it_ends_from_anywhere(seed: u64) {
        let mut dice = Dice(seed);
        let set = set(&Case::random(seed, false));
        let (mut interview, kept) = walk(&mut dice, &set);
        for _ in 0..=interview.asked().len() {
            if interview.step() == Step::Review {
                break;
            }
            interview.apply(Reply::Skip);
        }
        prop_assert_eq!(interview.step(), Step::Review);
        interview.apply(Reply::Finish);
        prop_assert_eq!(interview.step(), Step::Finished);
        interview.apply(Reply::Back);
        prop_assert_eq!(interview.step(), Step::Finished);
        assert_kept(&set, interview.sheet(), &kept);
    }

    #[test]
    fn back_leads_to_the_first_question_from_anywhere(seed: u64) {
        let mut dice = Dice(seed);
        let set = set(&Case::random(seed, false));
        let (mut interview, _) = walk(&mut dice, &set);
        let Some(first) = interview.asked().first().copied() else { return Ok(()) };
        // From a question that was opened from the review, back leads there, and from there on.
        for _ in 0..interview.asked().len() + 2 {
            interview.apply(Reply::Back);
        }
        prop_assert_eq!(interview.step(), Step::Question(first));
    }

    #[test]
    fn taken_up_anywhere_it_gives_the_same_sheet(seed: u64) {
        let mut dice = Dice(seed);
        let set = set(&Case::random(seed, false));
        let (mut interview, kept) = walk(&mut dice, &set);
        let name = if dice.once_in(2) { "a.yaml" } else { "a.json" };
        let stopped = reread(interview.sheet(), &set, name);
        assert_kept(&set, &stopped, &kept);
        let about = |sheet: &AnswerSheet| {
            (sheet.department.clone(), sheet.role, sheet.date, sheet.questionnaires.clone())
        };
        prop_assert_eq!(about(&stopped), about(interview.sheet()));
        let mut resumed = Interview::new(&set, stopped);
        complete(&mut resumed, &set);
        complete(&mut interview, &set);
        for at in everything(&set) {
            prop_assert_eq!(resumed.sheet().answer(at), interview.sheet().answer(at));
        }
    }
}

/// Robots, their maintenance and their staff: the latter two are asked where robots are in use.
const ROBOTS: &str = "
modenhed: 1
id: robotter
version: 1.0.0
order: 1
languages: [da]
title: Robotter
purpose: Hvem passer dem?
scales:
  steps: [{code: 1, text: Slet ikke}, {code: 2, text: Lidt}, {code: 3, text: Noget}, {code: 4, text: Helt}]
themes:
- id: robotter
  title: Robotter
  questions:
  - {id: brug, text: Bruges de?, scale: steps}
  - {id: vedligehold, text: Passes de?, scale: steps, ask_when: {question: brug, answered: [3, 4]}}
  - {id: medarbejdere, text: Hvem passer dem?, scale: steps, ask_when: {question: brug, answered: [3, 4]}}
  - {id: andet, text: Hvad ellers?, scale: steps}
";

#[test]
fn a_question_that_a_changed_answer_brings_up_is_asked_before_the_review_comes_back() {
    let source = Source::new("robotter.yaml", ROBOTS);
    let set = parse::questionnaires(&[(0, source)], &mut Findings::default()).unwrap();
    let at = |question| QuestionRef { aspect: 0, question };
    let (used, care, staff) = (at(0), at(1), at(2));
    let mut interview = Interview::new(&set, empty(&set));
    let answer = |option| Reply::Answer { given: Response::Option(option), votes: None };
    // Without robots in use there are no questions about them.
    while interview.step() != Step::Review {
        interview.apply(answer(0));
    }
    assert_eq!(interview.asked().len(), 2);
    interview.apply(Reply::Open(used));
    interview.apply(answer(3));
    assert_eq!(interview.step(), Step::Question(care));
    interview.apply(answer(2));
    assert_eq!(interview.step(), Step::Question(staff));
    interview.apply(answer(2));
    assert_eq!(interview.step(), Step::Review);
    // Taken back, the answers are kept, and it is said that they are not asked.
    interview.apply(Reply::Open(used));
    interview.apply(answer(0));
    assert_eq!(interview.step(), Step::Review);
    assert_eq!(interview.no_longer_asked(), [care, staff]);
    assert_eq!(interview.sheet().answer(care).given, Response::Option(2));
}
