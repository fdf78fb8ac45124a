//! Sheets among which nobody can be recognised.

use std::collections::{HashMap, HashSet};

use modenhed::model::{AnswerSheet, QuestionRef};
use modenhed::scoring::{Assessment, Groups, Period};

/// What a sheet still tells about whose it is.
type Class = (Box<str>, Option<Period>);

/// Sheets that wait until it is known how many stand beside them.
#[derive(Default)]
pub struct Crowd {
    classes: HashMap<Class, Members>,
}

/// Sheets that can be told apart by nothing but their answers.
#[derive(Default)]
struct Members {
    sheets: Vec<Member>,
    /// Those who answered, as far as they are named; without a name, each sheet is somebody's.
    named: HashSet<String>,
    unnamed: u32,
}

/// A sheet without anything that tells whose it is, and its results.
pub struct Member {
    /// The answers.
    pub sheet: AnswerSheet,
    /// What they amount to.
    pub assessment: Assessment,
}

impl Members {
    fn people(&self) -> u32 {
        let named = u32::try_from(self.named.len()).unwrap_or(u32::MAX);
        self.unnamed.saturating_add(named)
    }
}

impl Crowd {
    /// Takes a sheet in; who answered is counted, and not kept beside the answers.
    pub fn add(&mut self, sheet: &AnswerSheet, assessment: Assessment, period: Option<Period>) {
        let class = (sheet.department.as_str().into(), period);
        let members = self.classes.entry(class).or_default();
        members.sheets.push(Member { sheet: sheet.anonymous(), assessment });
        match &sheet.respondent {
            Some(respondent) => drop(members.named.insert(respondent.clone())),
            None => members.unnamed = members.unnamed.saturating_add(1),
        }
    }

    /// The sheets that may be told, each with its period, in an order that says nothing of who
    /// answered first; and how many may not. Of the groups that may not be told, `groups` forgets the
    /// figures.
    ///
    /// A group may be told when at least so many people answered, also each aspect that has figures.
    /// There is no sum over several groups in what is exported, so nothing can be worked out of those
    /// that are left out.
    pub fn told(
        mut self,
        least: u32,
        groups: &mut Groups,
    ) -> (Vec<(Member, Option<Period>)>, usize) {
        let (mut told, mut withheld) = (Vec::new(), 0);
        let order = groups.in_order().into_iter().flat_map(|named| {
            named.periods.iter().map(|(period, _)| (named.name.clone(), *period))
        });
        for (name, period) in order.collect::<Vec<_>>() {
            let group = groups.group(&name, period);
            let Some(mut members) = self.classes.remove(&(name, period)) else { continue };
            if members.people() < least || !group.is_of(least) {
                group.conceal();
                withheld += members.sheets.len();
                continue;
            }
            members.sheets.sort_by_cached_key(|member| answers(&member.sheet, &member.assessment));
            told.extend(members.sheets.into_iter().map(|member| (member, period)));
        }
        (told, withheld)
    }
}

/// The answers of a sheet, to put sheets in order by.
fn answers(sheet: &AnswerSheet, assessment: &Assessment) -> Vec<String> {
    let places = assessment.aspects.iter().flat_map(|result| {
        (0..result.answers.len()).map(|question| QuestionRef { aspect: result.aspect, question })
    });
    places.map(|at| format!("{:?}", sheet.answer(at).given)).collect()
}
