//! How far leaders are above employees.

use std::collections::BTreeMap;

use rust_decimal::Decimal;

use super::hidden_roles::is_hidden;
use super::{Columns, Group, NamedGroup, Period, Precision};
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

/// The roles in one department, or in all: leaders, employees, and those who do not say.
type Roles<G> = [G; 3];

/// What there is in a period.
struct OfPeriod<'g> {
    departments: BTreeMap<&'g str, Roles<Option<&'g Group>>>,
    pooled: Roles<Group>,
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
        let mut periods: BTreeMap<Option<Period>, OfPeriod<'_>> = BTreeMap::new();
        for group in named {
            let Voice::Role(role) = group.voice else { continue };
            let place = match role {
                Some(Role::Leader) => 0,
                Some(Role::Employee) => 1,
                None => 2,
            };
            for (period, counted) in &group.periods {
                let of_period = periods.entry(*period).or_insert_with(|| OfPeriod {
                    departments: BTreeMap::new(),
                    pooled: [(); 3].map(|()| Group::empty(columns)),
                });
                of_period.departments.entry(&group.name).or_default()[place] = Some(counted);
                of_period.pooled[place].merge(counted);
            }
        }
        let periods = periods.iter().flat_map(|(period, found)| {
            let subjects = 0..columns.subjects().len();
            subjects.filter_map(move |subject| found.gap(*period, subject, precision))
        });
        periods.collect()
    }
}

impl OfPeriod<'_> {
    fn gap(&self, period: Option<Period>, subject: usize, precision: Precision) -> Option<RoleGap> {
        let [leaders, employees, others] = &self.pooled;
        let is_beside = is_hidden(others, subject, precision);
        let precision = if is_beside { precision.beside_hidden() } else { precision };
        let mut within = Within::default();
        self.departments.values().for_each(|roles| within.add(roles, subject));
        let [counted, other] = within.sheets;
        (within.departments > 0).then(|| RoleGap {
            period,
            subject,
            within: within.gap(precision),
            departments: within.departments,
            leaders: counted,
            employees: other,
            pooled: pooled_gap([leaders, employees], subject, precision),
        })
    }
}

impl Within {
    fn add(&mut self, roles: &Roles<Option<&Group>>, subject: usize) {
        let [Some(leaders), Some(employees), _] = *roles else { return };
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
        precision.of(leaders.min(employees))?;
        let weights = self.people.floor().try_into().unwrap_or(1);
        Some(precision.steps(weights).rounded(self.sum.checked_div(self.weights)?))
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
