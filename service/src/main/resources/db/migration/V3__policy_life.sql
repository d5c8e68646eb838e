-- The life of policy versions. Rows are added and never changed: the runtime role has no right to, and no column holds a
-- state. A version is in force when there is a row in policy_activation, and that row cannot be there without those for
-- publication, approval by somebody else, assessment, and a verdict of the guard. What a row cannot show, the service
-- looks at when it starts: it runs the guard again, and compares each row with its entry in the ledger.

-- Accounts besides `operator`, which needs none. The newest password of a name counts (V2).
create table operator_account (
  name  text        primary key check (name <> 'operator'),
  role  text        not null check (role in ('author', 'approver')),
  added timestamptz not null,
  unique (name, role)
);

-- number and in_force are null while the file cannot be read.
create table policy_candidate (
  id        uuid        primary key,
  programme text        not null,
  number    int         check (number > 0),
  in_force  date,
  author    text        not null,
  at        timestamptz not null,
  file_name text        not null,
  file      bytea       not null,
  digest    bytea       not null check (digest = sha256(file)),
  unique (id, author),
  unique (id, in_force)
);
create index policy_candidate_programme on policy_candidate (programme, at);

-- Each time the guard judged: version, hash of its rules, verdict. policy: hash of the policy that was judged.
create table policy_judgement (
  id        bigint      generated always as identity primary key,
  candidate uuid        not null references policy_candidate,
  at        timestamptz not null,
  guard     text        not null,
  rules     bytea       not null check (octet_length(rules) = 32),
  policy    bytea       not null check (octet_length(policy) = 32),
  verdict   text        not null check (verdict in ('admissible', 'conditions', 'refused')),
  open      text        not null,
  unique (id, candidate, verdict)
);
create index policy_judgement_candidate on policy_judgement (candidate, id);

-- public_on: the day in the programme's time zone; entry: the ledger's entry that says so.
create table policy_publication (
  candidate uuid        primary key references policy_candidate,
  who       text        not null,
  role      text        not null check (role in ('operator', 'author')),
  at        timestamptz not null,
  public_on date        not null
    check (public_on between (at at time zone 'UTC')::date - 1 and (at at time zone 'UTC')::date + 1),
  judgement bigint      not null,
  verdict   text        not null check (verdict = 'admissible'),
  entry     bigint      not null,
  foreign key (judgement, candidate, verdict) references policy_judgement (id, candidate, verdict),
  unique (candidate, public_on)
);

create table policy_assessment (
  id        bigint      generated always as identity primary key,
  candidate uuid        not null references policy_candidate,
  who       text        not null,
  at        timestamptz not null,
  file      bytea       not null,
  digest    bytea       not null check (digest = sha256(file)),
  unique (id, candidate)
);

create table policy_approval (
  candidate  uuid        primary key references policy_publication,
  author     text        not null,
  who        text        not null check (who <> author),
  role       text        not null check (role = 'approver'),
  at         timestamptz not null,
  assessment bigint      not null,
  judgement  bigint      not null,
  verdict    text        not null check (verdict = 'admissible'),
  entry      bigint      not null,
  foreign key (candidate, author) references policy_candidate (id, author),
  foreign key (who, role) references operator_account (name, role),
  foreign key (assessment, candidate) references policy_assessment (id, candidate),
  foreign key (judgement, candidate, verdict) references policy_judgement (id, candidate, verdict)
);

create table policy_activation (
  candidate uuid        primary key references policy_approval,
  in_force  date        not null,
  public_on date        not null,
  at        timestamptz not null,
  judgement bigint      not null,
  verdict   text        not null check (verdict = 'admissible'),
  entry     bigint      not null,
  check (in_force >= public_on + 30),
  check (in_force <= (at at time zone 'UTC')::date + 1),
  foreign key (candidate, in_force) references policy_candidate (id, in_force),
  foreign key (candidate, public_on) references policy_publication (candidate, public_on),
  foreign key (judgement, candidate, verdict) references policy_judgement (id, candidate, verdict)
);

-- entry: null when it was not public before.
create table policy_withdrawal (
  candidate uuid        primary key references policy_candidate,
  who       text        not null,
  role      text        not null check (role in ('operator', 'author', 'approver')),
  at        timestamptz not null,
  reason    text        not null check (btrim(reason) <> ''),
  entry     bigint
);

-- What foreign keys cannot say: a version that was taken back, or that the guard refused, has no further step.
create function policy_step_allowed() returns trigger language plpgsql as $$
begin
  if tg_table_name <> 'policy_withdrawal' and exists (select from policy_withdrawal where candidate = new.candidate) then
    raise exception 'the version was withdrawn' using errcode = '23514';
  end if;
  if exists (select from policy_judgement where candidate = new.candidate and verdict = 'refused') then
    raise exception 'the guard refused the version' using errcode = '23514';
  end if;
  if tg_table_name = 'policy_withdrawal' and exists (select from policy_activation where candidate = new.candidate) then
    raise exception 'the version is in force' using errcode = '23514';
  end if;
  return new;
end $$;
create trigger policy_step_allowed before insert on policy_publication
  for each row execute function policy_step_allowed();
create trigger policy_step_allowed before insert on policy_approval
  for each row execute function policy_step_allowed();
create trigger policy_step_allowed before insert on policy_activation
  for each row execute function policy_step_allowed();
create trigger policy_step_allowed before insert on policy_withdrawal
  for each row execute function policy_step_allowed();

-- Policy versions are among what the ledger says about itself: kind 2.
create index ledger_entry_policy on ledger_entry (programme, sequence) where get_byte(canonical, 3) = 2;

grant select, insert on operator_account, policy_candidate, policy_judgement, policy_publication, policy_assessment,
  policy_approval, policy_activation, policy_withdrawal to ${runtime};
