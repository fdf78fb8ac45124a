//! An action plan: a table for a meeting, rows for spreadsheets, days for calendars.

use std::collections::HashMap;

use jiff::civil::Date;
use rust_decimal::Decimal;
use serde_json::{Value, json};
use strum::VariantArray;

use super::Report;
use super::calendar::{Calendar, Day};
use super::document::{Block, Document, Grid, Task};
use super::table::{Cell, Overdue, Table, TableName, Worksheet};
use crate::model::{Action, ActionStatus, Language, Plan, fingerprint, slug};
use crate::wording::{self, PlanTexts};

/// The longest part of a calendar's id that comes from a department or an action, in bytes.
const LONGEST: usize = 60;

/// A plan as it stands on a day.
#[derive(Clone, Copy, Debug)]
pub struct PlanReport<'a> {
    /// The plan.
    pub plan: &'a Plan,
    /// The day; what was due before it and is not done is late.
    pub today: Date,
    /// The language it is written in.
    pub language: Language,
}

/// An action's status, due date and who sees to it, as far as they are agreed, in a few words.
pub fn standing(action: &Action, language: Language) -> String {
    in_words(action, action.due.map(wording::texts(language).date), language)
}

/// The same with by how much it is late on a day.
pub fn standing_on(action: &Action, today: Date, language: Language) -> String {
    in_words(action, due(action, today, language), language)
}

fn in_words(action: &Action, due: Option<String>, language: Language) -> String {
    let t = wording::plan(language);
    let parts = [
        Some((t.status)(action.status).to_owned()),
        due.map(|due| (t.due)(&due)),
        action.responsible.as_ref().map(|who| (t.responsible)(who)),
    ];
    parts.into_iter().flatten().collect::<Vec<_>>().join(", ")
}

/// Each action's what, first step, responsible, due date and status, those that are late first; empty where
/// nothing is agreed.
pub fn rows(plan: &Plan, today: Date, language: Language) -> Vec<Vec<String>> {
    let t = wording::plan(language);
    let rows = plan.overdue_first(today).into_iter().map(|(_, action)| {
        vec![
            action.what.clone(),
            action.first_step.clone().unwrap_or_default(),
            action.responsible.clone().unwrap_or_default(),
            due(action, today, language).unwrap_or_default(),
            (t.status)(action.status).into(),
        ]
    });
    rows.collect()
}

/// The day an action is due, and by how much it is late; nothing where none is agreed.
fn due(action: &Action, today: Date, language: Language) -> Option<String> {
    let date = action.due.map(wording::texts(language).date)?;
    let late = action.days_late(today).map(wording::plan(language).late);
    Some(late.map_or_else(|| date.clone(), |late| format!("{date}, {late}")))
}

impl PlanReport<'_> {
    /// How many actions a calendar leaves out: those still to be done without a due date, and those
    /// done or dropped.
    pub fn not_in_calendar(&self) -> [usize; 2] {
        let (open, closed): (Vec<_>, Vec<_>) =
            self.plan.actions.iter().partition(|action| action.status.is_open());
        [open.iter().filter(|action| action.due.is_none()).count(), closed.len()]
    }

    fn ordered(&self) -> impl Iterator<Item = &Action> {
        self.plan.overdue_first(self.today).into_iter().map(|(_, action)| action)
    }

    /// How many actions have which status, and how many are late, in words.
    pub fn counts(&self) -> String {
        let actions = &self.plan.actions;
        let count = |status| actions.iter().filter(|action| action.status == status).count();
        let counts = [
            count(ActionStatus::NotStarted),
            count(ActionStatus::Started),
            count(ActionStatus::Done),
            count(ActionStatus::Dropped),
        ];
        let late = actions.iter().filter(|action| action.days_late(self.today).is_some()).count();
        (wording::plan(self.language).counts)(counts, late)
    }

    fn row(&self, t: &PlanTexts, number: usize, action: &Action) -> Vec<String> {
        let agreed =
            |absent: &str| if action.status.is_open() { absent.into() } else { String::new() };
        let due = due(action, self.today, self.language);
        vec![
            number.to_string(),
            action.what.clone(),
            action.responsible.clone().unwrap_or_else(|| agreed(t.no_one)),
            due.unwrap_or_else(|| agreed(t.no_date)),
            (t.status)(action.status).into(),
        ]
    }

    fn day(&self, t: &PlanTexts, action: &Action, id: String, date: Date) -> Day {
        let lines = [
            action.first_step.as_ref().map(|step| format!("{}: {step}", t.first_step)),
            action.responsible.as_ref().map(|who| (t.responsible)(who)),
            action.note.as_ref().map(|note| format!("{}: {note}", t.note)),
        ];
        Day {
            id,
            date,
            noted: self.plan.date.unwrap_or(date),
            title: format!("{} ({})", action.what, self.plan.department),
            lines: lines.into_iter().flatten().collect(),
        }
    }

    /// The plan and the action in one word that stays the same when the rest of the action changes: for
    /// people to read, and a fingerprint of all of it, since only a part can be read.
    fn id(&self, action: &Action) -> String {
        let origin = action.origin.as_ref();
        let words = match origin {
            Some(origin) => vec![origin.aspect.as_str(), &origin.recommendation],
            None => vec![action.what.as_str()],
        };
        let readable = words.iter().map(|word| slug(word, LONGEST)).collect::<Vec<_>>().join(".");
        let department = &self.plan.department;
        let made = self.plan.date.map(|date| date.to_string()).unwrap_or_default();
        let whole = fingerprint(&[&[department.as_str(), &made], &words[..]].concat());
        let parts = [readable, slug(department, LONGEST), made, format!("{whole:016x}")];
        parts.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(".")
    }
}

