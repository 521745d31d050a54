-- A tenant may be left out before anybody knows its account, and names of the line are kept as they were when it was linked.

CREATE TABLE link_2 (
    tenant        TEXT NOT NULL,
    product       TEXT NOT NULL,
    tenant_name   TEXT NOT NULL,
    account       TEXT,
    account_name  TEXT,
    contract      TEXT,
    contract_name TEXT,
    line          TEXT,
    service_name  TEXT,
    policy        TEXT NOT NULL,
    summed        INTEGER NOT NULL,
    excluded      TEXT,
    live_since    INTEGER,
    PRIMARY KEY (tenant, product),
    CHECK (account IS NOT NULL OR (excluded IS NOT NULL AND line IS NULL))
) WITHOUT ROWID;

INSERT INTO link_2 (tenant, product, tenant_name, account, account_name, contract, line, policy, summed, excluded, live_since)
SELECT tenant, product, tenant_name, account, account_name, contract, line, policy, summed, excluded, live_since FROM link;

DROP TABLE link;
ALTER TABLE link_2 RENAME TO link;

CREATE INDEX link_line ON link (line, summed) WHERE line IS NOT NULL;
