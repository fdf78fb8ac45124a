//! Reading how a group's hands were counted.

use super::reader::Reader;
use super::suggest::near;
use super::tree::{Node, Value};
use crate::model::{Code, MOST_VOTES, Question};

impl Reader<'_> {
    /// The hands for each option, `{code: count}`; options that are not named got none.
    ///
    /// Empty, with a finding, when one of the counts cannot be read.
    pub fn votes(&mut self, node: &Node, question: &Question) -> Vec<u32> {
        if !matches!(node.value, Value::Map(_)) {
            self.wrong_type(node, "map");
            return Vec::new();
        }
        if question.choices().is_empty() {
            let kind = if question.is_scored() { "kind: number" } else { "kind: text" };
            let finding = self.about(Code::DoesNotBelong, node).found("votes").wanted(kind);
            self.report(finding);
            return Vec::new();
        }
        self.unique_keys(node);
        let mut votes = vec![0; question.choices().len()];
        let mut usable = true;
        for (code, count) in node.entries() {
            let text = code.text().unwrap_or_default();
            let Some(option) = question.choice(text) else {
                let known: Vec<_> = question.choices().iter().map(|c| c.code.as_str()).collect();
                let finding = self.about(Code::UnknownOption, code).wanted(known.join(", "));
                self.report(finding.near(near(text, known)));
                usable = false;
                continue;
            };
            match self.whole(count, 0, i64::from(MOST_VOTES)).map(u32::try_from) {
                Some(Ok(count)) => votes[option] = count,
                _ => usable = false,
            }
        }
        if usable && votes.iter().any(|count| *count > 0) { votes } else { Vec::new() }
    }
}
