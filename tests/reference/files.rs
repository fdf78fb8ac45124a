//! Answers as the files that hold them.

use super::spec::{Case, Response};
use super::versions::VERSIONS;
use super::yaml::tenths;

/// The answers as a sheet in YAML, in the order of `ids`.
pub fn sheet(case: &Case, ids: &[usize]) -> String {
    let versions = case.versions.iter().enumerate();
    let named = versions.map(|(id, at)| format!("{{id: a{id}, version: {}}}", VERSIONS[*at]));
    let named = named.collect::<Vec<_>>().join(", ");
    let mut text = format!("modenhed: 1\ndepartment: A\nquestionnaires: [{named}]\nanswers: {{");
    for id in ids {
        let answer = match &case.given[*id] {
            Response::Nothing => continue,
            Response::DontKnow => "dont-know".into(),
            Response::NotApplicable => "not-applicable".into(),
            Response::Option(option) => format!("c{option}"),
            Response::Selected(ticks) => format!(
                "[{}]",
                ticks.iter().map(|t| format!("c{t}")).collect::<Vec<_>>().join(", ")
            ),
            Response::Number(number) => tenths(*number),
            Response::Text => "ord".into(),
        };
        text += &format!("{}: {answer}, ", case.name(*id));
    }
    text + "}\n"
}

/// The answers as a table of one row.
pub fn table(case: &Case) -> String {
    let ids = 0..case.versions.len();
    let columns = ids.map(|id| format!("a{id}_version")).collect::<Vec<_>>().join(",");
    let cells: Vec<_> = case.versions.iter().map(|at| VERSIONS[*at]).collect();
    let cells = cells.join(",");
    format!("department,{columns},{}\nA,{cells},{}\n", head(case), row(case))
}

/// The questions as columns of a table.
pub fn head(case: &Case) -> String {
    (0..case.given.len()).map(|id| case.name(id)).collect::<Vec<_>>().join(",")
}

/// The answers as cells of a row.
pub fn row(case: &Case) -> String {
    let cells = case.given.iter().map(|given| match given {
        Response::Nothing => String::new(),
        Response::DontKnow => "dk".into(),
        Response::NotApplicable => "na".into(),
        Response::Option(option) => format!("c{option}"),
        Response::Selected(ticks) => {
            ticks.iter().map(|tick| format!("c{tick}")).collect::<Vec<_>>().join(";")
        }
        Response::Number(number) => tenths(*number),
        Response::Text => "ord".into(),
    });
    cells.collect::<Vec<_>>().join(",")
}
