//! The report of a collection in words, in English.

use crate::wording::CollectionTexts;

pub const TEXTS: CollectionTexts = CollectionTexts {
    title: |departments| match departments {
        1 => "Digital maturity in 1 department".into(),
        count => format!("Digital maturity in {count} departments"),
    },
    sheets: |count| match count {
        1 => "1 answer sheet".into(),
        count => format!("{count} answer sheets"),
    },
    use_it: "Here you see where the departments stand, where they disagree and what has moved. Use the report to learn from each other. It is not a league table.",
    small_groups: |least| {
        format!(
            "Departments with fewer than {least} answer sheets appear with their number only, so that nobody can be recognised; so do neighbours that would give them away."
        )
    },
    small_groups_hint: "groups that are too small are shown without figures; if the sheets are the departments' own, one from each, use --min-group 1",
    stand: "Where do you stand?",
    no_ranking: "The departments stand in the order they were read in. The stronger the colour, the higher the level; the level also stands in words.",
    themes: "The themes",
    period: "Period",
    count: "Sheets",
    undated: "undated",
    too_few: "too few to show",
    spread: "How far do you agree?",
    spread_use: "The bar is the department's mean, and the line runs from the lowest sheet to the highest. A long line: you see it differently, and it is worth hearing why.",
    lowest: |figure| format!("lowest {figure}"),
    highest: |figure| format!("highest {figure}"),
    of_sheets: |count| match count {
        1 => "1 sheet".into(),
        count => format!("{count} sheets"),
    },
    polarised: "two camps",
    deviation: |points| format!("standard deviation {points}"),
    time: "What has moved?",
    time_head: ["Department", "Aspect", "Before", "Now", "Change"],
    then: |figure, period, sheets| format!("{figure} ({period}, {sheets})"),
    change_use: "The change is the difference of the means. Where there are few sheets, a single one can move a lot.",
    gap_use: "A gap in a line means that the questions before and after it are not the same, so the two figures cannot be compared.",
    common: "Common recommendations",
    common_use: "What fits most departments you can take on together. A department counts when the recommendation fits at least half of its sheets.",
    common_head: ["Recommendation", "Aspect", "Departments"],
    of_departments: |some, all| format!("{some} of {all}"),
    how: "How the figures came about",
    how_groups: "Every sheet has its own score; the department's is the mean of those that have one. “Don't know”, “not applicable” and questions without an answer never count as 0. Agreement is 1 when all scores are the same and 0 when they are spread evenly from 0 to 100: from 0.7 you agree, from 0.5 partly, below you are divided. Two camps means that at least a quarter is on the lower levels and at least a quarter on the upper ones.",
    how_small: |least| match least {
        0 | 1 => "All departments are shown, also those with a single sheet.".into(),
        least => format!(
            "A department is shown with figures when at least {least} sheets have a score and the figures give no smaller department away. The others count in nothing else in the report."
        ),
    },
};
