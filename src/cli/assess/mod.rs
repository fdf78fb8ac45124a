//! `modenhed assess`: the interview. The one loop of the program, ask and apply, is in here.

mod face;
mod keeper;
mod name;
mod plain;
mod prompt;
mod question;
mod review;
mod setup;
mod signals;
mod unfinished;

use std::path::Path;

use modenhed::interview::{Interview, Reply, Step};
use modenhed::model::{AnswerSheet, Findings, Language, Questionnaires, Source};
use modenhed::render::{Format, Writer};
use modenhed::report::{Mode, Report, SheetReport};
use modenhed::scoring::Assessment;
use modenhed::store::{self, Kept};
use modenhed::{parse, wording};

use super::Answer;
use super::args::{AssessArgs, Told};
use super::error::Error;
use super::inputs::{self, Content};
use super::output::{self, Screen};
use face::{Face, Stop};
use keeper::Keeper;
use plain::Plain;
use prompt::Prompt;
use signals::{Place, Saved};

/// Recommendations that are shown at the end.
const TOP: usize = 5;

/// Runs an interview, from the first question or where a sheet ends, and shows the result.
pub fn run(args: &AssessArgs, screen: Screen) -> Result<Answer, Error> {
    let set = inputs::asked(&args.asked, screen)?;
    if let Some(None) = args.resume {
        return unfinished::list(&set, screen);
    }
    let mut face = face(args, screen)?;
    let place = Place::default();
    let own = args.asked.questionnaire.iter();
    let own = own.map(|path| format!(" --questionnaire {}", quoted(&path.display().to_string())));
    place.lock().questionnaires = own.collect();
    signals::watch(&place, screen.language);
    let held = match &args.resume {
        Some(Some(path)) => resumed(path, set, args, screen, &place, &mut *face),
        _ => begun(set, args, screen, &place, &mut *face),
    };
    let saved = place.lock().clone();
    match held {
        Ok(outcome) => outcome,
        Err(Stop::Unsaved(path, error)) => {
            if saved.path.is_some() {
                stopped(&saved, screen.language);
            }
            Err(Error::Write(path, error))
        }
        Err(Stop::Interrupted) => {
            stopped(&saved, screen.language);
            Ok(Answer::Interrupted)
        }
        Err(Stop::Ended) => {
            output::say(wording::interview(screen.language).ended);
            stopped(&saved, screen.language);
            Ok(Answer::No)
        }
    }
}

/// Says where the answers are and how to go on.
pub fn stopped(saved: &Saved, language: Language) {
    let t = wording::interview(language);
    output::say("");
    match &saved.path {
        Some(path) => {
            let again = command("assess --resume", path) + &saved.questionnaires;
            output::say(&(t.stopped)(path, &again));
            if saved.behind {
                output::say(t.behind);
            }
        }
        None => output::say(t.stopped_unsaved),
    }
}

/// A command of this program on a file, as it can be typed.
fn command(words: &str, path: &str) -> String {
    format!("modenhed {words} {}", quoted(path))
}

/// A path as it can be typed.
fn quoted(path: &str) -> String {
    let plain = |c: char| c.is_alphanumeric() || "-_./\\:".contains(c);
    if path.chars().all(plain) { path.to_owned() } else { format!("\"{path}\"") }
}

/// How to talk with the user: as asked, as the terminal can, or not at all.
fn face(args: &AssessArgs, screen: Screen) -> Result<Box<dyn Face>, Error> {
    let wanted = |name| std::env::var(name).is_ok_and(|value| !value.is_empty() && value != "0");
    let dumb = std::env::var("TERM").is_ok_and(|term| term == "dumb");
    if args.plain || wanted("ACCESSIBLE") || (dumb && prompt::is_possible()) {
        Ok(Box::new(Plain::new(screen)))
    } else if prompt::is_possible() {
        Ok(Box::new(Prompt::new(screen)))
    } else {
        Err(Error::NoTerminal)
    }
}

type Held = Result<Result<Answer, Error>, Stop>;

/// A new interview.
fn begun(
    set: Questionnaires,
    args: &AssessArgs,
    screen: Screen,
    place: &Place,
    face: &mut dyn Face,
) -> Held {
    if let Some(path) = args.output.as_ref().filter(|path| path.symlink_metadata().is_ok()) {
        return Ok(Err(Error::Taken(path.display().to_string())));
    }
    let radar = match super::radar::read(None, screen) {
        Ok(radar) => radar,
        Err(error) => return Ok(Err(error)),
    };
    let setup = setup::ask(args, &set, &radar.areas, screen, face)?;
    let ids: Vec<_> = setup.aspects.iter().map(|aspect| set.at(*aspect).id.clone()).collect();
    let set = set.select(|questionnaire| ids.contains(&questionnaire.id));
    let date = args.date.unwrap_or_else(|| jiff::Zoned::now().date());
    let mut sheet = AnswerSheet::new(&set);
    sheet.date = Some(date);
    sheet.questionnaires = setup.aspects;
    (sheet.department, sheet.area) = (setup.department, setup.area);
    (sheet.role, sheet.respondent) = (args.role.map(Into::into), args.respondent.clone());
    let free = || store::free(Path::new(&name::of(&sheet.department, date)));
    let wanted = args.output.clone().unwrap_or_else(free);
    let keeper = Keeper::new(&set, screen.language, place.clone(), wanted);
    let interview = Interview::new(&set, sheet);
    conversation(&set, interview, keeper, args.together, screen, face)
}

