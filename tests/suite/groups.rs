//! The figures of groups: an independent computation, and the laws of merging.

use modenhed::model::{AnswerSheet, Findings, Levels, Questionnaires, Score, Source, Voice};
use modenhed::parse;
use modenhed::scoring::{
    AgreementLevel, Assessment, Columns, Figures, Group, GroupBatcher, Groups, NamedGroup, People,
    Period, Precision, ScaleEnd, Subject, Tally,
};
use num_rational::BigRational;
use proptest::prelude::*;
use proptest::test_runner::RngSeed;
use rust_decimal::Decimal;

use crate::reference::group::{Exact, agreement, level, rounded};
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

/// A group with these scores in its only aspect, each another person's.
fn group(scores: impl IntoIterator<Item = Score>) -> (Columns, Group) {
    let columns = Columns::of(&example(), false);
    let mut group = Group::empty(&columns);
    group.tallies[0] = tally(scores);
    group.sheets = group.tallies[0].count();
    (0..group.sheets).for_each(|_| group.people.add(0));
    (columns, group)
}

fn example() -> Questionnaires {
    let text = std::fs::read_to_string("tests/data/example.yaml").unwrap();
    parse::questionnaires(&[(0, Source::new("q.yaml", text))], &mut Findings::default()).unwrap()
}

fn of(scores: impl IntoIterator<Item = Score>, least: u32) -> Option<Figures> {
    let (columns, group) = group(scores);
    let (at, levels) = ((0, Subject::Aspect(0)), Levels::default());
    Figures::of((&group, None), &columns, at, &levels, Precision::from(least))
}

fn points(scores: &[u32]) -> impl Iterator<Item = Score> + Clone {
    scores.iter().map(|score| Score::from_decimal((*score).into()).unwrap())
}

fn figures(scores: &[u32]) -> Figures {
    of(points(scores), 1).unwrap()
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
    let spread = group.spread.unwrap().points.round_dp(4);
    assert_eq!(spread.to_string(), "11.4018", "the root of 130");
    assert_eq!(parts(&group), [0, 0, 3, 2, 0]);
    // A quarter of five ends in the second, a half in the third, three quarters in the fourth.
    assert_eq!(quartiles(&[70, 50, 40, 60, 50]), ["50", "50", "60"]);
    // Of four they end between the first and the second, and so on.
    assert_eq!(quartiles(&[10, 20, 40, 90]), ["15", "30", "65"]);
}

fn quartiles(scores: &[u32]) -> [String; 3] {
    figures(scores).quartiles.unwrap().map(|score| score.decimal(4).to_string())
}

#[test]
fn figures_are_as_exact_as_their_group_is_large() {
    let shown = |count: usize, scores: &[u32]| of(points(scores).cycle().take(count), 5);
    assert_eq!(shown(4, &[52]), None, "too few");
    let shown = |count: usize, scores: &[u32]| {
        let Figures { mean, end, level, spread, quartiles, shares, agreement, .. } =
            shown(count, scores).unwrap();
        assert_eq!(agreement, None, "no question was counted");
        let spread = spread.map(|spread| (spread.points.to_string(), spread.is_below));
        let quartiles = quartiles.map(|all| all.map(|one| one.decimal(4).to_string()));
        let shares: Vec<_> =
            shares.iter().map(|share| share.decimal(4).unwrap().to_string()).collect();
        let mean = mean.decimal(4).to_string();
        (mean, end, level, spread, quartiles, shares.join(" "))
    };
    let none = String::new;
    let spread = |points: &str, is_below| Some((points.to_owned(), is_below));
    let [same, half] = [["52"; 3], ["40", "52", "64"]].map(|all| Some(all.map(str::to_owned)));
    // 58.5 is 60 in steps of ten, and the level is that of what is shown; 7 is within ten points of the end.
    assert_eq!(shown(6, &[58, 59]), ("60".into(), None, 4, None, None, none()));
    assert_eq!(shown(6, &[2, 12]), ("10".into(), Some(ScaleEnd::AtMost), 1, None, None, none()));
    assert_eq!(shown(12, &[100]), ("90".into(), Some(ScaleEnd::AtLeast), 5, None, None, none()));
    // 53 is 55 in steps of five, which they are up to 24.
    assert_eq!(shown(13, &[53]), ("55".into(), None, 3, spread("6", true), None, none()));
    // 24 in pairs of 42 and 62: the deviation is 10 · √(24/23) = 10.2, and 10 in steps of two.
    assert_eq!(shown(24, &[42, 62]), ("50".into(), None, 3, spread("10", false), None, none()));
    let shares = "0.1 0.1 0.9 0.1 0.1".to_owned();
    assert_eq!(shown(25, &[52]), ("52".into(), None, 3, spread("5", true), same, shares));
    // A quarter of 40 ends among those with 40, three quarters among those with 64: 12 · √(40/39) = 12.15.
    let shares = "0.1 0.1 0.5 0.5 0.1".to_owned();
    assert_eq!(shown(40, &[40, 64]), ("52".into(), None, 3, spread("12", false), half, shares));
}

