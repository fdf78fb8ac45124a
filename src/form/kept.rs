//! What the browser keeps: the answers, as a sheet.

use serde::{Deserialize, Serialize};

use crate::model::{AnswerSheet, Findings, Questionnaires, Source};
use crate::parse;

/// A name that tells that it is JSON.
const NAME: &str = "kept.json";

/// What the browser keeps of a form.
#[derive(Serialize, Deserialize)]
pub struct KeptForm {
    /// Whether several people answer together.
    together: bool,
    /// The answers, as the file that they are saved as.
    sheet: String,
}

impl KeptForm {
    /// A sheet, and whether several people answer together, as a text.
    pub fn written(sheet: &AnswerSheet, set: &Questionnaires, together: bool) -> String {
        let kept = Self { together, sheet: parse::written(NAME, sheet, set) };
        // A map of texts can always be written.
        serde_json::to_string(&kept).unwrap_or_default()
    }

    /// What is in such a text, if it can be read.
    pub fn read(text: &str, set: &Questionnaires) -> Option<(AnswerSheet, bool)> {
        let kept: Self = serde_json::from_str(text).ok()?;
        let source = Source::new(NAME, kept.sheet.as_bytes());
        let placed = parse::sheet(0, &source, set, &mut Findings::default())?;
        Some((placed.sheet, kept.together))
    }
}
