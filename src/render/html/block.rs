//! The parts of a document as parts of a page.

use maud::{Markup, html};

use super::{bars, figure, grid, shares, strip};
use crate::report::{Block, Task};
use crate::wording::PageTexts;

/// Parts below a heading, in order.
pub fn all(blocks: &[Block], heading: &str, words: &PageTexts, pictures: &mut usize) -> Markup {
    let mut about = heading;
    html! {
        @for block in blocks {
            @if let Block::Subheading(text) = block { @let () = about = text; }
            (one(block, about, words, pictures))
        }
    }
}

fn one(block: &Block, about: &str, words: &PageTexts, pictures: &mut usize) -> Markup {
    html! {
        @match block {
            Block::Title(text) => h1 { (text) },
            Block::Heading(text) => h2 { (text) },
            Block::Subheading(text) => h3 { (text) },
            Block::Paragraph(text) => p { (text) },
            Block::Note(text) => p.note { (text) },
            Block::Lines(lines) => ul.lines { @for line in lines { li { (linked(line)) } } },
            Block::Ordered(lines) => ol { @for line in lines { li { (linked(line)) } } },
            Block::Bars(all) => (bars::list(all)),
            Block::Strip(all) => (strip::of(all)),
            Block::Shares(all) => (shares::of(all)),
            Block::Tasks(steps) => ol.steps { @for one in steps { (step(one)) } },
            Block::Grid(table) => (grid::table(table, &(words.table)(about))),
            Block::Picture(picture) => (figure::of(picture, pictures)),
            Block::Frame(frame) => pre { (frame.place) ": " (frame.word) ": " (frame.message) },
        }
    }
}

fn step(step: &Task) -> Markup {
    html! {
        li {
            h3 { span.number { (step.number) "." } span { (step.title) } }
            p.aside { (step.aside) }
            dl {
                @for (label, point) in &step.points {
                    div { dt { (label) } dd { (linked(point)) } }
                }
            }
        }
    }
}

/// A text whose web addresses can be followed.
fn linked(text: &str) -> Markup {
    html! {
        @for (index, word) in text.split(' ').enumerate() {
            @if index > 0 { " " }
            @if word.starts_with("https://") || word.starts_with("http://") {
                a href=(word) rel="noreferrer" { (word) }
            } @else {
                (word)
            }
        }
    }
}
