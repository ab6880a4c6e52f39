-- What the platform keeps for every module: files, letters, an audit log.
create table files (
  id text primary key,
  owner_id text not null references members (id),
  name text not null,
  mime text not null,
  bytes bigint not null check (bytes >= 0),
  sha256 text not null,
  encrypted boolean not null default false,
  created_at timestamptz not null,
  -- The bytes are gone (identity documents after 30 days); the row stays as a fact.
  erased_at timestamptz
);
create index on files (owner_id);

-- Letters sent while no mail server is set: shown at /dev/outbox.
create table outbox_mails (
  id text primary key,
  recipient text not null,
  subject text not null,
  body text not null,
  at timestamptz not null
);
create index on outbox_mails (at desc);

create table outbox_texts (
  id text primary key,
  recipient text not null,
  body text not null,
  at timestamptz not null
);

create table audit_log (
  id bigint generated always as identity primary key,
  at timestamptz not null,
  actor_id text not null references members (id),
  deed text not null,
  subject_kind text not null,
  subject_id text not null,
  reason text,
  detail jsonb not null default '{}'
);
create index on audit_log (subject_kind, subject_id);

create function refuse_change() returns trigger language plpgsql as $$
begin
  raise exception '% rows are facts: they are never changed or deleted', tg_table_name using errcode = 'restrict_violation';
end $$;

create trigger audit_log_append_only before update or delete on audit_log for each row execute function refuse_change();
create trigger visits_append_only before update or delete on visits for each row execute function refuse_change();
