//! What is written as a plan is read as the same plan.

use std::fs;
use std::path::PathBuf;

use modenhed::model::{Action, ActionOrigin, ActionStatus, Findings, Plan, Questionnaires, Source};
use modenhed::parse;
use proptest::prelude::*;
use strum::VariantArray;

const QUESTIONNAIRES: [&str; 2] =
    ["tests/findings/valid/questionnaire.yaml", "tests/findings/valid/second.yaml"];

fn questionnaires() -> Questionnaires {
    let root = PathBuf::from(env!("CARGO_MANIFEST_DIR"));
    let sources = QUESTIONNAIRES.map(|name| Source::new(name, fs::read(root.join(name)).unwrap()));
    let sources: Vec<_> = (0..).zip(sources).collect();
    parse::questionnaires(&sources, &mut Findings::default()).unwrap()
}

/// Texts as people write them, and as nobody should.
fn words() -> impl Strategy<Value = String> {
    let odd = [
        "null",
        "~",
        "No",
        "- a",
        "a: b",
        "# c",
        "'",
        "\"",
        "2027-03-01",
        " a\n b",
        "1,5",
        "ø\u{85}å",
        "}",
    ];
    prop_oneof![
        proptest::sample::select(odd.to_vec()).prop_map(str::to_owned),
        "[a-zæøå]([a-zæøå .:,#'-]{0,200}[a-z])?",
        "[^\\p{C}\\s]([^\\p{C}]{0,40}[^\\p{C}\\s])?",
        "[a-z]{1,90}( [a-z]{1,30}){0,9}(\n\n?[a-z]{1,9} [a-z]{0,100}x){0,3}",
    ]
}

prop_compose! {
    fn actions()(
        known in any::<bool>(),
        what in words(),
        first_step in proptest::option::of(words()),
        responsible in proptest::option::of(words()),
        due in proptest::option::of((2020_i16..2040, 1_i8..13, 1_i8..29)),
        status in 0_usize..4,
        note in proptest::option::of(words()),
    ) -> Action {
        let due = due.map(|(year, month, day)| jiff::civil::date(year, month, day));
        let origin = ActionOrigin { aspect: "proeve".into(), recommendation: "ryd-op".into() };
        let status = ActionStatus::VARIANTS[status];
        Action { origin: known.then_some(origin), what, first_step, responsible, due, status, note }
    }
}

proptest! {
    #[test]
    fn a_plan_that_was_written_reads_as_the_same_plan(
        department in words(),
        old in proptest::collection::vec(actions(), 0..4),
        more in proptest::collection::vec(actions(), 1..3),
        json in any::<bool>(),
    ) {
        let set = questionnaires();
        let name = if json { "plan.json" } else { "plan.yaml" };
        let date = Some(jiff::civil::date(2026, 11, 25));
        let plan = Plan { department, date, actions: old };
        let text = parse::plan_written(name, &plan, "one line\nand another");
        let source = Source::new(name, text.as_bytes());
        let read = parse::plan(0, &source, &set, &mut Findings::default());
        prop_assert_eq!(read.as_ref(), Some(&plan), "{}", text);

        let with = parse::plan_with(&source, &plan, &more, &set);
        prop_assert_eq!(with.is_some(), !json, "{:?}", with);
        if let Some(with) = with {
            prop_assert!(with.starts_with(&text));
            let all = Plan { actions: [&plan.actions[..], &more].concat(), ..plan };
            let read = parse::plan(0, &Source::new(name, &*with), &set, &mut Findings::default());
            prop_assert_eq!(read, Some(all), "{}", with);
        }
    }
}
