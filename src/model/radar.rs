//! A technology radar: how ripe technologies are, what they are used for, what they demand.

use jiff::civil::Date;
use strum::{EnumString, IntoStaticStr, VariantArray};

use super::{Recommendation, Text, Version};

/// A radar, checked; it cannot be changed once it is made.
#[derive(Clone, Debug, Default)]
pub struct Radar {
    parts: RadarParts,
}

/// What a radar consists of.
#[derive(Clone, Debug, Default)]
pub struct RadarParts {
    /// Kebab-case name.
    pub id: String,
    /// Version of the content.
    pub version: Version,
    /// Language tags; the first is the fallback.
    pub languages: Vec<String>,
    /// What it is called.
    pub title: Text,
    /// Which edition it is.
    pub edition: Text,
    /// The day its placements are from.
    pub date: Option<Date>,
    /// How sure the placements are.
    pub note: Text,
    /// The aspect, by id, whose questions an interview asks about technologies after.
    pub aspect: Option<String>,
    /// Where placements come from.
    pub sources: Vec<PlacementSource>,
    /// The rings, the most mature first.
    pub rings: Vec<Term>,
    /// The groups of technologies.
    pub families: Vec<Term>,
    /// The service areas.
    pub areas: Vec<Term>,
    /// What departments need.
    pub needs: Vec<Term>,
    /// What technologies demand of a department.
    pub demands: Vec<Term>,
    /// The technologies, in the author's order.
    pub technologies: Vec<Technology>,
    /// What to recommend to a department with its technologies, in the author's order.
    pub recommendations: Vec<Recommendation>,
}

impl RadarParts {
    /// The technology with this id, or else this title in any language, or else this other name.
    pub fn technology_named(&self, name: &str) -> Option<usize> {
        let wanted = name.trim().to_lowercase();
        let also = |one: &Technology| one.also.iter().any(|name| name.to_lowercase() == wanted);
        called(self.technologies.iter().map(|one| (&*one.id, &one.title)), name)
            .or_else(|| self.technologies.iter().position(also))
    }
}

/// A word of the radar's own, such as a ring or a need.
#[derive(Clone, Debug)]
pub struct Term {
    /// Kebab-case name, unique among its kind.
    pub id: String,
    /// What it is called.
    pub title: Text,
    /// What it means; empty where the title says it.
    pub text: Text,
    /// What to ask a department that uses or tries a technology with this demand; only demands have one.
    pub ask: Option<Text>,
    /// Whether a law asks for it; only demands may say so. Advice on one that is not met comes first.
    pub is_legal: bool,
}

impl Term {
    /// The index of the term with this id, or with this title in any language.
    pub fn named(terms: &[Self], name: &str) -> Option<usize> {
        called(terms.iter().map(|term| (&*term.id, &term.title)), name)
    }
}

/// The position of what has this id, or else this title in any language, in capitals or not.
fn called<'a>(
    mut all: impl Iterator<Item = (&'a str, &'a Text)> + Clone,
    name: &str,
) -> Option<usize> {
    let name = name.trim().to_lowercase();
    let titled = |(_, title): (&str, &Text)| {
        title.versions().iter().any(|(_, title)| title.to_lowercase() == name)
    };
    all.clone().position(|(id, _)| id == name).or_else(|| all.position(titled))
}

/// Where placements come from.
#[derive(Clone, Debug)]
pub struct PlacementSource {
    /// Kebab-case name.
    pub id: String,
    /// What is shown beside every ring that comes from it.
    pub title: Text,
    /// How sure they are.
    pub reliability: Reliability,
    /// The day they are from.
    pub date: Option<Date>,
    /// Where to read more.
    pub url: Option<String>,
}

/// How sure a placement is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, EnumString, IntoStaticStr, VariantArray)]
#[strum(serialize_all = "kebab-case")]
pub enum Reliability {
    /// Published by those who made it.
    Confirmed,
    /// Told by others.
    Secondary,
    /// The radar's author's own judgement.
    Own,
}

impl Reliability {
    /// Its name in files.
    pub fn name(self) -> &'static str {
        self.into()
    }
}

/// A ring, and who says so.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Placement {
    /// Index of the ring.
    pub ring: usize,
    /// Index of the source.
    pub source: usize,
}

/// A technology.
#[derive(Clone, Debug)]
pub struct Technology {
    /// Kebab-case name, unique in the radar.
    pub id: String,
    /// What it is called, unique in the radar.
    pub title: Text,
    /// What else it is called, in any language, such as abbreviations and products.
    pub also: Vec<String>,
    /// Index of its family.
    pub family: usize,
    /// What it is and does, in two short sentences.
    pub description: Text,
    /// Where it stands in general.
    pub placement: Placement,
    /// Where it is typically used.
    pub uses: Vec<Use>,
    /// Indexes of the needs it answers.
    pub needs: Vec<usize>,
    /// Indexes of the demands it makes.
    pub demands: Vec<usize>,
    /// What to ask before anything else.
    pub ask_first: Text,
}

/// What a technology is typically used for in a service area.
#[derive(Clone, Debug)]
pub struct Use {
    /// Index of the area.
    pub area: usize,
    /// What it is used for.
    pub text: Text,
    /// Where it stands in this area, where that is known.
    pub placement: Option<Placement>,
}

impl Radar {
    /// A radar from parts that have been checked to fit together.
    pub const fn new(parts: RadarParts) -> Self {
        Self { parts }
    }

    /// The technology with this id.
    pub fn technology(&self, id: &str) -> Option<usize> {
        self.technologies.iter().position(|technology| technology.id == id)
    }

    /// The service area with this id, or with this title in any language.
    pub fn area(&self, name: &str) -> Option<usize> {
        Term::named(&self.areas, name)
    }

    /// Whether two names are of one service area: of one in the radar, or else the same in capitals or not.
    pub fn is_same_area(&self, one: &str, other: &str) -> bool {
        match self.area(one) {
            Some(area) => self.area(other) == Some(area),
            None => one.to_lowercase() == other.to_lowercase(),
        }
    }

    /// Where a technology stands in a service area, if that is known, else in general.
    pub fn placement(&self, technology: &Technology, area: Option<usize>) -> Placement {
        let there = area.and_then(|area| technology.used_in(area)).and_then(|used| used.placement);
        there.unwrap_or(technology.placement)
    }
}

impl std::ops::Deref for Radar {
    type Target = RadarParts;
    fn deref(&self) -> &RadarParts {
        &self.parts
    }
}

impl Technology {
    /// What it is typically used for in a service area.
    pub fn used_in(&self, area: usize) -> Option<&Use> {
        self.uses.iter().find(|used| used.area == area)
    }
}
