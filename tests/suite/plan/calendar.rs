//! From a plan to calendars, as RFC 5545 reads them.

use std::fs;

use super::{WORKED_ON, modenhed, with_plan};

/// A calendar as RFC 5545 reads it: lines unfolded, each a name with its value.
fn unfolded(calendar: &str) -> Vec<(String, String)> {
    assert!(calendar.ends_with("\r\n") && !calendar.replace("\r\n", "").contains(['\r', '\n']));
    let long: Vec<_> = calendar.split("\r\n").filter(|line| line.len() > 75).collect();
    assert!(long.is_empty(), "folded at 75 octets: {long:?}");
    let lines = calendar.replace("\r\n ", "");
    let lines = lines.trim_end().split("\r\n").map(|line| line.split_once(':').unwrap());
    lines.map(|(name, value)| (name.to_owned(), value.to_owned())).collect()
}

#[test]
fn a_plan_as_a_calendar_has_a_whole_day_for_each_due_date() {
    let text = WORKED_ON
        .replace("Begin with parking permits.", "\"Begin; with, \\\\ this:\\nåben \\r lås\"");
    let folder = with_plan(&text);
    let made = modenhed(&folder, &["plan", "plan.yaml", "-o", "plan.ics"]);
    assert_eq!(made.status, 0, "{}", made.stderr);
    assert_eq!(made.stderr, "Not in the calendar: 2 done or dropped.\n");
    let calendar = fs::read_to_string(folder.path().join("plan.ics")).unwrap();
    let pairs = |pairs: &[(&str, &str)]| -> Vec<(String, String)> {
        pairs.iter().map(|(a, b)| ((*a).to_owned(), (*b).to_owned())).collect()
    };
    let expected = pairs(&[
        ("BEGIN", "VCALENDAR"),
        ("VERSION", "2.0"),
        ("PRODID", "-//modenhed//modenhed//EN"),
        ("CALSCALE", "GREGORIAN"),
        ("METHOD", "PUBLISH"),
        ("BEGIN", "VEVENT"),
        ("UID", "forandring.aftal-korte-runder.borgerservice.2026-11-25@modenhed"),
        ("DTSTAMP", "20261125T000000Z"),
        ("DTSTART;VALUE=DATE", "20270301"),
        ("DTEND;VALUE=DATE", "20270302"),
        ("SUMMARY", "Work in short rounds (Borgerservice)"),
        (
            "DESCRIPTION",
            r"First step: Begin\; with\, \\ this:\nåben \n lås\nresponsible: team leader",
        ),
        ("TRANSP", "TRANSPARENT"),
        ("END", "VEVENT"),
        ("BEGIN", "VEVENT"),
        ("UID", "forandring.goer-tiden-op.borgerservice.2026-11-25@modenhed"),
        ("DTSTAMP", "20261125T000000Z"),
        ("DTSTART;VALUE=DATE", "20270115"),
        ("DTEND;VALUE=DATE", "20270116"),
        ("SUMMARY", "Count the hours (Borgerservice)"),
        ("TRANSP", "TRANSPARENT"),
        ("END", "VEVENT"),
        ("END", "VCALENDAR"),
    ]);
    assert_eq!(unfolded(&calendar), expected);
}

#[test]
fn long_lines_of_a_calendar_are_folded_between_letters_and_ids_stay_unlike() {
    let long = "Ærøskøbing på åen ".repeat(30);
    let twice = "- {what: Ring til KL, due: 2027-01-01}\n".repeat(2);
    let text = format!(
        "modenhed: 1\ndepartment: Ø\ndate: 2026-11-25\nactions:\n- {{what: {long}, due: 2027-01-01}}\n{twice}"
    );
    let folder = with_plan(&text);
    let calendar = modenhed(&folder, &["plan", "plan.yaml", "--format", "ics"]).stdout;
    let lines = unfolded(&calendar);
    let title = format!("{} (Ø)", long.trim());
    assert!(lines.contains(&("SUMMARY".to_owned(), title)), "{calendar}");
    let mut ids: Vec<_> = lines.iter().filter(|(name, _)| name == "UID").collect();
    ids.sort();
    ids.dedup();
    assert_eq!(ids.len(), 3, "{ids:?}");
}
