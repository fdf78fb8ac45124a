//! All answers on one page, from which any question can be opened again.

use modenhed::interview::{Interview, Reply};
use modenhed::model::{QuestionRef, Questionnaires};
use modenhed::wording;

use crate::cli::output::Screen;
use crate::talk::face::{Entry, Face, Menu, Picked, Stop};
use crate::talk::question::{QuestionCommand, in_words};

/// Shows the answers and asks what to do.
pub fn ask(
    questionnaires: &Questionnaires,
    interview: &Interview<'_>,
    screen: Screen,
    face: &mut dyn Face,
) -> Result<Reply, Stop> {
    let t = wording::interview(screen.language);
    face.title(t.review);
    let unasked = interview.no_longer_asked();
    if !unasked.is_empty() {
        face.tell(&format!("{}:", t.no_longer_asked));
        for at in unasked {
            let (question, answer) = line(questionnaires, interview, at, screen);
            face.tell(&format!("  {question} {answer}"));
        }
    }
    let open = interview.asked().iter().filter(|at| interview.is_open(**at)).count();
    face.tell(&(t.review_hint)(open));
    let (mut entries, mut replies) = (Vec::new(), Vec::new());
    let mut aspect = None;
    for (index, at) in interview.asked().iter().enumerate() {
        let (question, answer) = line(questionnaires, interview, *at, screen);
        let mut entry = Entry::option((index + 1).to_string(), question);
        entry.beside = Some(answer);
        if aspect.replace(at.aspect) != Some(at.aspect) && questionnaires.selected().len() > 1 {
            entry.heading = Some(questionnaires.at(at.aspect).title.get(screen.language).into());
        }
        entries.push(entry);
        replies.push(Reply::Open(*at));
    }
    if open > 0 {
        entries.push(Entry::apart(t.resume_key, t.resume, &t.resume.to_lowercase()));
        replies.push(Reply::Resume);
    }
    let technologies = interview.technologies().len();
    if technologies > 0 {
        let words = wording::technologies(screen.language);
        let stated = (words.stated)(interview.technologies_stated(), technologies);
        entries.push(Entry::apart(words.key, &stated, words.short));
        replies.push(Reply::Technologies);
    }
    entries.push(QuestionCommand::Back.entry(t));
    replies.push(Reply::Back);
    entries.push(Entry::apart(t.finish_key, t.finish, &t.finish.to_lowercase()));
    replies.push(Reply::Finish);
    let mut menu = Menu::new(t.review_prompt, entries);
    menu.current = interview.asked().iter().position(|at| interview.is_open(*at));
    if menu.current.is_none() {
        menu.current = Some(menu.entries.len() - 1);
    }
    Ok(match face.pick(&menu)? {
        Some(Picked::Entries(picked)) => replies.swap_remove(picked[0]),
        _ => Reply::Back,
    })
}

/// A question, and its answer with a mark if there is a note.
fn line(
    questionnaires: &Questionnaires,
    interview: &Interview<'_>,
    at: QuestionRef,
    screen: Screen,
) -> (String, String) {
    let t = wording::interview(screen.language);
    let question = questionnaires.question(at);
    let answer = interview.sheet().answer(at);
    let given = in_words(question, &answer.given, screen);
    let note = if answer.note.is_some() { t.has_note } else { "" };
    (question.text.get(screen.language).to_owned(), format!("{note}{given}"))
}
