create table proposals (
  id text primary key,
  job_id text not null references jobs (id),
  freelancer_id text not null references members (id),
  status text not null check (status in ('sent', 'withdrawn', 'declined', 'ordered')),
  message text not null check (length(message) <= 3000),
  valid_until date,
  sent_at timestamptz not null,
  read_at timestamptz,
  ended_at timestamptz,
  decline_reason text
);
-- One active proposal per freelancer and job (§3.3).
create unique index one_active_proposal on proposals (job_id, freelancer_id) where status in ('sent', 'ordered');
create index on proposals (freelancer_id, sent_at desc);
create index on proposals (job_id, status);

create table proposal_orders (
  proposal_id text not null references proposals (id),
  position integer not null,
  title text not null check (length(title) between 1 and 100),
  price_yen yen not null check (price_yen between 500 and 100000000),
  due_on date not null,
  primary key (proposal_id, position)
);

create table proposal_extras (
  proposal_id text not null references proposals (id),
  position integer not null,
  title text not null check (length(title) between 1 and 100),
  price_yen yen not null check (price_yen between 0 and 100000000),
  primary key (proposal_id, position)
);

create table proposal_picks (
  proposal_id text not null references proposals (id),
  portfolio_item_id text not null references portfolio_items (id),
  primary key (proposal_id, portfolio_item_id)
);

create table proposal_files (
  proposal_id text not null references proposals (id),
  file_id text not null references files (id),
  primary key (proposal_id, file_id)
);

-- Facts of the client about a proposal: a shortlisting, a private note.
create table shortlistings (
  proposal_id text primary key references proposals (id),
  client_id text not null references members (id),
  at timestamptz not null
);
create table proposal_notes (
  proposal_id text primary key references proposals (id),
  client_id text not null references members (id),
  body text not null check (length(body) <= 2000),
  at timestamptz not null
);

create table proposal_events (
  id bigint generated always as identity primary key,
  proposal_id text not null references proposals (id),
  verb text not null,
  from_status text not null,
  to_status text not null,
  by_role text not null,
  actor_id text references members (id),
  at timestamptz not null,
  detail jsonb not null default '{}'
);
create index on proposal_events (proposal_id, at);
create trigger proposal_events_append_only before update or delete on proposal_events for each row execute function refuse_change();
