//! The menu of the program alone in words, in English.

use crate::wording::GuideTexts;

pub const TEXTS: GuideTexts = GuideTexts {
    place: "modenhed: self-assessment of a department's digital maturity",
    wish: "What would you like to do?",
    answer: ("Answer the questions", "begin, or go on where you left off"),
    result: ("See the result", "score, level and recommendations"),
    report: ("Make a report", "for the meeting; it opens in the browser"),
    plan: ("Make or follow an action plan", "who does what by when"),
    compare: ("Compare", "departments or years side by side"),
    help: ("Get help", "what can be done here, and where the files are"),
    leave: ("f", "Finish", "finish"),
    again: ("m", "Back to the menu", "back to the menu"),
    further_up: "The result begins further up; scroll up to see all of it.",
    prompt: "Choose",
    which_sheet: "Which answer sheet?",
    which_sheets: "Which answer sheets?",
    all_here: |count| match count {
        1 => "The one answer sheet in this folder".into(),
        count => format!("All {count} answer sheets in this folder"),
    },
    no_sheets: "There are no answer sheets in this folder. Answer the questions first, or choose another file.",
    unfinished: |answered| format!("not finished: {answered}"),
    which_unfinished: "Would you like to go on with an answer sheet?",
    new_sheet: "Begin a new one",
    which_plan: "Which action plan?",
    new_plan: "Make a new one from an answer sheet",
    other_file: ("o", "Another file or folder", "another file or folder"),
    which_file: "Where is it?",
    file: "File or folder",
    file_hint: "Write the path, or drag the file here from a window, and press Enter.",
    no_file: |path| match path {
        "" => "Write where the file or folder is.".into(),
        path => format!("“{path}” does not exist."),
    },
    whose: "Who is behind the answer sheets?",
    whose_departments: "Each answer sheet is a department's own: show all figures as they are",
    whose_people: "Several people have answered each by themselves: hide figures for fewer than five",
    report_name: "report",
    explained: |folder| {
        format!(
            "Choose with a number or the arrows, and press Enter. Esc goes back. Ctrl-C stops; what you have answered is saved.\n\n\
             Answer the questions first, alone or together in the management group. Then make a report for the meeting, choose recommendations for an action plan, and follow up on it here.\n\n\
             Answer sheets, reports and action plans are files in the folder you are in:\n{folder}\n\nNothing is sent anywhere.\n\n\
             After $ stands the command that is run. You can type it yourself another time. The other commands are in `modenhed --help`."
        )
    },
};
