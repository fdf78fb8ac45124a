//! The engine of `modenhed`: digital-maturity self-assessment of a department.
//!
//! ```text
//!   questionnaires (YAML)      sheets (YAML, JSON), tables (CSV, XLSX)
//!            │                          │
//!            ▼                          ▼
//!          store   path ⇄ bytes, and the built-in questionnaires
//!            │
//!            ▼
//!          parse   bytes → model, with findings; a sheet → bytes
//!            │
//!            │◄──── interview   replies → a sheet
//!            ▼
//!         scoring  questionnaires + sheet → assessment
//!            │
//!            │◄──── batch       sheets of any number, in order, on all cores
//!            │
//!            ▼
//!          report  results → data, tables, a document
//!            │
//!            ▼
//!          render  views → text, JSON, CSV, XLSX, Markdown, HTML, SVG, iCalendar
//! ```
//!
//! [`import`] stands before all this: it turns exports of survey tools into our own table.
//!
//! Things move down only. [`model`] holds the nouns that every room uses and [`wording`] the sentences
//! of the interface; the command line, which is not in this library, is where the rooms meet.
//!
//! # Score a sheet
//!
//! What is wrong with a file is a finding, and reading goes on; so there may be findings *and* a result.
//!
//! ```
//! use modenhed::model::{Findings, Score, Source};
//! use modenhed::{parse, scoring::Assessment};
//!
//! let questionnaire = "
//! modenhed: 1
//! id: light
//! version: 1.0.0
//! languages: [en]
//! title: Light
//! purpose: To see.
//! scales:
//!   much: [{code: 1, text: none}, {code: 2, text: some}, {code: 3, text: enough}]
//! themes:
//! - id: lamps
//!   title: Lamps
//!   questions:
//!   - {id: indoors, text: How much light is there indoors?, scale: much}
//!   - {id: outdoors, text: How much light is there outdoors?, scale: much}
//! ";
//! let sheet = "{modenhed: 1, department: North, answers: {indoors: 3, outdoors: 2}}";
//!
//! let mut findings = Findings::default();
//! let questionnaire = Source::new("light.yaml", questionnaire);
//! let questionnaires = parse::questionnaires(&[(0, questionnaire)], &mut findings).unwrap();
//! let sheet = Source::new("north.yaml", sheet);
//! let sheet = parse::sheet(1, &sheet, &questionnaires, &mut findings).unwrap().sheet;
//! let assessment = Assessment::of(&questionnaires, &sheet);
//!
//! // «enough» is 100 and «some» is 50; their mean is 75, which is on the fourth of five levels.
//! let aspect = &assessment.aspects[0];
//! assert_eq!((aspect.score.ok(), aspect.level), (Some(Score::evenly(3, 4)), Some(4)));
//! ```
//!
//! The built-in questionnaires are `store::questionnaires()`.
//!
//! # Score a table
//!
//! A row is a sheet, and one that cannot be used is left out. Rows are read and scored on all cores, and
//! come out in order; what they go into is a [`batch::Sink`], in the simplest case a list.
//!
//! ```
//! use modenhed::batch::{Opened, Reading, Scored};
//! use modenhed::model::{Findings, GroupBy, Score};
//! # let mut findings = Findings::default();
//! # let questionnaires = modenhed::parse::questionnaires(&[(0, modenhed::model::Source::new(
//! #     "light.yaml",
//! #     "{modenhed: 1, id: light, version: 1.0.0, languages: [en], title: Light, purpose: To see.,
//! #     scales: {much: [{code: 1, text: none}, {code: 2, text: some}, {code: 3, text: enough}]},
//! #     themes: [{id: lamps, title: Lamps, questions: [
//! #     {id: indoors, text: Indoors?, scale: much}, {id: outdoors, text: Outdoors?, scale: much}]}]}",
//! # ))], &mut findings).unwrap();
//!
//! let csv = "department,indoors,outdoors\nNorth,3,2\nSouth,9,1\nWest,,\n";
//! let table = Opened::bytes(1, "table.csv", csv.as_bytes(), &mut findings);
//! let mut scored: Vec<Scored> = Vec::new();
//! let outcome = Reading::new(&questionnaires).files(table, &mut scored, &mut ())?;
//!
//! let score = |one: &Scored| (one.sheet.department.clone(), one.results.aspects[0].score.ok());
//! let scores: Vec<_> = scored.iter().map(score).collect();
//! // Nothing was answered in the west, and nothing is never 0.
//! assert_eq!(scores, [("North".into(), Some(Score::evenly(3, 4))), ("West".into(), None)]);
//! assert_eq!((outcome.sheets, outcome.left_out), (2, 1));
//! assert_eq!(outcome.findings.sorted()[0].code().name(), "unknown-option");
//! # Ok::<(), std::io::Error>(())
//! ```
//!
//! Files and folders of any size are read by their paths with [`batch::Reading::collection`]; a sink that
//! keeps no sheets makes that take constant memory.
//!
//! # Compare groups
//!
//! Groups are sums that can be merged in any order. What may be shown of small groups is decided in one
//! place, [`scoring::Comparison`]; there is no other way to figures of groups that are to be shown.
//!
//! ```
//! use modenhed::model::{Findings, GroupBy, Score};
//! use modenhed::scoring::{Assessment, Columns, Comparison, Groups, Precision};
//! # use modenhed::{model::Source, parse};
//! # let mut findings = Findings::default();
//! # let questionnaires = parse::questionnaires(&[(0, Source::new(
//! #     "light.yaml",
//! #     "{modenhed: 1, id: light, version: 1.0.0, languages: [en], title: Light, purpose: To see.,
//! #     scales: {much: [{code: 1, text: none}, {code: 2, text: some}, {code: 3, text: enough}]},
//! #     themes: [{id: lamps, title: Lamps, questions: [
//! #     {id: indoors, text: Indoors?, scale: much}, {id: outdoors, text: Outdoors?, scale: much}]}]}",
//! # ))], &mut findings).unwrap();
//! # let sheet = |answers: &str| {
//! #     let text = format!("{{modenhed: 1, department: North, answers: {{{answers}}}}}");
//! #     let source = Source::new("north.yaml", text);
//! #     parse::sheet(1, &source, &questionnaires, &mut Findings::default()).unwrap().sheet
//! # };
//!
//! let mut groups = Groups::new(Columns::of(&questionnaires, false));
//! let sheets = [sheet("indoors: 3, outdoors: 3"), sheet("indoors: 1, outdoors: 3")];
//! for (position, sheet) in (0..).zip(&sheets) {
//!     let results = Assessment::of(&questionnaires, sheet);
//!     let group = GroupBy::Department.group(sheet);
//!     groups.add(group, None, position, (sheet, &results));
//! }
//! let shown = |least: u32| {
//!     let (least, by) = (Precision::from(least), GroupBy::Department);
//!     let comparison = Comparison::of(groups.clone(), &questionnaires, least, by);
//!     let period = &comparison.groups[0].periods[0];
//!     (period.sheets, period.cells[0].figures.as_ref().map(|figures| figures.mean))
//! };
//! // The mean of 100 and 50 is 75; of two sheets alone it is not shown, unless one says so.
//! assert_eq!(shown(1), (2, Some(Score::evenly(3, 4))));
//! assert_eq!(shown(Precision::LEAST), (2, None));
//! ```
//!
//! # Without the program
//!
//! What only the program needs, [`batch`], [`import`], [`store`], tables, workbooks and text for a terminal,
//! is the feature `cli`, which is on by default. Without it (`default-features = false`) the library reads
//! questionnaires and sheets, asks, scores and writes pages, and compiles to WebAssembly.
//!
//! A result becomes data, tables or a document in [`report`], and bytes of any format in [`render`];
//! `examples/score.rs` is a small program that does so.

#[cfg(feature = "cli")]
pub mod batch;
pub mod form;
#[cfg(feature = "cli")]
pub mod import;
pub mod interview;
pub mod model;
pub mod parse;
pub mod render;
pub mod report;
pub mod scoring;
#[cfg(feature = "cli")]
pub mod store;
pub mod wording;
