//! The report of an import, for people.

use super::dictionary::{Dictionary, Pick};
use super::head::Becomes;
use super::layout::ExportColumn;
use super::report::{Became, ColumnReport, FileReport, ImportReport, ValueReport};
use super::tool::Service;
use crate::model::Language;
use crate::wording::{self, ImportTexts};

/// Names of columns that are listed on one line.
const LISTED: usize = 40;

/// What a column became, for a report.
pub fn column(column: &ExportColumn, dictionary: &Dictionary<'_>) -> ColumnReport {
    let (mut name, mut option, mut candidates) = (None, None, Vec::new());
    let became = match &column.becomes {
        Becomes::Question(at) => {
            name = Some(dictionary.name(*at));
            Became::Question
        }
        Becomes::Tick(at, pick) => {
            name = Some(dictionary.name(*at));
            option = Some(match pick {
                Pick::Option(index) => dictionary.set.question(*at).choices()[*index].code.clone(),
                Pick::DontKnow => "dk".into(),
                Pick::NotApplicable => "na".into(),
            });
            Became::Option
        }
        Becomes::Summary(at) => {
            name = Some(dictionary.name(*at));
            Became::Summary
        }
        Becomes::Field(field) => {
            name = Some(field.name().into());
            Became::Field
        }
        Becomes::Service(Service::Personal) => Became::Personal,
        Becomes::Service(Service::Complete | Service::FormComplete) => Became::Complete,
        Becomes::Service(_) => Became::ToolsOwn,
        Becomes::Kept => Became::Kept,
        Becomes::Ignored => Became::Ignored,
        Becomes::Several(names) => {
            candidates.clone_from(names);
            Became::Ambiguous
        }
        Becomes::Same(of) => {
            candidates.push(of.clone());
            Became::Duplicate
        }
        Becomes::Unlabelled(at) => {
            candidates.push(dictionary.name(*at));
            Became::WithoutLabels
        }
        Becomes::Unknown(near) => {
            candidates.extend(near.clone());
            Became::NotUnderstood
        }
    };
    let head = &column.head.name;
    let shown = column.head.texts.first().filter(|text| !text.trim().is_empty() && *text != head);
    let mut shown = shown.map_or_else(|| head.clone(), |text| format!("{head} ({text})"));
    if let Some(choice) = &column.head.choice {
        shown = format!("{shown}: {choice}");
    }
    ColumnReport { column: one_line(&shown), became, name, option, candidates, told: column.told }
}

/// The report in words, a line each.
pub fn told(report: &ImportReport, language: Language) -> Vec<String> {
    let t = wording::import(language);
    let mut lines: Vec<String> = Vec::new();
    for file in &report.files {
        let name = one_line(&file.file);
        lines.push(match file.tool.title() {
            Some(tool) => (t.looks_like)(&name, tool),
            None => (t.unknown_tool)(&name),
        });
        let mut told = Vec::new();
        rows(file, t, language, &mut told);
        columns(file, t, &mut told);
        values(file, t, &mut told);
        lines.extend(told.into_iter().map(|line| format!("  {line}")));
    }
    if !report.missing.is_empty() {
        lines.push((t.missing)(&report.missing.join(", ")));
    }
    if !report.not_in_files.is_empty() {
        lines.push((t.not_in_files)(&one_line(&report.not_in_files.join(", "))));
    }
    if report.has_doubts() {
        lines.push(t.mend.into());
    }
    lines
}

