//! What the interview asks next, as a page.

use maud::{Markup, html};

use super::choices::button;
use super::session::FormSession;
use crate::interview::{Interview, Step};
use crate::model::{Minimum, QuestionRef, Response};

impl FormSession<'_> {
    /// What the interview asks next, and its title.
    pub(super) fn step(&self) -> (Markup, String) {
        let Some(interview) = &self.interview else { return self.begin() };
        match interview.step() {
            Step::Question(at) => self.question_page(interview, at),
            Step::Technologies => self.technologies(interview),
            Step::Technology(at) => self.technology(interview, at),
            Step::Review | Step::Finished => self.review(interview),
        }
    }

    fn question_page(&self, interview: &Interview<'_>, at: QuestionRef) -> (Markup, String) {
        let (t, words, language) = (self.texts(), self.words(), self.language());
        let position = interview.progress(at, language);
        let questionnaire = self.set.at(at.aspect);
        let title = questionnaire.title.get(language);
        let mut progress = vec![(t.progress)(position.number, position.of)];
        if self.set.selected().len() > 1 {
            progress.push((t.progress_in)(title, position.in_aspect, position.of_aspect));
        }
        progress.push((t.minutes_left)(position.minutes_left));
        let answered = *interview.sheet().given(at) != Response::Nothing;
        let markup = html! {
            div.top { (button("back", "", &format!("‹ {}", t.commands.back.1))) p.progress { (progress.join(" · ")) } }
            progress aria-hidden="true" value=(position.number) max=(position.of) {}
            @if position.in_aspect == 1 {
                div.intro { p { strong { (self.aspect_title(at.aspect)) } } p { (questionnaire.purpose.get(language)) } }
            }
            form data-act="next" {
                (self.question(interview, at, 1))
                @if let Some(Minimum { text, .. }) = &self.set.question(at).minimum {
                    p.hint { (text.get(language)) }
                }
                div.actions {
                    button type="submit" { (words.next) }
                    @if !answered { (button("skip", "", t.commands.skip.1)) }
                    (button("review", "", t.commands.review.1))
                }
            }
            (self.tools())
        };
        (markup, progress.swap_remove(0))
    }

    /// «Technology (part 2 of 3)».
    pub(super) fn aspect_title(&self, aspect: usize) -> String {
        let number = self.set.selected().position(|(other, _)| other == aspect);
        let (number, of) = (number.map_or(1, |at| at + 1), self.set.selected().len());
        (self.texts().aspect)(number, of, self.set.at(aspect).title.get(self.language()))
    }

    /// What can be done with the answers at any time.
    pub(super) fn tools(&self) -> Markup {
        let words = self.words();
        html! {
            div.tools {
                (button("save", "", words.save))
                (button("everything", "", words.everything))
                (button("outcome", "", words.result))
            }
        }
    }
}
