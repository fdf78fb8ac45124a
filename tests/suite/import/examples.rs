//! The files in `examples/imports`: the sixty answers of `examples/nordager` as four tools hand them out.
//!
//! They are made here from the built-in questionnaires, so that they follow their texts. After a change
//! there: `cargo test --test suite -- --ignored write_the_examples`.

use std::fmt::Write;
use std::fs;
use std::path::Path;

use modenhed::model::{Findings, Language, Questionnaires};
use modenhed::{parse, store};
use rust_xlsxwriter::{DocProperties, ExcelDateTime, Format, Workbook};

use super::utf16;
use crate::common::{command, run};

const FOLDER: &str = "examples/imports";
const ANSWERS: &str = "examples/nordager/svar-2026.csv";

/// The options of a question in the order in which somebody made them in SurveyXact.
const MADE: [usize; 7] = [2, 0, 1, 5, 3, 4, 6];

/// A question of the table: its id, its text, and the texts of its options with their codes.
struct Question {
    id: String,
    text: String,
    options: Vec<(String, String)>,
}

/// Sixty answers.
struct Answers {
    questions: Vec<Question>,
    /// Department, date, role, and an answer to each question.
    rows: Vec<([String; 3], Vec<String>)>,
}

fn built_in() -> Questionnaires {
    let sources: Vec<_> = (0..).zip(store::questionnaires()).collect();
    parse::questionnaires(&sources, &mut Findings::default()).unwrap()
}

impl Answers {
    fn read() -> Self {
        let set = built_in();
        let mut reader = csv::Reader::from_path(ANSWERS).unwrap();
        let head = reader.headers().unwrap().clone();
        let all = set.iter().flat_map(|questionnaire| &questionnaire.questions);
        let asked: Vec<_> =
            all.filter(|question| head.iter().any(|id| id == question.id)).collect();
        let questions = asked.iter().map(|question| {
            let options = question.choices().iter();
            let mut options: Vec<_> = options
                .map(|option| (option.code.clone(), option.text.get(Language::Da).to_owned()))
                .collect();
            options.push(("dk".into(), "Ved ikke".into()));
            options.push(("na".into(), "Ikke relevant for os".into()));
            Question {
                id: question.id.clone(),
                text: question.text.get(Language::Da).to_owned(),
                options,
            }
        });
        let questions: Vec<_> = questions.collect();
        let rows = reader.records().map(|row| {
            let row = row.unwrap();
            let cell = |name: &str| {
                let place = head.iter().position(|head| head == name).unwrap();
                row[place].to_owned()
            };
            let role = if cell("role") == "leader" { "Leder" } else { "Medarbejder" };
            let answers = questions.iter().map(|question| cell(&question.id)).collect();
            ([cell("department"), cell("date"), role.to_owned()], answers)
        });
        let rows = rows.collect();
        Self { questions, rows }
    }

    fn files(&self) -> Vec<(&'static str, Vec<u8>)> {
        let (dataset, structure, labels) = self.surveyxact();
        vec![
            ("forms.xlsx", self.forms()),
            ("surveyxact/dataset.csv", utf16(&dataset)),
            ("surveyxact/structure.csv", utf16(&structure)),
            ("surveyxact/labels.csv", utf16(&labels)),
            ("limesurvey.csv", self.limesurvey().into_bytes()),
            ("liste.xlsx", self.list()),
        ]
    }

    fn forms(&self) -> Vec<u8> {
        let mut book = workbook();
        let sheet = book.add_worksheet();
        let own = ["ID", "Starttidspunkt", "Fuldførelsestidspunkt", "Mail", "Navn"];
        let heads =
            own.into_iter().chain(["Hvilken afdeling arbejder du i?", "Hvad er din rolle?"]);
        let heads = heads.chain(self.questions.iter().map(|question| question.text.as_str()));
        for (column, head) in (0..).zip(heads) {
            sheet.write(0, column, head).unwrap();
        }
        let moment = Format::new().set_num_format("m/d/yy h:mm:ss");
        for (row, ([department, date, role], answers)) in (1..).zip(&self.rows) {
            sheet.write(row, 0, row).unwrap();
            for (column, hour) in [(1, 9), (2, 10)] {
                sheet.write_with_format(row, column, at(date, hour), &moment).unwrap();
            }
            sheet.write(row, 3, "anonymous").unwrap();
            sheet.write(row, 5, department).unwrap();
            sheet.write(row, 6, role).unwrap();
            for (column, (question, answer)) in (7..).zip(self.questions.iter().zip(answers)) {
                if let Some((_, text)) = question.options.iter().find(|(code, _)| code == answer) {
                    sheet.write(row, column, text).unwrap();
                }
            }
        }
        book.save_to_buffer().unwrap()
    }

