//! How many people were asked to answer.

use std::collections::HashMap;

use super::{GroupBy, Place, Role, Voice};

/// How many people of each department were asked to answer, also of each role where that is told.
///
/// A department is known by its name, in capitals or not.
#[derive(Clone, Debug, Default)]
pub struct Invited {
    departments: Vec<Asked>,
    /// Where each department stands in the list, by its name in small letters.
    indexes: HashMap<String, usize>,
}

/// Those of one department.
#[derive(Clone, Debug)]
struct Asked {
    name: String,
    /// The numbers in the order in which they are told; without a role that of the whole department.
    counts: Vec<(Option<Role>, u32, Place)>,
}

impl Invited {
    /// Adds a number of people, told at this place.
    ///
    /// # Errors
    /// The place where it was told before.
    pub fn add(
        &mut self,
        (department, role): (&str, Option<Role>),
        count: u32,
        place: Place,
    ) -> Result<(), Place> {
        let index = *self.indexes.entry(department.to_lowercase()).or_insert_with(|| {
            self.departments.push(Asked { name: department.into(), counts: Vec::new() });
            self.departments.len() - 1
        });
        let asked = &mut self.departments[index];
        if let Some((_, _, before)) = asked.counts.iter().find(|(other, ..)| *other == role) {
            return Err(before.clone());
        }
        asked.counts.push((role, count, place));
        Ok(())
    }

    fn of(&self, department: &str) -> Option<&Asked> {
        self.indexes.get(&department.to_lowercase()).map(|index| &self.departments[*index])
    }

    /// Whether a department is told of.
    pub fn names(&self, department: &str) -> bool {
        self.of(department).is_some()
    }

    /// The groups that are told of: departments, or the roles in them.
    pub fn groups(&self, by: GroupBy) -> impl Iterator<Item = (&str, Voice)> {
        self.departments.iter().flat_map(move |asked| {
            let whole = (!by.has_roles()).then_some(Voice::People);
            let counts = asked.counts.iter().filter(move |_| by.has_roles());
            let roles = counts.filter(|(role, ..)| role.is_some());
            let voices = whole.into_iter().chain(roles.map(|(role, ..)| Voice::Role(*role)));
            voices.map(|voice| (asked.name.as_str(), voice))
        })
    }

    /// How many of a department's people were asked, if that is told.
    pub fn count(&self, department: &str, voice: Voice) -> Option<u32> {
        self.of(department)?.count(voice)
    }

    /// How many of all departments that are told of were asked; none where one does not tell of roles.
    pub fn total(&self, voice: Voice) -> Option<u32> {
        let counts = self.departments.iter().map(|asked| {
            // Where other roles are told of, nobody of this one was asked.
            let has_roles = asked.counts.iter().any(|(role, ..)| role.is_some());
            let nobody = (has_roles && matches!(voice, Voice::Role(Some(_)))).then_some(0);
            asked.count(voice).or(nobody)
        });
        counts.reduce(|sum, count| Some(sum?.saturating_add(count?))).flatten()
    }

    /// Where the number for a department, or for a role in it, is told first.
    pub fn place(&self, department: &str, voice: Voice) -> Option<&Place> {
        let mut counts = self.of(department)?.counts.iter();
        let told = counts.find(|(role, ..)| voice == Voice::People || *role == voice.role());
        told.map(|(_, _, place)| place)
    }
}

impl Asked {
    /// Of the people: as told of the whole, else the sum of the roles. What was answered as a group was not
    /// asked of people.
    fn count(&self, voice: Voice) -> Option<u32> {
        let of = |wanted: Option<Role>| {
            let found = self.counts.iter().find(|(role, ..)| *role == wanted);
            found.map(|(_, count, _)| *count)
        };
        match voice {
            Voice::People => of(None).or_else(|| {
                self.counts.iter().map(|(_, count, _)| *count).reduce(u32::saturating_add)
            }),
            Voice::Role(Some(role)) => of(Some(role)),
            Voice::Role(None) | Voice::Itself => None,
        }
    }
}
