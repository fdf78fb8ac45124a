//! What is said of a long job while it runs, in Danish.

use crate::wording::stream::{StreamTexts, clock, grouped};

pub const TEXTS: StreamTexts = StreamTexts {
    progress: |rows, rate, left| {
        let left = left.map(|left| format!(" · {} tilbage", clock(left))).unwrap_or_default();
        format!("{} rækker · {} i sekundet{left}", grouped(rows, '.'), grouped(rate, '.'))
    },
};
