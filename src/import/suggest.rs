//! A map of what was understood of an export, for a person to check.

use super::dictionary::{Dictionary, Pick};
use super::export::Export;
use super::head::Becomes;
use super::layout::ExportLayout;
use super::report::ImportReport;
use super::tool::Service;
use crate::wording::ImportTexts;

/// The map as YAML.
pub fn map(
    exports: &[(Export, ExportLayout)],
    report: &ImportReport,
    dictionary: &Dictionary<'_>,
    t: &ImportTexts,
) -> String {
    let mut text = format!("# {}\n", t.map.join("\n# "));
    text.push_str("modenhed: 1\n");
    let tool = exports.first().map(|(export, _)| export.tool).unwrap_or_default();
    text.push_str(&format!("import: {}\n", <&str>::from(tool)));
    text.push_str("columns:\n");
    let (mut known, mut open) = (Vec::new(), Vec::new());
    let mut seen = std::collections::HashSet::new();
    for column in exports.iter().flat_map(|(_, layout)| &layout.columns) {
        let head = quoted(&column.head.name);
        if !seen.insert(head.clone()) {
            continue;
        }
        match value(&column.becomes, dictionary, t) {
            Ok(value) => known.push(format!("  {head}: {value}\n")),
            Err(hint) if hint.is_empty() => open.push(format!("  {head}:\n")),
            Err(hint) => open.push(format!("  {head}: # {hint}\n")),
        }
    }
    if !open.is_empty() {
        text.push_str(&format!("  # {}\n{}", t.map_open, open.concat()));
    }
    text.push_str(&known.concat());
    values(&mut text, report, t);
    text
}

/// The cells that were not understood, to be filled in.
fn values(text: &mut String, report: &ImportReport, t: &ImportTexts) {
    let all = report.files.iter().flat_map(|file| &file.not_understood);
    let named = all.filter_map(|value| Some((value.name.as_deref()?, value)));
    let mut lines: Vec<(&str, String)> = Vec::new();
    for (name, value) in named.filter(|(name, _)| !name.contains('=')) {
        let line = format!("    {}: # {} ×\n", quoted(&value.value), value.count);
        match lines.iter_mut().find(|(known, _)| *known == name) {
            Some((_, found)) => found.push_str(&line),
            None => lines.push((name, line)),
        }
    }
    for line in t.map_values {
        text.push_str(&format!("# {line}\n"));
    }
    if !lines.is_empty() {
        text.push_str("values:\n");
    }
    for (name, found) in lines {
        text.push_str(&format!("  {name}:\n{found}"));
    }
}

/// What a column is in a map, or why that is open.
fn value(
    becomes: &Becomes,
    dictionary: &Dictionary<'_>,
    t: &ImportTexts,
) -> Result<String, String> {
    match becomes {
        Becomes::Question(at) => Ok(dictionary.name(*at)),
        Becomes::Tick(at, Pick::Option(option)) => {
            let code = &dictionary.set.question(*at).choices()[*option].code;
            Ok(format!("{{question: {}, option: {}}}", dictionary.name(*at), quoted(code)))
        }
        Becomes::Field(field) => Ok(field.name().to_owned()),
        Becomes::Service(Service::Complete | Service::FormComplete) => Ok("complete".into()),
        Becomes::Kept => Ok("keep".into()),
        Becomes::Service(_) | Becomes::Summary(_) | Becomes::Tick(..) | Becomes::Ignored => {
            Ok("ignore".into())
        }
        Becomes::Several(names) => Err((t.ambiguous)(&names.join(", "))),
        Becomes::Same(name) => Err((t.ambiguous)(name)),
        Becomes::Unlabelled(at) => Err(dictionary.name(*at)),
        Becomes::Unknown(near) => Err(near.as_deref().map(t.near).unwrap_or_default()),
    }
}

/// A text in double quotes, as YAML and JSON read it.
fn quoted(text: &str) -> String {
    serde_json::Value::from(text).to_string()
}
