//! The step about technologies: after the questions of the aspect that the radar goes with, how far
//! the department has come with each technology of its service area. It can be left out.

use super::state::Interview;
use super::step::{About, Reply, Said, Step, TechnologyRef};
use crate::model::{TechnologyRecord, TechnologyStatus as Status};

impl Interview<'_> {
    /// The technologies, by index, that are asked about; none where that is no part of the interview.
    pub fn technologies(&self) -> &[usize] {
        self.round.as_ref().map_or(&[], |round| &round.technologies)
    }

    /// How many of them have a status.
    pub fn technologies_stated(&self) -> usize {
        self.technologies().iter().filter(|index| self.record(**index).is_some()).count()
    }

    /// The questions about them, in order, as they are answered now.
    pub fn about_technologies(&self) -> Vec<TechnologyRef> {
        let radar = self.questionnaires.radar();
        let mut all = Vec::new();
        for &technology in self.technologies() {
            let mut ask = |about| all.push(TechnologyRef { technology, about });
            ask(About::Status);
            let status = self.record(technology).map(|record| record.status);
            if status == Some(Status::Trying) {
                ask(About::Since);
            }
            if matches!(status, Some(Status::InUse | Status::Trying)) {
                let demands = radar.technologies[technology].demands.iter();
                let asked = demands.filter(|demand| radar.demands[**demand].ask.is_some());
                asked.for_each(|demand| ask(About::Demand(*demand)));
            }
        }
        all
    }

    /// What the sheet says of a technology.
    pub fn record(&self, technology: usize) -> Option<&TechnologyRecord> {
        self.sheet.technology(&self.questionnaires.radar().technologies[technology].id)
    }

    /// Whether a question is answered before the step about technologies, and the next comes after it.
    pub(super) fn crosses(&self, aspect: usize, next: Option<usize>) -> bool {
        let between = |after: usize| aspect <= after && next.is_none_or(|next| next > after);
        self.round.as_ref().is_some_and(|round| between(round.after))
    }

    /// Where the step about technologies goes on: at its beginning, after the last one with a status,
    /// or nowhere when nothing follows.
    pub(super) fn round_open(&self) -> Option<Step> {
        let stated = |index: &usize| self.record(*index).is_some();
        let Some(last) = self.technologies().iter().rposition(stated) else {
            return Some(Step::Technologies);
        };
        let next = self.technologies().get(last + 1)?;
        Some(Step::Technology(TechnologyRef { technology: *next, about: About::Status }))
    }

    /// Where one comes to when going back into the step about technologies.
    pub(super) fn round_end(&self) -> Step {
        match self.about_technologies().last() {
            Some(last) if self.technologies_stated() > 0 => Step::Technology(*last),
            _ => Step::Technologies,
        }
    }

    /// Takes a reply at the beginning of the step.
    pub(super) fn apply_round(&mut self, reply: &Reply) {
        match reply {
            Reply::Technologies => self.enter_round(),
            Reply::Skip | Reply::SkipRest => self.leave_round(),
            Reply::Back => {
                let after = self.round.as_ref().map_or(0, |round| round.after);
                let before = self.asked.iter().copied().rfind(|at| at.aspect <= after);
                if let Some(before) = before {
                    self.go(before);
                }
            }
            Reply::Review => self.review(),
            _ => {}
        }
    }

    /// Takes a reply to a question about a technology.
    pub(super) fn apply_technology(&mut self, at: TechnologyRef, reply: &Reply) {
        match reply {
            Reply::Said(said) => {
                self.say(at, *said);
                self.onward_technology(at);
            }
            Reply::Skip => self.onward_technology(at),
            Reply::SkipRest => self.leave_round(),
            Reply::Back => {
                let all = self.about_technologies();
                let here = all.iter().position(|other| *other == at).unwrap_or(0);
                match here.checked_sub(1).map(|before| all[before]) {
                    Some(before) => self.step = Step::Technology(before),
                    None if self.opened.is_some() => self.review(),
                    None => self.step = Step::Technologies,
                }
            }
            Reply::Review => self.review(),
            _ => {}
        }
    }

    /// Begins with the first technology, or goes on after the last one with a status.
    pub(super) fn enter_round(&mut self) {
        let open = self.round_open().filter(|step| *step != Step::Technologies);
        let first = || self.about_technologies().first().map(|first| Step::Technology(*first));
        if let Some(step) = open.or_else(first) {
            self.step = step;
        }
    }

    fn onward_technology(&mut self, at: TechnologyRef) {
        let all = self.about_technologies();
        let here = all.iter().position(|other| *other == at);
        let after = || all.iter().position(|other| other.technology == at.technology);
        match here.or_else(after).and_then(|here| all.get(here + 1)) {
            Some(next) => self.step = Step::Technology(*next),
            None => self.leave_round(),
        }
    }

    fn leave_round(&mut self) {
        let after = self.round.as_ref().map_or(0, |round| round.after);
        let next = self.asked.iter().copied().find(|at| at.aspect > after);
        match next.filter(|_| self.opened.is_none()) {
            Some(next) => self.go(next),
            None => self.review(),
        }
    }

    fn say(&mut self, at: TechnologyRef, said: Said) {
        let radar = self.questionnaires.radar();
        let id = &radar.technologies[at.technology].id;
        let records = &mut self.sheet.technologies;
        let known = records.iter_mut().find(|record| record.id == *id);
        match (said, at.about, known) {
            (Said::Status(None), About::Status, _) => records.retain(|record| record.id != *id),
            (Said::Status(Some(status)), About::Status, None) => {
                records.push(TechnologyRecord::new(id, status));
            }
            (Said::Status(Some(status)), About::Status, Some(record)) => {
                // Since when it has been so is another day than before.
                record.since = record.since.filter(|_| record.status == status);
                record.status = status;
            }
            (Said::Since(since), About::Since, Some(record)) => record.since = since,
            (Said::Met(met), About::Demand(demand), Some(record)) => {
                let demand = &radar.demands[demand].id;
                record.met.retain(|(known, _)| known != demand);
                record.met.extend(met.map(|met| (demand.clone(), met)));
            }
            _ => {}
        }
    }
}
