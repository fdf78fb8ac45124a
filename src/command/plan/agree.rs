//! Who sees to an action, by when, and how far it is: asked one by one, and saved after every reply.

use jiff::civil::Date;
use modenhed::model::{Action, ActionId, ActionStatus, Questionnaires};
use modenhed::parse;
use modenhed::report::standing_on;
use modenhed::wording::{self, InterviewTexts, PlanTexts};
use strum::VariantArray;

use crate::cli::error::Error;
use crate::cli::output::Screen;
use crate::cli::typed::{shown, tidy};
use crate::command::plan::change::Changed;
use crate::command::plan::file::PlanFile;
use crate::talk::face::{Entry, Face, Heard, Menu, Picked, Stop};
use crate::talk::question_command::QuestionCommand;

/// What can be agreed about an action.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Field {
    Status,
    Due,
    Responsible,
}

/// Why it was not gone on with.
pub enum Broken {
    /// The conversation broke off.
    Stopped(Stop),
    /// The plan cannot be written or read any more.
    Failed(Error),
}

impl From<Stop> for Broken {
    fn from(stop: Stop) -> Self {
        Self::Stopped(stop)
    }
}

impl From<Error> for Broken {
    fn from(error: Error) -> Self {
        Self::Failed(error)
    }
}

/// A conversation about the actions of a plan in its file.
pub struct Agreeing<'a> {
    file: &'a mut PlanFile,
    set: &'a Questionnaires,
    screen: Screen,
    face: &'a mut dyn Face,
    t: &'static PlanTexts,
    words: &'static InterviewTexts,
    /// How often something was changed in the file.
    pub changes: usize,
}

impl<'a> Agreeing<'a> {
    pub fn new(
        file: &'a mut PlanFile,
        set: &'a Questionnaires,
        screen: Screen,
        face: &'a mut dyn Face,
    ) -> Self {
        let (t, words) = (wording::plan(screen.language), wording::interview(screen.language));
        Self { file, set, screen, face, t, words, changes: 0 }
    }

    /// Asks about these fields of these actions; false when the user goes back before the first of them.
    pub fn ask(&mut self, actions: &[ActionId], fields: &[Field]) -> Result<bool, Broken> {
        let steps: Vec<_> = (1..)
            .zip(actions)
            .flat_map(|(number, id)| fields.iter().map(move |field| (number, id, *field)))
            .collect();
        let (mut at, mut forward) = (0, true);
        while let Some((number, id, field)) = steps.get(at) {
            let gone_on = match self.asked_about(id, *field) {
                Some(action) => {
                    let of = actions.len();
                    let what = &action.what;
                    let one = of == 1;
                    let place =
                        if one { what.clone() } else { (self.t.action_of)(*number, of, what) };
                    self.field(id, *field, &place)?.is_some()
                }
                None => forward,
            };
            forward = gone_on;
            if !gone_on && at == 0 {
                return Ok(false);
            }
            at = if gone_on { at + 1 } else { at - 1 };
        }
        Ok(true)
    }

    /// Lets the user choose actions and tell what is new about them, until there is no more; those that are
    /// late come first.
    pub fn update(&mut self, today: Date) -> Result<(), Broken> {
        loop {
            self.face.page("", self.t.which);
            let all = self.file.plan.overdue_first(today);
            let late = all.iter().filter(|(_, action)| action.days_late(today).is_some()).count();
            let mut entries: Vec<_> = (1..)
                .zip(&all)
                .map(|(number, (_, action))| self.entry(number, action, today))
                .collect();
            if late > 0 {
                entries[0].heading = Some(self.t.late_ones.into());
                entries.get_mut(late).into_iter().for_each(|entry| {
                    entry.heading = Some(self.t.others.into());
                });
            }
            let (key, text, short) = self.words.next_end;
            entries.push(Entry::command(key, text, short));
            let order: Vec<_> = all.iter().map(|(index, _)| *index).collect();
            let picked = self.face.pick(&Menu::new(self.t.action, entries))?;
            let Some(Picked::Entries(picked)) = picked else { return Ok(()) };
            let index = picked.first().and_then(|picked| order.get(*picked));
            let Some(id) = index.and_then(|index| self.file.plan.id(*index)) else { return Ok(()) };
            let before = self.changes;
            self.ask(&[id], &[Field::Status, Field::Due, Field::Responsible])?;
            if self.changes > before {
                self.face.tell(&(self.t.updated)(&shown(&self.file.path)));
            }
        }
    }