    fn list(&self) -> Vec<u8> {
        let mut book = workbook();
        let sheet = book.add_worksheet();
        let heads = ["Afdeling", "Dato", "Rolle"].into_iter();
        let heads = heads.chain(self.questions.iter().map(|question| question.text.as_str()));
        for (column, head) in (0..).zip(heads) {
            sheet.write(0, column, head).unwrap();
        }
        let day = Format::new().set_num_format("dd-mm-yyyy");
        for (row, ([department, date, role], answers)) in (1..).zip(&self.rows) {
            sheet.write(row, 0, department).unwrap();
            sheet.write_with_format(row, 1, at(date, 0), &day).unwrap();
            sheet.write(row, 2, role).unwrap();
            for (column, answer) in (3..).zip(answers) {
                match answer.parse::<u32>() {
                    Ok(code) => sheet.write(row, column, code).unwrap(),
                    Err(_) => sheet.write(row, column, answer).unwrap(),
                };
            }
        }
        book.save_to_buffer().unwrap()
    }

    fn limesurvey(&self) -> String {
        let mut text = "\u{feff}\"id\";\"submitdate\";\"lastpage\";\"startlanguage\";\"seed\";\"afdeling\";\"rolle\"".to_owned();
        for question in &self.questions {
            write!(text, ";\"{}\"", question.id.replace('-', "")).unwrap();
        }
        text.push_str("\r\n");
        for (number, ([department, date, role], answers)) in (1..).zip(&self.rows) {
            write!(
                text,
                "\"{number}\";\"{date} 10:00:00\";\"3\";\"da\";\"1\";\"{department}\";\"{role}\""
            )
            .unwrap();
            for answer in answers {
                let code = match answer.as_str() {
                    "" => String::new(),
                    "dk" | "na" => answer.to_uppercase(),
                    number => format!("A{number}"),
                };
                write!(text, ";\"{code}\"").unwrap();
            }
            text.push_str("\r\n");
        }
        text
    }

    fn surveyxact(&self) -> (String, String, String) {
        let mut dataset = "s_1\ts_2".to_owned();
        let mut structure = "questionName\tvariableName\tquestionType\tsubType\tquestionText\tchoiceValue\tchoiceText\r\n".to_owned();
        let mut labels = String::new();
        let mut departments: Vec<&str> = Vec::new();
        for ([department, ..], _) in &self.rows {
            if !departments.contains(&department.as_str()) {
                departments.push(department);
            }
        }
        let background = [
            ("s_1", "Afdeling", departments.clone()),
            ("s_2", "Rolle", vec!["Leder", "Medarbejder"]),
        ];
        for (variable, text, options) in background {
            write!(structure, "{variable}\t{variable}\tClosed\tSingle\t{text}\t\t\r\n").unwrap();
            for (code, option) in (1..).zip(options) {
                write!(labels, "{variable}\t{code}\t{option}\r\n").unwrap();
            }
        }
        for (variable, question) in (3..).zip(&self.questions) {
            write!(dataset, "\ts_{variable}").unwrap();
            write!(
                structure,
                "s_{variable}\ts_{variable}\tClosed\tSingle\t{}\t\t\r\n",
                question.text
            )
            .unwrap();
            for (option, (_, text)) in question.options.iter().enumerate() {
                write!(labels, "s_{variable}\t{}\t{text}\r\n", MADE[option] + 1).unwrap();
            }
        }
        dataset.push_str(
            "\tstatoverall_1\tstatoverall_2\tstatoverall_3\tstatoverall_4\tstatoverall_5\r\n",
        );
        for ([department, _, role], answers) in &self.rows {
            let place = departments.iter().position(|known| known == department).unwrap() + 1;
            write!(dataset, "{place}\t{}", if role == "Leder" { 1 } else { 2 }).unwrap();
            for (question, answer) in self.questions.iter().zip(answers) {
                let option = question.options.iter().position(|(code, _)| code == answer);
                let code = option.map(|option| (MADE[option] + 1).to_string()).unwrap_or_default();
                write!(dataset, "\t{code}").unwrap();
            }
            dataset.push_str("\t0\t0\t0\t1\t0\r\n");
        }
        (dataset, structure, labels)
    }
}

