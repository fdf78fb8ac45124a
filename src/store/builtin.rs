//! The questionnaires and the radar that are built into the program.

use crate::model::Source;

/// The technology radar.
pub fn radar() -> Source {
    let text = include_str!("../../questionnaires/teknologiradar.yaml");
    Source::new("teknologiradar.yaml", text.as_bytes())
}

/// The built-in questionnaire with this id.
pub fn questionnaire(id: &str) -> Option<Source> {
    let mut all = questionnaires().into_iter();
    all.find(|source| source.name.strip_suffix(".yaml") == Some(id))
}

/// The questionnaires of the three aspects, in order.
pub fn questionnaires() -> [Source; 3] {
    let source = |name: &str, text: &str| Source::new(name, text.as_bytes());
    [
        source("kerneopgaven.yaml", include_str!("../../questionnaires/kerneopgaven.yaml")),
        source("teknologi.yaml", include_str!("../../questionnaires/teknologi.yaml")),
        source("forandring.yaml", include_str!("../../questionnaires/forandring.yaml")),
    ]
}
