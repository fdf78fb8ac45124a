//! The one loop of the program: ask and apply, until the interview is finished.

use modenhed::interview::{Interview, Reply, Step};
use modenhed::model::{AnswerSheet, QuestionRef, Questionnaires};
use modenhed::render::{Format, Writer};
use modenhed::report::{Mode, Report, SheetReport};
use modenhed::scoring::Assessment;
use modenhed::wording::{self, InterviewTexts};

use crate::cli::args::OutputArgs;
use crate::cli::clock;
use crate::cli::error::Error;
use crate::cli::output::{self, Screen};
use crate::cli::typed::{command, shown};
use crate::cli::verdict::Verdict;
use crate::talk::face::{Face, Stop};
use crate::talk::keeper::Keeper;
use crate::talk::question::Asking;
use crate::talk::review;
use crate::talk::signals::say;
use crate::talk::technology::TechnologyAsking;

/// Recommendations that are shown at the end.
const TOP: usize = 5;

/// An interview, whoever answers, and where the answers go.
pub struct Conversation<'a> {
    pub set: &'a Questionnaires,
    pub interview: Interview<'a>,
    pub keeper: Keeper<'a>,
    pub together: bool,
    /// Whether one can go back to something before the first question.
    pub before: bool,
    pub screen: Screen,
    pub face: &'a mut dyn Face,
}

/// How a conversation ended.
pub enum Ended {
    /// It was finished, and its result shown.
    Done(Result<Verdict, Error>),
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
                        self.face.tell(self.texts().first);
                    }
                    reply
                }
                Step::Technologies => TechnologyAsking::new(self.set, &self.interview, self.screen)
                    .begin(self.face)?,
                Step::Technology(at) => {
                    TechnologyAsking::new(self.set, &self.interview, self.screen)
                        .ask(at, self.face)?
                }
                Step::Review => review::ask(self.set, &self.interview, self.screen, self.face)?,
                Step::Finished => break,
            };
            self.interview.apply(reply);
            self.save()?;
        }
        Ok(Ended::Done(self.finish()))
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
        let (set, screen, together) = (self.set, self.screen, self.together);
        let asking =
            Asking { questionnaires: set, interview: &self.interview, at, screen, together };
        asking.ask(self.face)
    }

    /// What is going to happen, and where the answers go.
    fn introduce(&mut self) {
        let t = self.texts();
        let asked = self.interview.asked();
        let answered = asked.iter().filter(|at| !self.interview.is_open(**at)).count();
        self.face.title(&self.interview.sheet().department);
        if answered > 0 {
            self.face.tell(&(t.resumed)(answered, asked.len()));
        } else {
            let minutes = self.interview.minutes_left(self.screen.language);
            self.face.tell(&(t.begin)(asked.len(), minutes));
        }
        self.face.tell(t.stop);
        if self.together {
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
        self.face.title(&(self.texts().aspect)(number, set.selected().len(), title));
        self.face.tell(questionnaire.purpose.get(self.screen.language));
        Ok(self.face.pause()?.is_some())
    }

    /// The same result as `score`, and where the answers are.
    fn finish(&self) -> Result<Verdict, Error> {
        let (set, sheet) = (self.set, self.interview.sheet());
        let assessment = Assessment::of(set, sheet);
        let mode = Mode { language: self.screen.language, top: TOP, today: clock::today() };
        let plan = None;
        let report =
            SheetReport { questionnaires: set, sheet, assessment: &assessment, plan, mode };
        output::say("");
        output::write(
            &OutputArgs::default(),
            self.screen,
            Format::Text,
            None,
            |mut writer: Writer<'_>| Ok(writer.document(&report.document())),
        )?;
        let path = self.keeper.path();
        let some = set.selected().len() < set.count();
        let aspects = set.selected().filter(|_| some).map(|(_, q)| format!(" --aspect {}", q.id));
        let again =
            command("score", &path) + &self.keeper.questionnaires() + &aspects.collect::<String>();
        output::say("");
        say(&(self.texts().done)(&shown(&path), &again), self.screen);
        Ok(Verdict::Yes)
    }
}
