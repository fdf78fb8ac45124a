//! Versions of questionnaires, at random.

use super::spec::{Case, Dice, Spec};

/// The versions there are; others are named by their place here.
pub const VERSIONS: [&str; 4] = ["1.0.0", "1.2.0", "1.10.0", "2.0.0"];

/// A question that is no longer asked under its id; where it lives on, that is the question's old id.
#[derive(Clone, Debug)]
pub struct Retired {
    pub until: usize,
    pub now: Option<usize>,
    /// A number of its own.
    pub number: usize,
}

impl Retired {
    pub fn id(&self) -> String {
        format!("old{}", self.number)
    }

    pub fn yaml(&self) -> String {
        let now = self.now.map_or_else(String::new, |id| format!(", now: q{id}"));
        format!("{{id: {}, until: {}{now}}}", self.id(), VERSIONS[self.until])
    }
}

impl Spec {
    /// The version from which on a question is asked as it is now.
    pub fn asked_from(&self, id: usize) -> usize {
        let question = self.questions().find(|question| question.id == id).unwrap();
        let lived_on = self.retired.iter().any(|retired| retired.now == Some(id));
        let since = if lived_on { None } else { question.since };
        since.max(question.changed).unwrap_or(0)
    }

    /// Whether the file tells of anything after a version.
    pub fn tells_after(&self, version: usize) -> bool {
        let asked = self.questions().flat_map(|question| [question.since, question.changed]);
        let until = self.retired.iter().map(|retired| Some(retired.until));
        version == self.version || asked.chain(until).flatten().any(|at| at > version)
    }
}

impl Case {
    /// Gives each questionnaire a history.
    pub fn with_versions(mut self, dice: &mut Dice) -> Self {
        let mut number = 0;
        for spec in &mut self.specs {
            spec.version = dice.roll(VERSIONS.len());
            let (last, often) = (spec.version, 2 + dice.roll(8));
            let mut retired = Vec::new();
            for question in spec.themes.iter_mut().flat_map(|theme| &mut theme.questions) {
                let mut at =
                    |often: usize| (last > 0 && dice.once_in(often)).then(|| 1 + dice.roll(last));
                (question.since, question.changed) = (at(often), at(often));
                let until = at(often);
                if let Some(until) = until {
                    let now = dice.once_in(2).then_some(question.id);
                    retired.push(Retired { until, now, number });
                    number += 1;
                }
            }
            spec.retired = retired;
        }
        self.versions = self.specs.iter().map(|spec| spec.version).collect();
        self
    }

    /// Answers versions at random.
    pub fn of_some_version(&mut self, dice: &mut Dice) {
        self.versions = self.specs.iter().map(|spec| dice.roll(spec.version + 1)).collect();
    }

    /// The id under which a sheet answers a question: its old one as long as it had that.
    pub fn name(&self, id: usize) -> String {
        let aspect = self.aspect_of(id);
        let mut retired = self.spec(aspect).retired.iter();
        let old = retired.find(|one| one.now == Some(id) && one.until > self.versions[aspect]);
        old.map_or_else(|| format!("q{id}"), Retired::id)
    }
}