/// An interview that goes on where a sheet ends.
fn resumed(
    path: &Path,
    set: Questionnaires,
    args: &AssessArgs,
    screen: Screen,
    place: &Place,
    face: &mut dyn Face,
) -> Held {
    let t = wording::interview(screen.language);
    let mut findings = Findings::default();
    let source = match inputs::open(0, path, screen, &mut findings).map(|opened| opened.content) {
        Some(Content::Sheet(source) | Content::Questionnaire(source) | Content::Radar(source)) => {
            Some(source)
        }
        Some(Content::Table(_)) => return Ok(Err(Error::NoSheet(path.display().to_string()))),
        None => None,
    };
    let placed = source.as_ref().and_then(|source| parse::sheet(0, source, &set, &mut findings));
    output::findings(&findings, screen);
    let (Some(source), Some(placed)) = (source, placed) else { return Ok(Err(Error::Nothing)) };
    let file = match Kept::open(path) {
        Ok(file) => file,
        Err(error) => return Ok(Err(Error::Write(path.display().to_string(), error))),
    };
    if let Err(error) = keep_original(&source, &placed.sheet, &set, &file, face, t) {
        return Ok(Err(Error::Write(path.display().to_string(), error)));
    }
    let mut sheet = placed.sheet;
    let set = if args.asked.aspect.is_empty() { unfinished::chosen(set, &sheet) } else { set };
    sheet.questionnaires.extend(set.selected().map(|(aspect, _)| aspect));
    sheet.questionnaires.sort_unstable();
    sheet.questionnaires.dedup();
    let keeper = Keeper::new(&set, screen.language, place.clone(), path.to_owned()).with(file);
    let interview = Interview::new(&set, sheet);
    conversation(&set, interview, keeper, args.together, screen, face)
}

/// Keeps a file as it was, if saving the sheet would lose something of it.
fn keep_original(
    source: &Source,
    sheet: &AnswerSheet,
    set: &Questionnaires,
    file: &Kept,
    face: &mut dyn Face,
    t: &wording::InterviewTexts,
) -> std::io::Result<()> {
    let written = parse::written(&source.name, sheet, set);
    if written.as_bytes() == source.bytes {
        return Ok(());
    }
    let kept = file.save_beside(&source.bytes)?;
    face.tell(&(t.original)(&kept.display().to_string()));
    Ok(())
}

/// Asks and applies until the interview is finished; saves after every reply.
fn conversation(
    set: &Questionnaires,
    mut interview: Interview<'_>,
    mut keeper: Keeper<'_>,
    together: bool,
    screen: Screen,
    face: &mut dyn Face,
) -> Held {
    keeper.save(interview.sheet(), face)?;
    introduce(&interview, &keeper, together, screen, face)?;
    let mut aspect = None;
    loop {
        let reply = match interview.step() {
            Step::Question(at) => {
                if aspect.replace(at.aspect) != Some(at.aspect) {
                    introduce_aspect(set, at.aspect, screen, face);
                }
                let asking = question::Asking {
                    questionnaires: set,
                    interview: &interview,
                    at,
                    screen,
                    together,
                };
                let reply = asking.ask(face)?;
                if reply == Reply::Back && interview.asked().first() == Some(&at) {
                    face.tell(wording::interview(screen.language).first);
                }
                reply
            }
            Step::Review => review::ask(set, &interview, screen, face)?,
            Step::Finished => break,
        };
        interview.apply(reply);
        keeper.save(interview.sheet(), face)?;
    }
    Ok(finish(set, interview.sheet(), &keeper, screen))
}

/// What is going to happen, and where the answers go.
fn introduce(
    interview: &Interview<'_>,
    keeper: &Keeper<'_>,
    together: bool,
    screen: Screen,
    face: &mut dyn Face,
) -> Result<(), Stop> {
    let t = wording::interview(screen.language);
    let asked = interview.asked();
    let answered = asked.iter().filter(|at| !interview.is_open(**at)).count();
    face.title(&interview.sheet().department);
    if answered > 0 {
        face.tell(&(t.resumed)(answered, asked.len()));
    } else if let Some(first) = asked.first() {
        let minutes = interview.progress(*first, screen.language).minutes_left;
        face.tell(&(t.begin)(asked.len(), minutes));
    }
    if together {
        face.tell(t.together);
    }
    face.tell(&(t.saved_as)(&keeper.path()));
    face.pause()
}

/// The purpose of an aspect.
fn introduce_aspect(set: &Questionnaires, aspect: usize, screen: Screen, face: &mut dyn Face) {
    let t = wording::interview(screen.language);
    let number = set.selected().position(|(other, _)| other == aspect).map_or(1, |at| at + 1);
    let questionnaire = set.at(aspect);
    let title = questionnaire.title.get(screen.language);
    face.title(&(t.aspect)(number, set.selected().len(), title));
    face.tell(questionnaire.purpose.get(screen.language));
}

/// The same result as `score`, and where the answers are.
fn finish(
    set: &Questionnaires,
    sheet: &AnswerSheet,
    keeper: &Keeper<'_>,
    screen: Screen,
) -> Result<Answer, Error> {
    let assessment = Assessment::of(set, sheet);
    let mode = Mode { language: screen.language, top: TOP };
    let report = SheetReport { questionnaires: set, sheet, assessment: &assessment, mode };
    output::say("");
    output::write(&Told::default(), screen, Format::Text, None, |mut writer: Writer<'_>| {
        Ok(writer.document(&report.document()))
    })?;
    let path = keeper.path();
    let some = set.selected().len() < set.count();
    let aspects = set.selected().filter(|_| some).map(|(_, q)| format!(" --aspect {}", q.id));
    let again = command("score", &path) + &keeper.questionnaires() + &aspects.collect::<String>();
    output::say(&format!("\n{}", (wording::interview(screen.language).done)(&path, &again)));
    Ok(Answer::Yes)
}
