//! Findings in three views.

use std::collections::BTreeMap;

use serde_json::{Value, json};

use super::Report;
use super::document::{Block, Document, Excerpt, Frame, Gravity};
use super::table::{Cell, Table, TableName, Worksheet};
use crate::model::{Code, Finding, Findings, Language, Severity, is_unseen};
use crate::wording;

/// How many findings of a kind people are shown of one file, and how many notices of a kind in all; the
/// others are counted.
const SHOWN: usize = 3;

/// The findings of a run.
#[derive(Clone, Copy, Debug)]
pub struct FindingsReport<'a> {
    /// What was found.
    pub findings: &'a Findings,
    /// The language it is written in.
    pub language: Language,
    /// Whether people are shown each of them, however many of a kind there are. Data and tables have all.
    pub whole: bool,
}

impl FindingsReport<'_> {
    fn frame(&self, finding: &Finding) -> Frame {
        let t = wording::texts(self.language);
        let message = wording::message(self.language, finding);
        let place = &finding.place;
        let (gravity, word) = match finding.severity() {
            Severity::Error => (Gravity::Error, t.error),
            Severity::Warning => (Gravity::Warning, t.warning),
            Severity::Notice => (Gravity::Notice, t.notice),
        };
        let has_line = place.line > 0 && !place.excerpt.trim().is_empty();
        Frame {
            gravity,
            word: word.into(),
            code: finding.code().name().into(),
            message: message.what,
            help: message.help,
            help_word: t.help.into(),
            place: location(finding),
            excerpt: has_line.then(|| Excerpt {
                file: file_name(finding),
                line: place.line,
                text: place.excerpt.clone(),
                whole: place.column <= place.mark + 1,
                start: place.mark,
                length: place.length,
            }),
        }
    }

    /// Those that people are shown, and how many more there are of each kind.
    fn shown(&self) -> (Vec<&Finding>, BTreeMap<Code, usize>) {
        let mut seen = BTreeMap::new();
        let is_shown = |finding: &&Finding| {
            let file = (finding.severity() != Severity::Notice).then_some(finding.place.order);
            let seen: &mut usize = seen.entry((finding.code(), file)).or_default();
            *seen += 1;
            self.whole || *seen <= SHOWN
        };
        let (shown, others): (Vec<_>, Vec<_>) =
            self.findings.sorted().into_iter().partition(is_shown);
        let others = others.into_iter().map(|finding| (finding.code(), 1));
        let mut more = BTreeMap::new();
        for (code, count) in others.chain(self.findings.more()) {
            *more.entry(code).or_default() += count;
        }
        (shown, more)
    }

    fn count(&self) -> Option<String> {
        let t = wording::texts(self.language);
        let severities = [Severity::Error, Severity::Warning, Severity::Notice];
        let counts = severities.map(|severity| self.findings.count(severity));
        (counts.iter().sum::<usize>() > 0).then(|| (t.finding_counts)(counts))
    }
}

/// `file:line:column`, as far as they are known.
fn location(finding: &Finding) -> String {
    let (place, file) = (&finding.place, file_name(finding));
    match (place.line, place.column) {
        (0, _) => file,
        (line, 0) => format!("{file}:{line}"),
        (line, column) => format!("{file}:{line}:{column}"),
    }
}

fn file_name(finding: &Finding) -> String {
    finding.place.file.chars().map(|c| if is_unseen(c) { '?' } else { c }).collect()
}

impl Report for FindingsReport<'_> {
    const LIST: &'static str = "findings";

    fn data(&self) -> Vec<Value> {
        let known = |number: usize| (number > 0).then_some(number);
        let all = self.findings.sorted().into_iter().map(|finding| {
            let message = wording::message(self.language, finding);
            json!({
                "code": finding.code().name(),
                "severity": severity(finding.severity()),
                "file": &*finding.place.file,
                "line": known(finding.place.line),
                "column": known(finding.place.column),
                "message": message.what,
                "help": message.help,
            })
        });
        all.collect()
    }

    fn table(&self, _: Option<TableName>) -> Table {
        let columns = ["code", "severity", "file", "line", "column", "message", "help"];
        let known = |number: usize| Cell::number((number > 0).then_some(number));
        let rows = self.findings.sorted().into_iter().map(|finding| {
            let message = wording::message(self.language, finding);
            vec![
                Cell::text(finding.code().name()),
                Cell::text(severity(finding.severity())),
                Cell::text(&*finding.place.file),
                known(finding.place.line),
                known(finding.place.column),
                Cell::text(message.what),
                Cell::text(message.help.unwrap_or_default()),
            ]
        });
        let rows = rows.collect();
        Table { columns: columns.map(str::to_owned).to_vec(), rows }
    }

    fn worksheets(&self) -> Vec<Worksheet> {
        let sheet = Worksheet::plain(wording::export(self.language).findings, self.table(None));
        vec![sheet.in_words(self.language, None)]
    }

    fn document(&self) -> Document {
        let t = wording::texts(self.language);
        let (shown, more) = self.shown();
        let mut document =
            Document { blocks: shown.into_iter().map(|f| Block::Frame(self.frame(f))).collect() };
        if !more.is_empty() {
            let more = more.iter().map(|(code, count)| (t.more_of)(code.name(), *count));
            let how = (!self.whole).then(|| t.shown_with_verbose.into());
            document.push(Block::Lines(more.chain(how).collect()));
        }
        document.blocks.extend(self.count().map(Block::Paragraph));
        document
    }
}

const fn severity(severity: Severity) -> &'static str {
    match severity {
        Severity::Error => "error",
        Severity::Warning => "warning",
        Severity::Notice => "notice",
    }
}
