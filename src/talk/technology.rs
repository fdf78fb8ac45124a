//! The step about technologies as a conversation.

use modenhed::interview::{About, Interview, Reply, Said, TechnologyRef};
use modenhed::model::{Questionnaires, Radar, TechnologyStatus};
use modenhed::parse;
use modenhed::wording::{self, InterviewTexts, RadarTexts, TechnologyTexts};
use strum::VariantArray;

use crate::cli::output::Screen;
use crate::talk::face::{Entry, Face, Menu, Picked, Stop};
use crate::talk::question_command::QuestionCommand;

/// What is being talked about, and in which words.
pub struct TechnologyAsking<'a> {
    radar: &'a Radar,
    interview: &'a Interview<'a>,
    screen: Screen,
    t: &'static InterviewTexts,
    own: &'static TechnologyTexts,
    words: &'static RadarTexts,
}

/// An entry with what it replies; help has no reply.
type Choice = (Entry, Option<Reply>);

impl<'a> TechnologyAsking<'a> {
    /// On the technologies of a set's radar.
    pub fn new(set: &'a Questionnaires, interview: &'a Interview<'a>, screen: Screen) -> Self {
        let language = screen.language;
        Self {
            radar: set.radar(),
            interview,
            screen,
            t: wording::interview(language),
            own: wording::technologies(language),
            words: wording::radar(language),
        }
    }

    /// Whether to go through the technologies at all.
    pub fn begin(&self, face: &mut dyn Face) -> Result<Reply, Stop> {
        let count = self.interview.technologies().len();
        let area = self.interview.sheet().area.as_deref().and_then(|area| self.radar.area(area));
        let area = area.map(|area| self.radar.areas[area].title.get(self.screen.language));
        face.page("", self.words.yours);
        face.tell(&(self.own.begin)(count, area));
        let mut choices = vec![(Entry::option("1", self.own.go), Some(Reply::Technologies))];
        choices.extend(
            [QuestionCommand::Skip, QuestionCommand::Back, QuestionCommand::Review]
                .map(|command| self.command(command)),
        );
        pick(choices, None, self.t.answer, face).map(|reply| reply.unwrap_or(Reply::Back))
    }

    /// Asks about a technology until there is a reply for the interview.
    pub fn ask(&self, at: TechnologyRef, face: &mut dyn Face) -> Result<Reply, Stop> {
        let language = self.screen.language;
        let technology = &self.radar.technologies[at.technology];
        let title = technology.title.get(language);
        let all = self.interview.technologies();
        let number = all.iter().position(|index| *index == at.technology).unwrap_or(0) + 1;
        let place = (self.own.progress)(number, all.len(), title);
        match at.about {
            About::Since => {
                face.page(&place, self.own.since);
                return self.since(at, face);
            }
            About::Status => face.page(&place, &(self.own.status)(title)),
            About::Demand(demand) => {
                let ask = self.radar.demands[demand].ask.as_ref();
                face.page(&place, ask.map_or("", |ask| ask.get(language)));
            }
        }
        loop {
            let (choices, current) = match at.about {
                About::Demand(demand) => self.yes_or_no(at, demand),
                _ => self.statuses(at),
            };
            if let Some(reply) = pick(choices, current, self.t.answer, face)? {
                return Ok(reply);
            }
            let description = technology.description.get(language);
            let ask = technology.ask_first.get(language);
            face.explain(&format!("{description}\n{}: {ask}", self.words.ask_first))?;
        }
    }

    fn statuses(&self, at: TechnologyRef) -> (Vec<Choice>, Option<usize>) {
        let said = |status| Some(Reply::Said(Said::Status(status)));
        let all = TechnologyStatus::VARIANTS;
        let options = all.iter().copied().zip(1..).map(|(status, key): (_, usize)| {
            let text = (self.words.status_name)(status);
            (Entry::option(key.to_string(), text), said(Some(status)))
        });
        let now = self.interview.record(at.technology).map(|record| record.status);
        let current = all.iter().position(|status| Some(*status) == now);
        self.with_commands(options.collect(), said(None), current)
    }

    fn yes_or_no(&self, at: TechnologyRef, demand: usize) -> (Vec<Choice>, Option<usize>) {
        let said = |met| Some(Reply::Said(Said::Met(met)));
        let options = vec![
            (Entry::option("1", self.own.yes), said(Some(true))),
            (Entry::option("2", self.own.no), said(Some(false))),
        ];
        let record = self.interview.record(at.technology);
        let met = record.and_then(|record| record.meets(&self.radar.demands[demand].id));
        self.with_commands(options, said(None), met.map(|met| usize::from(!met)))
    }

    /// The options with all that can be done instead, and the index of what is answered now.
    fn with_commands(
        &self,
        mut choices: Vec<Choice>,
        unknown: Option<Reply>,
        current: Option<usize>,
    ) -> (Vec<Choice>, Option<usize>) {
        let (key, text) = (self.t.dont_know_key, self.t.dont_know);
        choices.push((Entry::state(key, text, &text.to_lowercase()), unknown));
        choices.push(self.command(QuestionCommand::Skip));
        let (key, text, short) = self.own.skip_rest;
        choices.push((Entry::command(key, text, short), Some(Reply::SkipRest)));
        let last = [QuestionCommand::Back, QuestionCommand::Review, QuestionCommand::Help];
        choices.extend(last.map(|command| self.command(command)));
        (choices, current)
    }

    fn command(&self, command: QuestionCommand) -> Choice {
        let reply = match command {
            QuestionCommand::Skip => Some(Reply::Skip),
            QuestionCommand::Back => Some(Reply::Back),
            QuestionCommand::Review => Some(Reply::Review),
            QuestionCommand::Note | QuestionCommand::Count | QuestionCommand::Help => None,
        };
        (command.entry(self.t), reply)
    }

    /// Since when a technology has been tried; an empty line leaves it open.
    fn since(&self, at: TechnologyRef, face: &mut dyn Face) -> Result<Reply, Stop> {
        let record = self.interview.record(at.technology);
        let before = record.and_then(|record| record.since).map(|since| since.to_string());
        let before = before.unwrap_or_default();
        let mut offered = before.clone();
        loop {
            let line = face.line(self.own.day, self.own.since_hint, &offered)?;
            let Some(line) = line else { return Ok(Reply::Back) };
            if line == before {
                return Ok(Reply::Skip);
            }
            if line.trim().is_empty() {
                return Ok(Reply::Said(Said::Since(None)));
            }
            let today = self.interview.sheet().date;
            let since = parse::since(&line).ok();
            match since.filter(|since| today.is_none_or(|today| since.first <= today)) {
                Some(since) => return Ok(Reply::Said(Said::Since(Some(since)))),
                None => face.object(&(self.own.since_wrong)(line.trim())),
            }
            offered.clear();
        }
    }
}

/// What was picked; nothing for what has no reply.
fn pick(
    choices: Vec<Choice>,
    current: Option<usize>,
    prompt: &str,
    face: &mut dyn Face,
) -> Result<Option<Reply>, Stop> {
    let (entries, mut replies): (Vec<_>, Vec<_>) = choices.into_iter().unzip();
    let mut menu = Menu::new(prompt, entries);
    menu.current = current;
    Ok(match face.pick(&menu)? {
        Some(Picked::Entries(picked)) => replies.swap_remove(picked[0]),
        _ => Some(Reply::Back),
    })
}
