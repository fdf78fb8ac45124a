//! Attacks on hidden figures: everything that is shown is taken together, and solved for what is not.
//!
//! The attacker is stronger than any real one: it knows who stands in which group, and which themes
//! and aspects everybody has a score of; only the scores are unknown. What is shown are sums of
//! unknowns; what can be worked out from them is what lies in the space they span.

use std::collections::HashMap;

use modenhed::model::{
    Answer, AnswerSheet, Findings, QuestionRef, Questionnaires, Response, Source,
};
use modenhed::parse;
use modenhed::scoring::{Assessment, Comparison, Engine, Groups, Subject, Suppression};

use crate::reference::spec::{Case, Dice};

/// Fractions are counted in a prime field: a figure that is not in the span there is not in the span.
const PRIME: u64 = (1 << 61) - 1;

fn times(a: u64, b: u64) -> u64 {
    u64::try_from(u128::from(a) * u128::from(b) % u128::from(PRIME)).unwrap()
}

fn inverse(number: u64) -> u64 {
    let (mut result, mut power, mut exponent) = (1, number, PRIME - 2);
    while exponent > 0 {
        if exponent & 1 == 1 {
            result = times(result, power);
        }
        power = times(power, power);
        exponent >>= 1;
    }
    result
}

/// A sum of unknowns with their weights.
type Sum = Vec<u64>;

/// What is known: sums, each with a leading unknown that no other has.
#[derive(Default)]
struct Known(Vec<(usize, Sum)>);

impl Known {
    fn reduced(&self, mut sum: Sum) -> Sum {
        for (lead, row) in &self.0 {
            let factor = sum[*lead];
            if factor != 0 {
                for (cell, other) in sum.iter_mut().zip(row) {
                    *cell = (*cell + PRIME - times(factor, *other)) % PRIME;
                }
            }
        }
        sum
    }

    fn learn(&mut self, sum: Sum) {
        let sum = self.reduced(sum);
        let Some(lead) = sum.iter().position(|cell| *cell != 0) else { return };
        let scale = inverse(sum[lead]);
        let row: Sum = sum.iter().map(|cell| times(*cell, scale)).collect();
        for (_, other) in &mut self.0 {
            let factor = other[lead];
            for (cell, new) in other.iter_mut().zip(&row) {
                *cell = (*cell + PRIME - times(factor, *new)) % PRIME;
            }
        }
        self.0.push((lead, row));
    }

    fn gives(&self, sum: &Sum) -> bool {
        self.reduced(sum.clone()).iter().all(|cell| *cell == 0)
    }
}

/// A collection: each sheet with its group and what it scores.
struct Collection {
    set: Questionnaires,
    sheets: Vec<(usize, Assessment)>,
    themes: bool,
}

impl Collection {
    fn random(seed: u64) -> Self {
        let mut case = Case::random(seed, false);
        // What is worked out here is the parts of means; nobody adds up the lowest of several or a ladder.
        case.specs.iter_mut().for_each(|spec| spec.aggregate = "themes");
        let files = case.specs.iter().enumerate();
        let sources: Vec<_> = files
            .map(|(n, spec)| (n, Source::new(format!("{n}.yaml"), spec.yaml(&case))))
            .collect();
        let set = parse::questionnaires(&sources, &mut Findings::default()).unwrap();
        let mut dice = Dice(seed);
        let engine = Engine::new(&set);
        let (groups, missing) = (1 + dice.roll(7), 2 + dice.roll(60));
        let sheets = (0..5 + dice.roll(60)).map(|_| {
            let mut sheet = AnswerSheet::new(&set);
            for (aspect, questionnaire) in set.iter().enumerate() {
                let skipped = dice.once_in(missing);
                for (question, asked) in questionnaire.questions.iter().enumerate() {
                    let options = asked.choices().len();
                    if options > 0 && !skipped && !dice.once_in(missing) {
                        let given = Response::Option(dice.roll(options));
                        let at = QuestionRef { aspect, question };
                        sheet.set(at, Answer { given, ..Answer::default() });
                    }
                }
            }
            // Of two dice the smaller: groups of very different sizes.
            (dice.roll(groups).min(dice.roll(groups)), engine.assess(&sheet))
        });
        let sheets = sheets.collect();
        Self { themes: dice.once_in(2), sheets, set }
    }

    fn compared(&self, least: u32) -> Comparison {
        let mut groups = Groups::new(&self.set, self.themes);
        for (position, (group, assessment)) in (0..).zip(&self.sheets) {
            groups.add(&group.to_string(), None, position, assessment);
        }
        Comparison::of(groups, &self.set, Suppression::below(least))
    }

    fn unknowns(&self) -> usize {
        let parts = self.set.iter().map(|q| if self.themes { q.themes.len() } else { 1 });
        self.sheets.len() * parts.sum::<usize>()
    }

    /// Which unknown a sheet's theme, or aspect where themes are not shown, is.
    fn unknown(&self, sheet: usize, aspect: usize, theme: usize) -> usize {
        let parts =
            |q: &modenhed::model::Questionnaire| if self.themes { q.themes.len() } else { 1 };
        let before: usize = self.set.iter().take(aspect).map(parts).sum();
        let all: usize = self.set.iter().map(parts).sum();
        sheet * all + before + theme
    }

