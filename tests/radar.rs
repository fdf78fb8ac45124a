//! `modenhed radar`: the built-in radar, other organisations' radars, and the picture.
#![allow(
    clippy::disallowed_methods,
    clippy::unwrap_used,
    reason = "tests read files and may panic"
)]

mod common;

use std::fs;

use common::modenhed;
use common::radar::other;
use modenhed::model::{Findings, Radar, Severity};
use serde_json::Value;
use tempfile::TempDir;

fn builtin() -> Radar {
    let mut findings = Findings::default();
    let radar = modenhed::parse::radar(0, &modenhed::store::radar(), &mut findings);
    assert_eq!(findings.count(Severity::Error), 0, "{findings:?}");
    radar.unwrap()
}

fn technologies(args: &[&str]) -> Vec<Value> {
    let run = modenhed(&[&["radar", "--format", "json"], args].concat());
    assert_eq!((run.stderr.as_str(), run.status), ("", 0));
    let json: Value = serde_json::from_str(&run.stdout).unwrap();
    json["technologies"].as_array().unwrap().clone()
}

fn attribute(tag: &str, name: &str) -> f64 {
    let value = tag.split(&format!("{name}=\"")).nth(1).unwrap();
    value.split('"').next().unwrap().parse().unwrap()
}

#[test]
fn the_built_in_radar_has_what_leaders_look_for() {
    let radar = builtin();
    let rings: Vec<_> = radar.rings.iter().map(|ring| ring.id.as_str()).collect();
    assert_eq!(rings, ["klar", "afproev", "hold-oeje", "afvent"]);
    assert!(radar.technologies.len() >= 23, "the 22 of 2021 and generative AI");
    let robots = technologies(&["--area", "beskaeftigelse", "--need", "meget-administration"]);
    assert_eq!(robots[0]["id"], "softwarerobotter");
    assert_eq!(robots[0]["ring"], "klar");
    assert!(robots[0]["demands"].as_array().unwrap().contains(&"vedligeholder".into()));
    let psychiatry = technologies(&["--area", "psykiatri"]);
    let first: Vec<_> = psychiatry.iter().take(3).map(|one| one["id"].as_str().unwrap()).collect();
    assert!(first.contains(&"virtual-reality"), "{first:?}");
    // Where a ring is shown, so is where it comes from.
    let text = modenhed(&["radar", "--area", "psykiatri"]).stdout;
    assert!(text.contains("¹ ") && text.contains("vejledende"), "{text}");
}

#[test]
fn it_can_be_narrowed_down_and_read_in_full() {
    let all = technologies(&[]).len();
    let ready = technologies(&["--ring", "klar"]);
    assert!(!ready.is_empty() && ready.len() < all);
    assert!(ready.iter().all(|technology| technology["ring"] == "klar"));
    let one = modenhed(&["radar", "--technology", "softwarerobotter"]);
    for heading in
        ["Typisk brug", "Behov, den kan svare på", "Hvad den kræver af jer", "Spørg først"]
    {
        assert!(one.stdout.contains(heading), "{}", one.stdout);
    }
    // An area's own ring is told with its own source.
    let drones = ["radar", "--technology", "droner", "--width", "200"];
    let text = modenhed(&drones).stdout;
    assert!(
        text.contains("  Teknik og miljø: ") && text.contains(" KLAR: Vejle Kommunes egen radar"),
        "{text}"
    );
    assert!(text.contains("\n  AFPRØV: "), "{text}");
    let there = modenhed(&[&drones[..], &["--area", "teknik-og-miljoe"]].concat()).stdout;
    assert!(there.contains("\n  KLAR: ") && !there.contains("AFPRØV"), "{there}");
    let wrong = modenhed(&["radar", "--area", "rumfart"]);
    assert_eq!(wrong.status, 2);
    assert!(wrong.stderr.starts_with("fejl: --area kender ikke «rumfart»\nhjælp: kendte: "));
    let csv = modenhed(&["radar", "--excel"]).stdout;
    assert!(
        csv.starts_with("\u{feff}technology;title;family;ring;source;reliability;area;purpose;")
    );
    assert_eq!(csv.matches("\r\n").count(), all + 1);
}

