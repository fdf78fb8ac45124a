//! How far leaders are above employees.

use std::collections::BTreeMap;

use rust_decimal::Decimal;

use super::{Columns, Group, NamedGroup, Period, Precision, Resolution};
use crate::model::{Role, Voice};

/// How far leaders are above employees in a subject and a period.
///
/// They are compared within departments: leaders of strong departments are not set against employees of weak
/// ones. It is the mean of the departments' differences, each with the weight n₁n₂/(n₁ + n₂) that makes chance
/// smallest, n₁ leaders and n₂ employees.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct RoleGap {
    /// The period; none for sheets without a date.
    pub period: Option<Period>,
    /// The subject, by its place.
    pub subject: usize,
    /// In points, over the departments that have both; none if that may not be shown.
    pub within: Option<Decimal>,
    /// How many departments have both.
    pub departments: u32,
    /// How many sheets of leaders have a score, in these.
    pub leaders: u32,
    /// How many sheets of employees have a score, in these.
    pub employees: u32,
    /// The difference of the means of all leaders and all employees, whatever their departments.
    pub pooled: Option<Decimal>,
}

/// The two sides, in one department or all.
#[derive(Default)]
struct Sides<'g> {
    leaders: Option<&'g Group>,
    employees: Option<&'g Group>,
}

/// Sums over departments.
#[derive(Default)]
struct Within {
    sum: Decimal,
    weights: Decimal,
    /// The same of people in place of sheets.
    people: Decimal,
    departments: u32,
    sheets: [u32; 2],
    persons: [u32; 2],
}

impl RoleGap {
    /// The gaps in every period and subject with leaders and employees in a department; `named` are the
    /// groups by department, with roles as voices.
    pub(super) fn all(named: &[NamedGroup], columns: &Columns, precision: Precision) -> Vec<Self> {
        let mut departments: BTreeMap<(Option<Period>, &str), Sides<'_>> = BTreeMap::new();
        let mut pooled: BTreeMap<Option<Period>, [Group; 2]> = BTreeMap::new();
        for group in named {
            let place = match group.voice {
                Voice::Role(Some(Role::Leader)) => 0,
                Voice::Role(Some(Role::Employee)) => 1,
                _ => continue,
            };
            for (period, counted) in &group.periods {
                let sides = departments.entry((*period, &group.name)).or_default();
                let side = if place == 0 { &mut sides.leaders } else { &mut sides.employees };
                *side = Some(counted);
                let empty = || [Group::empty(columns), Group::empty(columns)];
                pooled.entry(*period).or_insert_with(empty)[place].merge(counted);
            }
        }
        let mut gaps = Vec::new();
        for (period, [leaders, employees]) in &pooled {
            for subject in 0..columns.subjects().len() {
                let mut within = Within::default();
                let of_period = departments.iter().filter(|((other, _), _)| other == period);
                of_period.for_each(|(_, sides)| within.add(sides, subject));
                if within.departments > 0 {
                    let [counted, other] = within.sheets;
                    gaps.push(Self {
                        period: *period,
                        subject,
                        within: within.gap(precision),
                        departments: within.departments,
                        leaders: counted,
                        employees: other,
                        pooled: pooled_gap([leaders, employees], subject, precision),
                    });
                }
            }
        }
        gaps
    }
}

impl Within {
    fn add(&mut self, sides: &Sides<'_>, subject: usize) {
        let (Some(leaders), Some(employees)) = (sides.leaders, sides.employees) else { return };
        let means = [leaders, employees].map(|side| side.tallies[subject].moments().mean());
        let [Some(one), Some(other)] = means else { return };
        let sheets = [leaders, employees].map(|side| side.count(subject));
        let people = [leaders, employees].map(|side| side.people(subject));
        let weight = weight(sheets);
        self.sum += weight * (one.decimal(12) - other.decimal(12));
        self.weights += weight;
        self.people += self::weight(people);
        self.departments += 1;
        for side in 0..2 {
            self.sheets[side] = self.sheets[side].saturating_add(sheets[side]);
            self.persons[side] = self.persons[side].saturating_add(people[side]);
        }
    }

    /// One person moves it by up to 100 points through the sum of the weights, as one moves a mean.
    fn gap(&self, precision: Precision) -> Option<Decimal> {
        let [leaders, employees] = self.persons;
        let shown = precision.of(leaders.min(employees))?;
        let weights = self.people.floor().try_into().unwrap_or(1);
        let steps = if shown.is_exact() { shown } else { Resolution::of(weights) };
        Some(steps.rounded(self.sum.checked_div(self.weights)?))
    }
}

fn weight([one, other]: [u32; 2]) -> Decimal {
    let (one, other) = (Decimal::from(one), Decimal::from(other));
    (one * other).checked_div(one + other).unwrap_or_default()
}

fn pooled_gap(sides: [&Group; 2], subject: usize, precision: Precision) -> Option<Decimal> {
    let shown = sides.map(|side| {
        let steps = precision.of(side.people(subject))?;
        Some((steps.mean(side.tallies[subject].moments().mean()?).0, steps))
    });
    let [Some((leaders, steps)), Some((employees, other))] = shown else { return None };
    Some(steps.coarser(other).rounded(leaders.decimal(12) - employees.decimal(12)))
}
