//! Checking a tree by the format: keys, types, ranges, translations.

use std::str::FromStr;

use rust_decimal::Decimal;
use strum::VariantArray;

use super::fold::tidy;
use super::strays::Strays;
use super::suggest::near;
use super::text::File;
use super::tree::{Node, Value};
use crate::model::{Earlier, Finding, Findings, Problem, Severity, Shape, Text, is_unseen};

/// Words that YAML 1.1 programs read as true or false.
const BOOLEAN_WORDS: [&str; 8] = ["true", "false", "yes", "no", "on", "off", "y", "n"];

/// Reads the values of one file and collects what is wrong with them.
pub struct Reader<'a> {
    /// The file, for places.
    pub file: &'a File,
    /// Where findings go.
    pub findings: &'a mut Findings,
    /// Whether an error was found, after which the result must not be used.
    pub failed: bool,
    /// The languages that every text should exist in.
    pub languages: Vec<String>,
    /// The keys that did not belong where they stood.
    pub strays: Strays,
}

impl<'a> Reader<'a> {
    /// A reader of one file.
    pub const fn new(file: &'a File, findings: &'a mut Findings) -> Self {
        Self { file, findings, failed: false, languages: Vec::new(), strays: Strays::none() }
    }

    /// A finding about a node, to be completed and then given to `report`.
    pub fn about(&self, problem: Problem, node: &Node) -> Finding {
        let place = if self.findings.is_full() { self.file.whole() } else { node.place(self.file) };
        Finding::new(problem, place).found(shown(node))
    }

    /// Takes a finding in.
    pub fn report(&mut self, finding: Finding) {
        self.failed |= finding.severity() == Severity::Error;
        self.findings.push(finding);
    }

