//! The department's own technologies: what a sheet says of them, and what comes out of it.

use std::fs;

use jiff::civil::date;
use modenhed::model::{
    AnswerSheet, Findings, Questionnaires, Since, Source, TechnologyRecord, TechnologyStatus,
};
use modenhed::{parse, store};
use proptest::prelude::*;
use serde_json::Value;
use strum::VariantArray;
use tempfile::TempDir;

use crate::common::radar::other;
use crate::common::{Run, modenhed};

/// Runs a command on a sheet that says this of technologies, with another organisation's radar.
fn run_with(radar: &str, sheet: &str, args: &[&str]) -> Run {
    let folder = TempDir::new().unwrap();
    let path = |name: &str| folder.path().join(name).to_str().unwrap().to_owned();
    fs::write(path("radar.yaml"), radar).unwrap();
    fs::write(path("a.yaml"), format!("modenhed: 1\ndepartment: A\nanswers: {{}}\n{sheet}"))
        .unwrap();
    let run = modenhed(
        &[&[args[0], &path("a.yaml"), "--radar", &path("radar.yaml")], &args[1..]].concat(),
    );
    Run { stderr: run.stderr.replace(folder.path().to_str().unwrap(), "."), ..run }
}

/// What the radar recommends, each with the technologies it is about: «moden: t0, t3».
fn advice(radar: &str, sheet: &str) -> Vec<String> {
    let run = run_with(radar, sheet, &["score", "--format", "json"]);
    assert_eq!((run.stderr.as_str(), run.status), ("", 0));
    let json: Value = serde_json::from_str(&run.stdout).unwrap();
    let all = json["sheets"][0]["recommendations"].as_array().unwrap().iter();
    all.map(|one| {
        assert_eq!((&one["aspect"], &one["gain"]), (&"vores".into(), &Value::Null));
        let about = one["technologies"].as_array().unwrap().iter();
        let about: Vec<_> = about.map(|id| id.as_str().unwrap()).collect();
        format!("{}: {}", one["id"].as_str().unwrap(), about.join(", "))
    })
    .collect()
}

#[test]
fn what_is_worth_talking_about_comes_out_through_conditions() {
    let cases: [(&str, &[&str]); 17] = [
        // Ripe, but not considered; t0 to t9 stand in the first ring.
        ("technologies: {t0: not-considering}", &["moden: t0"]),
        ("technologies: {t3: not-considering, t0: not-considering}", &["moden: t0, t3"]),
        ("technologies: {t0: considering}", &[]),
        ("technologies: {t29: not-considering}", &[]),
        // In use, though it is not ripe: in general, or seen from the sheet's area.
        ("technologies: {t29: in-use}", &["umoden: t29"]),
        ("technologies: {t29: trying}", &[]),
        ("technologies: {t0: in-use}\narea: kantine", &["umoden: t0"]),
        ("technologies: {t0: in-use}\narea: Kantinen", &["umoden: t0"]),
        ("technologies: {t0: in-use}\narea: skole", &[]),
        ("technologies: {t0: in-use}\narea: et helt andet", &[]),
        // Tried for a year, to the day; unknown without either day.
        (
            "date: 2026-11-09\ntechnologies: {t1: {status: trying, since: 2025-11-09}}",
            &["lang-proeve: t1"],
        ),
        ("date: 2026-11-09\ntechnologies: {t1: {status: trying, since: 2025-11-10}}", &[]),
        ("technologies: {t1: {status: trying, since: 2020-01-01}}", &[]),
        ("date: 2026-11-09\ntechnologies: {t1: trying}", &[]),
        // In use, and nobody looks after it; unknown when nothing is said.
        ("technologies: {t0: {status: in-use, met: {tid: false}}}", &["ingen-tid: t0"]),
        ("technologies: {t0: {status: in-use, met: {tid: true}}}", &[]),
        ("technologies: {t0: {status: in-use, met: {}}}", &[]),
    ];
    for (sheet, expected) in cases {
        assert_eq!(advice(&other(), sheet), expected, "{sheet}");
    }
}

#[test]
fn unknown_stays_unknown_under_not() {
    let radar = |when: &str| {
        let rest = "title: T, why: H., first_step: B., dialogue: D?, effort: small";
        format!("{}- {{id: ny, when: {when}, {rest}}}\n", other())
    };
    let one = radar("{not: {technology: t5, status: [in-use]}}");
    assert_eq!(advice(&one, ""), [""; 0]);
    assert_eq!(advice(&one, "technologies: {t6: considering}"), [""; 0]);
    assert_eq!(advice(&one, "technologies: {t5: in-use}"), [""; 0]);
    assert_eq!(advice(&one, "technologies: {t5: trying}"), ["ny: "]);
    // No technology is in use only when that is said of every one of them.
    let any = radar("{not: {technology: any, status: [in-use]}}");
    let all = |status: &str, count: usize| {
        let each: Vec<_> = (0..count).map(|n| format!("t{n}: {status}")).collect();
        format!("technologies: {{{}}}", each.join(", "))
    };
    assert_eq!(advice(&any, &all("considering", 29)), [""; 0]);
    assert_eq!(advice(&any, &all("considering", 30)), ["ny: "]);
    assert_eq!(
        advice(&any, &(all("considering", 30).replace("t7: considering", "t7: in-use"))),
        [""; 0]
    );
    // What a ring rules out need not be recorded: only t10, t13 … t28 stand in the second ring.
    let ring = radar("{not: {technology: any, status: [in-use], ring: proev}}");
    let tried: Vec<_> = (9..30).map(|n| format!("t{n}: considering")).collect();
    assert_eq!(advice(&ring, &format!("technologies: {{{}}}", tried.join(", "))), ["ny: "]);
}

