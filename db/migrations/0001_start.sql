-- The whole schema of a DNTracker file. Every table and column is described in docs/data-dictionary.md.
-- Codes and periods are interned in `name`; its integers are local to one file and never leave it.

CREATE TABLE name (
    id INTEGER PRIMARY KEY,
    text TEXT NOT NULL UNIQUE
) STRICT;

INSERT INTO name (id, text) VALUES (0, '');

-- Which program release brought the schema to which step.

CREATE TABLE release (
    step INTEGER PRIMARY KEY,
    version TEXT NOT NULL,
    at TEXT NOT NULL
) STRICT;

-- The journal: who did what, when and why. Append-only; all other tables below can be rebuilt from it.

CREATE TABLE origin (
    id INTEGER PRIMARY KEY,
    uuid TEXT NOT NULL UNIQUE,
    own INTEGER NOT NULL CHECK (own IN (0, 1))
) STRICT;

CREATE TABLE journal_act (
    id INTEGER PRIMARY KEY,
    uuid TEXT NOT NULL UNIQUE,
    origin INTEGER NOT NULL REFERENCES origin (id),
    number INTEGER NOT NULL CHECK (number > 0),
    previous TEXT NOT NULL,
    parents TEXT NOT NULL,
    at TEXT NOT NULL,
    clock_back INTEGER NOT NULL CHECK (clock_back IN (0, 1)),
    person TEXT NOT NULL,
    person_unit TEXT NOT NULL,
    screen TEXT NOT NULL,
    step TEXT NOT NULL,
    reason TEXT NOT NULL,
    undoes INTEGER REFERENCES journal_act (id),
    hash TEXT NOT NULL,
    UNIQUE (origin, number)
) STRICT;

CREATE INDEX journal_act_undoes ON journal_act (undoes) WHERE undoes IS NOT NULL;

CREATE TABLE journal_entry (
    act INTEGER NOT NULL REFERENCES journal_act (id),
    position INTEGER NOT NULL CHECK (position > 0),
    kind INTEGER NOT NULL REFERENCES name (id),
    key TEXT NOT NULL,
    state TEXT,
    replaces INTEGER REFERENCES journal_act (id),
    PRIMARY KEY (act, position)
) STRICT, WITHOUT ROWID;

CREATE UNIQUE INDEX journal_entry_thing ON journal_entry (kind, key, act);

CREATE TRIGGER journal_act_no_update BEFORE UPDATE ON journal_act
BEGIN SELECT RAISE(ABORT, 'journal is append-only'); END;
CREATE TRIGGER journal_act_no_delete BEFORE DELETE ON journal_act
BEGIN SELECT RAISE(ABORT, 'journal is append-only'); END;
CREATE TRIGGER journal_entry_no_update BEFORE UPDATE ON journal_entry
BEGIN SELECT RAISE(ABORT, 'journal is append-only'); END;
CREATE TRIGGER journal_entry_no_delete BEFORE DELETE ON journal_entry
BEGIN SELECT RAISE(ABORT, 'journal is append-only'); END;

-- What is in files that are kept. The journal names them by their hash, the things of today and of any past day too.

CREATE TABLE content (
    id INTEGER PRIMARY KEY,
    hash TEXT NOT NULL UNIQUE CHECK (length(hash) = 64),
    size INTEGER NOT NULL CHECK (size > 0),
    bytes BLOB NOT NULL CHECK (length(bytes) BETWEEN 1 AND size)
) STRICT;

CREATE TRIGGER content_no_update BEFORE UPDATE ON content
BEGIN SELECT RAISE(ABORT, 'a content is kept as it is'); END;
CREATE TRIGGER content_no_delete BEFORE DELETE ON content
BEGIN SELECT RAISE(ABORT, 'a content is kept as it is'); END;

-- The current state, as the journal leaves it.