impl Report for PlanReport<'_> {
    const LIST: &'static str = "plans";

    fn data(&self) -> Vec<Value> {
        let actions = self.ordered().map(|action| {
            let origin = action.origin.as_ref();
            json!({
                "recommendation": origin.map(|origin| &origin.recommendation),
                "aspect": origin.map(|origin| &origin.aspect),
                "what": action.what,
                "first_step": action.first_step,
                "responsible": action.responsible,
                "due": action.due.map(|due| due.to_string()),
                "status": action.status.name(),
                "days_late": action.days_late(self.today),
                "note": action.note,
            })
        });
        vec![json!({
            "department": self.plan.department,
            "date": self.plan.date.map(|date| date.to_string()),
            "actions": actions.collect::<Vec<_>>(),
        })]
    }

    fn table(&self, _: Option<TableName>) -> Table {
        let columns = [
            "department",
            "date",
            "recommendation",
            "aspect",
            "what",
            "first_step",
            "responsible",
            "due",
            "status",
            "days_late",
            "note",
        ];
        let some = |text: Option<&str>| Cell::text(text.unwrap_or_default());
        let day = Cell::date;
        let rows = self.ordered().map(|action| {
            let origin = action.origin.as_ref();
            vec![
                Cell::text(&self.plan.department),
                day(self.plan.date),
                some(origin.map(|origin| origin.recommendation.as_str())),
                some(origin.map(|origin| origin.aspect.as_str())),
                Cell::text(&action.what),
                some(action.first_step.as_deref()),
                some(action.responsible.as_deref()),
                day(action.due),
                Cell::text(action.status.name()),
                Cell::number(action.days_late(self.today).map(Decimal::from)),
                some(action.note.as_deref()),
            ]
        });
        Table { columns: columns.map(str::to_owned).to_vec(), rows: rows.collect() }
    }

    fn worksheets(&self) -> Vec<Worksheet> {
        let t = wording::plan(self.language);
        // Ids are for programs.
        let table = self.table(None).without(&["recommendation", "aspect"]);
        let place = |name: &str| table.columns.iter().position(|column| column == name);
        let status = |status: ActionStatus| (t.status)(status).to_owned();
        let (day, state) = (place("due"), place("status"));
        let sheet = Worksheet {
            choices: state
                .map(|state| (state, ActionStatus::VARIANTS.iter().copied().map(status).collect())),
            overdue: day.zip(state).map(|(day, state)| Overdue {
                day,
                status: state,
                closed: [ActionStatus::Done, ActionStatus::Dropped].map(status).to_vec(),
            }),
            ..Worksheet::plain(wording::export(self.language).plan, table)
        };
        vec![sheet.in_words(self.language, None)]
    }

    fn document(&self) -> Document {
        let t = wording::plan(self.language);
        let mut document = Document::default();
        let date = self.plan.date.map(|date| (wording::texts(self.language).date)(date));
        let title = [Some((t.title)(&self.plan.department)), date];
        document.push(Block::Title(title.into_iter().flatten().collect::<Vec<_>>().join(" · ")));
        if self.plan.actions.is_empty() {
            document.push(Block::Paragraph(t.empty.into()));
            return document;
        }
        document.push(Block::Paragraph(self.counts()));
        let numbered = || (1..).zip(self.ordered());
        let rows = numbered().map(|(number, action)| self.row(t, number, action)).collect();
        let head = t.head.map(str::to_owned).to_vec();
        document.push(Block::Grid(Grid { head, rows, figures: vec![0], ..Grid::default() }));
        let open = numbered().filter(|(_, action)| action.status.is_open());
        let steps: Vec<_> = open.filter_map(|(number, action)| step(t, number, action)).collect();
        if !steps.is_empty() {
            document.push(Block::Heading(t.how.into()));
            document.push(Block::Tasks(steps));
        }
        document
    }

    fn calendar(&self) -> Option<Calendar> {
        let t = wording::plan(self.language);
        let mut seen: HashMap<String, usize> = HashMap::new();
        // Those that are done count too, so that the rest keep their ids.
        let all = self.plan.actions.iter().map(|action| {
            let id = self.id(action);
            let times = seen.entry(id.clone()).or_default();
            *times += 1;
            (action, if *times > 1 { format!("{id}.{times}") } else { id })
        });
        let open = all.filter(|(action, _)| action.status.is_open());
        let days = open.filter_map(|(action, id)| Some(self.day(t, action, id, action.due?)));
        let days = days.collect();
        Some(Calendar { days })
    }
}

/// What there is to say about an action that is still to be done.
fn step(t: &PlanTexts, number: usize, action: &Action) -> Option<Task> {
    let point = |label: &str, text: &Option<String>| Some((label.to_owned(), text.clone()?));
    let points = [point(t.first_step, &action.first_step), point(t.note, &action.note)];
    let points: Vec<_> = points.into_iter().flatten().collect();
    let (title, aside) = (action.what.clone(), (t.status)(action.status).to_owned());
    (!points.is_empty()).then_some(Task { number, title, aside, points })
}
