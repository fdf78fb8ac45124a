//! What a cell says about a question, as our own table writes it.

use std::collections::HashMap;

use rust_decimal::Decimal;

use super::dictionary::{Hit, OptionNames, Pick, Ways};
use super::fold::fold;
use super::marks::ticked;
use super::tool::Tool;
use crate::model::{Kind, Question, runs_as_formula};

/// What a cell says.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum CellMeaning {
    /// Nothing.
    Nothing,
    /// This, as our own table writes it.
    Answer(String),
    /// Something that is not understood.
    NotUnderstood,
    /// One of several options, between which nothing decides.
    Several,
}

/// What a box to tick says.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Box {
    /// It was ticked.
    Ticked,
    /// It was not.
    Unticked,
    /// It was not shown, or not looked at.
    Nothing,
    /// Something that is not understood.
    NotUnderstood,
}

/// Cells that programs write for nothing.
const NOTHING: [&str; 8] =
    ["NaN", "nan", "NULL", "null", "#N/A", "<NA>", "{question_not_shown}", "None"];
/// Parts of a cell with several ticks that are looked at.
const MOST_PARTS: usize = 200;

/// How the cells of a question's column are read.
pub struct CellReader<'q> {
    /// The question.
    pub question: &'q Question,
    /// Its options by what they may be called.
    pub options: &'q OptionNames,
    /// Where the column comes from.
    pub tool: Tool,
    /// What the file says that its codes mean, by code.
    pub labels: Option<HashMap<String, String>>,
    /// What a person said that cells mean, by folded cell.
    pub values: HashMap<String, String>,
}

