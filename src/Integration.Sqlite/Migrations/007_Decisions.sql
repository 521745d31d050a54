-- What people decided about plans. A decision is never changed: the latest about a change holds.
CREATE TABLE decision (
    id         INTEGER PRIMARY KEY AUTOINCREMENT,
    job        TEXT NOT NULL,
    hash       TEXT NOT NULL,
    kind       TEXT NOT NULL,
    whole      INTEGER NOT NULL,
    decided_by TEXT NOT NULL,
    at         INTEGER NOT NULL,
    why        TEXT
);

CREATE INDEX decision_hash ON decision (job, hash);

CREATE TABLE decision_change (
    change   TEXT NOT NULL,
    decision INTEGER NOT NULL,
    PRIMARY KEY (change, decision)
) WITHOUT ROWID;

CREATE INDEX decision_change_decision ON decision_change (decision);

CREATE TRIGGER decision_is_final BEFORE UPDATE ON decision
    BEGIN SELECT RAISE(ABORT, 'a decision about a plan is never changed'); END;

CREATE TRIGGER decision_takes_its_changes AFTER DELETE ON decision
    BEGIN DELETE FROM decision_change WHERE decision = old.id; END;

-- Which changes an older version's approvals were about stands in plans alone, so they stay as history of their plans.
INSERT INTO decision (job, hash, kind, whole, decided_by, at, why)
SELECT coalesce((SELECT job FROM plan WHERE plan.hash = approval.hash), 'billing'), hash, 'Approved', 1, approved_by, at, why FROM approval ORDER BY at;

DROP TABLE approval;
