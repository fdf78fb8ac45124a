//! A record: a row of a table of answers as JSON, with the names of the columns as keys.

use super::KEYS;
use crate::model::{Kind, Named, Problem, Questionnaires};
use crate::parse::file::limits::FORMAT;
use crate::parse::file::reader::Reader;
use crate::parse::file::tree::{Node, Value};

impl Reader<'_> {
    /// A record as the sheet that it stands for; none if it is no record: those have neither answers nor a
    /// format, but a question's name as a key.
    pub(super) fn record(&mut self, root: &Node, set: &Questionnaires) -> Option<Node> {
        let named = |name: &Node| name.text().map_or(Named::Nothing, |id| set.find(id));
        let has = |key| root.get(key).is_some();
        if has("answers")
            || has("modenhed")
            || !root.entries().iter().any(|(name, _)| named(name) != Named::Nothing)
        {
            return None;
        }
        let scalar = |text: &str| Node {
            value: Value::Scalar { text: text.to_owned(), plain: false },
            ..root.clone()
        };
        let (mut sheet, mut answers) = (vec![(scalar("modenhed"), scalar(FORMAT))], Vec::new());
        for (name, value) in root.entries() {
            match named(name) {
                Named::Nothing if name.text().is_some_and(|key| KEYS.contains(&key)) => {
                    sheet.push((name.clone(), value.clone()));
                }
                Named::Nothing => {
                    let notice = self.about(Problem::IgnoredColumn, name);
                    self.report(notice.found(name.text().unwrap_or_default()));
                }
                Named::One(at) => {
                    let is_multiple = matches!(set.question(at).kind, Kind::Multiple { .. });
                    answers.push((name.clone(), answered(value, is_multiple)));
                }
                Named::Several | Named::Retired(_) => answers.push((name.clone(), value.clone())),
            }
        }
        sheet.push((scalar("answers"), Node { value: Value::Map(answers), ..root.clone() }));
        Some(Node { value: Value::Map(sheet), ..root.clone() })
    }
}

/// A cell as sheets write it.
fn answered(cell: &Node, is_multiple: bool) -> Node {
    let of = |text: &str| Value::Scalar { text: text.to_owned(), plain: false };
    let value = match cell.text().map(str::trim) {
        Some("") => Value::Null,
        Some("dk") => of("dont-know"),
        Some("na") => of("not-applicable"),
        Some(text) if is_multiple && text.contains(';') => {
            let codes = text.split(';').map(str::trim).filter(|code| !code.is_empty());
            Value::List(codes.map(|code| Node { value: of(code), ..cell.clone() }).collect())
        }
        _ => cell.value.clone(),
    };
    Node { value, ..cell.clone() }
}
