//! The clock.

use jiff::civil::Date;

/// Which day today is for the user.
pub fn today() -> Date {
    jiff::Zoned::now().date()
}
