-- Consent that messages are checked before they are sent (§5.4). Given per version of its text; taken back, a new one is a new row.
create table scan_consents (
  member_id text not null references members (id),
  version integer not null check (version > 0),
  given_at timestamptz not null,
  withdrawn_at timestamptz,
  primary key (member_id, given_at),
  check (withdrawn_at >= given_at)
);
create unique index one_scan_consent on scan_consents (member_id) where withdrawn_at is null;

-- A message that its sender sent in spite of what was found: only the sender and operators see it. Released, it is written
-- into messages under the same id; so nothing that reads messages can show one that is held.
create table held_messages (
  id text primary key,
  thread_id text not null references threads (id),
  sender_id text not null references members (id),
  body text not null check (length(body) <= 10000),
  no_reply_needed boolean not null,
  kinds text[] not null check (cardinality(kinds) > 0),
  status text not null check (status in ('held', 'released', 'rejected', 'withdrawn')),
  held_at timestamptz not null,
  decided_at timestamptz,
  decided_by text references members (id),
  reason text check (reason in ('contact-details', 'direct-deal', 'payment-outside', 'other')),
  note text not null default '' check (length(note) <= 1000),
  check ((status = 'held') = (decided_at is null)),
  check ((decided_at is null) = (decided_by is null)),
  check ((status = 'rejected') = (reason is not null))
);
create index on held_messages (held_at) where status = 'held';
create index on held_messages (thread_id, sender_id, held_at);

create table held_message_files (
  held_id text not null references held_messages (id),
  file_id text not null references files (id),
  primary key (held_id, file_id)
);
create index on held_message_files (file_id);
