//! The attack on figures of single questions: their answers lie on a grid, so that a sum of them is one of few
//! numbers, and a bound between two of these tells which it was.
//!
//! The attacker knows who stands in which group and who answered, and any two runs of `compare --questions`,
//! by department, area, role or all together, before and after one more sheet.

use std::convert::Infallible;

use modenhed::model::{GroupBy, QuestionRef, Response, Score};
use modenhed::scoring::{Moments, Precision, QuestionFigures, compared_questions};
use rust_decimal::prelude::ToPrimitive;

use crate::hiding::{Collection, Person, Run};
use crate::reference::spec::Dice;
use crate::solver::Solver;

/// What runs group by.
const RUNS: [GroupBy; 5] =
    [GroupBy::Department, GroupBy::Area, GroupBy::Role, GroupBy::DepartmentRole, GroupBy::Date];

/// The points from one answer to the next: there are five.
const GRID: u8 = 25;

/// What is known of the answers to a question: whose they are, and in which interval their sum lies.
type Known = (Vec<f64>, (f64, f64));

impl Collection {
    /// Those, by place, of whom some pairs of runs tell an answer, and hidden groups whose answers they tell to
    /// ten points: every run before and after the last sheet, and others at random.
    fn known_answers(&self, precision: Precision, dice: &mut Dice) -> usize {
        let (before, after) = (self.people.len() - 1, self.people.len());
        let mut pairs = RUNS.map(|by| [(by, before), (by, after)]).to_vec();
        let any = |dice: &mut Dice| (RUNS[dice.roll(RUNS.len())], before + dice.roll(2));
        pairs.extend((0..4).map(|_| [any(dice), any(dice)]));
        let questions = 0..self.set.selected().next().unwrap().1.questions.len();
        let known = pairs.into_iter().map(|pair| {
            let of = |question: usize| self.known_to(question, pair, precision);
            questions.clone().map(of).sum::<usize>()
        });
        known.sum()
    }

    /// How many answers to a question two runs tell.
    fn known_to(&self, question: usize, runs: [Run; 2], precision: Precision) -> usize {
        let answers: Vec<_> = self.people.iter().map(|one| self.answer(one, question)).collect();
        let (mut shown, mut hidden) = (Vec::new(), Vec::new());
        for run in runs {
            self.told(question, run, precision, &mut shown, &mut hidden);
        }
        let fitting = answers.iter().map(|answer| answer.unwrap_or_default()).collect();
        let mut solver = Solver::new(fitting);
        for (sum, bounds) in shown {
            solver.know(sum, bounds);
        }
        let asked = (0..answers.len()).filter(|one| answers[*one].is_some());
        let single = |one: usize| -> Vec<f64> {
            (0..answers.len()).map(|other| f64::from(u8::from(other == one))).collect()
        };
        let single: Vec<_> = asked.map(single).collect();
        let people = single.len();
        let found = solver.intervals(single.into_iter().chain(hidden).collect());
        let (people, groups) = found.split_at(people);
        let grid = f64::from(GRID);
        let one = |(low, high): &&(f64, f64)| {
            ((high + 1e-3) / grid).floor() <= ((low - 1e-3) / grid).ceil()
        };
        let few = |(low, high): &&(f64, f64)| high - low < 10.0;
        people.iter().filter(one).count() + groups.iter().filter(few).count()
    }

    /// The score of a person's answer.
    fn answer(&self, person: &Person, question: usize) -> Option<f64> {
        let at = QuestionRef { aspect: self.set.selected().next().unwrap().0, question };
        let Response::Option(option) = person.sheet.given(at) else { return None };
        self.set.question(at).choices()[*option].score.decimal(12).to_f64()
    }

    /// What a run tells of a question: what is shown of sums of answers, and means that are not.
    fn told(
        &self,
        question: usize,
        run: Run,
        precision: Precision,
        shown: &mut Vec<Known>,
        hidden: &mut Vec<Vec<f64>>,
    ) {
        let groups = self.groups(run);
        let taken = compared_questions::<Infallible>(&groups, precision, run.0, |group, asked| {
            if asked.at.question != question || asked.answered == 0 {
                return Ok(());
            }
            let within = self.people.iter().enumerate().map(|(index, person)| {
                let (name, voice) = run.0.group(&person.sheet);
                let named = run.0 == GroupBy::Role || name == group.name;
                let is_in = index < run.1 && named && voice == group.voice;
                f64::from(u8::from(is_in && self.answer(person, question).is_some()))
            });
            match &asked.figures {
                Some(figures) => shown.push((within.collect(), sums(figures, asked.answered))),
                None => hidden.push(within.map(|one| one / f64::from(asked.answered)).collect()),
            }
            Ok(())
        });
        let Ok(()) = taken;
    }
}

/// The lowest and the highest sum of so many answers whose mean is shown like this.
fn sums(figures: &QuestionFigures, answered: u32) -> (f64, f64) {
    let is_shown = |steps: &u32| {
        let sum = i128::from(steps * u32::from(GRID)) * i128::from(Score::whole_points(1).units());
        let mean = Moments { count: answered, sum, squares: 0 }.mean().unwrap();
        let (mean, end) = figures.resolution.mean(mean);
        (Some(mean), end) == (figures.mean, figures.end)
    };
    let fitting: Vec<_> = (0..=4 * answered).filter(is_shown).collect();
    let sum = |steps: Option<&u32>| f64::from(*steps.unwrap()) * f64::from(GRID);
    (sum(fitting.first()), sum(fitting.last()))
}

/// Of 200 collections and the README's example.
#[test]
fn everybodys_answer_to_a_question_may_have_been_another() {
    let precision = Precision::from(Precision::LEAST);
    let known = (0..200)
        .filter(|seed| Collection::random(*seed).known_answers(precision, &mut Dice(*seed)) > 0);
    assert_eq!(known.collect::<Vec<_>>(), Vec::<u64>::new());
    for aspect in ["kerneopgaven", "teknologi", "forandring"] {
        let known = Collection::example(aspect).known_answers(precision, &mut Dice(0));
        assert_eq!(known, 0, "{aspect}");
    }
}

/// The attack finds what it should where figures are exact.
#[test]
fn answers_are_known_when_nothing_is_rounded() {
    let known =
        |seed: u64| Collection::random(seed).known_answers(Precision::from(1), &mut Dice(seed));
    assert!((0..40).all(|seed| known(seed) > 0));
}
