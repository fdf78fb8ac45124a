//! The questionnaires that are used together.

use std::sync::OnceLock;

use super::{
    Language, Levels, MaturityModel, Question, QuestionRef, Questionnaire, Radar, Recommendation,
    Text,
};

/// Questionnaires used together, in the order of their aspects, and the radar beside them.
#[derive(Clone, Debug, Default)]
pub struct Questionnaires {
    all: Vec<Questionnaire>,
    ask_order: Vec<QuestionRef>,
    selected: Vec<usize>,
    model: MaturityModel,
    radar: OnceLock<Radar>,
    /// What the radar is, if none was given.
    otherwise: Option<fn() -> Radar>,
}

/// Who gives a recommendation: a questionnaire or the radar.
#[derive(Clone, Copy, Debug)]
pub struct AdviceSource<'a> {
    /// Its id.
    pub id: &'a str,
    /// What it is called.
    pub title: &'a Text,
    /// All that it recommends.
    pub recommendations: &'a [Recommendation],
}

/// What a question's name leads to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Named {
    /// Exactly one question.
    One(QuestionRef),
    /// Questions of several questionnaires; the name must be qualified.
    Several,
    /// A question that is no longer asked, of the questionnaire with this index.
    Retired(usize),
    /// No question.
    Nothing,
}

impl Questionnaires {
    /// A set whose conditions refer to each other by index; `ask_order` lists the questions that
    /// have a condition, each after those its condition depends on.
    pub fn new(all: Vec<Questionnaire>, ask_order: Vec<QuestionRef>) -> Self {
        let selected = (0..all.len()).collect();
        Self { all, ask_order, selected, ..Self::default() }
    }

    /// The same set with results for only some of its aspects, by index; conditions still see all.
    #[must_use]
    pub fn select(mut self, aspects: impl Fn(&Questionnaire) -> bool) -> Self {
        self.selected.retain(|aspect| aspects(&self.all[*aspect]));
        self
    }

    /// The same set with its texts in the language with this tag alone, wherever they have it.
    #[must_use]
    pub fn speaking(self, tag: &str) -> Self {
        let all = self.all.iter().map(|one| one.speaking(tag)).collect();
        Self { all, model: self.model.speaking(tag), ..self }
    }

    /// The same set as a model.
    #[must_use]
    pub fn with_model(self, model: MaturityModel) -> Self {
        Self { model, ..self }
    }

    /// What is said of the questionnaires together.
    pub const fn model(&self) -> &MaturityModel {
        &self.model
    }

    /// What the overall score is called: the model's title, or else what others call it.
    pub fn overall_title<'t>(&'t self, language: Language, otherwise: &'t str) -> &'t str {
        let title = self.model.title.get(language);
        if title.is_empty() { otherwise } else { title }
    }

    /// What the aspect with this index counts in the overall score.
    ///
    /// # Panics
    /// If the index is not one of this set.
    pub fn weight(&self, aspect: usize) -> u32 {
        self.model.weight(&self.all[aspect].id)
    }

    /// The levels that the overall score is on: the model's, or else those of the first aspect.
    pub fn overall_levels(&self) -> Option<&Levels> {
        let first = || self.selected().next().map(|(_, first)| &first.levels);
        self.model.levels.as_ref().or_else(first)
    }

    /// The same set with a radar that technologies are held against.
    #[must_use]
    pub fn with_radar(self, radar: Radar) -> Self {
        Self { radar: radar.into(), ..self }
    }

    /// The same set with a radar that is read when it is first looked at.
    #[must_use]
    pub fn with_radar_when_needed(self, read: fn() -> Radar) -> Self {
        Self { radar: OnceLock::new(), otherwise: Some(read), ..self }
    }

    /// The radar that technologies are held against; empty until there is one.
    pub fn radar(&self) -> &Radar {
        self.radar.get_or_init(|| self.otherwise.map_or_else(Radar::default, |read| read()))
    }

