//! All answers as a page, from which any question can be opened again.

use maud::{Markup, html};

use super::choices::{button, choose_files};
use super::session::FormSession;
use crate::interview::{Interview, keys};
use crate::model::{QuestionRef, Response};
use crate::{report, wording};

impl FormSession<'_> {
    /// All answers, and what can be done with them.
    pub(super) fn review(&self, interview: &Interview<'_>) -> (Markup, String) {
        let (t, words) = (self.texts(), self.words());
        let open = interview.asked().iter().filter(|at| interview.is_open(**at)).count();
        let unasked = interview.no_longer_asked();
        let markup = html! {
            div.top { (button("back", "", &format!("‹ {}", t.commands.back.1))) }
            form data-act={ @if open > 0 { "resume" } @else { "outcome" } } {
                h1 tabindex="-1" { (t.review) }
                p { ((words.open)(open)) }
                div.actions {
                    @if open > 0 { button type="submit" { (t.resume) } (button("outcome", "", words.result)) }
                    @else { button type="submit" { (words.result) } }
                    (button("save", "", words.save))
                    (button("everything", "", words.everything))
                    (self.technologies_again(interview))
                }
            }
            @for (aspect, _) in self.set.selected() {
                @let asked: Vec<_> = interview.asked().iter().filter(|at| at.aspect == aspect).collect();
                @if !asked.is_empty() {
                    h2 { (self.set.at(aspect).title.get(self.language())) }
                    ol.answers { @for at in asked { li { (self.line(interview, *at)) } } }
                }
            }
            @if !unasked.is_empty() {
                h2 { (t.no_longer_asked) }
                ul { @for at in unasked {
                    li { (self.set.question(at).text.get(self.language())) " " (self.answer_in_words(interview, at)) }
                } }
            }
            div.tools {
                (choose_files("open", false, words.open_saved))
                button type="button" data-act="forget" data-sure=(words.forget_sure) { (words.forget) }
            }
        };
        (markup, t.review.into())
    }

    /// The way back to the technologies, if there are any.
    fn technologies_again(&self, interview: &Interview<'_>) -> Markup {
        let (stated, all) = (interview.technologies_stated(), interview.technologies().len());
        let words = wording::technologies(self.language());
        html! { @if all > 0 { (button("technologies", "", &(words.stated)(stated, all))) } }
    }

    /// A question and its answer; pressed, it is asked again.
    fn line(&self, interview: &Interview<'_>, at: QuestionRef) -> Markup {
        let t = self.texts();
        let id = format!("{}.{}", at.aspect, at.question);
        let answer = interview.sheet().answer(at);
        html! {
            button.line type="button" data-act="question" data-value=(id) id={ "question:" (id) } {
                span { (self.set.question(at).text.get(self.language())) }
                span.given.none[answer.given == Response::Nothing] {
                    @if answer.note.is_some() { (t.has_note) }
                    (self.answer_in_words(interview, at))
                }
            }
        }
    }

    /// An answer as it is shown beside its question: «3, We regularly discuss …».
    fn answer_in_words(&self, interview: &Interview<'_>, at: QuestionRef) -> String {
        let (t, question) = (self.texts(), self.set.question(at));
        match interview.sheet().given(at) {
            Response::Nothing => t.no_answer.into(),
            Response::DontKnow => t.dont_know.into(),
            Response::NotApplicable => t.not_applicable.into(),
            given => {
                let said = report::words(question, given, self.language());
                match given {
                    Response::Option(option) => format!("{}, {said}", keys(question)[*option]),
                    _ => said.into_owned(),
                }
            }
        }
    }
}
