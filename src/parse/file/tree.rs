//! YAML and JSON text as a tree of nodes that know their place.
//!
//! With `slip` the only file that knows the YAML library. Scalars keep their text as written, so numbers stay
//! exact and `No` stays «No»; aliases are copied within a budget; nothing recurses over the input.
//!
//! Reading straight into structs with `serde` would be shorter, but it stops at the first mistake and
//! loses the place of keys. An author gets all mistakes at once, each under its own word.

use std::collections::HashMap;

use serde_yaml::granit_parser::{
    ErrorKind as Kind, Event, Parser, ScalarStyle, ScanError, Span, options,
};

use super::json;
use super::node::{DEEPEST, MOST_NODES};
pub use super::node::{Node, Value};
use super::scan::begins_value;
use super::slip::{self, slip};
use super::stand_ins;
use super::text::File;
use crate::model::{Finding, Findings, Place, Problem, Source, SyntaxFault, TooMuch};

/// The file's single document, or nothing with a finding that says why.
pub fn read(file: &File, findings: &mut Findings) -> Option<Node> {
    let root = match json::read(&file.text) {
        Some(root) => Ok(Some(root)),
        None => Builder::default().build(file),
    };
    match root {
        Ok(Some(root)) if !matches!(root.value, Value::Null) => Some(root),
        Ok(_) => {
            findings.push(Finding::new(Problem::EmptyFile, file.whole()));
            None
        }
        Err(finding) => {
            findings.push(*finding);
            None
        }
    }
}

/// Checks that a file can be read as YAML or JSON at all; what is wrong is a finding.
pub fn readable(order: usize, source: &Source, findings: &mut Findings) {
    if let Some(file) = File::open(order, source, findings) {
        let _ = read(&file, findings);
    }
}

#[derive(Default)]
struct Builder {
    open: Vec<(Node, usize, Option<Node>)>,
    anchors: HashMap<usize, Node>,
    root: Option<Node>,
    nodes: usize,
    /// Whether characters in texts stand for others.
    stand_ins: bool,
}

impl Builder {
    fn build(mut self, file: &File) -> Result<Option<Node>, Box<Finding>> {
        let limits = options! {
            flow_nesting_limit: DEEPEST, block_nesting_limit: DEEPEST, emit_comments: false
        };
        let readable = stand_ins::put_in(&file.text);
        self.stand_ins = readable.is_some();
        let text = readable.as_deref().unwrap_or(&file.text);
        for next in Parser::new_from_str_with_options(text, limits) {
            let (event, span) = next.map_err(|error| Box::new(syntax(file, &error)))?;
            if let Some(finding) = self.lost(file, &event, span) {
                return Err(Box::new(finding));
            }
            let problem = self.take(event, span);
            if let Some(problem) = problem {
                let place = file.place(span.start.line(), span.start.col(), width(&span));
                return Err(Box::new(Finding::new(problem, place)));
            }
        }
        Ok(self.root)
    }

    /// What YAML reads as something of its own, and authors do not mean: `<<`, and a text that begins with `!`.
    fn lost(&self, file: &File, event: &Event<'_>, span: Span) -> Option<Finding> {
        let Event::Scalar(text, ScalarStyle::Plain, _, tag) = event else { return None };
        let (line, column) = (span.start.line(), span.start.col());
        let is_key = matches!(self.open.last(), Some((Node { value: Value::Map(_), .. }, _, None)));
        if is_key && text == "<<" {
            return Some(not_yaml(SyntaxFault::Merge, file.place(line, column, 2)));
        }
        tag.as_ref().filter(|tag| !tag.is_yaml_core_schema())?;
        let tagged = file.line(line);
        let before = tagged.char_indices().take(column + 1).filter(|(_, c)| *c == '!');
        let at =
            before.map(|(at, _)| at).filter(|at| begins_value(tagged[..*at].chars())).last()?;
        let place = file.place(line, tagged[..at].chars().count(), 1);
        Some(not_yaml(slip::start(tagged, at), place))
    }

