//! What can be explained, by name.

use crate::model::{QuestionRef, Questionnaires};

/// What is explained.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Explained {
    /// All figures, without the single answers.
    Everything,
    /// An aspect's figures, by its index.
    Aspect(usize),
    /// A theme's, by the index of its aspect and its own.
    Theme(usize, usize),
    /// A question's.
    Question(QuestionRef),
    /// A recommendation: index of its questionnaire, none if it is the radar's, and its own.
    Recommendation(Option<usize>, usize),
}

/// Why a name explains nothing.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Unnamed {
    /// Several are called so; their full names.
    Several(Vec<String>),
    /// Nothing is; all the names there are.
    Nothing(Vec<String>),
}

/// The id of what it belongs to, its own id, and what it is.
type Entry<'a> = (&'a str, &'a str, Explained);

impl Explained {
    /// What is called so: an aspect, a question, a recommendation or a theme, by its id alone or, in front
    /// of it, that of its questionnaire with `/` or `.`.
    ///
    /// # Errors
    /// When nothing or several are.
    pub fn called(questionnaires: &Questionnaires, name: &str) -> Result<Self, Unnamed> {
        if let Some(aspect) = questionnaires.index(name) {
            return Ok(Self::Aspect(aspect));
        }
        let (home, id) = name.split_once(['/', '.']).map_or((None, name), |(h, id)| (Some(h), id));
        let all = entries(questionnaires);
        let fits = |entry: &&Entry<'_>| entry.1 == id && home.is_none_or(|home| home == entry.0);
        let fitting: Vec<_> = all.iter().filter(fits).collect();
        let full = |entry: &Entry<'_>| format!("{}/{}", entry.0, entry.1);
        match fitting[..] {
            [only] => Ok(only.2),
            [] => {
                let aspects = questionnaires.iter().map(|one| one.id.clone());
                let ids = all.iter().map(|entry| entry.1.to_owned());
                Err(Unnamed::Nothing(aspects.chain(ids).chain(all.iter().map(full)).collect()))
            }
            // Of one questionnaire they are of different kinds; what stands first is meant.
            [first, ..] if fitting.iter().all(|entry| entry.0 == first.0) => Ok(first.2),
            _ => Err(Unnamed::Several(fitting.into_iter().map(full).collect())),
        }
    }
}

/// Everything with a name inside a questionnaire or the radar: questions, themes, recommendations.
fn entries(set: &Questionnaires) -> Vec<Entry<'_>> {
    let mut all = Vec::new();
    for (aspect, one) in set.iter().enumerate() {
        all.extend(one.questions.iter().enumerate().map(|(question, asked)| {
            let at = QuestionRef { aspect, question };
            (&*one.id, &*asked.id, Explained::Question(at))
        }));
        let themes = one.themes.iter().enumerate();
        all.extend(themes.map(|(theme, of)| (&*one.id, &*of.id, Explained::Theme(aspect, theme))));
    }
    for aspect in (0..set.count()).map(Some).chain([None]) {
        let source = set.advice_source(aspect);
        all.extend(
            source.recommendations.iter().enumerate().map(|(index, one)| {
                (source.id, &*one.id, Explained::Recommendation(aspect, index))
            }),
        );
    }
    all
}
