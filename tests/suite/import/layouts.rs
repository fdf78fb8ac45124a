//! The layouts of the tools, each with the answers of the same respondents.

use super::{FIRST, Files, SECOND, THIRD, answers, gives, one, utf16, vec_of, windows_1252};

const NOTE: &str = "\"=1+1; \"\"citat\"\"\nlinje 2\"";

#[test]
fn limesurvey_with_codes() {
    let text = format!(
        "\u{feff}\"id\";\"submitdate\";\"lastpage\";\"startlanguage\";\"seed\";\"faellesmaal\";\"datadeles\";\"kanaler[web]\";\"kanaler[app]\";\"kanaler[post]\";\"dage\";\"kommentar\"\r\n\
         \"1\";\"2026-01-14 09:03:10\";\"2\";\"da\";\"12\";\"A4\";\"NA\";\"Y\";\"\";\"Y\";\"12\";\"'=1+1; \"\"citat\"\"\nlinje 2\"\r\n\
         \"2\";;\"1\";\"da\";\"13\";\"A5\";;;;;;\r\n\
         \"3\";\"2026-01-14 09:15:45\";\"2\";\"da\";\"14\";\"A1\";\"A3\";\"\";\"Y\";\"\";\"4.5\";\"{}\"\r\n\r\n",
        THIRD[4]
    );
    let files = one("results.csv", &text);
    gives(&files, &[], &[FIRST, SECOND, THIRD]);
    let seen = files.import(&["--complete-only"]);
    assert_eq!(
        (answers(&seen.stdout), seen.status),
        (vec_of(&[FIRST, THIRD]), 1),
        "{}",
        seen.stderr
    );
}

#[test]
fn limesurvey_with_full_texts() {
    let text = format!(
        "Response ID,Date submitted,Last page,Start language,\"Vi har fælles mål for det digitale\",\"Data deles på tværs; alle kan se dem\",Hvilke kanaler bruger I? [Hjemmeside],\"Hvilke kanaler bruger I? [App, mobil]\",Hvilke kanaler bruger I? [Digital Post],Hvor mange dage tager et svar-,Kommentar\n\
         1,2026-01-14 09:03:10,2,da,Enig,Ikke relevant,Ja,Nej,Ja,12,{NOTE}\n\
         2,,1,da,Helt enig,,N/A,N/A,N/A,,\n\
         3,2026-01-14 09:15:45,2,en,Strongly disagree,Neither agree nor disagree,Nej,Ja,Nej,4.5,{}\n",
        THIRD[4]
    );
    gives(&one("survey.csv", text), &[], &[FIRST, SECOND, THIRD]);
}

/// SurveyXact's codes are in the order the options were made in: 5 is «Uenig», 6 «Ved ikke».
const DATASET: &str = "s_1\ts_2\ts_3_1\ts_3_2\ts_3_3\ts_4\ts_5\tstatoverall_1\tstatoverall_2\tstatoverall_3\tstatoverall_4\tstatoverall_5\r\n\
    4\t6\t1\t0\t1\t12\t\"=1+1; \"\"citat\"\"\nlinje 2\"\t0\t0\t0\t1\t0\r\n\
    7\t\t\t\t\t\t\t0\t0\t1\t0\t0\r\n\
    \t\t\t\t\t\t\t0\t1\t0\t0\t0\r\n\
    1\t3\t0\t1\t0\t4,5\tÆblegrød – ø & å\t0\t0\t0\t1\t0\r\n";
const STRUCTURE: &str = "questionName\tvariableName\tquestionType\tsubType\tquestionText\tchoiceValue\tchoiceText\r\n\
    s_1\ts_1\tClosed\tSingle\tVi har fælles mål for det digitale \t\t\r\n\
    s_2\ts_2\tClosed\tSingle\t\"Hvor enige er I? - Data deles på tværs; alle kan se dem\"\t\t\r\n\
    s_3\ts_3_1\tClosed\tMultiple\tHvilke kanaler bruger I?\t1\tHjemmeside\r\n\
    s_3\ts_3_2\tClosed\tMultiple\tHvilke kanaler bruger I?\t2\tApp, mobil \r\n\
    s_3\ts_3_3\tClosed\tMultiple\tHvilke kanaler bruger I?\t3\tDigital Post\r\n\
    s_4\ts_4\tOpen\tNumber\tHvor mange dage tager et svar?\t\t\r\n\
    s_5\ts_5\tOpen\tString\tKommentar\t\t\r\n\
    statoverall\tstatoverall_4\tClosed\tMultiple\tSamlet status\t4\tGennemført\r\n";

