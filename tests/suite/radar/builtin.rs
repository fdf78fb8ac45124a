//! The built-in radar.

use std::fs;

use serde_json::Value;
use tempfile::TempDir;

use super::{builtin, technologies};
use crate::common::modenhed;

#[test]
fn the_built_in_radar_has_what_leaders_look_for() {
    let radar = builtin();
    let rings: Vec<_> = radar.rings.iter().map(|ring| ring.id.as_str()).collect();
    assert_eq!(rings, ["klar", "afproev", "hold-oeje", "afvent"]);
    assert_eq!(radar.technologies.len(), 31);
    let robots = technologies(&["--area", "beskaeftigelse", "--need", "meget-administration"]);
    assert_eq!(robots[0]["id"], "softwarerobotter");
    assert_eq!(robots[0]["ring"], "klar");
    assert!(robots[0]["demands"].as_array().unwrap().contains(&"vedligeholder".into()));
    let psychiatry = technologies(&["--area", "psykiatri", "--ring", "afproev"]);
    let first: Vec<_> = psychiatry.iter().take(3).map(|one| one["id"].as_str().unwrap()).collect();
    assert!(first.contains(&"virtual-reality"), "{first:?}");
    // Nothing stands in the last ring, as in the file that the rings are from.
    assert!(technologies(&["--ring", "afvent"]).is_empty());
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
    assert!(wrong.stderr.starts_with("fejl: --area kender ikke »rumfart«\nhjælp: vælg mellem: "));
    let csv = modenhed(&["radar", "--excel"]).stdout;
    assert!(
        csv.starts_with("\u{feff}technology;title;family;ring;source;reliability;area;purpose;")
    );
    assert_eq!(csv.matches("\r\n").count(), all + 1);
}

/// The recommendations of the built-in radar to a department in employment, with what each is about.
fn recommended(technologies: &str) -> Vec<(String, Vec<String>)> {
    let folder = TempDir::new().unwrap();
    let sheet = folder.path().join("sheet.yaml");
    let text = format!(
        "modenhed: 1\ndepartment: Jobcentret\narea: beskaeftigelse\ndate: 2026-11-25\n\
         answers: {{}}\ntechnologies: {{{technologies}}}\n"
    );
    fs::write(&sheet, text).unwrap();
    let run = modenhed(&["score", "--format", "json", sheet.to_str().unwrap()]);
    assert_eq!((run.stderr.as_str(), run.status), ("", 0));
    let json: Value = serde_json::from_str(&run.stdout).unwrap();
    let list = json["sheets"][0]["recommendations"].as_array().unwrap().clone();
    let strings = |list: &Value| -> Vec<String> {
        list.as_array().unwrap().iter().map(|one| one.as_str().unwrap().into()).collect()
    };
    list.iter()
        .filter(|one| one["aspect"] == "teknologiradar")
        .map(|one| (one["id"].as_str().unwrap().to_owned(), strings(&one["technologies"])))
        .collect()
}

#[test]
fn the_built_in_radar_says_what_to_talk_about() {
    for (technologies, id, about) in [
        ("videoloesninger: not-considering", "tag-stilling-til-det-modne", "videoloesninger"),
        ("ai-agenter: in-use", "se-paa-det-umodne-i-drift", "ai-agenter"),
        (
            "process-mining: {status: trying, since: 2025-11-25}",
            "beslut-om-lange-forsoeg",
            "process-mining",
        ),
        ("softwarerobotter: considering", "find-robotpasserne-foerst", "softwarerobotter"),
        (
            "softwarerobotter: {status: in-use, met: {vedligeholder: false}}",
            "navngiv-en-der-passer-den",
            "softwarerobotter",
        ),
    ] {
        let given = recommended(technologies);
        let expected = (id.to_owned(), vec![about.to_owned()]);
        assert!(given.contains(&expected), "{technologies}: {given:?}");
    }
    for nothing in [
        "videoloesninger: in-use",
        "ai-agenter: not-considering",
        "process-mining: {status: trying, since: 2025-11-26}",
        "softwarerobotter: {status: in-use, met: {vedligeholder: true}}",
    ] {
        assert_eq!(recommended(nothing), [], "{nothing}");
    }
}

#[test]
fn a_mature_technology_is_advised_on_in_every_status_but_use_and_digital_post_in_its_own_way() {
    let post = "digital-post-og-identitet";
    for status in ["trying", "considering", "not-considering"] {
        let given = recommended(&format!("{post}: {status}"));
        let own = ("goer-brevene-forstaaelige".to_owned(), vec![post.to_owned()]);
        assert_eq!(given, [own], "{status}");
    }
    assert_eq!(recommended(&format!("{post}: in-use")), []);
    // Nobody is told to look at the cloud that is not considered; it is no department's choice.
    assert_eq!(recommended("cloud: not-considering"), []);
    let radar = builtin();
    for one in radar.technologies.iter().filter(|one| one.placement.ring == 0 && one.id != post) {
        for (status, id) in [
            ("trying", "gaa-fra-forsoeg-til-brug"),
            ("considering", "saet-dato-for-det-modne"),
            ("not-considering", "tag-stilling-til-det-modne"),
        ] {
            let given = recommended(&format!("{}: {status}", one.id));
            let is_given = given.iter().any(|(given, _)| given == id);
            let wanted = one.id != "cloud" || status != "not-considering";
            assert_eq!(is_given, wanted, "{}: {status}", one.id);
        }
    }
}

