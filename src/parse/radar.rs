//! Reading technology radars.

use std::collections::HashSet;

use super::checks;
use super::file::File;
use super::index::{self, Index};
use super::reader::Reader;
use super::suggest::near;
use super::tree::{self, Node};
use crate::model::{
    Condition, FileKind, Finding, Findings, Placement, PlacementSource, Problem, Radar, RadarParts,
    Recommendation, Referent, Reliability, Shape, Source, Technology, Term, Text, Unadvised, Use,
};

const KEYS: [&str; 17] = [
    "modenhed",
    "radar",
    "version",
    "languages",
    "title",
    "edition",
    "date",
    "note",
    "aspect",
    "sources",
    "rings",
    "families",
    "areas",
    "needs",
    "demands",
    "technologies",
    "recommendations",
];
const TECHNOLOGY_KEYS: [&str; 10] = [
    "id",
    "title",
    "family",
    "description",
    "ring",
    "source",
    "areas",
    "needs",
    "demands",
    "ask_first",
];

/// The radar in a file (with its position among all files given); `None` when an error was found.
pub fn radar(order: usize, source: &Source, findings: &mut Findings) -> Option<Radar> {
    let file = File::open(order, source, findings)?;
    let root = tree::read(&file, findings)?;
    let kind = FileKind::of_tree(&root);
    if kind != FileKind::Radar {
        findings.push(Finding::wrong_kind(file.whole(), kind, FileKind::Radar));
        return None;
    }
    let mut reader = Reader::new(&file, findings);
    let parts = reader.radar(&root);
    (!reader.failed).then(|| Radar::new(parts))
}

