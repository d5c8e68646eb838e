-- Who may read personal data, who did, and which files came in.

-- The newest row of a name counts; a reset adds a row.
create table operator_password (
  id      bigint      generated always as identity primary key,
  name    text        not null,
  hash    text        not null,
  set_at  timestamptz not null
);

-- digest: SHA-256 of the token, which only the browser or the API client holds.
create table operator_session (
  digest  bytea       primary key,
  name    text        not null,
  form    text        not null,
  expires timestamptz not null
);

-- Append-only: the runtime role can neither change nor delete it.
create table read_audit (
  id        bigint      generated always as identity primary key,
  at        timestamptz not null,
  who       text        not null,
  programme text        not null,
  subject   text        not null,
  what      text        not null
);
create index read_audit_subject on read_audit (programme, subject, id);

create table upload (
  id        uuid        primary key,
  programme text        not null,
  file_name text        not null,
  digest    bytea       not null,
  at        timestamptz not null,
  who       text        not null,
  rows      bigint      not null,
  accepted  bigint      not null,
  bad       jsonb       not null
);
create index upload_programme on upload (programme, at);

create table upload_undo (
  upload uuid        primary key references upload,
  at     timestamptz not null,
  who    text        not null,
  reason text        not null
);

grant select, insert on operator_password, read_audit, upload, upload_undo to ${runtime};
grant select, insert, delete on operator_session to ${runtime};
