-- Row-level security behind the application's own checks (§5.4, decision 165). Pages are read by the role tanomi_viewer, to which
-- the policies below apply; commands and jobs keep the role that owns the tables. Who looks is the setting app.member_id, '' for guests.

create function viewer_id() returns text language sql stable parallel safe
  return nullif(current_setting('app.member_id', true), '');

create function viewer_has_role(variadic roles text[]) returns boolean language sql stable parallel safe
  return exists (select from members where id = viewer_id() and kind = 'operator' and operator_roles && roles);

-- What others may know of an identity check: its state, never the documents or what stands in them.
create view identity_states as select id, member_id, status, submitted_at, decided_at from identity_checks;

-- When who wrote, without a word of it: what reply rates are counted from.
create view message_times as select id, thread_id, sender_id, no_reply_needed, automatic, at from messages;

-- Whether a posting moved money of the viewer, or of an order, competition or task of theirs. It reads entries without their policy,
-- which asks it.
create function is_posting_of_viewer(posting bigint) returns boolean language sql stable parallel safe security definer
  set search_path from current as $$
  select exists (
    select from entries e where e.posting_id = posting and (
      e.account_id in ('freelancer/' || viewer_id(), 'client/' || viewer_id())
      or e.account_id like 'escrow/%' and (
        exists (select from orders o where o.id = substr(e.account_id, 8) and viewer_id() in (o.client_id, o.freelancer_id))
        or exists (select from competitions c where c.id = substr(e.account_id, 8) and c.client_id = viewer_id())
        or exists (select from tasks t where t.id = substr(e.account_id, 8) and t.client_id = viewer_id()))))
$$;

-- The site's own sums, for the overview of the console.
create view ledger_sums as
  select coalesce(sum(balance_yen) filter (where kind = 'escrow'), 0)::bigint as escrow_yen,
    coalesce(sum(balance_yen), 0)::bigint as ledger_sum_yen,
    (select p.at from postings p order by p.id desc limit 1) as last_posting_at
  from ledger_accounts;

create function guard_rows(guarded text, sees text) returns void language plpgsql as $$
begin
  if exists (select from pg_policies where schemaname = current_schema() and tablename = guarded and policyname = 'viewer') then
    return;
  end if;
  execute format('create policy viewer on %I for select to tanomi_viewer using (%s)', guarded, sees);
  execute format('alter table %I enable row level security', guarded);
  execute format('revoke insert, update, delete, truncate on %I from tanomi_viewer', guarded);
end $$;

-- The role, its rights and the policies, as far as the owner of the database may make them: answers whether they stand. Every start
-- calls it, since the queue's tables are made after the migrations, and since an administrator may have made the role meanwhile.
create function prepare_viewer() returns boolean language plpgsql as $$
declare
  -- Since PostgreSQL 16, whoever makes a role is a member that may give it away, not one that may take it.
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
