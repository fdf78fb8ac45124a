//! What comes next, whatever is answered to the built-in questionnaires.

use std::fs;

use modenhed::model::{
    AnswerSheet, Findings, Language, Question, QuestionRef, Questionnaires, Response,
};
use modenhed::report::{Block, DepartmentReport, Document, Mode, Omitted, Report, SheetReport};
use modenhed::scoring::{Assessment, Engine};
use modenhed::{parse, store};
use proptest::prelude::*;

use crate::common::modenhed;

fn builtin() -> Questionnaires {
    let sources: Vec<_> = (0..).zip(store::questionnaires()).collect();
    parse::questionnaires(&sources, &mut Findings::default()).unwrap()
}

fn questions(set: &Questionnaires) -> Vec<QuestionRef> {
    let aspects = set.iter().enumerate();
    let of = |(aspect, one): (usize, &modenhed::model::Questionnaire)| {
        (0..one.questions.len()).map(move |question| QuestionRef { aspect, question })
    };
    aspects.flat_map(of).collect()
}

/// A sheet with these answers, one after the other: 0–4 is an option, 5 to 7 are the three states without one.
fn sheet(set: &Questionnaires, answers: &[usize]) -> AnswerSheet {
    let mut sheet = AnswerSheet::new(set);
    for (at, answer) in questions(set).into_iter().zip(answers) {
        sheet.give(
            at,
            match answer {
                5 => Response::DontKnow,
                6 => Response::NotApplicable,
                7 => Response::Nothing,
                option => Response::Option(*option),
            },
        );
    }
    sheet
}

fn report<'a>(
    set: &'a Questionnaires,
    sheet: &'a AnswerSheet,
    assessment: &'a Assessment,
    top: usize,
) -> SheetReport<'a> {
    let mode = Mode {
        language: Language::Da,
        top,
        today: jiff::civil::date(2026, 11, 30),
        omitted: Omitted::default(),
    };
    SheetReport { questionnaires: set, sheet, assessment, plan: None, reference: None, mode }
}

/// What stands below a heading of a document, as far as it is lines.
fn lines<'d>(document: &'d Document, heading: &str) -> &'d [String] {
    let mut blocks = document.blocks.iter();
    blocks.find(|block| matches!(block, Block::Heading(text) if text == heading));
    let found =
        blocks.take_while(|block| !matches!(block, Block::Heading(_))).find_map(
            |block| match block {
                Block::Lines(lines) => Some(lines.as_slice()),
                _ => None,
            },
        );
    found.unwrap_or_default()
}

/// What is recommended, in order, and all the next steps.
fn advised(
    set: &Questionnaires,
    sheet: &AnswerSheet,
    assessment: &Assessment,
) -> (Vec<(Option<usize>, usize)>, Vec<String>) {
    let recommended = assessment.recommendations.iter().map(|one| (one.aspect, one.recommendation));
    let document = report(set, sheet, assessment, usize::MAX).document();
    (recommended.collect(), lines(&document, "Næste skridt").to_vec())
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(24))]

    #[test]
    fn raising_an_answer_changes_what_comes_next_and_below_the_best_something_does(
        answers in prop::collection::vec(0_usize..8, 32),
    ) {
        let set = builtin();
        let engine = Engine::new(&set);
        let before = sheet(&set, &answers);
        let assessed = engine.assess(&before);
        let now = advised(&set, &before, &assessed);
        let below_best = assessed.included().any(|one| one.score.is_ok_and(|score| score.points() < 100));
        let shown = report(&set, &before, &assessed, 5).document();
        prop_assert!(!below_best || !lines(&shown, "Næste skridt").is_empty());
        for (question, answer) in answers.iter().enumerate().filter(|(_, answer)| **answer < 4) {
            let mut raised = answers.clone();
            raised[question] = answer + 1;
            let raised = sheet(&set, &raised);
            prop_assert_ne!(&now, &advised(&set, &raised, &engine.assess(&raised)), "question {}", question);
        }
    }
}

#[test]
fn all_questions_of_the_built_in_questionnaires_are_in_the_test_above() {
    let set = builtin();
    assert_eq!(questions(&set).len(), 32);
    let five = |question: &Question| question.choices().len() == 5;
    assert!(set.iter().flat_map(|one| &one.questions).all(five));
}

#[test]
fn the_same_answer_to_everything_has_strengths_next_steps_questions_and_a_plan() {
    let set = builtin();
    for (option, strong, next) in
        [(2, true, true), (3, true, true), (4, true, false), (0, false, true)]
    {
        let sheet = sheet(&set, &[option; 32]);
        let assessed = Assessment::of(&set, &sheet);
        let now = report(&set, &sheet, &assessed, 5);
        let document = DepartmentReport { now, before: None }.document();
        let says = |text: &str| {
            let in_it =
                |block: &Block| matches!(block, Block::Paragraph(said) if said.contains(text));
            document.blocks.iter().any(in_it)
        };
        assert_eq!(says("Her står I godt: temaerne ligger lige højt"), strong, "option {option}");
        // With recommendations, they are the next steps.
        let few = assessed.recommendations.len() < 3;
        let steps = if next && few { 5 } else { 0 };
        assert_eq!(lines(&document, "Næste skridt").len(), steps, "option {option}");
        assert!(says("Næste skridt: "), "option {option}");
        assert!(lines(&document, "Spørgsmål til ledergruppen").len() >= 3, "option {option}");
        let plan = document.blocks.iter().find_map(|block| match block {
            Block::Grid(grid) if grid.head[0] == "Hvad" => Some(grid.rows.len()),
            _ => None,
        });
        assert!(plan >= Some(3), "option {option}: {plan:?}");
    }
}

#[test]
fn without_recommendations_the_next_answers_are_what_to_talk_about_and_to_plan() {
    let folder = tempfile::tempdir().unwrap();
    let [form, answers] = ["q.yaml", "s.yaml"].map(|name| folder.path().join(name));
    fs::write(
        &form,
        "modenhed: 1\nid: y\nversion: 1.0.0\nlanguages: [da]\ntitle: Y\npurpose: P\nthemes:\n  - id: t\n    title: T\n    questions:\n      \
         - {id: a, text: Er A på plads?, options: [{code: 1, text: Slet ikke}, {code: 2, text: Delvis}, {code: 3, text: Ja}]}\n      \
         - {id: b, text: Er B på plads?, options: [{code: 1, text: Slet ikke}, {code: 2, text: Delvis}, {code: 3, text: Ja}]}\n",
    )
    .unwrap();
    fs::write(&answers, "modenhed: 1\ndepartment: A\nanswers: {a: 2, b: 1}\n").unwrap();
    let paths = [
        answers.to_str().unwrap(),
        "--questionnaire",
        form.to_str().unwrap(),
        "--format",
        "markdown",
    ];
    let seen = modenhed(&[&["report"], &paths[..]].concat()).stdout;
    assert!(seen.contains("- Er B på plads? (I svarede 1 af 3) → Delvis\n- Er A på plads? (I svarede 2 af 3) → Ja\n"), "{seen}");
    assert!(
        seen.contains("- Er B på plads? Hvad skal der til, før svaret bliver »Delvis«?\n"),
        "{seen}"
    );
    assert!(seen.contains("| Er B på plads? »Delvis« |  |  |  |  |\n"), "{seen}");
    let one = modenhed(&[&["score", "--top", "1"], &paths[..]].concat()).stdout;
    assert!(one.contains("Her er 1 af 2 næste skridt."), "{one}");
    assert!(!one.contains("Er A på plads? (I svarede"), "{one}");
}
