//! Reading what a sheet says of the department's technologies: its own radar.

use std::collections::HashMap;

use crate::model::{
    AnswerSheet, DateFault, Earlier, Problem, Radar, Shape, TechnologyRecord, TechnologyStatus,
};
use crate::parse::file::reader::Reader;
use crate::parse::file::suggest::near;
use crate::parse::file::tree::{Node, Value};

impl Reader<'_> {
    /// The department's technologies, each by a name that the radar knows; without a radar, by any id.
    pub fn technologies(&mut self, root: &Node, radar: &Radar, sheet: &mut AnswerSheet) {
        let Some(map) = root.given("technologies") else { return };
        if !matches!(map.value, Value::Map(_)) {
            self.wrong_type(map, Shape::Map);
        }
        self.unique_keys(map);
        let mut seen: HashMap<&str, &str> = HashMap::new();
        for (name, value) in map.entries() {
            let written = name.text().unwrap_or_default();
            let known = radar.technology_named(written);
            let id = known.map_or(written, |index| &radar.technologies[index].id);
            if !radar.technologies.is_empty() && known.is_none() {
                let known = radar.technologies.iter().map(|technology| technology.id.as_str());
                let near = if self.findings.is_full() { None } else { near(id, known) };
                let finding = self.about(Problem::UnknownTechnology, name).near(near);
                self.report(finding);
            }
            let record = self.technology_record(id, value, radar, sheet);
            match seen.insert(id, written) {
                None => sheet.technologies.extend(record),
                // The same word twice is a finding already; two names of one technology are not.
                Some(first) if first != written => {
                    let finding =
                        self.about(Problem::DuplicateKey(Earlier::Name(first.into())), name);
                    self.report(finding);
                }
                Some(_) => {}
            }
        }
    }

    /// A status, or a map with it.
    fn technology_record(
        &mut self,
        id: &str,
        node: &Node,
        radar: &Radar,
        sheet: &AnswerSheet,
    ) -> Option<TechnologyRecord> {
        let Value::Map(_) = node.value else {
            let status = self.named::<TechnologyStatus>(node)?;
            return Some(TechnologyRecord::new(id, status));
        };
        self.map(node, &["status", "since", "met"])?;
        let status = self.required(node, "status");
        let status = status.and_then(|status| self.named::<TechnologyStatus>(status));
        let since = node.given("since");
        let begun = since.and_then(|since| self.since(since));
        if let (Some(node), Some(begun), Some(today)) = (since, begun, sheet.date)
            && begun.first > today
        {
            let finding = self.about(Problem::WrongDate(DateFault::After(today)), node);
            self.report(finding);
            return None;
        }
        let met = node.given("met").map(|met| self.met(met, id, radar)).unwrap_or_default();
        Some(TechnologyRecord { since: begun, met, ..TechnologyRecord::new(id, status?) })
    }

    /// Which of a technology's demands are met.
    fn met(&mut self, map: &Node, id: &str, radar: &Radar) -> Vec<(String, bool)> {
        let technology = radar.technology(id).map(|index| &radar.technologies[index]);
        if let Some(technology) = technology {
            let demands = technology.demands.iter();
            let known: Vec<_> = demands.map(|demand| radar.demands[*demand].id.as_str()).collect();
            self.map(map, &known);
        } else if matches!(map.value, Value::Map(_)) {
            self.unique_keys(map);
        } else {
            self.wrong_type(map, Shape::Map);
        }
        let entries = map.entries().iter();
        let read = entries.filter_map(|(name, met)| {
            Some((name.text().unwrap_or_default().to_owned(), self.boolean(met)?))
        });
        let mut met: Vec<(String, bool)> = Vec::new();
        for (demand, is_met) in read {
            if met.iter().all(|(known, _)| *known != demand) {
                met.push((demand, is_met));
            }
        }
        met
    }
}
