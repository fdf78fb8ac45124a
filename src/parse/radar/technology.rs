//! Reading the technologies of a radar.

use crate::model::{Placement, Problem, RadarParts, Referent, Shape, Technology, Term, Use};
use crate::parse::file::reader::Reader;
use crate::parse::file::suggest::near;
use crate::parse::file::tree::{Node, Value};

/// The keys of a technology.
pub const TECHNOLOGY_KEYS: [&str; 11] = [
    "id",
    "title",
    "also",
    "family",
    "description",
    "ring",
    "source",
    "areas",
    "needs",
    "demands",
    "ask_first",
];

impl Reader<'_> {
    /// A technology, whose words are those of `parts`.
    pub fn technology(&mut self, map: &Node, parts: &RadarParts) -> Technology {
        let family = self.required(map, "family");
        let family = family.and_then(|node| self.term(node, Referent::Family, &parts.families));
        Technology {
            id: self.id(map),
            title: self.required_text(map, "title"),
            also: self.also(map),
            family: family.unwrap_or_default(),
            description: self.required_text(map, "description"),
            placement: self.placement(map, parts).unwrap_or(Placement { ring: 0, source: 0 }),
            uses: self.uses(map, parts),
            needs: self.referred(map, "needs", Referent::Need, &parts.needs),
            demands: self.referred(map, "demands", Referent::Demand, &parts.demands),
            ask_first: self.required_text(map, "ask_first"),
        }
    }

    /// Other names.
    fn also(&mut self, map: &Node) -> Vec<String> {
        let Some(list) = map.given("also") else { return Vec::new() };
        self.list(list).iter().filter_map(|name| self.text(name)).collect()
    }

    /// Reports a name that another technology has too, so that it does not say which of them is meant.
    pub fn names_of_two(&mut self, list: &Node, parts: &RadarParts) {
        let maps = list.items().iter().filter(|node| matches!(node.value, Value::Map(_)));
        for (map, index) in maps.zip(0..) {
            for node in map.given("also").map(Node::items).unwrap_or_default() {
                let named = node.text().and_then(|name| parts.technology_named(name));
                if named.is_some_and(|named| named != index) {
                    let finding = self.about(Problem::DuplicateTitle, node);
                    self.report(finding);
                }
            }
        }
    }

    /// A ring with its source.
    fn placement(&mut self, map: &Node, parts: &RadarParts) -> Option<Placement> {
        let (ring, source) = (self.required(map, "ring"), self.required(map, "source"));
        let ring = ring.and_then(|node| self.term(node, Referent::Ring, &parts.rings));
        let known: Vec<_> = parts.sources.iter().map(|source| source.id.as_str()).collect();
        let source = source.and_then(|node| self.reference(node, Referent::Source, &known));
        Some(Placement { ring: ring?, source: source? })
    }

    fn uses(&mut self, map: &Node, parts: &RadarParts) -> Vec<Use> {
        let Some(areas) = map.given("areas") else { return Vec::new() };
        if !matches!(areas.value, Value::Map(_)) {
            self.wrong_type(areas, Shape::Map);
        }
        self.unique_keys(areas);
        let mut uses = Vec::new();
        for (name, value) in areas.entries() {
            let area = self.term(name, Referent::Area, &parts.areas);
            let Some(used) = self.map(value, &["uses", "ring", "source"]) else { continue };
            let text = self.required_text(used, "uses");
            let placed = ["ring", "source"].iter().any(|key| used.given(key).is_some());
            let placement = if placed { self.placement(used, parts) } else { None };
            uses.extend(area.map(|area| Use { area, text, placement }));
        }
        uses
    }

    /// The indexes of the words that a list refers to.
    fn referred(
        &mut self,
        map: &Node,
        key: &str,
        referent: Referent,
        terms: &[Term],
    ) -> Vec<usize> {
        let Some(list) = map.given(key) else { return Vec::new() };
        let items = self.list(list).iter();
        items.filter_map(|item| self.term(item, referent, terms)).collect()
    }

    /// The index of the word that a node refers to.
    fn term(&mut self, node: &Node, referent: Referent, terms: &[Term]) -> Option<usize> {
        let known: Vec<_> = terms.iter().map(|term| term.id.as_str()).collect();
        self.reference(node, referent, &known)
    }

    fn reference(&mut self, node: &Node, referent: Referent, known: &[&str]) -> Option<usize> {
        let found = self.text(node)?;
        let index = known.iter().position(|id| *id == found);
        if index.is_none() {
            let finding = self.about(Problem::UnknownReference { referent, within: None }, node);
            self.report(finding.near(near(&found, known.iter().copied())));
        }
        index
    }
}
