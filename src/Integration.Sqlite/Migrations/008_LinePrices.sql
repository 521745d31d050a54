-- What lines cost and were sold for, a row for each change that a run saw: targets keep no history of it.
CREATE TABLE line_price (
    line          TEXT NOT NULL,
    at            INTEGER NOT NULL,
    unit_cost     TEXT,
    unit_price    TEXT,
    currency      TEXT,
    period_months INTEGER NOT NULL,
    PRIMARY KEY (line, at)
) WITHOUT ROWID;
