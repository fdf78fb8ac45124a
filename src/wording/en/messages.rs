//! What findings say, in English.

use crate::model::{Code, Finding};

/// What is wrong and how to mend it; without help where nothing is to be mended.
#[allow(clippy::too_many_lines, reason = "a table, one entry a code")]
pub fn message(finding: &Finding) -> (String, String) {
    let (found, wanted) = (&finding.found, &finding.wanted);
    let say = |what: &str, help: &str| (what.to_owned(), help.to_owned());
    match finding.code {
        Code::CannotRead => (format!("cannot be read: {found}"), String::new()),
        Code::EmptyFile => say("the file is empty", "did you save it, and is it the right file?"),
        Code::TooLarge if found == "row" => (
            format!("the row takes over {wanted} MB, so the rest of the table was not read"),
            "is a quotation mark not closed, or are there no line breaks?".into(),
        ),
        Code::TooLarge => (
            "the file is too large to be a questionnaire or an answer sheet".into(),
            match found.as_str() {
                "bytes" => format!("the limit is {wanted} MB; many answer sheets belong in a CSV table"),
                _ => format!("the limit is {wanted} values; many answer sheets belong in a CSV table"),
            },
        ),
        Code::InvalidUtf8 => (
            format!("the byte {found} is not valid UTF-8"),
            "save the file with the encoding UTF-8".into(),
        ),
        Code::Windows1252 => (
            format!("the file is not UTF-8; «{found}» seems to be written as windows-1252"),
            "save the file again with the encoding UTF-8".into(),
        ),
        Code::ByteOrderMark => say(
            "the file begins with an invisible character (BOM), which was skipped",
            "save as “UTF-8” rather than “UTF-8 with BOM” if other programs are to read it",
        ),
        Code::TabIndentation => {
            say("the line is indented with a tab", "use spaces; YAML does not allow tabs here")
        }
        Code::Syntax => syntax(found, wanted),
        Code::TooDeep => (
            format!("more than {wanted} levels are nested here"),
            "the format needs about ten; was a bracket forgotten?".into(),
        ),
        Code::TooManyAliases => (
            "the aliases (*name) unfold into far too much".into(),
            "write the content out instead of referring in several steps".into(),
        ),
        Code::SeveralDocuments => {
            say("the file holds more than one document (---)", "put each document in a file of its own")
        }
        Code::WrongKindOfFile => (
            format!("the file is {}, but this takes {}", kind(found), kind(wanted)),
            match wanted.as_str() {
                _ if *found == "plan" => "show the plan with `modenhed plan FILE`, or give it to `modenhed score` with --plan",
                "questionnaire" => "give answer sheets to `modenhed score`",
                "radar" => "give a radar with --radar FILE",
                "table" => "save it again as XLSX or CSV (UTF-8) and give that file instead",
                "plan" => "make an action plan with `modenhed plan SHEET`",
                _ if *found == "radar" => "see the radar with `modenhed radar --radar FILE`",
                _ => "use the questionnaire with --questionnaire FILE",
            }
            .into(),
        ),
        Code::UnknownFormat => (
            format!("unknown format version «{found}»"),
            format!("write «modenhed: {wanted}»; a newer version needs a newer program"),
        ),
        Code::DuplicateKey => (
            format!("«{found}» stands here for the second time"),
            match wanted.parse::<usize>() {
                Ok(line) => format!("keep only one; the first is on line {line}"),
                Err(_) => format!("keep only one; «{wanted}» is the same question"),
            },
        ),
        Code::UnknownKey => (format!("unknown key «{found}»"), format!("known here: {wanted}")),
        Code::MissingKey => (format!("«{found}» is missing"), format!("add «{found}: …» here")),
        Code::WrongType => (
            match found.as_str() {
                "" => format!("this should be {}", shape(wanted)),
                found => format!("«{found}» does not fit; this should be {}", shape(wanted)),
            },
            String::new(),
        ),
        Code::BooleanAsText => (
            format!("«{found}» is read by other programs as true or false, not as a text"),
            format!("put it in quotes: \"{found}\""),
        ),
        Code::DecimalComma => {
            (format!("«{found}» is written with a comma"), format!("write {wanted} with a point"))
        }
        Code::WrongValue => (format!("«{found}» cannot be used here"), format!("choose one of: {wanted}")),
        Code::OutOfRange => (format!("{found} is outside {wanted}"), format!("use a number in {wanted}")),
        Code::EmptyText => say("the text is empty", "write something, or remove the key if it may be missing"),
        Code::BadId => (
            format!("«{found}» cannot be used as an id"),
            "use lower-case a–z, digits and hyphens, such as data-quality; department, respondent, date, area, role, overall and level are taken".into(),
        ),
        Code::DuplicateId => (format!("the id «{found}» was used before"), "give each an id of its own".into()),
        Code::DuplicateTitle => (
            "the title was used before in the same list".into(),
            "give each a title of its own, so that they can be told apart".into(),
        ),
        Code::DuplicateAction => (format!("the recommendation «{found}» is in the plan twice"), "keep only one".into()),
        Code::BadVersion => {
            (format!("«{found}» is not a version number"), "write three numbers, such as 1.0.0".into())
        }
        Code::BadLanguage => (
            format!("the language «{found}» does not belong here"),
            if found.contains(' ') {
                "put quotes around a text that holds a comma".into()
            } else {
                format!("use one of: {wanted}, or add the language to languages")
            },
        ),
        Code::MissingTranslation => (
            format!("the text is missing in the language «{found}»"),
            format!("add «{found}: …»; until then the first language is shown"),
        ),
        Code::UnsortedLevels => say(
            "the levels must begin at 0 and rise",
            "sort them by from, lowest first, and let no two begin at the same place",
        ),
        Code::WeightZero => {
            say("the weight is 0", "use at least 1; a question that does not count is of kind: text")
        }
        Code::TooFewOptions => say("there are fewer than two options", "add more"),
        Code::DuplicateCode => {
            (format!("the code «{found}» was used before in the same list"), "give each option a code of its own".into())
        }
        Code::ReservedCode => (
            format!("«{found}» cannot be used as a code"),
            "na and dk are taken, and a code holds no comma, semicolon or apostrophe and no blanks at its ends".into(),
        ),
        Code::BetterEarnsLess => (
            format!("option «{found}» earns less than «{wanted}» before it"),
            "put the options in rising order, or use reverse: true".into(),
        ),
        Code::MissingScore => say(
            "not all options have a score",
            "write a score on each where several answers are possible; they add up",
        ),
        Code::UnknownScale => {
            (format!("the scale «{found}» does not exist"), "write it under scales, or use options".into())
        }
        Code::UnusedScale => (format!("the scale «{found}» is not used"), "remove it".into()),
        Code::DoesNotBelong => (format!("«{found}» does not belong here"), belongs(wanted)),
        Code::LadderGap if wanted.is_empty() => (
            format!("«{found}» has no rung in a theme with rule: ladder"),
            "write level: 1 or higher on every question".into(),
        ),
        Code::LadderGap => {
            (format!("rung {wanted} is missing"), "let the rungs go from 1 upwards without a gap".into())
        }
        Code::UnknownReference => (
            format!("there is no {wanted} called «{found}»"),
            match wanted.as_str() {
                "question" | "theme" | "aspect" | "recommendation" => {
                    "mend the name, or give the questionnaire it stands in as well".into()
                }
                _ => "mend the name, or add it at the top of the file".into(),
            },
        ),
        Code::UnknownCode => (format!("the question has no option «{found}»"), match wanted.as_str() {
                "" => "it is not a question with options; use below or at_least".into(),
                codes => format!("it has: {codes}"),
            }),
        Code::Cycle => (format!("goes in a circle: {found}"), "remove one of the links".into()),
        Code::UnreachableQuestion => (
            format!("«{found}» is never asked"),
            "no answer can fulfil the condition; mend ask_when".into(),
        ),
        Code::NeverGiven => (
            format!("the recommendation «{found}» is never given"),
            "no answer can fulfil the condition; mend when".into(),
        ),
        Code::NoRecommendation if wanted == "demand" => (
            format!("no recommendation looks at the demand «{found}»"),
            format!("add one with, say, when: {{technology: any, status: [in-use, trying], demand: {found}, met: false}}"),
        ),
        Code::NoRecommendation => (
            format!("no recommendation looks at «{found}»"),
            format!("add one with, say, when: {{question: {found}, below: 50}}"),
        ),
        Code::NoQuestions if found.is_empty() => {
            say("the questionnaire has no themes", "add at least one theme with questions")
        }
        Code::NoQuestions => (format!("the theme «{found}» has no questions"), "add some, or remove the theme".into()),
        Code::WrongDate if !wanted.is_empty() => (
            format!("{found} is after the day of the sheet, {wanted}"),
            "write the day it began".into(),
        ),
        Code::WrongDate => (format!("«{found}» is not a date"), "write year-month-day, such as 2026-11-23".into()),
        Code::UnknownQuestion => (format!("unknown question «{found}»"), "see the questions with `modenhed questionnaires show ID`".into()),
        Code::UnknownTechnology => (
            format!("the radar has no technology «{found}»"),
            "see the ids with `modenhed radar --format csv`, or give another radar with --radar FILE".into(),
        ),
        Code::AmbiguousQuestion => {
            (format!("«{found}» is in several questionnaires"), format!("write one of: {wanted}"))
        }
        Code::UnknownOption => (format!("«{found}» is not an option"), format!("answer with: {wanted}")),
        Code::NotOffered => (
            format!("«{found}» cannot be chosen at this question"),
            match wanted.as_str() {
                "" => "give another answer, or leave it empty".into(),
                codes => format!("answer with one of: {codes}, or leave it empty"),
            },
        ),
        Code::NotAsked => (
            format!("«{found}» is answered but was not asked"),
            "the answer does not count; other answers leave the question out".into(),
        ),
        Code::OneAnswerOnly => (format!("there are several answers here ({found})"), "choose one".into()),
        Code::AnswerOutOfRange => (format!("{found} is outside {wanted}"), "mend the number".into()),
        Code::UnknownQuestionnaire => (
            format!("unknown questionnaire «{found}»"),
            format!("known: {wanted}; give others with --questionnaire FILE"),
        ),
        Code::OtherVersion => (
            format!("the sheet was answered on version {found}, this is {wanted}"),
            "answers to questions with the same id are used".into(),
        ),
        Code::MissingDepartment => say("the row has no department", "fill in department"),
        Code::MissingColumn => (
            format!("the column «{found}» is missing"),
            match wanted.as_str() {
                "" => format!("add a column with the heading {found}"),
                close => format!("should «{close}» be called {found}?"),
            },
        ),
        Code::DuplicateColumn => (format!("the column «{found}» is there twice"), "remove one".into()),
        Code::IgnoredColumn => {
            (format!("the column «{found}» is not a question and was skipped"), String::new())
        }
        Code::UnevenRow => (
            format!("the row has {found} fields, the head has {wanted}"),
            "was a delimiter forgotten, or are there quotes missing around a text?".into(),
        ),
        Code::NoRows => say("the table has no rows", "write one row for each answer sheet"),
        Code::SkippedFile if found == "loop" => {
            say("skipped: the link leads back to a folder that it is in", "")
        }
        Code::SkippedFile => say("skipped: the file is no answer sheet", ""),
        Code::EmptyFolder => say("there are no files in the folder", "is it the right folder?"),
        Code::DuplicateSheet => (
            format!("“{found}” is also in {wanted}"),
            "both count; remove one, use --latest, or give each its own respondent".into(),
        ),
        Code::SeveralInPeriod => (
            format!("“{found}” also answered in the same period, in {wanted}"),
            "both count; use --latest or a shorter --period".into(),
        ),
        Code::UncheckedDuplicates => (
            format!("duplicates were looked for among the first {found} answer sheets only"),
            String::new(),
        ),
    }
}

