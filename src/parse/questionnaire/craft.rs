//! What makes questions hard to answer or their scores hard to read, as far as a machine can see it.
//! None of it keeps a questionnaire from being used.

use std::collections::HashSet;

use rust_decimal::Decimal;

use super::index;
use crate::model::{Finding, Findings, KindName, Problem, Reach, Source};
use crate::parse::file::text::File;
use crate::parse::file::tree::{self, Node};

/// Words that a question or an option may have; more are not read by somebody who answers thirty.
const MOST_WORDS: usize = 14;
/// Questions that a theme should have; with fewer, a single answer moves its score by half or more.
const FEWEST_QUESTIONS: usize = 3;
/// How a question asks two things at once.
const TWO_IN_ONE: [&str; 2] = ["og/eller", "and/or"];

/// Looks at questionnaires as somebody who knows how questions are asked would; for their authors.
/// Files that cannot be read are passed over: `questionnaires` tells of them.
pub fn craft(sources: &[(usize, Source)], findings: &mut Findings) {
    for (order, source) in sources {
        let unread = &mut Findings::default();
        if let Some(file) = File::open(*order, source, unread)
            && let Some(root) = tree::read(&file, unread)
        {
            Craft { file: &file, findings }.questionnaire(&root);
        }
    }
}

struct Craft<'a> {
    file: &'a File,
    findings: &'a mut Findings,
}

impl Craft<'_> {
    fn questionnaire(&mut self, root: &Node) {
        let scales = root.get("scales").map_or(&[][..], Node::entries);
        let themes: Vec<_> = index::themes(root).collect();
        let questions: Vec<_> = themes.iter().copied().flat_map(index::questions).collect();
        let own = questions.iter().filter_map(|question| question.get("options"));
        for options in scales.iter().map(|(_, list)| list).chain(own) {
            let options: Vec<_> = options.items().iter().collect();
            self.repeated(&options, "text");
            for option in options {
                self.long(option);
            }
        }
        self.repeated(&themes, "title");
        self.repeated(&questions, "text");
        for question in questions {
            self.long(question);
            self.two_in_one(question);
            self.reach(root, question);
        }
        for theme in themes {
            self.few_questions(theme);
        }
    }

    fn report(&mut self, problem: Problem, node: &Node) {
        let found = node.text().unwrap_or_default();
        self.findings.push(Finding::new(problem, node.place(self.file)).found(found));
    }

    /// Texts that say the same as one before them, in any language.
    fn repeated(&mut self, items: &[&Node], key: &str) {
        let mut before = HashSet::new();
        for item in items {
            if let Some(twice) = wordings(item, key).find(|text| before.contains(&folded(text))) {
                self.report(Problem::RepeatedText, twice);
            }
            before.extend(wordings(item, key).map(folded));
        }
    }

    fn long(&mut self, item: &Node) {
        for text in wordings(item, "text") {
            let words = text.text().unwrap_or_default().split_whitespace().count();
            if words > MOST_WORDS {
                self.report(Problem::LongText { words, most: MOST_WORDS }, text);
            }
        }
    }

    fn two_in_one(&mut self, question: &Node) {
        for text in wordings(question, "text") {
            if TWO_IN_ONE.iter().any(|both| folded(text).contains(both)) {
                self.report(Problem::TwoInOne, text);
            }
        }
    }

    /// Scores that can never be 100, and ticks of which some are not needed for it.
    fn reach(&mut self, root: &Node, question: &Node) {
        let scale = || root.get("scales")?.get(question.get("scale")?.text()?);
        let options = question.get("options").or_else(scale);
        let Some(options) = options.filter(|_| index::is_scored(question)) else { return };
        let scores: Vec<Decimal> =
            options.items().iter().filter_map(|option| number(option.get("score")?)).collect();
        if scores.is_empty() {
            return;
        }
        let is_true = |key| question.get(key).and_then(Node::text) == Some("true");
        let full = Decimal::ONE_HUNDRED;
        let kind = question.get("kind").and_then(Node::text).and_then(|text| text.parse().ok());
        let reach = if kind == Some(KindName::Multiple) {
            Reach::Together(scores.iter().sum::<Decimal>().normalize())
        } else if is_true("reverse") {
            Reach::Best(full - scores.iter().min().copied().unwrap_or_default())
        } else {
            Reach::Best(scores.iter().max().copied().unwrap_or_default())
        };
        let (Reach::Best(points) | Reach::Together(points)) = reach;
        if points != full {
            let id = question.get("id").unwrap_or(question);
            self.report(Problem::UnevenReach(reach), id);
        }
    }

    fn few_questions(&mut self, theme: &Node) {
        let questions = index::questions(theme).filter(|one| index::is_scored(one)).count();
        if (1..FEWEST_QUESTIONS).contains(&questions) {
            let problem = Problem::FewQuestions { questions, fewest: FEWEST_QUESTIONS };
            self.report(problem, theme.get("id").unwrap_or(theme));
        }
    }
}

/// A text of a map in each of its languages.
fn wordings<'n>(map: &'n Node, key: &str) -> impl Iterator<Item = &'n Node> {
    let node = map.get(key);
    let single = node.filter(|node| node.text().is_some());
    let languages = node.map_or(&[][..], Node::entries).iter().map(|(_, text)| text);
    single.into_iter().chain(languages.filter(|text| text.text().is_some()))
}

/// A text as it is compared: letters' case and blanks around it make no difference.
fn folded(text: &Node) -> String {
    text.text().unwrap_or_default().trim().to_lowercase()
}

fn number(node: &Node) -> Option<Decimal> {
    node.text()?.parse().ok()
}
