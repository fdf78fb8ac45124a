//! What every file in YAML or JSON has in common: text, tree, keys and values, ids, dates.

mod date;
pub mod fold;
mod header;
mod ids;
mod json;
mod keys;
mod kind;
pub mod limits;
mod node;
pub mod reader;
mod scan;
mod since;
mod slip;
mod stand_ins;
mod strays;
pub mod suggest;
pub mod text;
pub mod tree;

#[cfg(feature = "cli")]
pub use date::answered;
pub use fold::letters;
#[cfg(feature = "cli")]
pub use fold::tidy;
pub use json::fits_yaml;
pub use since::since;
