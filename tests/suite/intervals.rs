//! How far means and changes may come from chance, and what is said of that.

use std::fs;

use modenhed::model::Score;
use modenhed::scoring::{Direction, Interval, Moments};
use rust_decimal::prelude::ToPrimitive;

use crate::common::modenhed;

fn moments(scores: &[u32]) -> Moments {
    let mut moments = Moments::default();
    for score in scores {
        moments.add(1, Score::from_decimal((*score).into()).unwrap());
    }
    moments
}

fn is(found: Option<Interval>, low: f64, high: f64) {
    let found = found.unwrap();
    for (end, expected) in [(found.low, low), (found.high, high)] {
        let end = end.to_f64().unwrap();
        assert!((end - expected).abs() < 5e-7, "{end} and not {expected}");
    }
}

/// The values are those of scipy 1.16: `stats.t.interval(.95, n - 1, mean, stats.sem(x))`.
#[test]
fn means_have_the_interval_of_student() {
    let mean = |scores: &[u32]| {
        let scores = moments(scores);
        Interval::of_mean(&scores, scores.count, None)
    };
    is(mean(&[40, 50, 50, 60, 70]), 39.842_852_230_2, 68.157_147_769_8);
    is(mean(&[0, 100]), -585.310_236_808_7, 685.310_236_808_7);
    let many = [12, 25, 37, 50, 62, 75, 88].repeat(4);
    is(mean(&many), 39.900_053_371_7, 59.814_232_342_6);
    is(mean(&[33; 6]), 33.0, 33.0);
    assert_eq!(mean(&[50]), None);
}

/// `stats.ttest_ind(now, before, equal_var=False).confidence_interval(.95)`.
#[test]
fn changes_have_the_interval_of_welch() {
    let change = |before: &[u32], now: &[u32]| {
        let [before, now] = [before, now].map(moments);
        Interval::of_change([(&before, before.count), (&now, now.count)])
    };
    let risen = change(&[40, 50, 50, 60, 70], &[60, 75, 80, 90, 70, 65]);
    is(risen, 3.928_692_613_3, 34.737_974_053_3);
    assert_eq!(risen.unwrap().direction(), Direction::Up);
    let fallen = change(&[60, 75, 80, 90, 70, 65], &[40, 50, 50, 60, 70]);
    is(fallen, -34.737_974_053_3, -3.928_692_613_3);
    assert_eq!(fallen.unwrap().direction(), Direction::Down);
    is(change(&[25, 25], &[75, 80, 60]), 20.810_941_604_0, 72.522_391_729_4);
    let unclear = change(&[10, 20, 30, 40, 50, 60], &[15, 30, 35, 40, 55, 60, 70]);
    is(unclear, -14.614_319_435_0, 31.757_176_577_9);
    assert_eq!(unclear.unwrap().direction(), Direction::Unclear);
    is(change(&[40; 5], &[45; 5]), 5.0, 5.0);
}

/// Twelve sheets of six people say no more than six sheets do of how far chance may go.
#[test]
fn people_are_counted_and_not_sheets() {
    // The variance of twelve sheets, six at 40 and six at 60, is 12 · 100 / 11 = 109.0909. Over six people, the
    // error is √(109.0909 / 6) = 4.2640, and Student's t with 5 degrees of freedom 2.5706: 10.9611 to each side.
    let scores = moments(&[40, 60].repeat(6));
    let found = Interval::of_mean(&scores, 6, None).unwrap();
    assert!((found.low.to_f64().unwrap() - 39.0389).abs() < 1e-3, "{found:?}");
    assert_eq!(
        Interval::of_mean(&scores, 1, None),
        None,
        "one person's sheets have no chance in them"
    );
}

/// Answers of A in 2025 and 2026, the same to two questions of five even steps.
fn compared(before: &[u32], now: &[u32], more: &[&str]) -> String {
    let folder = tempfile::tempdir().unwrap();
    let path = |name: &str| folder.path().join(name).to_str().unwrap().to_owned();
    let options = (1..=5).map(|code| format!("{{code: {code}, text: O}}"));
    let options = options.collect::<Vec<_>>().join(", ");
    let text = format!(
        "{{modenhed: 1, id: a, version: 1.0.0, languages: [da], title: Prøve, purpose: P, \
         scales: {{s: [{options}]}}, themes: [{{id: t, title: T, questions: [{{id: q, text: Q?, scale: s}}, {{id: r, text: R?, scale: s}}]}}]}}"
    );
    fs::write(path("q.yaml"), text).unwrap();
    let rows = |year: &str, answers: &[u32]| -> String {
        let rows = answers.iter().map(|answer| format!("A,{year}-11-01,{answer},{answer}\n"));
        rows.collect::<Vec<_>>().concat()
    };
    let table = format!("department,date,q,r\n{}{}", rows("2025", before), rows("2026", now));
    fs::write(path("svar.csv"), table).unwrap();
    let args = ["compare", &path("svar.csv"), "--questionnaire", &path("q.yaml")];
    modenhed(&[&args, more].concat()).stdout
}

