//! What findings say, in English.

use super::files;
use crate::model::{
    Absence, DateFault, Earlier, FileKind, Finding, Misfit, Problem, Questionless, Reach, Referent,
    RungFault, Scoreless, Shape, Skipped, SyntaxFault, TooMuch, Unadvised,
};
use crate::wording::example::example;
use crate::wording::{counted, is_itself, system_reason};

/// What is wrong and how to mend it; without help where nothing is to be corrected.
#[allow(clippy::too_many_lines, reason = "a table, one entry a code")]
pub fn message(finding: &Finding) -> (String, String) {
    let found = &finding.found;
    let say = |what: &str, help: &str| (what.to_owned(), help.to_owned());
    match &finding.problem {
        Problem::CannotRead(reason) => {
            (format!("cannot be read: {}", system_reason(&files::TEXTS, reason)), String::new())
        },
        Problem::EmptyFile => say("the file is empty", "did you save it, and is it the right file?"),
        Problem::TooLarge(TooMuch::Row(megabytes)) => (
            format!("the row takes over {megabytes} MB, so the rest of the table was not read"),
            "is a quotation mark not closed, or are there no line breaks?".into(),
        ),
        Problem::TooLarge(too_much) => (
            "the file is too large to be a questionnaire or an answer sheet".into(),
            match too_much {
                TooMuch::Values(most) => format!("the limit is {most} values; many answer sheets belong in a CSV table"),
                TooMuch::Row(most) | TooMuch::File(most) => format!("the limit is {most} MB; many answer sheets belong in a CSV table"),
            },
        ),
        Problem::InvalidUtf8 => (
            format!("the byte {found} is not valid UTF-8"),
            "save the file with the encoding UTF-8".into(),
        ),
        Problem::OldCodePage => (
            format!("the byte {found} is a sign neither in UTF-8 nor in windows-1252"),
            "the file is probably in an encoding of DOS or of an old Mac; save it as UTF-8".into(),
        ),
        Problem::Windows1252 => (
            format!("the file is not UTF-8; “{found}” seems to be written as windows-1252"),
            "save the file again with the encoding UTF-8".into(),
        ),
        Problem::ReadAsWindows1252 => say(
            "the file is not UTF-8 and was read as windows-1252",
            "if letters such as æ, ø and å are wrong in the result, save the file as UTF-8",
        ),
        Problem::ByteOrderMark => say(
            "the file begins with an invisible character (BOM), which was skipped",
            "save as “UTF-8” rather than “UTF-8 with BOM” if other programs are to read it",
        ),
        Problem::TabIndentation => {
            say("the line is indented with a tab", "use spaces; YAML does not allow tabs here")
        }
        Problem::Syntax(fault) => syntax(fault),
        Problem::TooDeep { levels } => (
            format!("more than {levels} levels are nested here"),
            "the format needs about ten; was a bracket forgotten?".into(),
        ),
        Problem::TooManyAliases => (
            "the aliases (*name) unfold into far too much".into(),
            "write the content out instead of referring in several steps".into(),
        ),
        Problem::SeveralDocuments => {
            say("the file holds more than one document (---)", "put each document in a file of its own")
        }
        Problem::WrongKindOfFile { found, wanted } => (
            format!("the file is {}, but this takes {}", kind(*found), kind(*wanted)),
            match wanted {
                _ if *found == FileKind::Plan => "show the plan with `modenhed plan FILE`, or give it to `modenhed score` with --plan",
                _ if *found == FileKind::Model => "give the model with --model FILE",
                FileKind::Model => "a model file begins with `modenhed: 1` and `model: ID`",
                FileKind::ImportMap => "write a map with `modenhed import FILE --suggest map.yaml`",
                _ if *found == FileKind::ImportMap => "use the map with `modenhed import FILE --map map.yaml`",
                FileKind::Reference => "make a reference with `modenhed compare ANSWERS --publish-reference FILE`",
                _ if *found == FileKind::Reference => "give the reference with --reference FILE",
                FileKind::Questionnaire => "give answer sheets to `modenhed score`",
                FileKind::Radar => "give a radar with --radar FILE",
                FileKind::Table | FileKind::Lines => "save it again as XLSX or CSV (UTF-8) and give that file instead",
                FileKind::Plan => "make an action plan with `modenhed plan SHEET`",
                _ if *found == FileKind::Radar => "see the radar with `modenhed radar --radar FILE`",
                FileKind::Sheet | FileKind::Workbook | FileKind::OldWorkbook | FileKind::ProtectedWorkbook | FileKind::Foreign(_) => "use the questionnaire with --questionnaire FILE",
            }
            .into(),
        ),
        Problem::UnknownFormat { ours } => (
            format!("unknown format version “{found}”"),
            format!("write “modenhed: {ours}”; a newer version needs a newer program"),
        ),
        Problem::DuplicateKey(earlier) => (
            format!("“{found}” appears twice"),
            match earlier {
                Earlier::Line(line) => format!("keep only one; the first is on line {line}"),
                Earlier::Name(name) => format!("keep only one; “{name}” is the same"),
            },
        ),
        Problem::UnknownKey { after_comma: true, .. }
        | Problem::BadLanguage { after_comma: true, .. } => after_comma(found),
        Problem::UnknownKey { known, .. } => (format!("unknown key “{found}”"), format!("known here: {known}")),
        Problem::MissingKey(absence) => missing(found, *absence),
        Problem::WrongType { wanted, key } => (
            match found.as_str() {
                "" => format!("this should be {}", shape(*wanted)),
                found => format!("“{found}” does not fit; this should be {}", shape(*wanted)),
            },
            example(key).map(|example| format!("write, say, “{example}”")).unwrap_or_default(),
        ),
        Problem::BooleanAsText => (
            format!("“{found}” is read by other programs as true or false, not as a text"),
            format!("put it in quotes: \"{found}\""),
        ),
        Problem::DecimalComma { corrected } => {
            (format!("“{found}” is written with a comma"), format!("write {corrected} with a point"))
        }
        Problem::WrongValue(known) => (format!("“{found}” cannot be used here"), format!("choose one of: {known}")),
        Problem::OutOfRange { from, to } => (format!("{found} is outside {from}–{to}"), format!("use a number from {from} to {to}")),
        Problem::EmptyText => say("the text is empty", "write something, or remove the key if it may be missing"),
        Problem::BadId => (
            format!("“{found}” cannot be used as an id"),
            "use lower-case a–z, digits and hyphens, such as data-quality; department, respondent, date, area, role, overall, level, coverage and any are taken".into(),
        ),
        Problem::DuplicateId => (format!("the id “{found}” was used before"), "give each an id of its own".into()),
        Problem::DuplicateTitle => (
            "the title was used before in the same list".into(),
            "give each a title of its own, so that they can be told apart".into(),
        ),
        Problem::DuplicateAction => (format!("the recommendation “{found}” is in the plan twice"), "keep only one".into()),
        Problem::LaterVersion { ours } => (
            format!("“{found}” is later than the questionnaire's version {ours}"),
            "raise version, or correct the number".into(),
        ),
        Problem::MissingSince { old, write } => (
            format!("the question “{found}” was not in version {old}"),
            format!("write `since: {write}` on it"),
        ),
        Problem::MissingChanged { old, write } => (
            format!("“{found}” has other options or points than in version {old}"),
            format!("write `changed: {write}` on it, so that older answers are not computed anew"),
        ),
        Problem::MissingRetired { old, write } => (
            format!("the question “{found}” of version {old} is no longer here"),
            format!("write `{{id: {found}, until: {write}}}` under retired, with now if it has another id"),
        ),
        Problem::VersionTooLow { old, least } => (
            format!("version {found} is too low after the changes since {old}"),
            format!("write at least {least}"),
        ),
        Problem::UnknownCovered => (
            format!("the radar has no recommendation “{found}”"),
            "write the id of one of the radar's recommendations, or take it out".into(),
        ),
        Problem::KeptAside { ours } => (
            format!("left out: {found}; changed or retired in version {ours}"),
            "the answers stay in the file and do not count".into(),
        ),
        Problem::BadVersion => {
            (format!("“{found}” is not a version number"), "write three numbers, such as 1.0.0".into())
        }
        Problem::BadLanguage { known, .. } => (
            format!("the language “{found}” does not belong here"),
            format!("use one of: {known}, or add the language to languages"),
        ),
        Problem::MissingTranslation => (
            format!("the text is missing in the language “{found}”"),
            format!("add “{found}: …”; until then the first language is shown"),
        ),
        Problem::UnsortedLevels => say(
            "the levels must begin at 0 and rise",
            "sort them by from, lowest first, and let no two begin at the same place",
        ),
        Problem::WeightZero => {
            say("the weight is 0", "use at least 1; answers that are not to count get `scored: false` in the question")
        }
        Problem::TooFewOptions => say("there are fewer than two options", "add more"),
        Problem::DuplicateCode => {
            (format!("the code “{found}” was used before in the same list"), "give each option a code of its own".into())
        }
        Problem::ReservedCode => (
            format!("“{found}” cannot be used as a code"),
            "na and dk are taken, and a code holds no comma, semicolon or apostrophe and no blanks at its ends".into(),
        ),
        Problem::BetterEarnsLess { before } => (
            format!("option “{found}” earns less than “{before}” before it"),
            "put the options in rising order, or correct their scores".into(),
        ),
        Problem::YesEarnsNothing => (
            format!("“{found}” stands first and so earns 0"),
            "put the best answer last, or write a score on each answer, such as 100 and 0".into(),
        ),
        Problem::MissingScore(Scoreless::NoPoints) => say("no option earns any points", "let at least one earn more than 0"),
        Problem::NotAlone => (format!("“{found}” cannot be chosen together with other answers"), "choose either that or the others".into()),
        Problem::UnusedAllow => (format!("the file has no “{found}”, so there is nothing to allow"), "delete the line".into()),
        Problem::MissingScore(Scoreless::All) => say(
            "the options have no score",
            "write a score on each where several answers are possible; they add up",
        ),
        Problem::MissingScore(Scoreless::One) => (
            format!("the option “{found}” has no score, but others have"),
            "write a score on all of them or on none".into(),
        ),
        Problem::UnknownScale => {
            (format!("the scale “{found}” does not exist"), "write it under scales, or use options".into())
        }
        Problem::UnusedScale => (format!("the scale “{found}” is not used"), "remove it".into()),
        Problem::DoesNotBelong(misfit) => (format!("“{found}” does not belong here"), belongs(misfit)),
        Problem::LadderGap(RungFault::Without) => (
            format!("“{found}” has no rung in a theme with rule: ladder"),
            "write level: 1 or higher on every question".into(),
        ),
        Problem::LadderGap(RungFault::Missing(rung)) => {
            (format!("rung {rung} is missing"), "let the rungs go from 1 upwards without a gap".into())
        }
        Problem::UnknownReference { referent, within: Some(within) } => (
            format!("“{within}” has no {} “{found}”", thing(*referent)),
            "correct the name".into(),
        ),
        Problem::UnknownReference { referent, within: None } => (
            format!("there is no {} called “{found}”", thing(*referent)),
            match referent {
                Referent::Question
                | Referent::Theme
                | Referent::Aspect
                | Referent::Recommendation => {
                    "correct the name, or name the questionnaire it is in as well".into()
                }
                Referent::Ring
                | Referent::Family
                | Referent::Area
                | Referent::Need
                | Referent::Demand
                | Referent::Source
                | Referent::Technology => "correct the name, or add it at the top of the file".into(),
                Referent::Finding => "only warnings and notices can be allowed; errors have to be corrected".into(),
            },
        ),
        Problem::UnknownCode(codes) => (format!("the question has no option “{found}”"), if codes.is_empty() {
 "it is not a question with options; use below or at_least".into()
} else {
 format!("it has: {codes}")
}),
        Problem::Cycle if is_itself(found) => (
            format!("waits for itself: {found}"),
            "remove the reference, or correct it".into(),
        ),
        Problem::Cycle => (format!("goes in a circle: {found}"), "remove one of the links".into()),
        Problem::UnreachableQuestion => (
            format!("“{found}” is never asked"),
            "no answer can fulfil the condition; correct ask_when".into(),
        ),
        Problem::CodeAsScore => (
            format!("{found} is a code, but the limit is a score from 0 to 100"),
            "write the score that the answer earns, such as 50, or answered with codes".into(),
        ),
        Problem::NeverGiven => (
            format!("the recommendation “{found}” is never given"),
            "no answer can fulfil the condition; correct when".into(),
        ),
        Problem::NoRecommendation(Unadvised::Demand) => (
            format!("no recommendation looks at the demand “{found}”"),
            format!("add one with, say, when: {{technology: any, status: [in-use, trying], demand: {found}, met: false}}"),
        ),
        Problem::NoRecommendation(Unadvised::Question) => (
            format!("no recommendation looks at “{found}”"),
            format!("add one with, say, when: {{question: {found}, below: 50}}"),
        ),
        Problem::NoQuestions(Questionless::Questionnaire) => {
            say("the questionnaire has no themes", "add at least one theme with questions")
        }
        Problem::NoQuestions(Questionless::Theme) => (format!("the theme “{found}” has no questions"), "add some, or remove the theme".into()),
        Problem::RepeatedText => {
            (format!("“{found}” appears twice"), "give each a text of its own, or remove one".into())
        }
        Problem::LongText { words, most } => (
            format!("the text has {words} words"),
            format!("use at most {most}; what must be explained can go into help"),
        ),
        Problem::TwoInOne => say(
            "the question asks two things",
            "split it; else an answer may be about the one or the other",
        ),
        Problem::UnevenReach(Reach::Best(points)) => (
            format!("the best answer to “{found}” earns {points}"),
            "let it earn 100, or nobody can reach 100".into(),
        ),
        Problem::UnevenReach(Reach::Together(points)) => (
            format!("the options of “{found}” earn {points} together"),
            "let them earn 100, for instance with points: 1 each; more does not count, and with less nobody can reach 100".into(),
        ),
        Problem::FewQuestions { questions, fewest } => (
            if *questions == 1 {
                format!("the theme “{found}” has 1 question")
            } else {
                format!("the theme “{found}” has {questions} questions")
            },
            format!("ask at least {fewest}, so that one answer does not settle its score"),
        ),
        Problem::WrongDate(DateFault::After(date)) => (
            format!("{found} is after the day of the sheet, {date}"),
            "write the day it began".into(),
        ),
        Problem::WrongDate(DateFault::Either(one, other)) => (
            format!("“{found}” may be {one} or {other}"),
            format!("write year-month-day, such as {one}"),
        ),
        Problem::WrongDate(DateFault::Year) => (
            format!("“{found}” is not within 2000–2099"),
            "write the day on which it was answered".into(),
        ),
        Problem::WrongDate(DateFault::NotADate) => (format!("“{found}” is not a date"), "write year-month-day or day-month-year, such as 2026-11-23, 23-11-2026 or 23.11.2026".into()),
        Problem::UnknownQuestion => (format!("unknown question “{found}”"), "see the questions with `modenhed questionnaires show ID`".into()),
        Problem::UnknownTechnology => (
            format!("the radar has no technology “{found}”"),
            "see the ids with `modenhed radar --format csv`, or give another radar with --radar FILE".into(),
        ),
        Problem::AmbiguousQuestion(known) => {
            (format!("“{found}” is in several questionnaires"), format!("write one of: {known}"))
        }
        Problem::UnknownOption(known) => (format!("“{found}” is not an option"), format!("answer with: {known}")),
        Problem::OptionText { code } => (
            format!("“{found}” is not a code, but seems to mean option {code}"),
            format!("answer with {code}; where all answers are texts, make a table of codes with `modenhed import FILE`"),
        ),
        Problem::UnclearNa { dk, na } => (
            format!("“{found}” may be no answer, or “{}”", if *na { "not applicable" } else { "don't know" }),
            match (dk, na) {
                (true, true) => "leave the cell empty if there is no answer; write na for not applicable, dk for don't know",
                (false, _) => "leave the cell empty if there is no answer; write na for not applicable",
                (true, false) => "leave the cell empty if there is no answer; write dk for don't know",
            }
            .into(),
        ),
        Problem::NotOffered(codes) => (
            format!("“{found}” cannot be chosen at this question"),
            if codes.is_empty() {
 "give another answer, or leave it empty".into()
} else {
 format!("answer with one of: {codes}, or leave it empty")
},
        ),
        Problem::NotAsked => (
            format!("“{found}” is answered but was not asked"),
            "the answer does not count; other answers leave the question out".into(),
        ),
        Problem::OneAnswerOnly => (format!("there are several answers here ({found})"), "choose one".into()),
        Problem::AnswerOutOfRange { from, to } => (format!("{found} is outside {from}–{to}"), "it counts as the end of the range; correct the number if it is wrong".into()),
        Problem::UnknownQuestionnaire(known) => (
            format!("unknown questionnaire “{found}”"),
            format!("choose one of: {known}; name others with --questionnaire FILE"),
        ),
        Problem::OtherVersion { ours } => (
            format!("the sheet was answered on version {found}, this is {ours}"),
            "it is scored by the questions that version had".into(),
        ),
        Problem::MissingDepartment => say(
            "the row has no department",
            "fill in department; where cells were merged, only the first row has it",
        ),
        Problem::TotalsRow => (
            format!("“{found}” seems to be a total or a mean of the rows, not a department"),
            "remove the row; if a department is called so, give it another name".into(),
        ),
        Problem::OnlyDepartment => (
            format!("the row has only “{found}” and no answers"),
            "if it is a remark or an empty row, remove it".into(),
        ),
        Problem::MissingColumn { close } => (
            format!("the column “{found}” is missing"),
            match close {
                None => format!("add a column with the heading {found}"),
                Some(close) => format!("should “{close}” be called {found}?"),
            },
        ),
        Problem::NoQuestionColumns => say(
            "no column is a question",
            "if the file is from a survey tool, make a table of it with `modenhed import FILE`",
        ),
        Problem::DuplicateColumn => (format!("the column “{found}” is there twice"), "remove one".into()),
        Problem::UnreadColumn => (
            format!("the column “{found}” was not read, but is close to a question without a column"),
            "correct the heading; otherwise the answers in the column do not count".into(),
        ),
        Problem::IgnoredColumn if found.is_empty() => {
            ("columns without a head are no questions and were skipped".into(), String::new())
        }
        Problem::IgnoredColumn => {
            (format!("the column “{found}” is not a question and was skipped"), String::new())
        }
        Problem::UnevenRow { expected } => (
            format!("the row has {found} fields, the head has {expected}"),
            if found.parse() == Ok(expected + 1) {
                "are there quotes missing around a text? if R wrote the table, write it with row.names = FALSE".into()
            } else {
                "was a delimiter forgotten, or are there quotes missing around a text?".into()
            },
        ),
        Problem::UnclosedQuote { lines } => (
            if *lines == 1 {
                "a quotation mark that opens here is not closed".into()
            } else {
                format!("a quotation mark that opens here is closed only {} further down, or not at all", counted(&[(lines - 1, "line", "lines")]))
            },
            "close it, or write it twice if it is part of the text; the rows in between were not read".into(),
        ),
        Problem::RowsAbove { rows } => (
            if *rows == 1 {
                "the row above the heads was passed over".into()
            } else {
                format!("the {rows} rows above the heads were passed over")
            },
            String::new(),
        ),
        Problem::UnreadSheet { read } => (
            format!("the sheet “{found}” holds answers too, but was not read; “{read}” was"),
            "save each sheet in a file of its own, and give them all".into(),
        ),
        Problem::OtherSheets { read } => (
            format!("of the workbook the sheet “{read}” was read; passed over were: {found}"),
            String::new(),
        ),
        Problem::HiddenRows { rows } => (
            if *rows == 1 {
                "1 row of the workbook is hidden, perhaps by a filter; hidden rows are read too".into()
            } else {
                format!("{rows} rows of the workbook are hidden, perhaps by a filter; hidden rows are read too")
            },
            "remove the rows if they are not to count".into(),
        ),
        Problem::NoSavedValue { cells } => (
            if *cells == 1 {
                format!("the cell {found} has a formula, but no value was saved with it")
            } else {
                format!("in {found} and {} more there is a formula without a saved value", counted(&[(cells - 1, "cell", "cells")]))
            },
            "open and save the file in a spreadsheet, so that it holds the values; now the cells count as empty".into(),
        ),
        Problem::MergedCells => (
            format!("the cells {found} are merged, and only the first has an answer"),
            "undo the merge, and write the answer in each cell; now the others count as empty".into(),
        ),
        Problem::NoRows => say("the table has no rows", "write one row for each answer sheet"),
        Problem::SkippedFile(Skipped::Loop) => {
            say("skipped: the link leads back to a folder that it is in", "")
        }
        Problem::SkippedFile(Skipped::NotASheet) => say("skipped: the file is no answer sheet", ""),
        Problem::EmptyFolder => say("there are no files in the folder", "is it the right folder?"),
        Problem::DuplicateSheet { before } => (
            format!("“{found}” is also in {before}"),
            "both count; remove one, use --latest, or give each its own respondent".into(),
        ),
        Problem::SeveralInPeriod { before } => (
            format!("“{found}” also answered in the same period, in {before}"),
            "both count; use --latest or a shorter --period".into(),
        ),
        Problem::UncheckedDuplicates { checked } => (
            format!("duplicates were looked for among the first {checked} answer sheets only"),
            String::new(),
        ),
        Problem::OtherReference { of, ours } => (
            format!("the reference is of version {found} of “{of}”, which asked something else than version {ours}, which is used here"),
            "make a new one with `modenhed compare ANSWERS --publish-reference FILE`, or give the questionnaire it was made with by --questionnaire".into(),
        ),
        Problem::BadDistribution { wanted } => (
            format!("this should be {wanted} numbers from 0 to 100 that never fall"),
            "make the reference again with `modenhed compare ANSWERS --publish-reference FILE`".into(),
        ),
        Problem::DuplicateDepartment { before } => (
            format!("“{found}” also stands on line {before}"),
            "write each department once, or once for each role".into(),
        ),
        Problem::NotInvited => (
            format!("“{found}” has answered, but the file does not say how many were invited"),
            "its response rate is missing; add a row, or correct the name".into(),
        ),
        Problem::MoreThanInvited { answered, invited } => (
            format!("“{found}” has {answered} people who answered, but only {invited} were invited"),
            "no response rate is shown; correct the number, or see whether somebody answered twice".into(),
        ),
    }
}

