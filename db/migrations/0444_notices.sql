-- What a member wants to hear of and how: by topic, for those topics that may be switched off. No row: as it is for everybody.
create table notice_settings (
  member_id text not null references members (id),
  topic text not null,
  site boolean not null,
  mail text not null check (mail in ('now', 'digest', 'off')),
  primary key (member_id, topic)
);

-- A notice that its member does not want to see: kept, so that the same happening is told once, and shown nowhere.
alter table notices add column shown boolean not null default true;

-- What waits for the letter of the morning.
create table digest_lines (
  id text primary key,
  member_id text not null references members (id),
  -- In the language that its member used when it happened.
  text text not null,
  href text not null,
  at timestamptz not null
);
create index on digest_lines (member_id, at);
create index on digest_lines (at);
