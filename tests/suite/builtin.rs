//! What the built-in questionnaires promise.

use std::collections::HashSet;

use modenhed::model::{
    Answer, AnswerSheet, Condition, Findings, Language, QuestionRef, Questionnaire, Questionnaires,
    Recommendation, Response, Score, Target, Text,
};
use modenhed::scoring::Assessment;
use modenhed::{parse, store};

fn builtin() -> Questionnaires {
    let mut findings = Findings::default();
    let sources: Vec<_> = (0..).zip(store::questionnaires()).collect();
    let set = parse::questionnaires(&sources, &mut findings).unwrap();
    assert!(findings.sorted().is_empty(), "{:?}", findings.sorted());
    set
}

/// The questions that a recommendation's condition names.
fn named(recommendation: &Recommendation) -> Vec<QuestionRef> {
    let mut questions = Vec::new();
    recommendation.when.leaves(&mut |leaf, _| match leaf {
        Condition::Answered(at, _) | Condition::Score { target: Target::Question(at), .. } => {
            questions.push(*at);
        }
        _ => {}
    });
    questions
}

fn all_questions(set: &Questionnaires) -> Vec<QuestionRef> {
    let of = |(aspect, q): (usize, &Questionnaire)| {
        (0..q.questions.len()).map(move |question| QuestionRef { aspect, question })
    };
    set.iter().enumerate().flat_map(of).collect()
}

/// A sheet with the best answer to every question.
fn best(set: &Questionnaires) -> AnswerSheet {
    let mut sheet = AnswerSheet::new(set);
    for at in all_questions(set) {
        sheet.set(at, Answer { given: Response::Option(4), ..Answer::default() });
    }
    sheet
}

#[test]
fn there_are_the_three_aspects_in_order() {
    let set = builtin();
    let ids: Vec<_> = set.iter().map(|questionnaire| questionnaire.id.as_str()).collect();
    assert_eq!(ids, ["kerneopgaven", "teknologi", "forandring"]);
}

#[test]
fn each_has_ten_to_twelve_questions_in_three_or_four_themes() {
    for questionnaire in builtin().iter() {
        assert!((10..=12).contains(&questionnaire.questions.len()), "{}", questionnaire.id);
        assert!((3..=4).contains(&questionnaire.themes.len()), "{}", questionnaire.id);
        for (theme, _) in questionnaire.themes.iter().enumerate() {
            assert!(questionnaire.questions_of(theme).count() >= 3, "{}", questionnaire.id);
        }
    }
}

#[test]
fn together_they_take_ten_to_fifteen_minutes() {
    for language in [Language::Da, Language::En] {
        let minutes: usize =
            builtin().iter().map(|questionnaire| questionnaire.minutes(language)).sum();
        assert!((10..=15).contains(&minutes), "{minutes} minutes in {language:?}");
    }
}

#[test]
fn every_question_has_five_described_levels_and_help_in_both_languages() {
    let set = builtin();
    for at in all_questions(&set) {
        let question = set.question(at);
        assert_eq!(question.choices().len(), 5, "{}", question.id);
        let codes: Vec<_> = question.choices().iter().map(|choice| choice.code.as_str()).collect();
        assert_eq!(codes, ["1", "2", "3", "4", "5"], "{}", question.id);
        let mut texts: Vec<&Text> = question.choices().iter().map(|choice| &choice.text).collect();
        texts.push(&question.text);
        texts.push(question.help.as_ref().unwrap());
        for language in [Language::Da, Language::En] {
            let distinct: HashSet<_> = texts.iter().map(|text| text.get(language)).collect();
            assert_eq!(distinct.len(), 7, "{}", question.id);
            assert!(
                texts[..6].iter().all(|t| t.get(language).split(' ').count() <= 16),
                "{}",
                question.id
            );
        }
        assert!(texts.iter().all(|text| text.get(Language::Da) != text.get(Language::En)));
    }
}

#[test]
fn every_theme_has_three_recommendations_of_its_own() {
    let set = builtin();
    for (aspect, questionnaire) in set.iter().enumerate() {
        for (index, theme) in questionnaire.themes.iter().enumerate() {
            let about = questionnaire.recommendations.iter().filter(|recommendation| {
                let questions = named(recommendation);
                let here =
                    |at: &QuestionRef| at.aspect == aspect && set.question(*at).theme == index;
                questions.iter().any(here)
            });
            assert!(about.count() >= 3, "{}", theme.id);
        }
    }
}

#[test]
fn a_low_answer_to_any_question_leads_to_advice_about_it() {
    let set = builtin();
    for at in all_questions(&set) {
        for low in [0, 1] {
            let mut sheet = best(&set);
            sheet.set(at, Answer { given: Response::Option(low), ..Answer::default() });
            let given = Assessment::of(&set, &sheet).recommendations;
            let about = given.iter().any(|advice| {
                let recommendation =
                    &set.advice_source(advice.aspect).recommendations[advice.recommendation];
                named(recommendation).contains(&at)
            });
            assert!(about, "{} at {}", set.question(at).id, low + 1);
        }
    }
}

#[test]
fn the_best_answers_give_a_hundred_and_no_advice() {
    let set = builtin();
    let assessment = Assessment::of(&set, &best(&set));
    assert_eq!(assessment.overall.unwrap().score, Score::MAX);
    assert_eq!(assessment.recommendations, []);
}

#[test]
fn a_robot_in_operation_is_always_asked_about_its_maintenance() {
    let set = builtin();
    let modenhed::model::Named::One(robot) = set.find("robot-brug") else { panic!() };
    let modenhed::model::Named::One(care) = set.find("robot-vedligehold") else { panic!() };
    for (answer, asked) in [(0, false), (1, false), (2, true), (3, true), (4, true)] {
        let mut sheet = best(&set);
        sheet.set(robot, Answer { given: Response::Option(answer), ..Answer::default() });
        let result = &Assessment::of(&set, &sheet).aspects[care.aspect].answers[care.question];
        assert_eq!(result.score.is_some(), asked, "answer {}", answer + 1);
    }
}
