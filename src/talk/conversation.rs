//! The one loop of the program: ask and apply, until the interview is finished.

use std::path::PathBuf;

use modenhed::interview::{Interview, Reply, Step};
use modenhed::model::{AnswerSheet, AnsweredBy, QuestionRef, Questionnaires};
use modenhed::wording::{self, InterviewTexts};

use crate::cli::output::Screen;
use crate::cli::typed::{command, shown};
use crate::talk::face::{Face, Stop};
use crate::talk::keeper::Keeper;
use crate::talk::question::Asking;
use crate::talk::review::Reviewing;
use crate::talk::technology::TechnologyAsking;

/// An interview, whoever answers, and where the answers go.
pub struct Conversation<'a> {
    pub set: &'a Questionnaires,
    pub interview: Interview<'a>,
    pub keeper: Keeper<'a>,
    /// Whether the key of an answer answers at once.
    pub fast: bool,
    /// What was answered last time.
    pub previous: Option<&'a AnswerSheet>,
    /// Whether one can go back to something before the first question.
    pub before: bool,
    pub screen: Screen,
    pub face: &'a mut dyn Face,
}

/// How a conversation ended.
pub enum Ended {
    /// It was finished: what was answered, and where that is.
    Done(Box<AnswerSheet>, PathBuf),
    /// The user wants to go back to what was settled before its first question.
    Back(Box<AnswerSheet>),
}

impl Conversation<'_> {
    /// Asks and applies until the interview is finished; saves after every reply.
    pub fn hold(mut self) -> Result<Ended, Stop> {
        self.save()?;
        self.introduce();
        let mut introduced = Vec::new();
        loop {
            let reply = match self.interview.step() {
                Step::Question(at) => {
                    let known = introduced.contains(&at.aspect);
                    let reply = if known || self.introduce_aspect(at.aspect)? {
                        introduced.push(at.aspect);
                        self.ask(at)?
                    } else {
                        Reply::Back
                    };
                    if reply == Reply::Back && !self.interview.leads_back() {
                        if self.before {
                            return Ok(Ended::Back(Box::new(self.interview.sheet().clone())));
                        }
                        self.face.object(self.texts().first);
                    }
                    reply
                }
                Step::Technologies => TechnologyAsking::new(self.set, &self.interview, self.screen)
                    .begin(self.face)?,
                Step::Technology(at) => {
                    TechnologyAsking::new(self.set, &self.interview, self.screen)
                        .ask(at, self.face)?
                }
                Step::Review => self.review()?,
                Step::Finished => break,
            };
            self.interview.apply(reply);
            self.save()?;
        }
        Ok(Ended::Done(Box::new(self.interview.sheet().clone()), self.keeper.path()))
    }

    /// Saves the sheet, and takes in what somebody else has changed in its file.
    fn save(&mut self) -> Result<(), Stop> {
        let merged = self.keeper.save(self.interview.sheet(), self.face)?;
        if let Some(sheet) = merged {
            self.interview.replace(sheet);
        }
        Ok(())
    }

    fn texts(&self) -> &'static InterviewTexts {
        wording::interview(self.screen.language)
    }

    fn ask(&mut self, at: QuestionRef) -> Result<Reply, Stop> {
        let asking = Asking {
            questionnaires: self.set,
            interview: &self.interview,
            at,
            screen: self.screen,
            together: self.is_together(),
            fast: self.fast,
            previous: self.previous,
        };
        asking.ask(self.face)
    }

    fn review(&mut self) -> Result<Reply, Stop> {
        let resume =
            command("assess --resume", &self.keeper.path()) + &self.keeper.questionnaires();
        let (questionnaires, interview, screen) = (self.set, &self.interview, self.screen);
        Reviewing { questionnaires, interview, screen, resume: &resume }.ask(self.face)
    }

    fn is_together(&self) -> bool {
        self.interview.sheet().answered_by == AnsweredBy::Group
    }

    /// What is going to happen, and where the answers go.
    fn introduce(&mut self) {
        let t = self.texts();
        let asked = self.interview.asked();
        let answered = asked.iter().filter(|at| !self.interview.is_open(**at)).count();
        let department = self.interview.sheet().department.clone();
        self.face.page("", &department);
        if answered > 0 {
            self.face.tell(&(t.resumed)(answered, asked.len()));
        } else {
            let minutes = self.interview.minutes_left(self.screen.language);
            self.face.tell(&(t.begin)(asked.len(), minutes));
        }
        self.face.tell(t.stop);
        if self.is_together() {
            self.face.tell(t.together);
        }
        self.face.tell(&(t.saved_as)(&shown(&self.keeper.path())));
    }

    /// The purpose of an aspect; whether one wants to go on to its questions.
    fn introduce_aspect(&mut self, aspect: usize) -> Result<bool, Stop> {
        let set = self.set;
        let number = set.selected().position(|(other, _)| other == aspect).map_or(1, |at| at + 1);
        let questionnaire = set.at(aspect);
        let title = questionnaire.title.get(self.screen.language);
        self.face.page("", &(self.texts().aspect)(number, set.selected().len(), title));
        self.face.tell(questionnaire.purpose.get(self.screen.language));
        Ok(self.face.pause()?.is_some())
    }
}
