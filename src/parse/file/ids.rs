//! Reading ids.

use std::collections::HashSet;

use super::reader::Reader;
use super::tree::Node;
use crate::model::Problem;

/// Names that tables, outputs and conditions use themselves.
const TAKEN: [&str; 9] =
    ["department", "respondent", "date", "area", "role", "overall", "level", "coverage", "any"];

impl Reader<'_> {
    /// The kebab-case id of a map.
    pub fn id(&mut self, map: &Node) -> String {
        let node = self.required(map, "id");
        node.map(|node| self.id_text(node)).unwrap_or_default()
    }

    /// A kebab-case name.
    pub fn id_text(&mut self, node: &Node) -> String {
        let id = self.text(node).unwrap_or_default();
        let kebab = |word: &str| {
            !word.is_empty() && word.chars().all(|c| c.is_ascii_lowercase() || c.is_ascii_digit())
        };
        if !id.is_empty() && (!id.split('-').all(kebab) || TAKEN.contains(&id.as_str())) {
            let finding = self.about(Problem::BadId, node);
            self.report(finding);
        }
        id
    }

    /// Reports an id that was used before in the same list.
    pub fn unique(&mut self, map: &Node, id: &str, ids: &mut HashSet<String>) {
        if !id.is_empty() && !ids.insert(id.to_owned()) {
            let finding = self.about(Problem::DuplicateId, map.get("id").unwrap_or(map));
            self.report(finding);
        }
    }
}
