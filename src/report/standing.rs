//! Where a department stands among others, in words and as data: never as a rank.

use serde::Serialize;

use super::document::{Block, Document, Grid};
use super::figures::beside_level;
use super::sheet::SheetReport;
use crate::model::{AnsweredBy, Distribution, Language, Questionnaires, Reference, Score, Target};
use crate::scoring::{ComparedPeriod, Figures, Standing, Subject, asks_as_now, levels, target};
use crate::wording;

/// Where a mean or a score stands, as data for programs.
#[derive(Clone, Copy, Debug, Serialize)]
pub struct StandingItem {
    higher_than: u32,
    lower_than: u32,
    of: u32,
    groups: u32,
}

impl From<Standing> for StandingItem {
    fn from(standing: Standing) -> Self {
        let Standing { higher_than, lower_than, of, groups } = standing;
        Self { higher_than, lower_than, of, groups }
    }
}

/// «Higher than 6 of 10 departments, lower than 2».
pub fn words(language: Language, standing: Standing) -> String {
    let t = wording::compare(language);
    let Standing { higher_than, lower_than, of, .. } = standing;
    match (higher_than, lower_than) {
        (0, 0) => t.level_with.into(),
        (higher, 0) => (t.higher_than)(higher, of),
        (0, lower) => (t.lower_than)(lower, of),
        (higher, lower) => (t.between)(higher, lower, of),
    }
}

/// What the reference is of, and what «higher than» means.
pub fn note(language: Language, reference: &Reference, set: &Questionnaires) -> String {
    let t = wording::compare(language);
    let versions = reference.questionnaires.iter().map(|(id, version)| {
        let title = set.index(id).map(|aspect| set.at(aspect).title.get(language));
        format!("{} {version}", title.unwrap_or(id))
    });
    let most = reference.figures.iter().map(|one| one.groups).max().unwrap_or_default();
    let versions = versions.collect::<Vec<_>>().join(", ");
    (t.reference_note)(most, reference.period.as_deref().unwrap_or(t.undated), &versions)
}

/// Where a group's mean stands in a period, if its sheets were asked what those in the reference were.
pub fn of_group(
    reference: Option<&Reference>,
    set: &Questionnaires,
    (subject, answered_by): (Subject, AnsweredBy),
    (at, figures): (&ComparedPeriod, Option<&Figures>),
) -> Option<Standing> {
    let distribution = reference?.of(target(subject), answered_by)?;
    let figures = figures.filter(|_| asks_as_now(subject, &at.earlier, set))?;
    Some(Standing::of_figures(distribution, figures))
}

impl<'a> SheetReport<'a> {
    /// Where the sheet's score in something stands, if it was asked what those in the reference were.
    pub fn standing(&self, subject: Subject, score: Option<Score>) -> Option<Standing> {
        let distribution = self.distribution(target(subject))?;
        let is_as_now = |aspect: usize| {
            let version = self.sheet.version(aspect);
            version.is_none_or(|version| self.questionnaires.at(aspect).asks_as_in(version))
        };
        let fits = match subject {
            Subject::Aspect(aspect) | Subject::Theme(aspect, _) => is_as_now(aspect),
            Subject::Overall => self.questionnaires.selected().all(|(aspect, _)| is_as_now(aspect)),
        };
        score.filter(|_| fits).map(|score| Standing::of_score(distribution, score))
    }

    fn distribution(&self, of: Option<Target>) -> Option<&'a Distribution> {
        self.reference?.of(of, self.sheet.answered_by)
    }
}

/// Each aspect with its themes, and overall, beside the reference, if there is one of such sheets.
pub fn add(report: &SheetReport<'_>, document: &mut Document) {
    let Some(reference) = report.reference else { return };
    let (language, set) = (report.mode.language, report.questionnaires);
    let (t, texts) = (wording::compare(language), wording::texts(language));
    let mut rows = Vec::new();
    let mut row = |name: String, subject: Subject, score: Option<Score>| {
        let levels = levels(set, subject);
        if let Some((standing, levels)) = report.standing(subject, score).zip(levels) {
            let figure = score.map(|score| beside_level(language, levels, score));
            rows.push(vec![name, figure.unwrap_or_default(), words(language, standing)]);
        }
    };
    for result in report.assessment.included() {
        let questionnaire = set.at(result.aspect);
        let title = questionnaire.title.get(language);
        row(title.to_owned(), Subject::Aspect(result.aspect), result.score.ok());
        for (index, theme) in result.themes.iter().enumerate() {
            let name = format!("{title}: {}", questionnaire.themes[index].title.get(language));
            row(name, Subject::Theme(result.aspect, index), theme.score);
        }
    }
    let overall = report.assessment.overall.map(|overall| overall.score);
    let title = set.overall_title(language, texts.overall);
    row(title.to_owned(), Subject::Overall, overall);
    document.push(Block::Heading(t.beside_others.into()));
    if rows.is_empty() {
        document.push(Block::Paragraph(t.not_comparable.into()));
        return;
    }
    let head = t.standing_head.map(str::to_owned).to_vec();
    document.push(Block::Grid(Grid { head, rows, figures: vec![1], ..Grid::default() }));
    document.push(Block::Note(note(language, reference, set)));
}