fn labels() -> String {
    let options = [
        (1, "Helt uenig"),
        (5, "Uenig"),
        (3, "Hverken enig eller uenig"),
        (4, "Enig"),
        (7, "Helt enig"),
    ];
    let mut text = String::new();
    for variable in ["s_1", "s_2"] {
        for (code, label) in options {
            text.push_str(&format!("{variable}\t{code}\t{label}\r\n"));
        }
        text.push_str(&format!("{variable}\t6\tIkke relevant\r\n"));
    }
    for variable in ["s_3_1", "s_3_2", "s_3_3"] {
        text.push_str(&format!("{variable}\t0\tIkke valgt\r\n{variable}\t1\tValgt\r\n"));
    }
    text
}

#[test]
fn surveyxact_with_tabs_in_utf16() {
    let bundle = [
        ("dataset.csv", utf16(DATASET)),
        ("structure.csv", utf16(STRUCTURE)),
        ("labels.csv", utf16(&labels())),
    ];
    gives(&Files::new(&bundle), &[], &[FIRST, SECOND, THIRD]);
}

#[test]
fn surveyxact_with_semicolons_in_windows_1252() {
    let semicolons = |text: &str| windows_1252(&text.replace('\t', ";"));
    let bundle = [
        ("dataset.csv", semicolons(DATASET)),
        ("structure.csv", semicolons(STRUCTURE)),
        ("labels.csv", semicolons(&labels())),
    ];
    gives(&Files::new(&bundle), &[], &[FIRST, SECOND, THIRD]);
}

#[test]
fn surveyxact_as_one_workbook() {
    let labels = labels();
    let sheets = [("Dataset", DATASET), ("Structure", STRUCTURE), ("Labels", &labels)];
    let mut book = rust_xlsxwriter::Workbook::new();
    for (name, text) in sheets {
        let sheet = book.add_worksheet().set_name(name).unwrap();
        for (row, cells) in (0..).zip(rows(text)) {
            for (column, cell) in (0..).zip(cells) {
                match cell.parse::<f64>() {
                    Ok(number) => sheet.write(row, column, number).unwrap(),
                    Err(_) => sheet.write(row, column, cell).unwrap(),
                };
            }
        }
    }
    let files = one("udtraek.xlsx", book.save_to_buffer().unwrap());
    gives(&files, &[], &[FIRST, SECOND, THIRD]);
}

#[test]
fn surveyxact_as_xml() {
    let labels = labels();
    let mut text = "<?xml version=\"1.0\"?>\n<Workbook xmlns=\"urn:schemas-microsoft-com:office:spreadsheet\" xmlns:ss=\"urn:schemas-microsoft-com:office:spreadsheet\">\n".to_owned();
    for (name, sheet) in [("Dataset", DATASET), ("Structure", STRUCTURE), ("Labels", &labels)] {
        text.push_str(&format!("<Worksheet ss:Name=\"{name}\"><Table>\n"));
        for cells in rows(sheet) {
            text.push_str("<Row>");
            for (column, cell) in cells.iter().enumerate().filter(|(_, cell)| !cell.is_empty()) {
                let cell = cell.replace('&', "&amp;").replace('<', "&lt;").replace('\n', "&#10;");
                let index = column + 1;
                text.push_str(&format!(
                    "<Cell ss:Index=\"{index}\"><Data ss:Type=\"String\">{cell}</Data></Cell>"
                ));
            }
            text.push_str("</Row>\n");
        }
        text.push_str("</Table></Worksheet>\n");
    }
    text.push_str("</Workbook>\n");
    gives(&one("udtraek.xml", text), &[], &[FIRST, SECOND, THIRD]);
}

fn rows(text: &str) -> Vec<Vec<String>> {
    let mut reader = csv::ReaderBuilder::new()
        .delimiter(b'\t')
        .has_headers(false)
        .flexible(true)
        .from_reader(text.as_bytes());
    reader
        .records()
        .map(|row| row.unwrap().iter().map(|cell| cell.to_owned().replace("4,5", "4.5")).collect())
        .collect()
}

