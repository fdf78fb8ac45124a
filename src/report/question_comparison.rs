//! What groups answered to each question.

use std::collections::HashMap;

use serde_json::{Value, json};

use super::Report;
use super::document::{Block, Document, Grid};
use super::figures::{open_at, percent, tenths};
use super::group_name::group_name;
use super::row::Row;
use super::sheet;
use super::table::{Cell, ColumnKind, Table, TableName, Worksheet, WorksheetPlace};
use crate::model::{GroupBy, Language, QuestionRef, Questionnaires, Role, Score, Share, half_up};
use crate::scoring::{
    ComparedQuestion, Groups, Period, Precision, QuestionFigures, QuestionGroup, ScaleEnd,
    compared_questions,
};
use crate::wording;
use rust_decimal::Decimal;

/// More groups than this cannot be seen side by side.
const MOST_BESIDE: usize = 200;

/// The answers of groups to every question, with all that is needed to show them.
#[derive(Clone, Copy, Debug)]
pub struct QuestionComparison<'a> {
    /// What was asked.
    pub questionnaires: &'a Questionnaires,
    /// What was counted.
    pub groups: &'a Groups,
    /// How exactly it may be shown.
    pub precision: Precision,
    /// What the groups are.
    pub by: GroupBy,
    /// The language it is written in.
    pub language: Language,
}

