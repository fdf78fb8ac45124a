//! Checks that need whole questionnaires: cycles, questions never asked, advice never given.

use std::collections::HashSet;

use super::index;
use super::possible::possible;
use super::read::Read;
use crate::model::{
    Condition, Finding, Findings, Problem, QuestionRef, Questionnaires, Recommendation,
    RecommendationRef, Target, Unadvised,
};
use crate::parse::file::text::File;
use crate::parse::file::tree::Node;

/// Checks the set, and makes it if there is no error in it.
pub fn run(read: Vec<Read<'_>>, findings: &mut Findings) -> Option<Questionnaires> {
    let mut failed = read.iter().any(|one| one.failed);
    let mut order = AskOrder::default();
    for at in conditional(&read) {
        order.visit(&read, at);
    }
    let (sorted, cycles) = (order.sorted, order.cycles);
    for names in &cycles {
        let at = names[0];
        let chain: Vec<_> = names.iter().chain([&at]).map(|at| id(&read, *at)).collect();
        findings.push(found(&read, at, Problem::Cycle, "ask_when").found(chain.join(" → ")));
        failed = true;
    }
    if cycles.is_empty() {
        unreachable(&read, &sorted, findings);
    }
    let recommending = read.iter().enumerate().map(|(aspect, one)| {
        let (recommendations, root, file) =
            (&one.questionnaire.recommendations[..], one.root, one.file);
        Recommending { aspect: Some(aspect), recommendations, root, file }
    });
    failed |= after_cycle(&recommending.collect::<Vec<_>>(), findings);
    without_recommendation(&read, findings);
    let all = read.into_iter().map(|one| one.questionnaire).collect::<Vec<_>>();
    (!failed && !all.is_empty()).then(|| Questionnaires::new(all, sorted))
}

