//! Which day today is: the user's, in whatever way the time zone is named.

use std::fs;
use std::process::Stdio;

use jiff::civil::Date;
use jiff::{Timestamp, ToSpan, tz::TimeZone};
use tempfile::TempDir;

use crate::common::command;

/// Where it is another day than in London at any moment: one of the two is always ahead or behind.
const FARTHEST: [(&str, i64); 2] = [("Pacific/Kiritimati", 14), ("Pacific/Pago_Pago", -11)];

/// The day on a sheet that is begun now, with these variables in the environment.
fn begun(variables: &[(&str, &str)]) -> Date {
    let folder = TempDir::new().unwrap();
    let given = ["--department", "A", "--area", "social", "--aspect", "forandring", "-o", "a.yaml"];
    let mut run = command();
    run.args(["assess", "--plain"]).args(given).current_dir(folder.path());
    run.envs(variables.iter().copied()).stdin(Stdio::null());
    assert_eq!(run.output().unwrap().status.code(), Some(1), "there are no answers");
    let sheet = fs::read_to_string(folder.path().join("a.yaml")).unwrap();
    let day = sheet.lines().find_map(|line| line.strip_prefix("date: ")).unwrap();
    day.trim_matches(['\'', '"']).parse().unwrap()
}

/// The day in London and `hours` east of it.
fn day_at(hours: i64) -> Date {
    (Timestamp::now() + hours.hours()).to_zoned(TimeZone::UTC).date()
}

#[test]
fn today_is_the_day_in_the_named_zone_with_and_without_zone_files() {
    for (zone, hours) in FARTHEST {
        for files in ["/usr/share/zoneinfo", "/nowhere"] {
            let before = day_at(hours);
            let day = begun(&[("TZ", zone), ("TZDIR", files)]);
            assert!([before, day_at(hours)].contains(&day), "{zone} with {files}: {day}");
        }
    }
}

#[test]
fn today_in_copenhagen_begins_at_midnight_there() {
    let zone = TimeZone::get("Europe/Copenhagen").unwrap();
    let here = || Timestamp::now().to_zoned(zone.clone()).date();
    let before = here();
    let day = begun(&[("TZ", "Europe/Copenhagen")]);
    assert!([before, here()].contains(&day), "{day}");
    // Half past midnight in summer, half past ten in the evening in London.
    let night: Timestamp = "2026-07-01T22:30:00Z".parse().unwrap();
    assert_eq!(night.to_zoned(zone).date(), jiff::civil::date(2026, 7, 2));
}
