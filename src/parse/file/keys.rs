//! Keys that nobody meant: misspelt ones, and what a comma, a colon or a blank made of a text.

use rust_decimal::Decimal;

use super::reader::Reader;
use super::scan::is_odd_blank;
use super::suggest::near;
use super::tree::{Node, Value};
use crate::model::{Absence, Finding, Names, Problem, SyntaxFault};

impl Reader<'_> {
    /// Reports the key of a map that is none of those that are known there.
    pub fn unknown_key(&mut self, map: &Node, index: usize, known: &[&str]) {
        let (key, value) = &map.entries()[index];
        let name = key.text().unwrap_or_default();
        // What is only counted needs no advice.
        if self.findings.is_full() {
            let problem = Problem::UnknownKey { known: Names::default(), after_comma: false };
            let finding = self.about(problem, key);
            return self.report(finding);
        }
        let before = index.checked_sub(1).map(|before| &map.entries()[before].1);
        let meant = name.trim_matches(is_odd_blank);
        let (meant, rest) = meant.split_once(':').unwrap_or((meant, ""));
        let is_meant = meant != name && known.contains(&meant);
        let is_alone = !is_meant && self.is_alone(key, value);
        let after_comma = is_alone && index > 0;
        let first_word = name.split(' ').next().unwrap_or_default();
        if is_alone && !after_comma && known.contains(&first_word) {
            let finding = self.slip(SyntaxFault::Key, key.line, key.column);
            self.report(finding);
            return self.strays.add(map, first_word, false);
        }
        if after_comma && before.is_some_and(|before| self.decimal_comma(before, key)) {
            return;
        }
        if after_comma && self.strays.cut(map) {
            return;
        }
        let finding = match rest.chars().next() {
            Some(c) if is_meant && !is_odd_blank(c) => {
                let at = key.column + meant.chars().count();
                self.slip(SyntaxFault::ColonBlank, key.line, at)
            }
            _ if is_meant => {
                let odd = name.chars().take_while(|c| !is_odd_blank(*c)).count();
                self.slip(SyntaxFault::Blank, key.line, key.column + odd)
            }
            _ => {
                let near = near(name, known.iter().copied()).filter(|_| !after_comma);
                let known = known.iter().collect();
                self.about(Problem::UnknownKey { known, after_comma }, key).near(near)
            }
        };
        self.report(finding);
        let name = if is_meant { meant } else { name };
        self.strays.add(map, name, after_comma);
    }

    /// Reports a language that is none of those that a text may be in.
    pub fn unknown_language(&mut self, map: &Node, key: &Node, value: &Node) {
        let after_comma = !self.findings.is_full() && self.is_alone(key, value);
        if after_comma && self.strays.cut(map) {
            return;
        }
        let known = self.languages.iter().collect();
        let finding = self.about(Problem::BadLanguage { known, after_comma }, key);
        self.report(finding);
        if after_comma {
            self.strays.add(map, key.text().unwrap_or_default(), after_comma);
        }
    }

    /// Reports two numbers that are one with a decimal comma, if that is what they are.
    pub fn decimal_comma(&mut self, whole: &Node, fraction: &Node) -> bool {
        let digits = |node: &Node| {
            let text = node.text().filter(|text| text.parse::<Decimal>().is_ok());
            text.map(str::to_owned)
        };
        let adjacent =
            whole.line == fraction.line && fraction.column == whole.column + whole.length + 1;
        let (Some(before), Some(after)) = (digits(whole), digits(fraction)) else { return false };
        if !adjacent || !after.starts_with(|c: char| c.is_ascii_digit()) {
            return false;
        }
        let problem = Problem::DecimalComma { corrected: format!("{before}.{after}") };
        let finding = self.about(problem, whole).found(format!("{before},{after}"));
        self.report(finding);
        true
    }

    /// Reports that a key, or one of several (`a | b`), is missing or has no value, unless that follows from
    /// another mistake.
    pub fn missing(&mut self, map: &Node, key: &str) {
        let keys: Vec<&str> = key.split(" | ").collect();
        let written = keys.iter().find_map(|key| map.entry(key));
        let follows = match written {
            Some(_) => self.strays.cut(map),
            None => self.strays.mean(map, &keys),
        };
        if follows {
            return;
        }
        let (node, absence) = match written {
            None => (map, Absence::Missing),
            Some((name, _)) if self.findings.is_full() => (name, Absence::Empty),
            Some((name, _)) => {
                let rest = self.file.rest(name.line, name.column + name.length);
                let is_comment = rest.trim_start_matches(':').trim_start().starts_with('#');
                (name, if is_comment { Absence::Comment } else { Absence::Empty })
            }
        };
        let found = written.and_then(|(name, _)| name.text()).unwrap_or(key);
        let finding = self.about(Problem::MissingKey(absence), node).found(found);
        self.report(finding);
    }

    /// Whether a key stands in brackets without a colon, as the rest of a text does that was cut at a comma.
    fn is_alone(&self, key: &Node, value: &Node) -> bool {
        let rest = self.file.rest(key.line, key.column + key.length);
        matches!(value.value, Value::Null) && !rest.trim_start().starts_with(':')
    }

    fn slip(&self, fault: SyntaxFault, line: usize, column: usize) -> Finding {
        let found = fault.name();
        let place = self.file.place(line, column, 1);
        Finding::new(Problem::Syntax(fault), place).found(found)
    }
}
