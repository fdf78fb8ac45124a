//! The command line in Danish.

use crate::wording::CliTexts;

pub const TEXTS: CliTexts = CliTexts {
    usage: "Brug:",
    commands: "Kommandoer",
    arguments: "Argumenter",
    options: "Tilvalg",
    general: "Fælles",
    default: |value| format!("[standard: {value}]"),
    values: |values| format!("[{values}]"),
    about: |command| {
        Some(match command {
            "modenhed" => "Selvvurdering af en afdelings digitale modenhed",
            "assess" => "Svar på spørgsmålene ét ad gangen, og se resultatet",
            "score" => "Beregn score og niveau, og få anbefalinger ud fra besvarelser",
            "compare" => "Sammenlign afdelinger, fagområder, roller eller år",
            "explain" => "Vis, hvordan et tal eller en anbefaling er blevet til",
            "form" => "Lav et skema, som man svarer på i sin browser; det sender ingenting",
            "gather" => "Saml flere personers besvarelser til én, som de taler om",
            "export" => "Eksportér alle resultater: CSV, Excel-regneark, JSON",
            "import" => "Lav et udtræk fra et spørgeskemaværktøj om til en tabel med svar",
            "new" => "Begynd på dit eget spørgeskema",
            "validate" => "Find alle fejl i spørgeskemaer, besvarelser og tabeller",
            "questionnaires" => "Se, hvilke spørgeskemaer der er, og hvad de spørger om",
            "report" => "Lav en rapport om én eller flere afdelinger, til møde, skærm og print",
            "radar" => "Se, hvilke teknologier der er modne, fx for et fagområde",
            "plan" => "Lav anbefalingerne om til en handleplan, og følg op på den",
            "completions" => {
                "Skriv det, en kommandofortolker skal bruge for at gøre kommandoer færdige"
            }
            "man" => "Skriv man-siden for en kommando eller for dem alle",
            "list" => "Vis spørgeskemaerne",
            "diff" => "Vis, hvad der er ændret fra ét spørgeskema til et nyere",
            "show" => "Vis alle spørgsmål med svarmuligheder, fx til læsning før et møde",
            _ => return None,
        })
    },
    argument: |command, argument| {
        Some(match (command, argument) {
            ("validate", "files") => {
                "Spørgeskemaer, besvarelser, tabeller og mapper; - er standardinput"
            }
            ("explain", "sheet") => "Besvarelsen; - er standardinput",
            ("explain", "what") => {
                "Hvad der skal forklares: aspekt, aspekt/tema, spørgsmål eller anbefaling; ellers alle tal"
            }
            ("completions", "shell") => "Kommandofortolkeren",
            ("completions", "output") => "Skriv til denne fil; ellers til standardoutput",
            ("man", "of") => "Kommandoen, fx score eller questionnaires diff; ellers modenhed selv",
            ("man", "output") => "Skriv siderne om alle kommandoer i denne mappe",
            ("new", "file") => "Filen, der skal skrives, fx mit-skema.yaml; - er standardoutput",
            ("new", "title") => "Hvad skemaet hedder; ellers skriver du det i filen",
            ("new", "from") => "Begynd med en kopi af dette indbyggede spørgeskema",
            ("diff", "old") => "Spørgeskemaet før ændringerne",
            ("diff", "new") => "Spørgeskemaet efter ændringerne",
            ("validate", "against") => {
                "Find, hvad der mangler efter ændringerne siden denne ældre udgave; kan gentages"
            }
            (_, "ids") => "Spørgeskemaets id; se dem med `modenhed questionnaires list`",
            ("assess", "department") => "Afdelingens navn",
            ("assess", "area") => "Fagområdet, fx borgerservice",
            ("assess", "role") => "Rolle: leder eller medarbejder",
            ("assess", "respondent") => {
                "Navn på den eller dem, der svarer, fx ledergruppen; helst ikke et personnavn"
            }
            ("assess", "date") => "Datoen, hvis den ikke er i dag (år-måned-dag)",
            ("assess", "output") => {
                "Gem svarene i denne fil; ellers får filen navn efter afdeling og dato"
            }
            ("assess", "aspect") => "Tag kun dette aspekt; kan gentages",
            ("assess", "resume") => {
                "Fortsæt en besvarelse; uden fil vælger du blandt dem, der mangler svar"
            }
            ("assess", "together") => {
                "Svar sammen: Ræk hånden op, tal om forskellene, og bliv enige"
            }
            ("gather", "files") => "Besvarelserne, én for hver person",
            ("gather", "output") => "Skriv den samlede besvarelse i denne fil",
            ("assess", "previous") => {
                "Vis svarene herfra ved spørgsmålene; ellers fra afdelingens seneste besvarelse i mappen"
            }
            ("assess", "fast") => "Et tal svarer med det samme, uden Enter",
            ("assess", "technologies") => {
                "Gå også teknologierne igennem, når aspektet Teknologi ikke er med"
            }
            ("assess" | "plan", "plain") => "Spørg linje for linje, fx til skærmlæser eller script",
            ("report", "each") => {
                "Skriv en rapport om hver afdeling i mappen (--output), og en side, der fører til dem"
            }
            ("report", "open") => "Åbn rapporten i browseren, når den er skrevet",
            ("report", "files") => {
                "Besvarelser, tabeller og mapper, også tidligere; - er standardinput"
            }
            ("report", "without") => {
                "Udelad dele, fx når rapporten sendes videre: answers (svarene), notes (noter), technology (jeres teknologier); adskil med komma"
            }
            ("report", "notes") => {
                "Vis også noter fra flere besvarelser, uden navne og kun, hvor nok har skrevet"
            }
            ("report", "period") => "Hvor længe en periode varer, når flere sammenlignes",
            ("plan", "min_group") => {
                "Tæl ikke afdelinger med, hvor færre end ANTAL personer har svaret; 1 tæller alle med"
            }
            ("report", "min_group") => {
                "Vis ikke tal for afdelinger med færre end ANTAL personer; 1 viser alle tal præcist"
            }
            ("radar", "area") => "Kun teknologier, der typisk bruges i dette fagområde",
            ("radar", "need") => "Kun teknologier, der kan svare på dette behov",
            ("radar", "ring") => "Kun teknologier i denne ring",
            ("radar", "sheet") => {
                "Vis en afdelings egne teknologier i radaren: dens besvarelse (YAML, JSON)"
            }
            ("radar", "dialogue") => {
                "Vis spørgsmål til en drøftelse; --sheet udfylder dem med afdelingens teknologier"
            }
            ("radar", "technology") => "Læs om denne ene teknologi",
            ("plan", "files") => {
                "Besvarelser (også mapper), der skal laves en plan af, eller handleplaner, der skal vises; - er standardinput"
            }
            ("plan", "aspect") => "Tag kun anbefalinger fra dette aspekt; kan gentages",
            ("plan", "top") => "Antal anbefalinger, der tages med; de øverste først",
            ("plan", "pick") => "Tag anbefalingen med dette id med; kan gentages",
            ("plan", "due") => "Fristen for det, der føjes til planen (år-måned-dag)",
            ("plan", "department") => "Den afdeling, planen gælder, når besvarelserne er fra flere",
            ("plan", "add") => "Føj til planen i filen; det, der allerede står der, bliver stående",
            ("radar", "date") => {
                "Beregn ringenes alder på denne dag (år-måned-dag) i stedet for på besvarelsens dato eller i dag"
            }
            ("plan", "date") => "Regn med denne dag i stedet for i dag (år-måned-dag)",
            ("plan", "output") => {
                "Ny plan: filen (.yaml, .json); plan, der vises: endelsen (.md, .csv, .ics …) afgør formatet"
            }
            ("score" | "report", "plan") => {
                "Vis, hvor langt afdelingens handleplan er; kan gentages"
            }
            ("import", "files") => {
                "Udtræk (CSV, XLSX, ODS, JSON, XML) og mapper med dem; - er standardinput"
            }
            ("import", "output") => "Skriv tabellen (CSV) til denne fil; ellers til standardoutput",
            ("import", "report") => "Skriv også, hvad der blev til hvad, i denne fil som JSON",
            ("import", "suggest") => {
                "Skriv det, der er forstået, og det, der mangler, i en ny fil, som I kan rette i og bruge med --map"
            }
            ("import", "map") => "Brug det, denne fil siger om kolonner og værdier",
            ("import", "column") => {
                "Angiv, hvad en kolonne er, fx department=\"Hvor arbejder du?\" eller et spørgsmåls id=KOLONNE; kan gentages"
            }
            ("import", "department") => "Afdelingen, når den ikke står i nogen kolonne",
            ("import", "respondent") => "Tag respondenterne fra denne kolonne; ellers får de numre",
            ("import", "keep") => "Behold denne kolonne, som den er; kan gentages",
            ("import", "complete_only") => "Udelad besvarelser, der ikke er sendt ind",
            ("import", "strict") => "Udelad rækker med en værdi, der ikke er forstået",
            (_, "files") => {
                "Besvarelser (YAML, JSON), tabeller (CSV, XLSX) og mapper med dem; - er standardinput"
            }
            (_, "latest") => "Brug kun den nyeste besvarelse fra hver respondent i hver afdeling",
            ("export", "anonymous") => {
                "Udelad respondenter, noter og fritekst samt alt fra afdelinger med få svar"
            }
            ("export", "with_respondents") => {
                "Tag også den enkelte besvarelse med i regnearket: scorer, svar, anbefalinger og noter"
            }
            ("export", "min_group") => {
                "Skjul grupper med færre end ANTAL personer; ellers 5, dog 1 i et regneark, der nævner respondenter"
            }
            ("compare", "by") => "Hvad besvarelserne grupperes efter",
            ("compare" | "score", "period") => "Hvor lange perioder der sammenlignes",
            ("compare", "themes") => "Vis også temaerne",
            ("compare", "questions") => "Vis i stedet, hvad der er svaret på hvert spørgsmål",
            ("compare" | "score", "no_questions") => {
                "Tæl ikke svarene på de enkelte spørgsmål: hurtigere, men uden tal for enighed"
            }
            ("compare" | "score", "min_group") => {
                "Skjul tal for grupper med færre end ANTAL personer; 1 skjuler og afrunder intet"
            }
            ("form", "department") => "Afdelingens navn, hvis det ligger fast",
            ("form", "area") => "Fagområdet, fx borgerservice, hvis det ligger fast",
            ("form", "role") => "Rollen (leder eller medarbejder), hvis den ligger fast",
            ("form", "date") => {
                "Skriv denne dato i besvarelsen i stedet for den dag, hvor der bliver svaret (år-måned-dag)"
            }
            ("form", "aspect") => "Spørg kun om dette aspekt; kan gentages",
            ("form", "no_radar") => "Spørg ikke om teknologier",
            ("form", "send_to") => "Mailadressen, som svarene skal sendes til",
            ("form", "output") => "Skriv skemaet i denne fil, fx skema.html",
            ("compare", "target") => "Vis, hvor langt der er til dette niveau (1–5)",
            ("compare", "targets") => "Vis, hvor langt der er til hvert aspekts niveau i filen",
            (_, "reference") => "Vis, hvor afdelingen ligger i forhold til dem, filen fortæller om",
            ("compare", "publish_reference") => {
                "Skriv en fil, som andre kan se sig i forhold til: hvor afdelingernes gennemsnit ligger, uden navne"
            }
            (_, "invited") => {
                "Vis svarprocenter: hvor mange der er inviteret i hver afdeling (CSV: department,invited)"
            }
            ("compare", "sort") => "Rækkefølgen af grupper",
            ("compare", "partial") => {
                "Skriv kun delsummer (JSON), som lægges sammen bagefter; de viser også små grupper, så offentliggør dem ikke"
            }
            ("compare", "merge") => {
                "Filerne er delsummer; læg dem sammen i den rækkefølge, de er nævnt; resultatet er det samme som af én kørsel, eller (--partial) én delsum"
            }
            ("export", "period") => "Hvor lange perioder grupperne sammenlignes over",
            (_, "questionnaire") => {
                "Brug dette spørgeskema i stedet for de indbyggede; kan gentages"
            }
            (_, "content_lang") => "Vis spørgeskemaets tekster på dette sprog, fx »de« eller »fr«",
            (_, "model") => "Brug spørgeskemaerne i denne modelfil, samlet, som den siger",
            (_, "radar") => "Brug denne teknologiradar i stedet for den indbyggede",
            (_, "aspect") => "Vis kun dette aspekt; kan gentages",
            (_, "format") => "Resultatets format",
            (_, "output") => "Skriv til en fil; endelsen ({endings}) afgør formatet",
            (_, "excel") => "CSV til dansk Excel: semikolon, decimalkomma, BOM",
            (_, "table") => "Hvilken tabel CSV-filen skal indeholde",
            (_, "top") => "Antal anbefalinger og næste skridt, der vises",
            (_, "all") => "Vis alle anbefalinger og næste skridt",
            (_, "fail_under") => {
                "Slut med slutkode 1, hvis et aspekt ikke når fx coverage=0.8, 60, teknologi=60 eller level=4; kan gentages. Kræv, at der er svaret nok; en score egner sig ikke til at godkende eller afvise mennesker"
            }
            ("score", "groups") => {
                "Skriv også grupper (afdelinger) i denne CSV-fil, som compare gør"
            }
            (_, "threads") => {
                "Antal tråde til læsning af tabeller; ellers så mange, som maskinen har"
            }
            (_, "rejects") => {
                "Skriv alle udeladte rækker i denne CSV-fil med det, der er galt med dem"
            }
            (_, "quiet") => "Vis ikke status undervejs",
            (_, "explain") => "Forklar en kode, fx unknown-question",
            (_, "lang") => "Sproget; ellers efter computerens indstilling",
            (_, "width") => "Antal tegn på en linje; ellers terminalens bredde",
            (_, "color") => "Farver",
            (_, "verbose") => "Vis alle bemærkninger, ikke kun tre af hver slags",
            (_, "help") => "Vis hjælp",
            (_, "version") => "Vis version",
            _ => return None,
        })
    },
    placeholder: |argument| match argument {
        "by" | "what" => "HVAD",
        "period" => "PERIODE",
        "target" => "NIVEAU",
        "sort" => "RÆKKEFØLGE",
        "without" => "DELE",
        "column" => "HVAD=KOLONNE",
        "keep" => "KOLONNE",
        "title" => "TITEL",
        "file" | "files" | "targets" | "invited" | "reference" | "publish_reference" | "report"
        | "suggest" | "map" | "groups" | "sheet" | "against" | "questionnaire" | "model"
        | "output" | "rejects" | "resume" | "radar" | "plan" | "previous" => "FIL",
        "send_to" => "ADRESSE",
        "need" => "BEHOV",
        "ring" => "RING",
        "technology" => "TEKNOLOGI",
        "department" | "respondent" => "NAVN",
        "area" => "FAGOMRÅDE",
        "role" => "ROLLE",
        "date" | "due" => "DATO",
        "ids" | "aspect" | "pick" | "from" => "ID",
        "format" => "FORMAT",
        "table" => "TABEL",
        "old" => "GAMMEL",
        "new" => "NY",
        "top" | "width" | "min_group" | "threads" => "ANTAL",
        "fail_under" => "MINDST",
        "explain" => "KODE",
        "lang" | "content_lang" => "SPROG",
        "color" => "HVORNÅR",
        "command" | "of" => "KOMMANDO",
        "shell" => "FORTOLKER",
        _ => "",
    },
    after_help: |command| match command {
        "modenhed" => {
            "\n\nUden kommando spørger `modenhed` i en terminal, hvad du vil, viser kommandoen til det og kører den."
        }
        "assess" => {
            "Eksempler:\n  modenhed assess\n  modenhed assess --department Borgerservice --aspect teknologi\n  modenhed assess --resume borgerservice-2026-11-24.yaml\n  modenhed assess --plain --department A --area social --aspect teknologi < svar.txt\n\nSlutkode: 0 færdig · 1 svarene slap op · 2 kunne ikke køre · 130 stoppet"
        }
        "gather" => {
            "Eksempler:\n  modenhed gather anna.yaml bo.yaml carla.yaml -o faelles.yaml\n  modenhed assess --together --resume faelles.yaml\n\nNoter, navne, roller og fritekst kommer ikke med.\n\nSlutkode: 0 skrevet · 1 skrevet, men noget skal ses efter · 2 kunne ikke køre"
        }
        "form" => {
            "Eksempler:\n  modenhed form -o skema.html\n  modenhed form -o skema.html --department Borgerservice --send-to digital@kommune.example\n  modenhed form -o skema.html --questionnaire eget.yaml --no-radar\n\nSlutkode: 0 skrevet · 2 kunne ikke køre"
        }
        "score" => {
            "Eksempler:\n  modenhed score besvarelse.yaml\n  modenhed score besvarelse.yaml -o resultat.md\n  modenhed score svar.csv --format csv --excel -o resultat.csv\n  modenhed score svar.csv --fail-under coverage=0.8\n\nSlutkode: 0 i orden · 1 noget er udeladt eller under grænsen · 2 kunne ikke køre"
        }
        "compare" => {
            "Eksempler:\n  modenhed compare svar.csv\n  modenhed compare svar.csv --by role --themes\n  modenhed compare 2025 2026 --min-group 1 --target 3\n  modenhed compare svar.csv --invited inviterede.csv\n  modenhed compare svar.csv -o grupper.csv --excel\n  modenhed compare halvdel.csv --partial -o del-1.json\n  modenhed compare del-1.json del-2.json --merge\n\nSlutkode: 0 i orden · 1 noget er udeladt eller dobbelt · 2 kunne ikke køre"
        }
        "explain" => {
            "Eksempler:\n  modenhed explain besvarelse.yaml\n  modenhed explain besvarelse.yaml kerneopgaven/formaal\n  modenhed explain besvarelse.yaml kanaler\n  modenhed explain besvarelse.yaml teknologi -o teknologi.md\n\nSlutkode: 0 i orden · 1 der er fejl eller advarsler i filen · 2 kunne ikke køre"
        }
        "export" => {
            "Eksempler:\n  modenhed export besvarelser/ -o resultater.xlsx\n  modenhed export svar.csv --table answers --excel -o svar-ud.csv\n  modenhed export besvarelser/ --anonymous -o til-andre.xlsx\n\nSlutkode: 0 i orden · 1 noget er udeladt · 2 kunne ikke køre"
        }
        "import" => {
            "Eksempler:\n  modenhed import udtraek.xlsx -o svar.csv\n  modenhed import dataset.csv structure.csv labels.csv -o svar.csv\n  modenhed import udtraek.csv --column department=\"Hvor arbejder du?\" -o svar.csv\n  modenhed import udtraek.csv --suggest kolonner.yaml\n  modenhed import udtraek.csv --map kolonner.yaml -o svar.csv\n\nSlutkode: 0 i orden · 1 noget er udeladt eller ikke forstået · 2 kunne ikke køre"
        }
        "validate" => {
            "Eksempler:\n  modenhed validate mit-skema.yaml svar.csv\n  modenhed validate mit-skema.yaml --against mit-skema-1.0.0.yaml\n  modenhed validate --explain unknown-question\n\nSlutkode: 0 i orden · 1 fejl eller advarsler · 2 kunne ikke køre"
        }
        "new" => {
            "Eksempler:\n  modenhed new mit-skema.yaml\n  modenhed new mit-skema.yaml --title \"Sådan lærer vi\"\n  modenhed new mit-skema.yaml --from kerneopgaven\n\nSlutkode: 0 skrevet · 2 kunne ikke køre"
        }
        "report" => {
            "Eksempler:\n  modenhed report besvarelse.yaml -o rapport.html\n  modenhed report 2025.yaml 2026.yaml -o rapport.html --open\n  modenhed report besvarelse.yaml --without answers,notes -o til-chefen.html\n  modenhed report besvarelse.yaml --plan plan.yaml --all -o rapport.md\n  modenhed report besvarelser/ --min-group 1 -o ledelsen.html\n\nSlutkode: 0 i orden · 1 noget er udeladt · 2 kunne ikke køre"
        }
        "radar" => {
            "Eksempler:\n  modenhed radar --area beskaeftigelse --need meget-administration\n  modenhed radar --technology softwarerobotter\n  modenhed radar --sheet besvarelse.yaml --dialogue\n  modenhed radar --area psykiatri -o radar.html"
        }
        "plan" => {
            "Eksempler:\n  modenhed plan borgerservice.yaml -o handleplan.yaml --due 2027-03-01\n  modenhed plan borgerservice.yaml -o handleplan.yaml --add --top 1\n  modenhed plan handleplan.yaml\n  modenhed plan handleplan.yaml -o handleplan.ics\n  modenhed score borgerservice.yaml --plan handleplan.yaml\n\nSlutkode: 0 i orden · 1 der er fejl eller advarsler i filerne, eller der er intet at planlægge · 2 kunne ikke køre · 130 stoppet"
        }
        "completions" => {
            "Eksempler:\n  modenhed completions bash -o ~/.local/share/bash-completion/completions/modenhed\n  modenhed completions powershell | Out-String | Invoke-Expression\n\nSlutkode: 0 skrevet · 2 kunne ikke køre"
        }
        "man" => {
            "Eksempler:\n  modenhed man score | man -l -\n  modenhed man -o ~/.local/share/man/da/man1\n\nSlutkode: 0 skrevet · 2 kunne ikke køre"
        }
        "diff" => "Eksempel:\n  modenhed questionnaires diff gammelt.yaml nyt.yaml",
        "show" => {
            "Eksempler:\n  modenhed questionnaires show kerneopgaven\n  modenhed questionnaires show teknologi -o teknologi.md"
        }
        _ => "",
    },
    man_title: "Håndbog til modenhed",
    man_name: "NAVN",
    man_synopsis: "BRUG",
    welcome: "\
modenhed: selvvurdering af en afdelings digitale modenhed

I en terminal spørger `modenhed` alene, hvad du vil, og gør det.

Du leder en afdeling og vil se, hvor I står
  modenhed assess                             svar på spørgsmålene, og se resultatet
  modenhed questionnaires show kerneopgaven   læs spørgsmålene først
  modenhed score besvarelse.yaml              se score, niveau og anbefalinger
  modenhed explain besvarelse.yaml            se, hvordan tallene er blevet til
  modenhed plan besvarelse.yaml               vælg, hvad I vil gøre, og følg op på det

I er en ledergruppe og vil arbejde videre med tallene
  modenhed score *.yaml                       flere afdelinger på én gang
  modenhed compare besvarelser/               afdelinger side om side
  modenhed report besvarelser/ -o moede.html  en rapport til mødet
  modenhed export besvarelser/ -o tal.xlsx    alle tal i et regneark

Du skriver et script
  modenhed score svar.csv --format json       alle tal, én række pr. besvarelse
  modenhed validate svar.csv                  alle fejl i filen på én gang

Mere: modenhed --help og modenhed KOMMANDO --help
",
    error: "fejl",
    hint: "hjælp",
    try_help: |command| format!("Se modenhed{command} --help"),
    unknown_argument: |argument| format!("ukendt tilvalg »{argument}«"),
    unknown_command: |command| format!("ukendt kommando »{command}«"),
    invalid_value: |value, argument| format!("»{value}« kan ikke bruges til {argument}"),
    possible_values: |values| format!("vælg mellem: {values}"),
    missing_value: |argument| format!("{argument} mangler en værdi"),
    missing_argument: |argument| format!("{argument} mangler"),
    missing_command: "en kommando mangler",
    repeated: |argument| format!("{argument} kan kun bruges én gang"),
    conflict: |one, other| format!("{one} kan ikke bruges sammen med {other}"),
    not_unicode: "kommandolinjen indeholder tegn, der ikke er gyldig tekst",
    bad_usage: "kommandolinjen kan ikke forstås",
    output_is_input: |path| {
        format!("{path} bliver også læst og ville blive overskrevet af resultatet")
    },
    output_twice: |path| format!("{path} er valgt til to forskellige resultater"),
    new_questionnaire: include_str!("questionnaire.yaml"),
    new_title: "Nyt spørgeskema",
    new_written: |path, [check, try_it]| {
        format!("Skrev {path}. Tilpas filen, tjek den med `{check}`, og prøv den med `{try_it}`.")
    },
    other_output_hint: "skriv resultatet i en fil for sig",
    taken: |path| format!("{path} findes allerede"),
    taken_hint: |command| format!("fortsæt den med `{command}`, eller vælg et andet navn"),
    busy: |path| format!("{path} er allerede åben i et andet vindue"),
    busy_hint: "luk det andet vindue først",
    gather_too_few: "der skal mindst to besvarelser til at samle",
    gather_departments: |one, other| {
        format!(
            "besvarelserne er fra to afdelinger, {one} og {other}; saml kun dem fra én afdeling"
        )
    },
    gather_questionnaires: "besvarelserne er ikke af de samme spørgeskemaer; saml kun dem, der er det",
    gather_versions: "besvarelserne er af forskellige udgaver af et spørgeskema; saml kun dem, der er af den samme",
    no_sheet: |path| format!("{path} er en tabel og ikke en besvarelse"),
    no_sheet_hint: "angiv en fil, som `modenhed assess` har skrevet; beregn tabeller med `modenhed score`",
    no_terminal: "programmet kører ikke i en terminal og kan ikke stille spørgsmål",
    no_terminal_hint: "beregn en færdig besvarelse med `modenhed score besvarelse.yaml`, eller angiv svarene linje for linje med `modenhed assess --plain`",
    cannot_write: |path, reason| format!("kan ikke skrive til {path}: {reason}"),
    write_protected: "filen er skrivebeskyttet",
    anothers_file: "filen ejes af en anden bruger, og skrives den igen, bliver I ejere af den; slet den først, eller vælg et andet navn",
    in_the_way: |path| format!("{path} er ikke en almindelig fil; flyt den væk først"),
    withheld: |sheets, least| match sheets {
        1 => format!(
            "1 besvarelse er holdt tilbage, fordi færre end {least} har svaret i dens afdeling og periode"
        ),
        sheets => format!(
            "{sheets} besvarelser er holdt tilbage, fordi færre end {least} har svaret i deres afdeling og periode"
        ),
    },
    all_withheld: |least| {
        format!(
            "der er ingen afdeling, hvor mindst {least} har svaret i samme periode, så intet kan eksporteres anonymt"
        )
    },
    all_withheld_hint: "saml flere svar, eller vælg en mindre grænse med --min-group",
    workbook_on_terminal: "et regneark kan ikke vises i en terminal",
    workbook_on_terminal_hint: "skriv det til en fil, fx med -o resultat.xlsx",
    questionnaires_unusable: "spørgeskemaet kan ikke bruges, før fejlene er rettet",
    nothing_scored: "der var ingen besvarelse, som kunne bruges",
    radar_unusable: "radaren kan ikke bruges, før fejlene er rettet",
    targets_unusable: |path| format!("{path} kan ikke bruges som mål"),
    targets_hint: "skriv fx »modenhed: 1« og på næste linje »targets: {kerneopgaven: 4, teknologi: 3}«",
    reference_hint: "Hvor afdelingernes gennemsnit ligger, uden at nogen afdeling er nævnt.\nBruges med modenhed report, compare eller score … --reference FIL.",
    reference_written: |path, groups| format!("{path} fortæller, hvor {groups} afdelinger ligger"),
    reference_unusable: |path| format!("{path} kan ikke bruges som reference"),
    reference_unusable_hint: "lav en med `modenhed compare SVAR --publish-reference FIL`",
    reference_by: |by| format!("en reference kan ikke laves med --by {by}"),
    reference_by_hint: "den fortæller, hvor afdelinger ligger: udelad --by",
    reference_of_few: |least| {
        format!(
            "en reference laves kun af afdelinger med mindst {least} personer; brug --min-group {least} eller mere"
        )
    },
    reference_too_few: |fewest| {
        format!(
            "en reference kræver mindst {fewest} afdelinger, der kan vises; ellers kunne man kende dem"
        )
    },
    reference_too_few_hint: "saml svar fra flere afdelinger eller fra flere i hver; filen er ikke skrevet",
    invited_unusable: |path| format!("{path} kan ikke bruges som liste over inviterede"),
    invited_hint: "skriv en tabel (CSV) med kolonnerne department,invited, og en række for hver afdeling",
    invited_by: |by| format!("--invited kan ikke bruges sammen med --by {by}"),
    invited_by_hint: "antallet af inviterede er for hver afdeling: brug --by department, role eller department,role",
    unknown_name: |option, id| format!("{option} kender ikke »{id}«"),
    other_questionnaires: |old, new| {
        format!("»{old}« og »{new}« er to spørgeskemaer, ikke to udgaver af ét")
    },
    other_questionnaires_hint: "angiv to filer med samme id",
    unknown_aspect: |id| format!("der er intet aspekt »{id}«"),
    known_aspects: |known| format!("vælg mellem: {known}"),
    unknown_code: |code| format!("der er ingen kode »{code}«"),
    known_codes: "koderne står i kantede parenteser efter »fejl«, »advarsel« og »bemærk«",
    table_needs_csv: "--table og --excel kan kun bruges, når der skrives CSV",
    format_not_known: |name, endings| {
        format!(
            "endelsen på »{name}« siger ikke, hvilket format der ønskes; brug {endings} eller --format"
        )
    },
    paper_hint: "lav .html, og udskriv som PDF",
    reports_written: |count, index| match count {
        1 => format!("1 rapport er skrevet; {index} fører til den."),
        several => format!("{several} rapporter er skrevet; {index} fører til dem."),
    },
    report_written: |path| format!("Rapporten ligger i {path}."),
    page_opens: "Siden åbnes i browseren.",
    open_page: "Åbn siden i en browser.",
    bad_threshold: |text| format!("»{text}« er ikke en grænse"),
    threshold_hint: "skriv fx 60, teknologi=60, level=4 eller coverage=0.8 (decimaler med punktum, svardækning fra 0 til 1)",
    below_threshold: |department, aspect, is, wanted| {
        format!("{department}, {aspect}: {is}; grænsen er {wanted}")
    },
    level_words: |level| format!("niveau {level}"),
    coverage_words: |share| format!("svardækning {share}"),
    no_score: "ingen score",
    left_out: |left_out, used| match used {
        1 => format!("1 besvarelse er brugt, {left_out} er udeladt"),
        used => format!("{used} besvarelser er brugt, {left_out} er udeladt"),
    },
    older: |count| match count {
        1 => {
            "1 besvarelse er ikke brugt, fordi der er en nyere eller en med svar (--latest)".into()
        }
        count => format!(
            "{count} besvarelser er ikke brugt, fordi der er nyere eller nogle med svar (--latest)"
        ),
    },
    unfinished_left_out: |what| {
        format!("Ikke med i rapporten, fordi besvarelsen ikke er færdig: {what}")
    },
    older_left_out: |what| format!("Ikke med i rapporten, fordi der er nyere: {what}"),
    more_below: |count| format!("og {count} til, som ikke når grænsen"),
    unread: "ikke alle filer kunne læses",
    no_findings: |files| match files {
        1 => "1 fil uden bemærkninger".into(),
        files => format!("{files} filer uden bemærkninger"),
    },
};
