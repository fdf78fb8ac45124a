//! What a new version of a questionnaire should say of its changes, and does not.

use super::index;
use crate::model::{Change, Findings, Problem, Questionnaires, Revision, Source, VersionMark};
use crate::parse::file::reader::Reader;
use crate::parse::file::text::File;
use crate::parse::file::tree::{self, Node};

/// Reports what is missing in a questionnaire of a set (read from this file, with its position among all
/// files given) that has changed since an older version, the first of another set; whether it is one
/// with the same id.
pub fn against(
    old: &Questionnaires,
    set: &Questionnaires,
    (order, source): (usize, &Source),
    findings: &mut Findings,
) -> bool {
    // What is wrong with the file was said when it was read.
    let mut said = Findings::default();
    let Some(file) = File::open(order, source, &mut said) else { return false };
    let Some(root) = tree::read(&file, &mut said) else { return false };
    let id = &old.at(0).id;
    let same = root.get("id").and_then(Node::text) == Some(id);
    let Some(new) = set.index(id).filter(|_| same) else { return false };
    let revision = Revision::between((old, 0), (set, new));
    let least = revision.least();
    let mut reader = Reader::new(&file, findings);
    for change in &revision.changes {
        let Some(mark) = change.missing else { continue };
        let (old, write) = (revision.old, least.max(revision.new));
        let problem = match mark {
            VersionMark::Since => Problem::MissingSince { old, write },
            VersionMark::Changed => Problem::MissingChanged { old, write },
            VersionMark::Retired => Problem::MissingRetired { old, write },
        };
        let finding = reader.about(problem, place(&root, change)).found(&change.id);
        reader.report(finding);
    }
    if revision.new < least {
        let problem = Problem::VersionTooLow { old: revision.old, least };
        let finding = reader.about(problem, root.get("version").unwrap_or(&root));
        reader.report(finding);
    }
    true
}

/// The question that has changed, or where it should be said that it is gone.
fn place<'n>(root: &'n Node, change: &Change) -> &'n Node {
    let ids = index::themes(root).flat_map(index::questions).filter_map(|node| node.get("id"));
    let mut ids = ids.filter(|id| id.text() == Some(&change.id));
    ids.next().or_else(|| root.get("retired")).or_else(|| root.get("version")).unwrap_or(root)
}
