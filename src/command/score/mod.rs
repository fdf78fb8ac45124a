//! `modenhed score`: sheets and tables in, results out.

use modenhed::report::Mode;

use super::Answer;
use super::args::{ScoreArgs, TableChoice, Told};
use super::compare::{By, write_groups};
use super::duplicates::Duplicates;
use super::error::Error;
use super::gathering::Gathering;
use super::inputs;
use super::output::{self, Screen};
use super::plans::Plans;
use super::reading::Reading;
use super::results::{Asked, Results};
use super::threshold::Threshold;

/// Scores what is in the files, in order.
pub fn run(args: &ScoreArgs, screen: Screen) -> Result<Answer, Error> {
    let questionnaires = inputs::asked(&args.asked, screen)?;
    let thresholds = args.fail_under.iter().map(|text| Threshold::parse(text, &questionnaires));
    let thresholds = thresholds.collect::<Result<Vec<_>, _>>()?;
    let format = output::format(&args.told, args.table.is_some())?;
    let top = if args.all { usize::MAX } else { args.top };
    let mode = Mode { language: screen.language, top };
    let mut reading = Reading::new(&questionnaires, screen).streamed(&args.streamed)?;
    let plans = Plans::read(&args.plan, &questionnaires, &mut reading.findings, screen);
    let gathering = args.groups.as_ref().map(|_| {
        reading.duplicates = Duplicates::within(args.period.into());
        Gathering::new(&questionnaires, false, By::Department, args.period.into())
    });
    let table = args.table.map(TableChoice::name);
    let (missed, gathering) = output::write(&args.told, screen, format, table, |writer| {
        let asked = Asked { questionnaires: &questionnaires, mode, thresholds: &thresholds };
        let mut results = Results::new(asked, &plans, gathering, format, table, writer);
        if let Err(error) = reading.collection(&args.collected, &mut results) {
            return reading.failure().map_or(Ok(Err(error)), Err);
        }
        if reading.sheets == 0 {
            output::findings(&reading.findings, screen);
            return Err(Error::Nothing);
        }
        Ok(results.finish())
    })?;
    if let Some(gathering) = gathering {
        let (output, excel) = (args.groups.clone(), args.told.excel);
        let told = Told { format: None, output, excel };
        write_groups(&gathering.into_groups(), &questionnaires, args.min_group, &told, screen)?;
    }
    reading.keep_rejects()?;
    let doubts = reading.say() || missed.any();
    missed.say(screen);
    plans.say_unused(screen);
    Ok(if doubts { Answer::No } else { Answer::Yes })
}