    /// Takes one event in; a problem says why that cannot be done.
    fn take(&mut self, event: Event<'_>, span: Span) -> Option<Problem> {
        match event {
            Event::DocumentStart(..) if self.root.is_some() => {
                return Some(Problem::SeveralDocuments);
            }
            Event::Scalar(text, style, anchor, _) => {
                let plain = style == ScalarStyle::Plain;
                let null = plain && matches!(&*text, "" | "~" | "null" | "Null" | "NULL");
                let text =
                    if self.stand_ins { stand_ins::taken_out(text) } else { text.into_owned() };
                let scalar = Value::Scalar { text, plain };
                self.finish(node(span, if null { Value::Null } else { scalar }), anchor);
            }
            Event::SequenceStart(_, anchor, _) => {
                self.open.push((node(span, Value::List(vec![])), anchor, None));
            }
            Event::MappingStart(_, anchor, _) => {
                self.open.push((node(span, Value::Map(vec![])), anchor, None));
            }
            Event::SequenceEnd | Event::MappingEnd => {
                if let Some((closed, anchor, _)) = self.open.pop() {
                    self.finish(closed, anchor);
                }
            }
            Event::Alias(anchor) => {
                let size = self.anchors.get(&anchor).map_or(1, Node::size);
                self.nodes += size;
                if self.nodes > MOST_NODES {
                    return Some(Problem::TooManyAliases);
                }
                let copy = self.anchors.get(&anchor).map(|node| node.value.clone());
                self.finish(node(span, copy.unwrap_or(Value::Null)), 0);
            }
            _ => {}
        }
        self.nodes += 1;
        (self.nodes > MOST_NODES).then_some(Problem::TooLarge(TooMuch::Values(MOST_NODES)))
    }

    /// Puts a finished node where it belongs: the innermost open list or map, or the root.
    fn finish(&mut self, finished: Node, anchor: usize) {
        if anchor > 0 {
            self.nodes += finished.size();
            self.anchors.insert(anchor, finished.clone());
        }
        match self.open.last_mut() {
            None => self.root = Some(finished),
            Some((Node { value: Value::List(items), .. }, _, _)) => items.push(finished),
            Some((Node { value: Value::Map(entries), .. }, _, key)) => match key.take() {
                None => *key = Some(finished),
                Some(key) => entries.push((key, finished)),
            },
            Some(_) => {}
        }
    }
}

fn node(span: Span, value: Value) -> Node {
    Node { line: span.start.line(), column: span.start.col(), length: width(&span), value }
}

/// How many characters to mark: block maps have no width of their own, long ones end with the line.
fn width(span: &Span) -> usize {
    if span.end.line() == span.start.line() {
        span.end.col().saturating_sub(span.start.col()).max(1)
    } else {
        usize::MAX / 2
    }
}

/// The finding for text that is not YAML.
fn syntax(file: &File, error: &ScanError) -> Finding {
    let at = error.marker();
    let place = file.place(at.line(), at.col(), 1);
    if let Kind::RecursionLimitExceeded = error.kind() {
        return Finding::new(Problem::TooDeep { levels: DEEPEST }, place);
    }
    // The reader tells of a tab on its line or on the one before; JSON may be indented with them.
    let json = file.text.trim_start().starts_with(['{', '[']);
    let tab = file.tab(at.line()..=at.line() + 1).filter(|_| !json);
    if let Some((line, column)) = tab {
        return Finding::new(Problem::TabIndentation, file.place(line, column, 1));
    }
    let (fault, line, column) = slip(file, error.kind(), at.line(), at.col());
    not_yaml(fault, file.place(line, column, 1))
}

fn not_yaml(fault: SyntaxFault, place: Place) -> Finding {
    let name = fault.name();
    Finding::new(Problem::Syntax(fault), place).found(name)
}
