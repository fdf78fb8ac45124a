//! What is settled before the first question: department, service area, aspects.

use modenhed::model::Questionnaires;
use modenhed::wording::{self, InterviewTexts};

use super::super::args::AssessArgs;
use super::super::output::Screen;
use super::face::{Entry, Face, Heard, Menu, Picked, Stop};
use super::question::{BACK, SKIP};

/// What was settled.
pub struct Setup {
    pub department: String,
    pub area: Option<String>,
    /// The aspects by index.
    pub aspects: Vec<usize>,
}

/// Asks for what was not given on the command line; back goes to the question before.
pub fn ask(
    args: &AssessArgs,
    set: &Questionnaires,
    screen: Screen,
    face: &mut dyn Face,
) -> Result<Setup, Stop> {
    let mut setup = Setup {
        department: args.department.clone().unwrap_or_default(),
        area: args.area.clone(),
        aspects: set.selected().map(|(aspect, _)| aspect).collect(),
    };
    let choose = args.asked.aspect.is_empty() && set.selected().len() > 1;
    let steps: [(bool, Step); 3] = [
        (setup.department.is_empty(), |asking, setup| asking.department(setup)),
        (args.area.is_none(), |asking, setup| asking.area(setup)),
        (choose, |asking, setup| asking.aspects(setup)),
    ];
    let steps: Vec<_> = steps.into_iter().filter(|(wanted, _)| *wanted).collect();
    let t = wording::interview(screen.language);
    let mut asking = Asking { set, screen, t, face };
    let mut step = 0;
    while let Some((_, ask)) = steps.get(step) {
        step = match ask(&mut asking, &mut setup)? {
            Some(()) => step + 1,
            None => step.saturating_sub(1),
        };
    }
    Ok(setup)
}

type Step = fn(&mut Asking<'_>, &mut Setup) -> Heard<()>;

struct Asking<'a> {
    set: &'a Questionnaires,
    screen: Screen,
    t: &'static InterviewTexts,
    face: &'a mut dyn Face,
}

impl Asking<'_> {
    fn department(&mut self, setup: &mut Setup) -> Heard<()> {
        loop {
            let name = self.face.line(self.t.department, "", &setup.department)?;
            name.unwrap_or_default().trim().clone_into(&mut setup.department);
            if !setup.department.is_empty() {
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
        let (skip, _, short) = self.t.commands[SKIP];
        entries.push(Entry::apart(skip, self.t.skip_area, short));
        let other = areas.len();
        let Some(picked) = self.pick(entries, None)? else { return Ok(None) };
        setup.area = if picked == other {
            let own = self.face.line(self.t.which_area, "", "")?;
            let Some(own) = own else { return self.area(setup) };
            Some(own.trim().to_owned()).filter(|own| !own.is_empty())
        } else {
            areas.get(picked).map(|area| area.id.clone())
        };
        Ok(Some(()))
    }

    fn aspects(&mut self, setup: &mut Setup) -> Heard<()> {
        self.face.title(self.t.aspects);
        let language = self.screen.language;
        let all: Vec<_> = self.set.selected().collect();
        let timed = |title: &str, minutes| format!("{title} · {}", (self.t.minutes)(minutes));
        let total = all.iter().map(|(_, questionnaire)| questionnaire.minutes(language)).sum();
        let each = all.iter().map(|(_, q)| timed(q.title.get(language), q.minutes(language)));
        let entries = numbered([timed(self.t.all_aspects, total)].into_iter().chain(each));
        let Some(picked) = self.pick(entries, Some(0))? else { return Ok(None) };
        setup.aspects = match picked {
            0 => all.iter().map(|(aspect, _)| *aspect).collect(),
            one => vec![all[one - 1].0],
        };
        Ok(Some(()))
    }

    /// Lets the user pick one of these, or go back.
    fn pick(&mut self, mut entries: Vec<Entry>, current: Option<usize>) -> Heard<usize> {
        let (back, text, short) = self.t.commands[BACK];
        let last = entries.len();
        entries.push(Entry::apart(back, text, short));
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
