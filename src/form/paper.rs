//! The questionnaire on paper: to be filled in by hand.

use maud::{Markup, html};

use crate::interview::keys;
use crate::model::{Kind, Language, Question, Questionnaires};
use crate::report::QuestionnaireReport;
use crate::wording;

/// All questions of the selected questionnaires with boxes to tick, those with a condition too.
pub fn paper(set: &Questionnaires, language: Language) -> Markup {
    let (t, words) = (wording::interview(language), wording::form(language));
    html! {
        @for (_, questionnaire) in set.selected() {
            @let report = QuestionnaireReport { questionnaires: set, questionnaire, language };
            section {
                h2 { (questionnaire.title.get(language)) }
                p { (questionnaire.purpose.get(language)) }
                p { ((words.paper)(questionnaire.questions.len(), questionnaire.minutes(language))) }
                dl.who {
                    @for label in [t.department, t.area, words.paper_who, words.paper_date] { dt { (label) } dd {} }
                }
                @for (index, theme) in questionnaire.themes.iter().enumerate() {
                    h3 { (theme.title.get(language)) }
                    @for (number, question) in questionnaire.questions_of(index) {
                        (self::question(number + 1, question, &report))
                    }
                }
            }
        }
    }
}

fn question(number: usize, question: &Question, report: &QuestionnaireReport<'_>) -> Markup {
    let language = report.language;
    let (t, words) = (wording::interview(language), wording::form(language));
    let states = [(question.dont_know, t.dont_know), (question.not_applicable, t.not_applicable)];
    html! {
        div.ask {
            p { strong { (number) ". " (question.text.get(language)) } }
            @if let Some(condition) = &question.ask_when { p.hint { (report.asked_when(condition)) } }
            @match &question.kind {
                Kind::Single(_) => {}
                Kind::Multiple { .. } => p { (words.several) }
                Kind::Number { from, to } => p { ((t.write_number)(&from.min(to).to_string(), &to.max(from).to_string())) span.line-to-write {} }
                Kind::Text => p { (t.write_text) span.lines-to-write {} }
            }
            ul {
                @for (choice, key) in question.choices().iter().zip(keys(question)) {
                    li { span.box {} (key) " " (choice.text.get(language)) }
                }
                @for (_, state) in states.iter().filter(|(offered, _)| *offered) {
                    li.state { span.box {} (state) }
                }
            }
        }
    }
}
