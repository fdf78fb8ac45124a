//! What a questionnaire's recommendations cover of a radar's.

use super::index;
use crate::model::{Findings, Problem, Radar, Source};
use crate::parse::file::reader::Reader;
use crate::parse::file::suggest::near;
use crate::parse::file::text::File;
use crate::parse::file::tree::{self, Node};

/// Reports the recommendations that a questionnaire (in this file, with its position among all files
/// given) says it covers and that the radar does not have.
pub fn covers(order: usize, source: &Source, radar: &Radar, findings: &mut Findings) {
    // What is wrong with the file was said when it was read.
    let mut said = Findings::default();
    let Some(file) = File::open(order, source, &mut said) else { return };
    let Some(root) = tree::read(&file, &mut said) else { return };
    let known = || radar.recommendations.iter().map(|one| one.id.as_str());
    let mut reader = Reader::new(&file, findings);
    let lists = index::recommendations(&root).filter_map(|node| node.get("covers"));
    for item in lists.flat_map(Node::items) {
        let Some(id) = item.text().filter(|id| known().all(|known| known != *id)) else { continue };
        let finding = reader.about(Problem::UnknownCovered, item).near(near(id, known()));
        reader.report(finding);
    }
}