#[test]
fn google_forms_with_a_grid_and_joined_ticks() {
    let text = format!(
        "Timestamp,Hvor enige er I? [Vi har fælles mål for det digitale],Hvor enige er I? [Data deles på tværs; alle kan se dem],Hvilke kanaler bruger I?,Hvor mange dage tager et svar?,Kommentar\n\
         2026/01/14 9:03:10 AM GMT+1,Enig,Ikke relevant,Hjemmeside;Digital Post,12,{NOTE}\n\
         2026/01/14 9:05:00 AM GMT+1,Helt enig,,,,\n\
         2026/01/14 9:15:45 AM GMT+1,Helt uenig,Hverken enig eller uenig,\"App, mobil\",\"4,5\",{}\n",
        THIRD[4]
    );
    gives(&one("svar.csv", &text), &[], &[FIRST, SECOND, THIRD]);
    // In a sheet, ticks are joined by commas, which the options' names may hold too.
    let all = text.replace("Hjemmeside;Digital Post", "\"Hjemmeside, App, mobil, Digital Post\"");
    let first = ["4", "na", "web;app;post", "12", FIRST[4]];
    gives(&one("svar.csv", all), &[], &[&first, SECOND, THIRD]);
}

#[test]
fn kobo_with_names_groups_and_split_ticks() {
    let text = format!(
        "\"start\";\"end\";\"t/faelles_maal\";\"t/data_deles\";\"t/kanaler\";\"t/kanaler/web\";\"t/kanaler/app\";\"t/kanaler/post\";\"t/dage\";\"kommentar\";\"_id\";\"_uuid\";\"_submission_time\";\"_index\"\n\
         \"2026-01-14T09:00:01.123+01:00\";\"\";\"4\";\"na\";\"web post\";\"1\";\"0\";\"1\";\"12\";{NOTE};\"101\";\"a\";\"2026-01-14T08:03:11\";\"1\"\n\
         \"\";\"\";\"5\";\"\";\"\";\"\";\"\";\"\";\"\";\"\";\"102\";\"b\";\"2026-01-14T08:10:00\";\"2\"\n\
         \"\";\"\";\"1\";\"3\";\"app\";\"0\";\"1\";\"0\";\"4.5\";\"{}\";\"103\";\"c\";\"2026-01-14T08:20:00\";\"3\"\n",
        THIRD[4]
    );
    gives(&one("kobo.csv", &text), &[], &[FIRST, SECOND, THIRD]);
    let joined = text.replace(";\"t/kanaler/web\";\"t/kanaler/app\";\"t/kanaler/post\"", "");
    let joined = joined.replace(";\"1\";\"0\";\"1\"", "").replace(";\"0\";\"1\";\"0\"", "");
    let joined = joined.replace("\"5\";\"\";\"\";\"\";\"\";\"\"", "\"5\";\"\";\"\"");
    gives(&one("kobo.csv", joined), &[], &[FIRST, SECOND, THIRD]);
}

#[test]
fn kobo_with_labels() {
    // Labels of several ticks are joined by blanks, which cannot be told apart again: the boxes tell them.
    let text = format!(
        "\"Vi har fælles mål for det digitale\";\"Data deles på tværs; alle kan se dem\";\"Hvilke kanaler bruger I?\";\"Hvilke kanaler bruger I?/Hjemmeside\";\"Hvilke kanaler bruger I?/App, mobil\";\"Hvilke kanaler bruger I?/Digital Post\";\"Hvor mange dage tager et svar?\";\"Kommentar\";\"_id\";\"_uuid\";\"_submission_time\";\"_index\"\n\
         \"Enig\";\"Ikke relevant\";\"Hjemmeside Digital Post\";\"1\";\"0\";\"1\";\"12\";{NOTE};\"101\";\"a\";\"2026-01-14T08:03:11\";\"1\"\n\
         \"Helt enig\";\"\";\"\";\"\";\"\";\"\";\"\";\"\";\"102\";\"b\";\"2026-01-14T08:10:00\";\"2\"\n\
         \"Helt uenig\";\"Hverken enig eller uenig\";\"App, mobil\";\"0\";\"1\";\"0\";\"4.5\";\"{}\";\"103\";\"c\";\"2026-01-14T08:20:00\";\"3\"\n",
        THIRD[4]
    );
    gives(&one("kobo.csv", text), &[], &[FIRST, SECOND, THIRD]);
}