fn syntax(family: &str, detail: &str) -> (String, String) {
    let (what, help) = match family {
        "quote" => (
            "a quotation mark is not closed properly",
            "close it; inside a text it is written \\\" between \"…\" and '' between '…'",
        ),
        "escape" => {
            ("unknown character after \\", "write \\\\ for a backslash, or use single quotes")
        }
        "bracket" => (
            "a bracket is not closed properly",
            "close [ with ] and { with }, and separate with commas",
        ),
        "colon" => {
            ("there is a colon too many here", "put the text in quotes if it contains a colon")
        }
        "key" => ("the line lacks a colon", "write «key: value» with a space after the colon"),
        "indent" => (
            "the indentation does not fit the lines above",
            "use equally many spaces on the same level",
        ),
        "anchor" => ("the alias (*name) points at nothing", "write &name before what it refers to"),
        _ => ("the line cannot be read as YAML", ""),
    };
    let help = if help.is_empty() { format!("the reader says: {detail}") } else { help.to_owned() };
    (what.to_owned(), help)
}

fn shape(wanted: &str) -> &'static str {
    match wanted {
        "map" => "keys with values (key: value)",
        "list" => "a list (- …)",
        "text" => "a text",
        "boolean" => "true or false",
        "number" => "a number",
        "whole" => "a whole number",
        "languages" => "at least one language, such as [da, en]",
        _ => "two different numbers, [from, to]",
    }
}

fn kind(kind: &str) -> &'static str {
    match kind {
        "questionnaire" => "a questionnaire",
        "table" => "a table in CSV",
        "radar" => "a technology radar",
        "plan" => "an action plan",
        "workbook" => "a workbook that cannot be read (damaged, not XLSX, or over 256 MB unpacked)",
        _ => "an answer sheet",
    }
}

fn belongs(wanted: &str) -> String {
    if wanted == "ladder" {
        "it belongs only in a theme with rule: ladder".into()
    } else if wanted == "radar" {
        "a radar's conditions look at technologies only".into()
    } else if wanted.contains(':') {
        format!("it does not go with {wanted}")
    } else {
        format!("it does not go with «{wanted}» in a condition")
    }
}
