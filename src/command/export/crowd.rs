//! Sheets among which nobody can be recognised.

use std::collections::{HashMap, HashSet};

use modenhed::model::{AnswerSheet, AnsweredBy, QuestionRef, Response};
use modenhed::scoring::{Assessment, ComparedGroup, Comparison, Period};

/// What a sheet still tells about whose it is.
type Class = (Box<str>, AnsweredBy, Option<Period>);

/// Sheets that wait until it is known how many stand beside them.
#[derive(Default)]
pub struct Crowd {
    classes: HashMap<Class, Members>,
}

/// Sheets that can be told apart by nothing but their answers.
#[derive(Default)]
struct Members {
    sheets: Vec<CrowdMember>,
    /// Those who answered, as far as they are named; without a name, each sheet is somebody's.
    named: HashSet<String>,
    unnamed: u32,
}

/// A sheet without anything that tells whose it is, and its results.
pub struct CrowdMember {
    /// The answers to what was asked.
    pub sheet: AnswerSheet,
    /// What they amount to, and nothing else: it is worked out without what is withheld.
    pub assessment: Assessment,
}

impl Members {
    fn people(&self) -> u32 {
        let named = u32::try_from(self.named.len()).unwrap_or(u32::MAX);
        self.unnamed.saturating_add(named)
    }
}

impl Crowd {
    /// Takes a sheet in; who answered is counted, and not kept beside the answers. An answer to what
    /// was not asked, as far as the results know, could tell why it was asked nevertheless.
    pub fn add(&mut self, sheet: &AnswerSheet, assessment: Assessment, period: Option<Period>) {
        let class = (sheet.department.as_str().into(), sheet.answered_by, period);
        let members = self.classes.entry(class).or_default();
        let mut told = sheet.anonymous();
        for at in &assessment.unasked {
            told.give(*at, Response::Nothing);
        }
        members.sheets.push(CrowdMember { sheet: told, assessment });
        match &sheet.respondent {
            Some(respondent) => drop(members.named.insert(respondent.clone())),
            None => members.unnamed = members.unnamed.saturating_add(1),
        }
    }

    /// The sheets that may be told, each with its period, in an order that says nothing of who
    /// answered first; and how many may not, because fewer people than `least` answered.
    pub fn told(
        mut self,
        least: u32,
        comparison: &Comparison,
    ) -> (Vec<(CrowdMember, Option<Period>)>, usize) {
        let (mut told, mut withheld) = (Vec::new(), 0);
        for ComparedGroup { name, voice, periods, own } in &comparison.groups {
            let own = own.iter().map(|period| (AnsweredBy::Group, period.period));
            let periods = periods.iter().map(|period| (voice.answered_by(), period.period));
            for (by, period) in periods.chain(own) {
                let members = self.classes.remove(&(name.as_str().into(), by, period));
                let Some(mut members) = members else { continue };
                // What a department answered as a group is nobody's private answer.
                if by == AnsweredBy::Person && members.people() < least {
                    withheld += members.sheets.len();
                    continue;
                }
                let answers = |member: &CrowdMember| answers(&member.sheet, &member.assessment);
                members.sheets.sort_by_cached_key(answers);
                told.extend(members.sheets.into_iter().map(|member| (member, period)));
            }
        }
        (told, withheld)
    }
}

/// The answers of a sheet, to put sheets in order by.
fn answers(sheet: &AnswerSheet, assessment: &Assessment) -> Vec<String> {
    let places = assessment.aspects.iter().flat_map(|result| {
        (0..result.answers.len()).map(|question| QuestionRef { aspect: result.aspect, question })
    });
    places.map(|at| format!("{:?}", sheet.given(at))).collect()
}
