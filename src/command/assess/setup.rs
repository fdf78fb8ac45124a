//! What is settled before the first question: department, service area, who answers, aspects.

use std::path::PathBuf;

use jiff::civil::Date;
use modenhed::interview::Interview;
use modenhed::model::{AnswerSheet, AnsweredBy, Questionnaires, Role, Term};
use modenhed::wording::{self, InterviewTexts};

use crate::cli::error::Error;
use crate::cli::output::Screen;
use crate::cli::typed::tidy;
use crate::command::assess::args::AssessArgs;
use crate::command::assess::unfinished;
use crate::talk::face::{Entry, Face, Heard, Menu, Picked, Stop};
use crate::talk::question_command::QuestionCommand;

/// What was settled.
pub struct Setup {
    pub department: String,
    pub area: Option<String>,
    pub role: Option<Role>,
    pub answered_by: AnsweredBy,
    /// The aspects by index.
    pub aspects: Vec<usize>,
    /// The sheet to go on with instead.
    pub unfinished: Option<PathBuf>,
}

impl Setup {
    /// What a sheet says, with aspects to be asked.
    pub fn of(sheet: &AnswerSheet, aspects: Vec<usize>) -> Self {
        Self {
            department: sheet.department.clone(),
            area: sheet.area.clone(),
            role: sheet.role,
            answered_by: sheet.answered_by,
            aspects,
            unfinished: None,
        }
    }

    /// What was given on the command line.
    fn given(args: &AssessArgs, set: &Questionnaires) -> Self {
        let area = args.area.as_deref().and_then(tidy);
        Self {
            department: args.department.as_deref().and_then(tidy).unwrap_or_default(),
            area: area.map(|area| known(&set.radar().areas, &area).unwrap_or(area)),
            role: args.role.map(Into::into),
            answered_by: if args.together { AnsweredBy::Group } else { AnsweredBy::Person },
            aspects: set.selected().map(|(aspect, _)| aspect).collect(),
            unfinished: None,
        }
    }

