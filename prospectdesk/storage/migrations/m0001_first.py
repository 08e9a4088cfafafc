"""Schema 1: contacts, pipelines, cards, what happened, search, undo."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import apsw

_TABLES = """
CREATE TABLE lead_list (
    id INTEGER PRIMARY KEY,
    name TEXT NOT NULL,
    source TEXT NOT NULL,
    received_on TEXT NOT NULL,
    price_minor INTEGER,
    currency TEXT,
    sample INTEGER NOT NULL DEFAULT 0,
    created_at INTEGER NOT NULL
) STRICT;

CREATE TABLE contact (
    id INTEGER PRIMARY KEY,
    uid TEXT NOT NULL UNIQUE,
    given_name TEXT NOT NULL,
    family_name TEXT NOT NULL,
    display_name TEXT NOT NULL,
    sort_name TEXT NOT NULL,
    company TEXT NOT NULL,
    sort_company TEXT NOT NULL,
    job_title TEXT NOT NULL,
    nickname TEXT NOT NULL,
    website TEXT NOT NULL,
    about TEXT NOT NULL,
    birthday_day INTEGER,
    birthday_month INTEGER,
    birthday_year INTEGER,
    birthday_lead_days INTEGER,
    source TEXT NOT NULL,
    list_id INTEGER REFERENCES lead_list (id),
    permission TEXT NOT NULL,
    custom TEXT NOT NULL,
    sample INTEGER NOT NULL DEFAULT 0,
    created_at INTEGER NOT NULL,
    deleted_at INTEGER
) STRICT;
CREATE INDEX contact_by_name ON contact (sort_name, id) WHERE deleted_at IS NULL;
CREATE INDEX contact_by_company ON contact (sort_company, id) WHERE deleted_at IS NULL;
CREATE INDEX contact_by_added ON contact (created_at, id) WHERE deleted_at IS NULL;
CREATE INDEX contact_by_birthday ON contact (birthday_month * 100 + birthday_day) WHERE birthday_day IS NOT NULL;
CREATE INDEX contact_by_own_alarm ON contact (birthday_month * 100 + birthday_day, birthday_lead_days)
    WHERE birthday_lead_days IS NOT NULL;
CREATE INDEX contact_by_list ON contact (list_id, deleted_at, sort_name) WHERE list_id IS NOT NULL;
CREATE INDEX contact_in_trash ON contact (deleted_at) WHERE deleted_at IS NOT NULL;
CREATE INDEX contact_sample ON contact (sample) WHERE sample = 1;

CREATE TABLE phone (
    id INTEGER PRIMARY KEY,
    contact_id INTEGER NOT NULL REFERENCES contact (id),
    kind TEXT NOT NULL,
    number TEXT NOT NULL,
    e164 TEXT,
    position INTEGER NOT NULL
) STRICT;
CREATE INDEX phone_by_contact ON phone (contact_id);
CREATE INDEX phone_by_e164 ON phone (e164) WHERE e164 IS NOT NULL;

CREATE TABLE email (
    id INTEGER PRIMARY KEY,
    contact_id INTEGER NOT NULL REFERENCES contact (id),
    kind TEXT NOT NULL,
    address TEXT NOT NULL,
    folded TEXT NOT NULL,
    position INTEGER NOT NULL
) STRICT;
CREATE INDEX email_by_contact ON email (contact_id);
CREATE INDEX email_by_folded ON email (folded);

CREATE TABLE address (
    id INTEGER PRIMARY KEY,
    contact_id INTEGER NOT NULL REFERENCES contact (id),
    kind TEXT NOT NULL,
    street TEXT NOT NULL,
    town TEXT NOT NULL,
    region TEXT NOT NULL,
    postcode TEXT NOT NULL,
    country TEXT NOT NULL,
    position INTEGER NOT NULL
) STRICT;
CREATE INDEX address_by_contact ON address (contact_id);

CREATE TABLE tag (
    id INTEGER PRIMARY KEY,
    name TEXT NOT NULL UNIQUE
) STRICT;

