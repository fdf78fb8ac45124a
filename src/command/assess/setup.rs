//! What is settled before the first question: department, service area, aspects.

use modenhed::interview::Interview;
use modenhed::model::{AnswerSheet, Questionnaires, Term, is_unseen};
use modenhed::wording::{self, InterviewTexts};

use crate::cli::output::Screen;
use crate::command::assess::args::AssessArgs;
use crate::talk::face::{Entry, Face, Heard, Menu, Picked, Stop};
use crate::talk::question::QuestionCommand;

/// What was settled.
pub struct Setup {
    pub department: String,
    pub area: Option<String>,
    /// The aspects by index.
    pub aspects: Vec<usize>,
}

impl Setup {
    /// Writes it into a sheet.
    pub fn write(&self, sheet: &mut AnswerSheet) {
        (sheet.department, sheet.area) = (self.department.clone(), self.area.clone());
        sheet.questionnaires.clone_from(&self.aspects);
    }
}

/// Asks for what was not given on the command line; back goes to the question before, and from the
/// first question of the interview to the last one here, where `before` is what was settled then.
pub fn ask(
    args: &AssessArgs,
    set: &Questionnaires,
    screen: Screen,
    face: &mut dyn Face,
    before: Option<Setup>,
) -> Result<Setup, Stop> {
    let t = wording::interview(screen.language);
    let steps: Vec<_> =
        STEPS.into_iter().filter(|(wanted, _)| wanted(args, set)).map(|(_, ask)| ask).collect();
    let mut step = if before.is_some() { steps.len().saturating_sub(1) } else { 0 };
    let mut setup = before.unwrap_or_else(|| Setup {
        department: given(args.department.as_ref()).unwrap_or_default(),
        area: given(args.area.as_ref()).map(|area| known(&set.radar().areas, area)),
        aspects: set.selected().map(|(aspect, _)| aspect).collect(),
    });
    let mut asking = SetupQuestions { set, screen, t, face };
    while let Some(ask) = steps.get(step) {
        step = match ask(&mut asking, &mut setup)? {
            Some(()) => step + 1,
            None => step.saturating_sub(1),
        };
    }
    Ok(setup)
}

/// Whether anything has to be asked.
pub fn is_needed(args: &AssessArgs, set: &Questionnaires) -> bool {
    STEPS.iter().any(|(wanted, _)| wanted(args, set))
}

/// A text without blanks around it, line breaks and other unseen characters; none if that is all.
pub fn given(text: Option<&String>) -> Option<String> {
    let blank = |c: char| c.is_whitespace() || is_unseen(c);
    let words = text?.split(blank).filter(|word| !word.is_empty()).collect::<Vec<_>>().join(" ");
    Some(words).filter(|words| !words.is_empty())
}

/// The id of an area that was given by its id or title, else what was given.
fn known(areas: &[Term], given: String) -> String {
    let wanted = given.to_lowercase();
    let named = |area: &&Term| {
        let mut titles = area.title.versions().iter();
        area.id == wanted || titles.any(|(_, title)| title.to_lowercase() == wanted)
    };
    areas.iter().find(named).map_or(given, |area| area.id.clone())
}

type Wanted = fn(&AssessArgs, &Questionnaires) -> bool;
type Step = fn(&mut SetupQuestions<'_>, &mut Setup) -> Heard<()>;

/// What may have to be asked, in order.
const STEPS: [(Wanted, Step); 3] = [
    (|args, _| given(args.department.as_ref()).is_none(), |asking, setup| asking.department(setup)),
    (|args, _| args.area.is_none(), |asking, setup| asking.area(setup)),
    (
        |args, set| args.asked.aspect.is_empty() && set.selected().len() > 1,
        |asking, setup| asking.aspects(setup),
    ),
];

struct SetupQuestions<'a> {
    set: &'a Questionnaires,
    screen: Screen,
    t: &'static InterviewTexts,
    face: &'a mut dyn Face,
}

impl SetupQuestions<'_> {
    fn department(&mut self, setup: &mut Setup) -> Heard<()> {
        self.face.title(self.t.welcome);
        loop {
            let name =
                self.face.line(self.t.department, self.t.department_hint, &setup.department)?;
            if let Some(name) = given(name.as_ref()) {
                setup.department = name;
                return Ok(Some(()));
            }
            self.face.tell(self.t.department_needed);
        }
    }

    fn area(&mut self, setup: &mut Setup) -> Heard<()> {
        self.face.title(self.t.area);
        let areas = &self.set.radar().areas;
        let titles = areas.iter().map(|area| area.title.get(self.screen.language));
        let names = titles.chain([self.t.other_area]);
        let mut entries = numbered(names.map(str::to_owned));
        let (skip, _, short) = self.t.commands.skip;
        entries.push(Entry::apart(skip, self.t.skip_area, short));
        let other = areas.len();
        let before = setup.area.clone();
        let current = before
            .as_ref()
            .map(|before| areas.iter().position(|area| area.id == *before).unwrap_or(other));
        let Some(picked) = self.pick(entries, current)? else { return Ok(None) };
        setup.area = if picked == other {
            let own = before.filter(|_| current == Some(other)).unwrap_or_default();
            let Some(own) = self.face.line(self.t.which_area, "", &own)? else {
                return self.area(setup);
            };
            given(Some(&own)).map(|own| known(areas, own))
        } else {
            areas.get(picked).map(|area| area.id.clone())
        };
        Ok(Some(()))
    }

    fn aspects(&mut self, setup: &mut Setup) -> Heard<()> {
        self.face.title(self.t.aspects);
        let language = self.screen.language;
        let all: Vec<_> = self.set.selected().map(|(aspect, _)| aspect).collect();
        let choices: Vec<_> =
            [all.clone()].into_iter().chain(all.iter().map(|aspect| vec![*aspect])).collect();
        let entries = numbered(choices.iter().enumerate().map(|(index, aspects)| {
            let title = match index {
                0 => self.t.all_aspects,
                _ => self.set.at(aspects[0]).title.get(language),
            };
            format!("{title} · {}", (self.t.minutes)(self.minutes(aspects)))
        }));
        let current = choices.iter().position(|aspects| *aspects == setup.aspects);
        let Some(picked) = self.pick(entries, current)? else { return Ok(None) };
        setup.aspects.clone_from(&choices[picked]);
        Ok(Some(()))
    }

    /// How long these aspects take, as far as one knows before the first answer.
    fn minutes(&self, aspects: &[usize]) -> usize {
        let chosen = self.set.clone().select_at(aspects);
        Interview::new(&chosen, AnswerSheet::new(&chosen)).minutes_left(self.screen.language)
    }

    /// Lets the user pick one of these, or go back.
    fn pick(&mut self, mut entries: Vec<Entry>, current: Option<usize>) -> Heard<usize> {
        let last = entries.len();
        entries.push(QuestionCommand::Back.entry(self.t));
        let menu = Menu { current, ..Menu::new(self.t.answer, entries) };
        Ok(match self.face.pick(&menu)? {
            Some(Picked::Entries(picked)) if picked[0] != last => Some(picked[0]),
            _ => None,
        })
    }
}

fn numbered(texts: impl Iterator<Item = String>) -> Vec<Entry> {
    texts.enumerate().map(|(index, text)| Entry::option((index + 1).to_string(), text)).collect()
}