    /// Where recommendations come from: the questionnaire with this index, or the radar without one.
    ///
    /// # Panics
    /// If the index is not one of this set.
    pub fn advice_source(&self, aspect: Option<usize>) -> AdviceSource<'_> {
        let radar = || {
            let radar = self.radar();
            (&radar.id, &radar.title, &radar.recommendations)
        };
        let asked = |aspect| {
            let asked = self.at(aspect);
            (&asked.id, &asked.title, &asked.recommendations)
        };
        let (id, title, recommendations) = aspect.map_or_else(radar, asked);
        AdviceSource { id, title, recommendations }
    }

    /// The questionnaire or radar with this id.
    pub fn advice_source_called(&self, id: &str) -> Option<AdviceSource<'_>> {
        let all = (0..self.all.len()).map(Some).chain([None]);
        all.map(|aspect| self.advice_source(aspect)).find(|source| source.id == id)
    }

    /// The same set with results for only some of its aspects, by index.
    #[must_use]
    pub fn select_at(mut self, aspects: &[usize]) -> Self {
        self.selected.retain(|aspect| aspects.contains(aspect));
        self
    }

    /// The aspects, by index, that results are wanted for, with their questionnaires.
    pub fn selected(&self) -> impl ExactSizeIterator<Item = (usize, &Questionnaire)> {
        self.selected.iter().map(|aspect| (*aspect, &self.all[*aspect]))
    }

    /// The questionnaires, in order.
    pub fn iter(&self) -> impl ExactSizeIterator<Item = &Questionnaire> {
        self.all.iter()
    }

    /// How many there are.
    pub const fn count(&self) -> usize {
        self.all.len()
    }

    /// The questionnaire with this index.
    ///
    /// # Panics
    /// If the index is not one of this set.
    pub fn at(&self, aspect: usize) -> &Questionnaire {
        &self.all[aspect]
    }

    /// The index of the questionnaire with this id.
    pub fn index(&self, id: &str) -> Option<usize> {
        self.all.iter().position(|questionnaire| questionnaire.id == id)
    }

    /// The question at a place of this set.
    ///
    /// # Panics
    /// If the place is not one of this set.
    pub fn question(&self, at: QuestionRef) -> &Question {
        &self.all[at.aspect].questions[at.question]
    }

    /// The questions that have a condition, each after those its condition depends on.
    pub fn ask_order(&self) -> &[QuestionRef] {
        &self.ask_order
    }

    /// The question called `name`: an id, or `questionnaire.id`.
    pub fn find(&self, name: &str) -> Named {
        let (aspect, id) = name.split_once('.').map_or((None, name), |(a, id)| (Some(a), id));
        let mut found = Named::Nothing;
        for (index, questionnaire) in self.all.iter().enumerate() {
            if aspect.is_some_and(|wanted| wanted != questionnaire.id) {
                continue;
            }
            let Some(question) = questionnaire.questions.iter().position(|q| q.id == id) else {
                continue;
            };
            if found != Named::Nothing {
                return Named::Several;
            }
            found = Named::One(QuestionRef { aspect: index, question });
        }
        if found == Named::Nothing { self.find_retired(aspect, id) } else { found }
    }

    /// What became of the retired question with this id, of a certain questionnaire or of any.
    fn find_retired(&self, wanted: Option<&str>, id: &str) -> Named {
        let all = self.all.iter().enumerate();
        let mut all = all.filter(|(_, one)| wanted.is_none_or(|wanted| wanted == one.id));
        let found = all.find_map(|(aspect, one)| {
            let retired = one.retired.iter().find(|retired| retired.id == id)?;
            let now = retired.now.map(|question| Named::One(QuestionRef { aspect, question }));
            Some(now.unwrap_or(Named::Retired(aspect)))
        });
        found.unwrap_or(Named::Nothing)
    }
}
