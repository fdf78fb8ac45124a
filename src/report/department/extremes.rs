//! What a department is good at, and where there is most to gain.

use std::cmp::Reverse;

use super::context::DepartmentContext;
use crate::model::{QuestionRef, Score};
use crate::report::document::{Block, Document, Grid};
use crate::report::figures::beside_level;
use crate::report::sheet_document::level_words;
use crate::scoring::AspectResult;

/// How many themes stand at each end.
const SHOWN: usize = 3;

/// From here on a score is nearer to the best than to the worst.
const MIDDLE: Score = Score::whole_points(50);

/// A theme with a score.
struct ScoredTheme<'a> {
    result: &'a AspectResult,
    theme: usize,
    score: Score,
}

/// The themes at both ends: as many above as below, and none that is in both.
pub fn add(context: &DepartmentContext<'_>, document: &mut Document) {
    let results = context.now.assessment.included();
    let themes = results.flat_map(|result| {
        let themes = result.themes.iter().enumerate();
        themes
            .filter_map(move |(theme, one)| Some(ScoredTheme { result, theme, score: one.score? }))
    });
    let mut themes: Vec<_> = themes.collect();
    themes.sort_by_key(|theme| Reverse(theme.score));
    let shown = SHOWN.min(themes.len() / 2);
    let (Some(high), Some(low)) = (themes.first(), themes.last()) else { return };
    let words = context.words;
    if high.score == low.score {
        // None is stronger than the others; from the middle of the scale on, all are.
        if themes.len() > 1 && high.score >= MIDDLE {
            document.push(Block::Heading(words.strengths_alike.into()));
            let all = themes.iter().map(|theme| row(context, theme, true));
            document.push(Block::Grid(of_themes(words.strengths_head, all)));
        }
        return;
    }
    document.push(Block::Heading(words.strengths_and_areas.into()));
    let strengths = themes[..shown].iter().map(|theme| row(context, theme, true));
    grid(words.strengths, words.strengths_head, strengths, document);
    let areas = themes[themes.len() - shown..].iter().rev().map(|theme| row(context, theme, false));
    grid(words.areas, words.areas_head, areas, document);
}

fn grid(
    title: &str,
    head: [&str; 4],
    rows: impl Iterator<Item = Vec<String>>,
    document: &mut Document,
) {
    document.push(Block::Subheading(title.into()));
    document.push(Block::Grid(of_themes(head, rows)));
}

fn of_themes(head: [&str; 4], rows: impl Iterator<Item = Vec<String>>) -> Grid {
    let head = head.map(str::to_owned).to_vec();
    Grid { head, rows: rows.collect(), figures: vec![1], ..Grid::default() }
}

fn row(context: &DepartmentContext<'_>, scored: &ScoredTheme<'_>, highest: bool) -> Vec<String> {
    let language = context.now.mode.language;
    let questionnaire = context.now.questionnaires.at(scored.result.aspect);
    let theme = questionnaire.themes[scored.theme].title.get(language);
    let answers = questionnaire.questions_of(scored.theme).filter_map(|(question, asked)| {
        let score = scored.result.answers[question].score?;
        let at = QuestionRef { aspect: scored.result.aspect, question };
        let (text, answer) = (asked.text.get(language), context.now.words(at));
        Some((score, (context.words.answered)(text, &answer)))
    });
    let answers: Vec<_> = answers.collect();
    let wanted = answers.iter().map(|(score, _)| *score);
    let wanted = if highest { wanted.max() } else { wanted.min() };
    let answer = answers.into_iter().find(|(score, _)| Some(*score) == wanted);
    vec![
        (context.words.theme_of)(theme, questionnaire.title.get(language)),
        beside_level(language, &questionnaire.levels, scored.score),
        level_words(
            &context.now,
            context.t,
            &questionnaire.levels,
            questionnaire.levels.number(scored.score),
        ),
        answer.map(|(_, said)| said).unwrap_or_default(),
    ]
}