CREATE TABLE contact_tag (
    id INTEGER PRIMARY KEY,
    contact_id INTEGER NOT NULL REFERENCES contact (id),
    tag_id INTEGER NOT NULL REFERENCES tag (id),
    position INTEGER NOT NULL,
    UNIQUE (contact_id, tag_id)
) STRICT;
CREATE INDEX contact_tag_by_tag ON contact_tag (tag_id);

CREATE TABLE pipeline (
    id INTEGER PRIMARY KEY,
    name TEXT,
    kind TEXT NOT NULL,
    target_market TEXT NOT NULL,
    position INTEGER NOT NULL,
    sample INTEGER NOT NULL DEFAULT 0
) STRICT;

CREATE TABLE question (
    id INTEGER PRIMARY KEY,
    pipeline_id INTEGER NOT NULL REFERENCES pipeline (id),
    criterion TEXT NOT NULL,
    text TEXT NOT NULL,
    UNIQUE (pipeline_id, criterion)
) STRICT;

CREATE TABLE stage (
    id INTEGER PRIMARY KEY,
    pipeline_id INTEGER NOT NULL REFERENCES pipeline (id),
    phase TEXT NOT NULL,
    name TEXT,
    color TEXT,
    position INTEGER NOT NULL,
    stale_days INTEGER,
    stale_minutes INTEGER,
    stale_attempts INTEGER
) STRICT;
CREATE INDEX stage_by_pipeline ON stage (pipeline_id);

-- The card. What follows "derived" is computed from other tables whenever they change (storage/derived.py),
-- so that painting a board asks nobody else.
CREATE TABLE opportunity (
    id INTEGER PRIMARY KEY,
    contact_id INTEGER NOT NULL REFERENCES contact (id),
    pipeline_id INTEGER NOT NULL REFERENCES pipeline (id),
    stage_id INTEGER NOT NULL REFERENCES stage (id),
    rank INTEGER NOT NULL,
    active INTEGER NOT NULL DEFAULT 1,
    target_market TEXT NOT NULL DEFAULT 'unknown',
    money TEXT NOT NULL DEFAULT 'unknown',
    authority TEXT NOT NULL DEFAULT 'unknown',
    unqualified INTEGER NOT NULL DEFAULT 0,
    entered_on TEXT NOT NULL,
    closed_reason TEXT,
    closed_criterion TEXT,
    -- derived
    next_on TEXT,
    next_time TEXT,
    next_what TEXT NOT NULL DEFAULT '',
    open_concerns INTEGER NOT NULL DEFAULT 0,
    talks INTEGER NOT NULL DEFAULT 0,
    talk_minutes INTEGER NOT NULL DEFAULT 0,
    missed_close INTEGER NOT NULL DEFAULT 0, -- 1: no call to action, 2: the close was not asked for
    UNIQUE (contact_id, pipeline_id)
) STRICT;
CREATE INDEX opportunity_by_rank ON opportunity (stage_id, rank, id) WHERE active = 1;
CREATE INDEX opportunity_by_next ON opportunity (next_on) WHERE active = 1 AND next_on IS NOT NULL;
-- For Today: who waits longest on a stage, who was talked to most, whom to get in touch with again.
CREATE INDEX opportunity_by_entry ON opportunity (stage_id, entered_on) WHERE active = 1;
CREATE INDEX opportunity_by_talks ON opportunity (stage_id, talks) WHERE active = 1 AND talks > 0;
CREATE INDEX opportunity_by_minutes ON opportunity (stage_id, talk_minutes) WHERE active = 1 AND talk_minutes > 0;
CREATE INDEX opportunity_kept ON opportunity (next_on) WHERE active = 1 AND closed_reason = 'kept_on_list';

CREATE TABLE stage_history (
    id INTEGER PRIMARY KEY,
    opportunity_id INTEGER NOT NULL REFERENCES opportunity (id),
    contact_id INTEGER NOT NULL, -- no reference: it would need an index of its own
    from_stage_id INTEGER,
    to_stage_id INTEGER NOT NULL,
    phase TEXT NOT NULL,
    unqualified INTEGER NOT NULL,
    closed_reason TEXT,
    closed_criterion TEXT,
    at INTEGER NOT NULL
) STRICT;
CREATE INDEX stage_history_by_opportunity ON stage_history (opportunity_id);

