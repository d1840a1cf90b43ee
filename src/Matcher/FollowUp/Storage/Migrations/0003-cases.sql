-- What people do about a hit (办理). Nothing here is ever changed or removed: what was wrong is taken back by a further action.
-- Names in here are those of officials: who recorded, who investigated, who accepted.

-- What is told of a hit beside the evidence. watched: the columns that a clearance rests on, as JSON, with names and numbers keyed.
ALTER TABLE hit_changes ADD COLUMN watched TEXT NOT NULL DEFAULT '';
ALTER TABLE hit_changes ADD COLUMN level TEXT NOT NULL DEFAULT '';
ALTER TABLE hit_changes ADD COLUMN grade TEXT NOT NULL DEFAULT '';
ALTER TABLE hit_changes ADD COLUMN list TEXT NOT NULL DEFAULT '';
ALTER TABLE hit_changes ADD COLUMN category TEXT NOT NULL DEFAULT '';

-- By which columns a rule told its hits apart, as JSON: another choice gives them other numbers. Empty: not known.
ALTER TABLE rule_runs ADD COLUMN identity TEXT NOT NULL DEFAULT '';

-- One thing that somebody did: a hand-out, an import, a review, or that one of these is taken back.
CREATE TABLE actions (
    id              INTEGER PRIMARY KEY AUTOINCREMENT,
    kind            TEXT NOT NULL,
    day             TEXT NOT NULL CHECK (day IS date(day)), -- on which it counts
    after_night     TEXT NOT NULL CHECK (after_night = '' OR after_night IS date(after_night)), -- the last night then; empty: none
    done_utc        TEXT NOT NULL,
    done_by         TEXT NOT NULL,
    program_version TEXT NOT NULL,
    undoes          INTEGER REFERENCES actions (id),
    run_id          INTEGER, -- of the run that it belongs to: it counts with that run; NULL: a person's
    folder          TEXT NOT NULL, -- full path of the folder that it writes; empty: none
    staged          INTEGER NOT NULL CHECK (staged IN (0, 1)) -- its files may not be in place yet
) STRICT;

-- The files that it came with, or wrote.
CREATE TABLE action_files (
    action_id INTEGER NOT NULL REFERENCES actions (id) ON DELETE CASCADE,
    ordinal   INTEGER NOT NULL,
    name      TEXT NOT NULL,
    sha256    TEXT NOT NULL,
    lines     INTEGER NOT NULL,
    PRIMARY KEY (action_id, ordinal)
) STRICT, WITHOUT ROWID;

-- What it did to one case.
CREATE TABLE case_events (
    id        INTEGER PRIMARY KEY AUTOINCREMENT,
    action_id INTEGER NOT NULL REFERENCES actions (id) ON DELETE CASCADE,
    hit_id    INTEGER NOT NULL REFERENCES hits (id),
    watched   TEXT NOT NULL, -- the evidence that it was about
    file      INTEGER,       -- ordinal of the file that says it; NULL: none
    sheet     TEXT,
    line      INTEGER,
    details   TEXT NOT NULL CHECK (json_valid(details))
) STRICT;
CREATE INDEX case_events_by_hit ON case_events (hit_id);
CREATE INDEX case_events_by_action ON case_events (action_id);

CREATE TRIGGER actions_are_kept BEFORE DELETE ON actions WHEN OLD.staged = 0
BEGIN SELECT RAISE(ABORT, 'actions are never removed'); END;
CREATE TRIGGER actions_stay BEFORE UPDATE ON actions WHEN OLD.staged = 0
BEGIN SELECT RAISE(ABORT, 'actions are never changed'); END;
CREATE TRIGGER case_events_are_kept BEFORE DELETE ON case_events
WHEN (SELECT staged FROM actions WHERE id = OLD.action_id) = 0
BEGIN SELECT RAISE(ABORT, 'case events are never removed'); END;
CREATE TRIGGER case_events_stay BEFORE UPDATE ON case_events
BEGIN SELECT RAISE(ABORT, 'case events are never changed'); END;
