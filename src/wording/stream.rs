//! What is said of a long job while it runs.

/// The sentences around a long job.
pub struct StreamTexts {
    /// Rows so far, rows a second, and seconds left, if that is known.
    pub progress: fn(usize, usize, Option<u64>) -> String,
}

/// Minutes and seconds.
pub(super) fn clock(seconds: u64) -> String {
    format!("{}:{:02}", seconds / 60, seconds % 60)
}

/// A number in groups of three digits.
pub(super) fn grouped(number: usize, mark: char) -> String {
    let digits = number.to_string();
    let mut grouped = String::new();
    for (index, digit) in digits.chars().enumerate() {
        if index > 0 && (digits.len() - index).is_multiple_of(3) {
            grouped.push(mark);
        }
        grouped.push(digit);
    }
    grouped
}

#[cfg(test)]
mod tests {
    use crate::model::Language;
    use crate::wording::stream;

    #[test]
    fn a_line_of_progress_reads_well() {
        let (da, en) = (stream(Language::Da).progress, stream(Language::En).progress);
        assert_eq!(
            da(1_250_000, 812_345, Some(65)),
            "1.250.000 rækker · 812.345 i sekundet · 1:05 tilbage"
        );
        assert_eq!(en(999, 1000, None), "999 rows · 1,000 a second");
    }
}
