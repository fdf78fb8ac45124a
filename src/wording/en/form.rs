//! The form in words, in English.

use crate::wording::{FormTexts, counted};

pub const TEXTS: FormTexts = FormTexts {
    name: "Digital maturity",
    title: "How digitally mature are you?",
    what_for: "This form shows where the department stands today, and what is worth taking up. At the end there is a result to talk about.",
    kept: "The answers stay in this browser on this computer. The page sends nothing: others see the answers only when you save them in a file and send it yourself.",
    not_kept: "This browser cannot keep the answers. Save them in a file before you close the page.",
    no_area: "Not stated",
    own_area: "Another service area, if yours is not in the list",
    who: "Who answers?",
    leader: "Leader",
    employee: "Employee",
    no_role: "Not stated",
    how: "Do you answer alone or together?",
    alone: "Alone",
    together: "Together: everybody puts up a hand for each question, and you count the hands",
    begin: "Begin",
    open_saved: "Open saved answers",
    gather: "Gather answers from several people",
    print_paper: "Print on paper",
    next: "Next",
    choose: "Choose an answer, or skip the question.",
    several: "Choose one or more answers.",
    not_both: "Choose only one of them.",
    note_to: "Note to the answer",
    hands: "How many hands were there?",
    hands_for: "Hands for answer",
    hands_wrong: "Write the numbers of hands as whole numbers.",
    everything: "All questions on one page",
    one_by_one: "One question at a time",
    open: |open| match open {
        0 => "All questions are answered.".into(),
        1 => "1 question has no answer.".into(),
        open => format!("{open} questions have no answer."),
    },
    result: "See the result",
    your_result: "Your result",
    send_file: |file, address| match address {
        Some(address) => format!(
            "Save the answers in the file {file} and send it to {address}. The result stays on this computer until you send it."
        ),
        None => format!(
            "Save the answers in the file {file} if others are to use them. The result stays on this computer until you send it."
        ),
    },
    save: "Save my answers",
    saved: |file| format!("{file} is saved, usually in the folder Downloads."),
    write_to: |address| format!("Write to {address}"),
    mail_subject: |department| format!("Digital maturity: {department}"),
    mail_body: |file| {
        format!("Here are our answers.\r\n\r\n(Attach the file {file} and delete this line.)")
    },
    print: "Print the result",
    save_report: "Save the result as a file",
    back_to_answers: "Back to the answers",
    forget: "Delete my answers",
    forget_sure: "The answers will be deleted in this browser. Files that you have saved stay where they are. Delete the answers?",
    forgotten: "The answers are deleted in this browser.",
    opened: |file| format!("The answers in {file} are open."),
    cannot_open: |file, why| match why {
        "" => format!("{file} cannot be used: there are no answers to this form in it."),
        why => {
            format!("{file} cannot be used: {why}. Choose a file that was saved from this form.")
        }
    },
    doubt: |count, first| match count {
        1 => format!("One thing could not be used: {first}."),
        count => format!("{count} things could not be used, this one first: {first}."),
    },
    gathered: |count| {
        format!(
            "{count} sheets are gathered. What all agree on is settled; talk about the rest and choose together."
        )
    },
    too_few: "Choose all the files at once, at least two.",
    other_form: "The files answer different forms or editions of the form. Gather answers to one and the same form only.",
    other_department: |first, other| {
        format!(
            "The files are of two departments: {first} and {other}. Gather the answers of one department only."
        )
    },
    paper: |questions, minutes| {
        format!(
            "{}, about {}. Tick the highest step where both this step and all lower ones fit today.",
            counted(&[(questions, "question", "questions")]),
            counted(&[(minutes, "minute", "minutes")])
        )
    },
    paper_who: "Who answers?",
    paper_date: "Date",
    loading: "The form is opening …",
    no_script: "The form needs a browser that may run scripts. Open it in another browser, or print it and answer on paper.",
    too_old: "The form cannot be opened in this browser. Open it in a newer Edge, Chrome, Firefox or Safari, or print it and answer on paper.",
    broke: "Something went wrong, and the page was opened again. Your answers until then are still there.",
};
