//! Why a command could not run.

use std::io;
use std::path::Path;

use modenhed::batch::Fault;
use modenhed::import::Failure;
use modenhed::model::{Language, Unlike};
use modenhed::render::Format;
use modenhed::store::Refusal;
use modenhed::wording;

use crate::cli::format::Formats;
use crate::cli::partial;
use crate::cli::typed::command;

/// Endings of documents that are laid out for paper, as a browser prints them.
const PAPER: [&str; 4] = [".pdf", ".docx", ".doc", ".odt"];

/// Why a command stopped; what is wrong in users' files are findings instead.
#[derive(Debug)]
pub enum Error {
    /// A file cannot be written.
    Write(String, io::Error),
    /// An output is an input as well.
    OutputIsInput(String),
    /// Two outputs are one file.
    OutputTwice(String),
    /// A file that is to be written already is there.
    Taken(String),
    /// A new file would take the place of one that is there.
    Exists(String),
    /// An interview can only go on with a sheet.
    NoSheet(String),
    /// Sheets cannot become one.
    Unlike(Unlike),
    /// There is nobody to ask.
    NoTerminal,
    /// Standard output cannot be written to.
    Stdout(io::Error),
    /// There is an error in a questionnaire; the findings were shown.
    Questionnaires,
    /// None of the files could be used; the findings were shown.
    Nothing,
    /// Some of the files to check could not be read; the findings were shown.
    Unread,
    /// A new plan would take the place of a file that is there.
    PlanTaken(String),
    /// A file cannot be added to as a plan; the findings were shown.
    PlanUnusable(String),
    /// Plans and sheets were given together.
    MixedPlans,
    /// A plan is for one department, and these are several.
    SeveralDepartments(String),
    /// No department has so many people, so nothing can be told of what they have in common.
    TooFewToPlan(u32),
    /// A new plan was to be written in a format that cannot be edited.
    PlanFileFirst,
    /// An option has no meaning for plans that are there.
    OnlyNewPlans(&'static str),
    /// There is an error in the radar; the findings were shown.
    Radar,
    /// The file with targets cannot be used; the findings were shown.
    Targets(String),
    /// The file with the numbers of those invited cannot be used; the findings were shown.
    Invited(String),
    /// A reference cannot be used; the findings were shown.
    Reference(String),
    /// A reference is of departments, and these are other groups.
    ReferenceBy(&'static str),
    /// A reference is published of departments with at least so many people.
    ReferenceOfFew(u32),
    /// A reference is published of at least so many departments.
    ReferenceTooFew(u32),
    /// Numbers of those invited are of departments, and these are other groups.
    InvitedBy(&'static str),
    /// An option names something that is not there; these there are.
    UnknownName(&'static str, String, String),
    /// Two questionnaires, by id, that should have been one.
    OtherQuestionnaires(String, String),
    /// There is no such aspect; these there are.
    UnknownAspect(String, String),
    /// There is no such code.
    UnknownCode(String),
    /// A table can only be chosen for CSV.
    TableNeedsCsv,
    /// There is no group of so many people, so nothing can be told without telling whose it is.
    AllWithheld(u32),
    /// A workbook would go to a terminal.
    WorkbookOnTerminal,
    /// The ending of the output file's name asks for none of these formats.
    UnknownEnding(String, Formats),
    /// A part cannot be merged with the others.
    Part(String, Fault),
    /// `--fail-under` has a value that says nothing.
    Threshold(String),
    /// A survey tool's export cannot be used.
    Import(Failure),
}

impl From<Failure> for Error {
    fn from(failure: Failure) -> Self {
        Self::Import(failure)
    }
}

impl Error {
    /// Whether the reader of our output has had enough, which is no error.
    pub fn is_closed_pipe(&self) -> bool {
        let (Self::Stdout(error) | Self::Write(_, error)) = self else { return false };
        error.kind() == io::ErrorKind::BrokenPipe
    }

    /// What is wrong, and how to mend it.
    pub fn words(&self, language: Language) -> (String, Option<String>) {
        let t = wording::cli(language);
        let (plan, files) = (wording::plan(language), wording::files(language));
        match self {
            Self::Write(path, error) if error.kind() == io::ErrorKind::ResourceBusy => {
                ((t.busy)(path), Some(t.busy_hint.into()))
            }
            Self::Write(path, error) => ((t.cannot_write)(path, &reason(language, error)), None),
            Self::OutputIsInput(path) => {
                ((t.output_is_input)(path), Some(t.other_output_hint.into()))
            }
            Self::OutputTwice(path) => ((t.output_twice)(path), Some(t.other_output_hint.into())),
            Self::Taken(path) => (
                (t.taken)(path),
                Some((t.taken_hint)(&command("assess --resume", Path::new(path)))),
            ),
            Self::Exists(path) => ((t.taken)(path), Some(t.other_output_hint.into())),
            Self::NoSheet(path) => ((t.no_sheet)(path), Some(t.no_sheet_hint.into())),
            Self::Unlike(unlike) => (unlike_words(unlike, language), None),
            Self::NoTerminal => (t.no_terminal.into(), Some(t.no_terminal_hint.into())),
            Self::Stdout(error) => ((t.cannot_write)("-", &reason(language, error)), None),
            Self::PlanTaken(path) => ((plan.taken)(path), Some(plan.taken_hint.into())),
            Self::PlanUnusable(path) => ((plan.unusable)(path), None),
            Self::MixedPlans => (plan.mixed.into(), Some(plan.mixed_hint.into())),
            Self::SeveralDepartments(names) => {
                ((plan.departments)(names), Some(plan.departments_hint.into()))
            }
            Self::TooFewToPlan(least) => ((plan.too_few)(*least), Some(plan.too_few_hint.into())),
            Self::PlanFileFirst => (plan.file_first.into(), Some(plan.file_first_hint.into())),
            Self::OnlyNewPlans(option) => {
                ((plan.only_new)(option), Some(plan.only_new_hint.into()))
            }
            Self::Questionnaires => (t.questionnaires_unusable.into(), None),
            Self::Radar => (t.radar_unusable.into(), None),
            Self::Targets(path) => ((t.targets_unusable)(path), Some(t.targets_hint.into())),
            Self::Invited(path) => ((t.invited_unusable)(path), Some(t.invited_hint.into())),
            Self::Reference(path) => {
                ((t.reference_unusable)(path), Some(t.reference_unusable_hint.into()))
            }
            Self::ReferenceBy(by) => ((t.reference_by)(by), Some(t.reference_by_hint.into())),
            Self::ReferenceOfFew(least) => ((t.reference_of_few)(*least), None),
            Self::ReferenceTooFew(fewest) => {
                ((t.reference_too_few)(*fewest), Some(t.reference_too_few_hint.into()))
            }
            Self::InvitedBy(by) => ((t.invited_by)(by), Some(t.invited_by_hint.into())),
            Self::UnknownName(option, id, known) => {
                let near = modenhed::parse::near(id, known.split(", "));
                let hint =
                    near.map_or_else(|| (t.known_aspects)(known), |n| (files.did_you_mean)(&n));
                ((t.unknown_name)(option, id), Some(hint))
            }
            Self::Nothing => (t.nothing_scored.into(), None),
            Self::Unread => (t.unread.into(), None),
            Self::OtherQuestionnaires(old, new) => {
                ((t.other_questionnaires)(old, new), Some(t.other_questionnaires_hint.into()))
            }
            Self::UnknownAspect(id, known) => {
                ((t.unknown_aspect)(id), Some((t.known_aspects)(known)))
            }
            Self::UnknownCode(code) => ((t.unknown_code)(code), Some(t.known_codes.into())),
            Self::TableNeedsCsv => (t.table_needs_csv.into(), None),
            Self::AllWithheld(least) => {
                ((t.all_withheld)(*least), Some(t.all_withheld_hint.into()))
            }
            Self::WorkbookOnTerminal => {
                (t.workbook_on_terminal.into(), Some(t.workbook_on_terminal_hint.into()))
            }
            Self::UnknownEnding(name, formats) => {
                let endings: Vec<_> =
                    formats.iter().map(|format| format!(".{}", format.ending())).collect();
                let is_paper = PAPER.iter().any(|ending| name.to_lowercase().ends_with(ending));
                let hint =
                    (is_paper && formats.contains(&Format::Html)).then(|| t.paper_hint.into());
                ((t.format_not_known)(name, &endings.join(", ")), hint)
            }
            Self::Part(file, fault) => partial::words(fault, file, language),
            Self::Threshold(text) => ((t.bad_threshold)(text), Some(t.threshold_hint.into())),
            Self::Import(failure) => import(failure, language),
        }
    }
}

/// Why an export cannot be used, and how to mend that.
fn import(failure: &Failure, language: Language) -> (String, Option<String>) {
    let (t, i) = (wording::cli(language), wording::import(language));
    let hinted = |what: String, hint: &str| (what, Some(hint.to_owned()));
    match failure {
        Failure::Unreadable(file, error) if error.kind() == io::ErrorKind::FileTooLarge => {
            ((i.no_end)(file), None)
        }
        Failure::Unreadable(file, error) if error.kind() == io::ErrorKind::InvalidData => {
            hinted((i.code_page)(file), i.code_page_hint)
        }
        Failure::Unreadable(file, error) => ((i.unreadable)(file, &reason(language, error)), None),
        Failure::OtherKind(file, kind) => hinted((i.other_kind)(file, kind), i.other_kind_hint),
        Failure::Damaged(file) => hinted((i.damaged)(file), i.damaged_hint),
        Failure::TooLarge(file) => hinted((i.too_large)(file), i.too_large_hint),
        Failure::NoAnswers => (i.no_answers.into(), None),
        Failure::NoQuestions => hinted(i.no_questions.into(), i.no_questions_hint),
        Failure::NoColumn(name, near) => {
            let near = near.as_deref().map(|near| (wording::files(language).did_you_mean)(near));
            ((i.no_column)(name), near.or_else(|| Some(i.no_column_hint.into())))
        }
        Failure::ToldTwice(name, column) => hinted((i.told_twice)(name, column), i.told_twice_hint),
        Failure::NoRows => (i.no_rows.into(), None),
        Failure::Unwritable(error) => ((t.cannot_write)("-", &reason(language, error)), None),
        Failure::BadColumn(typed) => hinted((i.bad_column)(typed), i.bad_column_hint),
        Failure::BadMap(file) => ((i.bad_map)(file), None),
        Failure::MapTaken(file) => hinted((i.map_taken)(file), i.map_taken_hint),
    }
}

/// Why sheets cannot become one.
fn unlike_words(unlike: &Unlike, language: Language) -> String {
    let t = wording::cli(language);
    match unlike {
        Unlike::TooFew => t.gather_too_few.into(),
        Unlike::Department(one, other) => (t.gather_departments)(one, other),
        Unlike::Questionnaires => t.gather_questionnaires.into(),
        Unlike::Version(_) => t.gather_versions.into(),
    }
}

/// The system's reason in the user's language, where it is a common one.
pub fn reason(language: Language, error: &io::Error) -> String {
    let t = wording::cli(language);
    match Refusal::of(error) {
        Some(Refusal::WriteProtected) => return t.write_protected.into(),
        Some(Refusal::AnothersFile) => return t.anothers_file.into(),
        Some(Refusal::InTheWay(path)) => return (t.in_the_way)(&path.display().to_string()),
        None => {}
    }
    wording::io_reason(language, &error.into())
}
