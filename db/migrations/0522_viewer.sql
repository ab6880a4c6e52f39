-- Since PostgreSQL 16, whoever makes a role is a member that may give it away, not one that may take it: the question is whether it may
-- be taken (decision 165).
-- The role, its rights and the policies, as far as the owner of the database may make them: answers whether they stand. Every start
-- calls it, since the queue's tables are made after the migrations, and since an administrator may have made the role meanwhile.
create or replace function prepare_viewer() returns boolean language plpgsql as $$
declare
  may_become text := case when current_setting('server_version_num')::int >= 160000 then 'set' else 'member' end;
begin
  if not exists (select from pg_roles where rolname = 'tanomi_viewer') then
    begin
      create role tanomi_viewer nologin;
    -- Another database of the same server makes it at the same moment.
    exception when duplicate_object or unique_violation then null;
    end;
  end if;
  if not pg_has_role(current_user, 'tanomi_viewer', may_become) then
    execute format('grant tanomi_viewer to %I', current_user);
  end if;
  if not has_schema_privilege('tanomi_viewer', 'public', 'usage') or not has_table_privilege('tanomi_viewer', 'members', 'select') then
    grant usage on schema public to tanomi_viewer;
    grant select, insert, update, delete on all tables in schema public to tanomi_viewer;
    grant usage on all sequences in schema public to tanomi_viewer;
    alter default privileges in schema public grant select, insert, update, delete on tables to tanomi_viewer;
    alter default privileges in schema public grant usage on sequences to tanomi_viewer;
  end if;
  if to_regclass('pgboss.job') is not null and not has_table_privilege('tanomi_viewer', 'pgboss.job', 'select') then
    grant usage on schema pgboss to tanomi_viewer;
    grant select on all tables in schema pgboss to tanomi_viewer;
  end if;
  perform guard_rows('identity_checks', $sees$member_id = (select viewer_id()) or (select viewer_has_role('identity'))$sees$);
  perform guard_rows('messages', $sees$exists (select from threads t where t.id = thread_id
    and (t.freelancer_id = (select viewer_id()) or t.client_id = (select viewer_id()))) or (select viewer_has_role('trust', 'support'))$sees$);
  perform guard_rows('held_messages', $sees$sender_id = (select viewer_id()) or (select viewer_has_role('trust'))$sees$);
  perform guard_rows('ledger_accounts', $sees$id in ('freelancer/' || (select viewer_id()), 'client/' || (select viewer_id()))
    or (select viewer_has_role('money', 'trust'))
    or kind = 'escrow' and (
      exists (select from orders o where o.id = substr(ledger_accounts.id, 8)
        and (o.client_id = (select viewer_id()) or o.freelancer_id = (select viewer_id())))
      or exists (select from competitions c where c.id = substr(ledger_accounts.id, 8) and c.client_id = (select viewer_id()))
      or exists (select from tasks k where k.id = substr(ledger_accounts.id, 8) and k.client_id = (select viewer_id())))$sees$);
  perform guard_rows('entries', $sees$account_id in ('freelancer/' || (select viewer_id()), 'client/' || (select viewer_id()))
    or (select viewer_has_role('money', 'trust')) or is_posting_of_viewer(posting_id)$sees$);
  perform guard_rows('postings', $sees$(select viewer_has_role('money', 'trust'))
    or exists (select from entries e where e.posting_id = postings.id
      and e.account_id in ('freelancer/' || (select viewer_id()), 'client/' || (select viewer_id())))
    or is_posting_of_viewer(id)$sees$);
  return true;
exception when insufficient_privilege then
  return false;
end $$;
