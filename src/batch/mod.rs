//! Sheets of any number through the engine: in order, on all cores, in constant memory.
//!
//! Whatever holds sheets is read into a [`Sink`]: tables in blocks, each by one of its [`Lane`]s on a
//! thread of its own, and joined again in order. What is wrong with the files is a finding.
//!
//! ```
//! use modenhed::batch::{Counting, Gathering, Length, Reading};
//! use modenhed::model::{Findings, GroupBy};
//! use modenhed::{parse, store};
//!
//! let sources: Vec<_> = (0..).zip(store::questionnaires()).collect();
//! let set = parse::questionnaires(&sources, &mut Findings::default()).unwrap();
//! let (by, period) = (GroupBy::Department, Length::Year);
//! let mut groups = Gathering::new(&set, Counting { by, period, themes: false, questions: true });
//! let files = ["examples/nordager/2026".into()];
//! let outcome = Reading::new(&set).collection(&files, &mut groups, &mut ()).unwrap();
//! assert!(outcome.sheets > 1 && outcome.left_out == 0);
//! assert!(!groups.into_groups().in_order().is_empty());
//! ```

mod collection;
mod content;
mod duplicates;
mod gathering;
mod grouping;
mod lanes;
mod merge;
mod newest;
mod observer;
mod part_figures;
mod part_file;
mod part_reader;
mod partial_sums;
mod reading;
mod respondent;
mod sink;
mod stream;
mod worker;

pub use collection::{Member, Unopened, files, has_known_ending};
pub use content::{Content, Opened};
pub use gathering::Gathering;
pub use grouping::{Counting, Length};
pub use merge::{Fault, Merged, Unmerged, in_folders, merge};
pub use observer::{Observer, RejectWriter};
pub use part_file::Packing;
pub use partial_sums::{Basis, PartialSums, SCHEMA as PARTIAL_SCHEMA, Used};
pub use reading::{Outcome, Reading};
pub use sink::{Checked, Lane, Origin, Scored, Sink, Whole};
