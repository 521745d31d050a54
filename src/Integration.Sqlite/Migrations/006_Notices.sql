-- What notices have told of a finding; NULL when nothing, or that it closed.
ALTER TABLE finding ADD COLUMN told_severity TEXT;
ALTER TABLE finding ADD COLUMN told_text TEXT;

-- Earlier versions told at once.
UPDATE finding SET told_severity = severity, told_text = text WHERE closed_at IS NULL;

CREATE INDEX finding_told ON finding (id) WHERE told_text IS NOT NULL;

CREATE TABLE notice (
    seq      INTEGER PRIMARY KEY AUTOINCREMENT,
    id       TEXT NOT NULL UNIQUE,
    notifier TEXT NOT NULL,
    body     TEXT NOT NULL,
    attempts INTEGER NOT NULL,
    next_at  INTEGER NOT NULL,
    failure  TEXT
);

CREATE TABLE notifier (
    name   TEXT NOT NULL PRIMARY KEY,
    memory TEXT NOT NULL
) WITHOUT ROWID;