CREATE TABLE answer (
    id INTEGER PRIMARY KEY,
    opportunity_id INTEGER NOT NULL REFERENCES opportunity (id),
    contact_id INTEGER NOT NULL REFERENCES contact (id),
    criterion TEXT NOT NULL,
    value TEXT NOT NULL,
    channel TEXT NOT NULL,
    note TEXT NOT NULL,
    at INTEGER NOT NULL
) STRICT;
CREATE INDEX answer_by_opportunity ON answer (opportunity_id);
CREATE INDEX answer_by_contact ON answer (contact_id);

CREATE TABLE activity (
    id INTEGER PRIMARY KEY,
    contact_id INTEGER NOT NULL REFERENCES contact (id),
    opportunity_id INTEGER REFERENCES opportunity (id),
    kind TEXT NOT NULL,
    channel TEXT,
    outcome TEXT,
    minutes INTEGER NOT NULL,
    text TEXT NOT NULL,
    at INTEGER NOT NULL
) STRICT;
CREATE INDEX activity_by_contact ON activity (contact_id, at, id);
CREATE INDEX activity_by_opportunity ON activity (opportunity_id) WHERE opportunity_id IS NOT NULL;

CREATE TABLE concern (
    id INTEGER PRIMARY KEY,
    contact_id INTEGER NOT NULL REFERENCES contact (id),
    activity_id INTEGER REFERENCES activity (id),
    kind TEXT NOT NULL,
    text TEXT NOT NULL,
    opened_at INTEGER NOT NULL,
    addressed_at INTEGER,
    answer TEXT NOT NULL
) STRICT;
CREATE INDEX concern_by_contact ON concern (contact_id);
CREATE INDEX concern_by_activity ON concern (activity_id) WHERE activity_id IS NOT NULL;
CREATE INDEX concern_open ON concern (opened_at) WHERE addressed_at IS NULL;

CREATE TABLE follow_up (
    id INTEGER PRIMARY KEY,
    contact_id INTEGER NOT NULL REFERENCES contact (id),
    opportunity_id INTEGER REFERENCES opportunity (id),
    on_date TEXT NOT NULL,
    at_time TEXT,
    what TEXT NOT NULL,
    done_at INTEGER,
    created_at INTEGER NOT NULL
) STRICT;
CREATE INDEX follow_up_by_contact ON follow_up (contact_id);
CREATE INDEX follow_up_open ON follow_up (on_date, at_time) WHERE done_at IS NULL;
CREATE INDEX follow_up_by_opportunity ON follow_up (opportunity_id) WHERE opportunity_id IS NOT NULL;

CREATE TABLE presentation (
    id INTEGER PRIMARY KEY,
    contact_id INTEGER NOT NULL REFERENCES contact (id),
    opportunity_id INTEGER NOT NULL REFERENCES opportunity (id),
    activity_id INTEGER NOT NULL REFERENCES activity (id),
    shown TEXT NOT NULL,
    call_to_action TEXT NOT NULL,
    close_asked INTEGER NOT NULL,
    outcome TEXT NOT NULL
) STRICT;
CREATE INDEX presentation_by_opportunity ON presentation (opportunity_id);
CREATE INDEX presentation_by_activity ON presentation (activity_id);
CREATE INDEX presentation_by_contact ON presentation (contact_id);

CREATE TABLE sale (
    id INTEGER PRIMARY KEY,
    contact_id INTEGER NOT NULL REFERENCES contact (id),
    opportunity_id INTEGER NOT NULL REFERENCES opportunity (id),
    amount_minor INTEGER NOT NULL,
    currency TEXT NOT NULL,
    what TEXT NOT NULL,
    on_date TEXT NOT NULL,
    created_at INTEGER NOT NULL
) STRICT;
CREATE INDEX sale_by_opportunity ON sale (opportunity_id);
CREATE INDEX sale_by_contact ON sale (contact_id);