    /// Checks that a node is a map with only these keys, each at most once.
    pub fn map<'n>(&mut self, node: &'n Node, known: &[&str]) -> Option<&'n Node> {
        if !matches!(node.value, Value::Map(_)) {
            self.wrong_type(node, Shape::Map);
            return None;
        }
        self.unique_keys(node);
        for (index, (key, _)) in node.entries().iter().enumerate() {
            if !known.contains(&key.text().unwrap_or_default()) {
                self.unknown_key(node, index, known);
            }
        }
        Some(node)
    }

    /// Reports keys that stand more than once in a map.
    pub fn unique_keys(&mut self, map: &Node) {
        let mut seen = std::collections::HashMap::new();
        for (key, _) in map.entries() {
            if let Some(first) = seen.insert(key.text().unwrap_or_default(), key.line) {
                let finding = self.about(Problem::DuplicateKey(Earlier::Line(first)), key);
                self.report(finding);
            }
        }
    }

    /// The value of a key that must be there.
    pub fn required<'n>(&mut self, map: &'n Node, key: &str) -> Option<&'n Node> {
        let value = map.given(key);
        if value.is_none() {
            self.missing(map, key);
        }
        value
    }

    /// The items of a list.
    pub fn list<'n>(&mut self, node: &'n Node) -> &'n [Node] {
        if !matches!(node.value, Value::List(_)) {
            self.wrong_type(node, Shape::List);
        }
        node.items()
    }

    /// A text that is not empty.
    pub fn text(&mut self, node: &Node) -> Option<String> {
        let Value::Scalar { text, plain } = &node.value else {
            self.wrong_type(node, Shape::Text);
            return None;
        };
        if text.trim().is_empty() {
            let finding = self.about(Problem::EmptyText, node);
            self.report(finding);
            return None;
        }
        if *plain && BOOLEAN_WORDS.contains(&text.to_lowercase().as_str()) {
            let finding = self.about(Problem::BooleanAsText, node);
            self.report(finding);
        }
        Some(text.clone())
    }

    /// The name of somebody or something, however it is spaced and its letters are composed.
    pub fn name(&mut self, node: &Node) -> Option<String> {
        let name = tidy(&self.text(node)?).into_owned();
        if name.is_empty() {
            let finding = self.about(Problem::EmptyText, node);
            self.report(finding);
            return None;
        }
        Some(name)
    }

    /// `true` or `false`.
    pub fn boolean(&mut self, node: &Node) -> Option<bool> {
        match &node.value {
            Value::Scalar { text, plain: true } if text == "true" => Some(true),
            Value::Scalar { text, plain: true } if text == "false" => Some(false),
            _ => {
                self.wrong_type(node, Shape::Boolean);
                None
            }
        }
    }

    /// A number between two ends, both included.
    pub fn decimal(&mut self, node: &Node, from: i64, to: i64) -> Option<Decimal> {
        let number = self.number(node)?;
        if number < Decimal::from(from) || number > Decimal::from(to) {
            let finding = self.about(Problem::OutOfRange { from, to }, node);
            self.report(finding);
            return None;
        }
        Some(number)
    }

    /// Any number.
    pub fn number(&mut self, node: &Node) -> Option<Decimal> {
        if let Value::Scalar { text, plain } = &node.value {
            if let Some(number) = Decimal::from_str(text).ok().filter(|_| *plain) {
                return Some(number);
            }
            if let Some(corrected) = with_point(text) {
                let finding = self.about(Problem::DecimalComma { corrected }, node);
                self.report(finding);
                return None;
            }
        }
        self.wrong_type(node, Shape::Number);
        None
    }

    /// A whole number between two ends, both included.
    pub fn whole(&mut self, node: &Node, from: i64, to: i64) -> Option<i64> {
        let number = self.decimal(node, from, to)?;
        if !number.is_integer() {
            self.wrong_type(node, Shape::Whole);
            return None;
        }
        i64::try_from(number).ok()
    }

    /// A weight: a whole number, 1 or more.
    pub fn weight(&mut self, node: &Node) -> Option<u32> {
        if node.text().and_then(|text| Decimal::from_str(text).ok()) == Some(Decimal::ZERO) {
            let finding = self.about(Problem::WeightZero, node);
            self.report(finding);
            return None;
        }
        self.whole(node, 1, 1_000_000).and_then(|weight| u32::try_from(weight).ok())
    }

    /// One of some named values.
    pub fn named<T>(&mut self, node: &Node) -> Option<T>
    where
        T: FromStr + VariantArray + Copy + Into<&'static str>,
    {
        let found = self.text(node)?;
        let value = found.parse().ok();
        if value.is_none() {
            let known: Vec<&str> = T::VARIANTS.iter().map(|value| (*value).into()).collect();
            let finding = self.about(Problem::WrongValue(known.iter().collect()), node);
            self.report(finding.near(near(&found, known)));
        }
        value
    }

    /// A text in the file's languages: one string, or a map from language to string.
    pub fn translated(&mut self, node: &Node) -> Option<Text> {
        if !matches!(node.value, Value::Map(_)) {
            return self.text(node).map(|text| Text::plain(text.trim_end()));
        }
        self.unique_keys(node);
        let mut versions = Vec::new();
        for (key, value) in node.entries() {
            let tag = key.text().unwrap_or_default();
            // Without languages, which is a finding of its own, every one will do.
            if !self.languages.is_empty() && !self.languages.iter().any(|known| known == tag) {
                self.unknown_language(node, key, value);
                continue;
            }
            versions.push((tag.to_owned(), self.text(value)?.trim_end().to_owned()));
        }
        for language in self.languages.clone() {
            if !versions.iter().any(|(tag, _)| *tag == language) {
                let finding = self.about(Problem::MissingTranslation, node).found(language);
                self.report(finding);
            }
        }
        let order = |tag: &str| self.languages.iter().position(|known| known == tag);
        versions.sort_by_key(|(tag, _)| order(tag));
        (!versions.is_empty()).then(|| Text::new(versions))
    }

    /// A required text in the file's languages; an empty one where there is a finding.
    pub fn required_text(&mut self, map: &Node, key: &str) -> Text {
        let text = self.required(map, key).and_then(|node| self.translated(node));
        text.unwrap_or_default()
    }

    /// Reports that a node should have been something else.
    pub fn wrong_type(&mut self, node: &Node, wanted: Shape) {
        let finding = self.of_wrong_type(node, wanted);
        self.report(finding);
    }

    /// The finding that a node should have been something else.
    pub fn of_wrong_type(&self, node: &Node, wanted: Shape) -> Finding {
        let key = match self.file.key_of(node.line, node.column) {
            // Several conditions stand in a list of their own.
            "when" | "ask_when" if matches!(node.value, Value::List(_)) => "when all",
            _ if wanted == Shape::Option => "option",
            key => key,
        };
        self.about(Problem::WrongType { wanted, key: key.to_owned() }, node)
    }
}

/// `0,5` as `0.5`, if it is a number with a decimal comma.
pub fn with_point(text: &str) -> Option<String> {
    let corrected = text.replacen(',', ".", 1);
    (corrected != text && Decimal::from_str(&corrected).is_ok()).then_some(corrected)
}

/// How a node is shown in a message: short, and on one line.
fn shown(node: &Node) -> String {
    match &node.value {
        Value::Scalar { text, .. } => {
            let clean = |c: char| if is_unseen(c) { ' ' } else { c };
            let short: String = text.chars().take(60).map(clean).collect();
            if text.chars().nth(60).is_some() { short + "…" } else { short }
        }
        Value::Null | Value::List(_) | Value::Map(_) => String::new(),
    }
}