#[test]
fn another_organisations_radar_works_without_touching_code() {
    let folder = TempDir::new().unwrap();
    let file = folder.path().join("radar.yaml");
    fs::write(&file, other()).unwrap();
    let path = file.to_str().unwrap();
    let valid = modenhed(&["validate", path]);
    assert_eq!(valid.status, 0, "{}", valid.stderr);
    let text = modenhed(&["radar", "--radar", path, "--area", "skole", "--width", "100"]).stdout;
    let (first, rest) = text.split_once("Prøv\n").unwrap();
    assert!(first.contains("Vores radar: Skole · efteråret 2026"), "{first}");
    assert!(first.contains("Brug\n────\n  Brug, siger vi."), "{first}");
    assert!(rest.contains("¹ it-afdelingen (vores egen vurdering)"), "{rest}");
    let out = folder.path().join("radar.svg");
    let run = modenhed(&["radar", "--radar", path, "-o", out.to_str().unwrap()]);
    assert_eq!(run.status, 0, "{}", run.stderr);
    let svg = fs::read_to_string(&out).unwrap();
    let dots: Vec<(f64, f64)> = svg
        .split("<circle ")
        .skip(1)
        .map(|tag| tag.split('>').next().unwrap())
        .filter(|tag| tag.contains("stroke-width"))
        .map(|tag| (attribute(tag, "cx"), attribute(tag, "cy")))
        .collect();
    assert_eq!(dots.len(), 30);
    for (index, (x, y)) in dots.iter().enumerate() {
        for (other_x, other_y) in &dots[..index] {
            let apart = (x - other_x).hypot(y - other_y);
            assert!(apart > 24.0, "two dots are only {apart} apart");
        }
    }
    for ring in ["Brug: Teknologi 0, Teknologi 1", "Lad ligge: "] {
        assert!(svg.contains(ring), "the picture is told in words");
    }
    let again = modenhed(&["radar", "--radar", path, "--format", "svg"]);
    assert_eq!(again.stdout, svg, "the same every time");
}

#[test]
fn the_page_stands_alone() {
    let page = modenhed(&["radar", "--area", "borgerservice", "--format", "html"]).stdout;
    assert!(page.starts_with("<!DOCTYPE html><html lang=\"da\">"), "{}", &page[..80]);
    assert!(page.contains("default-src 'none'"));
    for fetched in ["<script", "<link", "src=\"http", "url(http", "@import"] {
        assert!(!page.contains(fetched), "{fetched}");
    }
    assert_eq!(page.matches("<svg").count(), 1);
    let wrong = modenhed(&["score", "examples/nordager/2026/jobcenter.yaml", "-o", "a.svg"]);
    assert_eq!(wrong.status, 2, "only the radar is a picture");
}

#[test]
fn what_is_wrong_in_a_radar_is_found() {
    let folder = TempDir::new().unwrap();
    let file = folder.path().join("radar.yaml");
    let wrong = other()
        .replace("id: t0, title: Teknologi 0,", "id: t0, title: teknologi 1,")
        .replace("id: t2, title: Teknologi 2, family: f2, description: Den kan noget., ring: brug", "id: t2, title: Teknologi 2, family: f9, ring: brugt")
        .replace("id: t3, title: Teknologi 3, family: f2, description: Den kan noget., ring: brug, source: os, areas: {skole", "id: t3, title: Teknologi 3, family: f2, description: Den kan noget., ring: brug, source: os, areas: {skolen")
        .replace("date: 2026-10-01", "date: oktober");
    fs::write(&file, wrong).unwrap();
    let run = modenhed(&["validate", file.to_str().unwrap()]);
    assert_eq!(run.status, 1);
    for said in [
        "fejl[duplicate-title]: titlen er brugt før",
        "«f9» findes ikke som gruppe",
        "«brugt» findes ikke som ring",
        "mente du «brug»?",
        "«description» mangler",
        "«skolen» findes ikke som fagområde",
        "fejl[wrong-date]",
    ] {
        assert!(run.stderr.contains(said), "{said} in {}", run.stderr);
    }
    let used = modenhed(&["radar", "--radar", file.to_str().unwrap()]);
    assert_eq!((used.status, used.stdout.as_str()), (2, ""));
    assert!(used.stderr.ends_with("fejl: radaren kan ikke bruges, før fejlene er rettet\n"));
    let sheet = modenhed(&["radar", "--radar", "examples/nordager/2026/jobcenter.yaml"]);
    assert!(sheet.stderr.contains("fejl[wrong-kind-of-file]"), "{}", sheet.stderr);
}