CREATE TABLE source (
    id INTEGER PRIMARY KEY REFERENCES name (id),
    kind TEXT NOT NULL,
    title TEXT NOT NULL,
    outlet TEXT NOT NULL,
    date TEXT NOT NULL,
    number TEXT NOT NULL,
    issuer TEXT NOT NULL,
    url TEXT NOT NULL,
    replaces TEXT NOT NULL,
    note TEXT NOT NULL
) STRICT;

CREATE TABLE territory (
    id INTEGER PRIMARY KEY REFERENCES name (id),
    name TEXT NOT NULL,
    short_name TEXT NOT NULL,
    kind TEXT NOT NULL,
    valid_from TEXT,
    valid_to TEXT,
    successor TEXT NOT NULL
) STRICT;

CREATE TABLE unit (
    id INTEGER PRIMARY KEY REFERENCES name (id),
    name TEXT NOT NULL,
    short_name TEXT NOT NULL,
    level TEXT NOT NULL,
    parent TEXT NOT NULL,
    valid_from TEXT,
    valid_to TEXT,
    successors TEXT NOT NULL,
    territory TEXT NOT NULL
) STRICT;

CREATE TABLE agency (
    unit INTEGER NOT NULL REFERENCES unit (id),
    valid_from TEXT NOT NULL,
    valid_to TEXT,
    parent_agency TEXT NOT NULL,
    name TEXT NOT NULL,
    place TEXT NOT NULL,
    head_title TEXT NOT NULL,
    head_name TEXT NOT NULL,
    preparer_title TEXT NOT NULL,
    recipients TEXT NOT NULL,
    note TEXT NOT NULL,
    PRIMARY KEY (unit, valid_from)
) STRICT, WITHOUT ROWID;

CREATE TABLE pillar (
    id INTEGER PRIMARY KEY REFERENCES name (id),
    name TEXT NOT NULL,
    position INTEGER NOT NULL
) STRICT;

CREATE TABLE indicator (
    id INTEGER PRIMARY KEY REFERENCES name (id),
    name TEXT NOT NULL,
    short_name TEXT NOT NULL,
    pillar INTEGER NOT NULL REFERENCES pillar (id),
    kind TEXT NOT NULL CHECK (kind IN ('flow', 'stock', 'ratio', 'score', 'rank', 'yes_no')),
    direction TEXT NOT NULL CHECK (direction IN ('up', 'down', 'band')),
    measure TEXT NOT NULL,
    decimals INTEGER NOT NULL CHECK (decimals BETWEEN 0 AND 8),
    frequency TEXT NOT NULL,
    over_time TEXT NOT NULL CHECK (over_time IN ('sum', 'last', 'none')),
    over_units TEXT NOT NULL CHECK (over_units IN ('sum', 'ratio', 'mean', 'none')),
    city_rule TEXT NOT NULL CHECK (city_rule IN ('owner', 'units')),
    numerator TEXT NOT NULL,
    denominator TEXT NOT NULL,
    low REAL,
    high REAL,
    definition TEXT NOT NULL,
    formula_text TEXT NOT NULL,
    source_note TEXT NOT NULL,
    legal_basis TEXT NOT NULL,
    owner INTEGER NOT NULL REFERENCES unit (id),
    valid_from TEXT,
    valid_to TEXT,
    former_codes TEXT NOT NULL,
    formula TEXT NOT NULL,
    weights TEXT NOT NULL,
    position INTEGER NOT NULL
) STRICT;

