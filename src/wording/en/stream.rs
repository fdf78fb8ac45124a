//! What is said of a long job while it runs, in English.

use crate::wording::stream::{StreamTexts, clock, grouped};

pub const TEXTS: StreamTexts = StreamTexts {
    rows: |rows| format!("{} rows", grouped(rows, ',')),
    rate: |rate| format!("{} a second", grouped(rate, ',')),
    left: |seconds| format!("{} left", clock(seconds)),
};