fn conditional(read: &[Read<'_>]) -> Vec<QuestionRef> {
    let mut all = Vec::new();
    for (aspect, one) in read.iter().enumerate() {
        for (question, asked) in one.questionnaire.questions.iter().enumerate() {
            if asked.ask_when.is_some() {
                all.push(QuestionRef { aspect, question });
            }
        }
    }
    all
}

/// Sorts questions so that each comes after those its condition looks at; walks without recursion,
/// because a chain of questions may be long.
#[derive(Default)]
struct AskOrder {
    sorted: Vec<QuestionRef>,
    done: HashSet<QuestionRef>,
    cycles: Vec<Vec<QuestionRef>>,
}

impl AskOrder {
    fn visit(&mut self, read: &[Read<'_>], start: QuestionRef) {
        let mut path: Vec<(QuestionRef, Vec<QuestionRef>)> = Vec::new();
        let mut on_path = HashSet::new();
        let mut next = Some(start);
        loop {
            if let Some(at) = next.take() {
                if on_path.contains(&at) {
                    let from = path.iter().position(|(earlier, _)| *earlier == at).unwrap_or(0);
                    self.cycles.push(path[from..].iter().map(|(at, _)| *at).collect());
                } else if let Some(when) = condition(read, at).filter(|_| !self.done.contains(&at))
                {
                    let mut looked_at = Vec::new();
                    when.leaves(&mut |leaf, _| looked_at.extend(questions(read, leaf)));
                    on_path.insert(at);
                    path.push((at, looked_at));
                }
            }
            let Some((at, looked_at)) = path.last_mut() else { return };
            next = looked_at.pop();
            if next.is_none() {
                let at = *at;
                path.pop();
                on_path.remove(&at);
                self.done.insert(at);
                self.sorted.push(at);
            }
        }
    }
}

fn condition<'r>(read: &'r [Read<'_>], at: QuestionRef) -> Option<&'r Condition> {
    read[at.aspect].questionnaire.questions.get(at.question)?.ask_when.as_ref()
}

/// The questions that a condition depends on.
fn questions(read: &[Read<'_>], leaf: &Condition) -> Vec<QuestionRef> {
    let (aspect, theme) = match leaf {
        Condition::Answered(at, _) | Condition::Score { target: Target::Question(at), .. } => {
            return vec![*at];
        }
        Condition::Score { target: Target::Theme(aspect, theme), .. } => (*aspect, Some(*theme)),
        Condition::Score { target: Target::Aspect(aspect), .. } => (*aspect, None),
        _ => return Vec::new(),
    };
    let all = read[aspect].questionnaire.questions.iter().enumerate();
    let within = all.filter(|(_, question)| theme.is_none_or(|wanted| wanted == question.theme));
    within.map(|(question, _)| QuestionRef { aspect, question }).collect()
}

fn unreachable(read: &[Read<'_>], sorted: &[QuestionRef], findings: &mut Findings) {
    let mut never = Vec::new();
    for at in sorted {
        if let Some(when) = condition(read, *at)
            && !possible(read, when, &never)
        {
            findings.push(found(read, *at, Problem::UnreachableQuestion, "ask_when"));
            never.push(*at);
        }
    }
    for one in read {
        let nodes: Vec<_> = index::recommendations(one.root).collect();
        for (recommendation, node) in one.questionnaire.recommendations.iter().zip(nodes) {
            if !one.failed && !possible(read, &recommendation.when, &never) {
                let place = node.get("when").unwrap_or(node).place(one.file);
                findings.push(Finding::new(Problem::NeverGiven, place).found(&recommendation.id));
            }
        }
    }
}

/// What recommends: a questionnaire of a set, or a radar, with the file it was read from.
pub struct Recommending<'a> {
    /// Index of the questionnaire; none for a radar.
    pub aspect: Option<usize>,
    /// All that it recommends.
    pub recommendations: &'a [Recommendation],
    /// Its tree.
    pub root: &'a Node,
    /// Its file.
    pub file: &'a File,
}

/// Reports recommendations that wait for each other, of one file or of several.
pub fn after_cycle(all: &[Recommending<'_>], findings: &mut Findings) -> bool {
    let after = |at: RecommendationRef| {
        let of = all.iter().find(|one| one.aspect == at.aspect);
        of.and_then(|one| one.recommendations.get(at.recommendation))
            .map_or(&[][..], |one| &one.after)
    };
    let (mut told, mut found) = (HashSet::new(), false);
    for one in all {
        for (recommendation, own) in one.recommendations.iter().enumerate() {
            let start = RecommendationRef { aspect: one.aspect, recommendation };
            let (mut reached, mut open) = (HashSet::new(), own.after.clone());
            while let Some(next) = open.pop() {
                if reached.insert(next) {
                    open.extend(after(next));
                }
            }
            if reached.contains(&start) && !told.contains(&start) {
                let node = index::recommendations(one.root).nth(recommendation);
                let node = node.and_then(|node| node.get("after")).unwrap_or(one.root);
                let finding = Finding::new(Problem::Cycle, node.place(one.file));
                let way = if own.after.contains(&start) { "→" } else { "→ … →" };
                findings.push(finding.found(format!("{0} {way} {0}", own.id)));
                // The others of the ring would say the same.
                told.extend(reached);
                found = true;
            }
        }
    }
    found
}

/// Reports scored questions that no recommendation looks at, neither itself, its theme nor its aspect.
fn without_recommendation(read: &[Read<'_>], findings: &mut Findings) {
    let recommendations = || read.iter().flat_map(|one| &one.questionnaire.recommendations);
    if recommendations().any(|recommendation| recommendation.when == Condition::UNREADABLE) {
        return;
    }
    let mut covered = HashSet::new();
    for recommendation in recommendations() {
        recommendation.when.leaves(&mut |leaf, negated| {
            if !negated {
                covered.extend(questions(read, leaf));
            }
        });
    }
    for (aspect, one) in read.iter().enumerate() {
        for (question, asked) in one.questionnaire.questions.iter().enumerate() {
            let at = QuestionRef { aspect, question };
            if asked.is_scored() && !asked.id.is_empty() && !covered.contains(&at) {
                findings.push(
                    found(read, at, Problem::NoRecommendation(Unadvised::Question), "id")
                        .found(&asked.id),
                );
            }
        }
    }
}

/// A finding at a key of a question.
fn found(read: &[Read<'_>], at: QuestionRef, problem: Problem, key: &str) -> Finding {
    let one = &read[at.aspect];
    let node = index::themes(one.root).flat_map(index::questions).nth(at.question);
    let node = node.and_then(|node| node.get(key).or(Some(node))).unwrap_or(one.root);
    Finding::new(problem, node.place(one.file)).found(id(read, at))
}

fn id<'r>(read: &'r [Read<'_>], at: QuestionRef) -> &'r str {
    &read[at.aspect].questionnaire.questions[at.question].id
}
