-- The journal takes writes of tickets and assets too. An entry is of a contract line, or it carries a key of its own.

CREATE TABLE journal_2 (
    id             INTEGER PRIMARY KEY AUTOINCREMENT,
    kind           TEXT NOT NULL,
    contract       TEXT,
    line           TEXT,
    effective_date TEXT,
    from_value     TEXT,
    to_value       TEXT,
    from_cost      TEXT,
    to_cost        TEXT,
    accepted_value TEXT,
    key            TEXT,
    subject        TEXT,
    target_id      TEXT,
    value          TEXT,
    state          TEXT NOT NULL,
    run            TEXT NOT NULL,
    plan           TEXT NOT NULL,
    reason         TEXT NOT NULL,
    at             INTEGER NOT NULL,
    detail         TEXT,
    CHECK (CASE WHEN line IS NULL
        THEN key IS NOT NULL AND subject IS NOT NULL AND accepted_value IS NULL
        ELSE key IS NULL AND target_id IS NULL AND contract IS NOT NULL AND effective_date IS NOT NULL AND from_value IS NOT NULL AND to_value IS NOT NULL END)
);

INSERT INTO journal_2
    (id, kind, contract, line, effective_date, from_value, to_value, from_cost, to_cost, accepted_value, state, run, plan, reason, at, detail)
SELECT id, kind, contract, line, effective_date, from_value, to_value, from_cost, to_cost, accepted_value, state, run, plan, reason, at, detail
FROM journal ORDER BY id;

-- A number that was given once is never given again, also where the last entries were removed.
DELETE FROM sqlite_sequence WHERE name = 'journal_2';
INSERT INTO sqlite_sequence (name, seq) SELECT 'journal_2', seq FROM sqlite_sequence WHERE name = 'journal';

-- It names the journal, which is gone for a moment.
DROP TRIGGER journal_move_is_kept;
DROP TABLE journal;
ALTER TABLE journal_2 RENAME TO journal;

-- The rule that billing rests on: one adjustment of a line's units per date may ever leave us.
CREATE UNIQUE INDEX journal_once ON journal (line, effective_date)
    WHERE kind = 'Units' AND state IN ('Sending', 'Sent', 'Unknown', 'Verified', 'Conflict');

-- The rule that tickets and assets rest on: what would stand there twice leaves us once per key.
CREATE UNIQUE INDEX journal_key_once ON journal (kind, key)
    WHERE kind IN ('TicketCreate', 'TicketNote', 'AlertNote', 'AssetCreate') AND state IN ('Sending', 'Sent', 'Unknown', 'Verified', 'Conflict');

CREATE INDEX journal_by_line ON journal (kind, line, effective_date, id) WHERE line IS NOT NULL;

-- Holds all that a line's baseline is chosen by, so that years of entries are passed over without being read.
CREATE INDEX journal_written ON journal (kind, line, effective_date, id, at, state, accepted_value)
    WHERE line IS NOT NULL AND (state = 'Verified' OR accepted_value IS NOT NULL);

CREATE INDEX journal_by_date ON journal (effective_date) WHERE effective_date IS NOT NULL;

CREATE INDEX journal_by_key ON journal (key, kind, id) WHERE key IS NOT NULL;

CREATE INDEX journal_by_state ON journal (state, at);

CREATE INDEX journal_by_plan ON journal (plan);

CREATE TRIGGER journal_keeps_unended BEFORE DELETE ON journal
    WHEN old.state IN ('Intent', 'Sending', 'Sent', 'Unknown', 'Conflict')
    BEGIN SELECT RAISE(ABORT, 'a journal entry that has not ended is never removed'); END;

CREATE TRIGGER journal_takes_its_history AFTER DELETE ON journal
    BEGIN DELETE FROM journal_move WHERE entry = old.id; END;

CREATE TRIGGER journal_move_is_kept BEFORE DELETE ON journal_move
    WHEN EXISTS (SELECT 1 FROM journal WHERE id = old.entry)
    BEGIN SELECT RAISE(ABORT, 'the history of a journal entry lives as long as the entry'); END;
