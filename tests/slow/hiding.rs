//! Attacks on the figures of groups: everything that two runs show is taken together, and solved for the
//! scores of single people and of groups that are too small to be shown.
//!
//! The attacker is stronger than any real one: it knows who stands in which group, that everybody has
//! answered everything, and any two runs, by department, area or role, before and after one more sheet, with
//! themes and totals. A rounded mean of n people says that their sum lies in an interval; what may be
//! anybody's score is what fits all of these.

use modenhed::model::{
    Answer, AnswerSheet, Findings, GroupBy, QuestionRef, Questionnaires, Response, Role, Source,
};
use modenhed::scoring::{
    Assessment, Columns, Comparison, Engine, Figures, Groups, Precision, Subject,
};
use modenhed::{batch, parse, store};
use rust_decimal::prelude::ToPrimitive;

use crate::reference::spec::Dice;
use crate::solver::Solver;

/// A person's sheet, with the groups it stands in, and what it amounts to.
pub struct Person {
    pub sheet: AnswerSheet,
    pub results: Assessment,
}

/// What runs group by.
const RUNS: [GroupBy; 4] =
    [GroupBy::Department, GroupBy::Area, GroupBy::Role, GroupBy::DepartmentRole];

/// A run: by what, and of how many people, the first ones.
pub type Run = (GroupBy, usize);

/// People, of whom the last one answered after the first runs.
pub struct Collection {
    pub set: Questionnaires,
    pub people: Vec<Person>,
}

impl Collection {
    /// Departments of 1–16 people, some in each of two areas; themes of one to three questions.
    pub fn random(seed: u64) -> Self {
        let mut dice = Dice(seed);
        let themes = (0..=dice.roll(3)).map(|theme| {
            let questions = (0..=dice.roll(3))
                .map(|question| format!("{{id: q{theme}{question}, text: Q?, scale: s}}"));
            let questions = questions.collect::<Vec<_>>().join(", ");
            format!("{{id: t{theme}, title: T, questions: [{questions}]}}")
        });
        let themes = themes.collect::<Vec<_>>().join(", ");
        let options = (1..=5).map(|code| format!("{{code: {code}, text: O}}"));
        let options = options.collect::<Vec<_>>().join(", ");
        let text = format!(
            "{{modenhed: 1, id: a, version: 1.0.0, languages: [en], title: A, purpose: P, \
             scales: {{s: [{options}]}}, themes: [{themes}]}}"
        );
        let set =
            parse::questionnaires(&[(0, Source::new("a.yaml", text))], &mut Findings::default());
        let set = set.unwrap();
        let engine = Engine::new(&set);
        let mut people = Vec::new();
        for department in 0..2 + dice.roll(3) {
            let area = ["x", "y"][dice.roll(2)].to_owned();
            // Some are of one mind, and some at an end of the scale.
            let (from, to) = [(0, 5), (0, 5), (0, 2), (3, 5), (2, 4)][dice.roll(5)];
            for place in 0..=dice.roll(16) {
                let mut sheet = AnswerSheet::new(&set);
                for question in 0..set.at(0).questions.len() {
                    let given = Response::Option(from + dice.roll(to - from));
                    let at = QuestionRef { aspect: 0, question };
                    sheet.set(at, Answer { given, ..Answer::default() });
                }
                sheet.department = department.to_string();
                sheet.area = Some(area.clone());
                sheet.role = Some(if place == 0 { Role::Leader } else { Role::Employee });
                people.push(Person { results: engine.assess(&sheet), sheet });
            }
        }
        dice.shuffle(&mut people);
        Self { set, people }
    }

    /// The example of the README, as far as people have answered all of an aspect.
    pub fn example(aspect: &str) -> Self {
        let sources: Vec<_> = (0..).zip(store::questionnaires()).collect();
        let set = parse::questionnaires(&sources, &mut Findings::default()).unwrap();
        let set = set.select(|questionnaire| questionnaire.id == aspect);
        let mut rows: Vec<batch::Scored> = Vec::new();
        let table = ["examples/nordager/svar-2026.csv".into()];
        batch::Reading::new(&set).collection(&table, &mut rows, &mut ()).unwrap();
        let people = rows.into_iter();
        let people = people.map(|batch::Scored { sheet, results, .. }| Person { sheet, results });
        let people = people.filter(|person| {
            person.results.aspects[0].themes.iter().all(|theme| theme.score.is_some())
        });
        let people = people.collect();
        Self { set, people }
    }

    fn themes(&self) -> usize {
        self.people[0].results.aspects[0].themes.len()
    }

    /// What a run counts.
    pub fn groups(&self, (by, people): Run) -> Groups {
        let mut groups = Groups::new(Columns::of(&self.set, true));
        for (position, person) in (0..).zip(&self.people[..people]) {
            let results = (&person.sheet, &person.results);
            groups.add(by.group(&person.sheet), None, position, results);
        }
        groups
    }

