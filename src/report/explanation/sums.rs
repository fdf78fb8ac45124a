//! The sums of scores, so that they can be worked out again by hand.

use rust_decimal::Decimal;

use crate::model::{Aggregate, Language, OverallRule, Questionnaire, Rule, Score, Share, half_up};
use crate::report::document::{Block, Document, Grid};
use crate::report::figures::points;
use crate::report::sheet::SheetReport;
use crate::report::sheet_document::{aspect_title, level_words, no_overall, why_no_score};
use crate::scoring::AspectResult;
use crate::wording::{self, ReportTexts, Texts};

/// The sums of every aspect and overall, and the levels.
pub fn everything(report: &SheetReport<'_>, document: &mut Document) {
    let (t, words) = (wording::texts(report.mode.language), wording::report(report.mode.language));
    document.push(Block::Paragraph(words.how_points.into()));
    for result in report.assessment.included() {
        document.push(Block::Subheading(aspect_title(report, result).to_owned()));
        let mut grid = of_aspect(report, result);
        if !report.tells_answers() {
            // A theme's sum is of single answers; the aspect's, of the themes.
            grid.rows.drain(..grid.rows.len() - 1);
        }
        document.push(Block::Grid(grid));
    }
    let all: Vec<_> = report.assessment.included().map(|result| result.aspect).collect();
    let mut said: Vec<String> = Vec::new();
    for aspect in all {
        let levels = levels(report, words, aspect);
        if !said.contains(&levels) {
            said.push(levels);
        }
    }
    document.blocks.extend(said.into_iter().map(Block::Note));
    let set = report.questionnaires;
    let scores = report
        .assessment
        .included()
        .filter_map(|result| Some((set.weight(result.aspect), result.score.ok()?)));
    if let Some(overall) = report.assessment.overall {
        let rule = set.model().overall;
        let sum = sum(report.mode.language, scores, rule == OverallRule::Mean);
        let sum = (words.overall)(rule, &sum);
        let score = exact(report.mode.language, t, Some(overall.score));
        let title = set.overall_title(report.mode.language, t.overall);
        document.push(Block::Paragraph(format!("{title}: {sum} = {score}")));
    }
    document.blocks.extend(no_overall(report, t).map(Block::Paragraph));
}

/// Where the levels of an aspect begin.
fn levels(report: &SheetReport<'_>, words: &ReportTexts, aspect: usize) -> String {
    let levels = report.questionnaires.at(aspect).levels.iter().map(|level| {
        (words.level_from)(level.title.get(report.mode.language), &points(level.from))
    });
    (words.levels)(&levels.collect::<Vec<_>>().join(", "))
}

/// What it was computed with.
pub fn versions(report: &SheetReport<'_>) -> String {
    let (own, words) =
        (wording::explain(report.mode.language), wording::report(report.mode.language));
    let included = report.assessment.included().map(|result| result.aspect);
    let versions = included.map(|aspect| {
        let questionnaire = report.questionnaires.at(aspect);
        let answered = report.sheet.version(aspect);
        let answered = answered.map(|version| (own.answered_as)(&version.to_string()));
        let title = questionnaire.title.get(report.mode.language);
        format!("{title} {}{}", questionnaire.version, answered.unwrap_or_default())
    });
    (words.made_with)(&versions.collect::<Vec<_>>().join(", "), env!("CARGO_PKG_VERSION"))
}

/// The themes of an aspect and the aspect itself, a line each.
pub fn of_aspect(report: &SheetReport<'_>, result: &AspectResult) -> Grid {
    let language = report.mode.language;
    let (t, words) = (wording::texts(language), wording::report(language));
    let questionnaire = report.questionnaires.at(result.aspect);
    let coverage = |share: Share| format!("{}/{}", share.part, share.whole);
    let mut rows = Vec::new();
    for (index, (theme, scored)) in questionnaire.themes.iter().zip(&result.themes).enumerate() {
        rows.push(vec![
            theme.title.get(language).to_owned(),
            of_theme(report, questionnaire, result, index),
            exact(language, t, scored.score),
            if questionnaire.aggregate == Aggregate::Themes {
                theme.weight.to_string()
            } else {
                String::new()
            },
            coverage(scored.coverage),
        ]);
    }
    let score = result.score.ok();
    rows.push(vec![
        words.whole_aspect.into(),
        score.map_or_else(|| t.none.to_owned(), |_| of_whole(language, questionnaire, result)),
        exact(language, t, score),
        String::new(),
        coverage(result.coverage),
    ]);
    let head = words.how_head.map(str::to_owned).to_vec();
    Grid { head, rows, figures: vec![2, 3, 4], ..Grid::default() }
}

