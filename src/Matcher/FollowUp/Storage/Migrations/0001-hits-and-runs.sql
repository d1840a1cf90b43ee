-- The ledger (台账). Dates are ISO text (2023-07-06), texts are TEXT: a column of another kind would eat leading zeros.
-- No name and no ID number is in here: a person is a key that only the bureau's secret can make.

PRAGMA application_id = 0x4D544348; -- "MTCH": tells a ledger from any other SQLite file

-- Which secret the numbers are keyed with.
CREATE TABLE bureau (
    secret_check TEXT NOT NULL
) STRICT;

-- One comparison. Staged: its lists may not be in place yet, and nothing else counts it before they are.
CREATE TABLE runs (
    id              INTEGER PRIMARY KEY AUTOINCREMENT,
    as_of           TEXT NOT NULL CHECK (as_of IS date(as_of)),
    started_utc     TEXT NOT NULL,
    program_version TEXT NOT NULL,
    rules_hash      TEXT NOT NULL,
    config_name     TEXT NOT NULL,
    output_folder   TEXT NOT NULL,
    only_rules      TEXT CHECK (json_valid(only_rules)),     -- a list; NULL: the whole pack
    only_townships  TEXT CHECK (json_valid(only_townships)), -- a list; NULL: the whole county
    staged          INTEGER NOT NULL CHECK (staged IN (0, 1))
) STRICT;
CREATE INDEX runs_by_as_of ON runs (as_of);

-- Which rules a run looked with, and why it did not with others (未比对).
CREATE TABLE rule_runs (
    run_id  INTEGER NOT NULL REFERENCES runs (id) ON DELETE CASCADE,
    rule    TEXT NOT NULL,
    trial   INTEGER NOT NULL CHECK (trial IN (0, 1)),
    not_run TEXT, -- the reason; NULL: it ran
    PRIMARY KEY (run_id, rule)
) STRICT, WITHOUT ROWID;

-- Every hit ever raised. What a rule found on trial is another hit than what it finds when it is active: nobody has
-- seen the former.
CREATE TABLE hits (
    id         INTEGER PRIMARY KEY,
    number     TEXT NOT NULL, -- 疑点编号
    trial      INTEGER NOT NULL CHECK (trial IN (0, 1)),
    rule       TEXT NOT NULL,
    person_key TEXT NOT NULL,
    raised_by  INTEGER NOT NULL, -- the run; it may have been replaced since
    UNIQUE (number, trial)
) STRICT;
CREATE INDEX hits_by_person ON hits (person_key);

-- What became of a hit, on the nights on which that changed: it was found (in this township and household, on this
-- evidence), or looked for and not found. On a night without a row its state is that of the night before, be it that
-- nothing changed or that nobody looked.
CREATE TABLE hit_changes (
    hit_id           INTEGER NOT NULL REFERENCES hits (id),
    as_of            TEXT NOT NULL,
    run_id           INTEGER NOT NULL REFERENCES runs (id),
    found            INTEGER NOT NULL CHECK (found IN (0, 1)),
    township         TEXT NOT NULL,
    household_number TEXT NOT NULL,
    evidence         TEXT NOT NULL, -- fingerprint; a gone hit keeps its last one
    PRIMARY KEY (hit_id, as_of, run_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX hit_changes_by_run ON hit_changes (run_id);

-- Every hit as it stands after the latest run: the way to read the ledger.
CREATE VIEW hit_states AS
WITH
recorded AS (
    SELECT c.* FROM hit_changes c JOIN runs r ON r.id = c.run_id WHERE r.staged = 0),
latest AS (
    SELECT hit_id, MAX(as_of) AS as_of, found, township, household_number, evidence FROM recorded GROUP BY hit_id),
found AS (
    SELECT hit_id, MIN(as_of) AS first_as_of, MAX(as_of) AS last_as_of FROM recorded WHERE found = 1 GROUP BY hit_id),
gone AS (
    SELECT c.hit_id, MIN(c.as_of) AS as_of
    FROM recorded c JOIN found f ON f.hit_id = c.hit_id
    WHERE c.as_of > f.last_as_of AND c.found = 0
    GROUP BY c.hit_id)
SELECT
    h.number,
    h.trial,
    h.rule,
    h.person_key,
    l.township,
    l.household_number,
    f.first_as_of AS first_found, -- 首次发现日期
    -- the last night on which its rule looked and did not find it gone; of several runs of one date the last counts
    (SELECT MAX(look.as_of)
     FROM (SELECT r.as_of, MAX(r.id), rr.not_run IS NULL AND rr.trial = h.trial AS looked
           FROM rule_runs rr JOIN runs r ON r.id = rr.run_id
           WHERE rr.rule = h.rule AND r.staged = 0
             AND (r.only_townships IS NULL OR l.township IN (SELECT value FROM json_each(r.only_townships)))
           GROUP BY r.as_of) look
     WHERE look.looked AND (gone.as_of IS NULL OR look.as_of < gone.as_of)) AS last_seen,
    gone.as_of AS gone_since, -- 消失; NULL: still there
    l.evidence
FROM hits h
JOIN found f ON f.hit_id = h.id
JOIN latest l ON l.hit_id = h.id
LEFT JOIN gone ON gone.hit_id = h.id;
