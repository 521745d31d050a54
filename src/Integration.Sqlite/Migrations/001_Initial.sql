-- Instants are ticks of 100 ns since 1970 in UTC; dates are yyyy-MM-dd; money and other decimals are text, so that nothing is rounded.

CREATE TABLE link (
    tenant       TEXT NOT NULL,
    product      TEXT NOT NULL,
    tenant_name  TEXT NOT NULL,
    account      TEXT NOT NULL,
    account_name TEXT NOT NULL,
    contract     TEXT,
    line         TEXT,
    policy       TEXT NOT NULL,
    summed       INTEGER NOT NULL,
    excluded     TEXT,
    live_since   INTEGER,
    PRIMARY KEY (tenant, product)
) WITHOUT ROWID;

CREATE INDEX link_line ON link (line, summed) WHERE line IS NOT NULL;

CREATE TABLE observation (
    tenant          TEXT NOT NULL,
    at              INTEGER NOT NULL,
    source          TEXT NOT NULL,
    users           INTEGER,
    users_unknown   TEXT,
    devices         INTEGER,
    devices_unknown TEXT,
    PRIMARY KEY (tenant, at, source)
) WITHOUT ROWID;

CREATE INDEX observation_at ON observation (at);

-- Up to where observations are compacted: what lies before is not looked at again.
CREATE TABLE compaction (
    until_at INTEGER NOT NULL
);

CREATE TABLE coverage (
    tenant   TEXT NOT NULL PRIMARY KEY,
    from_at  INTEGER NOT NULL,
    until_at INTEGER NOT NULL
) WITHOUT ROWID;

CREATE TABLE plan (
    hash       TEXT NOT NULL PRIMARY KEY,
    created_at INTEGER NOT NULL,
    body       BLOB NOT NULL
);

CREATE TABLE approval (
    hash        TEXT NOT NULL PRIMARY KEY,
    approved_by TEXT NOT NULL,
    at          INTEGER NOT NULL,
    why         TEXT
) WITHOUT ROWID;

CREATE TABLE journal (
    id             INTEGER PRIMARY KEY AUTOINCREMENT,
    kind           TEXT NOT NULL,
    contract       TEXT NOT NULL,
    line           TEXT NOT NULL,
    effective_date TEXT NOT NULL,
    from_value     TEXT NOT NULL,
    to_value       TEXT NOT NULL,
    from_cost      TEXT,
    to_cost        TEXT,
    accepted_value TEXT,
    state          TEXT NOT NULL,
    run            TEXT NOT NULL,
    plan           TEXT NOT NULL,
    reason         TEXT NOT NULL,
    at             INTEGER NOT NULL,
    detail         TEXT
);

-- The rule that the whole engine rests on: one adjustment of a line's units per date may ever leave us.
CREATE UNIQUE INDEX journal_once ON journal (line, effective_date)
    WHERE kind = 'Units' AND state IN ('Sending', 'Sent', 'Unknown', 'Verified', 'Conflict');

CREATE INDEX journal_by_line ON journal (kind, line, effective_date, id);

-- Holds all that a line's baseline is chosen by, so that years of entries are passed over without being read.
CREATE INDEX journal_written ON journal (kind, line, effective_date, id, at, state, accepted_value)
    WHERE state = 'Verified' OR accepted_value IS NOT NULL;

CREATE INDEX journal_by_date ON journal (effective_date);

CREATE INDEX journal_by_state ON journal (state, at);

CREATE INDEX journal_by_plan ON journal (plan);

CREATE TABLE journal_move (
    id         INTEGER PRIMARY KEY AUTOINCREMENT,
    entry      INTEGER NOT NULL,
    at         INTEGER NOT NULL,
    from_state TEXT,
    to_state   TEXT NOT NULL,
    detail     TEXT
);

CREATE INDEX journal_move_entry ON journal_move (entry, id);

CREATE TRIGGER journal_keeps_unended BEFORE DELETE ON journal
    WHEN old.state IN ('Intent', 'Sending', 'Sent', 'Unknown', 'Conflict')
    BEGIN SELECT RAISE(ABORT, 'a journal entry that has not ended is never removed'); END;

CREATE TRIGGER journal_takes_its_history AFTER DELETE ON journal
    BEGIN DELETE FROM journal_move WHERE entry = old.id; END;

CREATE TRIGGER journal_move_is_final BEFORE UPDATE ON journal_move
    BEGIN SELECT RAISE(ABORT, 'the history of a journal entry is only appended to'); END;

CREATE TRIGGER journal_move_is_kept BEFORE DELETE ON journal_move
    WHEN EXISTS (SELECT 1 FROM journal WHERE id = old.entry)
    BEGIN SELECT RAISE(ABORT, 'the history of a journal entry lives as long as the entry'); END;

CREATE TABLE finding (
    id           INTEGER PRIMARY KEY AUTOINCREMENT,
    scope        TEXT NOT NULL,
    code         TEXT NOT NULL,
    subject      TEXT NOT NULL,
    severity     TEXT NOT NULL,
    text         TEXT NOT NULL,
    fix          TEXT,
    evidence     TEXT,
    follows_from TEXT,
    opened_at    INTEGER NOT NULL,
    closed_at    INTEGER
);

CREATE UNIQUE INDEX finding_open ON finding (scope, code, subject) WHERE closed_at IS NULL;

CREATE TABLE run (
    id               TEXT NOT NULL PRIMARY KEY,
    job              TEXT NOT NULL,
    started_at       INTEGER NOT NULL,
    ended_at         INTEGER,
    is_night         INTEGER NOT NULL,
    planned_at       INTEGER,
    status           TEXT NOT NULL,
    plan             TEXT,
    message          TEXT,
    changed          INTEGER NOT NULL,
    unchanged        INTEGER NOT NULL,
    skipped          INTEGER NOT NULL,
    held             INTEGER NOT NULL,
    failed           INTEGER NOT NULL,
    unresolved       INTEGER NOT NULL,
    changes_planned  INTEGER NOT NULL,
    changes_applied  INTEGER NOT NULL,
    changes_verified INTEGER NOT NULL
) WITHOUT ROWID;

CREATE INDEX run_job ON run (job, started_at);