#[test]
fn a_result_shows_status_beside_ring_and_what_to_talk_about() {
    let sheet = "area: kantine\ndate: 2026-11-09\n\
                 technologies: {t29: {status: trying, since: 2025-03-01}, t1: in-use, t0: not-considering}";
    let run = run_with(&other(), sheet, &["score", "--aspect", "kerneopgaven", "--width", "72"]);
    let (_, after) = run.stdout.split_once("Jeres teknologier\n").unwrap();
    let (section, _) = after.split_once("\nTal om teknologi\n").unwrap();
    let expected = "\
─────────────────
┌──────────────┬──────────────────────────────┬────────────┬────────┐
│ Teknologi    ┆ Hos jer                      ┆ Ring       ┆ Tal om │
╞══════════════╪══════════════════════════════╪════════════╪════════╡
│ Teknologi 1  ┆ I drift                      ┆ Brug¹      ┆        │
│ Teknologi 0  ┆ Overvejer ikke               ┆ Lad ligge¹ ┆        │
│ Teknologi 29 ┆ Afprøver siden 1. marts 2025 ┆ Lad ligge¹ ┆ 1      │
└──────────────┴──────────────────────────────┴────────────┴────────┘

  ¹ it-afdelingen (vores egen vurdering; ringe fra 2026)

  Tallene under »Tal om« henviser til anbefalingerne her:

 1. Tal om lang-proeve
    Teknologi 29 · lille indsats
    Hvorfor: Derfor.
    Første skridt: Begynd.
    Drøft i ledergruppen: Hvad nu?
";
    assert_eq!(section, expected);
    // What is used in the area, and not stated, is said; it is not taken for a no. What other areas use
    // as well comes last.
    let school = run_with(&other(), "area: skole\ntechnologies: {t1: in-use}", &["score"]).stdout;
    assert!(school.contains("ikke oplyst hos jer: Teknologi 2, Teknologi 3,"), "{school}");
    // The area is called as the radar calls it.
    assert!(run.stdout.starts_with("A · Kantinen · 9. november 2026\n"), "{}", run.stdout);
    // A sheet without technologies has no such section.
    assert!(!run_with(&other(), "", &["score"]).stdout.contains("Jeres teknologier"));
}

#[test]
fn programs_and_spreadsheets_get_the_same() {
    let sheet = "area: skole\ndate: 2026-11-09\ntechnologies: {t29: {status: in-use, since: 2025-03-01, met: {tid: false}}, t1: trying}";
    let csv = run_with(&other(), sheet, &["score", "--table", "technologies"]).stdout;
    let expected = "\
department,area,respondent,role,date,technology,title,status,since,ring,source,reliability,met,not_met,recommendations
A,skole,,,2026-11-09,t1,Teknologi 1,trying,,brug,it-afdelingen,own,,,
A,skole,,,2026-11-09,t29,Teknologi 29,in-use,2025-03-01,lad-ligge,it-afdelingen,own,,tid,umoden;ingen-tid
";
    assert_eq!(csv, expected);
    let json = run_with(&other(), sheet, &["score", "--format", "json"]).stdout;
    let json: Value = serde_json::from_str(&json).unwrap();
    let expected = serde_json::json!([
        {"id": "t1", "status": "trying", "since": null, "met": {}, "ring": "brug", "source": "os",
         "reliability": "own", "recommendations": []},
        {"id": "t29", "status": "in-use", "since": "2025-03-01", "met": {"tid": false},
         "ring": "lad-ligge", "source": "os", "reliability": "own",
         "recommendations": ["umoden", "ingen-tid"]},
    ]);
    assert_eq!(json["sheets"][0]["technologies"], expected);
    let csv = run_with(&other(), sheet, &["score", "--table", "recommendations"]).stdout;
    assert!(csv.contains("\nA,,2026-11-09,1,umoden,vores,"), "{csv}");
    assert!(csv.ends_with(",small,,,,t29\n"), "{csv}");
}

