//! How keys are written, by example; the same in every language.

/// A key with a value that would be right, or an item of its list; nothing for texts, of which every one is.
pub fn example(key: &str) -> Option<&'static str> {
    Some(match key {
        "modenhed" => "modenhed: 1",
        "id" => "id: data-2",
        "version" => "version: 1.0.0",
        "order" => "order: 1",
        "languages" => "languages: [da, en]",
        "minimum_answered" => "minimum_answered: 0.5",
        "levels" => "levels: [{id: ID, from: 0, title: …, meaning: …}]",
        "scales" => "scales: {ID: [{code: 1, text: …}, {code: 2, text: …}]}",
        "themes" => "themes: [{id: ID, title: …, questions: […]}]",
        "questions" => "questions: [{id: ID, text: …, options: […]}]",
        "recommendations" => {
            "recommendations: [{id: ID, when: {question: ID, below: 50}, title: …}]"
        }
        "retired" => "retired: [{id: ID, until: 1.0.0}]",
        "option" => "- {code: 1, text: …}",
        "options" | "options | scale" => "options: [{code: 1, text: …}, {code: 2, text: …}]",
        "code" => "code: 1",
        "score" => "score: 50",
        "points" => "points: 1",
        "weight" => "weight: 2",
        "level" => "level: 1",
        "from" => "from: 25",
        "range" => "range: [0, 100]",
        "reverse" => "reverse: true",
        "scored" => "scored: false",
        "alone" => "alone: true",
        "dont_know" => "dont_know: false",
        "not_applicable" => "not_applicable: false",
        "minimum" => "minimum: {below: 50, text: …, source: …}",
        "when" => "when: {question: ID, below: 50}",
        "when all" => "when: {all: [{question: ID, below: 50}, {theme: ID, below: 50}]}",
        "ask_when" => "ask_when: {question: ID, answered: [1, 2]}",
        "question | theme | aspect | technology | area | role | all | any | not" => "question: ID",
        "all" => "all: [{question: ID, below: 50}, {theme: ID, below: 50}]",
        "any" => "any: [{question: ID, below: 50}, {theme: ID, below: 50}]",
        "not" => "not: {question: ID, below: 50}",
        "below" | "below | at_least" => "below: 50",
        "at_least" => "at_least: 50",
        "answered" => "answered: [1, 2]",
        "months" | "at_least | below" => "months: {at_least: 12}",
        "met" => "met: false",
        "after" => "after: [ID]",
        "covers" => "covers: [ID]",
        "sources" => "sources: [{title: …, url: …}]",
        "answers" => "answers: {ID: 3}",
        "questionnaires" => "questionnaires: [{id: ID, version: 1.0.0}]",
        _ => return None,
    })
}
