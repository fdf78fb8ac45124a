//! The result of one sheet for people.

use super::advice::{
    Dialogue, NAMED_FIRST, listed, no_longer_advised, nothing_recommended, ranking, steps,
};
use super::divided;
use super::document::{Bar, Block, Document, Grid};
use super::figures::{beside_level, points, steps_drawn};
use super::minimum;
use super::next_steps;
use super::own_radar::OwnRadar;
use super::sheet::SheetReport;
use super::standing;
use super::strength::strongest;
use crate::model::{Levels, OverallRule, QuestionRef, Score};
use crate::scoring::{AnswerResult, AspectResult, NoScore, State};
use crate::wording::{self, Texts};

/// The whole result: aspects, recommendations, answers.
pub fn of(report: &SheetReport<'_>) -> Document {
    let t = wording::texts(report.mode.language);
    let mut document = glance(report);
    for result in report.assessment.included() {
        aspect(report, t, result, &mut document);
        if result.themes.iter().any(|theme| theme.score.is_some()) {
            document.push(Block::Bars(themes(report, t, result)));
        }
    }
    if report.assessment.included().any(|result| result.extremes().is_some()) {
        document.push(Block::Note(t.weakest_is_relative.into()));
    }
    standing::add(report, &mut document);
    divided::add(report, t, &mut document);
    minimum::add(report, t, &mut document);
    recommendations(report, t, &mut document);
    next_steps::add(report, t, &mut document);
    if let Some(own) = OwnRadar::of(report) {
        own.add(&mut document);
    }
    document.push(Block::Heading(t.answers.into()));
    for result in report.assessment.included() {
        document.push(Block::Subheading(aspect_title(report, result).to_owned()));
        document.push(Block::Grid(answers(report, t, result)));
    }
    document
}

/// What fits on one screen: who and when, the scores, the strongest and the weakest theme, and what to do first.
pub fn glance(report: &SheetReport<'_>) -> Document {
    let t = wording::texts(report.mode.language);
    let mut document = Document::default();
    document.push(Block::Title(title(report, t)));
    document.push(Block::Bars(overview(report, t)));
    document.blocks.extend(no_overall(report, t).map(Block::Note));
    if let Some(lines) = extremes(report, t) {
        document.push(Block::Lines(lines));
    }
    let language = report.mode.language;
    let all = listed(report).take(report.mode.top.min(NAMED_FIRST));
    let first: Vec<_> =
        all.map(|advice| report.recommendation(advice).title.get(language).to_owned()).collect();
    if !first.is_empty() {
        document.push(Block::Subheading(t.do_first.into()));
        document.push(Block::Ordered(first));
    }
    document
}

/// The strongest and the weakest theme of all, where they lie apart.
fn extremes(report: &SheetReport<'_>, t: &Texts) -> Option<Vec<String>> {
    let language = report.mode.language;
    let [(aspect, theme, high), weakest] = report.assessment.extremes()?;
    let named = |aspect: usize, theme: usize| {
        let questionnaire = report.questionnaires.at(aspect);
        let theme = questionnaire.themes[theme].title.get(language);
        format!("{theme}, {}", questionnaire.title.get(language))
    };
    let mut lines: Vec<_> =
        strongest(report, t, (aspect, theme), &named(aspect, theme), high).into_iter().collect();
    lines.push((t.weakest)(&named(weakest.0, weakest.1), &points(weakest.2)));
    Some(lines)
}

/// An aspect's name.
pub fn aspect_title<'a>(report: &SheetReport<'a>, result: &AspectResult) -> &'a str {
    report.questionnaires.at(result.aspect).title.get(report.mode.language)
}

fn title(report: &SheetReport<'_>, t: &Texts) -> String {
    let mut parts = vec![report.sheet.department.clone()];
    parts.extend(facts(report, t));
    parts.join(" · ")
}

