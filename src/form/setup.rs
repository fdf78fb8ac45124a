//! What a form is made of: its questionnaires, and what was settled before it was sent out.

use serde::{Deserialize, Serialize};

use crate::model::{Findings, Language, Questionnaires, Source, fingerprint};
use crate::parse;

/// A file with its content.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct FormFile {
    /// Its name, without a folder.
    pub name: String,
    /// What is in it.
    pub text: String,
}

/// What a form is made of.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct FormSetup {
    /// The tag of the language that it speaks.
    pub language: String,
    /// The questionnaires, in order.
    pub questionnaires: Vec<FormFile>,
    /// The radar, if technologies are asked about.
    pub radar: Option<FormFile>,
    /// The aspects, by id, that are asked about.
    pub aspects: Vec<String>,
    /// The department, if it is settled.
    pub department: Option<String>,
    /// The service area, by id or in words, if it is settled.
    pub area: Option<String>,
    /// The name of the role of whoever answers, if it is settled.
    pub role: Option<String>,
    /// The day that is written into the sheet, in place of the day on which it is answered.
    pub date: Option<String>,
    /// The address that the answers are to be sent to.
    pub send_to: Option<String>,
}

impl FormSetup {
    /// The language; the first one, if the form is in none.
    pub fn language(&self) -> Language {
        Language::of_locale(&self.language)
    }

    /// What tells the form from others, in the browser where its answers are kept.
    pub fn id(&self) -> String {
        format!("{:016x}", fingerprint(&[&self.json()]))
    }

    /// The form as JSON.
    pub fn json(&self) -> String {
        // A map of texts can always be written.
        serde_json::to_string(self).unwrap_or_default()
    }

    /// The form in a JSON text; none if it is no form.
    pub fn read(json: &str) -> Option<Self> {
        serde_json::from_str(json).ok()
    }

    /// Its questionnaires with its radar; none if they cannot be used.
    pub fn set(&self) -> Option<Questionnaires> {
        let source = |file: &FormFile| Source::new(&*file.name, file.text.as_bytes());
        let mut findings = Findings::default();
        let sources: Vec<_> = (0..).zip(self.questionnaires.iter().map(source)).collect();
        let set = parse::questionnaires(&sources, &mut findings)?;
        let radar = self.radar.as_ref().map(source);
        let radar = radar.and_then(|radar| parse::radar(sources.len(), &radar, &mut findings));
        let set = set.with_radar(radar.unwrap_or_default());
        Some(set.select(|questionnaire| self.aspects.contains(&questionnaire.id)))
    }
}
