//! What the built-in questionnaires promise.

use std::collections::HashSet;

use modenhed::model::{
    Answer, AnswerSheet, Condition, Findings, Language, Named, QuestionRef, Questionnaire,
    Questionnaires, Recommendation, Response, Score, Target, Text,
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

/// The theme (its aspect's index and its own) of which a recommendation wants a high score.
fn high_theme(recommendation: &Recommendation) -> Option<(usize, usize)> {
    let mut high = None;
    recommendation.when.leaves(&mut |leaf, _| {
        if let Condition::Score { target: Target::Theme(aspect, theme), at_least, .. } = leaf {
            high = at_least.map(|_| (*aspect, *theme));
        }
    });
    high
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
fn each_has_ten_to_twelve_questions_in_three_themes_of_three_or_four() {
    for questionnaire in builtin().iter() {
        assert!((10..=12).contains(&questionnaire.questions.len()), "{}", questionnaire.id);
        assert_eq!(questionnaire.themes.len(), 3, "{}", questionnaire.id);
        for (theme, _) in questionnaire.themes.iter().enumerate() {
            let count = questionnaire.questions_of(theme).count();
            assert!((3..=4).contains(&count), "{}", questionnaire.id);
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
                texts[..6].iter().all(|t| t.get(language).split(' ').count() <= 14),
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
fn the_best_answers_give_a_hundred_and_advice_on_holding_on_to_each_theme_only() {
    let set = builtin();
    let assessment = Assessment::of(&set, &best(&set));
    assert_eq!(assessment.overall.unwrap().score, Score::MAX);
    let mut given = Vec::new();
    for advice in &assessment.recommendations {
        let source = set.advice_source(advice.aspect);
        given.extend(high_theme(&source.recommendations[advice.recommendation]));
    }
    given.sort_unstable();
    let each = [(0, 0), (0, 1), (0, 2), (1, 0), (1, 1), (1, 2), (2, 0), (2, 1), (2, 2)];
    assert_eq!((given, assessment.recommendations.len()), (each.to_vec(), each.len()));
}

#[test]
fn what_runs_by_itself_needs_a_name_and_who_has_nothing_such_need_not_answer() {
    let set = builtin();
    let Named::One(at) = set.find("automatisering") else { panic!() };
    assert!(set.question(at).not_applicable);
    for (option, wanted) in [(0, true), (1, true), (2, false), (3, false), (4, false)] {
        let mut sheet = best(&set);
        sheet.set(at, Answer { given: Response::Option(option), ..Answer::default() });
        let given = Assessment::of(&set, &sheet).recommendations;
        let mut ids = given.iter().map(|advice| {
            &set.advice_source(advice.aspect).recommendations[advice.recommendation].id
        });
        assert_eq!(ids.any(|id| id == "navngiv-robottens-ejer"), wanted, "answer {}", option + 1);
    }
}
