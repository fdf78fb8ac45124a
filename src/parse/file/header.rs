//! Reading what every file says of itself: its format, version and languages.

use super::limits::FORMAT;
use super::reader::Reader;
use super::tree::{Node, Value};
use crate::model::{Problem, Shape, Version};

impl Reader<'_> {
    /// Checks the version of the format.
    pub fn format(&mut self, root: &Node) {
        if let Some(node) = self.required(root, "modenhed")
            && node.text() != Some(FORMAT)
        {
            let finding = self.about(Problem::UnknownFormat { ours: FORMAT }, node);
            self.report(finding);
        }
    }

    /// The languages that a file's texts should exist in.
    pub fn declared_languages(&mut self, root: &Node) -> Vec<String> {
        let Some(list) = self.required(root, "languages") else { return Vec::new() };
        let mut languages: Vec<String> = Vec::new();
        if list.items().is_empty() {
            self.wrong_type(list, Shape::Languages);
        }
        for item in list.items() {
            let tag = item.text().unwrap_or_default();
            let well_formed = (2..=3).contains(&tag.split('-').next().unwrap_or_default().len())
                && tag.chars().all(|c| c.is_ascii_alphanumeric() || c == '-');
            if !well_formed || languages.iter().any(|known| known == tag) {
                let known = ["da", "en"].iter().collect();
                let finding = self.about(Problem::BadLanguage { known, after_comma: false }, item);
                self.report(finding);
            }
            languages.push(tag.to_owned());
        }
        languages
    }

    /// The version of the content.
    pub fn version(&mut self, root: &Node) -> Version {
        let node = self.required(root, "version");
        node.and_then(|node| self.version_of(node)).unwrap_or_default()
    }

    /// A version: three whole numbers.
    pub fn version_of(&mut self, node: &Node) -> Option<Version> {
        let version = self.text(node)?.parse();
        if version.is_err() {
            let finding = self.about(Problem::BadVersion, node);
            self.report(finding);
        }
        version.ok()
    }

    /// A version up to the one of the content.
    pub fn earlier_version(&mut self, node: &Node, ours: Version) -> Option<Version> {
        let version = self.version_of(node)?;
        if version > ours {
            let finding = self.about(Problem::LaterVersion { ours }, node);
            self.report(finding);
        }
        Some(version)
    }

    /// Reports the items of a list that are no maps.
    pub fn maps_only(&mut self, list: &Node) {
        for item in self.list(list) {
            if !matches!(item.value, Value::Map(_)) {
                self.wrong_type(item, Shape::Map);
            }
        }
    }
}
