//! Reading technology radars.

mod technology;

use std::collections::HashSet;

use crate::model::{
    Condition, FileKind, Finding, Findings, PlacementSource, Problem, Radar, RadarParts,
    Recommendation, Reliability, Source, Term, Text, Unadvised,
};
use crate::parse::file::reader::Reader;
use crate::parse::file::text::File;
use crate::parse::file::tree::{self, Node};
use crate::parse::questionnaire::checks::{self, Recommending};
use crate::parse::questionnaire::index::{self, Index};
use technology::TECHNOLOGY_KEYS;

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
            demands: self.terms(root, "demands", &["text", "ask", "legal"]),
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
        if let Some(list) = list {
            self.names_of_two(list, &parts);
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
            let recommendation = self.recommendation(root, node, &index, 0);
            self.unique(node, &recommendation.id, &mut ids);
            read.push(recommendation);
        }
        let of_radar =
            [Recommending { aspect: None, recommendations: &read, root, file: self.file }];
        self.failed |= checks::after_cycle(&of_radar, self.findings);
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
    /// these keys: the first is a required text, the others a text and a yes or no, are not required.
    fn terms(&mut self, root: &Node, kind: &str, more: &[&str]) -> Vec<Term> {
        let Some(list) = self.required(root, kind) else { return Vec::new() };
        let (mut terms, mut ids, mut titles) = (Vec::new(), HashSet::new(), HashSet::new());
        for item in self.list(list) {
            let Some(map) = self.map(item, &[&["id", "title"], more].concat()) else { continue };
            let ask = more.get(1).and_then(|key| map.given(key));
            let legal = more.get(2).and_then(|key| map.given(key));
            let term = Term {
                id: self.id(map),
                title: self.required_text(map, "title"),
                text: more.first().map(|key| self.required_text(map, key)).unwrap_or_default(),
                ask: ask.and_then(|node| self.translated(node)),
                is_legal: legal.and_then(|node| self.boolean(node)).unwrap_or(false),
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
