//! The command line in English.

use crate::wording::CliTexts;

pub const TEXTS: CliTexts = CliTexts {
    usage: "Usage:",
    commands: "Commands",
    arguments: "Arguments",
    options: "Options",
    general: "General",
    default: |value| format!("[default: {value}]"),
    values: |values| format!("[{values}]"),
    about: |command| {
        Some(match command {
            "modenhed" => "Self-assessment of a department's digital maturity",
            "assess" => "Answer the questions one at a time, and see the result",
            "score" => "Calculate scores, levels and recommendations from answer sheets",
            "compare" => "Compare departments, service areas, roles or years",
            "explain" => "Show how a figure or a recommendation came about",
            "form" => "Make a form to be answered in a browser; it sends nothing",
            "gather" => "Gather several people's sheets into one that they talk about",
            "export" => "Export all results: CSV, Excel workbook, JSON",
            "import" => "Turn a survey tool's export into a table of answers",
            "new" => "Begin a questionnaire of your own",
            "validate" => "Find everything that is wrong in questionnaires, sheets and tables",
            "questionnaires" => "See which questionnaires there are, and what they ask",
            "report" => {
                "Make a report on one or more departments, for the meeting, screen and print"
            }
            "radar" => "See which technologies are mature, for example for a service area",
            "plan" => "Turn recommendations into an action plan, and follow up on it",
            "completions" => "Write what a shell needs to complete the command line",
            "man" => "Write a command's page for man, or all of them",
            "list" => "List the questionnaires",
            "diff" => "Show what has changed from a questionnaire to a newer one",
            "show" => "Show all questions with their options, for reading before a meeting",
            _ => return None,
        })
    },
    argument: |command, argument| {
        Some(match (command, argument) {
            ("validate", "files") => {
                "Questionnaires, sheets, tables and folders; - is standard input"
            }
            ("explain", "sheet") => "The sheet; - is standard input",
            ("explain", "what") => {
                "What to explain: aspect, aspect/theme, question or recommendation; else all figures"
            }
            ("completions", "shell") => "The shell",
            ("completions", "output") => "Write the script to this file; else to standard output",
            ("man", "of") => {
                "The command, such as score or questionnaires diff; else modenhed itself"
            }
            ("man", "output") => "Write the pages of all commands to this folder",
            ("new", "file") => "The file to write, such as my-model.yaml; - is standard output",
            ("new", "title") => "What it is called; else you put it in the file",
            ("new", "from") => "Begin with a copy of this built-in questionnaire",
            ("diff", "old") => "The questionnaire before the changes",
            ("diff", "new") => "The questionnaire after the changes",
            ("validate", "against") => {
                "Find what is missing after the changes since this older edition; repeatable"
            }
            (_, "ids") => "The questionnaire's id; see `modenhed questionnaires list`",
            ("assess", "department") => "The department's name",
            ("assess", "area") => "The service area, such as borgerservice",
            ("assess", "role") => "Who answers",
            ("assess", "respondent") => "Who answers, such as board; better not a person's name",
            ("assess", "date") => "The date, if it is not today (year-month-day)",
            ("assess", "output") => {
                "Save the answers in this file; else named by department and date"
            }
            ("assess", "aspect") => "Take only this aspect; may be repeated",
            ("assess", "resume") => {
                "Go on with an answer sheet; without a file: choose among those that lack answers"
            }
            ("assess", "together") => {
                "Answer together: put up hands, talk about the differences, and agree"
            }
            ("gather", "files") => "The sheets, one for each person",
            ("gather", "output") => "Write the gathered sheet to this file",
            ("assess", "previous") => {
                "Show the answers in this file beside the questions; else those of the department's newest sheet in the folder"
            }
            ("assess", "fast") => "A number answers at once, without Enter",
            ("assess", "technologies") => {
                "Go through the technologies too when the aspect Technology is not among those asked"
            }
            ("assess" | "plan", "plain") => {
                "Ask line by line, for example for a screen reader or a script"
            }
            ("report", "each") => {
                "Write a report of each department in the folder (--output), and a page that leads to them"
            }
            ("report", "open") => "Open the report in the browser once it is written",
            ("report", "files") => {
                "Answer sheets, tables and folders, earlier ones as well; - is standard input"
            }
            ("report", "without") => {
                "Leave parts out, such as when the report is sent on: answers, notes, technology (your own technologies); with commas between"
            }
            ("report", "notes") => {
                "Show notes from several sheets as well, without names and only where enough wrote"
            }
            ("report", "period") => "How long a period is when several are compared",
            ("plan", "min_group") => {
                "Leave out departments where fewer than COUNT people answered; 1 leaves none out"
            }
            ("report", "min_group") => {
                "Show no figures of departments with fewer than NUMBER people; 1 shows all figures exactly"
            }
            ("radar", "area") => "Only technologies that are typically used in this service area",
            ("radar", "need") => "Only technologies that can answer this need",
            ("radar", "ring") => "Only technologies in this ring",
            ("radar", "sheet") => {
                "Show a department's own technologies in the radar: its sheet (YAML, JSON)"
            }
            ("radar", "dialogue") => {
                "Show discussion questions; --sheet fills in the department's technologies"
            }
            ("radar", "technology") => "Read about this one technology",
            ("plan", "files") => {
                "Answer sheets (also folders) to make a plan of, or action plans to show; - is standard input"
            }
            ("plan", "aspect") => "Take only recommendations of this aspect; repeatable",
            ("plan", "top") => "Number of recommendations to take, from the top",
            ("plan", "pick") => "Take the recommendation with this id; repeatable",
            ("plan", "due") => "When what is added to the plan is to be done (year-month-day)",
            ("plan", "department") => {
                "Whose plan it is, when the sheets are of several departments"
            }
            ("plan", "add") => "Add to the plan in the file; what is there stays as it is",
            ("radar", "date") => {
                "Use this date (year-month-day) for the age of rings instead of the sheet's date or today"
            }
            ("plan", "date") => "Use this date instead of today (year-month-day)",
            ("plan", "output") => {
                "New plan: its file (.yaml, .json); plan to show: the ending (.md, .csv, .ics …) decides the format"
            }
            ("score" | "report", "plan") => {
                "Show how far the department's action plan is; repeatable"
            }
            ("import", "files") => {
                "Exports (CSV, XLSX, ODS, JSON, XML) and folders with them; - is standard input"
            }
            ("import", "output") => "Write the table (CSV) to this file; else to standard output",
            ("import", "report") => "Also write what became what to this file, as JSON",
            ("import", "suggest") => {
                "Write what was understood, and what is open, to this new file, to be edited and used with --map"
            }
            ("import", "map") => "Use what this file says of columns and values",
            ("import", "column") => {
                "Say what a column is, such as department=\"Where do you work?\" or a question's id=COLUMN; repeatable"
            }
            ("import", "department") => "The department, where no column holds it",
            ("import", "respondent") => "Take respondents from this column; else they are numbered",
            ("import", "keep") => "Keep this column as it is; repeatable",
            ("import", "complete_only") => "Leave out answers that were not sent in",
            ("import", "strict") => "Leave out rows with a value that is not understood",
            (_, "files") => {
                "Answer sheets (YAML, JSON), tables (CSV, XLSX) and folders of them; - is standard input"
            }
            (_, "latest") => "Use only the newest sheet of each respondent of each department",
            ("export", "anonymous") => {
                "Leave out who answered, notes and free text, and all of departments with few answers"
            }
            ("export", "with_respondents") => {
                "Put single sheets into the workbook as well: scores, answers, recommendations and notes"
            }
            ("export", "min_group") => {
                "Hide groups with fewer than NUMBER people; default 5, but 1 in a workbook that names respondents"
            }
            ("compare", "by") => "What sheets are grouped by",
            ("compare" | "score", "period") => "How long the periods are that are compared",
            ("compare", "themes") => "Show the themes as well",
            ("compare", "questions") => "Show instead what was answered to each question",
            ("compare" | "score", "no_questions") => {
                "Do not count what was answered to each question: quicker, but without agreement"
            }
            ("compare" | "score", "min_group") => {
                "Hide figures of groups with fewer than NUMBER people; 1 hides and rounds nothing"
            }
            ("form", "department") => "The department's name, if it is settled",
            ("form", "area") => "The service area, such as borgerservice, if it is settled",
            ("form", "role") => "The role (leader or employee), if it is settled",
            ("form", "date") => {
                "Write this date on the sheet instead of the day it is answered (year-month-day)"
            }
            ("form", "aspect") => "Ask about this aspect only; can be repeated",
            ("form", "no_radar") => "Do not ask about technologies",
            ("form", "send_to") => "The mail address that the answers are to be sent to",
            ("form", "output") => "Write the form to this file, such as skema.html",
            ("compare", "target") => "Show how far it is to this level (1–5)",
            ("compare", "targets") => "Show how far it is to each aspect's level in the file",
            (_, "reference") => "Show where the department stands among those the file tells of",
            ("compare", "publish_reference") => {
                "Write a file that others can be seen beside: where the means of departments lie, without names"
            }
            (_, "invited") => {
                "Show response rates: how many were invited in each department (CSV: department,invited)"
            }
            ("compare", "sort") => "The order of groups",
            ("compare", "partial") => {
                "Write partial sums only (JSON), to be merged later; they show small groups too, so do not publish them"
            }
            ("compare", "merge") => {
                "The files are partial sums; merge them, in the order they are named, into what one run would give (or, if --partial is given as well, into one part)"
            }
            ("export", "period") => "How long the periods are that groups are compared over",
            (_, "questionnaire") => {
                "Use this questionnaire instead of the built-in ones; repeatable"
            }
            (_, "content_lang") => {
                "Show the questionnaire's texts in this language, such as de or fr"
            }
            (_, "model") => "Use the questionnaires of this model file, joined as it says",
            (_, "radar") => "Use this technology radar instead of the built-in one",
            (_, "aspect") => "Show only this aspect; repeatable",
            (_, "format") => "The format of the result",
            (_, "output") => "Write to a file; the ending ({endings}) decides the format",
            (_, "excel") => "CSV for Danish Excel: semicolon, decimal comma, BOM",
            (_, "table") => "Which table the CSV is to hold",
            (_, "top") => "Number of recommendations and next steps to show",
            (_, "all") => "Show all recommendations and next steps",
            (_, "fail_under") => {
                "Exit with status 1 if an aspect does not reach, say, coverage=0.8, 60, teknologi=60 or level=4; repeatable. Use it to see that enough was answered; a maturity score is no good gate for people"
            }
            ("score", "groups") => {
                "Also write the groups (departments) to this CSV file, as compare does"
            }
            (_, "threads") => {
                "Number of threads to read tables with; default: as many as the machine has"
            }
            (_, "rejects") => {
                "Write every row that is left out to this CSV file, with what is wrong with it"
            }
            (_, "quiet") => "Hide progress",
            (_, "explain") => "Explain a code, such as unknown-question",
            (_, "lang") => "The language; default: the system's",
            (_, "width") => "Characters a line; else the terminal's width",
            (_, "color") => "Colours",
            (_, "verbose") => "Show every notice, not just three of a kind",
            (_, "help") => "Show help",
            (_, "version") => "Show version",
            _ => return None,
        })
    },
    placeholder: |argument| match argument {
        "by" | "what" => "WHAT",
        "period" => "PERIOD",
        "target" => "LEVEL",
        "sort" => "ORDER",
        "without" => "PARTS",
        "column" => "WHAT=COLUMN",
        "keep" => "COLUMN",
        "title" => "TITLE",
        "file" | "files" | "targets" | "invited" | "reference" | "publish_reference" | "report"
        | "suggest" | "map" | "groups" | "sheet" | "against" | "questionnaire" | "model"
        | "output" | "rejects" | "resume" | "radar" | "plan" | "previous" => "FILE",
        "send_to" => "ADDRESS",
        "need" => "NEED",
        "ring" => "RING",
        "technology" => "TECHNOLOGY",
        "department" | "respondent" => "NAME",
        "area" => "AREA",
        "role" => "ROLE",
        "date" | "due" => "DATE",
        "ids" | "aspect" | "pick" | "from" => "ID",
        "format" => "FORMAT",
        "table" => "TABLE",
        "old" => "OLD",
        "new" => "NEW",
        "top" | "width" | "min_group" | "threads" => "NUMBER",
        "fail_under" => "LEAST",
        "explain" => "CODE",
        "lang" | "content_lang" => "LANGUAGE",
        "color" => "WHEN",
        "command" | "of" => "COMMAND",
        "shell" => "SHELL",
        _ => "",
    },
    after_help: |command| match command {
        "modenhed" => {
            "\n\nWithout a command, `modenhed` asks at a terminal what you want, shows the command for it and runs it."
        }
        "assess" => {
            "Examples:\n  modenhed assess\n  modenhed assess --department Borgerservice --aspect teknologi\n  modenhed assess --resume borgerservice-2026-11-24.yaml\n  modenhed assess --plain --department A --area social --aspect teknologi < answers.txt\n\nStatus: 0 done · 1 the answers ended too early · 2 could not run · 130 stopped"
        }
        "gather" => {
            "Examples:\n  modenhed gather anna.yaml bo.yaml carla.yaml -o shared.yaml\n  modenhed assess --together --resume shared.yaml\n\nNotes, names, roles and free text are left out.\n\nStatus: 0 written · 1 written, but something needs attention · 2 could not run"
        }
        "form" => {
            "Examples:\n  modenhed form -o form.html\n  modenhed form -o form.html --department Borgerservice --send-to digital@kommune.example\n  modenhed form -o form.html --questionnaire own.yaml --no-radar\n\nStatus: 0 written · 2 could not run"
        }
        "score" => {
            "Examples:\n  modenhed score sheet.yaml\n  modenhed score sheet.yaml -o result.md\n  modenhed score answers.csv --format csv --excel -o result.csv\n  modenhed score answers.csv --fail-under coverage=0.8\n\nStatus: 0 success · 1 something left out or below the limit · 2 could not run"
        }
        "compare" => {
            "Examples:\n  modenhed compare answers.csv\n  modenhed compare answers.csv --by role --themes\n  modenhed compare 2025 2026 --min-group 1 --target 3\n  modenhed compare answers.csv --invited invited.csv\n  modenhed compare answers.csv -o groups.csv --excel\n  modenhed compare half.csv --partial -o part-1.json\n  modenhed compare part-1.json part-2.json --merge\n\nStatus: 0 success · 1 something left out or twice · 2 could not run"
        }
        "explain" => {
            "Examples:\n  modenhed explain sheet.yaml\n  modenhed explain sheet.yaml kerneopgaven/formaal\n  modenhed explain sheet.yaml kanaler\n  modenhed explain sheet.yaml teknologi -o technology.md\n\nStatus: 0 success · 1 something in the file needs attention · 2 could not run"
        }
        "export" => {
            "Examples:\n  modenhed export sheets/ -o results.xlsx\n  modenhed export answers.csv --table answers --excel -o answers-out.csv\n  modenhed export sheets/ --anonymous -o for-others.xlsx\n\nStatus: 0 success · 1 something left out · 2 could not run"
        }
        "import" => {
            "Examples:\n  modenhed import export.xlsx -o answers.csv\n  modenhed import dataset.csv structure.csv labels.csv -o answers.csv\n  modenhed import export.csv --column department=\"Where do you work?\" -o answers.csv\n  modenhed import export.csv --suggest map.yaml\n  modenhed import export.csv --map map.yaml -o answers.csv\n\nStatus: 0 success · 1 something left out or not understood · 2 could not run"
        }
        "validate" => {
            "Examples:\n  modenhed validate my-questionnaire.yaml answers.csv\n  modenhed validate my-questionnaire.yaml --against my-questionnaire-1.0.0.yaml\n  modenhed validate --explain unknown-question\n\nStatus: 0 success · 1 errors or warnings · 2 could not run"
        }
        "new" => {
            "Examples:\n  modenhed new my-model.yaml\n  modenhed new my-model.yaml --title \"How we learn\"\n  modenhed new my-model.yaml --from kerneopgaven\n\nStatus: 0 written · 2 could not run"
        }
        "report" => {
            "Examples:\n  modenhed report sheet.yaml -o report.html\n  modenhed report 2025.yaml 2026.yaml -o report.html --open\n  modenhed report answers.yaml --without answers,notes -o for-others.html\n  modenhed report sheet.yaml --plan plan.yaml --all -o report.md\n  modenhed report sheets/ --min-group 1 -o team.html\n\nStatus: 0 success · 1 something was left out · 2 could not run"
        }
        "radar" => {
            "Examples:\n  modenhed radar --area beskaeftigelse --need meget-administration\n  modenhed radar --technology softwarerobotter\n  modenhed radar --sheet sheet.yaml --dialogue\n  modenhed radar --area psykiatri -o radar.html"
        }
        "plan" => {
            "Examples:\n  modenhed plan borgerservice.yaml -o plan.yaml --due 2027-03-01\n  modenhed plan borgerservice.yaml -o plan.yaml --add --top 1\n  modenhed plan plan.yaml\n  modenhed plan plan.yaml -o plan.ics\n  modenhed score borgerservice.yaml --plan plan.yaml\n\nStatus: 0 success · 1 something in the files needs attention, or there is nothing to plan · 2 could not run · 130 stopped"
        }
        "completions" => {
            "Examples:\n  modenhed completions bash -o ~/.local/share/bash-completion/completions/modenhed\n  modenhed completions powershell | Out-String | Invoke-Expression\n\nStatus: 0 written · 2 could not run"
        }
        "man" => {
            "Examples:\n  modenhed man score | man -l -\n  modenhed man -o ~/.local/share/man/man1\n\nStatus: 0 written · 2 could not run"
        }
        "diff" => "Example:\n  modenhed questionnaires diff old.yaml new.yaml",
        "show" => {
            "Examples:\n  modenhed questionnaires show kerneopgaven\n  modenhed questionnaires show teknologi -o teknologi.md"
        }
        _ => "",
    },
    man_title: "Manual of modenhed",
    man_name: "NAME",
    man_synopsis: "SYNOPSIS",
    welcome: "\
modenhed: self-assessment of a department's digital maturity

At a terminal, `modenhed` alone asks what you want and does it.

You lead a department and want to see where you stand
  modenhed assess                             answer the questions and see the result
  modenhed questionnaires show kerneopgaven   read the questions first
  modenhed score sheet.yaml                   see score, level and recommendations
  modenhed explain sheet.yaml                 see how the figures came about
  modenhed plan sheet.yaml                    choose what to do, and follow up on it

You are a management team and want to go on with the figures
  modenhed score *.yaml                       several departments at once
  modenhed compare sheets/                    departments side by side
  modenhed report sheets/ -o report.html      a report for the meeting
  modenhed export sheets/ -o figures.xlsx     all figures in a workbook

You write a script
  modenhed score answers.csv --format json    all figures, one item a sheet
  modenhed validate answers.csv               everything wrong in the file at once

More: modenhed --help and modenhed COMMAND --help
",
    error: "error",
    hint: "help",
    try_help: |command| format!("See modenhed{command} --help"),
    unknown_argument: |argument| format!("unknown option “{argument}”"),
    unknown_command: |command| format!("unknown command “{command}”"),
    invalid_value: |value, argument| format!("“{value}” cannot be used for {argument}"),
    possible_values: |values| format!("choose one of: {values}"),
    missing_value: |argument| format!("{argument} needs a value"),
    missing_argument: |argument| format!("{argument} is missing"),
    missing_command: "a command is missing",
    repeated: |argument| format!("{argument} can be used only once"),
    conflict: |one, other| format!("{one} cannot be used together with {other}"),
    not_unicode: "the command line holds characters that are not valid text",
    bad_usage: "the command line cannot be understood",
    output_is_input: |path| format!("{path} is also read, and the result would take its place"),
    output_twice: |path| format!("{path} is to hold two different results"),
    other_output_hint: "give the result a file of its own",
    new_questionnaire: include_str!("questionnaire.yaml"),
    new_title: "New questionnaire",
    new_written: |path, [check, try_it]| {
        format!("Wrote {path}. Edit it, then check it with `{check}` and try it with `{try_it}`.")
    },
    taken: |path| format!("{path} already exists"),
    taken_hint: |command| format!("go on with it by `{command}`, or choose another name"),
    busy: |path| format!("{path} is already open in another window"),
    busy_hint: "close the other window first",
    gather_too_few: "it takes at least two sheets to gather",
    gather_departments: |one, other| {
        format!("the sheets are of two departments, {one} and {other}; gather only those of one")
    },
    gather_questionnaires: "the sheets are not of the same questionnaires; gather only those that are",
    gather_versions: "the sheets are of different versions of a questionnaire; gather only those of the same",
    no_sheet: |path| format!("{path} is a table, not an answer sheet"),
    no_sheet_hint: "give a file that `modenhed assess` wrote; score tables with `modenhed score`",
    no_terminal: "there is no terminal to ask in",
    no_terminal_hint: "score a finished answer sheet with `modenhed score sheet.yaml`, or give the answers line by line with `modenhed assess --plain`",
    cannot_write: |path, reason| format!("cannot write to {path}: {reason}"),
    write_protected: "the file is write-protected",
    anothers_file: "the file belongs to another user, and a new one would be yours; remove it first, or choose another name",
    in_the_way: |path| format!("{path} is no ordinary file; move it away first"),
    withheld: |sheets, least| match sheets {
        1 => format!(
            "1 answer sheet is withheld because fewer than {least} answered in its department and period"
        ),
        sheets => format!(
            "{sheets} answer sheets are withheld because fewer than {least} answered in their department and period"
        ),
    },
    all_withheld: |least| {
        format!(
            "no department has at least {least} answers in one period, so nothing can be exported anonymously"
        )
    },
    all_withheld_hint: "collect more answers, or choose a lower limit with --min-group",
    workbook_on_terminal: "a workbook cannot be shown in a terminal",
    workbook_on_terminal_hint: "write it to a file, such as -o result.xlsx",
    questionnaires_unusable: "the questionnaire cannot be used until the errors are corrected",
    nothing_scored: "there was no answer sheet that could be used",
    radar_unusable: "the radar cannot be used until the errors are corrected",
    targets_unusable: |path| format!("{path} cannot be used as targets"),
    targets_hint: "write for example “modenhed: 1”, and on the next line “targets: {kerneopgaven: 4, teknologi: 3}”",
    reference_hint: "Where the means of departments lie; no department is named.\nTo be used with modenhed report, compare or score … --reference FILE.",
    reference_written: |path, groups| format!("{path} tells where {groups} departments lie"),
    reference_unusable: |path| format!("{path} cannot be used as a reference"),
    reference_unusable_hint: "make one with `modenhed compare ANSWERS --publish-reference FILE`",
    reference_by: |by| format!("a reference cannot be made with --by {by}"),
    reference_by_hint: "it tells where departments lie: leave --by out",
    reference_of_few: |least| {
        format!(
            "a reference is made only of departments with at least {least} people; use --min-group {least} or more"
        )
    },
    reference_too_few: |fewest| {
        format!(
            "a reference takes at least {fewest} departments that can be shown; else one could tell them"
        )
    },
    reference_too_few_hint: "collect answers from more departments, or from more people in each; the file was not written",
    invited_unusable: |path| format!("{path} cannot be used as a list of those invited"),
    invited_hint: "write a table (CSV) with the columns department,invited, and a row for each department",
    invited_by: |by| format!("--invited cannot be used together with --by {by}"),
    invited_by_hint: "those invited are counted by department: use --by department, role or department,role",
    unknown_name: |option, id| format!("{option} does not know “{id}”"),
    other_questionnaires: |old, new| {
        format!("“{old}” and “{new}” are two questionnaires, not two editions of one")
    },
    other_questionnaires_hint: "give two files with the same id",
    unknown_aspect: |id| format!("there is no aspect “{id}”"),
    known_aspects: |known| format!("choose one of: {known}"),
    unknown_code: |code| format!("there is no code “{code}”"),
    known_codes: "codes are in square brackets after “error”, “warning” and “notice”",
    table_needs_csv: "--table and --excel can be used only when CSV is written",
    format_not_known: |name, endings| {
        format!(
            "the ending of “{name}” does not say which format is wanted; use {endings} or --format"
        )
    },
    paper_hint: "make .html, and print it as PDF",
    reports_written: |count, index| match count {
        1 => format!("1 report is written; {index} leads to it."),
        several => format!("{several} reports are written; {index} leads to them."),
    },
    report_written: |path| format!("The report is in {path}."),
    page_opens: "The page opens in the browser.",
    open_page: "Open the page in a browser.",
    bad_threshold: |text| format!("“{text}” is not a limit"),
    threshold_hint: "write, say, 60, teknologi=60, level=4 or coverage=0.8 (decimals with a point, coverage from 0 to 1)",
    below_threshold: |department, aspect, is, wanted| {
        format!("{department}: {aspect} has {is} and does not reach {wanted}")
    },
    level_words: |level| format!("level {level}"),
    coverage_words: |share| format!("coverage {share}"),
    no_score: "no score",
    left_out: |left_out, used| match used {
        1 => format!("1 answer sheet was used, {left_out} left out"),
        used => format!("{used} answer sheets were used, {left_out} left out"),
    },
    older: |count| {
        match count {
        1 => "1 answer sheet was not used, since there is a newer one, or one with answers (--latest)".into(),
        count => format!("{count} answer sheets were not used, since there are newer ones, or ones with answers (--latest)"),
    }
    },
    unfinished_left_out: |what| {
        format!("Not in the report, because the answer sheet is not finished: {what}")
    },
    older_left_out: |what| format!("Not in the report, because there are newer ones: {what}"),
    more_below: |count| format!("and {count} more that do not reach the limit"),
    unread: "not all files could be read",
    no_findings: |files| match files {
        1 => "1 file without findings".into(),
        files => format!("{files} files without findings"),
    },
};
