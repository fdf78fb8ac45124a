//! What is said of a long job while it runs, in both languages.

use crate::model::Language;

/// The sentences around a long job.
pub struct StreamTexts {
    /// Rows so far, rows a second, and seconds left, if that is known.
    pub progress: fn(usize, usize, Option<u64>) -> String,
}

/// The sentences around a long job in a language.
pub const fn texts(language: Language) -> &'static StreamTexts {
    match language {
        Language::Da => &DANISH,
        Language::En => &ENGLISH,
    }
}

const DANISH: StreamTexts = StreamTexts {
    progress: |rows, rate, left| {
        let left = left.map(|left| format!(" · {} tilbage", clock(left))).unwrap_or_default();
        format!("{} rækker · {} i sekundet{left}", grouped(rows, '.'), grouped(rate, '.'))
    },
};

const ENGLISH: StreamTexts = StreamTexts {
    progress: |rows, rate, left| {
        let left = left.map(|left| format!(" · {} left", clock(left))).unwrap_or_default();
        format!("{} rows · {} a second{left}", grouped(rows, ','), grouped(rate, ','))
    },
};

/// Minutes and seconds.
fn clock(seconds: u64) -> String {
    format!("{}:{:02}", seconds / 60, seconds % 60)
}

/// A number in groups of three digits.
fn grouped(number: usize, mark: char) -> String {
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
    use super::texts;
    use crate::model::Language;

    #[test]
    fn a_line_of_progress_reads_well() {
        let (da, en) = (texts(Language::Da).progress, texts(Language::En).progress);
        assert_eq!(
            da(1_250_000, 812_345, Some(65)),
            "1.250.000 rækker · 812.345 i sekundet · 1:05 tilbage"
        );
        assert_eq!(en(999, 1000, None), "999 rows · 1,000 a second");
    }
}
