//! What may be shown of all departments as distributions.

use std::collections::HashMap;
use std::convert::Infallible;

use rust_decimal::{Decimal, RoundingStrategy};

use super::{
    AnsweredVersions, ComparedPeriod, Comparison, Groups, Period, Precision, Resolution, ScaleEnd,
    Subject, compared_questions,
};
use crate::model::{
    AnsweredBy, Distribution, GroupBy, Questionnaires, Reference, Score, Target, Voice,
};

/// Decimals of a distribution.
const PLACES: u32 = 4;

/// What the means of departments may be, as they are shown, of one thing.
#[derive(Default)]
struct Means {
    low: Vec<Decimal>,
    high: Vec<Decimal>,
    people: u32,
}

/// The distributions of what is shown of departments in the newest period, of everything of which enough of
/// them are shown. Departments in which an earlier version was answered that asked something else are left
/// out.
///
/// A department counts as what its mean may be that is shown like this (`Resolution::bounds`), so that what is
/// said of it holds for the exact mean as well.
pub fn reference(
    comparison: &Comparison,
    groups: &Groups,
    questionnaires: &Questionnaires,
    precision: Precision,
) -> Reference {
    let members = Members::of(comparison);
    let mut all: Vec<((Option<Target>, AnsweredBy), Means)> = Vec::new();
    for kind in [AnsweredBy::Person, AnsweredBy::Group] {
        for (index, subject) in comparison.subjects.iter().enumerate() {
            let mut means = Means::default();
            for at in members.of_kind(kind) {
                let figures = at.cells[index].figures.as_ref();
                let figures =
                    figures.filter(|_| asks_as_now(*subject, &at.earlier, questionnaires));
                if let Some(figures) = figures {
                    means.add(figures.resolution, (figures.mean, figures.end), at.people);
                }
            }
            all.push(((target(*subject), kind), means));
        }
    }
    let mut questions: HashMap<_, Means> = HashMap::new();
    let by = GroupBy::Department;
    let taken: Result<(), Infallible> =
        compared_questions(groups, precision, by, |group, asked| {
            let at = members.at(group.name, group.voice).filter(|at| at.period == group.period);
            let subject = Subject::Aspect(asked.at.aspect);
            let at = at.filter(|at| asks_as_now(subject, &at.earlier, questionnaires));
            let shown = asked.figures.and_then(|all| Some((all.resolution, (all.mean?, all.end))));
            if let Some((at, (resolution, mean))) = at.zip(shown) {
                let key = (Some(Target::Question(asked.at)), group.voice.answered_by());
                questions.entry(key).or_default().add(resolution, mean, at.people);
            }
            Ok(())
        });
    let Ok(()) = taken;
    let mut questions: Vec<_> = questions.into_iter().collect();
    questions.sort_by_key(|((of, kind), _)| (kind.name() != "person", place(*of)));
    all.extend(questions);
    let model = questionnaires.model();
    let used = questionnaires.selected().map(|(_, one)| (one.id.clone(), one.version));
    Reference {
        period: members.period.map(|period| period.to_string()),
        least_people: precision.least(),
        model: model.id.clone(),
        questionnaires: used.collect(),
        figures: all.into_iter().filter_map(|(of, means)| means.distribution(of)).collect(),
    }
}

/// Whether a group's sheets were asked about a subject what is asked now.
pub fn asks_as_now(subject: Subject, earlier: &AnsweredVersions, set: &Questionnaires) -> bool {
    earlier.iter().all(|one| {
        let concerns = match subject {
            Subject::Aspect(aspect) | Subject::Theme(aspect, _) => aspect == one.aspect,
            Subject::Overall => true,
        };
        !concerns || set.at(one.aspect).asks_as_in(one.from)
    })
}

/// A subject as a target; nothing is overall.
pub const fn target(subject: Subject) -> Option<Target> {
    match subject {
        Subject::Aspect(aspect) => Some(Target::Aspect(aspect)),
        Subject::Theme(aspect, theme) => Some(Target::Theme(aspect, theme)),
        Subject::Overall => None,
    }
}

fn place(of: Option<Target>) -> (usize, usize) {
    match of {
        Some(Target::Question(at)) => (at.aspect, at.question),
        _ => (0, 0),
    }
}

/// The departments in their newest period.
struct Members<'c> {
    period: Option<Period>,
    all: HashMap<(&'c str, Voice), &'c ComparedPeriod>,
}

impl<'c> Members<'c> {
    fn of(comparison: &'c Comparison) -> Self {
        let periods = comparison.groups.iter().flat_map(|group| {
            let own = group.own.iter().map(|at| (Voice::Itself, at));
            let all = group.periods.iter().map(|at| (group.voice, at)).chain(own);
            all.map(|(voice, at)| ((group.name.as_str(), voice), at))
        });
        let period = periods.clone().map(|(_, at)| at.period).max().flatten();
        let all = periods.filter(|(_, at)| at.period == period).collect();
        Self { period, all }
    }

    fn of_kind(&self, kind: AnsweredBy) -> impl Iterator<Item = &ComparedPeriod> {
        let all = self.all.iter().filter(move |((_, voice), _)| voice.answered_by() == kind);
        all.map(|(_, at)| *at)
    }

    fn at(&self, name: &str, voice: Voice) -> Option<&ComparedPeriod> {
        self.all.get(&(name, voice)).copied()
    }
}

impl Means {
    fn add(&mut self, resolution: Resolution, (mean, end): (Score, Option<ScaleEnd>), people: u32) {
        let [low, high] = if resolution.is_exact() {
            [mean.decimal(12); 2]
        } else {
            resolution.bounds(mean, end)
        };
        self.low.push(low);
        self.high.push(high);
        self.people = self.people.saturating_add(people);
    }

    /// Where they lie, in quarters or tenths; none of too few.
    fn distribution(mut self, of: (Option<Target>, AnsweredBy)) -> Option<Distribution> {
        let (of, answered_by) = of;
        let groups = u32::try_from(self.low.len()).ok()?;
        if groups < Distribution::FEWEST {
            return None;
        }
        self.low.sort_unstable();
        self.high.sort_unstable();
        let parts = Distribution::parts_of(groups) as usize;
        let count = self.low.len();
        let at_most = (1..parts).map(|part| self.high[(part * count).div_ceil(parts) - 1]);
        let at_least =
            (1..parts).map(|part| self.low[count - ((parts - part) * count).div_ceil(parts)]);
        // Rounded so that it stays true.
        let up = |points: Decimal| {
            points.round_dp_with_strategy(PLACES, RoundingStrategy::ToPositiveInfinity)
        };
        let down = |points: Decimal| {
            points.round_dp_with_strategy(PLACES, RoundingStrategy::ToNegativeInfinity)
        };
        Some(Distribution {
            of,
            answered_by,
            groups,
            people: self.people,
            at_most: at_most.map(|points| up(points).normalize()).collect(),
            at_least: at_least.map(|points| down(points).normalize()).collect(),
        })
    }
}
