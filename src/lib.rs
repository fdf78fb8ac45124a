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
//!            ▼
//!          report  results → data, tables, a document
//!            │
//!            ▼
//!          render  views → text, JSON, CSV, XLSX, Markdown, HTML, SVG, iCalendar
//! ```
//!
//! Things move down only. [`model`] holds the nouns that every room uses and [`wording`] the sentences
//! of the interface; the command line, which is not in this library, is where the rooms meet.
//!
//! ```
//! use modenhed::{model::{Findings, Source}, parse, scoring::Assessment, store};
//!
//! let mut findings = Findings::default();
//! let sources: Vec<_> = (0..).zip(store::questionnaires()).collect();
//! let questionnaires = parse::questionnaires(&sources, &mut findings).unwrap();
//! let sheet = Source::new("a.yaml", "modenhed: 1\ndepartment: A\nanswers: {}");
//! let placed = parse::sheet(3, &sheet, &questionnaires, &mut findings).unwrap();
//! let assessment = Assessment::of(&questionnaires, &placed.sheet);
//! assert!(assessment.overall.is_none(), "nothing was answered, and nothing is never 0");
//! ```

pub mod interview;
pub mod model;
pub mod parse;
pub mod render;
pub mod report;
pub mod scoring;
pub mod store;
pub mod wording;
