//! What is said of a long job while it runs.

/// The sentences around a long job.
pub struct StreamTexts {
    /// Rows so far.
    pub rows: fn(usize) -> String,
    /// Rows a second.
    pub rate: fn(usize) -> String,
    /// Seconds left.
    pub left: fn(u64) -> String,
}

impl StreamTexts {
    /// How far a job has come, in at most so many columns: rows so far, rows a second, and seconds left,
    /// if that is known. Where there is less room, first the rate is missing, then the seconds.
    pub fn progress(&self, rows: usize, rate: usize, left: Option<u64>, columns: usize) -> String {
        let (rows, rate) = ((self.rows)(rows), (self.rate)(rate));
        let left = left.map(self.left);
        let lines = [
            vec![Some(&rows), Some(&rate), left.as_ref()],
            vec![Some(&rows), left.as_ref()],
            vec![Some(&rows)],
        ];
        let lines = lines.into_iter().map(|parts| {
            let parts: Vec<&str> = parts.into_iter().flatten().map(String::as_str).collect();
            parts.join(" · ")
        });
        // Part of a number would be another number.
        lines.into_iter().find(|line| line.chars().count() <= columns).unwrap_or_default()
    }
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
        let (da, en) = (stream(Language::Da), stream(Language::En));
        assert_eq!(
            da.progress(1_250_000, 812_345, Some(65), 79),
            "1.250.000 rækker · 812.345 i sekundet · 1:05 tilbage"
        );
        assert_eq!(en.progress(999, 1000, None, 79), "999 rows · 1,000 a second");
    }

    #[test]
    fn a_line_of_progress_is_never_wider_than_its_terminal() {
        let in_columns =
            |columns| stream(Language::En).progress(3_716_122, 2_512_000, Some(4), columns);
        assert_eq!(in_columns(47), "3,716,122 rows · 2,512,000 a second · 0:04 left");
        assert_eq!(in_columns(46), "3,716,122 rows · 0:04 left");
        assert_eq!(in_columns(26), "3,716,122 rows · 0:04 left");
        assert_eq!(in_columns(25), "3,716,122 rows");
        assert_eq!(in_columns(14), "3,716,122 rows");
        assert_eq!(in_columns(13), "");
    }
}
