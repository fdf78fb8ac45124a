//! The survey tools: what their heads look like, and what their own columns hold.

use super::fold::fold;
pub use crate::model::SurveyTool as Tool;

/// Heads that tell a tool, folded: all of a line must be there. The first line that fits decides.
const SIGNS: [(Tool, &[&str]); 21] = [
    (Tool::Qualtrics, &["responseid", "recordeddate"]),
    (Tool::Qualtrics, &["response id", "recorded date"]),
    (Tool::Qualtrics, &["responseid", "startdate", "enddate", "finished"]),
    (Tool::LimeSurvey, &["submitdate", "lastpage"]),
    (Tool::LimeSurvey, &["submitdate", "startlanguage"]),
    (Tool::LimeSurvey, &["response id", "last page"]),
    (Tool::LimeSurvey, &["response id", "date submitted"]),
    (Tool::LimeSurvey, &["svar-id", "sidste side"]),
    (Tool::LimeSurvey, &["svar id", "sidste side"]),
    (Tool::LimeSurvey, &["sidste side", "startsprog"]),
    (Tool::Formbricks, &["response id", "survey id"]),
    (Tool::Formbricks, &["response id", "timestamp", "finished"]),
    (Tool::Kobo, &["uuid", "submission_time"]),
    (Tool::Kobo, &["id", "uuid", "index"]),
    (Tool::Odk, &["key", "submissiondate"]),
    (Tool::RedCap, &["record_id"]),
    (Tool::RedCap, &["record id", "complete"]),
    (Tool::MicrosoftForms, &["id", "start time", "completion time"]),
    (Tool::MicrosoftForms, &["id", "starttidspunkt"]),
    (Tool::Own, &["department"]),
    (Tool::Own, &["modenhed"]),
];

/// The tool that these heads tell of.
pub fn recognise(heads: &[&str]) -> Tool {
    let folded: Vec<_> = heads.iter().map(|head| fold(head)).collect();
    let has = |sign: &&str| folded.iter().any(|head| head == sign);
    if let Some((tool, _)) = SIGNS.iter().find(|(_, signs)| signs.iter().all(&has)) {
        return *tool;
    }
    if folded.iter().any(|head| head.starts_with("statoverall_") || head.starts_with("stato_")) {
        return Tool::SurveyXact;
    }
    let first = folded.first().map_or("", String::as_str);
    match first {
        "timestamp" | "tidsstempel" => Tool::GoogleForms,
        _ => Tool::Unknown,
    }
}

/// What one of a tool's own columns is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Service {
    /// The moment an answer was sent in; the lowest number is the best one.
    Date(u8),
    /// Whether an answer was sent in.
    Complete,
    /// How far a form of REDCap is: 2 is complete.
    FormComplete,
    /// What tells answers apart.
    Key,
    /// Whatever tells of a person.
    Personal,
    /// Something else that is no answer.
    Other,
}

