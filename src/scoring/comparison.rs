//! Groups side by side, and beside themselves in the period before.

use rust_decimal::Decimal;

use super::earlier::asks_the_same;
use super::{Figures, Group, Groups, Named, Period, Subject, Suppression};
use crate::model::{Levels, Questionnaires, Score, half_up};

/// Groups with the figures that may be shown; there are no others in it.
#[derive(Clone, Debug)]
pub struct Comparison {
    /// What is compared, in the order of all cells.
    pub subjects: Vec<Subject>,
    /// The groups in the order of their first sheet.
    pub groups: Vec<ComparedGroup>,
    /// All of them together; nothing if there is but one group.
    pub total: Option<ComparedGroup>,
}

/// A group in each period.
#[derive(Clone, Debug)]
pub struct ComparedGroup {
    /// Its name; empty for sheets that do not say.
    pub name: String,
    /// The periods it has sheets in, those without a date first.
    pub periods: Vec<ComparedPeriod>,
}

/// A group in a period.
#[derive(Clone, Debug)]
pub struct ComparedPeriod {
    /// The period; none for sheets without a date.
    pub period: Option<Period>,
    /// How many sheets there are, with or without a score.
    pub sheets: u32,
    /// One cell for each subject.
    pub cells: Vec<Compared>,
}

/// One subject of a group in a period.
#[derive(Clone, Debug)]
pub struct Compared {
    /// How many sheets have a score.
    pub count: u32,
    /// Whether there are figures that are not shown.
    pub hidden: bool,
    /// The figures, if there are any that may be shown.
    pub figures: Option<Figures>,
    /// The same in the group's period before, if there is one.
    pub before: Option<Before>,
}

/// The period before.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Before {
    /// How many sheets had a score.
    pub count: u32,
    /// By how many points the mean has risen, or fallen; nothing where one of them is not shown, and
    /// where there is a break.
    pub change: Option<Decimal>,
    /// Whether the two periods answered versions that did not ask the same, or that nobody says
    /// anything of, so that a difference would not come from the answers alone.
    pub is_break: bool,
}

impl Comparison {
    /// Compares groups, and shows of them what the rule for small groups allows.
    pub fn of(groups: &Groups, questionnaires: &Questionnaires, suppression: Suppression) -> Self {
        let mut named = groups.in_order();
        let several = named.len() > 1;
        let (subjects, parts) = (groups.subjects().to_vec(), named.len());
        let total = total(&named, subjects.len());
        named.push(&total);
        let mut shown = shown(&subjects, &named, suppression);
        let mut compared: Vec<_> = named
            .iter()
            .map(|named| compared(&subjects, named, &mut shown, questionnaires))
            .collect();
        let total = compared.split_off(parts).pop().filter(|_| several);
        Self { subjects, groups: compared, total }
    }
}

/// All groups as one.
fn total(groups: &[&Named], subjects: usize) -> Named {
    let mut all = Named { name: "".into(), periods: Vec::new() };
    for (period, group) in groups.iter().flat_map(|named| &named.periods) {
        all.at(*period, subjects).merge(group);
    }
    all
}

/// What may be shown, for each group (the last is the total) and each of its periods.
fn shown(
    subjects: &[Subject],
    named: &[&Named],
    suppression: Suppression,
) -> std::vec::IntoIter<Vec<bool>> {
    let Some((total, groups)) = named.split_last() else { return Vec::new().into_iter() };
    let mut flags: Vec<Vec<Vec<bool>>> =
        named.iter().map(|named| vec![Vec::new(); named.periods.len()]).collect();
    let mut places = vec![Vec::new(); total.periods.len()];
    for (index, group) in groups.iter().enumerate() {
        for (place, (period, _)) in group.periods.iter().enumerate() {
            let at = total.periods.binary_search_by_key(period, |(period, _)| *period);
            // The total has each period of its groups.
            places[at.unwrap_or_else(|at| at)].push((index, place));
        }
    }
    for (at, places) in places.into_iter().enumerate() {
        let members: Vec<_> =
            places.iter().map(|(index, place)| &groups[*index].periods[*place].1).collect();
        let visible = suppression.of(subjects, &members);
        for ((index, place), visible) in places.into_iter().zip(visible.groups) {
            flags[index][place] = visible;
        }
        flags[groups.len()][at] = visible.total;
    }
    flags.into_iter().flatten().collect::<Vec<_>>().into_iter()
}

fn compared(
    subjects: &[Subject],
    named: &Named,
    shown: &mut impl Iterator<Item = Vec<bool>>,
    questionnaires: &Questionnaires,
) -> ComparedGroup {
    let mut before: Option<(Vec<Compared>, &Group)> = None;
    let mut periods = Vec::new();
    for ((period, group), shown) in named.periods.iter().zip(shown) {
        let cells = subjects.iter().zip(&group.tallies).zip(&shown).enumerate();
        let cells: Vec<_> = cells
            .map(|(index, ((subject, tally), shown))| {
                let figures =
                    levels(questionnaires, *subject).and_then(|levels| Figures::of(tally, levels));
                let hidden = figures.is_some() && !shown;
                let figures = figures.filter(|_| *shown);
                let before = before.as_ref().map(|(cells, earlier)| {
                    let is_break = is_break(questionnaires, *subject, earlier, group);
                    Before::of(figures.as_ref(), &cells[index], is_break)
                });
                Compared { count: tally.count(), hidden, figures, before }
            })
            .collect();
        before = period.is_some().then(|| (cells.clone(), group));
        periods.push(ComparedPeriod { period: *period, sheets: group.sheets, cells });
    }
    ComparedGroup { name: named.name.to_string(), periods }
}

impl Before {
    fn of(now: Option<&Figures>, before: &Compared, is_break: bool) -> Self {
        let both = now.zip(before.figures.as_ref()).filter(|_| !is_break);
        let change = both.map(|(now, before)| difference(now.mean, before.mean));
        Self { count: before.count, change, is_break }
    }
}

/// Whether the sheets of two periods answered versions of a subject's questionnaires that cannot be
/// compared.
fn is_break(set: &Questionnaires, subject: Subject, before: &Group, now: &Group) -> bool {
    let breaks = |aspect: usize| {
        let questionnaire = set.at(aspect);
        let range =
            |group: &Group| group.earlier.range(aspect, group.sheets, questionnaire.version);
        let ((a, b), (c, d)) = (range(before), range(now));
        !asks_the_same(questionnaire, a.min(c), b.max(d))
    };
    match subject {
        Subject::Aspect(aspect) | Subject::Theme(aspect, _) => breaks(aspect),
        Subject::Overall => set.selected().any(|(aspect, _)| breaks(aspect)),
    }
}

/// By how many points a score is above another, or below it; more decimals than are shown, but fewer
/// than the scores were rounded by.
pub fn difference(now: Score, before: Score) -> Decimal {
    let exact = now.decimal(12) - before.decimal(12);
    half_up(exact, 10)
}

/// The levels that a subject's scores are on; those of the first aspect for all together.
pub fn levels(questionnaires: &Questionnaires, subject: Subject) -> Option<&Levels> {
    match subject {
        Subject::Aspect(aspect) | Subject::Theme(aspect, _) => {
            Some(&questionnaires.at(aspect).levels)
        }
        Subject::Overall => questionnaires.selected().next().map(|(_, first)| &first.levels),
    }
}