#[test]
fn odk_central() {
    let text = format!(
        "SubmissionDate,start,t-faelles_maal,t-data_deles,t-kanaler,t-dage,kommentar,meta-instanceID,KEY,SubmitterName,Status,ReviewState\n\
         2026-01-14T09:03:10.000Z,,4,na,web post,12,{NOTE},uuid:1,uuid:1,anna,,\n\
         2026-01-14T09:05:10.000Z,,5,,,,,uuid:2,uuid:2,bo,,\n\
         2026-01-14T09:15:45.000Z,,1,3,app,4.5,{},uuid:3,uuid:3,eva,,\n",
        THIRD[4]
    );
    gives(&one("odk.csv", text), &[], &[FIRST, SECOND, THIRD]);
}

#[test]
fn redcap_raw_and_with_labels() {
    let raw = format!(
        "record_id,redcap_survey_identifier,maal_timestamp,faelles_maal,data_deles,kanaler___web,kanaler___app,kanaler___post,dage,kommentar,maal_complete\n\
         1,,2026-01-14 09:03:10,4,na,1,0,1,12,{NOTE},2\n\
         2,,[not completed],5,,0,0,0,,,0\n\
         3,,2026-01-14 09:15:45,1,3,0,1,0,\"4,5\",{},2\n",
        THIRD[4]
    );
    gives(&one("raw.csv", &raw), &[], &[FIRST, SECOND, THIRD]);
    let labels = format!(
        "Record ID,Vi har fælles mål for det digitale,Data deles på tværs; alle kan se dem,Hvilke kanaler bruger I? (choice=Hjemmeside),\"Hvilke kanaler bruger I? (choice=App, mobil)\",Hvilke kanaler bruger I? (choice=Digital Post),Hvor mange dage tager et svar?,Kommentar,Complete?\n\
         1,Enig,Ikke relevant,Checked,Unchecked,Checked,12,{NOTE},Complete\n\
         2,Helt enig,,Unchecked,Unchecked,Unchecked,,,Incomplete\n\
         3,Helt uenig,Hverken enig eller uenig,Unchecked,Checked,Unchecked,4.5,{},Complete\n",
        THIRD[4]
    );
    gives(&one("labels.csv", labels), &[], &[FIRST, SECOND, THIRD]);
}

#[test]
fn qualtrics_with_two_and_three_head_rows() {
    let names = "StartDate,EndDate,Status,Progress,Finished,RecordedDate,ResponseId,IPAddress,UserLanguage,Q1_1,Q1_2,Q2_1,Q2_2,Q2_3,Q3,Q4\n";
    let texts = "Start Date,End Date,Response Type,Progress,Finished,Recorded Date,Response ID,IP Address,User Language,Hvor enige er I? - Vi har fælles mål for det digitale,Hvor enige er I? - Data deles på tværs; alle kan se dem,Hvilke kanaler bruger I? - Selected Choice - Hjemmeside,\"Hvilke kanaler bruger I? - Selected Choice - App, mobil\",Hvilke kanaler bruger I? - Selected Choice - Digital Post,Hvor mange dage tager et svar?,Kommentar\n";
    let ids = "\"{\"\"ImportId\"\":\"\"startDate\"\"}\",,,,,,,,,\"{\"\"ImportId\"\":\"\"QID1_1\"\"}\",,,,,,\n";
    let before = "2026-01-14 09:00:01,2026-01-14 09:03:10,IP Address,100";
    let rows = format!(
        "{before},True,2026-01-14 09:03:10,R_1,1.2.3.4,DA,Enig,Ikke relevant,Hjemmeside,,Digital Post,12,{NOTE}\n\
         {before},False,2026-01-14 09:06:30,R_2,1.2.3.4,DA,Helt enig,,,,,,\n\
         {before},True,2026-01-14 09:15:45,R_3,1.2.3.4,EN,Strongly disagree,Neither agree nor disagree,,\"App, mobil\",,4.5,{}\n",
        THIRD[4]
    );
    gives(&one("q.csv", format!("{names}{texts}{ids}{rows}")), &[], &[FIRST, SECOND, THIRD]);
    gives(&one("q.csv", format!("\u{feff}{names}{texts}{rows}")), &[], &[FIRST, SECOND, THIRD]);
    // Values in place of texts; «seen but not answered» is said in a map.
    let values =
        rows.replace("Helt enig", "5").replace("Enig", "4").replace("Ikke relevant", "-99");
    let values =
        values.replace("Strongly disagree", "1").replace("Neither agree nor disagree", "3");
    let values = values
        .replace("Hjemmeside", "1")
        .replace("\"App, mobil\"", "1")
        .replace("Digital Post", "1");
    let files = Files::new(&[("q.csv", format!("{names}{texts}{ids}{values}"))]);
    let map =
        one("kolonner.yaml", "modenhed: 1\nimport: qualtrics\nvalues: {any: {\"-99\": na}}\n");
    gives(&files, &["--map", &map.path("kolonner.yaml")], &[FIRST, SECOND, THIRD]);
}

