//! What there is to say of files and names, in English.

use crate::wording::FileTexts;

pub const TEXTS: FileTexts = FileTexts {
    did_you_mean: |word| format!("did you mean “{word}”?"),
    no_such_file: "there is no such file or folder",
    is_folder: "it is a folder",
    no_permission: "permission is denied",
    no_space: "there is no space left",
    unusable_name: "the name is too long or cannot be used here",
};
