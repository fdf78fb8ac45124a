//! Reading recommendations.

use super::index::{Index, recommendation_id};
use crate::model::{Condition, Effort, Link, Recommendation, RecommendationRef, Referent, Text};
use crate::parse::file::reader::Reader;
use crate::parse::file::tree::{Node, Value};

const KEYS: [&str; 11] = [
    "id",
    "when",
    "title",
    "why",
    "first_step",
    "dialogue",
    "effort",
    "after",
    "covers",
    "source",
    "sources",
];

impl Reader<'_> {
    /// A recommendation of the questionnaire (or radar) `home`; parts that cannot be read are left empty, with findings.
    pub fn recommendation(
        &mut self,
        root: &Node,
        node: &Node,
        index: &Index,
        home: usize,
    ) -> Recommendation {
        self.map(node, &KEYS);
        let when = self.required(node, "when").and_then(|when| self.condition(when, index, home));
        let effort = node.given("effort").and_then(|n| self.named::<Effort>(n));
        let id = match node.given("id") {
            Some(id) => self.id_text(id),
            None => recommendation_id(root, node),
        };
        Recommendation {
            id,
            when: when.unwrap_or(Condition::UNREADABLE),
            title: self.required_text(node, "title"),
            why: self.optional_text(node, "why"),
            first_step: self.optional_text(node, "first_step"),
            dialogue: self.optional_text(node, "dialogue"),
            effort: effort.unwrap_or(Effort::Medium),
            after: self.after(node, index, home),
            covers: self.covers(node),
            sources: self.sources_of(node),
        }
    }

    /// A text in the file's languages; an empty one where there is none.
    fn optional_text(&mut self, node: &Node, key: &str) -> Text {
        node.given(key).and_then(|text| self.translated(text)).unwrap_or_default()
    }

    fn after(&mut self, node: &Node, index: &Index, home: usize) -> Vec<RecommendationRef> {
        let Some(list) = node.given("after") else { return Vec::new() };
        let mut indexes = Vec::new();
        for item in self.list(list) {
            let Some(id) = self.text(item) else { continue };
            match index.recommendation(home, &id) {
                Some(found) => indexes.push(found),
                None => self.dangling(item, Referent::Recommendation, index, home),
            }
        }
        indexes
    }

    /// Ids of the radar's recommendations; which radar is used is not known here.
    fn covers(&mut self, node: &Node) -> Vec<String> {
        let Some(list) = node.given("covers") else { return Vec::new() };
        self.list(list).iter().filter_map(|item| self.text(item)).collect()
    }

    /// Where to read more: one `source`, or several `sources`.
    fn sources_of(&mut self, node: &Node) -> Vec<Link> {
        let several = node.given("sources").map(|list| self.list(list)).unwrap_or_default();
        node.given("source").into_iter().chain(several).filter_map(|one| self.link(one)).collect()
    }

    /// A title, alone or with an address.
    pub fn link(&mut self, node: &Node) -> Option<Link> {
        if let Value::Scalar { .. } = node.value {
            return Some(Link { title: self.translated(node)?, url: None });
        }
        self.map(node, &["title", "url"])?;
        let title = self.required_text(node, "title");
        Some(Link { title, url: node.given("url").and_then(|url| self.text(url)) })
    }
}
