//! All questions on one page, for those who prefer that.

use maud::{Markup, html};

use super::choices::button;
use super::session::FormSession;

impl FormSession<'_> {
    /// All questions that are asked, as the answers are now; what is filled in is taken in at once.
    pub(super) fn everything(&self) -> (Markup, String) {
        let Some(interview) = &self.interview else { return self.begin() };
        let (t, words) = (self.texts(), self.words());
        let open = interview.asked().iter().filter(|at| interview.is_open(**at)).count();
        let markup = html! {
            div.top { (button("step", "", words.one_by_one)) }
            form data-act="outcome" data-change="fill-in" {
                h1 tabindex="-1" { (words.everything) }
                p { ((words.open)(open)) }
                @for (aspect, questionnaire) in self.set.selected() {
                    @let asked: Vec<_> = interview.asked().iter().filter(|at| at.aspect == aspect).collect();
                    @if !asked.is_empty() {
                        h2 { (self.aspect_title(aspect)) }
                        p { (questionnaire.purpose.get(self.language())) }
                        @for at in asked { (self.question(interview, *at, 3)) }
                    }
                }
                div.actions {
                    button type="submit" { (words.result) }
                    (button("save", "", words.save))
                    (button("review", "", t.commands.review.1))
                }
            }
        };
        (markup, words.everything.into())
    }
}
