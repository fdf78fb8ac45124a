//! The laws of scoring, and the same figures from an independent computation.
//!
//! A case that fails is known by its seed; `Case::random` makes it again.

use modenhed::batch::{Opened, Reading, Scored};
use modenhed::model::{
    AnswerSheet, Code, Finding, Findings, Questionnaires, Severity, Share, Source,
};
use modenhed::parse;
use modenhed::scoring::{AspectResult, Assessment};
use num_rational::BigRational;
use proptest::prelude::*;
use proptest::test_runner::RngSeed;
use rust_decimal::Decimal;

use crate::reference::files::{sheet, table};
use crate::reference::spec::{Case, Dice, Kind, Response};
use crate::reference::{level, rounded, whole};

pub fn set(case: &Case) -> Questionnaires {
    let files = case.specs.iter().enumerate();
    let sources: Vec<_> =
        files.map(|(n, spec)| (n, Source::new(format!("{n}.yaml"), spec.yaml(case)))).collect();
    let mut findings = Findings::default();
    let set = parse::questionnaires(&sources, &mut findings);
    let errors: Vec<_> =
        findings.sorted().into_iter().filter(|f| f.severity() == Severity::Error).collect();
    set.unwrap_or_else(|| panic!("{errors:#?}"))
}

pub fn read(set: &Questionnaires, sheet: &str) -> AnswerSheet {
    let mut findings = Findings::default();
    let placed = parse::sheet(0, &Source::new("s.yaml", sheet), set, &mut findings).unwrap();
    let expected = [Code::AnswerOutOfRange, Code::OtherVersion, Code::KeptAside];
    let is_expected = |finding: &&Finding| expected.contains(&finding.code());
    assert!(findings.sorted().iter().all(is_expected), "{:?}\n{sheet}", findings.sorted());
    placed.sheet
}

fn assessed(set: &Questionnaires, text: &str) -> Assessment {
    Assessment::of(set, &read(set, text))
}

fn score(case: &Case) -> Assessment {
    assessed(&set(case), &sheet(case, &(0..case.given.len()).collect::<Vec<_>>()))
}

pub fn exact(decimal: Decimal) -> BigRational {
    BigRational::new(decimal.mantissa().into(), 10_i128.pow(decimal.scale()).into())
}

/// The aspects' results by the questionnaires' ids.
fn by_id(set: &Questionnaires, assessment: &Assessment) -> Vec<(String, AspectResult)> {
    let mut results: Vec<_> =
        assessment.aspects.iter().map(|r| (set.at(r.aspect).id.clone(), r.clone())).collect();
    results.sort_by(|a, b| a.0.cmp(&b.0));
    results
}

fn same_as_reference(case: &Case) {
    let assessment = score(case);
    let four = |score: modenhed::model::Score| exact(score.decimal(4));
    for (spec, result) in case.specs.iter().zip(&assessment.aspects) {
        let expected = case.aspect_score(spec.id, &vec![]);
        assert_eq!(result.score.ok().map(four), expected.as_ref().map(|s| rounded(s, 4)));
        assert_eq!(result.level, expected.as_ref().map(level));
        let (answered, asked) = case.coverage(spec.questions());
        let share = |share: Share| (share.part as usize, share.whole as usize);
        assert_eq!(share(result.coverage), (answered, asked));
        for (theme, result) in spec.themes.iter().zip(&result.themes) {
            let expected = case.theme_score(spec.id, theme.id, &vec![]);
            assert_eq!(result.score.map(four), expected.map(|s| rounded(&s, 4)));
            assert_eq!(share(result.coverage), case.coverage(theme.questions.iter()));
        }
        for (question, result) in spec.questions().zip(&result.answers) {
            assert_eq!(result.state.name(), case.state(question.id), "q{}", question.id);
            let expected = case.question_score(question.id);
            assert_eq!(
                result.score.map(four),
                expected.map(|s| rounded(&s, 4)),
                "q{}",
                question.id
            );
        }
    }
    let overall = case.overall();
    assert_eq!(assessment.overall.map(|o| four(o.score)), overall.as_ref().map(|s| rounded(s, 4)));
    assert_eq!(assessment.overall.map(|o| o.level), overall.as_ref().map(level));
    let given: Vec<_> = assessment
        .recommendations
        .iter()
        .map(|a| (a.aspect.unwrap(), a.recommendation, a.gain.map(four)))
        .collect();
    let expected: Vec<_> = case
        .ranked()
        .into_iter()
        .map(|(a, r, gain)| (a, r, gain.map(|g| rounded(&g, 4))))
        .collect();
    assert_eq!(given, expected);
}

