//! What there is to say of files and names, in Danish.

use crate::wording::FileTexts;

pub const TEXTS: FileTexts = FileTexts {
    did_you_mean: |word| format!("mente du »{word}«?"),
    no_such_file: "filen eller mappen findes ikke",
    is_folder: "det er en mappe",
    no_permission: "der er ikke adgang",
    no_space: "der er ikke plads",
    unusable_name: "navnet er for langt eller kan ikke bruges her",
};
