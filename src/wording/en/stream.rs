//! What is said of a long job while it runs, in English.

use crate::wording::stream::{StreamTexts, clock, grouped};

pub const TEXTS: StreamTexts = StreamTexts {
    progress: |rows, rate, left| {
        let left = left.map(|left| format!(" · {} left", clock(left))).unwrap_or_default();
        format!("{} rows · {} a second{left}", grouped(rows, ','), grouped(rate, ','))
    },
};