/// A workbook that is the same whenever it is made.
fn workbook() -> Workbook {
    let mut book = Workbook::new();
    let made = ExcelDateTime::from_ymd(2026, 12, 1).unwrap();
    book.set_properties(&DocProperties::new().set_creation_datetime(&made));
    book
}

fn at(date: &str, hour: u16) -> ExcelDateTime {
    let parts: Vec<u16> = date.split('-').map(|part| part.parse().unwrap()).collect();
    let [year, month, day] = parts[..] else { panic!("{date}") };
    let (month, day) = (month.try_into().unwrap(), day.try_into().unwrap());
    ExcelDateTime::from_ymd(year, month, day).unwrap().and_hms(hour, 0, 0).unwrap()
}

#[test]
#[ignore = "writes the example files"]
fn write_the_examples() {
    fs::create_dir_all(Path::new(FOLDER).join("surveyxact")).unwrap();
    for (name, content) in Answers::read().files() {
        fs::write(Path::new(FOLDER).join(name), content).unwrap();
    }
}

/// Workbooks are compressed by whatever library there is, so their tables are compared, not their bytes.
#[test]
fn the_examples_follow_the_questionnaires() {
    for (name, content) in
        Answers::read().files().iter().filter(|(name, _)| !name.ends_with("xlsx"))
    {
        let file = fs::read(Path::new(FOLDER).join(name)).unwrap();
        assert!(file == *content, "{name} is old: see the top of this file");
    }
}

#[test]
fn each_example_gives_the_scores_of_the_table_it_is_made_of() {
    let scores = |table: &str| {
        let seen = run(command().args(["score", table, "--format", "csv"]));
        let row = |line: &str| {
            let cells: Vec<_> = line.split(',').collect();
            // The respondents and the area are not in the exports, the day not in SurveyXact's.
            [&cells[..1], &cells[3..4], &cells[5..]].concat().join(",")
        };
        seen.stdout.lines().map(row).collect::<Vec<_>>()
    };
    let expected = scores(ANSWERS);
    assert_eq!(expected.len(), 61);
    let folder = tempfile::tempdir().unwrap();
    let table = folder.path().join("svar.csv");
    let table = table.to_str().unwrap();
    for name in ["forms.xlsx", "surveyxact", "limesurvey.csv", "liste.xlsx"] {
        let seen = run(command().args(["import", &format!("{FOLDER}/{name}"), "-o", table]));
        assert_eq!((seen.stdout.as_str(), seen.status), ("", 0), "{name}: {}", seen.stderr);
        assert_eq!(scores(table), expected, "{name}");
    }
}

/// Every command in the documents about imports does what it says, in a folder with the example files.
#[test]
fn the_commands_in_the_documents_work() {
    for (document, least) in [("README.md", 1), ("docs/import.md", 16), ("docs/import-da.md", 16)] {
        let text = fs::read_to_string(document).unwrap();
        let folder = tempfile::tempdir().unwrap();
        for (name, content) in Answers::read().files() {
            let path = folder.path().join(name);
            fs::create_dir_all(path.parent().unwrap()).unwrap();
            fs::write(path, content).unwrap();
        }
        let blocks: Vec<_> =
            text.split("```sh\n").skip(1).map(|block| block.split("```").next().unwrap()).collect();
        let commands = blocks
            .iter()
            .filter(|block| block.contains("modenhed import"))
            .flat_map(|block| block.lines());
        let commands: Vec<_> = commands.filter(|line| line.starts_with("modenhed ")).collect();
        assert!(commands.len() >= least, "{document}: {commands:?}");
        for line in commands {
            let line = line.split('#').next().unwrap().trim_end();
            let mut program = command();
            program.current_dir(folder.path()).args(words(line).iter().skip(1));
            let seen = run(&mut program);
            assert_eq!(seen.status, 0, "{document}: {line}\n{}", seen.stderr);
        }
    }
}

/// The words of a command, of which some are in quotes.
fn words(line: &str) -> Vec<String> {
    let (mut words, mut quoted) = (vec![String::new()], false);
    for c in line.chars() {
        match c {
            '"' => quoted = !quoted,
            ' ' if !quoted => words.push(String::new()),
            c => words.last_mut().unwrap().push(c),
        }
    }
    words
}
