//! The questionnaires that are used together.

use super::{Question, QuestionRef, Questionnaire};

/// Questionnaires used together, in the order of their aspects.
#[derive(Clone, Debug, Default)]
pub struct Questionnaires {
    all: Vec<Questionnaire>,
    ask_order: Vec<QuestionRef>,
    selected: Vec<usize>,
}

/// What a question's name leads to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Named {
    /// Exactly one question.
    One(QuestionRef),
    /// Questions of several questionnaires; the name must be qualified.
    Several,
    /// No question.
    Nothing,
}

impl Questionnaires {
    /// A set whose conditions refer to each other by index; `ask_order` lists the questions that
    /// have a condition, each after those its condition depends on.
    pub fn new(all: Vec<Questionnaire>, ask_order: Vec<QuestionRef>) -> Self {
        let selected = (0..all.len()).collect();
        Self { all, ask_order, selected }
    }

    /// The same set with results for only some of its aspects, by index; conditions still see all.
    #[must_use]
    pub fn select(mut self, aspects: impl Fn(&Questionnaire) -> bool) -> Self {
        self.selected.retain(|aspect| aspects(&self.all[*aspect]));
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
        found
    }
}