    /// Adds a sheet's score of a subject to a sum, so many times; whether it has one.
    fn add(&self, sum: &mut Sum, sheet: usize, subject: Subject, weight: u64) -> bool {
        let assessment = &self.sheets[sheet].1;
        let mut put = |place: usize, weight| sum[place] = (sum[place] + weight) % PRIME;
        match subject {
            Subject::Theme(aspect, theme) => {
                let scored = assessment.aspects[aspect].themes[theme].score.is_some();
                if scored {
                    put(self.unknown(sheet, aspect, theme), weight);
                }
                scored
            }
            Subject::Aspect(aspect) if assessment.aspects[aspect].score.is_err() => false,
            Subject::Aspect(aspect) if !self.themes => {
                put(self.unknown(sheet, aspect, 0), weight);
                true
            }
            Subject::Aspect(aspect) => {
                let themes = self.set.at(aspect).themes.iter().enumerate();
                let results = &assessment.aspects[aspect].themes;
                let scored: Vec<_> =
                    themes.filter(|(theme, _)| results[*theme].score.is_some()).collect();
                let all: u64 = scored.iter().map(|(_, theme)| u64::from(theme.weight)).sum();
                for (index, theme) in scored {
                    let share = times(times(weight, u64::from(theme.weight)), inverse(all));
                    put(self.unknown(sheet, aspect, index), share);
                }
                true
            }
            Subject::Overall => {
                let aspects = 0..assessment.aspects.len();
                let scored: Vec<_> =
                    aspects.filter(|a| assessment.aspects[*a].score.is_ok()).collect();
                let share =
                    times(weight, if scored.is_empty() { 0 } else { inverse(scored.len() as u64) });
                for aspect in &scored {
                    self.add(sum, sheet, Subject::Aspect(*aspect), share);
                }
                !scored.is_empty()
            }
        }
    }

    /// The sum of a subject over a group, or over everybody.
    fn sum(&self, group: Option<usize>, subject: Subject) -> Sum {
        let mut sum = vec![0; self.unknowns()];
        for (index, (of, _)) in self.sheets.iter().enumerate() {
            if group.is_none_or(|group| group == *of) {
                self.add(&mut sum, index, subject, 1);
            }
        }
        sum
    }

    /// Takes all that is shown and tries to work out what is hidden, and any single sheet's score;
    /// what it finds.
    fn attacked(&self, shown: &Comparison) -> Vec<String> {
        let mut known = Known::default();
        let mut wanted = HashMap::new();
        let all = shown.total.iter().map(|group| (None, group));
        let groups = shown.groups.iter().map(|group| (group.name.parse::<usize>().ok(), group));
        for (name, group) in groups.chain(all) {
            for (subject, cell) in shown.subjects.iter().zip(&group.periods[0].cells) {
                let sum = self.sum(name, *subject);
                if cell.figures.is_some() {
                    known.learn(sum);
                } else if cell.hidden {
                    wanted.insert(format!("{subject:?} of {name:?}"), sum);
                }
            }
        }
        for sheet in 0..self.sheets.len() {
            for subject in &shown.subjects {
                let mut sum = vec![0; self.unknowns()];
                if self.add(&mut sum, sheet, *subject, 1) {
                    wanted.insert(format!("{subject:?} of sheet {sheet}"), sum);
                }
            }
        }
        let mut found: Vec<_> =
            wanted.into_iter().filter(|(_, sum)| known.gives(sum)).map(|(name, _)| name).collect();
        found.sort();
        found
    }
}

#[test]
fn nothing_that_is_hidden_can_be_worked_out_from_what_is_shown() {
    let (mut hidden, mut shown) = (0, 0);
    for seed in 0..800 {
        let collection = Collection::random(seed);
        let least = 2 + u32::try_from(seed % 5).unwrap();
        let comparison = collection.compared(least);
        let found = collection.attacked(&comparison);
        assert!(found.is_empty(), "seed {seed}, at least {least}: {found:?}");
        for cell in comparison.groups.iter().flat_map(|group| &group.periods[0].cells) {
            hidden += u32::from(cell.hidden);
            shown += u32::from(cell.figures.is_some());
            assert!(cell.figures.is_none() || cell.count >= least, "seed {seed}: {cell:?}");
        }
    }
    assert!(hidden > 500 && shown > 1500, "hidden {hidden}, shown {shown}: nothing to attack");
}

/// The attack finds what it should when only small groups themselves are hidden.
#[test]
fn the_attack_succeeds_when_neighbours_are_not_hidden() {
    let mut broken = 0;
    for seed in 0..200 {
        let collection = Collection::random(seed);
        let mut naive = collection.compared(1);
        let total = naive.total.iter_mut();
        for cell in
            naive.groups.iter_mut().chain(total).flat_map(|group| &mut group.periods[0].cells)
        {
            if cell.count > 0 && cell.count < 5 {
                cell.hidden = true;
                cell.figures = None;
            }
        }
        broken += u32::from(!collection.attacked(&naive).is_empty());
    }
    assert!(broken > 60, "the attack finds hidden figures in {broken} of 200 collections only");
}