    /// The sum of some people's scores in a subject, as weights of the unknown scores in themes.
    fn sum(&self, subject: Subject, wanted: impl Fn(usize, &Person) -> bool) -> Vec<f64> {
        let (themes, questionnaire) = (self.themes(), &self.set.selected().next().unwrap().1);
        let all: f64 = questionnaire.themes.iter().map(|theme| f64::from(theme.weight)).sum();
        let mut sum = vec![0.0; themes * self.people.len()];
        for (index, person) in self.people.iter().enumerate() {
            for theme in (0..themes).filter(|_| wanted(index, person)) {
                sum[index * themes + theme] = match subject {
                    Subject::Theme(_, other) => f64::from(u8::from(other == theme)),
                    _ => f64::from(questionnaire.themes[theme].weight) / all,
                };
            }
        }
        sum
    }

    /// The narrowest interval of a person's score or a hidden group's mean, in points, that some pairs of runs
    /// leave: each run before and after the last sheet, and others at random.
    fn narrowest(&self, precision: Precision, dice: &mut Dice) -> f64 {
        let (before, after) = (self.people.len() - 1, self.people.len());
        let mut pairs = RUNS.map(|by| [(by, before), (by, after)]).to_vec();
        let any = |dice: &mut Dice| (RUNS[dice.roll(RUNS.len())], before + dice.roll(2));
        pairs.extend((0..4).map(|_| [any(dice), any(dice)]));
        pairs.into_iter().map(|pair| self.attacked(pair, precision)).fold(100.0, f64::min)
    }

    /// Takes all that two runs show, and gives the narrowest of these intervals.
    fn attacked(&self, runs: [Run; 2], precision: Precision) -> f64 {
        let scores = self.people.iter().flat_map(|person| {
            let themes = person.results.aspects[0].themes.iter();
            themes.map(|theme| theme.score.unwrap().decimal(12).to_f64().unwrap())
        });
        let (mut solver, mut wanted) = (Solver::new(scores.collect()), Vec::new());
        for run in runs {
            let shown = Comparison::of(self.groups(run), &self.set, precision, run.0);
            for group in shown.groups.iter().chain(&shown.total) {
                let is_all = shown.total.as_ref().is_some_and(|all| std::ptr::eq(all, group));
                let within = |index: usize, person: &Person| {
                    let (name, voice) = run.0.group(&person.sheet);
                    let named = run.0 == GroupBy::Role || name == group.name;
                    index < run.1 && (is_all || named && voice == group.voice)
                };
                for (subject, cell) in shown.subjects.iter().zip(&group.periods[0].cells) {
                    if *subject == Subject::Overall {
                        continue;
                    }
                    let count = f64::from(cell.count);
                    let mean = self.sum(*subject, within).into_iter().map(|one| one / count);
                    match &cell.figures {
                        Some(figures) => solver.know(mean.collect(), interval(figures)),
                        None => wanted.push(mean.collect()),
                    }
                }
            }
        }
        let last = self.people.len() - 1;
        let aspect = self.set.selected().next().unwrap().0;
        for one in 0..self.people.len() {
            let subjects = (0..self.themes()).map(|theme| Subject::Theme(aspect, theme));
            // Of most people the aspect, and of the last, whom two runs tell apart, everything.
            let subjects = subjects.filter(|_| one == last).chain([Subject::Aspect(aspect)]);
            wanted.extend(subjects.map(|subject| self.sum(subject, |index, _| index == one)));
        }
        let widths = solver.intervals(wanted).into_iter().map(|(low, high)| high - low);
        widths.fold(100.0, f64::min)
    }
}

/// What a mean may be that is shown like this.
fn interval(figures: &Figures) -> (f64, f64) {
    let bounds = figures.resolution.bounds(figures.mean, figures.end);
    let [low, high] = bounds.map(|bound| bound.to_f64().unwrap());
    (low, high)
}

#[test]
fn every_person_and_every_hidden_group_may_be_anywhere_within_ten_points() {
    let precision = Precision::from(Precision::LEAST);
    let seeds =
        (0..200).map(|seed| (seed, Collection::random(seed).narrowest(precision, &mut Dice(seed))));
    let close: Vec<_> = seeds.filter(|(_, narrowest)| *narrowest < 10.0).collect();
    assert!(close.is_empty(), "{close:?}");
    for aspect in ["kerneopgaven", "teknologi", "forandring"] {
        let narrowest = Collection::example(aspect).narrowest(precision, &mut Dice(0));
        assert!(narrowest >= 10.0, "{aspect}: {narrowest}");
    }
}

/// The attack finds what it should where figures are exact.
#[test]
fn the_attack_succeeds_when_nothing_is_rounded() {
    let found = (0..40).filter(|seed| {
        Collection::random(*seed).narrowest(Precision::from(1), &mut Dice(*seed)) < 0.001
    });
    assert_eq!(found.count(), 40, "the last who answered is known to the point");
}
