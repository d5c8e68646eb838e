-- What a change of day changed. Everything here is derived: the ledger and the policy say it again for any day. It is
-- kept so that people can see what moved without anybody having acted.

-- One evaluation of everybody. since: the day that it was compared with; null for the first. head: entries known.
create table day_run (
  programme text        not null,
  day       date        not null,
  since     date        check (since < day),
  at        timestamptz not null,
  head      bigint      not null check (head >= 0),
  subjects  bigint      not null check (subjects >= 0),
  changed   bigint      not null check (changed between 0 and subjects),
  millis    bigint      not null check (millis >= 0),
  primary key (programme, day)
);

-- Personal: goes with the last payload about its subject, and when it is old. Lists are joined by `;`.
create table day_change (
  programme    text    not null,
  day          date    not null,
  subject      text    not null,
  score_before numeric not null,
  score_after  numeric not null,
  band_before  text    not null,
  band_after   text    not null,
  lists_before text    not null,
  lists_after  text    not null,
  primary key (programme, day, subject)
);
create index day_change_subject on day_change (programme, subject);

create function day_change_of_erased() returns trigger language plpgsql as $$
begin
  if not exists (select from ledger_payload where programme = old.programme and subject = old.subject) then
    delete from day_change where programme = old.programme and subject = old.subject;
  end if;
  return null;
end $$;
do $$
begin
  execute format('alter function day_change_of_erased() set search_path = %I, pg_temp', current_schema());
end $$;
create trigger day_change_of_erased after delete on ledger_payload
  for each row when (old.subject is not null) execute function day_change_of_erased();

grant select, insert on day_run, day_change to ${runtime};
grant delete on day_change to ${runtime};
