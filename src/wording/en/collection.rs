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
            "Departments with fewer than {least} people appear with their number of sheets only. The other figures are rounded by how many answered, so that nobody can work out what a single person answered."
        )
    },
    small_groups_hint: "figures are rounded, and groups that are too small are shown without any; if you may see every sheet, use --min-group 1",
    stand: "Where do you stand?",
    no_ranking: "The departments are in the order they were read in. The stronger the colour, the higher the level; the level is also given in words.",
    themes: "The themes",
    period: "Period",
    count: "Sheets",
    undated: "undated",
    too_few: "too few to show",
    spread: "How far do you agree?",
    spread_use: "The bar is the department's mean, and the line, where there are sheets enough, runs over what the mean lies within with 95 % certainty. Where it says that you are divided, you see it differently, and it is worth hearing why.",
    of_sheets: |count| match count {
        1 => "1 sheet".into(),
        count => format!("{count} sheets"),
    },
    polarised: "two camps",
    interval: |ends| format!("uncertainty {ends}"),
    time: "What has moved?",
    time_head: ["Department", "Aspect", "Before", "Now", "Change"],
    then: |figure, period, sheets| format!("{figure} ({period}, {sheets})"),
    change_use: "The change is the difference of the means as they are shown.",
    gap_use: "A gap in a line means that the questions before and after it are not the same, so the two figures cannot be compared.",
    common: "Common recommendations",
    common_use: "What fits most departments you can take on together. A department counts when the recommendation fits at least half of its sheets.",
    common_head: ["Recommendation", "Aspect", "Departments"],
    of_departments: |some, all| format!("{some} of {all}"),
    how: "How the figures are calculated",
    how_groups: "Every sheet has its own score; the department's is the mean of those that have one. “Don't know”, “not applicable” and questions without an answer never count as 0. Agreement is the mean over the questions: 1 when all chose the same and 0 when the answers are spread like random choices. From 0.7 you agree, from 0.5 partly, below you are divided; of fewer than 10 people nothing is said. Two camps means that you do not agree, and that at least a quarter is on the lower levels and at least a quarter on the upper ones.",
    how_small: |least| match least {
        0 | 1 => "All departments are shown, also those with a single sheet.".into(),
        least => format!(
            "A department is shown with figures when at least {least} people have a score. The fewer they are, the larger the steps its mean is rounded to: 10 points for 5–9 people, 5 for 10–24, 2 for 25–49, 1 for 50–99, and smaller beyond. A mean at an end stands open, as “≤ 10”. Spread is shown from 13 people and distributions from 25, and a theme with a single question from 10. The lowest and the highest score are individuals' and are not shown."
        ),
    },
};
