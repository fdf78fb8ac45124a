//! Reading the day by which something is to be done, as people write it.

use jiff::civil::Date;

use crate::model::{DateFault, Precisely};
use crate::parse::file::since;

/// The day by which something is to be done: `2027-03-01`, `1.3.2027`, `1. marts 2027`; of a month, `marts 2027`,
/// its last day.
///
/// # Errors
/// When it names neither, or with slashes could be of two months.
pub fn due(text: &str) -> Result<Date, DateFault> {
    let named = since(text.trim())?;
    match named.precision {
        Precisely::Day => Ok(named.first),
        Precisely::Month => Ok(named.first.last_of_month()),
        Precisely::Year => Err(DateFault::NotADate),
    }
}

#[cfg(test)]
mod tests {
    use super::due;

    #[test]
    fn a_day_is_kept_and_a_month_means_its_last_day() {
        for (text, day) in [
            ("2027-03-01", "2027-03-01"),
            (" 1.3.2027", "2027-03-01"),
            ("01-03-2027", "2027-03-01"),
            ("1. marts 2027", "2027-03-01"),
            ("1 March 2027", "2027-03-01"),
            ("marts 2027", "2027-03-31"),
            ("2/2028", "2028-02-29"),
        ] {
            assert_eq!(due(text).map(|day| day.to_string()), Ok(day.to_owned()), "{text}");
        }
        for text in ["", "2027", "snart", "31.2.2027", "3/4/2027"] {
            assert!(due(text).is_err(), "{text}");
        }
    }
}