#[test]
fn what_is_wrong_with_technologies_is_found_and_the_rest_is_used() {
    let sheet = "date: 2026-11-09\ntechnologies:\n  t99: in-use\n  t1: {status: trying, since: 2027-01-01}\n  \
                 t2: {status: in-use, met: {tidd: true}}\n  t3: {since: 2025-01-01}\n  t4: {status: in-drift}\n  \
                 t5: {status: trying, since: 1. marts}\n  t0: not-considering\n";
    let run = run_with(&other(), sheet, &["validate"]);
    for said in [
        "advarsel[unknown-technology]: radaren har ingen teknologi »t99«\n --> ./a.yaml:6:3",
        "fejl[wrong-date]: 2027-01-01 ligger efter besvarelsens dato, 2026-11-09\n --> ./a.yaml:7:31",
        "fejl[unknown-key]: ukendt nøgle »tidd«\n --> ./a.yaml:8:30",
        "mente du »tid«?",
        "fejl[missing-key]: »status« mangler\n --> ./a.yaml:9:7",
        "fejl[wrong-value]: »in-drift« kan ikke bruges her\n  --> ./a.yaml:10:16",
        "fejl[wrong-date]: »1. marts« er ikke en dato\n  --> ./a.yaml:11:31",
    ] {
        assert!(run.stderr.contains(said), "{said} in {}", run.stderr);
    }
    assert_eq!(run.status, 1);
    let json = run_with(&other(), sheet, &["score", "--format", "json"]);
    let json: Value = serde_json::from_str(&json.stdout).unwrap();
    assert_eq!(json["sheets"][0]["recommendations"][0]["technologies"], serde_json::json!(["t0"]));
}

#[test]
fn two_names_of_one_technology_are_a_finding_and_the_first_is_used() {
    let radar = other().replacen("title: Teknologi 1,", "title: Teknologi 1, also: [Ting],", 1);
    let sheet = "technologies:\n  t1: in-use\n  ting: trying\n  Teknologi 2: considering\n";
    let run = run_with(&radar, sheet, &["score", "--table", "technologies"]);
    assert!(
        run.stderr
            .contains("fejl[duplicate-key]: »ting« står her for anden gang\n --> ./a.yaml:6:3"),
        "{}",
        run.stderr
    );
    assert!(run.stderr.contains("behold kun den ene; »t1« er det samme"), "{}", run.stderr);
    let csv = run.stdout;
    assert!(
        csv.contains(",t1,Teknologi 1,in-use,") && csv.contains(",t2,Teknologi 2,considering,"),
        "{csv}"
    );
    assert_eq!((csv.lines().count(), run.status), (3, 1), "{csv}");
}

#[test]
fn a_name_that_two_technologies_have_is_a_finding() {
    for name in ["teknologi 2", "t2", "Ting"] {
        let radar = other()
            .replacen("title: Teknologi 1,", &format!("title: Teknologi 1, also: [{name}],"), 1)
            .replacen("title: Teknologi 3,", "title: Teknologi 3, also: [ting],", 1);
        let run = run_with(&radar, "", &["validate"]);
        assert_eq!(
            run.stderr.matches("fejl[duplicate-title]").count(),
            1,
            "{name}: {}",
            run.stderr
        );
    }
}

fn set() -> Questionnaires {
    let sources: Vec<_> = (0..).zip(store::questionnaires()).collect();
    let set = parse::questionnaires(&sources, &mut Findings::default()).unwrap();
    let radar = Source::new("radar.yaml", other());
    let mut findings = Findings::default();
    let radar = parse::radar(0, &radar, &mut findings);
    set.with_radar(radar.unwrap())
}

fn records() -> impl Strategy<Value = Vec<TechnologyRecord>> {
    let statuses = TechnologyStatus::VARIANTS.to_vec();
    let record =
        (0..32_usize, prop::sample::select(statuses), any::<Option<i8>>(), any::<Option<bool>>());
    prop::collection::vec(record, 0..12).prop_map(|all| {
        let mut records: Vec<TechnologyRecord> = Vec::new();
        for (number, status, days, met) in all {
            let id = format!("t{number}");
            if records.iter().any(|record| record.id == id) {
                continue;
            }
            let day = date(2026, 1, 31);
            let since =
                days.map(|days| day.saturating_sub(jiff::Span::new().days(days.unsigned_abs())));
            let since = since.map(Since::day);
            let met = met.map(|met| ("tid".to_owned(), met)).into_iter().collect();
            records.push(TechnologyRecord { since, met, ..TechnologyRecord::new(&id, status) });
        }
        records
    })
}

proptest! {
    #[test]
    fn what_is_written_is_read_as_the_same(records in records()) {
        let set = set();
        let mut sheet = AnswerSheet::new(&set);
        sheet.department = "A".into();
        sheet.date = Some(date(2026, 1, 31));
        sheet.technologies = records;
        for name in ["a.yaml", "a.json"] {
            let text = parse::written(name, &sheet, &set);
            let mut findings = Findings::default();
            let read = parse::sheet(0, &Source::new(name, text), &set, &mut findings).unwrap();
            prop_assert_eq!(&read.sheet.technologies, &sheet.technologies);
            // t30 and t31 are in no radar.
            prop_assert!(findings.sorted().iter().all(|one| one.code().name() == "unknown-technology"));
        }
    }
}