impl CellReader<'_> {
    fn ways(&self) -> Ways {
        Ways { only_words: self.labels.is_some(), lettered: self.tool == Tool::LimeSurvey }
    }

    /// What a cell says.
    pub fn read(&self, cell: &str) -> CellMeaning {
        let cell = unguarded(cell.trim());
        if let Some(meant) = self.values.get(&fold(cell)).filter(|_| !cell.is_empty()) {
            return if meant.is_empty() {
                CellMeaning::Nothing
            } else {
                CellMeaning::Answer(meant.clone())
            };
        }
        if cell.is_empty() || self.is_nothing(cell) {
            return CellMeaning::Nothing;
        }
        let label = self.labels.as_ref().and_then(|labels| labels.get(cell));
        let cell = label.map_or(cell, String::as_str);
        match &self.question.kind {
            Kind::Single(_) => self.said(&self.options.find(cell, self.ways())),
            Kind::Multiple { .. } => self.joined(cell),
            Kind::Number { from, to } => self.number(cell, *from, *to),
            Kind::Text => match (cell, self.options.find(cell, self.ways())) {
                ("na" | "dk", Hit::Nothing) => CellMeaning::NotUnderstood,
                _ => CellMeaning::Answer(cell.to_owned()),
            },
        }
    }

    /// What a box for something that the question offers says.
    pub fn read_box(&self, cell: &str, pick: Pick) -> Box {
        let cell = unguarded(cell.trim());
        let folded = fold(cell);
        if let Some(meant) = self.values.get(&folded).filter(|_| !cell.is_empty()) {
            let code = self.code(pick);
            return if *meant == code {
                Box::Ticked
            } else if meant.is_empty() {
                Box::Unticked
            } else {
                Box::NotUnderstood
            };
        }
        if cell.is_empty()
            || self.is_nothing(cell)
            || self.tool == Tool::LimeSurvey && folded == "n/a"
        {
            return Box::Nothing;
        }
        let label = self.labels.as_ref().and_then(|labels| labels.get(cell));
        match ticked(&label.map_or(folded, |label| fold(label))) {
            Some(true) => Box::Ticked,
            Some(false) => Box::Unticked,
            None if self.options.find(cell, Ways::default()) == Hit::One(pick) => Box::Ticked,
            None if self.tool == Tool::LimeSurvey && cell == "2" => Box::Unticked,
            None => Box::NotUnderstood,
        }
    }

    /// What boxes say together, as our own table writes it.
    pub fn picked(&self, picks: &[Pick]) -> CellMeaning {
        let mut options: Vec<usize> = Vec::new();
        let mut state = None;
        for pick in picks {
            match pick {
                Pick::Option(option) if options.contains(option) => {}
                Pick::Option(option) => options.push(*option),
                mark if state.is_some_and(|state| state != *mark) => return CellMeaning::Several,
                mark => state = Some(*mark),
            }
        }
        options.sort_unstable();
        let single = matches!(self.question.kind, Kind::Single(_));
        match (&options[..], state) {
            ([], None) => CellMeaning::Nothing,
            ([], Some(mark)) => CellMeaning::Answer(self.code(mark)),
            (_, Some(_)) => CellMeaning::Several,
            ([_, _, ..], None) if single => CellMeaning::Several,
            (all, None) => {
                let codes = all.iter().map(|option| self.code(Pick::Option(*option)));
                CellMeaning::Answer(codes.collect::<Vec<_>>().join(";"))
            }
        }
    }

    fn said(&self, hit: &Hit<Pick>) -> CellMeaning {
        match hit {
            Hit::One(pick) => CellMeaning::Answer(self.code(*pick)),
            Hit::Several(_) => CellMeaning::Several,
            Hit::Nothing => CellMeaning::NotUnderstood,
        }
    }

    fn code(&self, pick: Pick) -> String {
        match pick {
            Pick::Option(option) => self.question.choices()[option].code.clone(),
            Pick::DontKnow => "dk".into(),
            Pick::NotApplicable => "na".into(),
        }
    }

    /// Whether a cell is what a program writes for nothing. `NA` is R's, unless the tool is known: then it
    /// is somebody's code; LimeSurvey's `N/A` is a question that was not shown.
    fn is_nothing(&self, cell: &str) -> bool {
        let known = !matches!(self.tool, Tool::Unknown | Tool::Own);
        match cell {
            "NA" => !known,
            "N/A" => self.tool == Tool::LimeSurvey,
            "None" | "null" | "nan" if self.question.kind.is_text() => false,
            cell => NOTHING.contains(&cell),
        }
    }

    /// Several ticks in one cell: known names with `;` `|` `,` or line breaks between them; codes alone
    /// may also have blanks. The longest name that is known is taken, so that a name may hold a comma.
    fn joined(&self, cell: &str) -> CellMeaning {
        if let Hit::One(pick) = self.options.find(cell, self.ways()) {
            return self.picked(&[pick]);
        }
        let marks = [';', '|', ',', '\n'];
        let by_marks = self.parts(cell, |c| marks.contains(&c));
        match by_marks
            .or_else(|| self.parts(cell, char::is_whitespace).filter(|_| self.are_codes(cell)))
        {
            Some(picks) => self.picked(&picks),
            None => CellMeaning::NotUnderstood,
        }
    }

    /// Whether every word of a cell is a code of ours, or a state's.
    fn are_codes(&self, cell: &str) -> bool {
        let code =
            |word: &str| self.question.choice(word).is_some() || word == "na" || word == "dk";
        self.labels.is_none() && cell.split_whitespace().all(code)
    }

    fn parts(&self, cell: &str, is_sign: impl Fn(char) -> bool) -> Option<Vec<Pick>> {
        let mut starts = vec![0];
        starts.extend(
            cell.char_indices().filter(|(_, c)| is_sign(*c)).map(|(at, c)| at + c.len_utf8()),
        );
        starts.push(cell.len() + 1);
        if starts.len() > MOST_PARTS {
            return None;
        }
        let (mut picks, mut first) = (Vec::new(), 0);
        while first + 1 < starts.len() {
            let part = |last: usize| {
                let text = &cell[starts[first]..(starts[last] - 1).min(cell.len())];
                text.trim_matches(|c: char| c.is_whitespace())
            };
            if part(first + 1).is_empty() {
                first += 1;
                continue;
            }
            let found = (first + 1..starts.len()).rev().find_map(|last| {
                match self.options.find(part(last), self.ways()) {
                    Hit::One(pick) => Some((last, pick)),
                    _ => None,
                }
            });
            let (last, pick) = found?;
            picks.push(pick);
            first = last;
        }
        Some(picks)
    }

    fn number(&self, cell: &str, from: Decimal, to: Decimal) -> CellMeaning {
        if let Hit::One(pick) = self.options.find(cell, self.ways()) {
            return CellMeaning::Answer(self.code(pick));
        }
        let number = cell.replacen(',', ".", 1).parse::<Decimal>().ok();
        let inside = |number: &Decimal| *number >= from.min(to) && *number <= from.max(to);
        match number.filter(|_| !is_grouped(cell)).filter(inside) {
            Some(number) => CellMeaning::Answer(number.normalize().to_string()),
            None => CellMeaning::NotUnderstood,
        }
    }
}

impl Kind {
    const fn is_text(&self) -> bool {
        matches!(self, Self::Text)
    }
}

/// Whether a number may be one in thousands: `1.200`, `1,200`.
fn is_grouped(cell: &str) -> bool {
    let Some((first, rest)) = cell.split_once(['.', ',']) else { return false };
    let digits = |text: &str| text.bytes().all(|byte| byte.is_ascii_digit());
    let leads = (1..=3).contains(&first.len()) && digits(first) && !first.starts_with('0');
    leads && rest.len() == 3 && digits(rest)
}

/// A cell without the `'` that guards it against being run as a formula.
fn unguarded(cell: &str) -> &str {
    cell.strip_prefix('\'').filter(|rest| runs_as_formula(rest)).unwrap_or(cell)
}
