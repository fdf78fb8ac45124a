//! What each button does.

use super::begin::NO_ROLE;
use super::post::FormPost;
use super::session::{FormSession, FormView};
use super::setup::FormFile;
use super::technology::{SAID, UNKNOWN};
use crate::interview::{About, Interview, Reply, Said, Step, TechnologyRef};
use crate::model::{Answer, AnswerSheet, QuestionRef, Response, TechnologyStatus, file_name};
use crate::parse;

/// What came of what was done.
#[derive(Default)]
pub struct ActOutcome {
    /// Whether the page is drawn anew although one stays on it.
    pub redrawn: bool,
    /// Whether one stays on the same page.
    pub stay: bool,
    /// A file to save.
    pub file: Option<FormFile>,
}

impl FormSession<'_> {
    /// Does what was asked for.
    pub(super) fn act(&mut self, post: &FormPost) -> ActOutcome {
        let known = |interview: &Interview<'_>| (interview.asked().to_vec(), interview.step());
        let (before, step) = self.interview.as_ref().map(known).unzip();
        if !self.take_in(post) {
            return ActOutcome { stay: true, ..ActOutcome::default() };
        }
        match post.act.as_str() {
            "begin" => self.start(post),
            "next" => self.next(step),
            "skip" => self.reply(Reply::Skip),
            "skip-rest" => self.reply(Reply::SkipRest),
            "back" => self.back(),
            "review" | "answers" => self.look_over(),
            "resume" => self.reply(Reply::Resume),
            "question" => self.open_question(&post.value),
            "technologies" => self.reply(Reply::Technologies),
            "said" => self.said_of_technology(post),
            "everything" => self.view = FormView::Everything,
            "step" => self.view = FormView::Step,
            "outcome" => self.view = FormView::Outcome,
            "fill-in" => return self.fill_in(before.as_deref()),
            "save" => return self.save(),
            "save-report" => return self.save_report(),
            "open" => self.open(&post.files),
            "gather" => self.gather(&post.files),
            "forget" => self.forget(),
            _ => {}
        }
        ActOutcome::default()
    }

    /// Takes in what is filled in on the page, whatever is done next; whether that could be done.
    fn take_in(&mut self, post: &FormPost) -> bool {
        let mut fields: Vec<QuestionRef> = Vec::new();
        for at in post.fields.iter().filter_map(|(name, _)| place(name.split_once(':')?.0)) {
            if fields.last() != Some(&at) && self.is_asked(at) {
                fields.push(at);
            }
        }
        let mut taken = true;
        for at in fields {
            match self.filled_in(at, post) {
                Ok(None) => {}
                Ok(Some(answer)) => {
                    let Some(interview) = &mut self.interview else { continue };
                    let is_next = post.act == "next" && interview.step() == Step::Question(at);
                    if is_next && answer.given != Response::Nothing {
                        let Answer { given, note, votes } = answer;
                        interview.apply(Reply::Note(note));
                        interview.apply(Reply::Answer { given, votes: Some(votes) });
                    } else {
                        let mut sheet = interview.sheet().clone();
                        sheet.set(at, answer);
                        interview.replace(sheet);
                    }
                }
                Err(wrong) => {
                    let question = self.set.question(at).text.get(self.language());
                    self.wrong(format!("{question} {wrong}"));
                    taken = false;
                }
            }
        }
        taken
    }

    fn is_asked(&self, at: QuestionRef) -> bool {
        self.interview.as_ref().is_some_and(|interview| interview.asked().contains(&at))
    }

    pub(super) fn wrong(&mut self, what: impl Into<String>) {
        (self.say, self.wrong) = (what.into(), true);
    }

    fn reply(&mut self, reply: Reply) {
        if let Some(interview) = &mut self.interview {
            interview.apply(reply);
            self.view = FormView::Step;
        }
    }

    /// Begins with an empty sheet, or goes on with the one there is under the names that are given now.
    fn start(&mut self, post: &FormPost) {
        let name = |field| post.field(field).map(|text| parse::tidy(text.trim()).into_owned());
        let Some(department) = name("department") else {
            self.wrong(self.texts().department_needed);
            return;
        };
        let mut sheet = match &self.interview {
            Some(interview) => interview.sheet().clone(),
            None => AnswerSheet::new(self.set),
        };
        sheet.area = name("own-area").or_else(|| post.field("area").map(str::to_owned));
        sheet.department = department;
        sheet.role =
            post.field("role").filter(|role| *role != NO_ROLE).and_then(|it| it.parse().ok());
        let day = self.setup.date.as_deref().and_then(|day| day.parse().ok());
        sheet.date = sheet.date.or(day).or(Some(self.today));
        self.together = post.field("how") == Some("together");
        self.go_on(sheet);
    }

    /// Goes on from a question that was answered before, unless a new answer has led on already.
    fn next(&mut self, before: Option<Step>) {
        let Some(interview) = &self.interview else { return };
        let step = interview.step();
        let Some(Step::Question(at)) = before.filter(|before| *before == step) else { return };
        match interview.sheet().given(at).clone() {
            Response::Nothing => self.wrong(self.words().choose),
            given => self.reply(Reply::Answer { given, votes: None }),
        }
    }

    /// Goes back, from the first question to the first page.
    fn back(&mut self) {
        match &self.interview {
            Some(interview) if interview.leads_back() => self.reply(Reply::Back),
            _ => self.view = FormView::Begin,
        }
    }

    fn look_over(&mut self) {
        if self.interview.as_ref().is_some_and(|interview| interview.step() != Step::Review) {
            self.reply(Reply::Review);
        }
        self.view = FormView::Step;
    }

    fn open_question(&mut self, name: &str) {
        if let Some(at) = place(name) {
            self.look_over();
            self.reply(Reply::Open(at));
        }
    }

    fn said_of_technology(&mut self, post: &FormPost) {
        let step = self.interview.as_ref().map(Interview::step);
        let Some(Step::Technology(at)) = step else { return };
        let text = post.field(SAID);
        let said = match text {
            Some(text) => self.said_as(at, text),
            None => (at.about == About::Since).then_some(Said::Since(None)),
        };
        match said {
            Some(said) => self.reply(Reply::Said(said)),
            None => self.wrong(self.words().choose),
        }
    }

    /// What a text says of a technology.
    fn said_as(&self, at: TechnologyRef, text: &str) -> Option<Said> {
        if text == UNKNOWN {
            return Some(match at.about {
                About::Status => Said::Status(None),
                About::Since => Said::Since(None),
                About::Demand(_) => Said::Met(None),
            });
        }
        match at.about {
            About::Status => text.parse::<TechnologyStatus>().ok().map(|it| Said::Status(Some(it))),
            About::Since => {
                let since = parse::since(text).ok().filter(|since| since.first <= self.today)?;
                Some(Said::Since(Some(since)))
            }
            About::Demand(_) => text.parse().ok().map(|met| Said::Met(Some(met))),
        }
    }

    /// Says how much is left; the page is drawn anew if other questions are asked now than `before`.
    fn fill_in(&mut self, before: Option<&[QuestionRef]>) -> ActOutcome {
        let Some(interview) = &self.interview else { return ActOutcome::default() };
        let asked = interview.asked();
        let open = asked.iter().filter(|at| interview.is_open(**at)).count();
        let redrawn = before != Some(asked);
        self.say = (self.words().open)(open);
        ActOutcome { stay: true, redrawn, ..ActOutcome::default() }
    }

    fn save(&mut self) -> ActOutcome {
        let file = self.answers();
        if let Some(file) = &file {
            self.say = (self.words().saved)(&file.name);
        }
        ActOutcome { stay: true, file, ..ActOutcome::default() }
    }

    fn save_report(&mut self) -> ActOutcome {
        let Some(interview) = &self.interview else { return ActOutcome::default() };
        let sheet = interview.sheet();
        let name = file_name(&sheet.department, sheet.date, "html");
        self.say = (self.words().saved)(&name);
        let file = Some(FormFile { name, text: self.report() });
        ActOutcome { stay: true, file, ..ActOutcome::default() }
    }

    /// Removes all answers, here and from the browser.
    fn forget(&mut self) {
        (self.interview, self.together, self.view) = (None, false, FormView::Begin);
        self.say = self.words().forgotten.into();
    }
}

/// The question with these two numbers: of its questionnaire and its own in it.
fn place(name: &str) -> Option<QuestionRef> {
    let (aspect, question) = name.split_once('.')?;
    Some(QuestionRef { aspect: aspect.parse().ok()?, question: question.parse().ok()? })
}
