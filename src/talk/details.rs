//! What a sheet says of who answered and when, to be mended.

use modenhed::interview::Details;
use modenhed::model::{AnswerSheet, AnsweredBy, Role};
use modenhed::{parse, wording};
use strum::VariantArray;

use crate::cli::output::Screen;
use crate::cli::typed::tidy;
use crate::talk::face::{Entry, Face, Heard, Menu, Picked};
use crate::talk::question_command::QuestionCommand;

/// Lets one of department, role and date be changed; nothing if none is.
pub fn ask(sheet: &AnswerSheet, screen: Screen, face: &mut dyn Face) -> Heard<Details> {
    let (t, words) = (wording::interview(screen.language), wording::texts(screen.language));
    let mut details =
        Details { department: sheet.department.clone(), role: sheet.role, date: sheet.date };
    let none = || words.none.to_owned();
    let beside =
        |key: &str, name: &str, now| Entry { beside: Some(now), ..Entry::option(key, name) };
    let mut entries = vec![
        beside("1", t.its_department, sheet.department.clone()),
        beside("2", t.its_date, sheet.date.map_or_else(none, words.date)),
    ];
    // A group has no single role.
    if sheet.answered_by == AnsweredBy::Person {
        let role = sheet.role.map_or_else(none, |role| (words.role)(role).to_owned());
        entries.push(beside("3", t.its_role, role));
    }
    let back = entries.len();
    entries.push(QuestionCommand::Back.entry(t));
    face.page("", t.details.1);
    let Some(Picked::Entries(picked)) = face.pick(&Menu::new(t.review_prompt, entries))? else {
        return Ok(None);
    };
    let changed = match picked[0] {
        0 => department(&mut details, screen, face)?,
        1 => date(&mut details, screen, face)?,
        picked if picked == back => None,
        _ => role(&mut details, screen, face)?,
    };
    Ok(changed.map(|()| details))
}

fn department(details: &mut Details, screen: Screen, face: &mut dyn Face) -> Heard<()> {
    let t = wording::interview(screen.language);
    face.page("", t.its_department);
    let mut before = details.department.clone();
    loop {
        let name = face.line(t.department, "", &before)?;
        let Some(name) = name else { return Ok(None) };
        if let Some(name) = tidy(&name) {
            details.department = name;
            return Ok(Some(()));
        }
        face.object(t.department_needed);
        before.clear();
    }
}

fn date(details: &mut Details, screen: Screen, face: &mut dyn Face) -> Heard<()> {
    let t = wording::interview(screen.language);
    face.page("", t.its_date);
    let mut before = details.date.map(|date| date.to_string()).unwrap_or_default();
    loop {
        let Some(line) = face.line(t.its_date, t.date_hint, &before)? else { return Ok(None) };
        match parse::answered(&line) {
            Ok(date) => {
                details.date = Some(date);
                return Ok(Some(()));
            }
            Err(_) => face.object(&(t.date_wrong)(line.trim())),
        }
        before.clear();
    }
}

fn role(details: &mut Details, screen: Screen, face: &mut dyn Face) -> Heard<()> {
    let (t, words) = (wording::interview(screen.language), wording::texts(screen.language));
    face.page("", t.its_role);
    let roles = Role::VARIANTS.iter().zip(1..);
    let entries =
        roles.map(|(role, key): (_, usize)| Entry::option(key.to_string(), (words.role)(*role)));
    let mut entries: Vec<_> = entries.collect();
    entries.push(QuestionCommand::Back.entry(t));
    let current = Role::VARIANTS.iter().position(|role| Some(*role) == details.role);
    let picked = face.pick(&Menu { current, ..Menu::new(t.review_prompt, entries) })?;
    let Some(Picked::Entries(picked)) = picked else { return Ok(None) };
    Ok(Role::VARIANTS.get(picked[0]).map(|role| details.role = Some(*role)))
}
