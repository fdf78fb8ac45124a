//! What a column is, from what its head says.

use std::collections::HashMap;

use super::dictionary::{Dictionary, Hit, Pick, Ways};
use super::fold::fold;
use super::tool::{Service, Tool, service};
use crate::model::{Field, Meaning, QuestionRef};

/// What an export says of a column.
#[derive(Clone, Debug, Default)]
pub struct ColumnHead {
    /// Its name.
    pub name: String,
    /// What else it is called: the question, where the name is a variable.
    pub texts: Vec<String>,
    /// The option that the column is about.
    pub choice: Option<String>,
    /// What the codes in its cells mean, where the file tells.
    pub labels: Option<HashMap<String, String>>,
}

/// What a column became.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Becomes {
    /// The answers to a question.
    Question(QuestionRef),
    /// Whether something that a question offers was ticked.
    Tick(QuestionRef, Pick),
    /// What was ticked, beside columns that tell it better.
    Summary(QuestionRef),
    /// Something of an answer sheet beside the answers.
    Field(Field),
    /// Something of the tool's own.
    Service(Service),
    /// Kept as it is.
    Kept,
    /// Left out because somebody said so.
    Ignored,
    /// One of several questions, between which nothing decides.
    Several(Vec<String>),
    /// The same as other columns, between which nothing decides.
    Same(String),
    /// Answers in codes, in a tool whose codes mean nothing without its labels.
    Unlabelled(QuestionRef),
    /// Not understood; perhaps this question was meant.
    Unknown(Option<String>),
}

/// What the heads of our own table are called in surveys, folded.
const FIELDS: [(Field, &[&str]); 5] = [
    (
        Field::Department,
        &[
            "department",
            "afdeling",
            "enhed",
            "unit",
            "din afdeling",
            "your department",
            "afdelingsnavn",
            "organisatorisk enhed",
            "hvilken afdeling arbejder du i",
            "hvilken afdeling er du ansat i",
            "hvilken enhed arbejder du i",
            "which department do you work in",
        ],
    ),
    (Field::Date, &["date", "dato"]),
    (Field::AnsweredBy, &["answered by", "answered_by", "besvaret af", "besvaret_af"]),
    (Field::Area, &["area", "fagområde", "service area", "dit fagområde"]),
    (
        Field::Role,
        &[
            "role",
            "rolle",
            "din rolle",
            "your role",
            "er du leder eller medarbejder",
            "are you a leader or an employee",
            "hvad er din rolle",
            "what is your role",
        ],
    ),
];

/// What a part of a head says that names no option.
const WHOLE: [&str; 2] = ["selected choice", "valgt svar"];

/// A question, or something that it offers.
type Target = (QuestionRef, Option<Pick>);

/// What a column is, as far as its head tells.
pub fn read(head: &ColumnHead, tool: Tool, dictionary: &Dictionary<'_>) -> Becomes {
    let told = Hit::among(head.texts.iter().flat_map(|text| targets(text, head, tool, dictionary)));
    let exact = || match dictionary.with_id(&head.name) {
        Hit::One(at) => Hit::One((at, None)),
        Hit::Several(all) => Hit::Several(all.into_iter().map(|at| (at, None)).collect()),
        Hit::Nothing => Hit::Nothing,
    };
    let found = told.or_else(exact);
    if let Some(becomes) = decided(&found, head, tool, dictionary) {
        return becomes;
    }
    if let Some(Meaning::Field(field)) = Meaning::named(head.name.trim()) {
        return match field {
            Field::Respondent => Becomes::Service(Service::Personal),
            field => Becomes::Field(field),
        };
    }
    let service = service(tool, &head.name);
    if let Some(service) = service.filter(|_| !matches!(tool, Tool::Unknown | Tool::Own)) {
        return Becomes::Service(service);
    }
    let found = Hit::among(targets(&head.name, head, tool, dictionary));
    if let Some(becomes) = decided(&found, head, tool, dictionary) {
        return becomes;
    }
    let folded: Vec<_> = head.texts.iter().chain([&head.name]).map(|name| fold(name)).collect();
    let field =
        FIELDS.iter().find(|(_, names)| folded.iter().any(|name| names.contains(&name.as_str())));
    if let Some((field, _)) = field {
        return Becomes::Field(*field);
    }
    if head.name.ends_with(" - Option ID") {
        return Becomes::Service(Service::Other);
    }
    let near = || head.texts.iter().chain([&head.name]).find_map(|name| dictionary.near(name));
    service.map_or_else(|| Becomes::Unknown(near()), Becomes::Service)
}

