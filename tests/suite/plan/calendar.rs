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
        ("UID", "forandring.aftal-korte-runder.borgerservice.2026-11-25.fd0b4a451bc28f21@modenhed"),
        ("DTSTAMP", "20261125T000000Z"),
        // Days from 2000-01-01 to the due date.
        ("SEQUENCE", "9921"),
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
        ("UID", "forandring.goer-tiden-op.borgerservice.2026-11-25.3c8ce439bd4b58c6@modenhed"),
        ("DTSTAMP", "20261125T000000Z"),
        ("SEQUENCE", "9876"),
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

/// The value of a property in each event, by the event's summary.
fn values(plan: &str, property: &str) -> Vec<(String, String)> {
    let folder = with_plan(plan);
    let calendar = modenhed(&folder, &["plan", "plan.yaml", "--format", "ics"]).stdout;
    let lines = unfolded(&calendar);
    let of = |name: &str| -> Vec<String> {
        lines.iter().filter(|(key, _)| key == name).map(|(_, value)| value.clone()).collect()
    };
    of("SUMMARY").into_iter().zip(of(property)).collect()
}

#[test]
fn an_action_keeps_its_id_whatever_becomes_of_the_others() {
    let first = "Hold et møde med IT-afdelingen om rettigheder, adgang og kontrakt for robot A";
    let action = |what: &str, status: &str| {
        format!("- {{what: '{what}', due: 2026-12-01, status: {status}}}\n")
    };
    let plan = |department: &str, actions: &[String]| {
        let actions = actions.concat();
        format!("modenhed: 1\ndepartment: {department}\ndate: 2026-11-25\nactions:\n{actions}")
    };
    let second = first.replace("robot A", "robot B");
    let open = |what: &str| action(what, "started");
    let all = [open(first), open(&second), open("Αθήνα"), open("Киев"), open("Киев")];
    let before = values(&plan("Borgerservice", &all), "UID");
    let mut ids: Vec<_> = before.iter().map(|(_, id)| id).collect();
    ids.sort();
    ids.dedup();
    assert_eq!(ids.len(), 5, "{before:?}");
    // The first is done and the third is gone: the others keep their ids.
    let later = [action(first, "done"), open(&second), open("Киев"), open("Киев")];
    let after = values(&plan("Borgerservice", &later), "UID");
    assert_eq!(after, [before[1].clone(), before[3].clone(), before[4].clone()]);
    // Of two that say the same, the first is done: the second keeps its id.
    let one = [action("Киев", "done"), open("Киев")];
    assert_eq!(values(&plan("Borgerservice", &one), "UID"), [before[4].clone()]);
    let elsewhere =
        ["Αθήνα", "Киев", "東京"].map(|name| values(&plan(name, &all), "UID")[0].1.clone());
    assert!(elsewhere[0] != elsewhere[1] && elsewhere[1] != elsewhere[2], "{elsewhere:?}");
}

#[test]
fn a_date_that_is_put_off_is_a_later_version_of_the_same_event() {
    let of =
        |due: &str, property| values(&WORKED_ON.replace("2027-01-15", due), property)[1].1.clone();
    assert_eq!(of("2027-01-15", "UID"), of("2027-06-01", "UID"));
    // From 2000-01-01 to 2027-06-01: 27 years with 7 leap days, and 151 days.
    assert_eq!(of("2027-06-01", "SEQUENCE"), "10013");
    assert_eq!(of("2027-01-15", "SEQUENCE"), "9876");
    assert_eq!(of("1999-12-31", "SEQUENCE"), "0");
}