CREATE TABLE figure (
    indicator INTEGER NOT NULL REFERENCES indicator (id),
    territory INTEGER NOT NULL REFERENCES territory (id),
    unit INTEGER NOT NULL REFERENCES unit (id),
    period INTEGER NOT NULL REFERENCES name (id),
    source INTEGER NOT NULL DEFAULT 0 REFERENCES name (id),
    value REAL,
    high REAL,
    qualifier TEXT CHECK (qualifier IN ('~', '<', '>', '≥', '≤')),
    mark TEXT CHECK (mark IN ('-', '…', 'x')),
    status TEXT NOT NULL CHECK (status IN ('A', 'P', 'E')),
    official INTEGER NOT NULL CHECK (official IN (0, 1)),
    unconfirmed INTEGER NOT NULL CHECK (unconfirmed IN (0, 1)),
    as_of TEXT,
    sources TEXT NOT NULL,
    evidence TEXT NOT NULL,
    note TEXT NOT NULL,
    PRIMARY KEY (indicator, territory, unit, period, source),
    CHECK ((value IS NULL) <> (mark IS NULL)),
    CHECK (high IS NULL OR high > value)
) STRICT, WITHOUT ROWID;

CREATE UNIQUE INDEX figure_official ON figure (unit, period, territory, indicator) WHERE official = 1;
CREATE INDEX figure_beside ON figure (period, unit, territory, indicator) WHERE official = 0;

CREATE TABLE target (
    indicator INTEGER NOT NULL REFERENCES indicator (id),
    territory INTEGER NOT NULL REFERENCES territory (id),
    document INTEGER NOT NULL REFERENCES source (id),
    horizon INTEGER NOT NULL REFERENCES name (id),
    value REAL NOT NULL,
    high REAL,
    qualifier TEXT CHECK (qualifier IN ('~', '<', '>', '≥', '≤')),
    replaced_by TEXT NOT NULL,
    source TEXT NOT NULL,
    note TEXT NOT NULL,
    PRIMARY KEY (indicator, territory, document, horizon)
) STRICT, WITHOUT ROWID;

CREATE TABLE statement (
    id INTEGER PRIMARY KEY REFERENCES name (id),
    indicator TEXT NOT NULL,
    territory TEXT NOT NULL,
    period TEXT NOT NULL,
    kind TEXT NOT NULL,
    number REAL,
    qualifier TEXT,
    base TEXT NOT NULL,
    ambiguous INTEGER NOT NULL CHECK (ambiguous IN (0, 1)),
    text TEXT NOT NULL,
    source INTEGER NOT NULL REFERENCES source (id),
    note TEXT NOT NULL
) STRICT;

CREATE TABLE series_break (
    indicator INTEGER NOT NULL REFERENCES name (id),
    date TEXT NOT NULL,
    kind TEXT NOT NULL,
    reason TEXT NOT NULL,
    source TEXT NOT NULL,
    PRIMARY KEY (indicator, date)
) STRICT, WITHOUT ROWID;

CREATE TABLE calendar (
    id INTEGER PRIMARY KEY REFERENCES name (id),
    name TEXT NOT NULL,
    rules TEXT NOT NULL,
    source TEXT NOT NULL
) STRICT;

