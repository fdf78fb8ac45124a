//! Languages, and texts that exist in several of them.

/// The languages of the interface with their tags. A new one is a line here and the folder of
/// that name in `wording`.
macro_rules! languages {
    ($declare:ident) => {
        $declare! {
            /// Danish.
            Da da
            /// English; used wherever the locale is in none of the languages.
            #[default]
            En en
        }
    };
}
pub(crate) use languages;

macro_rules! language {
    ($($(#[$about:meta])* $variant:ident $tag:ident)*) => {
        /// A language of the interface.
        #[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
        pub enum Language { $($(#[$about])* $variant),* }

        impl Language {
            /// Every language.
            pub const ALL: &[Self] = &[$(Self::$variant),*];

            /// The language's tag, as a questionnaire writes it.
            pub const fn tag(self) -> &'static str {
                match self { $(Self::$variant => stringify!($tag)),* }
            }
        }
    };
}

languages!(language);

impl Language {
    /// The interface language for a locale such as `da_DK.UTF-8`: Danish for `da…`, English for a
    /// language that the interface does not speak.
    pub fn of_locale(locale: &str) -> Self {
        let tag = locale.split(['_', '-', '.', '@']).next().unwrap_or_default();
        let known = Self::ALL.iter().find(|language| tag.eq_ignore_ascii_case(language.tag()));
        known.copied().unwrap_or_default()
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

    /// Leaves only the wording with this language tag, if there is one.
    pub(super) fn speak(&mut self, tag: &str) {
        if self.versions.iter().any(|(other, _)| other == tag) {
            self.versions.retain(|(other, _)| other == tag);
        }
    }

    /// The same text after something else, in every language.
    #[must_use]
    pub fn after(mut self, before: &str) -> Self {
        for (_, wording) in &mut self.versions {
            *wording = format!("{before} {wording}");
        }
        self
    }

    /// The pairs of language tag and wording; the tag is empty for a plain text.
    pub fn versions(&self) -> &[(String, String)] {
        &self.versions
    }
}
