-- What was approved, in which time zone, and what became of a version that nobody could bring into force on its day.

-- The zone in which the days of a version are counted for good, whatever zone later versions name. Null: uploaded before
-- this column was there.
alter table policy_candidate add column zone text;

-- An approval is of one text and one assessment. When either is another, the version is approved again.
alter table policy_activation drop constraint policy_activation_candidate_fkey;
alter table policy_approval drop constraint policy_approval_pkey;
alter table policy_approval add column id bigint generated always as identity primary key;
alter table policy_approval add unique (id, candidate);
alter table policy_activation add column approval bigint;
update policy_activation set approval =
  (select id from policy_approval where policy_approval.candidate = policy_activation.candidate);
alter table policy_activation alter column approval set not null;
alter table policy_activation add foreign key (approval, candidate) references policy_approval (id, candidate);

-- A version that could not come into force on its day. It can be withdrawn, and nothing else.
create table policy_hold (
  candidate uuid        primary key references policy_publication,
  at        timestamptz not null,
  code      text        not null check (code ~ '^[a-z][a-z_]*$'),
  sentence  text        not null,
  help      text        not null
);

alter table policy_withdrawal add check (char_length(reason) <= 500) not valid;

create or replace function policy_step_allowed() returns trigger language plpgsql as $$
begin
  if tg_table_name <> 'policy_withdrawal' then
    if exists (select from policy_withdrawal where candidate = new.candidate) then
      raise exception 'the version was withdrawn' using errcode = '23514';
    end if;
    if exists (select from policy_hold where candidate = new.candidate) then
      raise exception 'the version was held on its day' using errcode = '23514';
    end if;
  end if;
  if exists (select from policy_judgement where candidate = new.candidate and verdict = 'refused') then
    raise exception 'the guard refused the version' using errcode = '23514';
  end if;
  if tg_table_name in ('policy_withdrawal', 'policy_approval', 'policy_hold')
      and exists (select from policy_activation where candidate = new.candidate) then
    raise exception 'the version is in force' using errcode = '23514';
  end if;
  return new;
end $$;
create trigger policy_step_allowed before insert on policy_hold
  for each row execute function policy_step_allowed();

grant select, insert on policy_hold to ${runtime};
