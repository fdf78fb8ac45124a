//! Writing an answer sheet as YAML: the same format the other way.

use serde_json::{Map, Value, json};

use crate::model::{
    Answer, AnswerSheet, AnsweredBy, Named, Question, QuestionRef, Questionnaires, Response,
    TechnologyRecord,
};
use crate::parse::file;

/// A sheet as the text of a file with this name, which `sheet` reads as the same sheet: JSON if the name
/// ends so or a text holds what YAML refuses, else YAML.
pub fn written(name: &str, sheet: &AnswerSheet, set: &Questionnaires) -> String {
    let mut map = Map::new();
    let mut put = |key: &str, value: Value| {
        if !matches!(&value, Value::Null) {
            map.insert(key.to_owned(), value);
        }
    };
    put("modenhed", json!(1));
    put("department", json!(sheet.department));
    put("area", json!(sheet.area));
    put("respondent", json!(sheet.respondent));
    put("role", json!(sheet.role.map(crate::model::Role::name)));
    let by_group = sheet.answered_by == AnsweredBy::Group;
    put("answered_by", json!(by_group.then(|| sheet.answered_by.name())));
    put("date", json!(sheet.date.map(|date| date.to_string())));
    let answered = sheet.questionnaires.iter().map(|aspect| {
        let questionnaire = set.at(*aspect);
        let version = sheet.version(*aspect).unwrap_or(questionnaire.version);
        json!({"id": questionnaire.id, "version": version.to_string()})
    });
    put("questionnaires", some(answered.collect::<Vec<_>>().into()));
    put("answers", answers(sheet, set));
    let technologies = sheet.technologies.iter().map(|one| (one.id.clone(), technology(one)));
    put("technologies", some(Value::Object(technologies.collect())));
    let targets =
        sheet.targets.iter().map(|(aspect, level)| (set.at(*aspect).id.clone(), json!(level)));
    put("targets", some(Value::Object(targets.collect())));
    // A map of texts, numbers and lists can always be written.
    let json = serde_json::to_string_pretty(&map).unwrap_or_default() + "\n";
    if name.to_lowercase().ends_with(".json") || !file::fits_yaml(&json) {
        json
    } else {
        serde_yaml::to_string(&map).unwrap_or_default()
    }
}

/// A technology's status, with what else is known of it.
fn technology(record: &TechnologyRecord) -> Value {
    let status = json!(record.status.name());
    if record.since.is_none() && record.met.is_empty() {
        return status;
    }
    let mut map = Map::new();
    map.insert("status".into(), status);
    if let Some(since) = record.since {
        map.insert("since".into(), json!(since.to_string()));
    }
    if !record.met.is_empty() {
        let met = record.met.iter().map(|(demand, met)| (demand.clone(), json!(met)));
        map.insert("met".into(), Value::Object(met.collect()));
    }
    Value::Object(map)
}

/// The value, if there is anything in it.
fn some(value: Value) -> Value {
    let empty = match &value {
        Value::Array(items) => items.is_empty(),
        Value::Object(entries) => entries.is_empty(),
        _ => false,
    };
    if empty { Value::Null } else { value }
}

/// The answers by the shortest name that leads to their question.
fn answers(sheet: &AnswerSheet, set: &Questionnaires) -> Value {
    let mut map = Map::new();
    for (aspect, questionnaire) in set.iter().enumerate() {
        for (index, question) in questionnaire.questions.iter().enumerate() {
            let at = QuestionRef { aspect, question: index };
            let answer = sheet.answer(at);
            if answer == Answer::default() {
                continue;
            }
            let name = match set.find(&question.id) {
                Named::One(_) => question.id.clone(),
                _ => format!("{}.{}", questionnaire.id, question.id),
            };
            map.insert(name, value(&answer, question));
        }
    }
    Value::Object(map)
}

fn value(answer: &Answer, question: &Question) -> Value {
    let code = |option: &usize| plain(&question.choices()[*option].code);
    let given = match &answer.given {
        Response::Nothing => Value::Null,
        Response::DontKnow => json!("dont-know"),
        Response::NotApplicable => json!("not-applicable"),
        Response::Option(option) => code(option),
        Response::Selected(ticks) => ticks.iter().map(code).collect(),
        Response::Number(number) => plain(&number.normalize().to_string()),
        Response::Text(text) => json!(text),
    };
    if answer.note.is_none() && answer.votes.is_empty() {
        return given;
    }
    let mut map = Map::new();
    if given != Value::Null {
        map.insert("answer".into(), given);
    }
    if let Some(note) = &answer.note {
        map.insert("note".into(), json!(note));
    }
    if !answer.votes.is_empty() {
        let votes = question.choices().iter().zip(&answer.votes);
        let votes = votes.map(|(choice, count)| (choice.code.clone(), json!(count)));
        map.insert("votes".into(), Value::Object(votes.collect()));
    }
    Value::Object(map)
}

/// A text as a whole number where it is written like one, so that it stands without quotes.
fn plain(text: &str) -> Value {
    match text.parse::<i64>() {
        Ok(number) if number.to_string() == text => json!(number),
        _ => json!(text),
    }
}
