//! What each finding code means, in English.

use crate::model::Code;

/// The explanation that `validate --explain` prints.
#[allow(clippy::too_many_lines, reason = "a table, one entry a code")]
pub const fn explanation(code: Code) -> &'static str {
    match code {
        Code::CannotRead => {
            "The file does not exist, is a folder, or you may not read it.\n\
             The other files are used as usual.\n\
             Check that the name is spelt right and that you are in the right folder."
        }
        Code::EmptyFile => {
            "There is nothing in the file, or only comments.\n\
             It is not used.\n\
             Often it was not saved, or you meant another file."
        }
        Code::TooLarge => {
            "A questionnaire or sheet in YAML or JSON may take 8 MB and hold 300,000\n\
             values. The limit guards the computer against broken files.\n\
             Many answer sheets belong in a table (CSV), which may be of any length, with\n\
             rows of up to 8 MB."
        }
        Code::InvalidUtf8 => {
            "The file holds bytes that are not valid UTF-8, so nobody can know what\n\
             they say. It is not used.\n\
             Open it in the program it was made with and save it as UTF-8."
        }
        Code::OldCodePage => {
            "A row that is not UTF-8 is read as windows-1252. This one holds a byte that\n\
             is no sign there; letters such as æ, ø and å would become others. The file\n\
             was probably saved in DOS (850 or 865) or on an old Mac. The row was left\n\
             out. Save the file as UTF-8."
        }
        Code::Windows1252 => {
            "The file seems to be saved in the older encoding windows-1252, where\n\
             letters such as æ and é are written in another way. YAML and JSON have to\n\
             be UTF-8, and nothing is guessed. Save the file again as UTF-8. Tables may\n\
             be windows-1252."
        }
        Code::ByteOrderMark => {
            "The file begins with three invisible bytes that some Windows programs put\n\
             before UTF-8. They were skipped, and the file was used."
        }
        Code::ReadAsWindows1252 => {
            "The table is not UTF-8, and was read as windows-1252, which older versions of\n\
             Excel write in Denmark. See whether æ, ø and å are right in the result."
        }
        Code::TabIndentation => {
            "In YAML the blanks at the start of a line show what belongs together. Tabs\n\
             may not be used for it. The file is not used.\n\
             Replace the tab with spaces, say two for each level:\n\
             \n\
             \x20   answers:\n\
             \x20     data: 3"
        }
        Code::Syntax => {
            "The line cannot be read as YAML, so the rest of the file is not read\n\
             either. The mistake may be on the line before. Typical causes are a colon\n\
             or a comma in a text without quotes, and wrong indentation:\n\
             \n\
             \x20   text: \"Who does what: before and after\""
        }
        Code::TooDeep => {
            "More than 64 levels are nested in each other. The format uses about ten,\n\
             so as a rule a closing bracket is missing. The file is not used."
        }
        Code::TooManyAliases => {
            "YAML can use content again with &name and *name. Here it unfolds into more\n\
             than 300,000 values. The file is not used.\n\
             Write the content out, or use scales for lists of options."
        }
        Code::SeveralDocuments => {
            "A line with --- begins a new document in the same file. One document is\n\
             read from each file, and the file is not used.\n\
             Divide it into several files."
        }
        Code::WrongKindOfFile => {
            "The command was given a file of another kind than it takes, such as a\n\
             questionnaire instead of a sheet, or a workbook that is no XLSX, is damaged\n\
             or too large. The file is not used. Questionnaires are given with\n\
             --questionnaire."
        }
        Code::UnknownFormat => {
            "The file's first key tells which version of the format it follows. This\n\
             program knows version 1. The file is not used.\n\
             \n\
             \x20   modenhed: 1"
        }
        Code::DuplicateKey => {
            "The same key is there twice, and it is uncertain which one counts.\n\
             In a sheet the first answer is used. Delete one of them."
        }
        Code::UnknownKey => {
            "The format does not know the key. Often it is misspelt, and what is at\n\
             it would otherwise be lost in silence. The help names the keys that can\n\
             stand there."
        }
        Code::MissingKey => {
            "Something that has to be there is missing, such as the department's name in\n\
             a sheet or a question's text. Add the key.\n\
             A sheet without department is left out."
        }
        Code::WrongType => {
            "Something of another kind than expected is there, such as a text where a\n\
             list should be. The message says what it should be. Numbers and true/false\n\
             are written without quotes."
        }
        Code::BooleanAsText => {
            "Words such as No, yes and on are read as false and true by some programs.\n\
             This one reads them as they stand and uses them as text. Put them in quotes\n\
             so that everyone reads the same:\n\
             \n\
             \x20   text: \"No\""
        }
        Code::DecimalComma => {
            "The number is written with a comma. Files always use a point, because a\n\
             comma can also separate values. Nothing is guessed.\n\
             \n\
             \x20   minimum_answered: 0.5"
        }
        Code::WrongValue => {
            "Only certain words can be used in this place, such as small, medium and\n\
             large for effort. The help names them."
        }
        Code::OutOfRange => {
            "The number is too low or too high. Scores and borders lie between 0 and\n\
             100, minimum_answered between 0 and 1, and weights are whole numbers from 1."
        }
        Code::EmptyText => {
            "A text belongs here, but it is empty. Write it, or remove the key if it may\n\
             be missing."
        }
        Code::BadId => {
            "An id is used in sheets, tables and results and has to be written alike\n\
             everywhere: lower-case a–z, digits and hyphens, such as data-quality.\n\
             The names of the table's own columns are taken."
        }
        Code::DuplicateId => {
            "Two things in the same list have the same id, so that nobody can know which\n\
             one an answer or a reference means. Give one of them another id."
        }
        Code::DuplicateTitle => {
            "Two in the same list are called the same, so that a reader cannot tell them\n\
             apart. Give each a title of its own."
        }
        Code::DuplicateAction => {
            "The same recommendation is in the action plan twice, perhaps each with a\n\
             status of its own. Both are shown, but `modenhed score` looks only at the\n\
             first. Keep the one that is right."
        }
        Code::LaterVersion => {
            "since, changed and until say from which version on something holds. It cannot be\n\
             later than the version of the questionnaire itself."
        }
        Code::MissingSince => {
            "The question is new since the older version. Without since, older sheets are\n\
             scored as if they had been asked and had not answered."
        }
        Code::MissingChanged => {
            "The options, or what they earn, are others than in the older version. Without\n\
             changed, older answers are scored anew, and figures move although nobody has\n\
             answered differently."
        }
        Code::MissingRetired => {
            "The question is gone since the older version. Without a line under retired,\n\
             older answers to it are errors, in place of being kept aside or read under the\n\
             new id."
        }
        Code::VersionTooLow => {
            "The version tells what was answered. Its last number rises when the same is\n\
             asked in other words or with other weights, the middle one when more is asked,\n\
             the first when something is gone or means something else."
        }
        Code::UnknownCovered => {
            "covers names those of the radar's recommendations that say the same and are\n\
             therefore not given beside it. An id that the radar does not have changes\n\
             nothing."
        }
        Code::KeptAside => {
            "The sheet was answered on an earlier version, and some of its questions have\n\
             changed since or are no longer asked. The answers do not fit the questions of\n\
             today; they stay in the file and do not count."
        }
        Code::BadVersion => {
            "A questionnaire's version is three numbers with points between, such as\n\
             1.0.0. Sheets name it, so that one can see what was answered."
        }
        Code::BadLanguage => {
            "The text has a language that the file does not name under languages, or a\n\
             language is written wrongly there. If it is a whole sentence, quotes are\n\
             missing around a text with a comma:\n\
             \n\
             \x20   title: {da: \"Først dette, så det\", en: \"First this, then that\"}"
        }
        Code::MissingTranslation => {
            "The file promises several languages under languages, but this text lacks\n\
             one of them. Until it comes, the first language is shown."
        }
        Code::UnsortedLevels => {
            "The levels divide the scale from 0 to 100. The first has to begin at 0 and\n\
             each of the next higher up; otherwise it is uncertain which level a score\n\
             is on."
        }
        Code::WeightZero => {
            "A weight says how much something counts, and is at least 1. If the answer to\n\
             a question is not to count, write scored: false in the question. It is then\n\
             asked and shown without a score, and conditions can still look at the answer.\n\
             If a whole theme is not to count, write it in all of its questions."
        }
        Code::NotAlone => {
            "An answer such as “none of these” stands alone (alone: true). Where it is chosen\n\
             together with others, nobody knows what was meant, and the answer counts as not\n\
             answered."
        }
        Code::UnusedAllow => {
            "allow lists which findings the questionnaire may have, and why. The file\n\
             does not have this one, perhaps because it was corrected. Delete the line, so\n\
             that it does not hide something another time."
        }
        Code::TooFewOptions => "With one option there is nothing to choose. Add at least one more.",
        Code::DuplicateCode => {
            "Two options have the same code. The code is what is stored, so the answers\n\
             could not be told apart. Give each its own."
        }
        Code::ReservedCode => {
            "The code is used for something else: in tables na means “not applicable”\n\
             and dk “don't know”. Commas, semicolons, apostrophes and blanks at the ends\n\
             cannot stand in a cell without being misunderstood."
        }
        Code::BetterEarnsLess => {
            "The options rise, but one of them earns fewer points than one before it.\n\
             Then a better answer can give a lower score. Correct score, or put the\n\
             answers in rising order."
        }
        Code::YesEarnsNothing => {
            "Without a score the first answer earns 0 and the last 100. If Yes is first, it\n\
             earns least. Put the best answer last, or write a score on each."
        }
        Code::MissingScore => {
            "An option has no score, but others of the same question have. Nobody can see\n\
             what it earns then. Write a score on all of them or on none; without scores\n\
             they are spread evenly from 0 to 100. Where several ticks are possible, their\n\
             points add up, and each option needs one:\n\
             \n\
             \x20   - {code: 1, score: 40, text: Telephone}"
        }
        Code::UnknownScale => {
            "The question takes its options from a scale that is not under scales. Correct\n\
             the name, or write the options under options."
        }
        Code::UnusedScale => {
            "No question uses the scale. Perhaps its name is misspelt in a question, or\n\
             the scale can be removed."
        }
        Code::DoesNotBelong => {
            "The key exists but does not go with the rest: range belongs to kind:\n\
             number, level to themes with rule: ladder, and one uses either options or\n\
             scale. In a condition answered belongs to question, and status to\n\
             technology."
        }
        Code::LadderGap => {
            "In a theme with rule: ladder every question has a rung (level), and the\n\
             rungs go from 1 upwards without a gap. Otherwise the top cannot be reached."
        }
        Code::UnknownReference => {
            "A condition, an after list or an action plan names something that is not in\n\
             the questionnaires used together, or a technology names a ring, a service area\n\
             or something else that the radar does not have. Correct the name, or give the\n\
             other questionnaire on the command line too."
        }
        Code::UnknownCode => {
            "The condition waits for an option that the question does not have, and\n\
             would never fit it. The help names the codes there are."
        }
        Code::Cycle => {
            "Questions wait for each other in a circle by ask_when, or recommendations\n\
             do by after. Then none can come first. Remove one of the links."
        }
        Code::UnreachableQuestion => {
            "There is no way of answering for which the condition in ask_when holds, so\n\
             the question is never asked. Look for contradictions, such as two different\n\
             answers to the same question in all."
        }
        Code::CodeAsScore => {
            "below and at_least are scores from 0 to 100, not codes. With five answers the\n\
             codes 1 to 5 earn 0, 25, 50, 75 and 100, so below: 3 fits only the lowest.\n\
             Write the score, or answered: [1, 2]."
        }
        Code::NeverGiven => {
            "There is no way of answering for which the condition in when holds, so the\n\
             recommendation is never given."
        }
        Code::NoRecommendation => {
            "No recommendation looks at the question, its theme or its aspect. A low\n\
             answer would lead to no advice. Add a recommendation, with say\n\
             \n\
             \x20   when: {question: data, below: 50}\n\
             \n\
             In a radar the same goes for demands:\n\
             \n\
             \x20   when: {technology: any, status: [in-use], demand: vedligeholder, met: false}"
        }
        Code::NoQuestions => {
            "A theme without questions cannot have a score. Add questions, or remove the\n\
             theme."
        }
        Code::RepeatedText => {
            "Two options of one list, two questions or two themes have the same text. Who\n\
             answers cannot tell them apart, and neither can who reads the result. Capital\n\
             and small letters make no difference."
        }
        Code::LongText => {
            "A question and each option should have at most 14 words. Who answers thirty of\n\
             them does not read longer ones to the end. What must be explained can stand in\n\
             help. The questionnaire works as it is."
        }
        Code::TwoInOne => {
            "With a stroke between “and” and “or” a question asks two things. Where the answers\n\
             to them differ, nobody knows which one was meant. Split it into two, or ask about\n\
             what matters most. The questionnaire works as it is."
        }
        Code::UnevenReach => {
            "The best answer to a question should earn 100, and the options of a question with\n\
             several answers should earn 100 together. If they earn less, nobody can reach 100\n\
             in the theme. If they earn more, what is over 100 does not count."
        }
        Code::FewQuestions => {
            "The theme has one or two questions with a score. A single answer then moves the\n\
             theme's score a lot, and differences between themes say little. Ask three or\n\
             four, or put the theme together with another."
        }
        Code::WrongDate => {
            "Dates are written year-month-day, so that they mean the same to everyone\n\
             and can be sorted: 2026-11-23. 23-11-2026, 23.11.2026 and 23/11/2026 are\n\
             read as well, with and without a time; with slashes only where day and\n\
             month cannot be swapped. The date has to exist in the calendar, and a\n\
             sheet to be of 2000–2099. In a\n\
             table the row is left out. A technology's since cannot be after the day of\n\
             the sheet."
        }
        Code::UnknownTechnology => {
            "The sheet has a status for a technology that the radar does not know. It\n\
             stays in the file, but no recommendation looks at it. See the radar's ids\n\
             with\n\
             \n\
             \x20   modenhed radar --format csv\n\
             \n\
             If you use a radar of your own, give it with --radar FILE."
        }
        Code::UnknownQuestion => {
            "The sheet answers a question that is not in the questionnaires. The answer\n\
             is not used, the rest is. See the questions' ids with\n\
             \n\
             \x20   modenhed questionnaires show ID --format csv"
        }
        Code::AmbiguousQuestion => {
            "Two questionnaires have a question with the same id. Write the\n\
             questionnaire's id before it, with a point between:\n\
             \n\
             \x20   teknologi.data: 3"
        }
        Code::UnknownOption => {
            "The answer is not one of the question's codes. Nothing is guessed: in a\n\
             sheet it counts as not answered, in a table the row is left out. The help\n\
             names the codes."
        }
        Code::OptionText => {
            "The cell holds the text of an option (also after its code) where the table has\n\
             the code alone. Nothing is guessed: the row was left out. The help names it. If the table is\n\
             from a survey tool, turn it with `modenhed import`, which reads the texts."
        }
        Code::UnclearNa => {
            "NA, N/A, null and the like are written by some programs where there is no\n\
             answer, and by people for “not applicable”. Nothing is guessed: the row was\n\
             left out. Leave the cell empty (no answer), or write na (not applicable) or\n\
             dk (don't know)."
        }
        Code::NotOffered => {
            "The question does not offer “don't know” or “not applicable”. In a sheet it\n\
             counts as not answered, in a table the row is left out. Leave it empty if\n\
             there is no answer."
        }
        Code::NotAsked => {
            "Other answers leave the question out (ask_when). The answer stays and is\n\
             shown as “not asked”, but does not count."
        }
        Code::OneAnswerOnly => {
            "The question takes one answer, but several were given. In a sheet it counts\n\
             as not answered, in a table the row is left out."
        }
        Code::AnswerOutOfRange => {
            "The number lies outside the range for which the question gives points. It counts\n\
             as the end of the range, 0 or 100 points. Correct the number if it was mistyped."
        }
        Code::UnknownQuestionnaire => {
            "The sheet names a questionnaire that is not at hand. Give it with\n\
             --questionnaire, or correct the id."
        }
        Code::OtherVersion => {
            "The questionnaire has changed since it was answered. The sheet is scored by\n\
             the questions that version had: newer ones were not asked, and answers to\n\
             changed ones do not count."
        }
        Code::MissingDepartment => {
            "Each row has to say which department it is about. The row was left out."
        }
        Code::TotalsRow => {
            "The row is called “Total”, “Average” or the like. It was left out, for else\n\
             the total would count as a department's answers."
        }
        Code::OnlyDepartment => {
            "Only the department of the row is filled in. It may be a remark below the table.\n\
             The row was read as a sheet without answers."
        }
        Code::MissingColumn => {
            "The table lacks a column it cannot do without, and is not used. The\n\
             headings stand in the first row, and department is one of them. If they\n\
             look right, perhaps the delimiter is neither comma, semicolon nor tab."
        }
        Code::NoQuestionColumns => {
            "No heading is a question's id, so there are no answers to read, and the table\n\
             is not used. The headings stand in the first row. If a survey tool wrote the\n\
             file, make a table of it with modenhed import. If the questions are your own,\n\
             give the questionnaire with --questionnaire."
        }
        Code::DuplicateColumn => {
            "Two columns answer the same thing, and it is uncertain which one counts.\n\
             The table is not used. Remove one."
        }
        Code::UnreadColumn => {
            "The column's heading is close to one that the table lacks, but differs in\n\
             more than capitals, blanks and hyphens. It was not used, because nobody\n\
             can tell whether it was meant. Correct the heading."
        }
        Code::IgnoredColumn => {
            "The column's heading is neither one of the table's own nor a question's id.\n\
             It was skipped; the rest was used. If it was a question, correct the heading."
        }
        Code::UnevenRow => {
            "The row has more or fewer fields than the head, so it is uncertain which\n\
             answer belongs to what. The row was left out. Often quotes are missing\n\
             around a text that holds the delimiter."
        }
        Code::UnclosedQuote => {
            "A cell begins with a quotation mark, so all up to the next one belongs to\n\
             it, line breaks too. Here several rows would become one. They were left out."
        }
        Code::RowsAbove => {
            "There is a title, say, above the headings. The headings are the first of the first\n\
             20 rows with a cell that is called department (or afdeling)."
        }
        Code::UnreadSheet => {
            "The workbook has several sheets with a column department, questions and rows. Only\n\
             the first is read, and hidden sheets come last. Save each in a file of its own."
        }
        Code::OtherSheets => {
            "The workbook has several sheets. The one that was read is the first with a\n\
             column department, questions and rows; the others are named, so that you can see that\n\
             it was the right one."
        }
        Code::HiddenRows => {
            "Rows that a filter or somebody has hidden are still in the file and count.\n\
             Remove them if they are not to."
        }
        Code::MergedCells => {
            "Merged cells have one content, and it belongs to the first of them. The others\n\
             are read as empty."
        }
        Code::NoSavedValue => {
            "Some programs save formulas without the value that they give. Formulas are\n\
             not worked out here, so the cells are empty. Open and save the file in a\n\
             spreadsheet."
        }
        Code::NoRows => "The table has only headings. There are no answers to compute.",
        Code::SkippedFile => {
            "The file is in a folder that you gave, but it is no answer sheet and no table\n\
             with answers to the questions. It is skipped. If you think it should be used,\n\
             give it by name; then you are told what is wrong with it."
        }
        Code::EmptyFolder => {
            "You gave a folder, but there are no files in it or in the folders below it.\n\
             Files and folders whose name begins with a dot are not read."
        }
        Code::DuplicateSheet => {
            "The same respondent of the same department has two answer sheets of the same\n\
             date. Both count in groups. If it is the same file twice, remove one; with\n\
             --latest only the newest is used, and of the same date the last. If they are\n\
             two persons, give each a respondent of its own. Rows of a table without a\n\
             respondent are taken for as many persons."
        }
        Code::SeveralInPeriod => {
            "The same respondent of the same department has several answer sheets in the\n\
             period that is compared (such as a year), so it weighs more than others. With\n\
             --latest only the newest is used; with --period month or day periods are shorter."
        }
        Code::UncheckedDuplicates => {
            "So that a table may have millions of rows, only the first answer sheets are\n\
             remembered when duplicates are looked for. The rest were used, but not checked."
        }
        Code::OtherReference => {
            "The reference was made with another version of the questionnaire, and questions\n\
             have come, changed or gone since. So it does not tell where your score lies, and\n\
             it is not used. Make a new one of the same answers, or use the questionnaire that\n\
             it was made with."
        }
        Code::BadDistribution => {
            "A reference tells in quarters (3 numbers), or from 20 departments in tenths\n\
             (9 numbers), where the means of departments lie; the numbers begin with the\n\
             lowest. The file was probably edited by hand: make it again with\n\
             --publish-reference."
        }
        Code::DuplicateDepartment => {
            "The file of those invited names the same department (and role) twice, so\n\
             nobody can know which number is right. Write each department once, or once\n\
             for each role."
        }
        Code::NotInvited => {
            "Somebody answered for a department or a role that the file of those invited\n\
             does not name. Then the response rate is missing; it is not 0. If the\n\
             department has another name in the file, correct it there."
        }
        Code::MoreThanInvited => {
            "More people answered than were invited according to the file, so one of the\n\
             numbers is wrong: somebody may have answered twice without a respondent, or\n\
             the number is from before more were invited. No response rate is shown."
        }
    }
}
