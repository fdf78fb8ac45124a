//! Findings with the line they are about.

use annotate_snippets::{AnnotationKind, Group, Level, Origin, Renderer, Snippet};

use super::clean::clean;
use crate::report::{Frame, Gravity};

/// A finding as lines.
pub fn lines(finding: &Frame, color: bool, width: usize) -> String {
    let level = match finding.gravity {
        Gravity::Error => Level::ERROR,
        Gravity::Warning => Level::WARNING,
        Gravity::Notice => Level::INFO,
    };
    let message = clean(&finding.message);
    let title = level.with_name(finding.word.as_str()).primary_title(message).id(&finding.code);
    let mut group = Group::with_title(title);
    let excerpt = finding.excerpt.as_ref();
    if excerpt.is_none_or(|excerpt| !excerpt.whole) {
        group = group.element(Origin::path(&finding.place));
    }
    if let Some(excerpt) = excerpt {
        let text = &excerpt.text;
        let bytes = |chars: usize| text.char_indices().nth(chars).map_or(text.len(), |(at, _)| at);
        let span = bytes(excerpt.start)..bytes(excerpt.start + excerpt.length);
        let snippet = Snippet::source(text).line_start(excerpt.line);
        let snippet = snippet.path(excerpt.whole.then_some(&excerpt.file));
        group = group.element(snippet.annotation(AnnotationKind::Primary.span(span)));
    }
    if let Some(help) = &finding.help {
        let help = clean(help);
        group = group.element(Level::HELP.with_name(finding.help_word.as_str()).message(help));
    }
    let renderer = if color { Renderer::styled() } else { Renderer::plain() };
    renderer.term_width(width).render(&[group])
}
