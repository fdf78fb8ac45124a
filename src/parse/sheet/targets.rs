//! Reading targets: the level that is wanted of each aspect.

use crate::model::{Findings, Questionnaires, Source};
use crate::parse::file::reader::Reader;
use crate::parse::file::text::File;
use crate::parse::file::tree;

/// The wanted levels (from 1) by questionnaire index in a file of its own; `None` when an error was
/// found.
pub fn targets(
    order: usize,
    source: &Source,
    questionnaires: &Questionnaires,
    findings: &mut Findings,
) -> Option<Vec<(usize, usize)>> {
    let file = File::open(order, source, findings)?;
    let root = tree::read(&file, findings)?;
    let mut reader = Reader::new(&file, findings);
    reader.map(&root, &["modenhed", "targets"]);
    reader.format(&root);
    reader.required(&root, "targets");
    let targets = reader.targets(&root, questionnaires);
    (!reader.failed).then_some(targets)
}
