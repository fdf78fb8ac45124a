//! A form that somebody fills in: where one is, and what has happened.

use jiff::civil::Date;

use super::kept::KeptForm;
use super::post::{FormPost, FormReply};
use super::setup::{FormFile, FormSetup};
use crate::interview::Interview;
use crate::model::{AnswerSheet, Language, Questionnaires, file_name};
use crate::wording::{self, FormTexts, InterviewTexts};

/// A form that somebody fills in.
#[derive(Clone, Debug)]
pub struct FormSession<'q> {
    pub(super) setup: &'q FormSetup,
    pub(super) set: &'q Questionnaires,
    pub(super) today: Date,
    /// Once it has begun.
    pub(super) interview: Option<Interview<'q>>,
    /// Whether several people answer together.
    pub(super) together: bool,
    pub(super) view: FormView,
    /// What there is to say to the last thing that was done.
    pub(super) say: String,
    /// Whether that is that something is missing or wrong.
    pub(super) wrong: bool,
}

/// What is being looked at.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum FormView {
    /// Who answers.
    Begin,
    /// What the interview asks next.
    Step,
    /// All questions below each other.
    Everything,
    /// The report.
    Outcome,
}

impl<'q> FormSession<'q> {
    /// A form as it is opened on a day, with what the browser has kept of it. What was kept is gone on with
    /// if it can be used.
    pub fn new(
        setup: &'q FormSetup,
        set: &'q Questionnaires,
        today: Date,
        kept: Option<&str>,
    ) -> Self {
        let mut session = Self {
            setup,
            set,
            today,
            interview: None,
            together: false,
            view: FormView::Begin,
            say: String::new(),
            wrong: false,
        };
        if let Some((sheet, together)) = kept.and_then(|kept| KeptForm::read(kept, set)) {
            session.together = together;
            session.go_on(sheet);
        }
        session
    }

    /// Does what was asked for on the page; what cannot be done here is not done.
    pub fn post(&mut self, post: &FormPost) -> FormReply {
        let before = self.view;
        (self.say, self.wrong) = (String::new(), false);
        let done = self.act(post);
        let stay = done.stay || (self.wrong && before == self.view);
        let report = (self.view == FormView::Outcome && !stay).then(|| self.report());
        let mut reply = FormReply { file: done.file, stay, report, ..self.shown() };
        if stay && !done.redrawn {
            reply.html.clear();
        }
        reply
    }

    /// What there is to be seen.
    pub fn shown(&self) -> FormReply {
        let (markup, title) = match self.view {
            FormView::Begin => self.begin(),
            FormView::Step => self.step(),
            FormView::Everything => self.everything(),
            FormView::Outcome => self.outcome(),
        };
        let kept = |interview: &Interview<'_>| {
            KeptForm::written(interview.sheet(), self.set, self.together)
        };
        FormReply {
            html: crate::render::clean(&markup.into_string()),
            title: format!("{} – {title}", self.words().name),
            say: self.say.clone(),
            keep: self.interview.as_ref().map(kept),
            ..FormReply::default()
        }
    }

    /// Goes on with a sheet that has answers.
    pub(super) fn go_on(&mut self, mut sheet: AnswerSheet) {
        sheet.questionnaires.extend(self.set.selected().map(|(aspect, _)| aspect));
        sheet.questionnaires.sort_unstable();
        sheet.questionnaires.dedup();
        let interview = Interview::new(self.set, sheet);
        let asked = interview.asked();
        let answered = asked.iter().filter(|at| !interview.is_open(**at)).count();
        if answered > 0 {
            self.say = (self.texts().resumed)(answered, asked.len());
        }
        self.interview = Some(interview);
        self.view = FormView::Step;
    }

    pub(super) fn language(&self) -> Language {
        self.setup.language()
    }

    pub(super) fn texts(&self) -> &'static InterviewTexts {
        wording::interview(self.language())
    }

    pub(super) fn words(&self) -> &'static FormTexts {
        wording::form(self.language())
    }

    /// The file that the answers are saved as.
    pub(super) fn answers(&self) -> Option<FormFile> {
        let sheet = self.interview.as_ref()?.sheet();
        let name = file_name(&sheet.department, sheet.date, "json");
        let text = crate::parse::written(&name, sheet, self.set);
        Some(FormFile { name, text })
    }
}
