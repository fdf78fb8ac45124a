//! One question as a conversation: its page, its menu, and what was picked as a reply.

use std::sync::Arc;

use modenhed::interview::{Interview, Reply, keys};
use modenhed::model::{AnswerSheet, Kind, Place, Question, QuestionRef, Questionnaires, Response};
use modenhed::wording::{self, InterviewTexts};
use modenhed::{parse, report};
use strum::VariantArray;

use crate::cli::output::Screen;
use crate::talk::face::{Entry, Face, Menu, Picked, Stop, Takes};
use crate::talk::hands::{self, Hands};
use crate::talk::question_command::QuestionCommand;

/// A question that is being asked.
pub struct Asking<'a> {
    pub questionnaires: &'a Questionnaires,
    pub interview: &'a Interview<'a>,
    pub at: QuestionRef,
    pub screen: Screen,
    /// Whether a group answers, which puts up its hands first.
    pub together: bool,
    /// Whether the key of an answer answers at once.
    pub fast: bool,
    /// What was answered last time.
    pub previous: Option<&'a AnswerSheet>,
}

/// What an entry of the menu does.
#[derive(Clone)]
enum Act {
    Option(usize),
    State(Response),
    Command(QuestionCommand),
}

impl Asking<'_> {
    /// Asks until there is a reply for the interview.
    pub fn ask(&self, face: &mut dyn Face) -> Result<Reply, Stop> {
        let t = wording::interview(self.screen.language);
        let sheet = self.interview.sheet();
        let open = *sheet.given(self.at) == Response::Nothing && sheet.votes(self.at).is_empty();
        if self.counts_hands()
            && open
            && let Some(reply) = self.hands(face, t)?
        {
            return Ok(reply);
        }
        self.page(face, t);
        loop {
            let (menu, acts) = self.menu(t);
            let Some(picked) = face.pick(&menu)? else { return Ok(Reply::Back) };
            let given = match picked {
                Picked::Text(text) => self.typed(&text, face),
                Picked::Entries(picked) => match &acts[picked[0]] {
                    Act::State(given) => Some(given.clone()),
                    Act::Option(_) => self.fitting(self.chosen(&picked, &acts), face),
                    Act::Command(command) => match self.command(*command, face, t)? {
                        Some(reply) => return Ok(reply),
                        None => continue,
                    },
                },
            };
            if let Some(given) = given {
                return Ok(Reply::Answer { given, votes: None });
            }
        }
    }

    /// Lets a group put up its hands, before it talks about an answer; nothing when they are not counted.
    fn hands(&self, face: &mut dyn Face, t: &InterviewTexts) -> Result<Option<Reply>, Stop> {
        face.page(&self.heading(t), self.question().text.get(self.screen.language));
        let keys = keys(self.question());
        for (choice, key) in self.question().choices().iter().zip(&keys) {
            face.tell(&format!("{key}  {}", choice.text.get(self.screen.language)));
        }
        loop {
            match hands::ask(keys.len(), t, face)? {
                Hands::Counted(counts) => return Ok(Some(Reply::Votes(counts))),
                Hands::NotCounted => return Ok(None),
                Hands::Command(command) => {
                    if let Some(reply) = self.command(command, face, t)? {
                        return Ok(Some(reply));
                    }
                }
            }
        }
    }

    /// Whether the hands are counted that were raised for each option.
    fn counts_hands(&self) -> bool {
        match self.question().kind {
            Kind::Single(_) => self.together,
            Kind::Multiple { .. } | Kind::Number { .. } | Kind::Text => false,
        }
    }

    fn question(&self) -> &Question {
        self.questionnaires.question(self.at)
    }

    /// «Question 7 of 34 · Technology (3 of 12) · about 6 min. left».
    fn heading(&self, t: &InterviewTexts) -> String {
        let language = self.screen.language;
        let progress = self.interview.progress(self.at, language);
        let title = self.questionnaires.at(self.at.aspect).title.get(language);
        [
            (t.progress)(progress.number, progress.of),
            (t.progress_in)(title, progress.in_aspect, progress.of_aspect),
            (t.minutes_left)(progress.minutes_left),
        ]
        .join(" · ")
    }

    /// The question, and what is known of its answer so far.
    fn page(&self, face: &mut dyn Face, t: &InterviewTexts) {
        let (question, screen) = (self.question(), self.screen);
        face.page(&self.heading(t), question.text.get(screen.language));
        let answer = self.interview.sheet().answer(self.at);
        if answer.given != Response::Nothing {
            face.tell(&(t.now)(&in_words(question, &answer.given, screen)));
        }
        if let Some(note) = &answer.note {
            face.tell(&(t.note_now)(note));
        }
        if let Some((sheet, given)) = self.last_time() {
            let date = sheet.date.map(wording::texts(screen.language).date);
            face.tell(&(t.last_time)(date.as_deref(), &in_words(question, given, screen)));
        }
        if self.counts_hands() && !answer.votes.is_empty() {
            face.tell(&hands::spread(&keys(question), &answer.votes, t));
        }
    }

    /// What was answered last time, if that was asked and answered.
    fn last_time(&self) -> Option<(&AnswerSheet, &Response)> {
        let sheet = self.previous?;
        let given = sheet.given(self.at);
        (*given != Response::Nothing).then_some((sheet, given))
    }

    fn menu(&self, t: &InterviewTexts) -> (Menu, Vec<Act>) {
        let (question, language) = (self.question(), self.screen.language);
        let (mut entries, mut acts) = (Vec::new(), Vec::new());
        for (index, (choice, key)) in question.choices().iter().zip(keys(question)).enumerate() {
            entries.push(Entry::option(key, choice.text.get(language)));
            acts.push(Act::Option(index));
        }
        let states = [
            (question.dont_know, t.dont_know_key, t.dont_know, Response::DontKnow),
            (
                question.not_applicable,
                t.not_applicable_key,
                t.not_applicable,
                Response::NotApplicable,
            ),
        ];
        for (offered, key, text, given) in states {
            if offered {
                entries.push(Entry::state(key, text, &text.to_lowercase()));
                acts.push(Act::State(given));
            }
        }
        if let Some((_, given)) = self.last_time() {
            let (key, text, short) = t.unchanged;
            entries.push(Entry::state(key, text, short));
            acts.push(Act::State(given.clone()));
        }
        for command in QuestionCommand::VARIANTS.iter().filter(|command| self.offers(**command)) {
            entries.push(command.entry(t));
            acts.push(Act::Command(*command));
        }
        let answer = self.interview.sheet().given(self.at);
        let current = acts.iter().position(|act| match (act, answer) {
            (Act::Option(option), Response::Option(given)) => option == given,
            (Act::State(state), given) => state == given,
            _ => false,
        });
        let skip = acts.iter().position(|act| matches!(act, Act::Command(QuestionCommand::Skip)));
        let (takes, hint) = match &question.kind {
            Kind::Single(_) => (Takes::One, None),
            Kind::Multiple { .. } => (Takes::Several, Some(t.several.to_owned())),
            Kind::Number { from, to } => {
                let (from, to) = (from.min(to).to_string(), from.max(to).to_string());
                (Takes::Text, Some((t.write_number)(&from, &to)))
            }
            Kind::Text => (Takes::Text, Some(t.write_text.to_owned())),
        };
        // An empty line keeps the answer there is; without one it means nothing.
        let kept = skip.filter(|_| *answer != Response::Nothing);
        let current = if takes == Takes::One { current.or(kept) } else { kept };
        (Menu { takes, hint, current, fast: self.fast, ..Menu::new(t.answer, entries) }, acts)
    }

    fn offers(&self, command: QuestionCommand) -> bool {
        match command {
            QuestionCommand::Count => self.counts_hands(),
            QuestionCommand::Help => !self.question().explained(self.screen.language).is_empty(),
            _ => true,
        }
    }

    fn chosen(&self, picked: &[usize], acts: &[Act]) -> Response {
        let options = picked.iter().filter_map(|index| match &acts[*index] {
            Act::Option(option) => Some(*option),
            _ => None,
        });
        let mut options: Vec<_> = options.collect();
        match self.question().kind {
            Kind::Multiple { .. } => {
                options.sort_unstable();
                options.dedup();
                Response::Selected(options)
            }
            Kind::Single(_) | Kind::Number { .. } | Kind::Text => Response::Option(options[0]),
        }
    }

    /// What was chosen; says so when one of it is no answer beside the others.
    fn fitting(&self, given: Response, face: &mut dyn Face) -> Option<Response> {
        if let Response::Selected(ticks) = &given
            && let Some(alone) = self.question().not_alone(ticks)
        {
            let text = self.question().choices()[alone].text.get(self.screen.language);
            face.object(&(wording::interview(self.screen.language).not_alone)(text));
            return None;
        }
        Some(given)
    }

    /// What a number or text that was typed answers; says so when it is no answer.
    fn typed(&self, text: &str, face: &mut dyn Face) -> Option<Response> {
        let place = Place::file(0, &Arc::from(""));
        // In a file a number beyond the range counts as its end; here it can still be corrected.
        let answered = parse::answer(self.question(), text, &place).and_then(|given| {
            parse::beyond(self.question(), &given, || place.clone()).map_or(Ok(given), Err)
        });
        match answered {
            Ok(given) => Some(given),
            Err(finding) => {
                let message = wording::message(self.screen.language, &finding);
                let help = message.help.map(|help| format!(" ({help})")).unwrap_or_default();
                face.object(&format!("{}{help}", message.what));
                None
            }
        }
    }

    /// Does what a command says; a reply if it is for the interview.
    fn command(
        &self,
        command: QuestionCommand,
        face: &mut dyn Face,
        t: &InterviewTexts,
    ) -> Result<Option<Reply>, Stop> {
        Ok(match command {
            QuestionCommand::Skip => Some(Reply::Skip),
            QuestionCommand::Back => Some(Reply::Back),
            QuestionCommand::Review => Some(Reply::Review),
            QuestionCommand::Count => match self.hands(face, t)? {
                Some(reply) => Some(reply),
                None => Some(Reply::Votes(Vec::new())),
            },
            QuestionCommand::Help => {
                face.explain(&self.question().explained(self.screen.language))?;
                None
            }
            QuestionCommand::Note => {
                let before = self.interview.sheet().note(self.at);
                let note = face.line(t.note, t.note_hint, before.unwrap_or_default())?;
                note.map(|note| Reply::Note((!note.trim().is_empty()).then_some(note)))
            }
        })
    }
}

/// An answer as it is shown beside its question: «3, We regularly discuss …».
pub fn in_words(question: &Question, given: &Response, screen: Screen) -> String {
    let t = wording::interview(screen.language);
    let keys = keys(question);
    match given {
        Response::Nothing => t.no_answer.into(),
        Response::DontKnow => t.dont_know.into(),
        Response::NotApplicable => t.not_applicable.into(),
        Response::Option(option) => {
            format!("{}, {}", keys[*option], report::words(question, given, screen.language))
        }
        _ => report::words(question, given, screen.language).into_owned(),
    }
}
