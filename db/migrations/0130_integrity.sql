-- What the detectors found (§2.7): a pattern among people, with its evidence, for an operator to decide. Nothing here
-- is read by the ranks.
create table integrity_cases (
  id text primary key,
  -- The pattern, made of its people: the same pattern makes one case.
  pattern text not null unique,
  score integer not null check (score between 0 and 100),
  status text not null check (status in ('open', 'dismissed', 'confirmed')),
  found_at timestamptz not null,
  -- When evidence was last added.
  grown_at timestamptz not null,
  -- How often a dismissed case came back with new evidence.
  reopened integer not null default 0 check (reopened >= 0),
  decided_at timestamptz,
  decided_by text references members (id),
  note text check (length(note) between 1 and 1000),
  check ((status = 'open') = (decided_at is null)),
  check ((decided_at is null) = (decided_by is null) and (decided_at is null) = (note is null))
);
create index on integrity_cases (score desc, found_at desc) where status = 'open';
create index on integrity_cases (decided_at desc) where status <> 'open';

create table integrity_suspects (
  case_id text not null references integrity_cases (id),
  member_id text not null references members (id),
  primary key (case_id, member_id)
);
create index on integrity_suspects (member_id);

-- One line per signal of a case: which, how strong in points, between whom, on which orders, with its figures.
create table integrity_signals (
  case_id text not null references integrity_cases (id),
  position integer not null,
  kind text not null,
  points integer not null check (points > 0),
  member_ids text[] not null,
  order_ids text[] not null,
  figures jsonb not null,
  primary key (case_id, position)
);

-- Every decision, each once, with the orders it was made upon: a dismissal stands until there are others.
create table integrity_decisions (
  case_id text not null references integrity_cases (id),
  at timestamptz not null,
  operator_id text not null references members (id),
  outcome text not null check (outcome in ('dismissed', 'confirmed')),
  note text not null check (length(note) between 1 and 1000),
  score integer not null,
  order_ids text[] not null,
  primary key (case_id, at)
);
create trigger integrity_decisions_append_only before update or delete on integrity_decisions for each row execute function refuse_change();

-- The nights on which the detectors ran, and the moment up to which facts were looked at: each once, whoever sweeps.
create table integrity_nights (
  night date primary key,
  at timestamptz not null
);
-- What changed since the last night is found by these.
create index on orders (ended_at);
create index on reviews (written_at);
