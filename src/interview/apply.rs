//! What a reply does.

use std::collections::VecDeque;

use super::state::Interview;
use super::step::{Details, Reply, Step};
use crate::model::{Answer, QuestionRef, Response};

impl Interview<'_> {
    /// Takes a reply in; one that means nothing at this step changes nothing.
    pub fn apply(&mut self, reply: Reply) {
        match (self.step, reply) {
            (Step::Question(at), Reply::Answer { given, votes }) => {
                self.answer(at, given, votes);
                self.onward(at);
            }
            (Step::Question(at), Reply::Note(note)) => {
                let answer = self.sheet.answer(at);
                self.sheet.set(at, Answer { note, ..answer });
            }
            (Step::Question(at), Reply::Votes(votes)) => {
                let answer = self.sheet.answer(at);
                self.sheet.set(at, Answer { votes, ..answer });
            }
            (Step::Question(at), Reply::Skip) => self.onward(at),
            (Step::Question(at), Reply::Back) => self.back(at),
            (Step::Question(_), Reply::Review) => self.review(),
            (Step::Technologies, reply) => self.apply_round(&reply),
            (Step::Technology(at), reply) => self.apply_technology(at, &reply),
            (Step::Review, Reply::Back) => {
                let last = self.last.filter(|last| self.is_on_the_way(*last));
                let question = self.asked.last().copied().map(Step::Question);
                self.step = last.or(question).unwrap_or(Step::Review);
            }
            (Step::Review, Reply::Technologies) if self.round.is_some() => {
                self.opened = Some(VecDeque::new());
                self.enter_round();
            }
            (Step::Review, Reply::Open(at)) if self.asked.contains(&at) => {
                self.opened = Some(VecDeque::new());
                self.go(at);
            }
            (Step::Review, Reply::Details(Details { department, role, date })) => {
                let sheet = &mut self.sheet;
                (sheet.department, sheet.role, sheet.date) = (department, role, date);
            }
            (Step::Review, Reply::Resume) => self.resume(),
            (Step::Review, Reply::Finish) => self.step = Step::Finished,
            _ => {}
        }
    }

    fn answer(&mut self, at: QuestionRef, given: Response, votes: Option<Vec<u32>>) {
        let before = self.sheet.answer(at);
        let votes = votes.unwrap_or(before.votes);
        self.sheet.set(at, Answer { given, votes, ..before });
        let earlier = std::mem::take(&mut self.asked);
        self.route();
        if let Some(opened) = &mut self.opened {
            opened.retain(|at| self.asked.contains(at));
            let new = self.asked.iter().filter(|at| !earlier.contains(at));
            opened.extend(new.filter(|at| *self.sheet.given(**at) == Response::Nothing));
        }
    }
}
