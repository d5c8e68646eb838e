-- A temporary table is found before a real one of the same name, and on a database of somebody else's everybody may make
-- one. The functions that guard the steps look at the tables of the schema they are in, and at nothing before them.
do $$
begin
  execute format('alter function policy_step_allowed() set search_path = %I, pg_temp', current_schema());
  execute format('alter function payload_of_a_subject() set search_path = %I, pg_temp', current_schema());
end $$;
