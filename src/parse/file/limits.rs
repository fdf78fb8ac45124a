//! What is read: the version of the formats, and how large files may be.

/// The version of the formats this program reads.
pub const FORMAT: &str = "1";

/// The largest questionnaire or sheet that is read, in bytes; tables may be of any length.
pub const LARGEST: usize = 8 * 1024 * 1024;
/// `LARGEST` in megabytes, for people.
pub const MEGABYTES: usize = LARGEST / 1024 / 1024;
/// The largest workbook that is read, in bytes as it is packed.
pub const LARGEST_WORKBOOK: usize = 32 * 1024 * 1024;
