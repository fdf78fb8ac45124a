//! What findings say, in Danish.

use crate::model::{Code, Finding};

/// What is wrong and how to mend it; without help where nothing is to be mended.
#[allow(clippy::too_many_lines, reason = "a table, one entry a code")]
pub fn message(finding: &Finding) -> (String, String) {
    let (found, wanted) = (&finding.found, &finding.wanted);
    let say = |what: &str, help: &str| (what.to_owned(), help.to_owned());
    match finding.code {
        Code::CannotRead => (format!("kan ikke læses: {found}"), String::new()),
        Code::EmptyFile => say("filen er tom", "har du gemt den, og er det den rigtige fil?"),
        Code::TooLarge if found == "row" => (
            format!("rækken fylder over {wanted} MB, så resten af tabellen er ikke læst"),
            "er et anførselstegn ikke lukket, eller mangler der linjeskift?".into(),
        ),
        Code::TooLarge => (
            "filen er for stor til at være et spørgeskema eller en besvarelse".into(),
            match found.as_str() {
                "bytes" => format!("grænsen er {wanted} MB; mange besvarelser hører til i en CSV-tabel"),
                _ => format!("grænsen er {wanted} værdier; mange besvarelser hører til i en CSV-tabel"),
            },
        ),
        Code::InvalidUtf8 => (
            format!("tegnet {found} er ikke gyldig UTF-8"),
            "gem filen med tegnsættet UTF-8".into(),
        ),
        Code::Windows1252 => (
            format!("filen er ikke UTF-8; «{found}» ser ud til at være skrevet som windows-1252"),
            "gem filen igen, og vælg tegnsættet UTF-8".into(),
        ),
        Code::ByteOrderMark => say(
            "filen begynder med et usynligt tegn (BOM), som er sprunget over",
            "gem som «UTF-8» i stedet for «UTF-8 med BOM», hvis andre programmer skal læse den",
        ),
        Code::TabIndentation => {
            say("linjen er rykket ind med tabulator", "brug mellemrum; YAML tillader ikke tabulator her")
        }
        Code::Syntax => syntax(found, wanted),
        Code::TooDeep => (
            format!("her er flere end {wanted} niveauer inde i hinanden"),
            "formatet bruger højst omkring ti; er en parentes blevet glemt?".into(),
        ),
        Code::TooManyAliases => (
            "henvisningerne (*navn) folder sig ud til alt for meget".into(),
            "skriv indholdet ud i stedet for at henvise i flere led".into(),
        ),
        Code::SeveralDocuments => {
            say("filen indeholder mere end ét dokument (---)", "læg hvert dokument i sin egen fil")
        }
        Code::WrongKindOfFile => (
            format!("filen er {}, men her skal bruges {}", kind(found), kind(wanted)),
            match wanted.as_str() {
                _ if *found == "plan" => "vis planen med `modenhed plan FIL`, eller giv den til `modenhed score` med --plan",
                "questionnaire" => "giv besvarelser til `modenhed score`",
                "radar" => "giv en radar med --radar FIL",
                "table" => "gem det igen som XLSX eller CSV (UTF-8), og giv den fil i stedet",
                "plan" => "lav en handleplan med `modenhed plan BESVARELSE`",
                _ if *found == "radar" => "se radaren med `modenhed radar --radar FIL`",
                _ => "brug spørgeskemaet med --questionnaire FIL",
            }
            .into(),
        ),
        Code::UnknownFormat => (
            format!("ukendt formatversion «{found}»"),
            format!("skriv «modenhed: {wanted}»; en nyere version kræver et nyere program"),
        ),
        Code::DuplicateKey => (
            format!("«{found}» står her for anden gang"),
            match wanted.parse::<usize>() {
                Ok(line) => format!("behold kun den ene; den første står i linje {line}"),
                Err(_) => format!("behold kun den ene; «{wanted}» er det samme spørgsmål"),
            },
        ),
        Code::UnknownKey => {
            (format!("ukendt nøgle «{found}»"), format!("her kan stå: {wanted}"))
        }
        Code::MissingKey => (format!("«{found}» mangler"), format!("tilføj «{found}: …» her")),
        Code::WrongType => (
            match found.as_str() {
                "" => format!("her skal stå {}", shape(wanted)),
                found => format!("«{found}» passer ikke; her skal stå {}", shape(wanted)),
            },
            String::new(),
        ),
        Code::BooleanAsText => (
            format!("«{found}» læses af andre programmer som ja eller nej, ikke som tekst"),
            format!("sæt det i anførselstegn: \"{found}\""),
        ),
        Code::DecimalComma => {
            (format!("«{found}» er skrevet med komma"), format!("skriv {wanted} med punktum"))
        }
        Code::WrongValue => (format!("«{found}» kan ikke bruges her"), format!("vælg mellem: {wanted}")),
        Code::OutOfRange => (format!("{found} ligger uden for {wanted}"), format!("brug et tal i {wanted}")),
        Code::EmptyText => say("teksten er tom", "skriv noget, eller fjern nøglen, hvis den må mangle"),
        Code::BadId => (
            format!("«{found}» kan ikke bruges som id"),
            "brug små bogstaver a–z, tal og bindestreg, fx data-kvalitet; department, respondent, date, area, role, overall, level og any er optaget".into(),
        ),
        Code::DuplicateId => (format!("id «{found}» er brugt før"), "giv hver sit eget id".into()),
        Code::DuplicateTitle => (
            "titlen er brugt før i samme liste".into(),
            "giv hver sin egen titel, så de kan kendes fra hinanden".into(),
        ),
        Code::DuplicateAction => (format!("anbefalingen «{found}» er i planen to gange"), "behold kun den ene".into()),
        Code::BadVersion => {
            (format!("«{found}» er ikke et versionsnummer"), "skriv tre tal, fx 1.0.0".into())
        }
        Code::BadLanguage => (
            format!("sproget «{found}» hører ikke til her"),
            if found.contains(' ') {
                "sæt anførselstegn om en tekst, der indeholder et komma".into()
            } else {
                format!("brug et af: {wanted}, eller føj sproget til languages")
            },
        ),
        Code::MissingTranslation => (
            format!("teksten mangler på sproget «{found}»"),
            format!("tilføj «{found}: …»; indtil da vises det første sprog"),
        ),
        Code::UnsortedLevels => say(
            "niveauerne skal begynde ved 0 og stige",
            "sortér efter from, laveste først, og lad ikke to begynde samme sted",
        ),
        Code::WeightZero => {
            say("vægten er 0", "brug mindst 1; et spørgsmål, der ikke tæller, er af slagsen kind: text")
        }
        Code::TooFewOptions => say("her er færre end to svarmuligheder", "tilføj flere"),
        Code::DuplicateCode => {
            (format!("koden «{found}» er brugt før i samme liste"), "giv hver svarmulighed sin egen kode".into())
        }
        Code::ReservedCode => (
            format!("«{found}» kan ikke bruges som kode"),
            "na og dk er optaget, og en kode må ikke indeholde komma, semikolon, apostrof eller mellemrum i enderne".into(),
        ),
        Code::BetterEarnsLess => (
            format!("svarmulighed «{found}» giver mindre end «{wanted}» før den"),
            "ordn svarmulighederne, så de stiger, eller brug reverse: true".into(),
        ),
        Code::MissingScore => say(
            "svarmulighederne har ikke alle en score",
            "skriv score på hver, når flere svar er mulige; de lægges sammen",
        ),
        Code::UnknownScale => {
            (format!("skalaen «{found}» findes ikke"), "skriv den under scales, eller brug options".into())
        }
        Code::UnusedScale => (format!("skalaen «{found}» bliver ikke brugt"), "fjern den".into()),
        Code::DoesNotBelong => (format!("«{found}» hører ikke til her"), belongs(wanted)),
        Code::LadderGap if wanted.is_empty() => (
            format!("«{found}» har intet trin i et tema med rule: ladder"),
            "skriv level: 1 eller højere på hvert spørgsmål".into(),
        ),
        Code::LadderGap => {
            (format!("trin {wanted} mangler"), "lad trinene gå fra 1 og op uden huller".into())
        }
        Code::UnknownReference => (
            format!("«{found}» findes ikke som {}", thing(wanted)),
            match wanted.as_str() {
                "question" | "theme" | "aspect" | "recommendation" => {
                    "ret navnet, eller giv også det spørgeskema, det står i".into()
                }
                _ => "ret navnet, eller tilføj det øverst i filen".into(),
            },
        ),
        Code::UnknownCode => (format!("spørgsmålet har ingen svarmulighed «{found}»"), match wanted.as_str() {
                "" => "det er ikke et spørgsmål med svarmuligheder; brug below eller at_least".into(),
                codes => format!("det har: {codes}"),
            }),
        Code::Cycle => (format!("går i ring: {found}"), "fjern et af leddene".into()),
        Code::UnreachableQuestion => (
            format!("«{found}» bliver aldrig stillet"),
            "intet svar kan opfylde betingelsen; ret ask_when".into(),
        ),
        Code::NeverGiven => (
            format!("anbefalingen «{found}» bliver aldrig givet"),
            "intet svar kan opfylde betingelsen; ret when".into(),
        ),
        Code::NoRecommendation if wanted == "demand" => (
            format!("ingen anbefaling ser på kravet «{found}»"),
            format!("tilføj en med fx when: {{technology: any, status: [in-use, trying], demand: {found}, met: false}}"),
        ),
        Code::NoRecommendation => (
            format!("ingen anbefaling ser på «{found}»"),
            format!("tilføj en med fx when: {{question: {found}, below: 50}}"),
        ),
        Code::NoQuestions if found.is_empty() => {
            say("spørgeskemaet har ingen temaer", "tilføj mindst ét tema med spørgsmål")
        }
        Code::NoQuestions => (format!("temaet «{found}» har ingen spørgsmål"), "tilføj nogle, eller fjern temaet".into()),
        Code::WrongDate if !wanted.is_empty() => (
            format!("{found} ligger efter besvarelsens dato, {wanted}"),
            "skriv den dag, det begyndte".into(),
        ),
        Code::WrongDate => (format!("«{found}» er ikke en dato"), "skriv år-måned-dag, fx 2026-11-23".into()),
        Code::UnknownQuestion => (format!("ukendt spørgsmål «{found}»"), "se spørgsmålene med `modenhed questionnaires show ID`".into()),
        Code::UnknownTechnology => (
            format!("radaren har ingen teknologi «{found}»"),
            "se id'erne med `modenhed radar --format csv`, eller giv en anden radar med --radar FIL".into(),
        ),
        Code::AmbiguousQuestion => {
            (format!("«{found}» findes i flere spørgeskemaer"), format!("skriv et af: {wanted}"))
        }
        Code::UnknownOption => (format!("«{found}» er ikke en svarmulighed"), format!("svar med: {wanted}")),
        Code::NotOffered => (
            format!("«{found}» kan ikke vælges ved dette spørgsmål"),
            match wanted.as_str() {
                "" => "giv et andet svar, eller lad det stå tomt".into(),
                codes => format!("svar med en af: {codes}, eller lad det stå tomt"),
            },
        ),
        Code::NotAsked => (
            format!("«{found}» er besvaret, men blev ikke stillet"),
            "svaret tæller ikke med; andre svar gør spørgsmålet uaktuelt".into(),
        ),
        Code::OneAnswerOnly => (format!("her er flere svar ({found})"), "vælg ét".into()),
        Code::AnswerOutOfRange => (format!("{found} ligger uden for {wanted}"), "ret tallet".into()),
        Code::UnknownQuestionnaire => (
            format!("ukendt spørgeskema «{found}»"),
            format!("kendte: {wanted}; giv andre med --questionnaire FIL"),
        ),
        Code::OtherVersion => (
            format!("besvarelsen er givet på version {found}, her bruges {wanted}"),
            "svar på spørgsmål med samme id er brugt".into(),
        ),
        Code::MissingDepartment => say("rækken har ingen afdeling", "udfyld department"),
        Code::MissingColumn => (
            format!("kolonnen «{found}» mangler"),
            match wanted.as_str() {
                "" => format!("tilføj en kolonne med overskriften {found}"),
                close => format!("skal «{close}» hedde {found}?"),
            },
        ),
        Code::DuplicateColumn => (format!("kolonnen «{found}» findes to gange"), "fjern den ene".into()),
        Code::IgnoredColumn => (
            format!("kolonnen «{found}» er ikke et spørgsmål og er sprunget over"),
            String::new(),
        ),
        Code::UnevenRow => (
            format!("rækken har {found} felter, overskriften har {wanted}"),
            "er et skilletegn glemt, eller mangler der anførselstegn om en tekst?".into(),
        ),
        Code::NoRows => say("tabellen har ingen rækker", "skriv en række for hver besvarelse"),
        Code::SkippedFile if found == "loop" => {
            say("sprunget over: linket fører tilbage til en mappe, det selv ligger i", "")
        }
        Code::SkippedFile => say("sprunget over: filen er ikke en besvarelse", ""),
        Code::EmptyFolder => say("der er ingen filer i mappen", "er det den rigtige mappe?"),
        Code::DuplicateSheet => (
            format!("«{found}» er også i {wanted}"),
            "begge tæller med; slet den ene, brug --latest, eller giv dem hver sin respondent".into(),
        ),
        Code::SeveralInPeriod => (
            format!("«{found}» har også svaret i samme periode, i {wanted}"),
            "begge tæller med; brug --latest eller en kortere --period".into(),
        ),
        Code::UncheckedDuplicates => (
            format!("der er kun ledt efter dubletter blandt de første {found} besvarelser"),
            String::new(),
        ),
    }
}

