//! The figures of groups: an independent computation, and the laws of merging.

use modenhed::model::{Findings, Levels, Questionnaires, Score, Source};
use modenhed::parse;
use modenhed::scoring::{
    AgreementLevel, Assessment, Figures, GroupBatcher, Groups, NamedGroup, Period, Subject, Tally,
};
use num_rational::BigRational;
use proptest::prelude::*;
use proptest::test_runner::RngSeed;
use rust_decimal::Decimal;

use crate::reference::group::{Exact, level, rounded};
use crate::reference::spec::{Case, Dice};
use crate::reference::versions::VERSIONS;

/// Scores as fractions: means of options on scales of every length.
fn fractions(dice: &mut Dice, count: usize) -> Vec<(usize, usize, usize, usize)> {
    let scale = |dice: &mut Dice| 1 + dice.roll(7);
    (0..count)
        .map(|_| {
            let (one, two) = (scale(dice), scale(dice));
            (dice.roll(one + 1), one, dice.roll(two + 1), two)
        })
        .collect()
}

fn scored((step, steps, other, others): (usize, usize, usize, usize)) -> Score {
    let evenly =
        |step, steps| Score::evenly(u32::try_from(step).unwrap(), u32::try_from(steps).unwrap());
    Score::mean([(1, evenly(step, steps)), (2, evenly(other, others))]).unwrap()
}

fn exactly((step, steps, other, others): (usize, usize, usize, usize)) -> BigRational {
    let evenly = |step: usize, steps: usize| BigRational::new((100 * step).into(), steps.into());
    (evenly(step, steps) + evenly(other, others) * whole(2)) / whole(3)
}

fn whole(number: usize) -> BigRational {
    BigRational::from_integer(number.into())
}

fn tally(scores: impl IntoIterator<Item = Score>) -> Tally {
    let (mut tally, levels) = (Tally::default(), Levels::default());
    scores.into_iter().for_each(|score| tally.add(score, levels.number(score)));
    tally
}

fn figures(scores: &[u32]) -> Figures {
    let scores = scores.iter().map(|score| Score::from_decimal((*score).into()).unwrap());
    Figures::of(&tally(scores), &Levels::default()).unwrap()
}

fn four(decimal: Decimal) -> BigRational {
    let decimal =
        decimal.round_dp_with_strategy(4, rust_decimal::RoundingStrategy::MidpointAwayFromZero);
    BigRational::new(decimal.mantissa().into(), 10_i128.pow(decimal.scale()).into())
}

fn parts(figures: &Figures) -> Vec<u32> {
    figures.shares.iter().map(|share| share.part).collect()
}

#[test]
fn a_group_worked_out_by_hand() {
    // Mean 54; deviations −14 −4 −4 6 16, squares 196 + 16 + 16 + 36 + 256 = 520, over 4: 130.
    let group = figures(&[40, 50, 50, 60, 70]);
    assert_eq!((group.count, group.mean.decimal(4), group.level), (5, Decimal::from(54), 3));
    assert_eq!(group.deviation.unwrap().round_dp(4).to_string(), "11.4018", "the root of 130");
    assert_eq!(group.agreement.unwrap().to_string(), "0.844", "1 − 130 · 12 / 10000");
    assert_eq!((group.low.whole(), group.median, group.high.whole()), (40, 50, 70));
    assert_eq!(
        (parts(&group), group.agreement_level()),
        (vec![0, 0, 3, 2, 0], Some(AgreementLevel::Agree))
    );
}

#[test]
fn two_camps_hold_a_quarter_each() {
    assert!(figures(&[10, 50, 50, 90]).polarised);
    assert!(!figures(&[10, 50, 50, 50, 90]).polarised, "a fifth each is no camp");
    assert!(!figures(&[10, 20, 30, 39]).polarised, "one camp is not two");
    let divided = figures(&[0, 0, 100, 100]);
    assert_eq!(
        (divided.agreement.unwrap(), divided.agreement_level()),
        (Decimal::ZERO, Some(AgreementLevel::Divided))
    );
}