fn after_comma(found: &str) -> (String, String) {
    (
        format!("the text ends at the comma, so “{found}” is not part of it"),
        "put the whole text in quotes; a comma separates in {…}".into(),
    )
}

fn missing(key: &str, absence: Absence) -> (String, String) {
    let example = example(key);
    let what = match absence {
        Absence::Missing => format!("“{}” is missing", key.replace(" | ", "” or “")),
        Absence::Empty => format!("“{key}” is empty"),
        Absence::Comment => {
            format!("“{key}” is empty, since the rest of the line after # is a comment")
        }
    };
    let help = match (absence, example) {
        (Absence::Missing, Some(example)) if key == "modenhed" => {
            format!("add “{example}” at the top of the file")
        }
        (Absence::Missing, Some(example)) => format!("add, say, “{example}”"),
        (Absence::Missing, None) => format!("add “{key}: …” here"),
        (Absence::Empty, Some(example)) => format!("write, say, “{example}”"),
        (Absence::Empty, None) => format!("write something: “{key}: …”"),
        (Absence::Comment, _) => "put the text in quotes".into(),
    };
    (what, help)
}

fn syntax(fault: &SyntaxFault) -> (String, String) {
    let (what, help) = match fault {
        SyntaxFault::Quote => (
            "a quotation mark is not closed properly",
            "close it; inside a text it is written \\\" between \"…\" and '' between '…'",
        ),
        SyntaxFault::Escape => {
            ("unknown character after \\", "write \\\\ for a backslash, or use single quotes")
        }
        SyntaxFault::Bracket => (
            "a bracket is not closed properly",
            "close [ with ] and { with }, separate with commas, and put texts with brackets in quotes",
        ),
        SyntaxFault::Colon => {
            ("there is a colon too many here", "put the text in quotes if it contains a colon")
        }
        SyntaxFault::Key => (
            "the line lacks a colon",
            "write “key: value”; if the line belongs to the text above, indent it",
        ),
        SyntaxFault::Indent => (
            "the indentation does not fit the lines above",
            "use equally many spaces on the same level",
        ),
        SyntaxFault::Anchor => (
            "the alias (*name) points at nothing",
            "write &name before what it refers to; put a text that begins with * in quotes",
        ),
        SyntaxFault::Start(text) => {
            let sign = text.chars().next().unwrap_or_default();
            let mark = if text.contains('"') { '\'' } else { '"' };
            return (
                format!("a text cannot begin with {sign}"),
                format!("put it in quotes: {mark}{text}{mark}"),
            );
        }
        SyntaxFault::Comment => (
            "the rest of the line after # is read as a comment, so the bracket is not closed",
            "put the text with # in quotes",
        ),
        SyntaxFault::Comma => (
            "there is a comma too many here",
            "remove it, or put the text in quotes if it contains a comma",
        ),
        SyntaxFault::ColonBlank => ("a space is missing after the colon", "write “key: value”"),
        SyntaxFault::HyphenBlank => ("a space is missing after -", "write “- key: value”"),
        SyntaxFault::Blank => (
            "there is a special space here (such as a no-break one) that YAML does not take for one",
            "delete it, and type an ordinary space",
        ),
        SyntaxFault::Merge => {
            ("<< cannot be used", "write the keys out; use scales for options that are used again")
        }
        SyntaxFault::Other => (
            "the line cannot be read as YAML",
            "put texts with special characters in quotes; the mistake may also be on the line above",
        ),
    };
    (what.to_owned(), help.to_owned())
}

