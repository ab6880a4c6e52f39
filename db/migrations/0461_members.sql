-- What an operator may do (§5.4, decision 142): each route of the console asks for one role. Who was an operator before keeps all.
alter table members
  add column operator_roles text[] not null default '{}',
  add constraint known_operator_roles check (operator_roles <@ array['support', 'identity', 'money', 'trust', 'administrator']),
  add constraint only_operators_have_roles check (kind = 'operator' or operator_roles = '{}');
update members set operator_roles = array['support', 'identity', 'money', 'trust', 'administrator'] where kind = 'operator';

-- Wall: one administrator at least stays. The others are locked, so that two who give it up together see each other.
create function check_administrators() returns trigger language plpgsql as $$
begin
  perform from members where kind = 'operator' and 'administrator' = any (operator_roles) order by id for update;
  if not found then
    raise exception 'one administrator stays' using errcode = 'check_violation', constraint = 'one_administrator_stays';
  end if;
  return null;
end $$;
create trigger one_administrator_stays after update of operator_roles on members
  for each row when ('administrator' = any (old.operator_roles) and not 'administrator' = any (new.operator_roles))
  execute function check_administrators();

-- The search of the audit log by subject and by time (§5.4).
create index on audit_log (subject_id, id);
create index on audit_log (at, id);