-- What was answered to "May I keep you on my list?", every time it was asked.
CREATE TABLE permission_answer (
    id INTEGER PRIMARY KEY,
    contact_id INTEGER NOT NULL REFERENCES contact (id),
    permission TEXT NOT NULL,
    channel TEXT,
    wording TEXT NOT NULL,
    asked_on TEXT NOT NULL,
    at INTEGER NOT NULL
) STRICT;
CREATE INDEX permission_answer_by_contact ON permission_answer (contact_id);

CREATE TABLE setting (
    id INTEGER PRIMARY KEY,
    key TEXT NOT NULL UNIQUE,
    value TEXT NOT NULL
) STRICT;

-- Search: one folded text a contact, and the index over it.
CREATE TABLE search_text (
    contact_id INTEGER PRIMARY KEY REFERENCES contact (id),
    folded TEXT NOT NULL
) STRICT;
CREATE VIRTUAL TABLE search USING fts5 (
    folded, content = 'search_text', content_rowid = 'contact_id',
    tokenize = 'ascii', prefix = '1 2 3', detail = 'none'
);

-- Undo: steps the user reads, and the old row of every change under them.
CREATE TABLE step (
    id INTEGER PRIMARY KEY,
    name TEXT NOT NULL,
    subject TEXT NOT NULL,
    undone INTEGER NOT NULL DEFAULT 0,
    at INTEGER NOT NULL
) STRICT;
CREATE TABLE row_journal (
    id INTEGER PRIMARY KEY,
    step_id INTEGER NOT NULL REFERENCES step (id),
    tbl TEXT NOT NULL,
    op TEXT NOT NULL,
    row_id INTEGER NOT NULL,
    contact_id INTEGER,
    old TEXT
) STRICT;
CREATE INDEX row_journal_by_step ON row_journal (step_id, id);

-- One row: the step that changes are recorded under (NULL: none), and whether bulk work keeps derived tables itself.
CREATE TABLE recording (
    id INTEGER PRIMARY KEY CHECK (id = 1),
    step_id INTEGER,
    bulk INTEGER NOT NULL DEFAULT 0
) STRICT;
INSERT INTO recording (id) VALUES (1);

-- Counts that would otherwise need a scan: ('stage', id), ('list', id), ('contacts', 0), ('trash', 0), ('sample', 0).
CREATE TABLE counter (
    kind TEXT NOT NULL,
    ref INTEGER NOT NULL,
    n INTEGER NOT NULL,
    PRIMARY KEY (kind, ref)
) STRICT, WITHOUT ROWID;
"""

_TRIGGERS = """
CREATE TRIGGER search_text_added AFTER INSERT ON search_text WHEN (SELECT bulk FROM recording) = 0 BEGIN
    INSERT INTO search (rowid, folded) VALUES (NEW.contact_id, NEW.folded);
END;
CREATE TRIGGER search_text_removed AFTER DELETE ON search_text WHEN (SELECT bulk FROM recording) = 0 BEGIN
    INSERT INTO search (search, rowid, folded) VALUES ('delete', OLD.contact_id, OLD.folded);
END;
CREATE TRIGGER search_text_changed AFTER UPDATE ON search_text WHEN (SELECT bulk FROM recording) = 0 BEGIN
    INSERT INTO search (search, rowid, folded) VALUES ('delete', OLD.contact_id, OLD.folded);
    INSERT INTO search (rowid, folded) VALUES (NEW.contact_id, NEW.folded);
END;

CREATE TRIGGER opportunity_counted AFTER INSERT ON opportunity
WHEN NEW.active = 1 AND (SELECT bulk FROM recording) = 0 BEGIN
    INSERT INTO counter VALUES ('stage', NEW.stage_id, 1) ON CONFLICT DO UPDATE SET n = n + 1;
END;
CREATE TRIGGER opportunity_uncounted AFTER DELETE ON opportunity
WHEN OLD.active = 1 AND (SELECT bulk FROM recording) = 0 BEGIN
    UPDATE counter SET n = n - 1 WHERE kind = 'stage' AND ref = OLD.stage_id;
