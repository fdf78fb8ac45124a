//! The report of a collection in words, in English.

use crate::wording::{CollectionTexts, listed};

pub const TEXTS: CollectionTexts = CollectionTexts {
    title: |departments| match departments {
        1 => "Digital maturity in 1 department".into(),
        count => format!("Digital maturity in {count} departments"),
    },
    who: |people, departments, own, period| {
        let from = if departments == 1 {
            "1 department".into()
        } else {
            format!("{departments} departments")
        };
        let people = match people {
            1 => format!("1 person from {from} answered"),
            people => format!("{people} people from {from} answered"),
        };
        let period = period.map(|period| format!(" ({period})")).unwrap_or_default();
        let own_said = match own {
            1 => "1 department answered as a group".into(),
            own => format!("{own} departments answered as groups"),
        };
        match (departments, own) {
            (0, _) => format!("{own_said}{period}."),
            (_, 0) => format!("{people}{period}."),
            _ => format!("{people}, and {own_said}{period}."),
        }
    },
    responded: |of_invited| format!("Invited people who answered: {of_invited}."),
    reports_title: |departments| match departments {
        1 => "The report of 1 department".into(),
        several => format!("Reports of {several} departments"),
    },
    mean_in: |aspect, mean, level| format!("{mean} in {aspect} ({level})"),
    means: |aspects| format!("The mean is {}.", listed(aspects, "and")),
    change_in: |department, aspect, points| format!("{department} in {aspect} ({points})"),
    clear_changes: |up, down| {
        let [up, down] = [up, down].map(|all| listed(all, "and"));
        match (up.is_empty(), down.is_empty()) {
            (true, true) => "No change since last time can be told from chance.".into(),
            (false, true) => format!("Clearly up since last time: {up}."),
            (true, false) => format!("Clearly down since last time: {down}."),
            (false, false) => {
                format!("Clearly up since last time: {up}; clearly down: {down}.")
            }
        }
    },
    more_changes: |count| format!("{count} more"),
    plain_changes: "The changes since last time are the difference of two sheets; whether something happened, the departments know best.",
    no_changes: "There is no change since last time that can be shown.",
    roles_differ: |aspects, points, is_higher| {
        let side = if is_higher { "higher" } else { "lower" };
        format!(
            "In the same department, leaders are {points} points {side} than employees in {}; no difference is larger.",
            listed(aspects, "and")
        )
    },
    roles_alike: "In the same department, leaders and employees are level.",
    together: "What you can do together:",
    departments_from: |count, low, high| format!("{count} departments from {low} to {high}"),
    picture_use: "The line is everybody together, the circles are the departments.",
    use_it: "Use the report to learn from each other. It is not a league table.",
    small_groups: |least| {
        format!(
            "Departments with fewer than {least} people appear with their number of sheets only. The other figures are rounded by how many answered, so that nobody can work out what a single person answered."
        )
    },
    small_groups_hint: "figures are rounded, and groups that are too small are shown without any; if you may see every sheet, use --min-group 1",
    stand: "Where you stand",
    no_ranking: "The departments are in the order they were read in. The stronger the colour, the higher the level; the level is also given in words. “Everybody” weighs people, the mean below it weighs departments.",
    mean_of_departments: "Mean of the departments",
    period: "Period",
    count: "Sheets",
    undated: "undated",
    too_few: "too few to show",
    of_sheets: |count| match count {
        1 => "1 sheet".into(),
        count => format!("{count} sheets"),
    },
    with_count: |name, count| format!("{name} ({count})"),
    polarised: "two camps",
    time: "What has moved",
    short_break: "break",
    not_comparable: |aspects| {
        format!(
            "{} cannot be compared with last time, because too few of the questions are the same.",
            listed(aspects, "and")
        )
    },
    marks_use: "▲ and ▼ stand beside changes that are larger than chance would make them. The others cannot be told from chance.",
    shares: "How the answers are spread",
    roles: "Leaders and employees",
    roles_too_few: "There are too few answers on one side to compare.",
    leaders_employees: "leaders / employees",
    questions: "Questions that differ",
    by_role_head: [
        "Leaders and employees are furthest apart",
        "Leaders",
        "Employees",
        "Difference",
    ],
    by_department_head: ["The departments are furthest apart", "Lowest", "Highest", "Departments"],
    moved_head: ["Moved most for everybody", "Before", "Now", "Change"],
    divided_head: ["People answer most differently", "Mean", "Agreement"],
    questions_use: "The figures are means from 0 to 100 of the answers to that question, in the newest period. Leaders and employees are those of all departments together here.",
    aims: "Your targets",
    to_go: |level, points| format!("{level}: {points} to go"),
    common: "Common recommendations",
    common_use: "What fits most departments you can take on together. A department counts when the recommendation fits at least half of its sheets.",
    common_head: ["Recommendation", "Aspect", "Effort", "Departments"],
    of_departments: |some, all| format!("{some} of {all}"),
    effort_picture: "How many departments, against how much effort",
    effort_picture_told: "The numbers are those of the recommendations in the table; the higher, the more departments, and the further to the right, the more effort.",
    notes: "Notes",
    no_notes: "Nobody wrote notes.",
    notes_rule: |least| {
        format!(
            "A question's notes are shown when at least {least} people wrote one, and only from departments where at least {least} answered. They stand in alphabetical order, without name and department. Read them before you send them on: the words may tell who wrote them."
        )
    },
    notes_held_back: |count| match count {
        1 => "1 note is not shown because too few wrote.".into(),
        count => format!("{count} notes are not shown because too few wrote."),
    },
    tables: "Appendix: tables",
    time_table: "Changes with their uncertainty",
    time_head: ["Department", "Aspect", "Before", "Now", "Change"],
    then: |figure, period, sheets| format!("{figure} ({period}, {sheets})"),
    agreement_table: "Uncertainty and agreement",
    agreement_head: ["Department", "Aspect", "Sheets", "Mean", "95 % certain", "Agreement"],
    how: "Appendix: calculation",
    how_groups: "Every sheet has its own score; the department's is the mean of those that have one. “Don't know”, “not applicable” and questions without an answer never count as 0. Agreement is the mean over the questions: 1 when all chose the same and 0 when the answers are spread like random choices. From 0.7 you agree, from 0.5 partly, below you are divided; of fewer than 10 people nothing is said. Two camps means that you do not agree, and that at least a quarter is on the lower levels and at least a quarter on the upper ones.",
    how_small: |least| match least {
        0 | 1 => "All departments are shown, also those with a single sheet.".into(),
        least => format!(
            "A department is shown with figures when at least {least} people have a score. The fewer they are, the larger the steps its mean is rounded to: 10 points for 5–9 people, 5 for 10–24, 2 for 25–49, 1 for 50–99, and smaller beyond. A mean at an end stands open, as “≤ 10”. Spread is shown from 13 people and distributions from 25, and a theme with a single question from 10. The lowest and the highest score are individuals' and are not shown."
        ),
    },
};
