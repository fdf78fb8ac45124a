//! Questionnaires as the text of their files.

use super::spec::{Case, Kind, Question, Spec, Target, When};
use super::versions::{Retired, VERSIONS};

const EFFORTS: [&str; 3] = ["small", "medium", "large"];

/// A number of tenths as it is written.
pub fn tenths(number: i64) -> String {
    let sign = if number < 0 { "-" } else { "" };
    format!("{sign}{}.{}", number.abs() / 10, number.abs() % 10)
}

impl Spec {
    /// The questionnaire's file.
    pub fn yaml(&self, case: &Case) -> String {
        let id = self.id;
        let mut text = format!(
            "modenhed: 1\nid: a{id}\nversion: {}\norder: {id}\nlanguages: [da]\ntitle: A\npurpose: P\n\
             minimum_answered: {}\naggregate: {}\nretired: [{}]\nthemes:\n",
            VERSIONS[self.version],
            self.minimum,
            self.aggregate,
            self.retired.iter().map(Retired::yaml).collect::<Vec<_>>().join(", ")
        );
        for theme in &self.themes {
            text += &format!("  - id: t{}\n    title: T\n    rule: {}\n", theme.id, theme.rule);
            if self.aggregate == "themes" {
                text += &format!("    weight: {}\n", theme.weight);
            }
            text += "    questions:\n";
            for question in &theme.questions {
                let ladder = [theme.rule, self.aggregate].contains(&"ladder");
                text += &question.yaml(case, ladder && question.is_scored());
            }
        }
        if !self.advice.is_empty() {
            text += "recommendations:\n";
        }
        for advice in &self.advice {
            let after: Vec<_> = advice.after.iter().map(|id| format!("r{id}")).collect();
            text += &format!(
                "  - {{id: r{}, when: {}, title: T, why: W, first_step: F, dialogue: D, effort: {}, after: [{}]}}\n",
                advice.id,
                advice.when.yaml(case),
                EFFORTS[advice.effort],
                after.join(", ")
            );
        }
        text
    }
}

impl Question {
    fn yaml(&self, case: &Case, ladder: bool) -> String {
        let options = |scores: Vec<Option<i64>>| {
            let options = scores.iter().enumerate().map(|(code, score)| {
                let score = score.map(|score| format!("score: {}, ", tenths(score)));
                format!("{{code: c{code}, {}text: O}}", score.unwrap_or_default())
            });
            format!("options: [{}]", options.collect::<Vec<_>>().join(", "))
        };
        let given = |scores: &[i64]| {
            options(scores.iter().map(|score| self.counts.then_some(*score)).collect())
        };
        let kind = match &self.kind {
            Kind::Even(count) => options(vec![None; *count]),
            Kind::Given(scores) => given(scores),
            Kind::Multiple(scores) => format!("kind: multiple, {}", given(scores)),
            Kind::Number(from, to) => format!("kind: number, range: [{from}, {to}]"),
            Kind::Text => "kind: text".into(),
        };
        let mut more = String::new();
        if !self.counts {
            more += ", scored: false";
        } else if self.is_scored() {
            more += &format!(", weight: {}, reverse: {}", self.weight, self.reverse);
        }
        if ladder {
            more += &format!(", level: {}", self.rung);
        }
        if let Some(when) = &self.when {
            more += &format!(", ask_when: {}", when.yaml(case));
        }
        for (key, version) in [("since", self.since), ("changed", self.changed)] {
            more += &version.map_or_else(String::new, |at| format!(", {key}: {}", VERSIONS[at]));
        }
        format!("      - {{id: q{}, text: Q, {kind}{more}}}\n", self.id)
    }
}

impl When {
    fn yaml(&self, case: &Case) -> String {
        let list = |inner: &[Self]| {
            inner.iter().map(|when| when.yaml(case)).collect::<Vec<_>>().join(", ")
        };
        match self {
            Self::Answered(question, options) => {
                let has_options =
                    !matches!(case.question(*question).kind, Kind::Number(..) | Kind::Text);
                let codes =
                    options.iter().filter(|_| has_options).map(|option| format!("c{option}"));
                format!(
                    "{{question: q{question}, answered: [{}]}}",
                    codes.collect::<Vec<_>>().join(", ")
                )
            }
            Self::Below(target, border) => format!("{{{}, below: {border}}}", target.yaml()),
            Self::AtLeast(target, border) => format!("{{{}, at_least: {border}}}", target.yaml()),
            Self::All(inner) => format!("{{all: [{}]}}", list(inner)),
            Self::Any(inner) => format!("{{any: [{}]}}", list(inner)),
            Self::Not(inner) => format!("{{not: {}}}", inner.yaml(case)),
        }
    }
}

impl Target {
    fn yaml(self) -> String {
        match self {
            Self::Question(id) => format!("question: q{id}"),
            Self::Theme(aspect, theme) => format!("theme: a{aspect}.t{theme}"),
            Self::Aspect(aspect) => format!("aspect: a{aspect}"),
        }
    }
}
