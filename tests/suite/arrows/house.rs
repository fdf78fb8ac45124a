//! The files of the house, and which of them look into which.

use std::collections::{BTreeMap, BTreeSet};

use super::file::{File, Path};

/// How many times a name may be given on by re-exports.
const DEEPEST: usize = 8;

/// All files.
pub struct House {
    files: Vec<File>,
    /// The file of each module.
    modules: BTreeMap<Path, usize>,
}

/// One file looks into another.
pub struct Arrow<'h> {
    pub from: &'h File,
    /// The file that defines what is named, also when it is named where it is only re-exported.
    pub to: &'h File,
    /// The room that is written, which may only give on what another defines.
    pub written: Option<String>,
    pub line: usize,
}

impl House {
    /// The house of these files.
    pub fn of(files: Vec<File>) -> Self {
        let modules = files.iter().enumerate().map(|(n, file)| (file.module.clone(), n)).collect();
        Self { files, modules }
    }

    /// The files.
    pub fn files(&self) -> &[File] {
        &self.files
    }

    /// Every place where a file names what another one defines.
    pub fn arrows(&self) -> Vec<Arrow<'_>> {
        let mut arrows = Vec::new();
        for from in &self.files {
            let mut add = |path: Option<Path>, is_import: bool, line: usize| {
                let Some(path) = path else { return };
                let written = path.get(1).cloned();
                let to = self.defining(&path, is_import, DEEPEST);
                // An import of a module is no arrow; what is then named in it is.
                let arrow = to.filter(|to| to.module != from.module);
                arrows.extend(arrow.map(|to| Arrow { from, to, written, line }));
            };
            for import in from.imports.iter().filter(|import| !import.is_public) {
                add(self.absolute(from, &import.path), true, import.line);
            }
            for mention in &from.mentions {
                let path = self.meant(from, &mention.path, mention.is_called);
                add(path, false, mention.line);
            }
        }
        arrows
    }

    /// What a path in the code means, from the root of its crate.
    fn meant(&self, file: &File, path: &[String], is_called: bool) -> Option<Path> {
        let first = &path[0];
        let is_type = first.starts_with(char::is_uppercase);
        if path.len() == 1 && !is_type && !is_called {
            // A variable, a field or a keyword.
            return None;
        }
        let is_module = path.len() > 1 && self.modules.contains_key(&joined(&file.module, first));
        let import = file.imports.iter().find(|import| import.name == *first);
        match import.filter(|_| !is_module) {
            Some(import) => {
                let whole: Path = import.path.iter().chain(&path[1..]).cloned().collect();
                self.absolute(file, &whole)
            }
            None if path.len() > 1 => self.absolute(file, path),
            None => None,
        }
    }

    /// A path from the root of its crate; nothing if it is not one of ours.
    fn absolute(&self, file: &File, path: &[String]) -> Option<Path> {
        let mut base = match path[0].as_str() {
            "crate" => file.module[..1].to_vec(),
            "modenhed" if file.module[0] == "program" => vec!["library".to_owned()],
            "self" => file.module.clone(),
            "super" => file.module[..file.module.len() - 1].to_vec(),
            name => {
                let child = joined(&file.module, name);
                self.modules.contains_key(&child).then_some(child)?
            }
        };
        for name in &path[1..] {
            if name == "super" { drop(base.pop()) } else { base.push(name.clone()) }
        }
        Some(base)
    }

    /// The file that defines what a path from the root leads to; nothing if an import names a module.
    fn defining(&self, path: &[String], is_import: bool, deepest: usize) -> Option<&File> {
        let known =
            (1..=path.len()).rev().find(|length| self.modules.contains_key(&path[..*length]))?;
        if known == path.len() && (is_import || known == 1) {
            return None;
        }
        // A function may have the name of a module.
        let known = known.min(path.len() - 1);
        let file = &self.files[*self.modules.get(&path[..known])?];
        let given_on = file.imports.iter().find(|import| import.name == path[known]);
        let whole = given_on.filter(|_| deepest > 0).and_then(|import| {
            let mut whole = self.absolute(file, &import.path)?;
            whole.extend_from_slice(&path[known + 1..]);
            Some(whole)
        });
        match whole {
            Some(whole) => self.defining(&whole, is_import, deepest - 1),
            None => Some(file),
        }
    }

    /// The circles of files: each is the files that lead to each other, by their names.
    pub fn circles(&self) -> Vec<Vec<&str>> {
        let mut next: BTreeMap<&str, BTreeSet<&str>> = BTreeMap::new();
        for arrow in self.arrows() {
            next.entry(&arrow.from.name).or_default().insert(&arrow.to.name);
        }
        let reached: BTreeMap<_, _> =
            next.keys().map(|file| (*file, reached(file, &next))).collect();
        let mut circles = BTreeSet::new();
        for (file, others) in reached.iter().filter(|(file, others)| others.contains(*file)) {
            let back = |other: &&&str| reached.get(*other).is_some_and(|all| all.contains(file));
            circles.insert(others.iter().filter(back).copied().collect::<Vec<_>>());
        }
        circles.into_iter().collect()
    }
}

/// All files that a file leads to.
fn reached<'h>(file: &'h str, next: &BTreeMap<&'h str, BTreeSet<&'h str>>) -> BTreeSet<&'h str> {
    let (mut seen, mut open) = (BTreeSet::new(), vec![file]);
    while let Some(file) = open.pop() {
        let new = next.get(file).into_iter().flatten().filter(|other| seen.insert(**other));
        open.extend(new.copied().collect::<Vec<_>>());
    }
    seen
}

fn joined(module: &[String], name: &str) -> Path {
    module.iter().cloned().chain([name.to_owned()]).collect()
}