/// What a column is when its head leads somewhere.
fn decided(
    hit: &Hit<Target>,
    head: &ColumnHead,
    tool: Tool,
    dictionary: &Dictionary<'_>,
) -> Option<Becomes> {
    match hit {
        Hit::Nothing => None,
        Hit::One((at, Some(pick))) => Some(Becomes::Tick(*at, *pick)),
        Hit::One((at, None)) => {
            let closed = !dictionary.set.question(*at).choices().is_empty();
            let coded = tool == Tool::SurveyXact && head.labels.is_none() && closed;
            Some(if coded { Becomes::Unlabelled(*at) } else { Becomes::Question(*at) })
        }
        Hit::Several(all) => {
            let names = all.iter().map(|(at, _)| dictionary.name(*at));
            let mut different: Vec<String> = Vec::new();
            names.for_each(|name| {
                if !different.contains(&name) {
                    different.push(name);
                }
            });
            Some(Becomes::Several(different))
        }
    }
}

/// Everything that a name of a column may mean, from its best reading.
fn targets(name: &str, head: &ColumnHead, tool: Tool, dictionary: &Dictionary<'_>) -> Vec<Target> {
    let whole = |hit: Hit<QuestionRef>| match hit {
        Hit::One(at) => vec![(at, None)],
        Hit::Several(all) => all.into_iter().map(|at| (at, None)).collect(),
        Hit::Nothing => Vec::new(),
    };
    let found = whole(dictionary.question(name));
    if let Some(choice) = &head.choice {
        let ticks =
            found.iter().filter_map(|(at, _)| Some((*at, Some(offered(*at, choice, dictionary)?))));
        return ticks.collect();
    }
    if !found.is_empty() {
        return found;
    }
    splits(name, tool).flat_map(|split| split.targets(tool, dictionary)).collect()
}

/// What a question offers under this name.
fn offered(at: QuestionRef, part: &str, dictionary: &Dictionary<'_>) -> Option<Pick> {
    match dictionary.options(at)?.find(part, Ways::default()) {
        Hit::One(pick) => Some(pick),
        _ => None,
    }
}

/// A head in two: what is before a sign, and what is after.
struct Split<'h> {
    stem: &'h str,
    part: &'h str,
    /// Whether what is after may be a question itself, with a group or a common text before it.
    row: bool,
}

impl Split<'_> {
    fn targets(&self, tool: Tool, dictionary: &Dictionary<'_>) -> Vec<Target> {
        if self.row
            && let Hit::One(at) = dictionary.question(self.part)
        {
            return vec![(at, None)];
        }
        // The question may have the path of its group before it.
        let last = self.stem.rsplit('/').next().unwrap_or_default();
        let stem = dictionary.question(self.stem).or_else(|| dictionary.question(last));
        let Hit::One(at) = stem else { return Vec::new() };
        let folded = fold(self.part);
        if WHOLE.contains(&folded.as_str()) {
            return vec![(at, None)];
        }
        let part = WHOLE.iter().find_map(|whole| {
            let rest = folded.strip_prefix(whole)?.trim_start_matches([' ', '-', '–']);
            Some(rest.to_owned())
        });
        let part = part.as_deref().unwrap_or(self.part);
        let numbered = tool == Tool::SurveyXact && part.bytes().all(|byte| byte.is_ascii_digit());
        let pick = offered(at, part, dictionary).filter(|_| !numbered);
        pick.map(|pick| (at, Some(pick))).into_iter().collect()
    }
}

/// The ways to see a head as two parts.
fn splits(name: &str, tool: Tool) -> impl Iterator<Item = Split<'_>> {
    let name = name.trim();
    let bracket = name.strip_suffix(']').and_then(|name| name.rsplit_once('['));
    let choice = name.strip_suffix(')').and_then(|name| name.rsplit_once("(choice="));
    let signs: [(&str, bool); 7] = [
        (" - ", true),
        (" – ", true),
        ("/", true),
        (": ", false),
        ("___", false),
        ("_", false),
        ("-", true),
    ];
    let signs = signs.into_iter().filter(move |(sign, _)| *sign != "-" || tool == Tool::Odk);
    let at_signs = signs.flat_map(move |(sign, row)| {
        name.match_indices(sign).map(move |(at, _)| Split {
            stem: &name[..at],
            part: &name[at + sign.len()..],
            row,
        })
    });
    let split = |row| move |(stem, part)| Split { stem, part, row };
    bracket.map(split(true)).into_iter().chain(choice.map(split(false))).chain(at_signs)
}