CREATE TABLE holiday (
    date TEXT PRIMARY KEY,
    name TEXT NOT NULL,
    working INTEGER NOT NULL CHECK (working IN (0, 1)),
    source TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE form (
    id INTEGER NOT NULL REFERENCES name (id),
    version INTEGER NOT NULL CHECK (version > 0),
    name TEXT NOT NULL,
    short_name TEXT NOT NULL,
    issued_with TEXT NOT NULL,
    calendar INTEGER NOT NULL REFERENCES calendar (id),
    frequencies TEXT NOT NULL,
    units TEXT NOT NULL,
    levels TEXT NOT NULL,
    consolidator TEXT NOT NULL,
    territory TEXT NOT NULL,
    template TEXT NOT NULL,
    receiver TEXT NOT NULL,
    valid_from TEXT,
    due TEXT NOT NULL,
    closing_days INTEGER NOT NULL,
    groups TEXT NOT NULL,
    columns TEXT NOT NULL,
    valid_to TEXT,
    subject TEXT NOT NULL,
    PRIMARY KEY (id, version)
) STRICT, WITHOUT ROWID;

CREATE TABLE programme (
    id INTEGER PRIMARY KEY REFERENCES name (id),
    name TEXT NOT NULL,
    document TEXT NOT NULL,
    start TEXT NOT NULL,
    "end" TEXT NOT NULL,
    note TEXT NOT NULL,
    parent TEXT NOT NULL,
    counts TEXT NOT NULL
) STRICT;

CREATE TABLE task (
    id INTEGER PRIMARY KEY REFERENCES name (id),
    programme TEXT NOT NULL,
    kind TEXT NOT NULL,
    name TEXT NOT NULL,
    date TEXT NOT NULL,
    due TEXT NOT NULL,
    unit TEXT NOT NULL,
    source INTEGER NOT NULL REFERENCES source (id),
    note TEXT NOT NULL
) STRICT;

CREATE TABLE process (
    id INTEGER PRIMARY KEY REFERENCES name (id),
    name TEXT NOT NULL,
    document TEXT NOT NULL,
    since TEXT NOT NULL,
    replaces TEXT NOT NULL,
    stages TEXT NOT NULL,
    milestones TEXT NOT NULL,
    note TEXT NOT NULL
) STRICT;

CREATE TABLE project (
    id INTEGER PRIMARY KEY REFERENCES name (id),
    name TEXT NOT NULL,
    programme TEXT NOT NULL,
    owner TEXT NOT NULL,
    process TEXT NOT NULL,
    stage TEXT NOT NULL,
    beside TEXT NOT NULL,
    kind TEXT CHECK (kind IN ('system', 'purchase', 'service', 'construction', 'it')),
    start TEXT NOT NULL,
    "end" TEXT NOT NULL,
    source TEXT NOT NULL,
    note TEXT NOT NULL,
    indicators TEXT NOT NULL,
    documents TEXT NOT NULL,
    within TEXT NOT NULL
) STRICT;

CREATE TABLE project_amount (
    project INTEGER NOT NULL REFERENCES project (id),
    kind TEXT NOT NULL CHECK (kind IN ('total', 'addition', 'plan_year', 'work_done', 'paid', 'contract')),
    version INTEGER NOT NULL,
    date TEXT NOT NULL,
    fund TEXT NOT NULL
        CHECK (fund IN ('', 'it_budget', 'recurrent', 'public', 'oda', 'ppp', 'enterprise', 'other')),
    dong INTEGER NOT NULL,
    qualifier TEXT CHECK (qualifier IN ('~', '<', '>', '≥', '≤')),
    document TEXT NOT NULL,
    source INTEGER NOT NULL REFERENCES source (id),
    note TEXT NOT NULL,
    PRIMARY KEY (project, kind, version, date, fund)
) STRICT, WITHOUT ROWID;

CREATE TABLE obstacle (
    project INTEGER NOT NULL REFERENCES project (id),
    number INTEGER NOT NULL,
    kind TEXT NOT NULL CHECK (kind IN ('risk', 'obstacle')),
    text TEXT NOT NULL,
    owner TEXT NOT NULL,
    raised TEXT NOT NULL,
    due TEXT NOT NULL,
    resolved TEXT NOT NULL,
    resolution TEXT NOT NULL,
    source TEXT NOT NULL,
    PRIMARY KEY (project, number)
) STRICT, WITHOUT ROWID;

CREATE TABLE milestone (
    project INTEGER NOT NULL REFERENCES project (id),
    milestone TEXT NOT NULL,
    name TEXT NOT NULL,
    model TEXT NOT NULL,
    stage TEXT NOT NULL,
    position INTEGER NOT NULL,
    planned TEXT NOT NULL,
    revisions TEXT NOT NULL,
    forecast TEXT NOT NULL,
    actual TEXT NOT NULL,
    weight REAL,
    reason TEXT NOT NULL,
    source TEXT NOT NULL,
    note TEXT NOT NULL,
    evidence TEXT NOT NULL,
    PRIMARY KEY (project, milestone)
) STRICT, WITHOUT ROWID;

CREATE TABLE baseline (
    programme INTEGER NOT NULL REFERENCES programme (id),
    baseline TEXT NOT NULL,
    name TEXT NOT NULL,
    "on" TEXT NOT NULL,
    reason TEXT NOT NULL,
    document TEXT NOT NULL,
    milestones TEXT NOT NULL,
    totals TEXT NOT NULL,
    PRIMARY KEY (programme, baseline)
) STRICT, WITHOUT ROWID;

CREATE TABLE progress (
    project INTEGER NOT NULL REFERENCES project (id),
    period INTEGER NOT NULL REFERENCES name (id),
    unit INTEGER NOT NULL REFERENCES unit (id),
    stage TEXT NOT NULL,
    beside TEXT NOT NULL,
    percent REAL CHECK (percent BETWEEN 0 AND 100),
    done TEXT NOT NULL,
    forecasts TEXT NOT NULL,
    work INTEGER,
    paid TEXT NOT NULL,
    obstacles TEXT NOT NULL,
    kept TEXT CHECK (kept IN ('yes', 'partly', 'no')),
    kept_note TEXT NOT NULL,
    promise TEXT NOT NULL,
    note TEXT NOT NULL,
    reached TEXT NOT NULL,
    reasons TEXT NOT NULL,
    PRIMARY KEY (project, period, unit)
) STRICT, WITHOUT ROWID;

CREATE TABLE rating_rule (
    id INTEGER PRIMARY KEY REFERENCES name (id),
    kind TEXT NOT NULL,
    colour TEXT NOT NULL CHECK (colour IN ('red', 'amber')),
    "limit" REAL NOT NULL,
    name TEXT NOT NULL,
    active INTEGER NOT NULL CHECK (active IN (0, 1))
) STRICT;

CREATE TABLE rating_reason (
    project INTEGER NOT NULL REFERENCES project (id),
    period INTEGER NOT NULL REFERENCES name (id),
    text TEXT NOT NULL,
    PRIMARY KEY (project, period)
) STRICT, WITHOUT ROWID;

-- Charts that were kept under a name, and what readers noted on charts.

CREATE TABLE chart (
    id INTEGER PRIMARY KEY REFERENCES name (id),
    name TEXT NOT NULL,
    spec TEXT NOT NULL
) STRICT;

CREATE TABLE chart_note (
    id INTEGER PRIMARY KEY REFERENCES name (id),
    text TEXT NOT NULL,
    start TEXT NOT NULL,
    "end" TEXT,
    indicator TEXT NOT NULL,
    chart TEXT NOT NULL
) STRICT;

-- What was said of indicators in meetings.

CREATE TABLE meeting_note (
    id INTEGER PRIMARY KEY REFERENCES name (id),
    indicator INTEGER NOT NULL REFERENCES indicator (id),
    day TEXT NOT NULL,
    text TEXT NOT NULL
) STRICT;

CREATE TABLE attribute (
    subject INTEGER NOT NULL REFERENCES name (id),
    name TEXT NOT NULL,
    period TEXT NOT NULL,
    number REAL,
    high REAL,
    qualifier TEXT CHECK (qualifier IN ('~', '<', '>', '≥', '≤')),
    text TEXT NOT NULL,
    measure TEXT NOT NULL,
    source INTEGER NOT NULL REFERENCES source (id),
    note TEXT NOT NULL,
    PRIMARY KEY (subject, name, period, source)
) STRICT, WITHOUT ROWID;

CREATE TABLE former_definition (
    indicator INTEGER NOT NULL REFERENCES indicator (id),
    valid_to TEXT NOT NULL,
    name TEXT NOT NULL,
    short_name TEXT NOT NULL,
    measure TEXT NOT NULL,
    decimals INTEGER NOT NULL CHECK (decimals BETWEEN 0 AND 8),
    definition TEXT NOT NULL,
    formula_text TEXT NOT NULL,
    numerator TEXT NOT NULL,
    denominator TEXT NOT NULL,
    weights TEXT NOT NULL,
    formula TEXT NOT NULL,
    legal_basis TEXT NOT NULL,
    PRIMARY KEY (indicator, valid_to)
) STRICT, WITHOUT ROWID;

CREATE TABLE framework (
    id INTEGER PRIMARY KEY REFERENCES name (id),
    name TEXT NOT NULL,
    document TEXT NOT NULL,
    valid_from TEXT,
    valid_to TEXT,
    note TEXT NOT NULL,
    indicator TEXT NOT NULL,
    points REAL CHECK (points >= 0)
) STRICT;

CREATE TABLE criterion (
    framework INTEGER NOT NULL REFERENCES framework (id),
    code TEXT NOT NULL,
    name TEXT NOT NULL,
    parent TEXT NOT NULL,
    measure TEXT NOT NULL,
    points REAL CHECK (points >= 0),
    scoring TEXT NOT NULL CHECK (scoring IN ('ratio', 'steps', 'yes_half_no', 'unscored')),
    rule TEXT NOT NULL,
    indicator TEXT NOT NULL,
    denominator TEXT NOT NULL,
    target TEXT NOT NULL,
    evidence TEXT NOT NULL,
    position INTEGER NOT NULL,
    PRIMARY KEY (framework, code)
) STRICT, WITHOUT ROWID;

CREATE TABLE score (
    framework INTEGER NOT NULL REFERENCES framework (id),
    criterion TEXT NOT NULL,
    territory INTEGER NOT NULL REFERENCES territory (id),
    period INTEGER NOT NULL REFERENCES name (id),
    self_assessed REAL,
    verified REAL,
    official REAL,
    note TEXT NOT NULL,
    PRIMARY KEY (framework, criterion, territory, period)
) STRICT, WITHOUT ROWID;

CREATE TABLE person (
    name TEXT PRIMARY KEY,
    position TEXT NOT NULL,
    unit TEXT NOT NULL,
    roles TEXT NOT NULL,
    pin TEXT NOT NULL,
    "left" TEXT
) STRICT, WITHOUT ROWID;

CREATE TABLE submission (
    form INTEGER NOT NULL REFERENCES name (id),
    unit INTEGER NOT NULL REFERENCES unit (id),
    period INTEGER NOT NULL REFERENCES name (id),
    state TEXT NOT NULL CHECK (state IN ('draft', 'submitted', 'returned', 'approved', 'locked')),
    required INTEGER NOT NULL CHECK (required IN (0, 1)),
    version INTEGER NOT NULL CHECK (version > 0),
    by TEXT NOT NULL,
    at TEXT,
    note TEXT NOT NULL,
    asked_by TEXT NOT NULL,
    asked_reason TEXT NOT NULL,
    asked_until TEXT,
    open_until TEXT,
    PRIMARY KEY (form, unit, period)
) STRICT, WITHOUT ROWID;

CREATE INDEX submission_period ON submission (period, form);

CREATE TABLE consolidated (
    form INTEGER NOT NULL REFERENCES name (id),
    indicator INTEGER NOT NULL REFERENCES indicator (id),
    territory INTEGER NOT NULL REFERENCES territory (id),
    unit INTEGER NOT NULL REFERENCES unit (id),
    period INTEGER NOT NULL REFERENCES name (id),
    value REAL,
    qualifier TEXT CHECK (qualifier IN ('~', '<', '>', '≥', '≤')),
    mark TEXT CHECK (mark IN ('-', '…', 'x')),
    reported INTEGER NOT NULL,
    required INTEGER NOT NULL,
    waiting INTEGER NOT NULL,
    extra INTEGER NOT NULL,
    parts TEXT NOT NULL,
    declined TEXT NOT NULL,
    PRIMARY KEY (form, unit, period, indicator, territory)
) STRICT, WITHOUT ROWID;

CREATE TABLE check_rule (
    id INTEGER PRIMARY KEY REFERENCES name (id),
    kind TEXT NOT NULL,
    severity TEXT NOT NULL CHECK (severity IN ('block', 'warn', 'note')),
    name TEXT NOT NULL,
    indicators TEXT NOT NULL,
    condition TEXT NOT NULL,
    limits TEXT NOT NULL,
    active INTEGER NOT NULL CHECK (active IN (0, 1))
) STRICT;

CREATE TABLE explanation (
    rule INTEGER NOT NULL REFERENCES name (id),
    indicator INTEGER NOT NULL REFERENCES name (id),
    territory INTEGER NOT NULL REFERENCES territory (id),
    unit INTEGER NOT NULL REFERENCES unit (id),
    period INTEGER NOT NULL REFERENCES name (id),
    text TEXT NOT NULL,
    PRIMARY KEY (unit, period, indicator, territory, rule)
) STRICT, WITHOUT ROWID;

CREATE TABLE follow_up (
    indicator INTEGER NOT NULL REFERENCES name (id),
    territory INTEGER NOT NULL REFERENCES territory (id),
    unit INTEGER NOT NULL REFERENCES unit (id),
    period INTEGER NOT NULL REFERENCES name (id),
    note TEXT NOT NULL,
    PRIMARY KEY (unit, period, indicator, territory)
) STRICT, WITHOUT ROWID;

-- Early warnings: the rules that a file changed or made, and what people said when they took note of one.

CREATE TABLE warning_rule (
    id INTEGER PRIMARY KEY REFERENCES name (id),
    kind TEXT NOT NULL,
    gravity TEXT NOT NULL CHECK (gravity IN ('grave', 'heed', 'watch', 'good')),
    limits TEXT NOT NULL,
    name TEXT NOT NULL,
    active INTEGER NOT NULL CHECK (active IN (0, 1))
) STRICT;

CREATE TABLE acknowledgement (
    rule INTEGER NOT NULL REFERENCES name (id),
    subject TEXT NOT NULL,
    period INTEGER NOT NULL REFERENCES name (id),
    text TEXT NOT NULL,
    PRIMARY KEY (rule, subject, period)
) STRICT, WITHOUT ROWID;

CREATE TABLE issued (
    form INTEGER NOT NULL REFERENCES name (id),
    unit INTEGER NOT NULL REFERENCES name (id),
    period INTEGER NOT NULL REFERENCES name (id),
    code TEXT NOT NULL UNIQUE CHECK (length(code) = 12),
    kind TEXT NOT NULL,
    version INTEGER NOT NULL,
    subject TEXT NOT NULL,
    since TEXT,
    title TEXT NOT NULL,
    adjustment INTEGER NOT NULL CHECK (adjustment >= 0),
    day TEXT NOT NULL,
    at TEXT NOT NULL,
    by TEXT NOT NULL,
    files TEXT NOT NULL,
    paging TEXT NOT NULL,
    PRIMARY KEY (form, unit, period, code)
) STRICT, WITHOUT ROWID;

CREATE TABLE template (
    code INTEGER NOT NULL REFERENCES name (id),
    since INTEGER NOT NULL REFERENCES name (id),
    kind TEXT NOT NULL,
    name TEXT NOT NULL,
    files TEXT NOT NULL,
    PRIMARY KEY (code, since)
) STRICT, WITHOUT ROWID;

CREATE TABLE recipe (
    id INTEGER PRIMARY KEY REFERENCES name (id),
    columns TEXT NOT NULL,
    note TEXT NOT NULL
) STRICT;

CREATE TABLE taken_in (
    hash TEXT NOT NULL,
    name TEXT NOT NULL,
    form TEXT NOT NULL,
    unit TEXT NOT NULL,
    period TEXT NOT NULL,
    cells INTEGER NOT NULL,
    PRIMARY KEY (hash, form, unit, period)
) STRICT, WITHOUT ROWID;

CREATE TABLE setting (
    key TEXT PRIMARY KEY,
    value TEXT NOT NULL
) STRICT, WITHOUT ROWID;
