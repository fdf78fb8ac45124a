//! References to what does not exist.

use super::index::Index;
use crate::model::{Problem, Referent};
use crate::parse::file::reader::Reader;
use crate::parse::file::suggest::near;
use crate::parse::file::tree::Node;

impl Reader<'_> {
    /// Reports a reference to something that does not exist.
    pub fn dangling(&mut self, name: &Node, referent: Referent, index: &Index, home: usize) {
        let known = index.names(home, referent);
        let found = name.text().unwrap_or_default();
        if index.is_said(found, &known) {
            return;
        }
        let several = index.having(found);
        if referent == Referent::Question && several.len() > 1 {
            let finding = self.about(Problem::AmbiguousQuestion(several.iter().collect()), name);
            self.report(finding);
            return;
        }
        let qualified = found.split_once('.');
        let qualified = qualified.and_then(|(aspect, id)| Some((index.aspect(aspect)?, id)));
        let finding = if let Some((aspect, id)) = qualified {
            let within = index.all[aspect].id.clone();
            let near = near(id, index.names(aspect, referent));
            let near = near.map(|near| format!("{within}.{near}"));
            let problem = Problem::UnknownReference { referent, within: Some(within) };
            self.about(problem, name).found(id).near(near)
        } else {
            let problem = Problem::UnknownReference { referent, within: None };
            self.about(problem, name).near(near(found, known))
        };
        self.report(finding);
    }
}
