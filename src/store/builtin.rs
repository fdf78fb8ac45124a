//! The questionnaires that are built into the program.

use crate::model::Source;

/// The questionnaires of the three aspects, in order.
pub fn questionnaires() -> [Source; 3] {
    let source = |name: &str, text: &str| Source::new(name, text.as_bytes());
    [
        source("kerneopgaven.yaml", include_str!("../../questionnaires/kerneopgaven.yaml")),
        source("teknologi.yaml", include_str!("../../questionnaires/teknologi.yaml")),
        source("forandring.yaml", include_str!("../../questionnaires/forandring.yaml")),
    ]
}
