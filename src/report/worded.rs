//! Tables in the words of people, for workbooks: their programs' names stay in CSV and JSON.

use jiff::civil::Date;
use rust_decimal::Decimal;

use super::table::{Cell, ColumnKind, Table, Worksheet};
use crate::model::{Language, Questionnaires};
use crate::wording::{self, ColumnTexts};

/// The columns whose values are words of ours.
const WORDS: [&str; 14] = [
    "state",
    "role",
    "answered_by",
    "mean_is",
    "change_is",
    "sd_is",
    "agreement_level",
    "direction",
    "break",
    "hidden",
    "below_minimum",
    "effort",
    "status",
    "reliability",
];
/// The columns with scores and what is told of them in points.
const POINTS: [&str; 9] =
    ["mean", "mean_low", "mean_high", "sd", "quartile_1", "median", "quartile_3", "score", "need"];
/// The columns with differences in points.
const DIFFERENCES: [&str; 6] = ["change", "change_low", "change_high", "gap", "gap_pooled", "gain"];
/// The columns with shares.
const SHARES: [&str; 4] = ["coverage", "response_rate", "dont_know", "not_applicable"];
/// The columns with days, or with months or years where no more is known.
const DAYS: [&str; 3] = ["date", "since", "due"];

impl Worksheet {
    /// The same with headings, values and formats for people; questionnaires give aspects and themes their
    /// titles.
    #[must_use]
    pub fn in_words(mut self, language: Language, set: Option<&Questionnaires>) -> Self {
        let t = wording::columns(language);
        let table =
            std::mem::replace(&mut self.table, Table { columns: Vec::new(), rows: Vec::new() });
        let options = table.columns.iter().any(|name| name == "dont_know");
        let words = Words { t, language, set, options };
        self.kinds = table.columns.iter().map(|name| kind(name)).collect();
        let rows = table.rows.into_iter().map(|row| words.row(&table.columns, row)).collect();
        let columns = table.columns.iter().map(|name| words.heading(name)).collect();
        self.table = Table { columns, rows };
        self
    }
}

/// How the figures of a column are written.
fn kind(name: &str) -> ColumnKind {
    let is = |names: &[&str]| names.contains(&name);
    if is(&POINTS) || name.ends_with("_score") {
        ColumnKind::Points
    } else if is(&DIFFERENCES) {
        ColumnKind::Difference
    } else if is(&SHARES) || name.starts_with("share_") || name.ends_with("_coverage") {
        ColumnKind::Share
    } else if is(&DAYS) {
        ColumnKind::Year
    } else {
        ColumnKind::Plain
    }
}

struct Words<'q> {
    t: &'static ColumnTexts,
    language: Language,
    set: Option<&'q Questionnaires>,
    /// Whether shares are of the options of a question, and not of levels.
    options: bool,
}

impl Words<'_> {
    fn heading(&self, name: &str) -> String {
        if let Some(heading) = (self.t.heading)(name) {
            return heading.into();
        }
        if let Some(number) = name.strip_prefix("share_") {
            return if self.options { (self.t.option)(number) } else { (self.t.share)(number) };
        }
        let figure = name.rsplit_once('_').and_then(|(subject, figure)| {
            Some(format!("{}: {}", self.subject(subject)?, (self.t.figure)(figure)?))
        });
        figure.unwrap_or_else(|| name.to_owned())
    }

    fn row(&self, columns: &[String], row: Vec<Cell>) -> Vec<Cell> {
        let aspect = columns.iter().position(|name| name == "aspect");
        let aspect = aspect.and_then(|index| match &row[index] {
            Cell::Text(text) => Some(text.clone()),
            _ => None,
        });
        let cells = columns.iter().zip(row);
        let cells = cells.map(|(name, cell)| match (name.as_str(), cell) {
            ("aspect", Cell::Text(text)) => Cell::Text(self.subject(&text).unwrap_or(text)),
            ("theme", Cell::Text(id)) => {
                Cell::Text(self.theme(aspect.as_deref(), &id).unwrap_or(id))
            }
            (name, Cell::Text(text)) if WORDS.contains(&name) => {
                Cell::Text((self.t.value)(&text).map_or(text, str::to_owned))
            }
            (name, Cell::Text(text)) if DAYS.contains(&name) => moment(&text),
            (_, cell) => cell,
        });
        cells.collect()
    }

    /// The title of an aspect, of a theme of it (`aspect/theme`), or of the overall score.
    fn subject(&self, name: &str) -> Option<String> {
        let set = self.set?;
        if name == "overall" {
            let overall = wording::texts(self.language).overall;
            return Some(set.overall_title(self.language, overall).into());
        }
        let (aspect, theme) = name.split_once('/').map_or((name, None), |(a, b)| (a, Some(b)));
        let title = set.at(set.index(aspect)?).title.get(self.language);
        match theme {
            None => Some(title.into()),
            Some(theme) => Some(format!("{title}: {}", self.theme(Some(aspect), theme)?)),
        }
    }

    fn theme(&self, aspect: Option<&str>, id: &str) -> Option<String> {
        let set = self.set?;
        let mut themes = set.at(set.index(aspect?)?).themes.iter();
        themes.find(|theme| theme.id == id).map(|theme| theme.title.get(self.language).into())
    }
}

/// A day, a month or a year, as far as it is known.
pub fn moment(text: &str) -> Cell {
    let day = |text: &str| text.parse::<Date>().ok();
    match text.len() {
        4 => text.parse::<Decimal>().map_or_else(|_| Cell::text(text), Cell::Number),
        7 => day(&format!("{text}-01")).map_or_else(|| Cell::text(text), Cell::Month),
        _ => day(text).map_or_else(|| Cell::text(text), Cell::Date),
    }
}
