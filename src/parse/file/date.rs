//! Reading dates.

use jiff::civil::Date;

use super::reader::Reader;
use super::tree::Node;
use crate::model::{DateFault, Problem};

/// A date as ISO 8601 writes it.
pub fn date(text: &str) -> Option<Date> {
    let [y1, y2, y3, y4, b'-', m1, m2, b'-', d1, d2] = *text.as_bytes() else { return None };
    let pair = |tens: u8, ones: u8| {
        let digits = tens.is_ascii_digit() && ones.is_ascii_digit();
        digits.then(|| (tens - b'0') * 10 + (ones - b'0'))
    };
    let year = i16::from(pair(y1, y2)?) * 100 + i16::from(pair(y3, y4)?);
    Date::new(year, pair(m1, m2)?.cast_signed(), pair(d1, d2)?.cast_signed()).ok()
}

impl Reader<'_> {
    /// A date as ISO 8601 writes it.
    pub fn date(&mut self, node: &Node) -> Option<Date> {
        let text = self.text(node)?;
        let date = date(&text);
        if date.is_none() {
            let finding = self.about(Problem::WrongDate(DateFault::NotADate), node);
            self.report(finding);
        }
        date
    }
}
