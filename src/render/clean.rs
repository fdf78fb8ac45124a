//! Texts made fit for people's screens and pages.

use crate::model::is_unseen;

/// Longer lines than this are hard to read, however wide the terminal is.
pub const READABLE: usize = 100;

/// A text wrapped at its blanks, its lines begun as given; addresses stay whole, so that they can
/// still be followed, and control characters become blanks.
pub fn wrapped(text: &str, width: usize, first: &str, other: &str) -> String {
    let options = textwrap::Options::new(width)
        .initial_indent(first)
        .subsequent_indent(other)
        .word_splitter(textwrap::WordSplitter::NoHyphenation)
        .break_words(!text.contains("://"));
    let filled = textwrap::fill(&clean(text), options);
    if !text.contains('\n') {
        return filled;
    }
    // The blank lines between paragraphs are filled with what other lines begin with.
    filled.lines().map(str::trim_end).collect::<Vec<_>>().join("\n")
}

/// A text without what could upset a terminal, what no page may hold, and what lets a text look like
/// another; line breaks stay.
pub fn clean(text: &str) -> String {
    text.chars().map(|c| if is_unseen(c) && c != '\n' { ' ' } else { c }).collect()
}