/// Who answered when: what there is beside the department's name.
pub fn facts(report: &SheetReport<'_>, t: &Texts) -> Vec<String> {
    let sheet = report.sheet;
    let named = |area: &str| area.to_lowercase() == sheet.department.to_lowercase();
    let facts = [
        report.area().filter(|area| !named(area) && !sheet.area.as_deref().is_some_and(named)),
        sheet.date.map(|date| (t.date)(date)),
        sheet.respondent.clone(),
        sheet.role.map(|role| (t.role)(role).to_owned()),
    ];
    facts.into_iter().flatten().collect()
}

/// «Level 4, Embedded».
pub fn level_words(report: &SheetReport<'_>, t: &Texts, levels: &Levels, number: usize) -> String {
    let name = levels.get(number).map_or("", |level| level.title.get(report.mode.language));
    (t.level)(number, name)
}

/// Where the levels above the first begin.
pub fn borders(levels: &Levels) -> Vec<Score> {
    levels.iter().skip(1).map(|level| level.from).collect()
}

/// The scores of the aspects, with the overall one after them.
pub fn overview(report: &SheetReport<'_>, t: &Texts) -> Vec<Bar> {
    let mut bars: Vec<_> = report
        .assessment
        .included()
        .map(|result| {
            let levels = &report.questionnaires.at(result.aspect).levels;
            let level = result.level.map(|number| level_words(report, t, levels, number));
            Bar {
                label: aspect_title(report, result).to_owned(),
                score: result.score.ok(),
                figure: result.score.map_or_else(
                    |_| t.none.into(),
                    |score| beside_level(report.mode.language, levels, score),
                ),
                words: level.unwrap_or_else(|| t.no_score.into()),
                borders: borders(levels),
                ..Bar::default()
            }
        })
        .collect();
    let levels = report.questionnaires.overall_levels();
    if let (Some(overall), Some(levels), true) = (report.assessment.overall, levels, bars.len() > 1)
    {
        let language = report.mode.language;
        bars.push(Bar {
            label: report.questionnaires.overall_title(language, t.overall).into(),
            score: Some(overall.score),
            figure: beside_level(language, levels, overall.score),
            words: level_words(report, t, levels, overall.level),
            borders: borders(levels),
            ..Bar::default()
        });
    }
    bars
}

/// Why there is no overall score, where a sheet is about several aspects.
pub fn no_overall(report: &SheetReport<'_>, t: &Texts) -> Option<String> {
    let (assessment, language) = (report.assessment, report.mode.language);
    let title = |aspect| report.questionnaires.at(aspect).title.get(language);
    let lacking: Vec<_> = assessment.without_score().map(title).collect();
    let several = assessment.included().nth(1).is_some()
        && report.questionnaires.model().overall != OverallRule::None;
    (several && !lacking.is_empty()).then(|| (t.no_overall)(&lacking.join(", ")))
}

/// «The core task: 58 · level 3, Established».
pub fn heading(report: &SheetReport<'_>, t: &Texts, result: &AspectResult) -> String {
    let title = aspect_title(report, result);
    let levels = &report.questionnaires.at(result.aspect).levels;
    match (result.score, result.level) {
        (Ok(score), Some(number)) => {
            let words = level_words(report, t, levels, number);
            let figure = beside_level(report.mode.language, levels, score);
            (t.aspect_heading)(title, &figure, &words)
        }
        _ => (t.aspect_heading)(title, t.none, t.no_score),
    }
}

/// What there is to say of an aspect: level, coverage, strongest and weakest theme.
pub fn aspect(report: &SheetReport<'_>, t: &Texts, result: &AspectResult, document: &mut Document) {
    let questionnaire = report.questionnaires.at(result.aspect);
    document.push(Block::Heading(heading(report, t, result)));
    if let Err(why) = result.score {
        document.push(Block::Paragraph(why_no_score(t, result, why)));
    } else if let Some(level) = result.level.and_then(|number| questionnaire.levels.get(number)) {
        document.push(Block::Paragraph(level.meaning.get(report.mode.language).to_owned()));
    }
    let mut lines = vec![(t.coverage)(result.coverage)];
    lines.extend(not_answered(t, result));
    let name = |theme: usize| questionnaire.themes[theme].title.get(report.mode.language);
    if let Some([(strong, high), (weak, low)]) = result.extremes() {
        lines.extend(strongest(report, t, (result.aspect, strong), name(strong), high));
        lines.push((t.weakest)(name(weak), &points(low)));
    } else if result.themes.iter().filter(|theme| theme.score.is_some()).count() > 1 {
        lines.push(t.themes_close.into());
    }
    document.push(Block::Lines(lines));
}

