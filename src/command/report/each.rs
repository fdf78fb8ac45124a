//! A report of each department, and a page that leads to them.

use std::collections::{HashMap, HashSet};
use std::io;
use std::path::{Path, PathBuf};

use modenhed::batch::{Scored, Sink, Whole};
use modenhed::model::{AnsweredBy, Questionnaires, slug};
use modenhed::render::Format;
use modenhed::report::{CollectionMode, CollectionReport, Document, ReportIndex, ReportLink};
use modenhed::scoring::Detail;

use super::making::Making;
use super::sheets::{Chosen, Sheets};
use crate::cli::output::Screen;

/// The longest name of a file that is made of a department's, in bytes.
const LONGEST: usize = 60;

/// The sheets of each department, in the order in which the departments are met.
pub struct Each<'q> {
    questionnaires: &'q Questionnaires,
    shown: CollectionMode,
    departments: Vec<(String, Sheets<'q>)>,
    places: HashMap<String, usize>,
}

impl<'q> Each<'q> {
    /// None yet.
    pub fn new(questionnaires: &'q Questionnaires, shown: CollectionMode) -> Self {
        Self { questionnaires, shown, departments: Vec::new(), places: HashMap::new() }
    }

    /// The reports with the files that they belong in, and the page that leads to them last; and whether an
    /// unfinished sheet is left out, which is said. A person's own sheet is no report of a department unless
    /// groups of one may be shown, and a department of which nothing may be shown has none.
    pub fn pages(
        &self,
        making: &Making<'_>,
        folder: &Path,
        format: Format,
        screen: Screen,
    ) -> (Vec<(PathBuf, Document)>, bool) {
        let (mut pages, mut links, mut taken) = (Vec::new(), Vec::new(), HashSet::new());
        let mut unfinished = false;
        let file = |name: &str| format!("{name}.{}", format.ending());
        taken.insert("index".to_owned());
        for (department, sheets) in &self.departments {
            let chosen = self.chosen(making, sheets);
            if let Some(chosen) = &chosen {
                chosen.say_left_out(true, screen);
                unfinished |= !chosen.unfinished.is_empty();
            }
            let document = match &chosen {
                Some(chosen) => Some(making.department(chosen)),
                None => collection(making, sheets),
            };
            let name = document.is_some().then(|| file(&free(department, &mut taken)));
            links.push(ReportLink { department, sheets: sheets.all.sheets(), file: name.clone() });
            pages.extend(document.zip(name).map(|(document, name)| (folder.join(name), document)));
        }
        let (language, least) = (making.mode.language, self.shown.min_group);
        let index = ReportIndex { links, least, language }.document();
        pages.push((folder.join(file("index")), index));
        (pages, unfinished)
    }

    /// The department's own sheets, if its report may be made of them alone.
    fn chosen<'s>(&self, making: &Making<'_>, sheets: &'s Sheets<'_>) -> Option<Chosen<'s>> {
        let chosen = sheets.single.newest(making.length, making.gathered)?;
        let is_own = |scored: &Scored| {
            self.shown.min_group <= 1 || scored.sheet.answered_by == AnsweredBy::Group
        };
        (is_own(chosen.now) && chosen.before.is_none_or(is_own)).then_some(chosen)
    }
}

/// The report of a department's sheets, if anything of it may be shown.
fn collection(making: &Making<'_>, sheets: &Sheets<'_>) -> Option<Document> {
    let comparison = sheets.all.comparison(None);
    CollectionReport::tells(&comparison).then(|| making.collection(sheets, &comparison))
}

/// A name for a department's file that no other has.
fn free(department: &str, taken: &mut HashSet<String>) -> String {
    let name = slug(department, LONGEST);
    let name = if name.is_empty() { "x".to_owned() } else { name };
    let mut names = std::iter::once(name.clone()).chain((2..).map(|n| format!("{name}-{n}")));
    names.find(|name| taken.insert(name.clone())).unwrap_or(name)
}

impl Sink for Each<'_> {
    type Lane = Whole;

    fn lane(&self) -> Whole {
        Whole::new(Detail::All)
    }

    fn take(&mut self, sheets: &mut Vec<Scored>) -> io::Result<()> {
        for scored in sheets.drain(..) {
            let name = &scored.sheet.department;
            let place = self.places.get(name).copied().unwrap_or_else(|| {
                let sheets = Sheets::new(self.questionnaires, self.shown);
                self.places.insert(name.clone(), self.departments.len());
                self.departments.push((name.clone(), sheets));
                self.departments.len() - 1
            });
            self.departments[place].1.add(scored);
        }
        Ok(())
    }

    fn merge(&mut self, _: Whole) {}
}
