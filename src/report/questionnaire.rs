//! A questionnaire to read before a meeting.

use serde_json::{Value, json};

use super::Report;
use super::document::{Block, Document};
use super::table::{Cell, Table, TableName, Worksheet};
use crate::model::{
    Aggregate, Condition, Kind, Language, Question, Questionnaire, Questionnaires, Target, Text,
};
use crate::wording;

/// One questionnaire of a set.
#[derive(Clone, Copy, Debug)]
pub struct QuestionnaireReport<'a> {
    /// The set, for references.
    pub questionnaires: &'a Questionnaires,
    /// The one it is about.
    pub questionnaire: &'a Questionnaire,
    /// The language it is written in.
    pub language: Language,
}

/// Adds how sure the scores of these questionnaires are; what several of them say is said once.
pub fn notes(questionnaires: &Questionnaires, language: Language, document: &mut Document) {
    let mut said = Vec::new();
    for (_, questionnaire) in questionnaires.selected() {
        let Some(note) = &questionnaire.note else { continue };
        let note = note.get(language);
        if !said.contains(&note) {
            said.push(note);
            document.push(Block::Note(note.to_owned()));
        }
    }
}

impl QuestionnaireReport<'_> {
    fn text<'t>(&self, text: &'t Text) -> &'t str {
        text.get(self.language)
    }

    fn question(&self, number: usize, question: &Question, document: &mut Document) {
        let t = wording::texts(self.language);
        let text = self.text(&question.text);
        document.push(Block::Subheading(format!("{number}. {text}")));
        let explained = question.explained(self.language);
        if !explained.is_empty() {
            document.push(Block::Note(explained));
        }
        let mut lines: Vec<String> = question
            .choices()
            .iter()
            .map(|choice| format!("{}  {}", choice.code, self.text(&choice.text)))
            .collect();
        match question.kind {
            Kind::Multiple { .. } => lines.push(t.several_answers.into()),
            Kind::Number { from, to } => {
                lines.push((t.a_number)(&from.to_string(), &to.to_string()));
            }
            Kind::Text => lines.push(t.free_text.into()),
            Kind::Single(_) => {}
        }
        if question.not_applicable {
            lines.push(format!("–  {}", t.not_applicable));
        }
        document.push(Block::Lines(lines));
        if !question.counts {
            document.push(Block::Note(t.not_counted.into()));
        }
        if let Some(minimum) = &question.minimum {
            document.push(Block::Note((t.minimum)(self.text(&minimum.text))));
        }
        if let Some(condition) = &question.ask_when {
            document.push(Block::Note(self.asked_when(condition)));
        }
    }

    /// A technology's title, or the radar's for any of them.
    fn technology<'t>(&'t self, id: Option<&'t str>) -> &'t str {
        let radar = self.questionnaires.radar();
        let Some(id) = id else { return self.text(&radar.title) };
        radar.technology(id).map_or(id, |index| self.text(&radar.technologies[index].title))
    }

    /// That a question is asked only under this condition, in words.
    pub fn asked_when(&self, condition: &Condition) -> String {
        (wording::texts(self.language).asked_when)(&self.looks_at(condition))
    }

    /// What a condition looks at: answers to questions, themes and aspects by name, and who answers.
    fn looks_at(&self, condition: &Condition) -> String {
        let t = wording::texts(self.language);
        let (mut names, mut others) = (Vec::new(), Vec::new());
        condition.leaves(&mut |leaf, _| {
            let at = |aspect: usize| self.questionnaires.at(aspect);
            names.push(match leaf {
                Condition::Area(_) => return others.push(t.the_area.to_owned()),
                Condition::Role(_) => return others.push(t.the_role.to_owned()),
                Condition::Answered(question, _)
                | Condition::Score { target: Target::Question(question), .. } => {
                    self.text(&self.questionnaires.question(*question).text)
                }
                Condition::Score { target: Target::Theme(aspect, theme), .. } => {
                    self.text(&at(*aspect).themes[*theme].title)
                }
                Condition::Score { target: Target::Aspect(aspect), .. } => {
                    self.text(&at(*aspect).title)
                }
                Condition::Technology(test) => self.technology(test.technology.as_deref()),
                _ => "",
            });
        });
        let names: Vec<_> = names.into_iter().map(t.quoted).collect();
        let answers = (!names.is_empty()).then(|| (t.answer_to)(&names.join(", ")));
        answers.into_iter().chain(others).collect::<Vec<_>>().join(", ")
    }
}

