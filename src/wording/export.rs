//! What is handed on to others, in words.

/// The sentences around exported tables.
#[allow(missing_docs, reason = "each is its own English text in `en/export.rs`")]
pub struct ExportTexts {
    pub overview: &'static str,
    pub scores: &'static str,
    pub answers: &'static str,
    pub recommendations: &'static str,
    pub groups: &'static str,
    pub questions: &'static str,
    pub group_questions: &'static str,
    pub questionnaires: &'static str,
    pub technologies: &'static str,
    pub findings: &'static str,
    pub title: &'static str,
    pub how_to_read: &'static str,
    pub missing: fn(u32) -> String,
    pub open_ends: &'static str,
    pub department: &'static str,
    pub period: &'static str,
    pub sheets: &'static str,
    pub overall: &'static str,
    pub level: &'static str,
    pub change: &'static str,
    pub basis: &'static str,
    pub chart_title: &'static str,
    pub chart_description: fn(usize) -> String,
}