    /// Writes it into a sheet.
    pub fn write(&self, sheet: &mut AnswerSheet) {
        (sheet.department, sheet.area) = (self.department.clone(), self.area.clone());
        (sheet.role, sheet.answered_by) = (self.role, self.answered_by);
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
    // A department that is there already has its sheet.
    let offers = before.is_none() && args.output.is_none();
    let mut setup = before.unwrap_or_else(|| Setup::given(args, set));
    let mut asking = SetupQuestions { set, screen, t, face, offers, day: args.day() };
    while let Some(ask) = steps.get(step).filter(|_| setup.unfinished.is_none()) {
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

/// Makes sure that an area that was given is one of the list, unless there is none.
pub fn known_area(args: &AssessArgs, set: &Questionnaires) -> Result<(), Error> {
    let areas = &set.radar().areas;
    let Some(given) = args.area.as_deref().and_then(tidy) else { return Ok(()) };
    if areas.is_empty() || known(areas, &given).is_some() {
        return Ok(());
    }
    let ids: Vec<_> = areas.iter().map(|area| area.id.as_str()).collect();
    Err(Error::UnknownName("--area", given, ids.join(", ")))
}

/// The id of an area that was given by its id or title.
fn known(areas: &[Term], given: &str) -> Option<String> {
    let wanted = given.to_lowercase();
    let named = |area: &&Term| {
        let mut titles = area.title.versions().iter();
        area.id == wanted || titles.any(|(_, title)| title.to_lowercase() == wanted)
    };
    areas.iter().find(named).map(|area| area.id.clone())
}

type Wanted = fn(&AssessArgs, &Questionnaires) -> bool;
type Step = fn(&mut SetupQuestions<'_>, &mut Setup) -> Heard<()>;

/// What may have to be asked, in order. Whoever gives the department with the command knows its options.
const STEPS: [(Wanted, Step); 5] = [
    (|args, _| is_guided(args), |asking, _| asking.welcome()),
    (|args, _| is_guided(args), |asking, setup| asking.department(setup)),
    (|args, _| args.area.is_none(), |asking, setup| asking.area(setup)),
    (
        |args, _| is_guided(args) && args.role.is_none() && !args.together,
        |asking, setup| asking.who(setup),
    ),
    (
        |args, set| args.asked.aspect.is_empty() && set.selected().len() > 1,
        |asking, setup| asking.aspects(setup),
    ),
];

/// Whether everything is asked, from the department on.
fn is_guided(args: &AssessArgs) -> bool {
    args.department.as_deref().and_then(tidy).is_none()
}

struct SetupQuestions<'a> {
    set: &'a Questionnaires,
    screen: Screen,
    t: &'static InterviewTexts,
    face: &'a mut dyn Face,
    /// Whether to go on with an unfinished sheet is asked.
    offers: bool,
    /// The day of the interview.
    day: Date,
}

impl SetupQuestions<'_> {
    fn welcome(&mut self) -> Heard<()> {
        self.face.page("", self.t.welcome);
        let all: Vec<_> = self.set.selected().map(|(aspect, _)| aspect).collect();
        let minutes = self.minutes(&all, AnsweredBy::Person);
        let texts = [&*(self.t.purpose)(minutes), self.t.kept, self.t.stop];
        self.face.tell(&texts.join("\n\n"));
        self.face.pause()
    }

    fn department(&mut self, setup: &mut Setup) -> Heard<()> {
        self.face.page("", self.t.department);
        let mut before = setup.department.clone();
        loop {
            let name = self.face.line(self.t.its_department, self.t.department_hint, &before)?;
            let Some(name) = name else { return Ok(None) };
            if let Some(name) = tidy(&name) {
                setup.department = name;
                break;
            }
            self.face.object(self.t.department_needed);
            before.clear();
        }
        if self.offers {
            setup.unfinished =
                unfinished::offer(self.set, &setup.department, self.day, self.screen, self.face)?;
        }
        Ok(Some(()))
    }

    fn area(&mut self, setup: &mut Setup) -> Heard<()> {
        self.face.page("", self.t.area);
        let areas = &self.set.radar().areas;
        let titles = areas.iter().map(|area| area.title.get(self.screen.language));
        let names = titles.chain([self.t.other_area]);
        let mut entries = numbered(names.map(str::to_owned));
        let (skip, _, short) = self.t.commands.skip;
        entries.push(Entry::command(skip, self.t.skip_area, short));
        let other = areas.len();
        let before = setup.area.clone();
        let current = before
            .as_ref()
            .map(|before| areas.iter().position(|area| area.id == *before).unwrap_or(other));
        let Some(picked) = self.pick(entries, current)? else { return Ok(None) };
        setup.area = if picked == other {
            let own = before.filter(|_| current == Some(other)).unwrap_or_default();
            self.face.page("", self.t.area);
            let Some(own) = self.face.line(self.t.which_area, "", &own)? else {
                return self.area(setup);
            };
            tidy(&own).map(|own| known(areas, &own).unwrap_or(own))
        } else {
            areas.get(picked).map(|area| area.id.clone())
        };
        Ok(Some(()))
    }

    /// One leader, one employee, or a group, which is nobody's role.
    fn who(&mut self, setup: &mut Setup) -> Heard<()> {
        self.face.page("", self.t.who);
        let texts = [self.t.alone_leader, self.t.alone_employee, self.t.as_group];
        let current = match (setup.answered_by, setup.role) {
            (AnsweredBy::Group, _) => Some(2),
            (AnsweredBy::Person, Some(Role::Employee)) => Some(1),
            (AnsweredBy::Person, Some(Role::Leader)) => Some(0),
            (AnsweredBy::Person, None) => None,
        };
        let entries = numbered(texts.map(str::to_owned).into_iter());
        let Some(picked) = self.pick(entries, current)? else { return Ok(None) };
        (setup.answered_by, setup.role) = match picked {
            0 => (AnsweredBy::Person, Some(Role::Leader)),
            1 => (AnsweredBy::Person, Some(Role::Employee)),
            _ => (AnsweredBy::Group, None),
        };
        Ok(Some(()))
    }

    fn aspects(&mut self, setup: &mut Setup) -> Heard<()> {
        self.face.page("", self.t.aspects);
        let language = self.screen.language;
        let all: Vec<_> = self.set.selected().map(|(aspect, _)| aspect).collect();
        let choices: Vec<_> =
            [all.clone()].into_iter().chain(all.iter().map(|aspect| vec![*aspect])).collect();
        let entries = numbered(choices.iter().enumerate().map(|(index, aspects)| {
            let title = match index {
                0 => self.t.all_aspects,
                _ => self.set.at(aspects[0]).title.get(language),
            };
            format!("{title} · {}", (self.t.minutes)(self.minutes(aspects, setup.answered_by)))
        }));
        let current = choices.iter().position(|aspects| *aspects == setup.aspects);
        let Some(picked) = self.pick(entries, current)? else { return Ok(None) };
        setup.aspects.clone_from(&choices[picked]);
        Ok(Some(()))
    }

    /// How long these aspects take, as far as one knows before the first answer.
    fn minutes(&self, aspects: &[usize], answered_by: AnsweredBy) -> usize {
        let chosen = self.set.clone().select_at(aspects);
        let mut sheet = AnswerSheet::new(&chosen);
        sheet.answered_by = answered_by;
        Interview::new(&chosen, sheet).minutes_left(self.screen.language)
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