impl Report for QuestionnaireReport<'_> {
    const LIST: &'static str = "questionnaires";

    fn data(&self) -> Vec<Value> {
        let q = self.questionnaire;
        let themes = q.themes.iter().enumerate().map(|(index, theme)| {
            let questions = q.questions_of(index).map(|(_, question)| {
                let options = question.choices().iter().enumerate().map(|(option, choice)| {
                    let score = question.earns(option).map(|score| score.decimal(6));
                    let mut option = json!({
                        "code": choice.code,
                        "score": super::sheet::number(score),
                        "text": self.text(&choice.text),
                    });
                    if let Some(points) = choice.points {
                        option["points"] = points.into();
                    }
                    if choice.alone {
                        option["alone"] = true.into();
                    }
                    if let Some(description) = &choice.description {
                        option["description"] = self.text(description).into();
                    }
                    option
                });
                let mut data = json!({
                    "id": question.id,
                    "text": self.text(&question.text),
                    "help": question.help.as_ref().map(|help| self.text(help)),
                    "weight": question.weight,
                    "options": options.collect::<Vec<_>>(),
                });
                if let Some(reference) = &question.reference {
                    data["ref"] = reference.as_str().into();
                }
                data
            });
            let mut data = json!({
                "id": theme.id,
                "title": self.text(&theme.title),
                "weight": theme.weight,
                "questions": questions.collect::<Vec<_>>(),
            });
            if let Some(description) = &theme.description {
                data["description"] = self.text(description).into();
            }
            data
        });
        let mut data = json!({
            "id": q.id,
            "version": q.version.to_string(),
            "title": self.text(&q.title),
            "purpose": self.text(&q.purpose),
            "note": q.note.as_ref().map(|note| self.text(note)),
            "languages": q.languages,
            "minutes": q.minutes(self.language),
            "recommendations": q.recommendations.len(),
            "themes": themes.collect::<Vec<_>>(),
        });
        if q.aggregate != Aggregate::default() {
            let name: &str = q.aggregate.into();
            data["aggregate"] = name.into();
        }
        vec![data]
    }

    fn table(&self, _: Option<TableName>) -> Table {
        let q = self.questionnaire;
        let columns = [
            "aspect",
            "theme",
            "question",
            "question_text",
            "weight",
            "code",
            "score",
            "answer_text",
        ];
        let mut rows = Vec::new();
        for question in &q.questions {
            let start = || {
                vec![
                    Cell::text(&q.id),
                    Cell::text(&q.themes[question.theme].id),
                    Cell::text(&question.id),
                    Cell::text(self.text(&question.text)),
                    Cell::number(Some(question.weight)),
                ]
            };
            for (option, choice) in question.choices().iter().enumerate() {
                let score = question.earns(option).map(|score| score.decimal(4));
                let score = score.map_or(Cell::Missing, Cell::Number);
                let end = [Cell::text(&choice.code), score, Cell::text(self.text(&choice.text))];
                rows.push(start().into_iter().chain(end).collect());
            }
            if question.choices().is_empty() {
                rows.push(
                    start()
                        .into_iter()
                        .chain([Cell::Missing, Cell::Missing, Cell::Missing])
                        .collect(),
                );
            }
        }
        let columns = columns.map(str::to_owned).to_vec();
        Table { columns, rows }
    }

    fn worksheets(&self) -> Vec<Worksheet> {
        let sheet = Worksheet::plain(wording::export(self.language).questions, self.table(None));
        vec![sheet.in_words(self.language, Some(self.questionnaires))]
    }

    fn document(&self) -> Document {
        let t = wording::texts(self.language);
        let q = self.questionnaire;
        let mut document = Document::default();
        document.push(Block::Title((t.questionnaire_title)(
            self.text(&q.title),
            &q.id,
            &q.version.to_string(),
        )));
        document.push(Block::Paragraph(self.text(&q.purpose).to_owned()));
        document.blocks.extend(q.note.iter().map(|note| Block::Note(self.text(note).to_owned())));
        document
            .push(Block::Note((t.questionnaire_size)(q.questions.len(), q.minutes(self.language))));
        let mut number = 0;
        for (index, theme) in q.themes.iter().enumerate() {
            document.push(Block::Heading(self.text(&theme.title).to_owned()));
            let description = theme.description.as_ref();
            let description = description.map(|text| Block::Paragraph(self.text(text).to_owned()));
            document.blocks.extend(description);
            for (_, question) in q.questions_of(index) {
                number += 1;
                self.question(number, question, &mut document);
            }
        }
        document
    }
}
