-- The ledger. The runtime role may add and read entries and delete payloads; nothing else. What a row means is
-- written in docs/reference/ledger-format.md.

create table programme_log (
  programme text        primary key,
  opened    timestamptz not null
);

-- canonical: the entry's bytes; leaf: SHA-256(0x00 || canonical). The writer gives sequences without gaps from 0.
create table ledger_entry (
  programme text   not null,
  sequence  bigint not null check (sequence >= 0),
  leaf      bytea  not null check (octet_length(leaf) = 32),
  canonical bytea  not null,
  primary key (programme, sequence)
);

-- Byte 3 is the number of the kind (docs/reference/ledger-format.md); from 48 on an entry is about the ledger itself.
create index ledger_entry_itself on ledger_entry (programme, sequence) where get_byte(canonical, 3) >= 48;

-- Personal: erased by deleting the row. The entry keeps HMAC-SHA-256(salt, body) only.
create table ledger_payload (
  programme text   not null,
  sequence  bigint not null,
  subject   text,
  upload    uuid,
  salt      bytea  not null check (octet_length(salt) = 32),
  body      bytea  not null,
  primary key (programme, sequence)
);
create index ledger_payload_subject on ledger_payload (programme, subject, sequence);
create index ledger_payload_upload on ledger_payload (upload, sequence) where upload is not null;

-- Record ids are unique per programme and source, also after the payload was erased: key = SHA-256 over both.
create table record_key (
  programme text   not null,
  key       bytea  not null check (octet_length(key) = 32),
  sequence  bigint not null,
  primary key (programme, key)
);

-- Complete nodes of the Merkle tree above the leaves, so that a proof reads O(log n) rows.
create table ledger_node (
  programme text     not null,
  level     smallint not null check (level > 0),
  position  bigint   not null,
  hash      bytea    not null check (octet_length(hash) = 32),
  primary key (programme, level, position)
);

create table ledger_checkpoint (
  programme text        not null,
  size      bigint      not null check (size >= 0),
  root      bytea       not null check (octet_length(root) = 32),
  signed    timestamptz not null,
  key_id    bytea       not null,
  note      bytea       not null,
  primary key (programme, size, key_id)
);

grant select, insert on programme_log, ledger_entry, ledger_payload, record_key, ledger_node, ledger_checkpoint
  to ${runtime};
grant delete on ledger_payload to ${runtime};
