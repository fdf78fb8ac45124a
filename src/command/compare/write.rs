//! A comparison on its way out: row by row, a section at a time, or as a workbook.

use std::io;
use std::path::PathBuf;

use modenhed::model::{GroupBy, Questionnaires};
use modenhed::render::{CsvRows, Format, Writer};
use modenhed::report::{CompareReport, Front, OverviewReport, QuestionComparison, TargetLevels};
use modenhed::scoring::{Comparison, Groups, Precision};
use modenhed::wording;

use crate::cli::args::OutputArgs;
use crate::cli::clock;
use crate::cli::error::Error;
use crate::cli::output::{self, Screen};

/// Writes a workbook: the groups at a glance, all their figures, and, where they were counted, their answers.
pub fn workbook(
    report: &CompareReport<'_>,
    asked: Option<QuestionComparison<'_>>,
    files: &[PathBuf],
    mut writer: Writer<'_>,
) -> io::Result<()> {
    let CompareReport { questionnaires, comparison, by, least, language, .. } = *report;
    writer.add(&OverviewReport { questionnaires, language, comparison, by, least })?;
    writer.add(report)?;
    asked.map_or(Ok(()), |asked| writer.add(&asked))?;
    let t = wording::export(language);
    writer.front(&Front {
        title: t.front_groups,
        questionnaires,
        made: Some(clock::today()),
        files: files.iter().map(|path| path.display().to_string()).collect(),
        least: Some(least),
        method: vec![if least > 1 { t.method_groups } else { t.method_exact }.to_owned()],
        language,
    })?;
    writer.finish::<CompareReport<'_>>()
}

/// Writes the groups by department, as a comparison of the same sheets would, as CSV.
pub fn write_groups(
    groups: Groups,
    questionnaires: &Questionnaires,
    least: u32,
    output: &OutputArgs,
    screen: Screen,
) -> Result<(), Error> {
    let (by, language) = (GroupBy::Department, screen.language);
    let comparison = Comparison::of(groups, questionnaires, Precision::from(least), by);
    let report = CompareReport {
        questionnaires,
        comparison: &comparison,
        by,
        least,
        target: TargetLevels::None,
        reference: None,
        language,
    };
    output::write(output, screen, Format::Csv, None, |writer| Ok(rows(&report, writer)))
}

/// Writes what people read, a section at a time.
pub fn sections(report: &CompareReport<'_>, mut writer: Writer<'_>) -> io::Result<()> {
    report.sections().try_for_each(|section| writer.document(&section))?;
    writer.finish::<CompareReport<'_>>()
}

/// Writes the table of groups row by row: of a million groups it is larger than they are.
pub fn rows(report: &CompareReport<'_>, mut writer: Writer<'_>) -> io::Result<()> {
    let (mut rows, mut written) = (CsvRows::new(writer.dialect()), Vec::new());
    writer.csv_rows(|| report.columns(), &written)?;
    for group in report.rows() {
        group.cells(&mut rows);
        rows.end_row();
        written = rows.take(written);
        writer.csv_rows(Vec::new, &written)?;
    }
    writer.finish::<CompareReport<'_>>()
}

/// Writes the table of questions row by row.
pub fn question_rows(report: &QuestionComparison<'_>, mut writer: Writer<'_>) -> io::Result<()> {
    let (mut rows, mut written) = (CsvRows::new(writer.dialect()), Vec::new());
    writer.csv_rows(|| report.columns(), &written)?;
    report.each(|group, asked| {
        report.cells(group, &asked, &mut rows);
        rows.end_row();
        written = rows.take(std::mem::take(&mut written));
        writer.csv_rows(Vec::new, &written)
    })?;
    writer.finish::<QuestionComparison<'_>>()
}
