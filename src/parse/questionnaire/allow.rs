//! What an author allows: findings that a questionnaire is right to have.

use crate::model::{Code, Findings, Problem, Referent, Severity, Source};
use crate::parse::file::reader::Reader;
use crate::parse::file::suggest::near;
use crate::parse::file::text::File;
use crate::parse::file::tree::{self, Node};

/// What may be allowed: all that is no error, but what is about this itself.
fn known() -> impl Iterator<Item = Code> {
    let all = Code::ALL.iter().copied();
    all.filter(|code| code.severity() != Severity::Error && *code != Code::UnusedAllow)
}

impl Reader<'_> {
    /// Checks what is allowed: names of findings that are no errors, each with the reason.
    pub fn allowed(&mut self, root: &Node) {
        let Some(map) = root.given("allow") else { return };
        if map.entries().is_empty() {
            self.wrong_type(map, crate::model::Shape::Map);
        }
        self.unique_keys(map);
        for (name, reason) in map.entries() {
            let text = name.text().unwrap_or_default();
            if known().all(|code| code.name() != text) {
                let finding = self.about(
                    Problem::UnknownReference { referent: Referent::Finding, within: None },
                    name,
                );
                self.report(finding.near(near(text, known().map(Code::name))));
            }
            self.translated(reason);
        }
    }
}

/// Takes away the findings that a questionnaire (in this file, with its position among all files given)
/// allows, and reports what it allows in vain.
pub fn allow(order: usize, source: &Source, findings: &mut Findings) {
    // What is wrong with the file was said when it was read.
    let mut said = Findings::default();
    let Some(file) = File::open(order, source, &mut said) else { return };
    let Some(root) = tree::read(&file, &mut said) else { return };
    for (name, _) in root.get("allow").map_or(&[][..], Node::entries) {
        let text = name.text().unwrap_or_default();
        let Some(code) = known().find(|code| code.name() == text) else { continue };
        if findings.forgive(order, code) == 0 {
            let mut reader = Reader::new(&file, findings);
            let finding = reader.about(Problem::UnusedAllow, name);
            reader.report(finding);
        }
    }
}
