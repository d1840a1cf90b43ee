-- What a night went by: rules, descriptions of sources and reasons of verdicts, the pack's and the bureau's own, in one piece that is
-- kept once however many nights went by it. Of earlier nights it is not known.
CREATE TABLE packs (
    id      INTEGER PRIMARY KEY,
    sha256  TEXT NOT NULL UNIQUE, -- over names and bytes of the texts
    content BLOB NOT NULL         -- the same, compressed (Brotli)
) STRICT;

ALTER TABLE runs ADD COLUMN pack_id INTEGER REFERENCES packs (id);
