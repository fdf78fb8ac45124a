//! The questions about technologies as pages.

use maud::{Markup, html};
use strum::VariantArray;

use super::choices::{Choices, Offered, button};
use super::session::FormSession;
use crate::interview::{About, Interview, TechnologyRef};
use crate::model::TechnologyStatus;
use crate::wording;

/// The field of what is said of a technology.
pub const SAID: &str = "said";
/// What the field says where one does not know.
pub const UNKNOWN: &str = "unknown";

impl FormSession<'_> {
    /// Whether to go through the technologies at all.
    pub(super) fn technologies(&self, interview: &Interview<'_>) -> (Markup, String) {
        let (t, language) = (self.texts(), self.language());
        let (own, words) = (wording::technologies(language), wording::radar(language));
        let radar = self.set.radar();
        let area = interview.sheet().area.as_deref().and_then(|area| radar.area(area));
        let area = area.map(|area| radar.areas[area].title.get(language));
        let markup = html! {
            div.top { (button("back", "", &format!("‹ {}", t.commands.back.1))) }
            form data-act="technologies" {
                h1 tabindex="-1" { (words.yours) }
                p { ((own.begin)(interview.technologies().len(), area)) }
                div.actions {
                    button type="submit" { (own.go) }
                    (button("skip", "", t.commands.skip.1))
                    (button("review", "", t.commands.review.1))
                }
            }
            (self.tools())
        };
        (markup, words.yours.into())
    }

    /// A question about a technology.
    pub(super) fn technology(
        &self,
        interview: &Interview<'_>,
        at: TechnologyRef,
    ) -> (Markup, String) {
        let (t, language) = (self.texts(), self.language());
        let (own, words) = (wording::technologies(language), wording::radar(language));
        let radar = self.set.radar();
        let technology = &radar.technologies[at.technology];
        let title = technology.title.get(language);
        let all = interview.technologies();
        let number = all.iter().position(|index| *index == at.technology).unwrap_or(0) + 1;
        let question = match at.about {
            About::Status => (own.status)(title),
            About::Since => own.since.into(),
            About::Demand(demand) => {
                let ask = radar.demands[demand].ask.as_ref();
                ask.map_or("", |ask| ask.get(language)).to_owned()
            }
        };
        let markup = html! {
            div.top { (button("back", "", &format!("‹ {}", t.commands.back.1))) p.progress { ((own.progress)(number, all.len(), title)) } }
            progress aria-hidden="true" value=(number) max=(all.len()) {}
            form data-act="said" {
                fieldset.question {
                    legend { h1 tabindex="-1" { (question) } }
                    details { summary { (t.commands.help.1) }
                        p { (technology.description.get(language)) }
                        p { (words.ask_first) ": " (technology.ask_first.get(language)) }
                    }
                    (self.said(interview, at))
                }
                div.actions {
                    button type="submit" { (self.words().next) }
                    (button("skip", "", t.commands.skip.1))
                    (button("skip-rest", "", own.skip_rest.1))
                    (button("review", "", t.commands.review.1))
                }
            }
            (self.tools())
        };
        (markup, (own.progress)(number, all.len(), title))
    }

    /// What can be said of a technology.
    fn said(&self, interview: &Interview<'_>, at: TechnologyRef) -> Markup {
        let (t, language) = (self.texts(), self.language());
        let (own, words) = (wording::technologies(language), wording::radar(language));
        let record = interview.record(at.technology);
        let offer = |value, key, text, chosen| Offered { name: SAID, value, key, text, chosen };
        let mut offered: Vec<Offered<'_>> = match at.about {
            About::Since => {
                let since = record.and_then(|record| record.since);
                // A field for a day cannot hold less than a day.
                let kind = if since.is_some_and(|since| since.known_day().is_none()) {
                    "text"
                } else {
                    "date"
                };
                let since = since.map(|since| since.to_string());
                return html! {
                    input type=(kind) name=(SAID) id=(SAID) aria-label=(own.since) max=(self.today) value=[since];
                };
            }
            About::Status => {
                let all = TechnologyStatus::VARIANTS.iter().zip(["1", "2", "3", "4", "5"]);
                let now = record.map(|record| record.status);
                let offered = all.map(|(status, key)| {
                    let text = (words.status_name)(*status);
                    offer(status.name(), key, text, now == Some(*status))
                });
                offered.collect()
            }
            About::Demand(demand) => {
                let met = record.and_then(|one| one.meets(&self.set.radar().demands[demand].id));
                vec![
                    offer("true", "1", own.yes, met == Some(true)),
                    offer("false", "2", own.no, met == Some(false)),
                ]
            }
        };
        let unknown = offer(UNKNOWN, t.dont_know_key, t.dont_know, false);
        offered.push(unknown);
        html! { (Choices { several: false, offered: &offered }) }
    }
}