    fn entry(&self, number: usize, action: &Action, today: Date) -> Entry {
        let standing = standing_on(action, today, self.screen.language);
        Entry { beside: Some(standing), ..Entry::option(number.to_string(), action.what.clone()) }
    }

    /// The action, if this is asked about it: of what is done or dropped, nothing is to be agreed.
    fn asked_about(&self, id: &ActionId, field: Field) -> Option<Action> {
        let action = &self.file.plan.actions[self.file.plan.index_of(id)?];
        (field == Field::Status || action.status.is_open()).then(|| action.clone())
    }

    /// Asks until it is known, and saves it.
    fn field(&mut self, id: &ActionId, field: Field, place: &str) -> Result<Option<()>, Broken> {
        while let Some(now) = self.asked_about(id, field) {
            let mut to = now.clone();
            let heard = match field {
                Field::Status => self.status(&mut to, place)?,
                Field::Due => self.due(&mut to, place)?,
                Field::Responsible => self.responsible(&mut to, place)?,
            };
            if heard.is_none() || to == now {
                return Ok(heard);
            }
            let path = shown(&self.file.path);
            match self.file.change(id, &to, self.set, self.screen)? {
                Changed::Written { meanwhile, copy } => {
                    self.changes += 1;
                    if meanwhile {
                        self.face.tell(&(self.t.changed)(&path));
                    }
                    if let Some(copy) = copy {
                        self.face.tell(&(self.t.original)(&shown(&copy)));
                    }
                    return Ok(Some(()));
                }
                Changed::Theirs => self.face.object(self.t.changed_same),
                Changed::Gone => self.face.tell(self.t.gone),
            }
        }
        Ok(Some(()))
    }

    fn status(&mut self, action: &mut Action, place: &str) -> Heard<()> {
        self.face.page(place, self.t.ask_status);
        let all = ActionStatus::VARIANTS;
        let option = |(number, status): (usize, &ActionStatus)| {
            Entry::option(number.to_string(), (self.t.status)(*status))
        };
        let mut entries: Vec<_> = (1..).zip(all).map(option).collect();
        entries.push(QuestionCommand::Back.entry(self.words));
        let current = all.iter().position(|status| *status == action.status);
        let picked = self.face.pick(&Menu { current, ..Menu::new(self.t.head[4], entries) })?;
        let Some(Picked::Entries(picked)) = picked else { return Ok(None) };
        Ok(all.get(picked[0]).map(|status| action.status = *status))
    }

    fn due(&mut self, action: &mut Action, place: &str) -> Heard<()> {
        self.face.page(place, self.t.ask_due);
        let before = action.due.map(|due| due.to_string()).unwrap_or_default();
        let hint = self.hint(self.t.due_hint, before.is_empty());
        loop {
            let Some(line) = self.face.line(self.t.head[3], &hint, &before)? else {
                return Ok(None);
            };
            let line = tidy(&line);
            match line.as_deref().map(parse::due).transpose() {
                Ok(due) => {
                    action.due = due;
                    return Ok(Some(()));
                }
                Err(_) => self.face.object(&(self.t.due_wrong)(&line.unwrap_or_default())),
            }
        }
    }

    fn responsible(&mut self, action: &mut Action, place: &str) -> Heard<()> {
        self.face.page(place, self.t.ask_responsible);
        let before = action.responsible.clone().unwrap_or_default();
        let hint = self.hint(self.t.responsible_hint, before.is_empty());
        let line = self.face.line(self.t.head[2], &hint, &before)?;
        Ok(line.map(|line| action.responsible = tidy(&line)))
    }

    fn hint(&self, hint: &str, is_empty: bool) -> String {
        if is_empty { format!("{hint} {}", self.t.skips) } else { hint.to_owned() }
    }
}
