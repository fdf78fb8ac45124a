//! The action plans that results are compared with: each department's own.

use std::path::PathBuf;
use std::sync::atomic::{AtomicBool, Ordering};

use modenhed::batch::Opened;
use modenhed::model::{FileKind, Finding, Findings, Place, Plan, Questionnaires};
use modenhed::{parse, wording};

use crate::cli::output::{self, Screen};

/// Plans by department, and whether each was asked for.
#[derive(Default)]
pub struct Plans(Vec<(Plan, AtomicBool)>);

impl Plans {
    /// The plans in these files; what is wrong with them is a finding. Several for one department
    /// are one plan.
    pub fn read(paths: &[PathBuf], set: &Questionnaires, findings: &mut Findings) -> Self {
        let mut plans: Vec<(Plan, AtomicBool)> = Vec::new();
        for (order, path) in paths.iter().enumerate() {
            let Some(file) = Opened::open(order, path, findings) else { continue };
            let Some(source) = file.content.source() else {
                let place = Place::file(order, &file.name);
                findings.push(Finding::wrong_kind(place, FileKind::Table, FileKind::Plan));
                continue;
            };
            let Some(plan) = parse::plan(order, &source, set, findings) else { continue };
            match plans.iter_mut().find(|(known, _)| known.is_of(&plan.department)) {
                Some((known, _)) => known.actions.extend(plan.actions),
                None => plans.push((plan, AtomicBool::new(false))),
            }
        }
        Self(plans)
    }

    /// The plan of a department.
    pub fn of(&self, department: &str) -> Option<&Plan> {
        let (plan, used) = self.0.iter().find(|(plan, _)| plan.is_of(department))?;
        used.store(true, Ordering::Relaxed);
        Some(plan)
    }

    /// Says which plans no sheet was about.
    pub fn say_unused(&self, screen: Screen) {
        let t = wording::plan(screen.language);
        for (plan, _) in self.0.iter().filter(|(_, used)| !used.load(Ordering::Relaxed)) {
            output::say(&(t.no_sheet_for)(&plan.department));
        }
    }
}
