create table notices (
  id text primary key,
  member_id text not null references members (id),
  kind text not null,
  params jsonb not null default '{}',
  href text not null,
  at timestamptz not null,
  read_at timestamptz
);
create index on notices (member_id, at desc);
create index on notices (member_id) where read_at is null;
