//! Where a sheet is counted.

use crate::model::Voice;
use crate::scoring::Period;

/// A department in a period, and whose sheets these are.
pub type Place = (Box<str>, Voice, Option<Period>);