proptest! {
    #![proptest_config(ProptestConfig {
        cases: 600,
        max_shrink_iters: 0,
        failure_persistence: None,
        rng_seed: RngSeed::Fixed(2026),
        ..ProptestConfig::default()
    })]

    #[test]
    fn figures_equal_an_independent_computation(seed: u64) {
        same_as_reference(&Case::random(seed, false));
    }

    #[test]
    fn figures_of_earlier_versions_equal_an_independent_computation(seed: u64) {
        let mut dice = Dice(seed);
        let mut case = Case::random(seed, false).with_versions(&mut dice);
        case.of_some_version(&mut dice);
        same_as_reference(&case);
    }

    #[test]
    fn a_sheet_in_json_and_a_row_of_a_table_give_the_same(seed: u64) {
        let case = Case::random(seed, false);
        let set = set(&case);
        let in_order: Vec<_> = (0..case.given.len()).collect();
        let expected = assessed(&set, &sheet(&case, &in_order));
        let yaml = sheet(&case, &in_order);
        let (_, answers) = yaml.split_once("answers: ").unwrap();
        let quoted = answers.replace(", }", "}").split(' ').map(|word| {
            let bare: String = word.chars().filter(|c| c.is_alphanumeric() || *c == '-' || *c == '.').collect();
            let number = bare.parse::<f64>().is_ok();
            if bare.is_empty() || number { word.to_owned() } else { word.replace(&bare, &format!("\"{bare}\"")) }
        }).collect::<Vec<_>>().join(" ");
        let json = format!("{{\"modenhed\": 1, \"department\": \"A\", \"answers\": {quoted}}}");
        serde_json::from_str::<serde_json::Value>(&json).unwrap();
        prop_assert_eq!(&assessed(&set, &json), &expected);
        let text = table(&case);
        let mut findings = Findings::default();
        let (opened, mut rows) = (Opened::bytes(0, "t.csv", text.as_bytes(), &mut findings), Vec::<Scored>::new());
        Reading::new(&set).files(opened, &mut rows, &mut ()).unwrap();
        let [row] = &rows[..] else { panic!("left out: {text}") };
        prop_assert_eq!(&row.results, &expected);
    }

    #[test]
    fn order_of_files_themes_questions_and_answers_does_not_matter(seed: u64) {
        let case = Case::random(seed, false);
        let (before, mut other, mut dice) = (set(&case), case.clone(), Dice(seed));
        for spec in &mut other.specs {
            dice.shuffle(&mut spec.themes);
            spec.themes.iter_mut().for_each(|theme| dice.shuffle(&mut theme.questions));
        }
        dice.shuffle(&mut other.specs);
        let mut ids: Vec<_> = (0..case.given.len()).collect();
        dice.shuffle(&mut ids);
        let after = set(&other);
        let (one, two) = (score(&case), assessed(&after, &sheet(&case, &ids)));
        prop_assert_eq!(one.overall, two.overall);
        for ((_, one), (_, two)) in by_id(&before, &one).iter().zip(&by_id(&after, &two)) {
            prop_assert_eq!((one.score, one.level, one.coverage), (two.score, two.level, two.coverage));
        }
    }

    #[test]
    fn doubling_all_weights_does_not_matter(seed: u64) {
        let case = Case::random(seed, false);
        let mut double = case.clone();
        for theme in double.specs.iter_mut().flat_map(|spec| &mut spec.themes) {
            theme.weight *= 2;
            theme.questions.iter_mut().for_each(|question| question.weight *= 2);
        }
        prop_assert_eq!(score(&double), score(&case));
    }

    #[test]
    fn scores_lie_from_0_to_100_and_the_ends_are_reached(seed: u64) {
        let mut case = Case::random(seed, true);
        for best in [true, false] {
            for id in 0..case.given.len() {
                let question = case.question(id);
                let high = best != question.reverse;
                case.given[id] = match question.kind {
                    Kind::Even(options) => Response::Option(if high { options - 1 } else { 0 }),
                    Kind::Number(from, to) => Response::Number(10 * if high { to } else { from }),
                    _ => panic!("plain cases have options and numbers only"),
                };
            }
            let wanted = whole(if best { 100 } else { 0 });
            for result in score(&case).aspects {
                prop_assert_eq!(exact(result.score.unwrap().decimal(12)), wanted.clone());
            }
        }
    }

    #[test]
    fn raising_an_answer_never_lowers_a_score(seed: u64) {
        let mut case = Case::random(seed, true);
        let before = score(&case);
        let id = Dice(seed).roll(case.given.len());
        let (reverse, kind) = (case.question(id).reverse, case.question(id).kind.clone());
        case.given[id] = match (&case.given[id], kind, reverse) {
            (Response::Option(option), Kind::Even(options), false) => Response::Option((option + 1).min(options - 1)),
            (Response::Option(option), Kind::Even(_), true) => Response::Option(option.saturating_sub(1)),
            (Response::Number(_), Kind::Number(from, to), _) => Response::Number(10 * if reverse { from } else { to }),
            (given, ..) => given.clone(),
        };
        for (before, after) in before.aspects.iter().zip(&score(&case).aspects) {
            prop_assert!(after.score.ok() >= before.score.ok());
        }
    }

    #[test]
    fn not_applicable_is_as_if_the_question_were_absent(seed: u64) {
        let mut case = Case::random(seed, true);
        for spec in &mut case.specs {
            spec.minimum = "0";
            spec.advice.clear();
            // A rung that nobody is asked about is no rung.
            if spec.aggregate == "ladder" {
                spec.aggregate = "themes";
            }
            spec.themes.iter_mut().filter(|theme| theme.rule == "ladder").for_each(|theme| theme.rule = "mean");
        }
        let id = Dice(seed).roll(case.given.len());
        case.given[id] = Response::NotApplicable;
        let with = score(&case);
        let mut absent = case.clone();
        for theme in absent.specs.iter_mut().flat_map(|spec| &mut spec.themes) {
            if theme.questions.len() > 1 {
                theme.questions.retain(|question| question.id != id);
            }
        }
        let ids: Vec<_> = absent.specs.iter().flat_map(crate::reference::spec::Spec::questions).map(|q| q.id).collect();
        let without = assessed(&set(&absent), &sheet(&case, &ids));
        for (with, without) in with.aspects.iter().zip(&without.aspects) {
            prop_assert_eq!(with.score.ok(), without.score.ok());
        }
    }
}

#[test]
fn the_worked_example_of_the_reference() {
    let read = |name: &str| Source::new(name, std::fs::read(format!("tests/data/{name}")).unwrap());
    let mut findings = Findings::default();
    let set = parse::questionnaires(&[(0, read("example.yaml"))], &mut findings).unwrap();
    let placed = parse::sheet(1, &read("sheet.yaml"), &set, &mut findings).unwrap();
    let assessment = Assessment::of(&set, &placed.sheet);
    let aspect = &assessment.aspects[0];
    let four = |score: modenhed::model::Score| score.decimal(4).to_string();
    // A = (2·75 + 1·25) / 3, B = 75 after reversal, the aspect (A + B) / 2.
    let themes: Vec<_> = aspect.themes.iter().map(|theme| four(theme.score.unwrap())).collect();
    assert_eq!(themes, ["58.3333", "75"]);
    assert_eq!(four(aspect.score.unwrap()), "66.6667");
    assert_eq!((aspect.coverage, aspect.level), (Share { part: 3, whole: 4 }, Some(4)));
}
