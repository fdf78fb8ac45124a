//! Answers to choose from.

use maud::{Markup, Render, html};

/// An answer that is offered.
pub struct Offered<'a> {
    /// The field it belongs to.
    pub name: &'a str,
    /// What the field then says.
    pub value: &'a str,
    /// The key that chooses it.
    pub key: &'a str,
    /// The answer in words.
    pub text: &'a str,
    /// Whether it is chosen.
    pub chosen: bool,
}

/// Answers one below the other.
pub struct Choices<'a> {
    /// Whether more than one can be chosen.
    pub several: bool,
    /// The answers, in order.
    pub offered: &'a [Offered<'a>],
}

impl Render for Choices<'_> {
    fn render(&self) -> Markup {
        let kind = if self.several { "checkbox" } else { "radio" };
        html! {
            @for one in self.offered {
                label.option {
                    input type=(kind) name=(one.name) value=(one.value) id={ (one.name) "=" (one.value) }
                        data-key=(one.key) checked[one.chosen];
                    span.key aria-hidden="true" { (one.key) }
                    span { (one.text) }
                }
            }
        }
    }
}

/// A heading of this level; the first one of a page can be moved to.
pub fn heading(level: usize, text: &str) -> Markup {
    html! {
        @match level {
            1 => h1 tabindex="-1" { (text) },
            2 => h2 { (text) },
            _ => h3 { (text) },
        }
    }
}

/// A button that does something to what has this value.
pub fn button(act: &str, value: &str, text: &str) -> Markup {
    html! { button type="button" data-act=(act) data-value=(value) id={ (act) ":" (value) } { (text) } }
}

/// A button that lets one choose files, one or several, to do something with.
pub fn choose_files(act: &str, several: bool, text: &str) -> Markup {
    let many = if several { "many" } else { "one" };
    html! { button type="button" data-act=(act) data-files=(many) id=(act) { (text) } }
}
