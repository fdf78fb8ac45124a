//! What is recommended, for people.

use super::document::{Block, Document, Task};
use super::figures::beside_level;
use super::omitted::Part;
use super::plan::standing;
use super::sheet::SheetReport;
use crate::model::{Action, Language, Link, QuestionRef, Target};
use crate::scoring::Advice;
use crate::wording::{self, Texts};

/// How many proposals are named at a glance; more are seldom begun on.
pub const NAMED_FIRST: usize = 3;

/// The recommendations on the list, the best first: the questionnaires', and those of the radar that a
/// law asks for. The radar's others stand beside the technologies they are about.
pub fn listed<'a>(report: &SheetReport<'a>) -> impl Iterator<Item = &'a Advice> + use<'a> {
    let technologies = !report.mode.omitted.has(Part::Technology);
    let all = report.assessment.recommendations.iter();
    all.filter(move |advice| advice.aspect.is_some() || (advice.is_required && technologies))
}

/// Where it stands what to discuss about a recommendation.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Dialogue {
    /// Beside the recommendation.
    Beside,
    /// In a section of its own.
    Apart,
}

/// The recommendations that are shown, the best first.
pub fn steps(report: &SheetReport<'_>, t: &Texts, dialogue: Dialogue) -> Vec<Task> {
    let language = report.mode.language;
    let shown = listed(report).take(report.mode.top);
    let steps = shown.zip(1..).map(|(advice, number)| {
        let recommendation = report.recommendation(advice);
        let of = advice.aspect.map_or_else(
            || report.technology_titles(advice).join(", "),
            |aspect| report.questionnaires.at(aspect).title.get(language).to_owned(),
        );
        Task {
            number,
            title: recommendation.title.get(language).to_owned(),
            aside: format!("{of} · {}", (t.effort)(recommendation.effort)),
            points: points_of(report, advice, t, dialogue),
        }
    });
    steps.collect()
}

/// That nothing is recommended, and what to do where that may be for want of answers.
pub fn nothing_recommended(report: &SheetReport<'_>, t: &Texts) -> String {
    let unknown = report.assessment.unknown();
    if unknown == 0 || !report.tells_answers() {
        return t.no_recommendations.into();
    }
    format!("{} {}", t.no_recommendations, (t.find_answers)(unknown))
}

/// Where the order comes from.
pub fn ranking(report: &SheetReport<'_>, t: &Texts) -> String {
    let included = || report.assessment.included();
    let lawful = listed(report).any(|advice| advice.is_required);
    let weakest = included().any(|result| result.extremes().is_some());
    (t.ranking)(lawful, weakest, included().nth(1).is_some())
}

/// What was planned and may be done by now.
pub fn no_longer_advised(report: &SheetReport<'_>, document: &mut Document) {
    let (t, language) = (wording::plan(report.mode.language), report.mode.language);
    let line = |action: &&Action| format!("{}: {}", action.what, standing(action, language));
    let lines: Vec<_> = report.no_longer_advised().iter().map(line).collect();
    if !lines.is_empty() {
        document.push(Block::Subheading(t.no_longer.into()));
        document.push(Block::Lines(lines));
        document.push(Block::Note(t.no_longer_note.into()));
    }
}

/// What is planned, why, the first step, what to discuss unless it stands apart, where to read more.
pub fn points_of(
    report: &SheetReport<'_>,
    advice: &Advice,
    t: &Texts,
    dialogue: Dialogue,
) -> Vec<(String, String)> {
    let (recommendation, language) = (report.recommendation(advice), report.mode.language);
    let mut points: Vec<_> =
        about(report, t, advice).map(|about| (t.about.to_owned(), about)).into_iter().collect();
    points.extend([
        (t.why.to_owned(), recommendation.why.get(language).to_owned()),
        (t.first_step.to_owned(), recommendation.first_step.get(language).to_owned()),
    ]);
    if dialogue == Dialogue::Beside {
        points.push((t.dialogue.to_owned(), recommendation.dialogue.get(language).to_owned()));
    }
    if let Some(action) = report.planned(advice) {
        let planned = wording::plan(language).planned.to_owned();
        points.insert(0, (planned, standing(action, language)));
    }
    points.retain(|(_, text)| !text.is_empty());
    for source in &recommendation.sources {
        points.push((t.source.to_owned(), read_more(source, language)));
    }
    points
}

/// A source: its title, and its address if there is one.
pub fn read_more(source: &Link, language: Language) -> String {
    let title = source.title.get(language);
    source.url.as_ref().map_or_else(|| title.to_owned(), |url| format!("{title} {url}"))
}

/// What a recommendation is about first of all, and what was answered there.
fn about(report: &SheetReport<'_>, t: &Texts, advice: &Advice) -> Option<String> {
    let language = report.mode.language;
    let score = advice.need?.reversed();
    let reached = |title: &str, aspect: usize| {
        let levels = &report.questionnaires.at(aspect).levels;
        format!("{title}: {}", beside_level(language, levels, score))
    };
    Some(match *advice.about.first()? {
        Target::Question(at) => {
            let question = report.questionnaires.question(at);
            let text = question.text.get(language);
            if !report.tells_answers() {
                return Some(text.to_owned());
            }
            format!("{text} ({})", answered(report, t, at))
        }
        Target::Theme(aspect, theme) => {
            reached(report.questionnaires.at(aspect).themes[theme].title.get(language), aspect)
        }
        Target::Aspect(aspect) => {
            reached(report.questionnaires.at(aspect).title.get(language), aspect)
        }
    })
}

/// What was answered to a question, as a step if the options are steps.
pub fn answered(report: &SheetReport<'_>, t: &Texts, at: QuestionRef) -> String {
    match report.step(at) {
        Some((step, steps)) => (t.answered_of)(step, steps),
        None => (t.answered_with)(&report.words(at)),
    }
}
