//! What a page says of itself, in English.

use crate::wording::PageTexts;

pub const TEXTS: PageTexts = PageTexts {
    skip: "Skip to the content",
    contents: "Contents",
    table: |about| format!("Table: {about}"),
};
