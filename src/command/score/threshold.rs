//! `--fail-under`: what has to be reached.

use modenhed::model::{Questionnaires, Score, Share};
use modenhed::scoring::{AspectResult, Assessment};
use modenhed::wording::{self, CliTexts};
use rust_decimal::Decimal;

use crate::cli::error::Error;
use crate::cli::inputs::known_aspect;
use crate::cli::output::{self, Screen};
use crate::cli::result_lane::ResultContext;

/// Something that aspects have to reach.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Threshold {
    /// Which aspect; all, if none is named.
    aspect: Option<usize>,
    least: Least,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Least {
    Score(Score),
    Level(usize),
    /// A share, from 0 to 1, of the questions asked.
    Coverage(Decimal),
}

impl Threshold {
    /// `60`, `ASPECT=60`, `level=4` or `coverage=0.8`.
    pub fn parse(text: &str, questionnaires: &Questionnaires) -> Result<Self, Error> {
        let wrong = || Error::Threshold(text.to_owned());
        let score = |text: &str| {
            let number = text.trim().parse().ok();
            number.and_then(Score::from_decimal).map(Least::Score).ok_or_else(wrong)
        };
        match text.split_once('=') {
            None => Ok(Self { aspect: None, least: score(text)? }),
            Some(("level", number)) => {
                let number = number.trim().parse().ok().filter(|number| *number > 0);
                Ok(Self { aspect: None, least: Least::Level(number.ok_or_else(wrong)?) })
            }
            Some(("coverage", number)) => {
                let share: Option<Decimal> = number.trim().parse().ok();
                let share = share.filter(|share| (Decimal::ZERO..=Decimal::ONE).contains(share));
                Ok(Self { aspect: None, least: Least::Coverage(share.ok_or_else(wrong)?) })
            }
            Some((id, number)) => {
                let aspect = known_aspect(questionnaires, id)?;
                Ok(Self { aspect: Some(aspect), least: score(number)? })
            }
        }
    }

    /// What is not reached, a sentence each.
    pub fn missed(
        self,
        assessment: &Assessment,
        department: &str,
        questionnaires: &Questionnaires,
        language: modenhed::model::Language,
    ) -> Vec<String> {
        let t = wording::cli(language);
        let missed = assessment.aspects.iter().filter(|result| {
            let judged = |aspect| aspect == result.aspect;
            self.aspect.map_or(result.is_included(), judged) && !self.reached(result)
        });
        let sentence = |result: &AspectResult| {
            let decimal = |score: Score| wording::decimal(language, score.decimal(2));
            let is = match (self.least, result.score, result.level) {
                (Least::Score(_), Ok(score), _) => decimal(score),
                (Least::Level(_), _, Some(level)) => level_words(t, level),
                (Least::Coverage(_), ..) => (t.coverage_words)(&format!(
                    "{}/{}",
                    result.coverage.part, result.coverage.whole
                )),
                _ => t.no_score.to_owned(),
            };
            let wanted = match self.least {
                Least::Score(score) => decimal(score),
                Least::Level(level) => level_words(t, level),
                Least::Coverage(share) => {
                    (t.coverage_words)(&wording::decimal(language, share.normalize()))
                }
            };
            let aspect = questionnaires.at(result.aspect).title.get(language);
            (t.below_threshold)(department, aspect, &is, &wanted)
        };
        missed.map(sentence).collect()
    }

    /// Whether an aspect reaches it; one without a score never does, and one that was not asked about is
    /// not covered.
    fn reached(self, result: &AspectResult) -> bool {
        match self.least {
            Least::Score(least) => result.score.is_ok_and(|score| score >= least),
            Least::Level(least) => result.level.is_some_and(|level| level >= least),
            Least::Coverage(least) => {
                let Share { part, whole } = result.coverage;
                whole > 0 && Decimal::from(part) >= least * Decimal::from(whole)
            }
        }
    }
}

fn level_words(t: &CliTexts, level: usize) -> String {
    (t.level_words)(&level.to_string())
}

/// What was not reached; the first are said, the rest are counted.
#[derive(Default)]
pub struct Missed {
    /// With the position of the sheet each is about.
    sentences: Vec<(u64, String)>,
    /// How many more there are.
    count: usize,
}

impl Missed {
    const SAID: usize = 20;

    /// Looks whether a sheet, with its position among all of them, reaches what it has to.
    pub fn look(
        &mut self,
        context: ResultContext<'_>,
        thresholds: &[Threshold],
        (position, department): (u64, &str),
        results: &Assessment,
    ) {
        let (questionnaires, language) = (context.questionnaires, context.mode.language);
        for threshold in thresholds {
            let missed = threshold.missed(results, department, questionnaires, language);
            let sentences = missed.into_iter().map(|sentence| (position, sentence)).collect();
            self.merge(Self { count: 0, sentences });
        }
    }

    /// Adds what others have found; the first sentences of all stay.
    pub fn merge(&mut self, other: Self) {
        self.count += other.count;
        self.sentences.extend(other.sentences);
        self.sentences.sort_by_key(|(position, _)| *position);
        self.count += self.sentences.len().saturating_sub(Self::SAID);
        self.sentences.truncate(Self::SAID);
    }

    /// Whether anything was not reached.
    pub const fn any(&self) -> bool {
        !self.sentences.is_empty()
    }

    /// Says what was not reached.
    pub fn say(&self, screen: Screen) {
        self.sentences.iter().for_each(|(_, sentence)| output::say(sentence));
        if self.count > 0 {
            output::say(&(wording::cli(screen.language).more_below)(self.count));
        }
    }
}
