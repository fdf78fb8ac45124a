//! How a theme that lies high among a department's own is spoken of.

use super::advice::listed;
use super::figures::points;
use super::sheet::SheetReport;
use crate::model::{Score, Target};
use crate::scoring::FIRST;
use crate::wording::Texts;

/// Below this no theme is called strong, however low the others are.
const STRONG: Score = Score::whole_points(40);

/// What may be said of a theme that lies high among the others.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Strength {
    /// That the department is strong there.
    Strong,
    /// No more than that it has come furthest there: the score is low, or one of the first
    /// recommendations is about a question of the theme.
    Furthest,
    /// Nothing: one of its answers is below what a law asks.
    Unsaid,
}

impl Strength {
    /// That of a theme, by aspect and index, with this score.
    pub fn of(report: &SheetReport<'_>, (aspect, theme): (usize, usize), score: Score) -> Self {
        let is_in = |aspect_of: usize, question: usize| {
            let asked = &report.questionnaires.at(aspect_of).questions[question];
            (aspect_of, asked.theme) == (aspect, theme)
        };
        let mut below = report.assessment.below_minimum();
        if below.any(|at| is_in(at.aspect, at.question)) {
            return Self::Unsaid;
        }
        let mut first = listed(report).take(FIRST).filter_map(|advice| advice.about.first());
        let is_advised = first
            .any(|target| matches!(target, Target::Question(at) if is_in(at.aspect, at.question)));
        if score < STRONG || is_advised { Self::Furthest } else { Self::Strong }
    }
}

/// The line on the theme with the highest score; none where one of its answers is below what a law asks.
pub fn strongest(
    report: &SheetReport<'_>,
    t: &Texts,
    theme: (usize, usize),
    name: &str,
    score: Score,
) -> Option<String> {
    match Strength::of(report, theme, score) {
        Strength::Strong => Some((t.strongest)(name, &points(score))),
        Strength::Furthest => Some((t.furthest)(name, &points(score))),
        Strength::Unsaid => None,
    }
}
