-- Roles that log in with the rights that their work needs and no others (§4.2, §5.4, decision 193): the server as tanomi_app, whoever
-- checks the books as tanomi_auditor. Migrations, backups and command lines keep the role that owns the tables.

-- The ledger is written by this function alone, with the rights of its owner: nobody else may insert an entry.
alter function post_entries(text, text, text, timestamptz, text, text[], bigint[]) security definer;
revoke execute on function post_entries(text, text, text, timestamptz, text, text[], bigint[]) from public;
do $$
begin
  execute format('alter function post_entries(text, text, text, timestamptz, text, text[], bigint[]) set search_path = %I, pg_temp', current_schema());
end $$;

-- Tables whose triggers refuse that rows are changed ('update') or removed ('delete'): the right to do it is taken away, too.
create function kept_tables(what text) returns setof text language sql stable as $$
  select distinct c.relname::text
  from pg_trigger t join pg_class c on c.oid = t.tgrelid join pg_proc p on p.oid = t.tgfoid
  where p.proname = 'refuse_change' and c.relnamespace = current_schema()::regnamespace and not t.tgisinternal
    -- tgtype: 8 is delete, 16 is update.
    and t.tgtype::int & (case what when 'delete' then 8 else 16 end) > 0 and t.tgqual is null and t.tgattr = ''
$$;

create function may_read(reader text, tables text[]) returns void language plpgsql as $$
declare
  one text;
begin
  foreach one in array tables loop
    if not has_table_privilege(reader, one, 'select') then
      execute format('grant select on %I to %I', one, reader);
    end if;
  end loop;
end $$;

-- Row policies are for viewers: the server's own work sees every row, an auditor those of the tables that they may read.
create function see_all_rows() returns void language plpgsql as $$
declare
  guarded record;
begin
  for guarded in
    select c.relname as name, has_table_privilege('tanomi_auditor', c.oid, 'select') as is_audited from pg_class c
    where c.relnamespace = current_schema()::regnamespace and c.relrowsecurity
  loop
    if not exists (select from pg_policies where schemaname = current_schema() and tablename = guarded.name and policyname = 'app') then
      execute format('create policy app on %I to tanomi_app using (true) with check (true)', guarded.name);
    end if;
    if guarded.is_audited and not exists (
      select from pg_policies where schemaname = current_schema() and tablename = guarded.name and policyname = 'auditor'
    ) then
      execute format('create policy auditor on %I for select to tanomi_auditor using (true)', guarded.name);
    end if;
  end loop;
end $$;

-- Makes the roles with their rights, as far as the owner of the database may make them, and answers whether they stand. Every start
-- calls it, after prepare_viewer(). Neither role has a password: on a server that asks for one, an administrator gives it.
create function prepare_roles() returns boolean language plpgsql as $$
declare
  one text;
  is_16 boolean := current_setting('server_version_num')::int >= 160000;
  -- The server may become a viewer, and has none of their rights before: a choice of each grant since PostgreSQL 16.
  inherits text := case when is_16 then 'inherit' else 'noinherit' end;
begin
  foreach one in array array['tanomi_app', 'tanomi_auditor'] loop
    if not exists (select from pg_roles where rolname = one) then
      begin
        execute format('create role %I login %s', one, inherits);
      -- Another database of the same server makes it at the same moment.
      exception when duplicate_object or unique_violation then null;
      end;
    end if;
  end loop;
  if not pg_has_role('tanomi_app', 'tanomi_viewer', 'member') then
    execute format('grant tanomi_viewer to tanomi_app %s', case when is_16 then 'with inherit false, set true' else '' end);
  end if;
  -- Who follows the primary, and how far, for /metrics.
  if not pg_has_role('tanomi_app', 'pg_monitor', 'member') then
    begin
      grant pg_monitor to tanomi_app;
    exception when insufficient_privilege then null;
    end;
  end if;
  if not has_table_privilege('tanomi_app', 'members', 'insert') then
    execute format('grant usage on schema %I to tanomi_app, tanomi_auditor', current_schema());
    execute format('grant select, insert, update, delete on all tables in schema %I to tanomi_app', current_schema());
    execute format('grant usage on all sequences in schema %I to tanomi_app', current_schema());
    execute format('alter default privileges in schema %I grant select, insert, update, delete on tables to tanomi_app', current_schema());
    execute format('alter default privileges in schema %I grant usage on sequences to tanomi_app', current_schema());
    revoke insert, update, delete on postings, entries, ledger_accounts, migrations from tanomi_app;
    -- Nor by becoming a viewer.
    revoke insert, update, delete on migrations from tanomi_viewer;
    grant execute on function post_entries(text, text, text, timestamptz, text, text[], bigint[]) to tanomi_app;
  end if;
  for one in select kept_tables('update') loop
    if has_table_privilege('tanomi_app', one, 'update') then
      execute format('revoke update on %I from tanomi_app', one);
    end if;
  end loop;
  for one in select kept_tables('delete') loop
    if has_table_privilege('tanomi_app', one, 'delete') then
      execute format('revoke delete on %I from tanomi_app', one);
    end if;
  end loop;
  -- A row is locked by whoever may update a column of it; the triggers refuse the update.
  if not has_column_privilege('tanomi_app', 'papers', 'id', 'update') then
    grant update (id) on papers, ledger_accounts to tanomi_app;
  end if;
  if to_regclass('pgboss.job') is not null and not has_table_privilege('tanomi_app', 'pgboss.job', 'insert') then
    grant usage on schema pgboss to tanomi_app;
    grant select, insert, update, delete on all tables in schema pgboss to tanomi_app;
    grant usage on all sequences in schema pgboss to tanomi_app;
    alter default privileges in schema pgboss grant select, insert, update, delete on tables to tanomi_app;
  end if;
  perform may_read('tanomi_auditor', array['postings', 'entries', 'ledger_accounts', 'ledger_sums', 'ledger_proofs', 'charges', 'charge_lines',
    'charge_disputes', 'deposits', 'refunds', 'orders', 'competitions', 'tasks', 'task_works', 'audit_log']);
  perform see_all_rows();
  return true;
-- Without prepare_viewer() there is no role of viewers to be given.
exception when insufficient_privilege or undefined_object then
  return false;
end $$;