fn syntax(family: &str, detail: &str) -> (String, String) {
    let (what, help) = match family {
        "quote" => (
            "et anførselstegn bliver ikke lukket rigtigt",
            "luk det; inde i en tekst skrives det som \\\" mellem \"…\" og som '' mellem '…'",
        ),
        "escape" => (
            "ukendt tegn efter \\",
            "skriv \\\\ for en omvendt skråstreg, eller brug enkelte anførselstegn",
        ),
        "bracket" => {
            ("en parentes bliver ikke lukket rigtigt", "luk [ med ] og { med }, og skil med komma")
        }
        "colon" => (
            "her er et kolon for meget",
            "sæt teksten i anførselstegn, hvis den indeholder et kolon",
        ),
        "key" => ("linjen mangler et kolon", "skriv «nøgle: værdi» med mellemrum efter kolon"),
        "indent" => (
            "indrykningen passer ikke med linjerne ovenfor",
            "brug lige mange mellemrum på samme niveau",
        ),
        "anchor" => (
            "henvisningen (*navn) peger på noget, der ikke findes",
            "skriv &navn før det, der henvises til",
        ),
        _ => ("linjen kan ikke læses som YAML", ""),
    };
    let help = if help.is_empty() { format!("læseren siger: {detail}") } else { help.to_owned() };
    (what.to_owned(), help)
}

