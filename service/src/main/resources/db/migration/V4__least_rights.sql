-- Whoever takes over the running service must not become an approver by it, nor make the ledger forget a statement.

-- Accounts and passwords are given at the command line and at the start, as the owner.
revoke insert on operator_account, operator_password from ${runtime};

-- Erasure is a right of subjects. A statement about a policy version is about nobody, so nobody can ask for it to go;
-- without it, the ledger could not say which version was in force.
create function payload_of_a_subject() returns trigger language plpgsql as $$
begin
  if old.subject is null then
    raise exception 'this payload is about no subject' using errcode = '42501';
  end if;
  return old;
end $$;
create trigger payload_of_a_subject before delete on ledger_payload
  for each row execute function payload_of_a_subject();
