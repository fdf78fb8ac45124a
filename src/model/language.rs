//! Languages, and texts that exist in several of them.

/// A language of the interface.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Language {
    /// Danish.
    Da,
    /// English; used wherever the locale is not Danish.
    #[default]
    En,
}

impl Language {
    /// The language's tag, as a questionnaire writes it.
    pub const fn tag(self) -> &'static str {
        match self {
            Self::Da => "da",
            Self::En => "en",
        }
    }

    /// The interface language for a locale such as `da_DK.UTF-8`: Danish for `da…`, else English.
    pub fn of_locale(locale: &str) -> Self {
        let tag = locale.split(['_', '-', '.', '@']).next().unwrap_or_default();
        if tag.eq_ignore_ascii_case("da") { Self::Da } else { Self::En }
    }
}

/// A text of a questionnaire in the languages it was written in.
///
/// A text that was given as one plain string is the same in every language.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Text {
    versions: Vec<(String, String)>,
}

impl Text {
    /// A text from pairs of language tag and wording, the fallback first.
    pub const fn new(versions: Vec<(String, String)>) -> Self {
        Self { versions }
    }

    /// The same wording in every language.
    pub fn plain(wording: impl Into<String>) -> Self {
        Self::new(vec![(String::new(), wording.into())])
    }

    /// A text in Danish and English.
    pub fn both(da: &str, en: &str) -> Self {
        Self::new(vec![("da".into(), da.into()), ("en".into(), en.into())])
    }

    /// The wording in `language`, or in the first language there is.
    pub fn get(&self, language: Language) -> &str {
        let wanted = self.versions.iter().find(|(tag, _)| tag == language.tag());
        wanted.or(self.versions.first()).map_or("", |(_, wording)| wording)
    }

    /// The pairs of language tag and wording; the tag is empty for a plain text.
    pub fn versions(&self) -> &[(String, String)] {
        &self.versions
    }
}
