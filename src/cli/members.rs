//! The files of the questionnaires that a model names.

use std::path::{Path, PathBuf};

use modenhed::batch::{Content, Opened};
use modenhed::model::Findings;
use modenhed::parse;
use modenhed::store;

/// The files, as seen from the model's folder, of what a model names and what is not built in; none if it is no
/// model. What is wrong with it is told when it is read.
pub fn of(path: &Path) -> Vec<PathBuf> {
    let ending = path.extension().map(|ending| ending.to_string_lossy().to_lowercase());
    if !matches!(ending.as_deref(), Some("yaml" | "yml" | "json")) || store::is_stream(path) {
        return Vec::new();
    }
    let mut found = Findings::default();
    let content = Opened::open(0, path, &mut found).map(|opened| opened.content);
    let Some(Content::Model(source)) = content else { return Vec::new() };
    let Some(model) = parse::model_file(0, &source, &mut found) else { return Vec::new() };
    let folder = path.parent().unwrap_or(Path::new(""));
    let others = model.questionnaires.iter().filter(|name| store::questionnaire(name).is_none());
    others.map(|name| folder.join(name)).collect()
}
