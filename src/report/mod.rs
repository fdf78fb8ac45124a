//! Results in three views: data for programs, tables for spreadsheets, a document for people.
//!
//! Here figures become decimals and states become words; how they look is for `render` to say.

mod advice;
mod anonymous;
mod answer_data;
mod bar;
mod calendar;
mod collection;
mod comparison;
mod comparison_details;
mod comparison_document;
mod comparison_notes;
mod comparison_views;
mod comparison_worksheets;
mod department;
mod dialogue;
mod divided;
mod document;
mod explanation;
mod figures;
mod findings;
mod front;
mod grid;
mod group_name;
mod json_number;
mod minimum;
mod next_steps;
mod omitted;
mod overview;
mod own_radar;
mod picture;
mod plain_mean;
mod plan;
mod question_comparison;
mod questionnaire;
mod questionnaire_list;
mod radar;
mod radar_views;
mod report_index;
mod responses;
mod revision;
mod row;
mod scale;
mod score_row;
mod sheet;
mod sheet_data;
mod sheet_document;
mod sheet_tables;
mod sheet_views;
mod standing;
mod strength;
mod strips;
mod summary;
mod table;
mod technology;
mod worded;

pub use anonymous::AnonymousReport;
pub use answer_data::KeptAnswers;
pub use calendar::{Calendar, Day};
pub use collection::{CollectionMode, CollectionReport, CommonAdvice, CommonAdvices};
pub use comparison::{CompareReport, GroupRow, TargetLevels};
pub use department::DepartmentReport;
pub use dialogue::DialogueReport;
pub use document::{
    Bar, Block, Document, Excerpt, Frame, Gravity, Grid, Heat, Mark, MarkKind, Task,
};
pub use explanation::{Explained, ExplanationReport, Unnamed};
pub use findings::FindingsReport;
pub use front::Front;
pub use omitted::{Omitted, Part};
pub use overview::OverviewReport;
pub use picture::{
    EffortPicture, EffortPoint, LinePoint, LinesPicture, Panel, Picture, Point, RingPicture,
};
pub use plan::{PlanReport, standing, standing_on};
pub use question_comparison::QuestionComparison;
pub use questionnaire::QuestionnaireReport;
pub use questionnaire_list::QuestionnaireList;
pub use radar::{RadarFilter, RadarReport};
pub use report_index::{ReportIndex, ReportLink};
pub use responses::{response_findings, responses};
pub use revision::RevisionReport;
pub use row::{Row, Rows};
pub use scale::{ShareRow, Shares, Strip, StripRow};
pub use score_row::{cells as score_cells, columns as score_columns};
pub use sheet::{Mode, SheetReport, words};
pub use sheet_tables::columns as sheet_columns;
pub use summary::{Contents, Summary};
pub use table::{Cell, Chart, ColumnKind, Overdue, Table, TableName, Worksheet, WorksheetPlace};
pub use technology::TechnologyReport;

/// The version of the data that programs get; it changes when a field changes its name or meaning.
pub const SCHEMA: u32 = 1;

/// A result in three views.
///
/// This is the hinge between results and formats: a new result needs these three functions, a new
/// format needs to know only what they return.
pub trait Report {
    /// The name of the list that such results stand in, in data for programs.
    const LIST: &'static str;
    /// For programs: its items in that list; figures to six decimals, missing is null.
    fn data(&self) -> Vec<serde_json::Value>;
    /// For spreadsheets: tidy rows; the table with this name, if there are several, else the most
    /// useful one.
    fn table(&self, name: Option<TableName>) -> Table;
    /// For workbooks: what goes on which sheet; the most useful table alone, if nothing else is said.
    fn worksheets(&self) -> Vec<Worksheet> {
        vec![Worksheet::plain(Self::LIST, self.table(None))]
    }
    /// For people.
    fn document(&self) -> Document;
    /// For people: its picture, if it has one.
    fn picture(&self) -> Option<RingPicture> {
        None
    }
    /// For calendars: its days to remember, if that is what it is about.
    fn calendar(&self) -> Option<Calendar> {
        None
    }
}

/// A result that is written by the thousands.
pub trait BulkReport: Report {
    /// Gives the rows of a table, the one with this name if there are several.
    fn rows(&self, table: Option<TableName>, rows: &mut impl Rows);
    /// For programs: its one item in their list; what it has in common with others is kept.
    fn item<'a>(&'a self, kept: &'a mut KeptAnswers) -> impl serde::Serialize;
}
