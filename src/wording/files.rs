//! What there is to say of files and names, whatever reads them.

/// The sentences about files and names.
#[allow(missing_docs, reason = "each is its own English text in `en/files.rs`")]
pub struct FileTexts {
    pub did_you_mean: fn(&str) -> String,
    pub no_such_file: &'static str,
    pub is_folder: &'static str,
    pub no_permission: &'static str,
    pub no_space: &'static str,
    pub unusable_name: &'static str,
}