impl QuestionComparison<'_> {
    /// The columns of the table.
    pub fn columns(&self) -> Vec<String> {
        let role = (self.by == GroupBy::DepartmentRole).then_some("role");
        let first = ["group"].into_iter().chain(role);
        let then =
            ["date", "aspect", "question", "answered_by", "n", "mean", "mean_is", "agreement"];
        let mut columns: Vec<_> = first.chain(then).map(str::to_owned).collect();
        columns.extend((1..=self.options()).map(|option| format!("share_{option}")));
        columns.extend(["dont_know", "not_applicable", "hidden"].map(str::to_owned));
        columns
    }

    /// As many options as any question has.
    fn options(&self) -> usize {
        let selected = self.questionnaires.selected();
        let questions = selected.flat_map(|(_, questionnaire)| &questionnaire.questions);
        questions.map(|question| question.choices().len()).max().unwrap_or(0)
    }

    /// Gives every group and question to `take`, until it fails.
    ///
    /// # Errors
    /// Those of `take`.
    pub fn each<E>(
        &self,
        take: impl FnMut(QuestionGroup<'_>, ComparedQuestion) -> Result<(), E>,
    ) -> Result<(), E> {
        compared_questions(self.groups, self.precision, self.by, take)
    }

    /// Gives the cells of a row of the table.
    pub fn cells(&self, group: QuestionGroup<'_>, asked: &ComparedQuestion, row: &mut impl Row) {
        let figures = asked.figures.as_ref();
        row.text(group.name);
        if self.by == GroupBy::DepartmentRole {
            row.text(group.voice.role().map_or("", Role::name));
        }
        row.text(&group.period.map(|period| period.to_string()).unwrap_or_default());
        row.text(&self.questionnaires.at(asked.at.aspect).id);
        row.text(&self.questionnaires.question(asked.at).id);
        row.text(group.voice.answered_by().name());
        row.whole(Some(asked.answered as usize));
        row.score(figures.and_then(|figures| figures.mean));
        row.text(figures.and_then(|figures| figures.end).map_or("", ScaleEnd::name));
        row.number(figures.and_then(|figures| figures.agreement));
        let share = |share: Option<Share>| share.unwrap_or_default();
        for option in 0..self.options() {
            row.share(share(figures.and_then(|figures| figures.options.get(option).copied())));
        }
        row.share(share(figures.and_then(|figures| figures.dont_know)));
        row.share(share(figures.and_then(|figures| figures.not_applicable)));
        row.text(if asked.hidden { "yes" } else { "no" });
    }

    /// Every group and question, collected.
    fn collected<T>(&self, of: impl Fn(QuestionGroup<'_>, &ComparedQuestion) -> T) -> Vec<T> {
        let mut all = Vec::new();
        let taken: Result<(), std::convert::Infallible> = self.each(|group, asked| {
            all.push(of(group, &asked));
            Ok(())
        });
        let Ok(()) = taken;
        all
    }

    /// The means of every question, a column a group in its newest period; none where the groups are too many
    /// to stand side by side, or nothing is shown of a question.
    fn side_by_side(&self) -> Option<Worksheet> {
        let t = wording::export(self.language);
        let mut groups: Vec<(String, Option<Period>)> = Vec::new();
        let mut means: HashMap<(usize, QuestionRef), Score> = HashMap::new();
        let taken: Result<(), std::convert::Infallible> = self.each(|group, asked| {
            let compare = wording::compare(self.language);
            let name = group_name(compare, self.by, group.name, group.voice);
            let known = groups.iter().position(|(known, _)| *known == name);
            let index = known.unwrap_or_else(|| {
                groups.push((name, group.period));
                groups.len() - 1
            });
            // Periods come from the oldest.
            if groups[index].1 < group.period {
                groups[index].1 = group.period;
                means.retain(|(of, _), _| *of != index);
            }
            if let Some(mean) = asked.figures.and_then(|figures| figures.mean) {
                means.insert((index, asked.at), mean);
            }
            Ok(())
        });
        let Ok(()) = taken;
        if groups.len() > MOST_BESIDE || means.is_empty() {
            return None;
        }
        let mut columns = [t.aspect, t.question].map(str::to_owned).to_vec();
        columns.extend(groups.iter().map(|(name, _)| name.clone()));
        let rows = self.questionnaires.selected().flat_map(|(aspect, one)| {
            let questions = 0..one.questions.len();
            questions.map(move |question| (one, QuestionRef { aspect, question }))
        });
        let rows = rows.map(|(one, at)| {
            let text = self.questionnaires.question(at).text.get(self.language);
            let names = [one.title.get(self.language), text].map(Cell::text);
            let means = (0..groups.len()).map(|group| means.get(&(group, at)));
            let means = means.map(|mean| Cell::number(mean.map(|mean| mean.decimal(4))));
            names.into_iter().chain(means).collect()
        });
        let (rows, figures): (Vec<_>, Vec<_>) = (rows.collect(), (2..columns.len()).collect());
        let mut kinds = vec![ColumnKind::Plain; 2];
        kinds.resize(columns.len(), ColumnKind::Points);
        Some(Worksheet {
            place: WorksheetPlace::Groups,
            lines: vec![t.questions_by_group.into(), t.questions_note.into()],
            kinds,
            scores: figures,
            ..Worksheet::plain(t.questions_by_group, Table { columns, rows })
        })
    }

    /// How many chose each option, or, rounded, which share.
    fn shares(&self, figures: &QuestionFigures) -> String {
        let t = wording::compare(self.language);
        if figures.options.is_empty() {
            return t.none.into();
        }
        let exact = figures.resolution.is_exact();
        let one = |share: &Share| {
            if exact { share.part.to_string() } else { percent(self.language, *share) }
        };
        let all = figures.options.iter().map(one).collect::<Vec<_>>().join(" · ");
        if exact { all } else { format!("{all} %") }
    }

    /// How many do not know, or, rounded, which share.
    fn dont_know(&self, figures: &QuestionFigures) -> String {
        match figures.dont_know {
            None => wording::compare(self.language).none.into(),
            Some(share) if figures.resolution.is_exact() => share.part.to_string(),
            Some(share) => format!("{} %", percent(self.language, share)),
        }
    }
}

impl Report for QuestionComparison<'_> {
    const LIST: &'static str = "questions";

    fn data(&self) -> Vec<Value> {
        let number =
            |number: Option<Decimal>| sheet::number(number.map(|number| half_up(number, 6)));
        let share = |share: Option<Share>| number(share.and_then(|share| share.decimal(6)));
        self.collected(|group, asked| {
            let figures = asked.figures.as_ref();
            json!({
                "group": group.name,
                "role": group.voice.role().map(Role::name),
                "answered_by": group.voice.answered_by().name(),
                "date": group.period.map(|period| period.to_string()),
                "aspect": self.questionnaires.at(asked.at.aspect).id,
                "question": self.questionnaires.question(asked.at).id,
                "n": asked.answered,
                "mean": number(figures.and_then(|f| f.mean).map(|mean| mean.decimal(6))),
                "mean_is": figures.and_then(|f| f.end).map(ScaleEnd::name),
                "agreement": number(figures.and_then(|f| f.agreement)),
                "shares": figures.map(|f| {
                    f.options.iter().map(|one| share(Some(*one))).collect::<Vec<_>>()
                }),
                "dont_know": share(figures.and_then(|f| f.dont_know)),
                "not_applicable": share(figures.and_then(|f| f.not_applicable)),
                "hidden": asked.hidden,
            })
        })
    }

    fn table(&self, _: Option<TableName>) -> Table {
        let rows = self.collected(|group, asked| {
            let mut row = Vec::new();
            self.cells(group, asked, &mut row);
            row
        });
        Table { columns: self.columns(), rows }
    }

    fn worksheets(&self) -> Vec<Worksheet> {
        let table = self.table(None).without_empty();
        let means = table.columns.iter().position(|column| column == "mean");
        let t = wording::export(self.language);
        let all = Worksheet {
            place: WorksheetPlace::Groups,
            scores: means.into_iter().collect(),
            ..Worksheet::plain(t.group_questions, table)
        };
        let all = all.in_words(self.language, Some(self.questionnaires));
        self.side_by_side().into_iter().chain([all]).collect()
    }

    fn document(&self) -> Document {
        let (t, language) = (wording::compare(self.language), self.language);
        let mut document = Document::default();
        document.push(Block::Title(t.questions.into()));
        let head = vec![
            (t.group)(self.by).to_owned(),
            t.period.to_owned(),
            t.question.to_owned(),
            t.sheets.to_owned(),
            t.score.to_owned(),
            t.answers.to_owned(),
            t.dont_know.to_owned(),
        ];
        let rows = self.collected(|group, asked| {
            let mean = asked.figures.as_ref().and_then(|figures| {
                let mean = tenths(language, figures.mean?.decimal(12));
                Some(open_at(figures.end, &mean))
            });
            let nothing = if asked.hidden { t.too_few } else { t.none };
            vec![
                group_name(t, self.by, group.name, group.voice),
                group.period.map_or_else(|| t.undated.into(), |period| period.to_string()),
                self.questionnaires.question(asked.at).text.get(language).to_owned(),
                asked.answered.to_string(),
                mean.unwrap_or_else(|| nothing.into()),
                asked.figures.as_ref().map_or_else(|| t.none.into(), |f| self.shares(f)),
                asked.figures.as_ref().map_or_else(|| t.none.into(), |f| self.dont_know(f)),
            ]
        });
        document.push(Block::Grid(Grid { head, rows, figures: vec![3, 4, 6], ..Grid::default() }));
        document.push(Block::Note(t.answers_note.into()));
        if self.precision.least() > 1 {
            document
                .push(Block::Note((t.question_rounded_note)(self.precision.on_question().least())));
        }
        document
    }
}
