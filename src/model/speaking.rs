//! Questionnaires in one of their languages, whatever language the interface speaks.

use super::{Kind, Levels, Link, MaturityModel, Parts, Questionnaire, Recommendation, Text};

impl Questionnaire {
    /// The same questionnaire with its texts in the language with this tag alone, wherever they have it.
    #[must_use]
    pub fn speaking(&self, tag: &str) -> Self {
        let mut parts = (**self).clone();
        parts.speak(tag);
        Self::new(parts)
    }
}

impl MaturityModel {
    /// The same model with its texts in the language with this tag alone, wherever they have it.
    #[must_use]
    pub fn speaking(mut self, tag: &str) -> Self {
        self.title.speak(tag);
        if let Some(levels) = &mut self.levels {
            levels.speak(tag);
        }
        self
    }
}

impl Parts {
    fn speak(&mut self, tag: &str) {
        self.title.speak(tag);
        self.purpose.speak(tag);
        speak(self.note.as_mut(), tag);
        self.levels.speak(tag);
        for theme in &mut self.themes {
            theme.title.speak(tag);
            speak(theme.description.as_mut(), tag);
        }
        for question in &mut self.questions {
            question.text.speak(tag);
            speak(question.help.as_mut(), tag);
            if let Some(minimum) = &mut question.minimum {
                minimum.text.speak(tag);
                minimum.source.title.speak(tag);
            }
            match &mut question.kind {
                Kind::Single(choices) | Kind::Multiple { choices, .. } => {
                    for choice in choices {
                        choice.text.speak(tag);
                        speak(choice.description.as_mut(), tag);
                    }
                }
                Kind::Number { .. } | Kind::Text => {}
            }
        }
        self.recommendations.iter_mut().for_each(|one| one.speak(tag));
    }
}

impl Recommendation {
    fn speak(&mut self, tag: &str) {
        for text in [&mut self.title, &mut self.why, &mut self.first_step, &mut self.dialogue] {
            text.speak(tag);
        }
        self.sources.iter_mut().for_each(|Link { title, .. }| title.speak(tag));
    }
}

impl Levels {
    fn speak(&mut self, tag: &str) {
        for level in self.iter_mut() {
            level.title.speak(tag);
            level.meaning.speak(tag);
        }
    }
}

fn speak(text: Option<&mut Text>, tag: &str) {
    if let Some(text) = text {
        text.speak(tag);
    }
}
