//! Writing references, as `reference` reads them.

use serde_json::{Value, json};

use super::{DEPARTMENT, OVERALL};
use crate::model::{Distribution, Questionnaires, Reference, Target};

/// A reference as the text of a file with this name: JSON if it ends so, else YAML, a line a figure; `hint`
/// stands at its head as a comment.
pub fn reference_written(
    name: &str,
    reference: &Reference,
    set: &Questionnaires,
    hint: &str,
) -> String {
    let used = reference.questionnaires.iter();
    let used = used.map(|(id, version)| json!({"id": id, "version": version.to_string()}));
    let figures = reference.figures.iter().map(|figure| object(figure, set));
    let (used, figures): (Vec<_>, Vec<_>) = (used.collect(), figures.collect());
    let Reference { period, least_people, model, .. } = reference;
    if name.to_lowercase().ends_with(".json") {
        let mut all = json!({
            "modenhed": 1, "reference": DEPARTMENT, "least_people": least_people,
            "questionnaires": used, "figures": figures,
        });
        if let Some(period) = period {
            all["period"] = json!(period);
        }
        if !model.is_empty() {
            all["model"] = json!(model);
        }
        return serde_json::to_string_pretty(&all).unwrap_or_default() + "\n";
    }
    let hint = hint.lines().map(|line| format!("# {line}\n")).collect::<Vec<_>>().concat();
    let period = period.as_ref().map(|period| format!("period: \"{period}\"\n"));
    let model = (!model.is_empty()).then(|| format!("model: {model}\n"));
    // Every line of JSON is YAML.
    let lines =
        |all: &[Value]| all.iter().map(|one| format!("  - {one}\n")).collect::<Vec<_>>().concat();
    format!(
        "{hint}modenhed: 1\nreference: {DEPARTMENT}\n{}least_people: {least_people}\n{}\
         questionnaires:\n{}figures:\n{}",
        period.unwrap_or_default(),
        model.unwrap_or_default(),
        lines(&used),
        lines(&figures)
    )
}

fn object(figure: &Distribution, set: &Questionnaires) -> Value {
    let numbers = |all: &[rust_decimal::Decimal]| -> Vec<Value> {
        // What is in it has at most four decimals, and is a number of JSON as it stands.
        let number = |one: &rust_decimal::Decimal| serde_json::from_str(&one.to_string());
        all.iter().map(|one| number(one).unwrap_or_default()).collect()
    };
    json!({
        "of": name(figure.of, set),
        "answered_by": figure.answered_by.name(),
        "groups": figure.groups,
        "people": figure.people,
        "at_most": numbers(&figure.at_most),
        "at_least": numbers(&figure.at_least),
    })
}

fn name(of: Option<Target>, set: &Questionnaires) -> String {
    match of {
        None => OVERALL.into(),
        Some(Target::Aspect(aspect)) => set.at(aspect).id.clone(),
        Some(Target::Theme(aspect, theme)) => {
            let questionnaire = set.at(aspect);
            format!("{}/{}", questionnaire.id, questionnaire.themes[theme].id)
        }
        Some(Target::Question(at)) => {
            format!("{}.{}", set.at(at.aspect).id, set.question(at).id)
        }
    }
}
