//! Which recommendations become actions: as asked for, as picked at the terminal, or the first ones.

use modenhed::model::Questionnaires;
use modenhed::render::clean;
use modenhed::report::{CommonAdvice, CommonAdvices};
use modenhed::scoring::Advice;
use modenhed::wording;

use crate::cli::error::Error;
use crate::cli::output::{self, Screen};
use crate::command::plan::args::PlanArgs;
use crate::talk::face::{Entry, Menu, Picked, Stop, Takes};
use crate::talk::{self, ticks};

/// How many are taken where nobody chooses; more are seldom begun on.
const FEW: usize = 3;

/// What was chosen, in order.
pub struct Chosen {
    pub advice: Vec<Advice>,
    /// Which of what was offered a person chose, by index; none where nobody was asked.
    pub ticked: Vec<usize>,
}

/// The chosen ones; nothing if the user left without choosing. `before` is what the user chose before.
pub fn among(
    args: &PlanArgs,
    set: &Questionnaires,
    common: &CommonAdvices,
    before: &[usize],
    screen: Screen,
) -> Result<Option<Chosen>, Error> {
    let unasked = |advice| Chosen { advice, ticked: Vec::new() };
    let offered = &common.all[..];
    let first =
        |count| offered.iter().take(count).map(|given| given.advice.clone()).collect::<Vec<_>>();
    if !args.pick.is_empty() {
        return picked(&args.pick, set, offered).map(|advice| Some(unasked(advice)));
    }
    if let Some(top) = args.top {
        return Ok(Some(unasked(first(top))));
    }
    let entries = || entries(set, common, screen);
    let advice = |index: &usize| offered[*index].advice.clone();
    match talk::is_plain(args.plain) {
        Ok(plain) => {
            let ticked =
                if plain { asked(entries(), screen)? } else { ticked(&entries(), before, screen) };
            let chosen =
                |ticked: Vec<usize>| Chosen { advice: ticked.iter().map(advice).collect(), ticked };
            Ok(ticked.map(chosen))
        }
        Err(Error::NoTerminal) => {
            let taken = first(FEW);
            output::say(&(wording::plan(screen.language).took_top)(taken.len()));
            Ok(Some(unasked(taken)))
        }
        Err(error) => Err(error),
    }
}

/// The entries that the user ticks in a list, in their order; nothing if the user left.
fn ticked(entries: &[Entry], before: &[usize], screen: Screen) -> Option<Vec<usize>> {
    let t = wording::plan(screen.language);
    let texts: Vec<_> = entries.iter().map(|entry| clean(&entry.text)).collect();
    ticks::several(t.choose, t.choose_keys, &texts, before, screen).unwrap_or_default()
}

/// The entries whose numbers the user writes, in their order; nothing if the user left.
fn asked(entries: Vec<Entry>, screen: Screen) -> Result<Option<Vec<usize>>, Error> {
    let mut face = talk::face(true, screen)?;
    let t = wording::plan(screen.language);
    face.page("", t.choose);
    let mut menu = Menu::new(t.chosen, entries);
    menu.takes = Takes::Several;
    menu.hint = Some(t.choose_hint.to_owned());
    let picked = face.pick(&menu);
    face.close();
    Ok(match picked {
        Ok(Some(Picked::Entries(mut chosen))) => {
            chosen.sort_unstable();
            chosen.dedup();
            Some(chosen)
        }
        Err(Stop::Ended) => Some(Vec::new()),
        _ => None,
    })
}

/// Those with these ids, each alone or after its aspect and a full stop.
fn picked(
    ids: &[String],
    set: &Questionnaires,
    offered: &[CommonAdvice],
) -> Result<Vec<Advice>, Error> {
    let id = |given: &CommonAdvice| {
        let source = set.advice_source(given.advice.aspect);
        let id = &source.recommendations[given.advice.recommendation].id;
        (id.clone(), format!("{}.{id}", source.id))
    };
    let known: Vec<_> = offered.iter().map(id).collect();
    let mut chosen: Vec<Advice> = Vec::new();
    for wanted in ids {
        let found = known.iter().position(|(id, full)| wanted == id || wanted == full);
        let Some(index) = found else {
            let ids: Vec<_> = known.into_iter().map(|(id, _)| id).collect();
            return Err(Error::UnknownName("--pick", wanted.clone(), ids.join(", ")));
        };
        let advice = offered[index].advice.clone();
        if !chosen.iter().any(|other| other.is_same(&advice)) {
            chosen.push(advice);
        }
    }
    Ok(chosen)
}

/// The menu's lines: what to do, and what it brings and costs.
fn entries(set: &Questionnaires, common: &CommonAdvices, screen: Screen) -> Vec<Entry> {
    let language = screen.language;
    let texts = wording::texts(language);
    let entry = |(number, given): (usize, &CommonAdvice)| {
        let source = set.advice_source(given.advice.aspect);
        let recommendation = &source.recommendations[given.advice.recommendation];
        let aspect = source.title.get(language);
        let aside = if common.sheets == 1 && given.advice.aspect.is_none() {
            format!("{aspect} · {}", (texts.effort)(recommendation.effort))
        } else if common.sheets == 1 {
            let gain = given.advice.gain.map(|gain| wording::decimal(language, gain.decimal(1)));
            (texts.gain)(gain.as_deref(), aspect, (texts.effort)(recommendation.effort))
        } else {
            let t = wording::plan(language);
            let given = if common.departments == 1 {
                (t.given_by)(given.sheets, common.sheets)
            } else {
                (t.needed_by)(given.departments.len(), common.departments)
            };
            format!("{aspect} · {given} · {}", (texts.effort)(recommendation.effort))
        };
        let title = recommendation.title.get(language);
        Entry::option(number.to_string(), format!("{title} · {aside}"))
    };
    (1..).zip(&common.all).map(entry).collect()
}
