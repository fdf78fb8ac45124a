//! What stands before an option, to choose it by.

use crate::model::Question;

/// The key of each option of a question: its code where all are short numbers, else its position.
pub fn keys(question: &Question) -> Vec<String> {
    let codes = question.choices().iter().map(|choice| choice.code.as_str());
    let short = |code: &str| code.len() <= 2 && code.bytes().all(|byte| byte.is_ascii_digit());
    if codes.clone().all(short) {
        codes.map(str::to_owned).collect()
    } else {
        (1..=question.choices().len()).map(|position| position.to_string()).collect()
    }
}
