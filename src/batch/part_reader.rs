//! Reading the groups of a part one after the other: a part may hold a million.

use std::fmt;
use std::io::Read;

use serde::Deserialize;
use serde::de::{DeserializeSeed, Deserializer, Error, IgnoredAny, MapAccess, SeqAccess, Visitor};

use super::partial_sums::{Adding, OneGroup, PartialSums};

/// What a part in JSON says of itself; nothing behind it is read.
///
/// # Errors
/// When it cannot be read, or is something else.
pub(super) fn said(input: impl Read) -> serde_json::Result<PartialSums> {
    PartialSums::deserialize(&mut serde_json::Deserializer::from_reader(input))
}

/// Adds the groups of a part in JSON; nothing behind it is read.
///
/// # Errors
/// When it cannot be read, and where what it says contradicts itself.
pub(super) fn add(input: impl Read, adding: &mut Adding<'_>) -> serde_json::Result<()> {
    PartContent(adding).deserialize(&mut serde_json::Deserializer::from_reader(input))
}

/// The part.
struct PartContent<'a, 'b>(&'a mut Adding<'b>);

/// Its list of groups.
struct List<'a, 'b>(&'a mut Adding<'b>);

impl<'de> DeserializeSeed<'de> for PartContent<'_, '_> {
    type Value = ();

    fn deserialize<D: Deserializer<'de>>(self, from: D) -> Result<(), D::Error> {
        from.deserialize_map(self)
    }
}

impl<'de> Visitor<'de> for PartContent<'_, '_> {
    type Value = ();

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a part")
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<(), A::Error> {
        let mut has_groups = false;
        while let Some(key) = map.next_key::<String>()? {
            if key == "groups" {
                has_groups = true;
                map.next_value_seed(List(self.0))?;
            } else {
                map.next_value::<IgnoredAny>()?;
            }
        }
        if has_groups { Ok(()) } else { Err(Error::missing_field("groups")) }
    }
}

impl<'de> DeserializeSeed<'de> for List<'_, '_> {
    type Value = ();

    fn deserialize<D: Deserializer<'de>>(self, from: D) -> Result<(), D::Error> {
        from.deserialize_seq(self)
    }
}

impl<'de> Visitor<'de> for List<'_, '_> {
    type Value = ();

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("groups")
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut list: A) -> Result<(), A::Error> {
        while let Some(one) = list.next_element::<OneGroup>()? {
            self.0.add(&one).ok_or_else(|| Error::custom("it contradicts itself"))?;
        }
        Ok(())
    }
}