fn shape(wanted: &str) -> &'static str {
    match wanted {
        "map" => "nøgler med værdier (nøgle: værdi)",
        "list" => "en liste (- …)",
        "text" => "en tekst",
        "boolean" => "true eller false",
        "number" => "et tal",
        "whole" => "et helt tal",
        "languages" => "mindst ét sprog, fx [da, en]",
        _ => "to forskellige tal, [fra, til]",
    }
}

fn kind(kind: &str) -> &'static str {
    match kind {
        "questionnaire" => "et spørgeskema",
        "table" => "en tabel i CSV",
        "radar" => "en teknologiradar",
        "plan" => "en handleplan",
        "workbook" => {
            "et regneark, som ikke kan læses (beskadiget, ikke XLSX eller over 256 MB pakket ud)"
        }
        _ => "en besvarelse",
    }
}

fn thing(kind: &str) -> &'static str {
    match kind {
        "question" => "spørgsmål",
        "theme" => "tema",
        "aspect" => "aspekt",
        "ring" => "ring",
        "family" => "gruppe",
        "area" => "fagområde",
        "need" => "behov",
        "demand" => "krav",
        "source" => "kilde",
        "technology" => "teknologi",
        _ => "anbefaling",
    }
}

fn belongs(wanted: &str) -> String {
    if wanted == "ladder" {
        "det hører kun til i et tema med rule: ladder".into()
    } else if wanted == "radar" {
        "en radars betingelser ser kun på teknologier".into()
    } else if wanted.contains(':') {
        format!("det passer ikke med {wanted}")
    } else {
        format!("det passer ikke sammen med «{wanted}» i en betingelse")
    }
}
