//! The one loop of the program: ask and apply, until the interview is finished.

use modenhed::interview::{Interview, Reply, Step};
use modenhed::model::Questionnaires;
use modenhed::render::{Format, Writer};
use modenhed::report::{Mode, Report, SheetReport};
use modenhed::scoring::Assessment;
use modenhed::wording::{self, InterviewTexts};

use super::super::Answer;
use super::super::args::Told;
use super::super::error::Error;
use super::super::output::{self, Screen};
use super::face::{Face, Stop};
use super::keeper::Keeper;
use super::question::Asking;
use super::technology::Asking as TechnologyAsking;
use super::{Held, command, review};

/// Recommendations that are shown at the end.
const TOP: usize = 5;

/// An interview, whoever answers, and where the answers go.
pub struct Conversation<'a> {
    pub set: &'a Questionnaires,
    pub interview: Interview<'a>,
    pub keeper: Keeper<'a>,
    pub together: bool,
    pub screen: Screen,
    pub face: &'a mut dyn Face,
}

impl Conversation<'_> {
    /// Asks and applies until the interview is finished; saves after every reply.
    pub fn hold(mut self) -> Held {
        self.keeper.save(self.interview.sheet(), self.face)?;
        self.introduce()?;
        let mut aspect = None;
        loop {
            let reply = match self.interview.step() {
                Step::Question(at) => {
                    if aspect.replace(at.aspect) != Some(at.aspect) {
                        self.introduce_aspect(at.aspect);
                    }
                    let asking = Asking {
                        questionnaires: self.set,
                        interview: &self.interview,
                        at,
                        screen: self.screen,
                        together: self.together,
                    };
                    let reply = asking.ask(self.face)?;
                    if reply == Reply::Back && self.interview.asked().first() == Some(&at) {
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
            self.keeper.save(self.interview.sheet(), self.face)?;
        }
        Ok(self.finish())
    }

    fn texts(&self) -> &'static InterviewTexts {
        wording::interview(self.screen.language)
    }

    /// What is going to happen, and where the answers go.
    fn introduce(&mut self) -> Result<(), Stop> {
        let t = self.texts();
        let asked = self.interview.asked();
        let answered = asked.iter().filter(|at| !self.interview.is_open(**at)).count();
        self.face.title(&self.interview.sheet().department);
        if answered > 0 {
            self.face.tell(&(t.resumed)(answered, asked.len()));
        } else if let Some(first) = asked.first() {
            let minutes = self.interview.progress(*first, self.screen.language).minutes_left;
            self.face.tell(&(t.begin)(asked.len(), minutes));
        }
        if self.together {
            self.face.tell(t.together);
        }
        self.face.tell(&(t.saved_as)(&self.keeper.path()));
        self.face.pause()
    }

    /// The purpose of an aspect.
    fn introduce_aspect(&mut self, aspect: usize) {
        let set = self.set;
        let number = set.selected().position(|(other, _)| other == aspect).map_or(1, |at| at + 1);
        let questionnaire = set.at(aspect);
        let title = questionnaire.title.get(self.screen.language);
        self.face.title(&(self.texts().aspect)(number, set.selected().len(), title));
        self.face.tell(questionnaire.purpose.get(self.screen.language));
    }

    /// The same result as `score`, and where the answers are.
    fn finish(&self) -> Result<Answer, Error> {
        let (set, sheet) = (self.set, self.interview.sheet());
        let assessment = Assessment::of(set, sheet);
        let mode = Mode { language: self.screen.language, top: TOP };
        let plan = None;
        let report =
            SheetReport { questionnaires: set, sheet, assessment: &assessment, plan, mode };
        output::say("");
        output::write(
            &Told::default(),
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
        output::say(&format!("\n{}", (self.texts().done)(&path, &again)));
        Ok(Answer::Yes)
    }
}