#[test]
fn sheets_of_one_person_are_one() {
    let shown = |people: &[u64]| {
        let (columns, mut group) = group(points(&vec![52; people.len()]));
        group.people = People::default();
        for person in people {
            group.people.add(*person);
        }
        let at = (0, Subject::Aspect(0));
        Figures::of((&group, None), &columns, at, &Levels::default(), Precision::from(5)).is_some()
    };
    assert!(!shown(&[7; 40]) && !shown(&[1, 2, 3, 4, 4, 4]));
    assert!(shown(&[1, 2, 3, 4, 5, 5]), "five people");
    assert!(shown(&[0; 5]), "sheets that do not say who answered are as many people");
    assert!(shown(&[1, 1, 0, 0, 0, 0]) && !shown(&[1, 1, 1, 0, 0, 0]));
    let merged = |parts: &[&[u64]]| {
        let parts = parts.iter().map(|part| {
            let mut people = People::default();
            for person in *part {
                people.add(*person);
            }
            people
        });
        parts.fold(People::default(), |mut all, part| {
            all.merge(&part);
            all
        })
    };
    let many: Vec<u64> = (1..=600).map(|n| n * 7919 % 601).collect();
    assert_eq!(merged(&[&many]), merged(&[&many[300..], &many[..300]]), "in any order and parts");
    assert_eq!(merged(&[&many]).told().1.len(), People::REMEMBERED);
}

/// What people answered to as many questions with five even options, one row a question.
fn answered(rows: &[&[usize]]) -> Figures {
    let questions = (0..rows.len()).map(|n| format!("{{id: q{n}, text: Q?, scale: s}}"));
    let questions = questions.collect::<Vec<_>>().join(", ");
    let options = (1..=5).map(|code| format!("{{code: {code}, text: O}}"));
    let options = options.collect::<Vec<_>>().join(", ");
    let text = format!(
        "{{modenhed: 1, id: a, version: 1.0.0, languages: [en], title: A, purpose: P, \
         scales: {{s: [{options}]}}, themes: [{{id: t, title: T, questions: [{questions}]}}]}}"
    );
    let sources = [(0, Source::new("a.yaml", text))];
    let set = parse::questionnaires(&sources, &mut Findings::default()).unwrap();
    let mut groups = Groups::new(Columns::of(&set, false));
    for person in 0..rows[0].len() {
        let mut sheet = AnswerSheet::new(&set);
        for (question, row) in rows.iter().enumerate() {
            let at = modenhed::model::QuestionRef { aspect: 0, question };
            sheet.give(at, modenhed::model::Response::Option(row[person]));
        }
        groups.add(("A", Voice::People), None, 0, (&sheet, &Assessment::of(&set, &sheet)));
    }
    let named = groups.in_order()[0].clone();
    let (at, levels) = ((0, Subject::Aspect(0)), Levels::default());
    Figures::of((&named.periods[0].1, None), groups.columns(), at, &levels, Precision::from(1))
        .unwrap()
}

#[test]
fn agreement_is_about_questions_and_not_about_means() {
    // 75 three times and 100 twice: the mean is 85, the variance (3 · 100 + 2 · 225) / 4 = 187.5, that of
    // five even steps 1250, and 1 − 187.5 / 1250 = 0.85.
    let five = answered(&[&[3, 3, 3, 4, 4]]);
    assert_eq!(five.agreement.unwrap().to_string(), "0.85");
    assert_eq!(five.agreement_level, None, "of five people nothing is said");
    // All means are 50, but nobody agrees: 0 and 100 five times each are further apart than chance.
    let [low, high]: [&[usize]; 2] =
        [&[0, 4, 0, 4, 0, 4, 0, 4, 0, 4], &[4, 0, 4, 0, 4, 0, 4, 0, 4, 0]];
    let none = answered(&[low, high]);
    assert_eq!(
        (none.agreement.unwrap(), none.agreement_level),
        (Decimal::ZERO, Some(AgreementLevel::Divided))
    );
    // All agree on one question and not at all on the other: the mean is 0.5.
    let half = answered(&[low, &[2; 10]]);
    assert_eq!(half.agreement.unwrap().to_string(), "0.5");
    assert_eq!(half.agreement_level, Some(AgreementLevel::Partly));
}

