//! The interview in words.

/// The sentences of the interview.
#[allow(missing_docs, reason = "each is its own English text in `en/interview.rs`")]
pub struct InterviewTexts {
    pub welcome: &'static str,
    pub department: &'static str,
    pub department_hint: &'static str,
    pub department_needed: &'static str,
    pub area: &'static str,
    pub other_area: &'static str,
    pub which_area: &'static str,
    pub skip_area: &'static str,
    pub aspects: &'static str,
    pub all_aspects: &'static str,
    pub minutes: fn(usize) -> String,
    pub begin: fn(usize, usize) -> String,
    pub together: &'static str,
    pub stop: &'static str,
    pub press_enter: &'static str,
    pub saved_as: fn(&str) -> String,
    pub resumed: fn(usize, usize) -> String,
    pub original: fn(&str) -> String,
    pub aspect: fn(usize, usize, &str) -> String,
    pub progress: fn(usize, usize) -> String,
    pub progress_in: fn(&str, usize, usize) -> String,
    pub minutes_left: fn(usize) -> String,
    pub answer: &'static str,
    pub now: fn(&str) -> String,
    pub note_now: fn(&str) -> String,
    pub dont_know: &'static str,
    pub not_applicable: &'static str,
    pub commands: CommandTexts,
    pub again: (&'static str, &'static str, &'static str),
    pub dont_know_key: &'static str,
    pub not_applicable_key: &'static str,
    pub first: &'static str,
    pub note: &'static str,
    pub keeps: fn(&str) -> String,
    pub votes: fn(&str) -> String,
    pub votes_hint: fn(usize) -> String,
    pub votes_wrong: fn(usize) -> String,
    pub several: &'static str,
    pub not_alone: fn(&str) -> String,
    pub write_number: fn(&str, &str) -> String,
    pub write_text: &'static str,
    pub write: fn(&str) -> String,
    pub is: fn(&str, &str) -> String,
    pub cannot_use: fn(&str) -> String,
    pub keys: &'static str,
    pub keys_line: &'static str,
    pub review: &'static str,
    pub review_hint: fn(usize) -> String,
    pub review_prompt: &'static str,
    pub finish: &'static str,
    pub finish_key: &'static str,
    pub resume: &'static str,
    pub resume_key: &'static str,
    pub no_answer: &'static str,
    pub no_longer_asked: &'static str,
    pub has_note: &'static str,
    pub cannot_save: fn(&str, &str) -> String,
    pub elsewhere: &'static str,
    pub elsewhere_hint: &'static str,
    pub moved: fn(&str, &str) -> String,
    pub changed: fn(&str) -> String,
    pub changed_apart: fn(&str, &str) -> String,
    pub taken: fn(&str, &str) -> String,
    pub busy: fn(&str) -> String,
    pub done: fn(&str, &str) -> String,
    pub stopped: fn(&str, &str) -> String,
    pub behind: &'static str,
    pub stopped_unsaved: &'static str,
    pub ended: &'static str,
    pub unfinished: &'static str,
    pub none_unfinished: &'static str,
    pub none_of_them: &'static str,
    pub answered_of: fn(usize, usize) -> String,
    pub resume_with: fn(&str) -> String,
}

/// An example of how hands are counted for `count` answers.
pub fn hands(count: usize) -> String {
    ["0", "2", "3", "1", "0"].iter().cycle().take(count).copied().collect::<Vec<_>>().join(" ")
}

/// What is typed for a command, what it says, and that in a word.
pub type CommandText = (&'static str, &'static str, &'static str);

/// The commands of a question.
#[derive(Clone, Copy, Debug)]
pub struct CommandTexts {
    /// Writes a note.
    pub note: CommandText,
    /// Goes on without an answer.
    pub skip: CommandText,
    /// Goes back.
    pub back: CommandText,
    /// Shows all answers.
    pub review: CommandText,
    /// Tells what the question means.
    pub help: CommandText,
}