END;
CREATE TRIGGER opportunity_recounted AFTER UPDATE OF stage_id, active ON opportunity
WHEN (NEW.stage_id <> OLD.stage_id OR NEW.active <> OLD.active) AND (SELECT bulk FROM recording) = 0 BEGIN
    UPDATE counter SET n = n - OLD.active WHERE kind = 'stage' AND ref = OLD.stage_id;
    INSERT INTO counter VALUES ('stage', NEW.stage_id, NEW.active) ON CONFLICT DO UPDATE SET n = n + NEW.active;
END;

CREATE TRIGGER contact_counted AFTER INSERT ON contact WHEN (SELECT bulk FROM recording) = 0 BEGIN
    INSERT INTO counter VALUES (iif(NEW.deleted_at IS NULL, 'contacts', 'trash'), 0, 1)
        ON CONFLICT DO UPDATE SET n = n + 1;
    INSERT INTO counter SELECT 'list', NEW.list_id, 1 WHERE NEW.list_id IS NOT NULL AND NEW.deleted_at IS NULL
        ON CONFLICT DO UPDATE SET n = n + 1;
END;
CREATE TRIGGER contact_uncounted AFTER DELETE ON contact WHEN (SELECT bulk FROM recording) = 0 BEGIN
    UPDATE counter SET n = n - 1 WHERE kind = iif(OLD.deleted_at IS NULL, 'contacts', 'trash') AND ref = 0;
    UPDATE counter SET n = n - 1 WHERE kind = 'list' AND ref = OLD.list_id AND OLD.deleted_at IS NULL;
END;
CREATE TRIGGER contact_recounted AFTER UPDATE OF deleted_at, list_id ON contact
WHEN (NEW.deleted_at IS NULL) <> (OLD.deleted_at IS NULL) OR NEW.list_id IS NOT OLD.list_id BEGIN
    UPDATE counter SET n = n - 1 WHERE kind = iif(OLD.deleted_at IS NULL, 'contacts', 'trash') AND ref = 0;
    UPDATE counter SET n = n - 1 WHERE kind = 'list' AND ref = OLD.list_id AND OLD.deleted_at IS NULL;
    INSERT INTO counter VALUES (iif(NEW.deleted_at IS NULL, 'contacts', 'trash'), 0, 1)
        ON CONFLICT DO UPDATE SET n = n + 1;
    INSERT INTO counter SELECT 'list', NEW.list_id, 1 WHERE NEW.list_id IS NOT NULL AND NEW.deleted_at IS NULL
        ON CONFLICT DO UPDATE SET n = n + 1;
END;

-- Answers and stage history are kept as they were given; only undo, which takes a step back whole, removes them.
CREATE TRIGGER answer_is_final BEFORE UPDATE ON answer BEGIN
    SELECT raise(ABORT, 'answers are append-only');
END;
CREATE TRIGGER stage_history_is_final BEFORE UPDATE ON stage_history BEGIN
    SELECT raise(ABORT, 'stage history is append-only');
END;
"""

_FIRST_ROWS = """
INSERT INTO pipeline (id, kind, target_market, position) VALUES (1, 'sale', '', 0);
INSERT INTO stage (id, pipeline_id, phase, position, stale_days, stale_minutes, stale_attempts) VALUES
    (1, 1, 'lead', 0, 14, 30, 4),
    (2, 1, 'qualifying', 1, 14, 60, 5),
    (3, 1, 'prospect', 2, NULL, NULL, NULL),
    (4, 1, 'presented', 3, NULL, NULL, NULL),
    (5, 1, 'follow_up', 4, NULL, NULL, NULL),
    (6, 1, 'customer', 5, NULL, NULL, NULL),
    (7, 1, 'repeat', 6, NULL, NULL, NULL),
    (8, 1, 'closed', 7, NULL, NULL, NULL);
"""


def migrate(connection: apsw.Connection) -> None:
    """Make the first schema in an empty database."""
    connection.execute(_TABLES)
    connection.execute(_TRIGGERS)
    connection.execute(_FIRST_ROWS)
