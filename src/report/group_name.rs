//! What groups are called.

use crate::model::{GroupBy, Role, Voice};
use crate::wording::CompareTexts;

/// A group's name for people; what it answered as a group says so.
pub fn group_name(t: &CompareTexts, by: GroupBy, name: &str, voice: Voice) -> String {
    let name = if name.is_empty() { t.not_said } else { name };
    let role = |role: Option<Role>| role.map_or(t.not_said, t.role);
    match (by, voice) {
        (GroupBy::Date, Voice::People) => t.everybody.into(),
        (GroupBy::Date | GroupBy::Role, Voice::Itself) => t.groups_alone.into(),
        (GroupBy::Role, voice) => role(voice.role()).into(),
        (GroupBy::DepartmentRole, Voice::Role(one)) => format!("{name}: {}", role(one)),
        (_, Voice::Itself) => (t.alone)(name),
        _ => name.into(),
    }
}