/// What an aspect's score is computed from, by its rule.
fn of_whole(language: Language, questionnaire: &Questionnaire, result: &AspectResult) -> String {
    let themes = questionnaire.themes.iter().zip(&result.themes);
    let themes = themes.filter_map(|(theme, scored)| Some((theme.weight, scored.score?)));
    let computed = match questionnaire.aggregate {
        Aggregate::Themes => sum(language, themes, true),
        Aggregate::Lowest => sum(language, themes, false),
        Aggregate::Questions => {
            let answers = questionnaire.questions.iter().zip(&result.answers);
            let answers = answers.filter_map(|(one, answer)| Some((one.weight, answer.score?)));
            let (mut points, mut weights) = (Decimal::ZERO, 0_u64);
            for (weight, score) in answers {
                points += Decimal::from(weight) * score.decimal(12);
                weights += u64::from(weight);
            }
            format!("{} / {weights}", wording::decimal(language, half_up(points, 2)))
        }
        Aggregate::Ladder => String::new(),
    };
    (wording::report(language).aggregate)(questionnaire.aggregate, &computed)
}

/// What a theme's score is computed from, by its rule; a dash without a score.
pub fn of_theme(
    report: &SheetReport<'_>,
    questionnaire: &Questionnaire,
    result: &AspectResult,
    theme: usize,
) -> String {
    let language = report.mode.language;
    if result.themes[theme].score.is_none() {
        return wording::texts(language).none.to_owned();
    }
    let rule = questionnaire.themes[theme].rule;
    let answers = questionnaire
        .questions_of(theme)
        .filter_map(|(at, question)| Some((question.weight, result.answers[at].score?)));
    (wording::report(language).rule)(rule, &sum(language, answers, rule == Rule::Mean))
}

/// Which level an aspect's score is on and why, or why there is no score.
pub fn level(report: &SheetReport<'_>, t: &Texts, result: &AspectResult) -> String {
    let language = report.mode.language;
    let levels = &report.questionnaires.at(result.aspect).levels;
    let (score, number) = match (result.score, result.level) {
        (Ok(score), Some(number)) => (score, number),
        (Err(why), _) => return why_no_score(t, result, why),
        (Ok(_), None) => return String::new(),
    };
    let from = levels.get(number).map(|level| points(level.from)).unwrap_or_default();
    let next = levels.get(number + 1).map(|level| points(level.from));
    let words = level_words(report, t, levels, number);
    let own = wording::explain(language);
    (own.on_level)(&exact(language, t, Some(score)), &words, &from, next.as_deref())
}

/// «(2·75 + 25) / 3» for a weighted mean, «75; 25» for a choice among scores.
fn sum(language: Language, scores: impl Iterator<Item = (u32, Score)>, mean: bool) -> String {
    let scores: Vec<_> =
        scores.map(|(weight, score)| (weight, two_decimals(language, score))).collect();
    if !mean || scores.len() == 1 {
        let scores: Vec<_> = scores.into_iter().map(|(_, score)| score).collect();
        return scores.join("; ");
    }
    let parts = scores.iter().map(|(weight, score)| match weight {
        1 => score.clone(),
        weight => format!("{weight}·{score}"),
    });
    let weights: u64 = scores.iter().map(|(weight, _)| u64::from(*weight)).sum();
    format!("({}) / {weights}", parts.collect::<Vec<_>>().join(" + "))
}

/// A score with two decimals at most, or a dash.
pub fn exact(language: Language, t: &Texts, score: Option<Score>) -> String {
    score.map_or_else(|| t.none.into(), |score| two_decimals(language, score))
}

fn two_decimals(language: Language, score: Score) -> String {
    let shown: Decimal = score.decimal(2);
    wording::decimal(language, shown)
}