const fn shape(wanted: Shape) -> &'static str {
    match wanted {
        Shape::Map => "keys with values (key: value)",
        Shape::List => "a list (- …)",
        Shape::Text => "a text",
        Shape::Boolean => "true or false",
        Shape::Number => "a number",
        Shape::Whole => "a whole number",
        Shape::Languages => "at least one language, such as [da, en]",
        Shape::Range => "two different numbers, [from, to]",
        Shape::Option => "an option",
    }
}

const fn kind(kind: FileKind) -> &'static str {
    match kind {
        FileKind::Questionnaire => "a questionnaire",
        FileKind::Table | FileKind::Lines => "a table in CSV",
        FileKind::Radar => "a technology radar",
        FileKind::Plan => "an action plan",
        FileKind::ImportMap => "a map for `modenhed import`",
        FileKind::Model => "a model of several questionnaires",
        FileKind::Reference => "a reference that departments can be seen beside",
        FileKind::Workbook => {
            "a workbook that cannot be read (damaged, protected, not XLSX, or too large)"
        }
        FileKind::OldWorkbook => "a workbook in the old format .xls",
        FileKind::ProtectedWorkbook => "a workbook that is protected by a password",
        FileKind::Foreign(name) => name,
        FileKind::Sheet => "an answer sheet",
    }
}

