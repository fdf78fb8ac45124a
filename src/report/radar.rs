//! Some of a technology radar's technologies, in words.

use jiff::civil::Date;

use crate::model::{AnswerSheet, Language, Placement, Radar, Technology, TechnologyRecord, Text};
use crate::wording::{self, RadarTexts};

/// Some of a radar's technologies.
#[derive(Clone, Debug)]
pub struct RadarReport<'a> {
    /// The radar.
    pub radar: &'a Radar,
    /// Indexes of the technologies, in the order they are shown: by ring.
    pub technologies: Vec<usize>,
    /// The service area, by index, they are looked at from.
    pub area: Option<usize>,
    /// A department's sheet, whose own technologies are shown in it.
    pub sheet: Option<&'a AnswerSheet>,
    /// From which day the age of placements is told.
    pub day: Date,
    /// The language it is written in.
    pub language: Language,
}

/// Which technologies are wanted; what is not given does not matter.
#[derive(Clone, Copy, Debug, Default)]
pub struct RadarFilter {
    /// Typically used in this service area.
    pub area: Option<usize>,
    /// Answers this need.
    pub need: Option<usize>,
    /// Stands in this ring.
    pub ring: Option<usize>,
}

impl<'a> RadarReport<'a> {
    /// The technologies that are wanted, the most mature first, then in the radar's order; those that
    /// a sheet has a status of belong to its area.
    pub fn new(
        radar: &'a Radar,
        wanted: RadarFilter,
        sheet: Option<&'a AnswerSheet>,
        day: Date,
        language: Language,
    ) -> Self {
        let own = |one: &Technology| sheet.is_some_and(|sheet| sheet.technology(&one.id).is_some());
        let fits = |technology: &Technology| {
            wanted.area.is_none_or(|area| technology.used_in(area).is_some() || own(technology))
                && wanted.need.is_none_or(|need| technology.needs.contains(&need))
                && wanted
                    .ring
                    .is_none_or(|ring| ring == radar.placement(technology, wanted.area).ring)
        };
        let all = radar.technologies.iter().enumerate();
        let mut technologies: Vec<_> =
            all.filter(|(_, technology)| fits(technology)).map(|(index, _)| index).collect();
        technologies
            .sort_by_key(|index| radar.placement(&radar.technologies[*index], wanted.area).ring);
        Self { radar, technologies, area: wanted.area, sheet, day, language }
    }

    /// What the department says of a technology.
    pub fn record(&self, technology: &Technology) -> Option<&'a TechnologyRecord> {
        self.sheet?.technology(&technology.id)
    }

    /// A status in words, with the day it began if that is known.
    pub fn status(&self, record: &TechnologyRecord) -> String {
        let t = wording::radar(self.language);
        let (status, language) = ((t.status_name)(record.status), self.language);
        let since = |since| (t.since)(status, &wording::since(language, since));
        record.since.map_or_else(|| status.into(), since)
    }

    /// The technologies with their index.
    pub fn shown(&self) -> impl Iterator<Item = (usize, &'a Technology)> {
        let radar = self.radar;
        self.technologies.iter().map(|index| (*index, &radar.technologies[*index]))
    }

    /// Where a technology stands, seen from the area.
    pub fn placement(&self, technology: &Technology) -> Placement {
        self.radar.placement(technology, self.area)
    }

    /// What a technology is for: its use in the area, else what it is.
    pub fn purpose<'t>(&self, technology: &'t Technology) -> &'t str {
        let used = self.area.and_then(|area| technology.used_in(area));
        self.text(used.map_or(&technology.description, |used| &used.text))
    }

    /// A text in the report's language.
    pub fn text<'t>(&self, text: &'t Text) -> &'t str {
        text.get(self.language)
    }

    /// The title, with the area if there is one.
    pub fn title(&self) -> String {
        let area = self.area.map(|area| self.text(&self.radar.areas[area].title));
        let department = self.sheet.map(|sheet| &*sheet.department);
        let same =
            |area: &&str| department.is_none_or(|name| name.to_lowercase() != area.to_lowercase());
        let about: Vec<_> = department.into_iter().chain(area.filter(same)).collect();
        let title = self.text(&self.radar.title);
        if about.is_empty() { title.to_owned() } else { format!("{title}: {}", about.join(" · ")) }
    }

    /// The sources of the rings that are shown, each with its mark: «¹», «²» …
    pub fn sources(&self) -> Vec<(usize, String)> {
        let mut used: Vec<_> =
            self.shown().map(|(_, technology)| self.placement(technology).source).collect();
        used.sort_unstable();
        used.dedup();
        used.into_iter().enumerate().map(|(index, source)| (source, mark(index + 1))).collect()
    }

    /// A text with the mark of the source that a technology's ring comes from.
    pub fn marked(
        &self,
        text: &str,
        technology: &Technology,
        sources: &[(usize, String)],
    ) -> String {
        let source = self.placement(technology).source;
        let mark = sources.iter().find(|(known, _)| *known == source);
        format!("{text}{}", mark.map_or("", |(_, mark)| mark))
    }

    /// What is said of a source: its title, how sure it is, and how old its placements are.
    pub fn source_line(&self, source: usize, t: &RadarTexts) -> String {
        let source = &self.radar.sources[source];
        let mut sure = (t.reliability)(source.reliability).to_owned();
        if let Some(date) = source.date.or(self.radar.date) {
            let age = (t.age)(date.year(), self.day.year() - date.year());
            sure = format!("{sure}; {age}");
        }
        format!("{} ({sure})", self.text(&source.title))
    }
}

/// A number as a small raised one.
fn mark(number: usize) -> String {
    let raised = ['⁰', '¹', '²', '³', '⁴', '⁵', '⁶', '⁷', '⁸', '⁹'];
    let digits = number.to_string();
    digits.chars().filter_map(|c| raised.get(c.to_digit(10)? as usize)).collect()
}
