//! What is said of a long job while it runs, in Danish.

use crate::wording::stream::{StreamTexts, clock, grouped};

pub const TEXTS: StreamTexts = StreamTexts {
    rows: |rows| format!("{} rækker", grouped(rows, '.')),
    rate: |rate| format!("{} i sekundet", grouped(rate, '.')),
    left: |seconds| format!("{} tilbage", clock(seconds)),
};
