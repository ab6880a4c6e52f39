-- The export of all own data, and the end of an account (§5.4).
alter table members
  -- Since when the member is about to leave: 14 days to come back, or has left.
  add column closing_at timestamptz;

create table account_exports (
  id text primary key,
  member_id text not null references members (id),
  asked_at timestamptz not null,
  -- Tables and files that are in it, of those that there are.
  parts_done integer not null default 0 check (parts_done >= 0),
  parts_total integer not null default 0,
  made_at timestamptz,
  bytes bigint,
  failed_at timestamptz,
  -- Seven days after it was made the archive is gone; the row stays.
  erased_at timestamptz,
  check ((made_at is null) = (bytes is null)),
  check (made_at is null or failed_at is null)
);
create unique index one_export_at_a_time on account_exports (member_id) where made_at is null and failed_at is null;
create index on account_exports (made_at) where erased_at is null;

create table account_closings (
  id text primary key,
  member_id text not null references members (id),
  asked_at timestamptz not null,
  -- When what is personal goes.
  due_at timestamptz not null check (due_at > asked_at),
  return_hash text not null unique,
  returned_at timestamptz,
  removed_at timestamptz,
  check (returned_at is null or removed_at is null)
);
create unique index one_closing on account_closings (member_id) where returned_at is null;
create index on account_closings (due_at) where returned_at is null and removed_at is null;

-- Nobody signs in to an account that is being closed, whichever way in is taken.
create function refuse_closing_session() returns trigger language plpgsql as $$
begin
  if exists (select from members m where m.id = new.user_id and m.closing_at is not null) then
    raise exception 'this account is being closed' using errcode = 'restrict_violation';
  end if;
  return new;
end $$;
create trigger sessions_of_members before insert on sessions
  for each row execute function refuse_closing_session();