fn cells(before: &[u32], now: &[u32], more: &[&str], wanted: &[&str]) -> Vec<String> {
    let csv = compared(before, now, &[more, &["--format", "csv"]].concat());
    let mut reader = csv::Reader::from_reader(csv.as_bytes());
    let head = reader.headers().unwrap().clone();
    let row = reader.records().map(Result::unwrap).find(|row| &row[1] == "2026").unwrap();
    let place = |name: &str| head.iter().position(|one| one == name).unwrap();
    wanted.iter().map(|name| row[place(name)].to_owned()).collect()
}

#[test]
fn up_and_down_stand_only_where_chance_would_not_do_it() {
    let said = |before: &[u32], now: &[u32], more: &[&str]| {
        cells(before, now, more, &["change", "direction", "change_low", "change_high"])
    };
    let exact = ["--min-group", "1"];
    // 25 and 0 by turns, and 100 and 75: six people each, the means 12.5 and 87.5.
    let (low, high) = ([1, 2, 1, 2, 1, 2], [5, 4, 5, 4, 5, 4]);
    let risen = said(&low, &high, &exact);
    assert_eq!(risen[..2], ["75", "up"]);
    assert_eq!(said(&high, &low, &exact)[..2], ["-75", "down"]);
    // In steps of ten 12.5 and 87.5 are 10 and 90, and there is no spread from which an interval could be made.
    assert_eq!(said(&low, &high, &[]), ["80", "up", "", ""]);
    let (one, other) = ([1, 5, 1, 5, 3, 3], [2, 5, 1, 5, 3, 3]);
    assert_eq!(said(&one, &other, &exact)[1], "unclear");
    assert_eq!(said(&low[..4], &high[..4], &exact)[1], "", "four are too few for a word");
    let text = compared(&one, &other, &["--min-group", "1", "--width", "200"]);
    assert!(text.contains("ikke til at skelne fra tilfældig variation"), "{text}");
    // 18 people each: steps of five, and an interval that holds the exact one.
    let (low, high) = (low.repeat(3), high.repeat(3));
    let [rounded, exact] = [&[][..], &exact].map(|more| said(&low, &high, more));
    let number = |cell: &String| cell.parse::<f64>().unwrap();
    assert!(number(&rounded[2]) <= number(&exact[2]) && number(&rounded[3]) >= number(&exact[3]));
    assert!(rounded[2..].iter().all(|end| number(end) % 5.0 == 0.0), "{rounded:?}");
}

#[test]
fn one_sheet_each_time_is_a_plain_difference() {
    let text = compared(&[2], &[4], &["--min-group", "1", "--width", "200"]);
    assert!(text.contains("+50 (forskellen på to besvarelser) · n 1 → 1"), "{text}");
    assert!(text.contains("Med én besvarelse hver gang"), "{text}");
    let cells = cells(&[2], &[4], &["--min-group", "1"], &["change", "direction", "change_low"]);
    assert_eq!(cells, ["50", "", ""]);
}

#[test]
fn an_interval_of_a_mean_is_made_of_what_is_shown() {
    let ends =
        |answers: &[u32], more: &[&str]| cells(&[3], answers, more, &["mean_low", "mean_high"]);
    assert_eq!(ends(&[3; 12], &[]), ["", ""], "no spread is shown of twelve");
    // Thirteen who all gave the same: the mean is 50, the spread below 6, Student's t with 12 degrees of
    // freedom 2.1788. 2.1788 · 6 / √13 = 3.63, and 2.5 for half a step of five: from 43.9 to 56.1, rounded
    // outwards.
    assert_eq!(ends(&[3; 13], &[]), ["40", "60"]);
    assert_eq!(ends(&[3; 13], &["--min-group", "1"]), ["50", "50"]);
}