#[test]
fn words_begin_exactly_at_their_borders() {
    // One of n that lies d from all others makes the variance d² / n: 250 is 0.7, 416.66… is 0.5.
    let agreement_level = |others, far: Score| {
        let near = Score::evenly(1, 3);
        let all = std::iter::repeat_n(near, others).chain([far]);
        Figures::of(&tally(all), &Levels::default()).unwrap().agreement_level().unwrap()
    };
    let fifty_off = Score::evenly(5, 6);
    assert_eq!(
        (agreement_level(9, fifty_off), agreement_level(8, fifty_off)),
        (AgreementLevel::Agree, AgreementLevel::Partly)
    );
    assert_eq!(
        (agreement_level(5, fifty_off), agreement_level(4, fifty_off)),
        (AgreementLevel::Partly, AgreementLevel::Divided)
    );
}

#[test]
fn a_group_of_nothing_has_no_figures_and_one_has_no_spread() {
    assert_eq!(Figures::of(&Tally::default(), &Levels::default()), None);
    let one = figures(&[73]);
    assert_eq!(
        (one.deviation, one.agreement, one.agreement_level(), one.polarised),
        (None, None, None, false)
    );
    assert_eq!((one.low, one.mean, one.high, one.median), (one.mean, one.high, one.mean, 73));
}

#[test]
fn periods_are_written_and_read_again() {
    for text in ["2026", "2026-11", "2026-11-09", "0999"] {
        assert_eq!(text.parse::<Period>().unwrap().to_string(), text);
    }
    for text in ["", "26", "2026-13", "2026-11-31", "2026-1-01", "november"] {
        assert!(text.parse::<Period>().is_err(), "{text}");
    }
}

fn set(case: &Case) -> Questionnaires {
    let files = case.specs.iter().enumerate();
    let sources: Vec<_> =
        files.map(|(n, spec)| (n, Source::new(format!("{n}.yaml"), spec.yaml(case)))).collect();
    parse::questionnaires(&sources, &mut Findings::default()).unwrap()
}

/// Sheets with answers at random, each with the group and the period it belongs to.
fn sheets(set: &Questionnaires, dice: &mut Dice) -> Vec<(String, Option<Period>, Assessment)> {
    let period =
        |dice: &mut Dice| format!("202{}", dice.roll(4)).parse().ok().filter(|_| !dice.once_in(5));
    (0..dice.roll(40))
        .map(|_| {
            let mut sheet = modenhed::model::AnswerSheet::new(set);
            for (aspect, questionnaire) in set.iter().enumerate() {
                for (question, asked) in questionnaire.questions.iter().enumerate() {
                    let options = asked.choices().len();
                    if options > 0 && !dice.once_in(4) {
                        let given = modenhed::model::Response::Option(dice.roll(options));
                        let at = modenhed::model::QuestionRef { aspect, question };
                        sheet.set(at, modenhed::model::Answer { given, ..Default::default() });
                    }
                }
            }
            for (aspect, questionnaire) in set.iter().enumerate() {
                let version = VERSIONS[dice.roll(VERSIONS.len())].parse().unwrap();
                if version < questionnaire.version {
                    sheet.versions.push((aspect, version));
                }
            }
            let name = ["Å", "B", "", "D"][dice.roll(4)].to_owned();
            (name, period(dice), Assessment::of(set, &sheet))
        })
        .collect()
}

fn in_order(groups: &Groups) -> Vec<NamedGroup> {
    groups.in_order().into_iter().cloned().collect()
}

