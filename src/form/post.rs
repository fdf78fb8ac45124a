//! What the page posts to the engine, and what it gets back.

use serde::{Deserialize, Serialize};

use super::setup::FormFile;

/// What somebody did on the page.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct FormPost {
    /// What the button does that was pressed.
    pub act: String,
    /// What it does that to.
    pub value: String,
    /// The fields of the page, by name, with what was written or chosen.
    pub fields: Vec<(String, String)>,
    /// Files that were chosen.
    pub files: Vec<FormFile>,
}

/// What is to be shown, kept and saved.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct FormReply {
    /// The page; nothing if it stays as it is.
    pub html: String,
    /// Its title.
    pub title: String,
    /// What happened, for those who do not see it.
    pub say: String,
    /// Whether it is the same page as before, so that one stays where one is.
    pub stay: bool,
    /// What the browser is to keep; nothing removes what it keeps.
    pub keep: Option<String>,
    /// The report, which is shown inside the page.
    pub report: Option<String>,
    /// A file to save.
    pub file: Option<FormFile>,
}

impl FormPost {
    /// What was written or chosen in the field with this name, if anything.
    pub fn field(&self, name: &str) -> Option<&str> {
        let field = self.fields.iter().find(|(field, _)| field == name);
        field.map(|(_, value)| value.as_str()).filter(|value| !value.trim().is_empty())
    }

    /// All that was written or chosen in the fields with this name.
    pub fn all(&self, name: &str) -> Vec<&str> {
        let fields = self.fields.iter().filter(|(field, _)| field == name);
        fields.map(|(_, value)| value.as_str()).collect()
    }

    /// Whether the page has a field with this name, even an empty one.
    pub fn has(&self, name: &str) -> bool {
        self.fields.iter().any(|(field, _)| field == name)
    }
}