#[test]
fn words_begin_exactly_at_their_borders() {
    let of = |thousandths: i64| AgreementLevel::of(Decimal::new(thousandths, 3));
    let all = [499, 500, 699, 700].map(of);
    let expected = [
        AgreementLevel::Divided,
        AgreementLevel::Partly,
        AgreementLevel::Partly,
        AgreementLevel::Agree,
    ];
    assert_eq!(all, expected);
}

#[test]
fn two_camps_are_said_where_people_do_not_agree() {
    let camps = |answers: &[usize]| answered(&[answers]).polarised;
    assert!(camps(&[0, 0, 0, 0, 2, 2, 4, 4, 4, 4]));
    assert!(!camps(&[0, 0, 2, 2, 2, 2, 2, 2, 4, 4]), "a fifth each is no camp");
    assert!(!camps(&[0, 0, 4, 4]), "of four people nothing is said");
}

#[test]
fn a_group_of_nothing_has_no_figures_and_one_has_no_spread() {
    assert_eq!(of([], 1), None);
    let one = figures(&[73]);
    assert_eq!(
        (one.spread, one.agreement, one.agreement_level, one.polarised),
        (None, None, None, false)
    );
    assert_eq!(one.quartiles, Some([one.mean; 3]));
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
type Given = (String, Option<Period>, AnswerSheet, Assessment);

fn sheets(set: &Questionnaires, dice: &mut Dice) -> Vec<Given> {
    let period =
        |dice: &mut Dice| format!("202{}", dice.roll(4)).parse().ok().filter(|_| !dice.once_in(5));
    (0..dice.roll(40))
        .map(|_| {
            let mut sheet = AnswerSheet::new(set);
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
            sheet.respondent = Some(dice.roll(6).to_string()).filter(|_| !dice.once_in(3));
            let results = Assessment::of(set, &sheet);
            (name, period(dice), sheet, results)
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
    assert_eq!(merged.histogram().collect::<Vec<_>>(), [(80, 455), (82, 1)], "in half points");
    assert_eq!((merged.count(), merged.on_level(3)), (456, 456));
    assert_eq!(merged.quartiles(), Some([score(40); 3]));
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
        let found = of(given.iter().copied().map(scored), 1).unwrap();
        let exact = Exact(given.into_iter().map(exactly).collect());
        prop_assert_eq!(four(found.mean.decimal(4)), rounded(&exact.mean(), 4));
        prop_assert_eq!(found.level, level(&exact.mean()));
        prop_assert_eq!(found.spread.map(|spread| four(spread.points)), exact.deviation());
        let quartiles = found.quartiles.unwrap().map(|score| four(score.decimal(4)));
        prop_assert_eq!(quartiles, exact.quartiles());
        let on: Vec<_> = parts(&found).into_iter().map(|part| part as usize).collect();
        prop_assert_eq!(on, exact.on_levels().to_vec());
        prop_assert_eq!(found.count as usize, count);
    }

    #[test]
    fn agreement_equals_an_independent_computation(seed: u64) {
        let mut dice = Dice(seed);
        let case = Case::random(seed, false).with_versions(&mut dice);
        let set = set(&case);
        let sheets = sheets(&set, &mut dice);
        let mut groups = Groups::new(Columns::of(&set, true));
        for (_, _, sheet, results) in &sheets {
            groups.add(("", Voice::People), None, 0, (sheet, results));
        }
        let questions = |subject: Subject| {
            let of = |at: modenhed::model::QuestionRef| {
                let question = set.question(at);
                let asked = match subject {
                    Subject::Aspect(aspect) => aspect == at.aspect,
                    Subject::Theme(aspect, theme) => (aspect, theme) == (at.aspect, question.theme),
                    Subject::Overall => true,
                };
                let single = matches!(question.kind, modenhed::model::Kind::Single(_));
                (asked && single && question.is_scored()).then(|| {
                    let exact = |score: Score| {
                        BigRational::new(score.units().into(), 10_i64.pow(12).into())
                    };
                    let options: Vec<_> =
                        question.choices().iter().map(|choice| exact(choice.score)).collect();
                    let answers = sheets.iter().filter(|one| !one.3.unasked.contains(&at));
                    let answers = answers.filter_map(|one| match one.2.given(at) {
                        modenhed::model::Response::Option(option) => Some(options[*option].clone()),
                        _ => None,
                    });
                    (answers.collect::<Vec<_>>(), options.clone())
                })
            };
            let places = set.iter().enumerate().flat_map(|(aspect, questionnaire)| {
                let questions = 0..questionnaire.questions.len();
                questions.map(move |question| modenhed::model::QuestionRef { aspect, question })
            });
            places.filter_map(of).collect::<Vec<_>>()
        };
        let named = groups.in_order();
        for (_, group) in named.iter().flat_map(|named| &named.periods) {
            for at in groups.subjects().iter().copied().enumerate() {
                let levels = Levels::default();
                let found = Figures::of((group, None), groups.columns(), at, &levels, Precision::from(1));
                if let Some(found) = found {
                    let exact = agreement(&questions(at.1));
                    prop_assert_eq!(found.agreement.is_some(), exact.is_some());
                    if let Some((found, exact)) = found.agreement.zip(exact) {
                        let scale = 10_i128.pow(found.scale());
                        let far = BigRational::new(found.mantissa().into(), scale.into()) - exact;
                        // Scores themselves are rounded by 10⁻¹².
                        let least = BigRational::new(1.into(), 10_i128.pow(16).into());
                        prop_assert!(&far * &far < least, "{}", far);
                    }
                }
            }
        }
    }

    #[test]
    fn sheets_merge_in_any_order_and_any_parts_with_the_same_result(seed: u64) {
        let mut dice = Dice(seed);
        let case = Case::random(seed, false).with_versions(&mut dice);
        let set = set(&case);
        let themes = dice.once_in(2);
        // Often enough of each group that they are added several at a time.
        let sheets = vec![sheets(&set, &mut dice); 1 + dice.roll(8)].concat();
        let mut at_once = Groups::new(Columns::of(&set, themes));
        for (position, (name, period, sheet, results)) in (0..).zip(&sheets) {
            at_once.add((name, Voice::People), *period, position, (sheet, results));
        }
        let mut parts: Vec<_> =
            (0..=dice.roll(5)).map(|_| GroupBatcher::new(Groups::new(Columns::of(&set, themes)))).collect();
        let mut positions: Vec<_> = (0..sheets.len()).collect();
        dice.shuffle(&mut positions);
        for position in positions {
            let (name, period, sheet, results) = &sheets[position];
            let part = dice.roll(parts.len());
            parts[part].add((name, Voice::People), *period, position as u64, (sheet, results));
        }
        dice.shuffle(&mut parts);
        let mut merged = Groups::new(Columns::of(&set, themes));
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
        for (name, period, sheet, assessment) in sheets(&set, &mut dice).into_iter().take(3) {
            let mut groups = Groups::new(Columns::of(&set, true));
            groups.add((&name, Voice::People), period, 7, (&sheet, &assessment));
            let named = groups.in_order()[0].clone();
            let (found, group) = &named.periods[0];
            prop_assert_eq!((&*named.name, *found, group.sheets, group.first), (name.as_str(), period, 1, 7));
            for (index, subject) in groups.subjects().iter().enumerate() {
                let (score, levels) = match *subject {
                    Subject::Aspect(aspect) => (assessment.aspects[aspect].score.ok(), &set.at(aspect).levels),
                    Subject::Theme(aspect, theme) => (assessment.aspects[aspect].themes[theme].score, &set.at(aspect).levels),
                    Subject::Overall => (assessment.overall.map(|overall| overall.score), &set.at(0).levels),
                };
                let at = (index, *subject);
                let figures = Figures::of((group, None), groups.columns(), at, levels, Precision::from(1));
                prop_assert_eq!(figures.as_ref().map(|f| (f.count, f.mean)), score.map(|s| (1, s)));
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
        let restore = |histogram: Vec<_>, levels| Tally::restored(*told.moments(), histogram, levels);
        prop_assert_eq!(restore(histogram.clone(), told.levels().to_vec()), Some(told.clone()));
        let more = histogram.iter().copied().chain([(201, 1)]).collect();
        prop_assert_eq!(restore(more, told.levels().to_vec()), None);
        let split = [(80, 1), (80, 1)];
        let two = tally(vec![Score::from_decimal(40.into()).unwrap(); 2]);
        prop_assert_eq!(Tally::restored(*two.moments(), split, two.levels().to_vec()), None);
        prop_assert_eq!(restore(histogram, vec![u32::try_from(count).unwrap() + 1]), None);
    }
}