#[test]
fn hundreds_of_sheets_with_the_same_score_are_all_counted() {
    let score = |points: i64| Score::from_decimal(points.into()).unwrap();
    let many = |count| tally(vec![score(40); count]);
    let mut merged = many(200);
    merged.merge(&many(255));
    merged.merge(&tally([score(41)]));
    let mut again = tally([score(41)]);
    again.merge(&many(256));
    again.merge(&many(199));
    assert_eq!(merged, again);
    assert_eq!(merged.histogram().collect::<Vec<_>>(), [(40, 455), (41, 1)]);
    assert_eq!((merged.count(), merged.median(), merged.on_level(3)), (456, Some(40), 456));
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
    fn figures_equal_an_independent_computation(seed: u64) {
        let mut dice = Dice(seed);
        let count = 1 + dice.roll(30);
        let given = fractions(&mut dice, count);
        let found = Figures::of(&tally(given.iter().copied().map(scored)), &Levels::default()).unwrap();
        let exact = Exact(given.into_iter().map(exactly).collect());
        prop_assert_eq!(four(found.mean.decimal(4)), rounded(&exact.mean(), 4));
        prop_assert_eq!(found.level, level(&exact.mean()));
        prop_assert_eq!(found.deviation.map(four), exact.deviation());
        prop_assert_eq!(found.agreement.map(four), exact.agreement().map(|share| rounded(&share, 4)));
        prop_assert_eq!(whole(found.median.into()), exact.median());
        prop_assert_eq!(four(found.low.decimal(4)), rounded(exact.0.iter().min().unwrap(), 4));
        prop_assert_eq!(four(found.high.decimal(4)), rounded(exact.0.iter().max().unwrap(), 4));
        let on: Vec<_> = parts(&found).into_iter().map(|part| part as usize).collect();
        prop_assert_eq!(on, exact.on_levels().to_vec());
        prop_assert_eq!(found.polarised, exact.polarised());
        prop_assert_eq!(found.count as usize, count);
    }

    #[test]
    fn sheets_merge_in_any_order_and_any_parts_with_the_same_result(seed: u64) {
        let mut dice = Dice(seed);
        let case = Case::random(seed, false).with_versions(&mut dice);
        let set = set(&case);
        let themes = dice.once_in(2);
        // Often enough of each group that they are added several at a time.
        let sheets = vec![sheets(&set, &mut dice); 1 + dice.roll(8)].concat();
        let mut at_once = Groups::new(&set, themes);
        for (position, (name, period, assessment)) in (0..).zip(&sheets) {
            at_once.add(name, *period, position, assessment);
        }
        let mut parts: Vec<_> =
            (0..=dice.roll(5)).map(|_| GroupBatcher::new(Groups::new(&set, themes))).collect();
        let mut positions: Vec<_> = (0..sheets.len()).collect();
        dice.shuffle(&mut positions);
        for position in positions {
            let (name, period, assessment) = &sheets[position];
            let part = dice.roll(parts.len());
            parts[part].add(name, *period, position as u64, assessment);
        }
        dice.shuffle(&mut parts);
        let mut merged = Groups::new(&set, themes);
        for part in parts {
            merged.merge(part.into_groups());
        }
        prop_assert_eq!(in_order(&merged), in_order(&at_once));
    }

    #[test]
    fn a_group_of_one_is_its_sheet(seed: u64) {
        let mut dice = Dice(seed);
        let case = Case::random(seed, false).with_versions(&mut dice);
        let set = set(&case);
        for (name, period, assessment) in sheets(&set, &mut dice).into_iter().take(3) {
            let mut groups = Groups::new(&set, true);
            groups.add(&name, period, 7, &assessment);
            let named = groups.in_order()[0].clone();
            let (found, group) = &named.periods[0];
            prop_assert_eq!((&*named.name, *found, group.sheets, group.first), (name.as_str(), period, 1, 7));
            for (subject, tally) in groups.subjects().iter().zip(&group.tallies) {
                let (score, levels) = match *subject {
                    Subject::Aspect(aspect) => (assessment.aspects[aspect].score.ok(), &set.at(aspect).levels),
                    Subject::Theme(aspect, theme) => (assessment.aspects[aspect].themes[theme].score, &set.at(aspect).levels),
                    Subject::Overall => (assessment.overall.map(|overall| overall.score), &set.at(0).levels),
                };
                let figures = Figures::of(tally, levels);
                prop_assert_eq!(figures.as_ref().map(|f| (f.count, f.mean, f.low, f.high)), score.map(|s| (1, s, s, s)));
                prop_assert_eq!(figures.map(|f| f.level), score.map(|s| levels.number(s)));
            }
        }
    }

    #[test]
    fn a_tally_is_told_and_restored_and_a_contradiction_is_refused(seed: u64) {
        let mut dice = Dice(seed);
        let count = dice.roll(20);
        let given = fractions(&mut dice, count);
        let told = tally(given.into_iter().map(scored));
        let histogram: Vec<_> = told.histogram().collect();
        let restore = |histogram: Vec<_>, levels| Tally::restored(*told.moments(), told.range(), histogram, levels);
        prop_assert_eq!(restore(histogram.clone(), told.levels().to_vec()), Some(told.clone()));
        let more = histogram.iter().copied().chain([(101, 1)]).collect();
        prop_assert_eq!(restore(more, told.levels().to_vec()), None);
        let split = [(40, 1), (40, 1)];
        let two = tally(vec![Score::from_decimal(40.into()).unwrap(); 2]);
        prop_assert_eq!(Tally::restored(*two.moments(), two.range(), split, two.levels().to_vec()), None);
        prop_assert_eq!(restore(histogram, vec![u32::try_from(count).unwrap() + 1]), None);
    }
}
