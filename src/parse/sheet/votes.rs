//! Reading how a group's hands were counted.

use crate::model::{Kind, MOST_VOTES, Misfit, Problem, Question, Shape};
use crate::parse::file::reader::Reader;
use crate::parse::file::suggest::near;
use crate::parse::file::tree::{Node, Value};

impl Reader<'_> {
    /// The hands for each option, `{code: count}`; options that are not named got none.
    ///
    /// Empty, with a finding, when one of the counts cannot be read.
    pub fn votes(&mut self, node: &Node, question: &Question) -> Vec<u32> {
        if !matches!(node.value, Value::Map(_)) {
            self.wrong_type(node, Shape::Map);
            return Vec::new();
        }
        match question.kind {
            Kind::Single(_) | Kind::Multiple { .. } => {}
            Kind::Number { .. } | Kind::Text => {
                let misfit = Misfit::WithKind((&question.kind).into());
                let finding = self.about(Problem::DoesNotBelong(misfit), node).found("votes");
                self.report(finding);
                return Vec::new();
            }
        }
        self.unique_keys(node);
        let mut votes = vec![0; question.choices().len()];
        let mut usable = true;
        for (code, count) in node.entries() {
            let text = code.text().unwrap_or_default();
            let Some(option) = question.choice(text) else {
                let known: Vec<_> = question.choices().iter().map(|c| c.code.as_str()).collect();
                let finding = self.about(Problem::UnknownOption(known.iter().collect()), code);
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
