//! Changes between periods of different versions, and the same from an independent computation.

use modenhed::model::{GroupBy, Share, Voice};
use modenhed::scoring::{Assessment, Columns, Compared, Comparison, Groups, Precision, Subject};
use num_rational::BigRational;

use crate::laws::{exact, read, set};
use crate::reference::change::{self, Change};
use crate::reference::files::sheet;
use crate::reference::spec::{Case, Dice};
use crate::reference::{rounded, whole};

/// A few sheets, of one version each or of several.
fn sheets(case: &Case, dice: &mut Dice) -> Vec<Case> {
    let mut one = case.clone();
    let mixed = dice.once_in(3);
    one.of_some_version(dice);
    let count = 1 + dice.roll(4);
    let sheet = |_| {
        if mixed {
            one.of_some_version(dice);
        }
        one.answer_anew(dice);
        one.clone()
    };
    (0..count).map(sheet).collect()
}

fn four(number: &BigRational) -> BigRational {
    if *number < whole(0) { -rounded(&-number, 4) } else { rounded(number, 4) }
}

fn found(cell: &Compared) -> Change {
    let before = cell.before.unwrap();
    let share = |share: Share| (share.part as usize, share.whole as usize);
    Change {
        points: before.change.map(|change| four(&exact(change))),
        basis: before.basis.map(share),
        is_break: before.is_break(),
    }
}

#[test]
fn changes_equal_an_independent_computation() {
    let (mut partly, mut breaks, mut same) = (0, 0, 0);
    for seed in 0..600 {
        let mut dice = Dice(seed);
        let case = Case::random(seed, false).with_versions(&mut dice);
        let (before, now) = (sheets(&case, &mut dice), sheets(&case, &mut dice));
        let set = set(&case);
        let mut groups = Groups::new(Columns::of(&set, true));
        for (year, sheets) in [("2025", &before), ("2026", &now)] {
            for one in sheets {
                let text = sheet(one, &(0..one.given.len()).collect::<Vec<_>>());
                let sheet = read(&set, &text);
                let results = Assessment::of(&set, &sheet);
                groups.add(("A", Voice::People), year.parse().ok(), 0, (&sheet, &results));
            }
        }
        let shown = Comparison::of(groups, &set, Precision::from(1), GroupBy::Department);
        let exact = change::Groups { before, now };
        for (subject, cell) in shown.subjects.iter().zip(&shown.groups[0].periods[1].cells) {
            let expected = exact.change(match *subject {
                Subject::Aspect(aspect) => change::Subject::Aspect(aspect),
                Subject::Theme(aspect, theme) => change::Subject::Theme(aspect, theme),
                Subject::Overall => change::Subject::Overall,
            });
            let expected = Change { points: expected.points.map(|one| four(&one)), ..expected };
            assert_eq!(found(cell), expected, "seed {seed}, {subject:?}");
            let all = expected.basis.is_some_and(|(some, of)| some == of);
            match expected.points {
                Some(_) if all => same += 1,
                Some(_) => partly += 1,
                None => breaks += u32::from(expected.is_break),
            }
        }
    }
    assert!(partly > 300 && breaks > 300 && same > 300, "{partly}, {breaks}, {same}: too few");
}