/// How many rows there were, and what was done with them.
fn rows(file: &FileReport, t: &ImportTexts, language: Language, lines: &mut Vec<String>) {
    let place = |line: Option<usize>| place(file, line.unwrap_or_default(), t);
    let mut some = |count: usize, line: &dyn Fn() -> String| {
        if count > 0 {
            lines.push(line());
        }
    };
    some(usize::from(file.sheet.is_some()), &|| {
        (t.sheet)(file.sheet.as_deref().unwrap_or_default())
    });
    some(file.passed_over.len(), &|| (t.passed_over)(&file.passed_over.join(", ")));
    some(file.rows, &|| (t.rows)(file.rows, file.written));
    let share = file.incomplete_share.unwrap_or_default() * 100.0;
    some(file.incomplete, &|| (t.incomplete)(file.incomplete, &format!("{share:.0}")));
    some(file.empty, &|| (t.empty)(file.empty));
    some(file.incomplete_left_out, &|| (t.incomplete_left_out)(file.incomplete_left_out));
    some(file.strict_left_out, &|| (t.strict_left_out)(file.strict_left_out));
    some(file.uneven, &|| (t.uneven)(file.uneven, &place(file.uneven_line)));
    some(file.repeated, &|| (t.repeated)(file.repeated, &place(file.repeated_line)));
    some(usize::from(file.repeated_unchecked), &|| t.repeated_unchecked.into());
    some(file.windows_1252, &|| (t.windows_1252)(file.windows_1252));
    let department = file.department.as_deref();
    some(usize::from(department.is_some()), &|| (t.no_department)(department.unwrap_or_default()));
    let not_stated = wording::import(language).not_stated;
    some(file.without_department, &|| (t.without_department)(file.without_department, not_stated));
    some(usize::from(file.day_order_open), &|| t.day_order.into());
}

fn columns(file: &FileReport, t: &ImportTexts, lines: &mut Vec<String>) {
    let of = |kinds: &[Became]| {
        let kinds = kinds.to_vec();
        file.columns.iter().filter(move |column| kinds.contains(&column.became))
    };
    let arrow = |column: &ColumnReport| {
        let name = column.name.clone().unwrap_or_default();
        let option = column.option.as_ref().map(|option| format!("={option}")).unwrap_or_default();
        format!("  {name}{option} ← {}", column.column)
    };
    let lost = |column: &ColumnReport| {
        let names = column.candidates.join(", ");
        let why = match column.became {
            Became::Ambiguous => (t.ambiguous)(&names),
            Became::Duplicate => (t.duplicate)(&names),
            Became::WithoutLabels => (t.without_labels)(&names),
            _ if names.is_empty() => return format!("  {}", column.column),
            _ => (t.near)(&names),
        };
        format!("  {} – {why}", column.column)
    };
    let mut section = |title: &str, told: Vec<String>| {
        if !told.is_empty() {
            lines.push(title.into());
            lines.extend(told);
        }
    };
    section(t.questions, of(&[Became::Question, Became::Option]).map(arrow).collect());
    section(t.fields, of(&[Became::Field]).map(arrow).collect());
    let unclear = file.columns.iter().filter(|column| column.became.is_lost());
    section(t.not_understood, unclear.map(lost).collect());
    let lists = [
        (t.kept, &[Became::Kept][..]),
        (t.personal, &[Became::Personal]),
        (t.tools_own, &[Became::ToolsOwn, Became::Complete, Became::Summary]),
        (t.ignored, &[Became::Ignored]),
    ];
    for (title, kinds) in lists {
        let names: Vec<_> = of(kinds).map(|column| column.column.as_str()).collect();
        if !names.is_empty() {
            let more = if names.len() > LISTED { ", …" } else { "" };
            lines.push(format!("{title} {}{more}", names[..names.len().min(LISTED)].join(", ")));
        }
    }
}

fn values(file: &FileReport, t: &ImportTexts, lines: &mut Vec<String>) {
    if file.not_understood.is_empty() {
        return;
    }
    lines.push(t.values.into());
    let told = |value: &ValueReport| {
        let name = value.name.as_deref().unwrap_or(&value.column);
        let line = (t.value)(name, &value.value, value.count, &place(file, value.line, t));
        if value.several { format!("  {line} ({})", t.several) } else { format!("  {line}") }
    };
    lines.extend(file.not_understood.iter().take(LISTED).map(told));
    let unlisted = file.not_understood.iter().skip(LISTED).map(|value| value.count).sum::<usize>();
    if unlisted + file.more_not_understood > 0 {
        lines.push(format!("  {}", (t.more_values)(unlisted + file.more_not_understood)));
    }
}

fn place(file: &FileReport, line: usize, t: &ImportTexts) -> String {
    if file.packed { (t.row)(line) } else { (t.line)(line) }
}

/// A text from a file on one line, without anything that moves the cursor.
fn one_line(text: &str) -> String {
    let plain: String = text.chars().map(|c| if c.is_control() { ' ' } else { c }).collect();
    plain.split_whitespace().collect::<Vec<_>>().join(" ")
}