/// The scores of an aspect's themes.
pub fn themes(report: &SheetReport<'_>, t: &Texts, result: &AspectResult) -> Vec<Bar> {
    let questionnaire = report.questionnaires.at(result.aspect);
    let bars = questionnaire.themes.iter().zip(&result.themes).map(|(theme, result)| Bar {
        label: theme.title.get(report.mode.language).to_owned(),
        score: result.score,
        figure: result.score.map_or_else(|| t.none.into(), points),
        words: (t.coverage_short)(result.coverage),
        borders: borders(&questionnaire.levels),
        ..Bar::default()
    });
    bars.collect()
}

/// Why an aspect has no score.
pub fn why_no_score(t: &Texts, result: &AspectResult, why: NoScore) -> String {
    match why {
        NoScore::NotIncluded | NoScore::NothingAsked => t.nothing_asked.into(),
        NoScore::NothingAnswered => t.nothing_answered.into(),
        NoScore::TooFew { needed } => (t.too_few)(result.coverage, needed),
    }
}

/// How many questions are in each of the other states, as one line.
pub fn not_answered(t: &Texts, result: &AspectResult) -> Option<String> {
    let states = [State::DontKnow, State::NotApplicable, State::NotAnswered, State::NotAsked];
    let counted = states.into_iter().filter_map(|state| {
        let count = result.answers.iter().filter(|answer| answer.state == state).count();
        (count > 0).then(|| (t.state_count)(state_name(t, state), count))
    });
    let counted: Vec<_> = counted.collect();
    (!counted.is_empty()).then(|| (t.of_these)(&counted.join(", ")))
}

/// A state in words.
pub fn state_name(t: &Texts, state: State) -> &'static str {
    match state {
        State::Answered => t.answered,
        State::DontKnow => t.dont_know,
        State::NotApplicable => t.not_applicable,
        State::NotAnswered => t.not_answered,
        State::NotAsked => t.not_asked,
    }
}

fn recommendations(report: &SheetReport<'_>, t: &Texts, document: &mut Document) {
    let all = listed(report).count();
    document.push(Block::Heading(t.recommendations.into()));
    if all == 0 {
        document.push(Block::Paragraph(nothing_recommended(report, t)));
        no_longer_advised(report, document);
        return;
    }
    let steps = steps(report, t, Dialogue::Beside);
    let shown = steps.len();
    document.push(Block::Tasks(steps));
    if shown < all {
        document.push(Block::Paragraph((t.shown_of)(shown, all)));
    }
    document.push(Block::Note(ranking(report, t)));
    no_longer_advised(report, document);
}

/// What was answered to an aspect's questions.
pub fn answers(report: &SheetReport<'_>, t: &Texts, result: &AspectResult) -> Grid {
    let questionnaire = report.questionnaires.at(result.aspect);
    let row = |(question, answer): (usize, &AnswerResult)| {
        let at = QuestionRef { aspect: result.aspect, question };
        let answered = answer.state == State::Answered;
        let words = if answered {
            report.words(at).into_owned()
        } else {
            state_name(t, answer.state).into()
        };
        let step = report.step(at).filter(|_| answered);
        let drawn = |(step, of)| format!("{}{}", steps_drawn(step, of), (t.step_of)(step, of));
        vec![
            questionnaire.questions[question].text.get(report.mode.language).to_owned(),
            step.map_or_else(|| t.none.to_owned(), drawn),
            words,
            report.sheet.note(at).unwrap_or_default().into(),
        ]
    };
    Grid {
        head: vec![t.question.into(), t.step.into(), t.answer.into(), t.note.into()],
        rows: result.answers.iter().enumerate().map(row).collect(),
        figures: vec![1],
        drawn: vec![1],
        ..Grid::default()
    }
}