#[test]
fn each_demand_that_is_not_met_is_recommended_on() {
    let radar = builtin();
    for (index, demand) in radar.demands.iter().enumerate() {
        let makes = radar.technologies.iter().find(|one| one.demands.contains(&index));
        let technology = &makes.unwrap_or_else(|| panic!("nothing demands {}", demand.id)).id;
        let used = |met: bool| {
            recommended(&format!("{technology}: {{status: in-use, met: {{{}: {met}}}}}", demand.id))
        };
        let (without, with) = (used(false), used(true));
        assert_eq!(without.len(), with.len() + 1, "{}: {without:?}", demand.id);
    }
}

#[test]
fn areas_needs_rings_and_technologies_are_found_by_title_and_a_slip_is_answered() {
    let ids = |args: &[&str]| -> Vec<String> {
        technologies(args).iter().map(|one| one["id"].as_str().unwrap().to_owned()).collect()
    };
    assert_eq!(ids(&["--area", "Børn og unge"]), ids(&["--area", "boern-og-unge"]));
    assert_eq!(ids(&["--area", "psychiatry (region)"]), ids(&["--area", "psykiatri"]));
    assert_eq!(ids(&["--ring", "hold øje"]), ids(&["--ring", "hold-oeje"]));
    let one = modenhed(&["radar", "--technology", "virtual reality (vr)"]).stdout;
    assert!(one.starts_with("Virtual reality (VR)\n"), "{one}");
    for (args, meant) in [
        (["--area", "borgerservise"], "borgerservice"),
        (["--ring", "afprov"], "afproev"),
        (["--technology", "softwarerobottr"], "softwarerobotter"),
    ] {
        let run = modenhed(&[&["radar"], &args[..]].concat());
        let [option, name] = args;
        let said = format!("fejl: {option} kender ikke »{name}«\nhjælp: mente du »{meant}«?\n");
        assert_eq!((run.status, run.stdout.as_str(), run.stderr), (2, "", said));
    }
}

#[test]
fn technologies_are_found_by_the_names_people_use() {
    for (name, id) in [
        ("RPA", "softwarerobotter"),
        ("rpa", "softwarerobotter"),
        ("Teams", "videoloesninger"),
        ("copilot", "kontorassistenter"),
        ("ChatGPT", "generativ-ai"),
        ("Power BI", "dataplatform"),
    ] {
        let run = modenhed(&["radar", "--technology", name, "--format", "json"]);
        let json: Value = serde_json::from_str(&run.stdout).unwrap();
        assert_eq!((&json["technologies"][0]["id"], run.status), (&id.into(), 0), "{name}");
    }
    let one = modenhed(&["radar", "--technology", "RPA"]).stdout;
    assert!(one.contains("\n  Også kaldet: RPA, softwarerobot\n"), "{one}");
    // In a sheet they mean the same as the id.
    let same =
        ["softwarerobotter: considering", "RPA: considering", "Software robots (RPA): considering"];
    let [id, also, title] = same.map(recommended);
    assert_eq!((&id, &id), (&also, &title));
    assert_eq!(id[0].1, ["softwarerobotter"]);
}

#[test]
fn what_is_said_below_the_picture_stands_inside_it() {
    let args = ["radar", "--area", "boern-og-unge", "--date", "2026-11-30", "--format", "svg"];
    let svg = modenhed(&args).stdout;
    let lines: Vec<_> = svg
        .split("<text x=\"14\" y=\"")
        .skip(2)
        .map(|rest| {
            let (y, rest) = rest.split_once("\">").unwrap();
            (y.parse::<f64>().unwrap(), rest.split_once('<').unwrap().0)
        })
        .collect();
    // The picture is 1234 wide, and a letter of this size about 9.
    assert!(lines.iter().all(|(_, line)| line.chars().count() <= 1234 / 9), "{lines:?}");
    let said = lines.iter().map(|(_, line)| *line).collect::<Vec<_>>().join(" ");
    let whole = "passer dårligt til ringen (gengivet af andre; ringe fra 2021, fem år gamle)";
    assert!(said.contains(whole), "{said}");
    let (_, size) = svg.split_once("viewBox=\"0 0 1234 ").unwrap();
    let height: f64 = size.split_once('"').unwrap().0.parse().unwrap();
    assert!(lines.last().unwrap().0 < height, "{lines:?} {height}");
}
