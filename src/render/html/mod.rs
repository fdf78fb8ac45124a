//! A page in one file: no scripts, and nothing is fetched from anywhere.
//!
//! Everything of the user's goes through `maud`, which escapes it.

mod bars;
mod block;
mod figure;
mod grid;
mod shares;
mod strip;

use maud::{DOCTYPE, Markup, PreEscaped, html};

use crate::model::Language;
use crate::render::clean::clean;
use crate::report::{Block, Document, Grid, Picture, RingPicture};
use crate::wording::{self, PageTexts};

/// How the page looks on a screen, light and dark, on a phone and on A4 paper.
const STYLE: &str = include_str!("style.css");

/// What the browser may do: show this page with its own styles, and nothing else.
const POLICY: &str =
    "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'";

/// With this many sections or more, there is a list of them to choose from.
const LISTED: usize = 4;

/// A document, and a picture if there is one, as a page in a language, without the control
/// characters that no page may hold.
pub fn page(document: &Document, picture: Option<RingPicture>, language: Language) -> String {
    let words = wording::page(language);
    let (front, sections) = parts(&document.blocks);
    let title = front.iter().find_map(|block| match block {
        Block::Title(title) => Some(title.as_str()),
        _ => None,
    });
    let title = title.unwrap_or("modenhed");
    let mut pictures = 0;
    let page = html! {
        (DOCTYPE)
        html lang=(language.tag()) {
            head {
                meta charset="utf-8";
                meta name="viewport" content="width=device-width, initial-scale=1";
                meta http-equiv="Content-Security-Policy" content=(POLICY);
                meta name="referrer" content="no-referrer";
                title { (title) }
                style { (PreEscaped(STYLE)) }
            }
            body {
                a.skip href="#content" { (words.skip) }
                header { (block::all(front, title, words, &mut pictures)) }
                @if sections.len() >= LISTED { (contents(&sections, words)) }
                main id="content" tabindex="-1" {
                    @if let Some(picture) = picture {
                        (figure::of(&Picture::Rings(picture), &mut pictures))
                    }
                    @for (index, (section, lies)) in sections.iter().zip(on_their_side(&sections)).enumerate() {
                        (self::section((index, lies), section, words, &mut pictures))
                    }
                }
            }
        }
    };
    clean(&page.into_string()) + "\n"
}

/// A heading and what stands below it.
struct Section<'a> {
    heading: &'a str,
    blocks: &'a [Block],
}

/// What stands before the first heading, and the sections.
fn parts(blocks: &[Block]) -> (&[Block], Vec<Section<'_>>) {
    let starts = |block: &&Block| matches!(block, Block::Heading(_));
    let front = blocks.iter().take_while(|block| !starts(block)).count();
    let (front, mut rest) = blocks.split_at(front);
    let mut sections = Vec::new();
    while let [Block::Heading(heading), after @ ..] = rest {
        let (blocks, next) =
            after.split_at(after.iter().take_while(|block| !starts(block)).count());
        sections.push(Section { heading, blocks });
        rest = next;
    }
    (front, sections)
}

fn contents(sections: &[Section<'_>], words: &PageTexts) -> Markup {
    html! {
        nav aria-label=(words.contents) {
            ul {
                @for (index, section) in sections.iter().enumerate() {
                    li { a href={ "#section-" (index + 1) } { (section.heading) } }
                }
            }
        }
    }
}

/// With more columns than this a table one looks along takes the long side of the paper.
const UPRIGHT: usize = 8;

/// Which sections lie on their side: one with a wide table that one looks along, and those with such tables that
/// follow it, so that they share a page.
fn on_their_side(sections: &[Section<'_>]) -> Vec<bool> {
    let mut is_before = false;
    let lie = sections.iter().map(|section| {
        is_before = has_matrix(section, UPRIGHT) || is_before && has_matrix(section, 0);
        is_before
    });
    lie.collect()
}

/// Whether a section has a table one looks along with more columns than these.
fn has_matrix(section: &Section<'_>, columns: usize) -> bool {
    let is_matrix = |grid: &Grid| grid.is_matrix && grid.head.len() > columns;
    section.blocks.iter().any(|block| matches!(block, Block::Grid(grid) if is_matrix(grid)))
}

fn section(
    (index, lies): (usize, bool),
    section: &Section<'_>,
    words: &PageTexts,
    pictures: &mut usize,
) -> Markup {
    let id = format!("section-{}", index + 1);
    html! {
        section aria-labelledby=(id) class=[lies.then_some("landscape")] {
            h2 id=(id) { (section.heading) }
            (block::all(section.blocks, section.heading, words, pictures))
        }
    }
}