#[test]
fn formbricks() {
    let text = format!(
        "\"No.\",\"Response ID\",\"Timestamp\",\"Finished\",\"Survey ID\",\"User ID\",\"1. Vi har fælles mål for det digitale\",\"1. Vi har fælles mål for det digitale - Option ID\",\"2. Hvor enige er I? - Data deles på tværs; alle kan se dem\",\"3. Hvilke kanaler bruger I?\",\"4. Hvor mange dage tager et svar?\",\"5. Kommentar\"\n\
         1,\"c1\",\"2026-01-14 09:03:10 UTC\",\"Yes\",\"s\",\"\",\"Enig\",\"x1\",\"Ikke relevant\",\"Hjemmeside; Digital Post\",12,{NOTE}\n\
         2,\"c2\",\"2026-01-14 09:05:10 UTC\",\"No\",\"s\",\"\",\"Strongly agree\",\"x2\",\"\",\"\",,\n\
         3,\"c3\",\"2026-01-14 09:15:45 UTC\",\"Yes\",\"s\",\"\",\"Helt uenig\",\"x3\",\"Hverken enig eller uenig\",\"App, mobil\",4.5,\"{}\"\n",
        THIRD[4]
    );
    gives(&one("formbricks.csv", text), &[], &[FIRST, SECOND, THIRD]);
}

#[test]
fn surveyjs_as_an_array_and_as_lines() {
    let first = r#"{"enige": {"faelles-maal": 4, "data-deles": "na"}, "kanaler": ["web", "post"], "dage": 12, "kommentar": "=1+1; \"citat\"\nlinje 2"}"#;
    let second = r#"{"enige": {"faelles-maal": "5"}}"#;
    // A matrix is an object in the object.
    let third = r#"{"enige": {"data-deles": 3, "faelles-maal": 1}, "kanaler": ["app"], "dage": 4.5, "kommentar": "Æblegrød – ø & å"}"#;
    gives(
        &one("svar.json", format!("[{first}, {second},\n{third}]")),
        &[],
        &[FIRST, SECOND, THIRD],
    );
    gives(&one("svar.json", format!("{first}\n{second}\n{third}\n")), &[], &[FIRST, SECOND, THIRD]);
    gives(
        &one("svar.json", format!("{{\"responses\": [{first}, {second}, {third}]}}")),
        &[],
        &[FIRST, SECOND, THIRD],
    );
}

#[test]
fn enalyzer_with_texts() {
    let text = format!(
        "Respondent ID;Vi har fælles mål for det digitale;Data deles på tværs, alle kan se dem;Hvilke kanaler bruger I?: Hjemmeside;Hvilke kanaler bruger I?: App, mobil;Hvilke kanaler bruger I?: Digital Post;Hvor mange dage tager et svar?;Kommentar\n\
         1;Enig;Ikke relevant for os;Hjemmeside;;Digital Post;12;{NOTE}\n\
         2;Helt enig;;;;;;\n\
         3;Helt uenig;Hverken enig eller uenig;;App, mobil;;4,5;{}\n",
        THIRD[4]
    );
    gives(&one("enalyzer.csv", text), &[], &[FIRST, SECOND, THIRD]);
}
