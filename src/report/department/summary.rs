//! The first page: where a department stands, what has moved, and what to do first, in a few sentences.

use std::cmp::Reverse;

use super::context::DepartmentContext;
use super::{levels, since};
use crate::model::{Levels, Score};
use crate::report::advice::{NAMED_FIRST, listed};
use crate::report::document::{Block, Document};
use crate::report::figures::{beside_level, points};
use crate::report::next_steps::next_steps;
use crate::report::sheet_document::{aspect_title, level_words};
use crate::report::strength::Strength;
use crate::scoring::Assessment;

/// How many themes are named at each end.
const NAMED: usize = 2;

/// From here on a score is nearer to the best than to the worst.
const MIDDLE: Score = Score::whole_points(50);

/// The sentences, the scores on their levels, and what to begin with.
pub fn add(context: &DepartmentContext<'_>, document: &mut Document) {
    let mut sentences = stands(context);
    sentences.extend(since::sentence(context));
    sentences.extend(themes(context));
    let low = context.now.assessment.below_minimum().count();
    sentences.extend((low > 0).then(|| (context.words.below_law)(low)));
    document.push(Block::Paragraph(sentences.join(" ")));
    levels::aspects(context, document);
    first(context, document);
}

/// The level, of all aspects together where they are one score, and what it means.
fn stands(context: &DepartmentContext<'_>) -> Vec<String> {
    let (now, words) = (&context.now, context.words);
    let language = now.mode.language;
    let said = |title: &str, levels: &Levels, score: Score, number: usize| {
        let figure = beside_level(language, levels, score);
        (words.stands)(title, &figure, &level_words(now, context.t, levels, number))
    };
    let meaning = |levels: &Levels, number: usize| {
        levels.get(number).map(|level| level.meaning.get(language).to_owned())
    };
    let scored = now.assessment.included().filter_map(|result| {
        let levels = &now.questionnaires.at(result.aspect).levels;
        Some((aspect_title(now, result), levels, result.score.ok()?, result.level?))
    });
    let scored: Vec<_> = scored.collect();
    let overall = now.assessment.overall.filter(|_| scored.len() > 1);
    if let Some((levels, overall)) = now.questionnaires.overall_levels().zip(overall) {
        let title = now.questionnaires.overall_title(language, context.t.overall);
        let sentence = said(title, levels, overall.score, overall.level);
        // What a level means of one aspect is not said of all together.
        let own = now.questionnaires.model().levels.as_ref();
        let meaning = own.and_then(|levels| meaning(levels, overall.level));
        return [Some(sentence), meaning].into_iter().flatten().collect();
    }
    match scored[..] {
        [] => vec![words.no_score_yet.into()],
        [(title, levels, score, number)] => {
            let sentence = said(title, levels, score, number);
            [Some(sentence), meaning(levels, number)].into_iter().flatten().collect()
        }
        _ => scored.iter().map(|one| said(one.0, one.1, one.2, one.3)).collect(),
    }
}

/// The themes at both ends where they lie apart, or that they lie close.
fn themes(context: &DepartmentContext<'_>) -> Vec<String> {
    let (now, words, language) = (&context.now, context.words, context.now.mode.language);
    let mut themes: Vec<_> = now
        .assessment
        .included()
        .flat_map(|result| {
            let themes = &now.questionnaires.at(result.aspect).themes;
            let themes = themes.iter().zip(&result.themes).enumerate();
            themes.filter_map(|(index, (theme, scored))| {
                let (title, score) = (theme.title.get(language), scored.score?);
                Some(Theme {
                    title,
                    score,
                    strength: Strength::of(now, (result.aspect, index), score),
                })
            })
        })
        .collect();
    themes.sort_by_key(|theme| Reverse(theme.score));
    let [Theme { score: highest, .. }, .., Theme { score: lowest, .. }] = themes[..] else {
        return Vec::new();
    };
    if now.assessment.extremes().is_none() {
        let close = (words.close)(&points(lowest), &points(highest));
        let is_lawful = themes.iter().all(|theme| theme.strength != Strength::Unsaid);
        return vec![if highest == lowest && lowest >= MIDDLE && is_lawful {
            (words.alike)(&points(lowest))
        } else {
            close
        }];
    }
    let said = |theme: &Theme<'_>| format!("{} ({})", theme.title, points(theme.score));
    let shown = NAMED.min(themes.len() / 2);
    // Who is named at one end lies a level's width from the other.
    let ahead = themes[..shown].iter().filter(|one| Assessment::are_apart(one.score, lowest));
    let of =
        |wanted| ahead.clone().filter(|one| one.strength == wanted).map(said).collect::<Vec<_>>();
    let (strong, furthest) = (of(Strength::Strong), of(Strength::Furthest));
    let weak = themes[themes.len() - shown..].iter().rev();
    let weak = weak.filter(|one| Assessment::are_apart(highest, one.score));
    let weak: Vec<_> = weak.map(said).collect();
    let best = match (&strong[..], &furthest[..]) {
        ([], []) => None,
        ([], furthest) => Some((words.furthest)(furthest)),
        (strong, _) => Some((words.strong)(strong)),
    };
    best.into_iter().chain([(words.weak)(&weak)]).collect()
}

/// A theme with a score.
struct Theme<'a> {
    title: &'a str,
    score: Score,
    strength: Strength,
}

/// What to begin with: the recommendations that come first below, or the next better answer.
fn first(context: &DepartmentContext<'_>, document: &mut Document) {
    let (now, t, language) = (&context.now, context.t, context.now.mode.language);
    let shown = listed(now).take(now.mode.top.min(NAMED_FIRST));
    let shown: Vec<_> = shown.map(|advice| now.recommendation(advice)).collect();
    let step = shown.first().map(|one| one.first_step.get(language)).unwrap_or_default();
    if !shown.is_empty() {
        document.push(Block::Paragraph(format!("{}:", t.do_first)));
        let titles = shown.iter().map(|one| one.title.get(language).to_owned());
        document.push(Block::Ordered(titles.collect()));
    }
    if !step.is_empty() {
        document.push(Block::Paragraph((context.words.begin_with)(step)));
    } else if let Some(next) = next_steps(now).first().filter(|_| now.tells_answers()) {
        let question = now.questionnaires.question(next.at).text.get(language);
        document.push(Block::Paragraph((context.words.next_answer)(question, next.text)));
    }
}