/// The tools' own columns, folded.
const SERVICES: [(Service, &[&str]); 9] = [
    (
        Service::Date(1),
        &[
            "submitdate",
            "date submitted",
            "completion time",
            "sluttidspunkt",
            "fuldførelsestidspunkt",
            "afslutningstidspunkt",
            "submissiondate",
            "submission_time",
            "enddate",
            "end date",
            "timestamp",
            "tidsstempel",
            "besvaret",
            "submitted",
            "submitted at",
            "indsendt",
            "dato for afsendelse",
            "dato sendt",
            "afsendt",
            "completed",
            "completiondate",
            "end time",
            "completed at",
            "besvaret den",
        ],
    ),
    (
        Service::Date(2),
        &["end", "endtime", "datestamp", "date last action", "recordeddate", "recorded date"],
    ),
    (
        Service::Complete,
        &["finished", "statoverall_4", "stato_4", "completion status", "gennemført"],
    ),
    (
        Service::Key,
        &[
            "id",
            "response id",
            "responseid",
            "svar-id",
            "svar id",
            "uuid",
            "key",
            "instanceid",
            "meta-instanceid",
            "meta/instanceid",
            "record_id",
            "record id",
            "id2",
            "no",
            "nr",
        ],
    ),
    (
        Service::Personal,
        &[
            "email",
            "e-mail",
            "mail",
            "e-mailadresse",
            "email address",
            "mailadresse",
            "name",
            "navn",
            "name2",
            "navn2",
            "dit navn",
            "fornavn",
            "efternavn",
            "first name",
            "last name",
            "firstname",
            "lastname",
            "recipientemail",
            "recipientfirstname",
            "recipientlastname",
            "recipient email",
            "recipient first name",
            "recipient last name",
            "ipaddress",
            "ip address",
            "ip-adresse",
            "ipaddr",
            "ip",
            "locationlatitude",
            "locationlongitude",
            "location latitude",
            "location longitude",
            "submittername",
            "submitterid",
            "submitted_by",
            "username",
            "brugernavn",
            "user id",
            "userid",
            "phone",
            "phonenumber",
            "telefon",
            "telefonnummer",
            "mobil",
            "cpr",
            "respondent",
            "cpr-nummer",
            "token",
            "externalreference",
            "external data reference",
            "deviceid",
            "person",
            "respondent email",
            "attribute_1",
            "attribute_2",
        ],
    ),
    (
        Service::Other,
        &[
            "lastpage",
            "last page",
            "sidste side",
            "startlanguage",
            "start language",
            "startsprog",
            "seed",
            "startdate",
            "start date",
            "date started",
            "refurl",
            "referrer url",
            "interviewtime",
            "total time",
            "start time",
            "starttidspunkt",
            "last modified time",
            "sidst ændret",
            "tidspunkt for seneste ændring",
            "total points",
            "quiz feedback",
            "points i alt",
            "language",
            "sprog",
            "status",
            "progress",
            "duration (in seconds)",
            "distributionchannel",
            "distribution channel",
            "userlanguage",
            "user language",
            "recipient",
            "start",
            "starttime",
        ],
    ),
    (
        Service::Other,
        &[
            "validation_status",
            "notes",
            "tags",
            "submitted_by",
            "version",
            "index",
            "edits",
            "formversion",
            "reviewstate",
            "attachmentspresent",
            "attachmentsexpected",
            "formdef_version",
            "redcap_event_name",
            "redcap_repeat_instrument",
            "redcap_repeat_instance",
            "redcap_survey_identifier",
            "redcap_data_access_group",
            "event name",
            "repeat instrument",
            "repeat instance",
            "survey identifier",
            "survey id",
            "formbricks id (internal)",
            "quotas",
            "survey timestamp",
            "today",
            "subscriberid",
            "simid",
            "devicephonenum",
            "duration",
        ],
    ),
    (
        Service::Other,
        &[
            "statoverall_1",
            "statoverall_2",
            "statoverall_3",
            "statoverall_5",
            "stato_1",
            "stato_2",
            "stato_3",
            "stato_5",
            "respondentid",
            "respondent id",
            "respondent-id",
            "respondentstatus",
            "collectionmethod",
            "created",
            "modified",
            "starttime_1",
            "url",
            "country",
            "action",
        ],
    ),
    (
        Service::Other,
        &["modenhed", "rownames", "row names", "unnamed", "browser", "os", "device", "source"],
    ),
];

/// What a head is among the tools' own columns.
pub fn service(tool: Tool, head: &str) -> Option<Service> {
    let folded = fold(head);
    if tool == Tool::RedCap && (folded.ends_with("_complete") || folded == "complete") {
        return Some(Service::FormComplete);
    }
    if tool == Tool::RedCap && folded.ends_with("_timestamp") {
        return Some(Service::Date(1));
    }
    if tool == Tool::MicrosoftForms
        && ["points - ", "feedback - "].iter().any(|x| folded.starts_with(x))
    {
        return Some(Service::Other);
    }
    if tool == Tool::LimeSurvey && (folded.ends_with("time") && folded.starts_with(['q', 'g'])) {
        return Some(Service::Other);
    }
    let known = SERVICES.iter().find(|(_, heads)| heads.contains(&folded.as_str()));
    known.map(|(service, _)| *service)
}
