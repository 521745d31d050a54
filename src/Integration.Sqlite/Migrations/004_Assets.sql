CREATE TABLE asset_link (
    target   TEXT NOT NULL,
    tenant   TEXT NOT NULL,
    device   TEXT NOT NULL,
    asset    TEXT NOT NULL,
    serial   TEXT,
    since_at INTEGER NOT NULL,
    PRIMARY KEY (target, tenant, device)
) WITHOUT ROWID;

-- Two devices never write to one asset.
CREATE UNIQUE INDEX asset_link_asset ON asset_link (target, asset);

CREATE TABLE asset_tenant (
    target     TEXT NOT NULL,
    tenant     TEXT NOT NULL,
    live_since INTEGER NOT NULL,
    PRIMARY KEY (target, tenant)
) WITHOUT ROWID;

ALTER TABLE plan ADD COLUMN job TEXT NOT NULL DEFAULT 'billing';