impl Reader<'_> {
    fn radar(&mut self, root: &Node) -> RadarParts {
        self.map(root, &KEYS);
        self.format(root);
        self.languages = self.declared_languages(root);
        let id = self.required(root, "radar").map(|node| self.id_text(node));
        let mut parts = RadarParts {
            id: id.unwrap_or_default(),
            version: self.version(root),
            languages: self.languages.clone(),
            title: self.required_text(root, "title"),
            edition: self.required_text(root, "edition"),
            date: self.required(root, "date").and_then(|node| self.date(node)),
            note: self.required_text(root, "note"),
            aspect: root.given("aspect").map(|node| self.id_text(node)),
            rings: self.terms(root, "rings", &["meaning"]),
            families: self.terms(root, "families", &[]),
            areas: self.terms(root, "areas", &[]),
            needs: self.terms(root, "needs", &["text"]),
            demands: self.terms(root, "demands", &["text", "ask"]),
            ..RadarParts::default()
        };
        parts.sources = self.sources(root);
        let (mut ids, mut titles) = (HashSet::new(), HashSet::new());
        let list = self.required(root, "technologies");
        for node in list.map(|list| self.list(list)).unwrap_or_default() {
            let Some(map) = self.map(node, &TECHNOLOGY_KEYS) else { continue };
            let technology = self.technology(map, &parts);
            self.unique(map, &technology.id, &mut ids);
            self.unique_title(map, &technology.title, &mut titles);
            parts.technologies.push(technology);
        }
        parts.recommendations = self.radar_recommendations(root);
        self.demands_without_recommendation(root, &parts);
        parts
    }

    /// What is recommended to departments with their technologies.
    fn radar_recommendations(&mut self, root: &Node) -> Vec<Recommendation> {
        let index = Index::of_radar(root);
        let (mut read, mut ids) = (Vec::new(), HashSet::new());
        if let Some(list) = root.given("recommendations") {
            self.maps_only(list);
        }
        for node in index::recommendations(root) {
            let recommendation = self.recommendation(node, &index, 0);
            self.unique(node, &recommendation.id, &mut ids);
            read.push(recommendation);
        }
        self.failed |= checks::after_cycle(&read, root, self.file, self.findings);
        read
    }

    /// Reports demands that no recommendation asks about.
    fn demands_without_recommendation(&mut self, root: &Node, parts: &RadarParts) {
        let mut asked_about = HashSet::new();
        let read = |recommendation: &Recommendation| recommendation.when != Condition::UNREADABLE;
        if !parts.recommendations.iter().all(read) {
            return;
        }
        for recommendation in &parts.recommendations {
            recommendation.when.leaves(&mut |leaf, _| {
                if let Condition::Technology(test) = leaf {
                    asked_about.extend(test.demand.clone());
                }
            });
        }
        let ids = root.get("demands").map_or(&[][..], Node::items);
        for id in ids.iter().filter_map(|demand| demand.get("id")) {
            if id.text().is_some_and(|text| !asked_about.contains(text)) {
                let finding = self.about(Problem::NoRecommendation(Unadvised::Demand), id);
                self.report(finding);
            }
        }
    }

    /// The words of one kind: rings, families, areas, needs or demands. Beside id and title they have
    /// these texts: the first is required, others are not.
    fn terms(&mut self, root: &Node, kind: &str, texts: &[&str]) -> Vec<Term> {
        let Some(list) = self.required(root, kind) else { return Vec::new() };
        let (mut terms, mut ids, mut titles) = (Vec::new(), HashSet::new(), HashSet::new());
        for item in self.list(list) {
            let Some(map) = self.map(item, &[&["id", "title"], texts].concat()) else { continue };
            let ask = texts.get(1).and_then(|key| map.given(key));
            let term = Term {
                id: self.id(map),
                title: self.required_text(map, "title"),
                text: texts.first().map(|key| self.required_text(map, key)).unwrap_or_default(),
                ask: ask.and_then(|node| self.translated(node)),
            };
            self.unique(map, &term.id, &mut ids);
            self.unique_title(map, &term.title, &mut titles);
            terms.push(term);
        }
        terms
    }

    fn sources(&mut self, root: &Node) -> Vec<PlacementSource> {
        let Some(list) = self.required(root, "sources") else { return Vec::new() };
        let (mut sources, mut ids) = (Vec::new(), HashSet::new());
        for item in self.list(list) {
            let keys = ["id", "title", "reliability", "date", "url"];
            let Some(map) = self.map(item, &keys) else { continue };
            let reliability = self.required(map, "reliability");
            let reliability = reliability.and_then(|node| self.named::<Reliability>(node));
            let source = PlacementSource {
                id: self.id(map),
                title: self.required_text(map, "title"),
                reliability: reliability.unwrap_or(Reliability::Own),
                date: map.given("date").and_then(|node| self.date(node)),
                url: map.given("url").and_then(|node| self.text(node)),
            };
            self.unique(map, &source.id, &mut ids);
            sources.push(source);
        }
        sources
    }

    fn technology(&mut self, map: &Node, parts: &RadarParts) -> Technology {
        let family = self.required(map, "family");
        let family = family.and_then(|node| self.term(node, Referent::Family, &parts.families));
        Technology {
            id: self.id(map),
            title: self.required_text(map, "title"),
            family: family.unwrap_or_default(),
            description: self.required_text(map, "description"),
            placement: self.placement(map, parts).unwrap_or(Placement { ring: 0, source: 0 }),
            uses: self.uses(map, parts),
            needs: self.referred(map, "needs", Referent::Need, &parts.needs),
            demands: self.referred(map, "demands", Referent::Demand, &parts.demands),
            ask_first: self.required_text(map, "ask_first"),
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
        if !matches!(areas.value, tree::Value::Map(_)) {
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
            let finding = self.about(Problem::UnknownReference(referent), node);
            self.report(finding.near(near(&found, known.iter().copied())));
        }
        index
    }

    /// Reports a title that another of the same kind has, in any language.
    fn unique_title(&mut self, map: &Node, title: &Text, titles: &mut HashSet<(String, String)>) {
        let mut repeated = false;
        for (language, wording) in title.versions() {
            repeated |= !titles.insert((language.clone(), wording.to_lowercase()));
        }
        if repeated {
            let finding = self.about(Problem::DuplicateTitle, map.get("title").unwrap_or(map));
            self.report(finding);
        }
    }
}
