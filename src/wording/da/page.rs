//! What a page says of itself, in Danish.

use crate::wording::PageTexts;

pub const TEXTS: PageTexts = PageTexts {
    skip: "Gå til indholdet",
    contents: "Indhold",
    table: |about| format!("Tabel: {about}"),
};
