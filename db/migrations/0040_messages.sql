-- One thread per pair of people and context (§3.9).
create table threads (
  id text primary key,
  context_kind text not null check (context_kind in ('job', 'contract', 'package', 'direct')),
  context_id text not null,
  freelancer_id text not null references members (id),
  client_id text not null references members (id),
  title text not null,
  -- Something (a proposal, a job, an order) ties the two people: only then, or once the freelancer has answered, does silence count (§2.2).
  tied_at timestamptz,
  created_at timestamptz not null,
  last_at timestamptz not null,
  unique (context_kind, context_id, freelancer_id, client_id),
  check (freelancer_id <> client_id)
);
create index on threads (freelancer_id, last_at desc);
create index on threads (client_id, last_at desc);

create table messages (
  id text primary key,
  thread_id text not null references threads (id),
  -- Null for a message of the system.
  sender_id text references members (id),
  body text not null check (length(body) <= 10000),
  no_reply_needed boolean not null default false,
  automatic boolean not null default false,
  at timestamptz not null
);
create index on messages (thread_id, at);

create table message_files (
  message_id text not null references messages (id),
  file_id text not null references files (id),
  primary key (message_id, file_id)
);

-- A proposal, a delivery, an acceptance, a decline: what the freelancer did instead of writing also answers (§2.2).
create table thread_actions (
  thread_id text not null references threads (id),
  member_id text not null references members (id),
  deed text not null,
  at timestamptz not null,
  primary key (thread_id, member_id, at, deed)
);

create table thread_reads (
  thread_id text not null references threads (id),
  member_id text not null references members (id),
  read_at timestamptz not null,
  primary key (thread_id, member_id)
);

create table blocks (
  member_id text not null references members (id),
  blocked_id text not null references members (id),
  at timestamptz not null,
  primary key (member_id, blocked_id)
);

create table message_templates (
  id text primary key,
  member_id text not null references members (id),
  title text not null check (length(title) between 1 and 60),
  body text not null,
  created_at timestamptz not null
);
create index on message_templates (member_id);

create trigger thread_actions_append_only before update or delete on thread_actions for each row execute function refuse_change();
