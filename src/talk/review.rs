//! All answers on one page, from which any question can be opened again.

use modenhed::interview::{Interview, Reply};
use modenhed::model::{QuestionRef, Questionnaires};
use modenhed::wording::{self, InterviewTexts};

use crate::cli::output::Screen;
use crate::talk::details;
use crate::talk::face::{Entry, Face, Menu, Picked, Stop};
use crate::talk::question::in_words;
use crate::talk::question_command::QuestionCommand;

/// The answers of an interview, to be looked over.
pub struct Reviewing<'a> {
    pub questionnaires: &'a Questionnaires,
    pub interview: &'a Interview<'a>,
    pub screen: Screen,
    /// The command with which one can go on another day.
    pub resume: &'a str,
}

/// What an entry does.
#[derive(Clone, Copy)]
enum Act {
    Finish,
    Resume,
    Details,
    Technologies,
    Back,
    Open(QuestionRef),
}

impl Reviewing<'_> {
    /// Shows the answers and asks what to do.
    pub fn ask(&self, face: &mut dyn Face) -> Result<Reply, Stop> {
        let t = wording::interview(self.screen.language);
        let open = self.open();
        loop {
            face.page("", t.review);
            self.unasked(t, face);
            face.tell(&(t.review_hint)(open));
            let (menu, acts) = self.menu(open, t);
            let act = match face.pick(&menu)? {
                Some(Picked::Entries(picked)) => acts[picked[0]],
                _ => Act::Back,
            };
            return Ok(match act {
                Act::Finish if open == 0 || self.is_sure(open, t, face)? => Reply::Finish,
                Act::Finish => continue,
                Act::Resume => Reply::Resume,
                Act::Technologies => Reply::Technologies,
                Act::Back => Reply::Back,
                Act::Open(at) => Reply::Open(at),
                Act::Details => match details::ask(self.interview.sheet(), self.screen, face)? {
                    Some(details) => Reply::Details(details),
                    None => continue,
                },
            });
        }
    }

    /// How many questions have no answer.
    fn open(&self) -> usize {
        self.interview.asked().iter().filter(|at| self.interview.is_open(**at)).count()
    }

    /// Answers that no longer count.
    fn unasked(&self, t: &InterviewTexts, face: &mut dyn Face) {
        let unasked = self.interview.no_longer_asked();
        if !unasked.is_empty() {
            face.tell(&format!("{}:", t.no_longer_asked));
            for at in unasked {
                let (question, answer) = self.line(at);
                face.tell(&format!("  {question} {answer}"));
            }
        }
    }

    /// What one can do, and the questions.
    fn menu(&self, open: usize, t: &InterviewTexts) -> (Menu, Vec<Act>) {
        let command =
            |(key, text, short): (&str, &str, &str), act| (Entry::command(key, text, short), act);
        let mut all = vec![command((t.finish_key, t.finish, t.finish_short), Act::Finish)];
        if open > 0 {
            all.push(command((t.resume_key, t.resume, &(t.resume_short)(open)), Act::Resume));
        }
        all.push(command(t.details, Act::Details));
        let technologies = self.interview.technologies().len();
        if technologies > 0 {
            let words = wording::technologies(self.screen.language);
            let stated = (words.stated)(self.interview.technologies_stated(), technologies);
            all.push(command((words.key, &stated, words.short), Act::Technologies));
        }
        all.push((QuestionCommand::Back.entry(t), Act::Back));
        let mut aspect = None;
        for (index, at) in self.interview.asked().iter().enumerate() {
            let (question, answer) = self.line(*at);
            let mut entry = Entry::option((index + 1).to_string(), question);
            entry.beside = Some(answer);
            let several = self.questionnaires.selected().len() > 1;
            if aspect.replace(at.aspect) != Some(at.aspect) && several {
                let title = &self.questionnaires.at(at.aspect).title;
                entry.heading = Some(title.get(self.screen.language).into());
            }
            all.push((entry, Act::Open(*at)));
        }
        let (entries, acts) = all.into_iter().unzip();
        (Menu { commands_first: true, ..Menu::new(t.review_prompt, entries) }, acts)
    }

    /// Whether one wants to finish with something unanswered.
    fn is_sure(&self, open: usize, t: &InterviewTexts, face: &mut dyn Face) -> Result<bool, Stop> {
        face.page("", &(t.finish_open)(open));
        face.tell(&(t.resume_later)(self.resume));
        let (key, text, short) = t.finish_anyway;
        let entries = vec![Entry::command(key, text, short), QuestionCommand::Back.entry(t)];
        let picked = face.pick(&Menu::new(t.review_prompt, entries))?;
        Ok(picked == Some(Picked::Entries(vec![0])))
    }

    /// A question, and its answer with a mark if there is a note.
    fn line(&self, at: QuestionRef) -> (String, String) {
        let t = wording::interview(self.screen.language);
        let question = self.questionnaires.question(at);
        let answer = self.interview.sheet().answer(at);
        let given = in_words(question, &answer.given, self.screen);
        let note = if answer.note.is_some() { t.has_note } else { "" };
        (question.text.get(self.screen.language).to_owned(), format!("{note}{given}"))
    }
}
