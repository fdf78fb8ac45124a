//! A question with its answers to choose from, as it stands on the page.

use maud::{Markup, html};

use super::choices::{Choices, Offered, heading};
use super::fields::name;
use super::session::FormSession;
use crate::interview::{Interview, keys};
use crate::model::{Answer, Kind, MOST_VOTES, QuestionRef, Response};
use crate::report;

impl FormSession<'_> {
    /// A question, its title as a heading of this level.
    pub(super) fn question(
        &self,
        interview: &Interview<'_>,
        at: QuestionRef,
        level: usize,
    ) -> Markup {
        let (t, words, language) = (self.texts(), self.words(), self.language());
        let question = self.set.question(at);
        let Answer { given, note, votes } = interview.sheet().answer(at);
        let title = question.text.get(language);
        let counted = self.together && matches!(question.kind, Kind::Single(_));
        html! {
            fieldset.question {
                legend { (heading(level, title)) }
                @if let Some(help) = &question.help {
                    details { summary { (t.commands.help.1) } p { (help.get(language)) } }
                }
                (self.answers_to(at, &given))
                @if counted { (self.hands(at, &votes)) }
                details.note open[note.is_some()] {
                    summary { (t.commands.note.1) }
                    textarea name=(name(at, "note")) id=(name(at, "note")) rows="3" maxlength="5000"
                        aria-label=(words.note_to) { "\n" (note.unwrap_or_default()) }
                }
            }
        }
    }

    /// What can be answered to a question.
    fn answers_to(&self, at: QuestionRef, given: &Response) -> Markup {
        let (words, language) = (self.words(), self.language());
        let question = self.set.question(at);
        let keys = keys(question);
        let (answer, state) = (name(at, "answer"), name(at, "state"));
        let options = question.choices().iter().zip(&keys).enumerate();
        let options = options.map(|(index, (choice, key))| Offered {
            name: &answer,
            value: &choice.code,
            key,
            text: choice.text.get(language),
            chosen: match given {
                Response::Option(option) => *option == index,
                Response::Selected(ticks) => ticks.contains(&index),
                _ => false,
            },
        });
        let options: Vec<_> = options.collect();
        let single = matches!(question.kind, Kind::Single(_));
        let states = self.states(at, if single { &answer } else { &state }, given);
        let several = !single;
        html! {
            @match &question.kind {
                Kind::Single(_) => (Choices { several: false, offered: &options }),
                Kind::Multiple { .. } => {
                    p.hint { (words.several) }
                    (Choices { several, offered: &options })
                }
                Kind::Number { from, to } => {
                    @let (from, to) = (from.min(to).to_string(), from.max(to).to_string());
                    p.hint id=(name(at, "hint")) { ((self.texts().write_number)(&from, &to)) }
                    input.number type="text" inputmode="decimal" name=(answer) id=(answer)
                        aria-labelledby=(name(at, "hint")) value=[self.number(at, given)];
                }
                Kind::Text => {
                    p.hint id=(name(at, "hint")) { (self.texts().write_text) }
                    textarea name=(answer) id=(answer) rows="5" maxlength="20000"
                        aria-labelledby=(name(at, "hint")) {
                        "\n" @if let Response::Text(text) = given { (text) }
                    }
                }
            }
            @if !states.is_empty() { div.apart { (Choices { several, offered: &states }) } }
        }
    }

    /// «Don't know» and «not applicable», where they are offered.
    fn states<'a>(&self, at: QuestionRef, name: &'a str, given: &Response) -> Vec<Offered<'a>> {
        let (question, t) = (self.set.question(at), self.texts());
        let states = [
            (question.dont_know, "dont-know", t.dont_know_key, t.dont_know, Response::DontKnow),
            (
                question.not_applicable,
                "not-applicable",
                t.not_applicable_key,
                t.not_applicable,
                Response::NotApplicable,
            ),
        ];
        let offered = states.into_iter().filter(|(offered, ..)| *offered);
        let state = |(_, value, key, text, state)| Offered {
            name,
            value,
            key,
            text,
            chosen: *given == state,
        };
        offered.map(state).collect()
    }

    /// A number that was answered, as it is written in the language.
    fn number(&self, at: QuestionRef, given: &Response) -> Option<String> {
        let words = || report::words(self.set.question(at), given, self.language()).into_owned();
        matches!(given, Response::Number(_)).then(words)
    }

    /// Where the hands are counted.
    fn hands(&self, at: QuestionRef, votes: &[u32]) -> Markup {
        let (words, votes_name) = (self.words(), name(at, "votes"));
        html! {
            fieldset.hands {
                legend { (words.hands) }
                @for (index, key) in keys(self.set.question(at)).iter().enumerate() {
                    label {
                        (key)
                        input type="number" name=(votes_name) id={ (votes_name) (index) } min="0"
                            max=(MOST_VOTES) inputmode="numeric" aria-label={ (words.hands_for) " " (key) }
                            value=[votes.get(index).filter(|count| **count > 0)];
                    }
                }
            }
        }
    }
}
