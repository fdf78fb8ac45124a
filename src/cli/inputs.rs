//! The questionnaires and the radar that a command was given; what is wrong with them is shown.

use std::path::{Path, PathBuf};

use modenhed::batch::Opened;
use modenhed::model::{FileKind, Findings, Questionnaires, Radar, Severity, Source};
use modenhed::parse::{self, ModelFile, Placed};
use modenhed::store;

use crate::cli::args::{QuestionnaireArgs, SetArgs};
use crate::cli::error::Error;
use crate::cli::output::{self, Screen};
use crate::cli::verdict::Verdict;

/// The questionnaires asked for, or the built-in ones; only errors in them are shown.
pub fn questionnaires(paths: &[PathBuf], screen: Screen) -> Result<Questionnaires, Error> {
    let mut found = Findings::default();
    let sources = questionnaire_sources(paths, &mut found);
    usable(&sources, found, screen)
}

/// The files of the questionnaires asked for, or of the built-in ones.
pub fn questionnaire_sources(paths: &[PathBuf], found: &mut Findings) -> Vec<(usize, Source)> {
    let mut sources = Vec::new();
    for (order, path) in paths.iter().enumerate() {
        let source = Opened::source(order, path, FileKind::Questionnaire, found);
        sources.extend(source.map(|source| (order, source)));
    }
    if paths.is_empty() {
        sources.extend((0..).zip(store::questionnaires()));
    }
    sources
}

/// The questionnaires in these files, unless there are errors in them; those are shown.
pub fn usable(
    sources: &[(usize, Source)],
    mut found: Findings,
    screen: Screen,
) -> Result<Questionnaires, Error> {
    let set = parse::questionnaires(sources, &mut found);
    set.filter(|_| found.count(Severity::Error) == 0).ok_or_else(|| {
        output::findings(&found, screen);
        Error::Questionnaires
    })
}

/// The questionnaires of the model asked for, or those asked for by themselves, in the language asked for.
pub fn set(args: &SetArgs, screen: Screen) -> Result<Questionnaires, Error> {
    let set = match &args.model {
        Some(path) => of_model(path, screen)?,
        None => questionnaires(&args.questionnaire, screen)?,
    };
    let Some(tag) = &args.content_lang else { return Ok(set) };
    if set.iter().any(|one| one.languages.contains(tag)) {
        return Ok(set.speaking(tag));
    }
    let mut known: Vec<_> = set.iter().flat_map(|one| &one.languages).map(String::as_str).collect();
    known.sort_unstable();
    known.dedup();
    Err(Error::UnknownName("--content-lang", tag.clone(), known.join(", ")))
}

/// The questionnaires of a model; what is wrong with them is shown.
fn of_model(path: &Path, screen: Screen) -> Result<Questionnaires, Error> {
    let mut found = Findings::default();
    let source = Opened::source(0, path, FileKind::Model, &mut found);
    let model = source.and_then(|source| parse::model_file(0, &source, &mut found));
    let set = model.and_then(|model| {
        let sources = members(&model, path, 1, &mut found);
        let set = parse::questionnaires(&sources, &mut found)?;
        let model = model.of(&set, &mut found);
        Some(set.with_model(model))
    });
    set.filter(|_| found.count(Severity::Error) == 0).ok_or_else(|| {
        output::findings(&found, screen);
        Error::Questionnaires
    })
}

/// The questionnaires that a model names, with their positions from `start` on: those with the id of a
/// built-in one, and files as seen from the model's folder.
pub fn members(
    model: &ModelFile,
    path: &Path,
    start: usize,
    found: &mut Findings,
) -> Vec<(usize, Source)> {
    let folder = path.parent().unwrap_or(Path::new(""));
    let mut sources = Vec::new();
    for (order, name) in (start..).zip(&model.questionnaires) {
        if let Some(source) = store::questionnaire(name) {
            sources.push((order, source));
            continue;
        }
        let path = folder.join(name);
        let source = Opened::source(order, &path, FileKind::Questionnaire, found);
        sources.extend(source.map(|source| (order, source)));
    }
    sources
}

/// The questionnaires and the radar asked for, with results for the aspects asked for.
pub fn asked(asked: &QuestionnaireArgs, screen: Screen) -> Result<Questionnaires, Error> {
    let set = set(&asked.set, screen)?;
    for id in &asked.aspect {
        known_aspect(&set, id)?;
    }
    let set = match &asked.radar {
        Some(path) => set.with_radar(radar(Some(path), screen)?),
        None => set.with_radar_when_needed(built_in_radar),
    };
    let all = asked.aspect.is_empty();
    Ok(set.select(|questionnaire| all || asked.aspect.contains(&questionnaire.id)))
}

/// Checks that there is an aspect with this id.
pub fn known_aspect(set: &Questionnaires, id: &str) -> Result<usize, Error> {
    let known = || set.iter().map(|q| q.id.as_str()).collect::<Vec<_>>().join(", ");
    set.index(id).ok_or_else(|| Error::UnknownAspect(id.to_owned(), known()))
}

/// The radar asked for, or the one that is built in; what is wrong with it is shown.
pub fn radar(path: Option<&Path>, screen: Screen) -> Result<Radar, Error> {
    let mut findings = Findings::default();
    let source = radar_source(path, &mut findings);
    usable_radar(source.as_ref(), findings, screen)
}

/// The file of the radar asked for, or of the one that is built in.
pub fn radar_source(path: Option<&Path>, findings: &mut Findings) -> Option<Source> {
    match path {
        None => Some(store::radar()),
        Some(path) => Opened::source(0, path, FileKind::Radar, findings),
    }
}

/// The radar in this file; what is wrong with it is shown.
pub fn usable_radar(
    source: Option<&Source>,
    mut findings: Findings,
    screen: Screen,
) -> Result<Radar, Error> {
    let radar = source.and_then(|source| parse::radar(0, source, &mut findings));
    if findings.count(Severity::Error) > 0 {
        output::findings(&findings, screen);
    }
    radar.ok_or(Error::Radar)
}

/// The radar that is built in.
pub fn built_in_radar() -> Radar {
    // It can be read, or the project would not have passed its tests.
    parse::radar(0, &store::radar(), &mut Findings::default()).unwrap_or_default()
}

/// The one sheet in a file, with the places of its answers, and whether all is well with it; what is wrong
/// is shown.
pub fn sheet(
    path: &Path,
    set: &Questionnaires,
    screen: Screen,
) -> Result<(Placed, Verdict), Error> {
    let mut findings = Findings::default();
    let source = Opened::source(0, path, FileKind::Sheet, &mut findings);
    let placed = source.and_then(|source| parse::sheet(0, &source, set, &mut findings));
    output::findings(&findings, screen);
    let placed = placed.ok_or(Error::Nothing)?;
    let answer = if findings.has_doubts() { Verdict::No } else { Verdict::Yes };
    Ok((placed, answer))
}
