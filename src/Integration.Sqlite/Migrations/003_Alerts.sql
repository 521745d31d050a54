CREATE TABLE alert_inbox (
    id                INTEGER PRIMARY KEY CHECK (id = 1),
    cursor            TEXT,
    tenants_listed_at INTEGER
);

CREATE TABLE alert_tenant (
    tenant TEXT NOT NULL PRIMARY KEY,
    name   TEXT NOT NULL
) WITHOUT ROWID;

CREATE TABLE episode (
    key           TEXT NOT NULL PRIMARY KEY,
    tenant        TEXT NOT NULL,
    alert         TEXT NOT NULL,
    opened_at     INTEGER NOT NULL,
    first_seen_at INTEGER NOT NULL,
    occurrences   INTEGER,
    ended_at      INTEGER,
    vanished      INTEGER NOT NULL,
    seen          TEXT NOT NULL,
    standing      TEXT NOT NULL,
    pending       TEXT,
    ticketed_at   INTEGER,
    finished_at   INTEGER
);

CREATE INDEX episode_alert ON episode (tenant, alert, opened_at);

CREATE INDEX episode_unfinished ON episode (opened_at) WHERE finished_at IS NULL;

CREATE INDEX episode_ticketed ON episode (ticketed_at) WHERE ticketed_at IS NOT NULL;

CREATE INDEX episode_finished ON episode (finished_at) WHERE finished_at IS NOT NULL;