const fn thing(referent: Referent) -> &'static str {
    match referent {
        Referent::Question => "question",
        Referent::Theme => "theme",
        Referent::Aspect => "aspect",
        Referent::Recommendation => "recommendation",
        Referent::Ring => "ring",
        Referent::Family => "family",
        Referent::Area => "area",
        Referent::Need => "need",
        Referent::Demand => "demand",
        Referent::Source => "source",
        Referent::Technology => "technology",
        Referent::Finding => "finding",
    }
}

fn belongs(misfit: &Misfit) -> String {
    match misfit {
        Misfit::NoLadder => {
            "it belongs only in a ladder (rule: ladder or aggregate: ladder)".into()
        }
        Misfit::NoMeanOfThemes => "themes weigh something only with aggregate: themes".into(),
        Misfit::InRadar => "a radar's conditions look at technologies only".into(),
        Misfit::WithKind(kind) => format!("it does not go with kind: {}", <&str>::from(kind)),
        Misfit::NotScored => "the answer does not count (scored: false)".into(),
        Misfit::ScoreOfNone => "the question has no score; use `answered: […]`".into(),
        Misfit::OfText => {
            "a condition cannot look at the answer to a question with kind: text".into()
        }
        Misfit::BesidePoints => "the other options earn points".into(),
        Misfit::InCondition(subject) => format!("it does not go with “{subject}” in a condition"),
    }
}
