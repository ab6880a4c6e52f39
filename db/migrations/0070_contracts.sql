-- A contract fixes who, what and on which terms; its orders are what is escrowed, delivered, accepted,
-- paid, rated and counted (§3.1).
create table contracts (
  id text primary key,
  number bigint generated always as identity unique,
  client_id text not null references members (id),
  freelancer_id text not null references members (id),
  category_slug text not null references categories (slug),
  title text not null,
  origin text not null check (origin in ('proposal', 'direct-request', 'package', 'competition', 'task')),
  origin_id text not null,
  job_id text references jobs (id),
  thread_id text not null references threads (id),
  revisions integer not null default 2 check (revisions between 0 and 20),
  rights text not null default 'transfer' check (rights in ('transfer', 'licence', 'keep')),
  withholding boolean not null default false,
  created_at timestamptz not null,
  check (client_id <> freelancer_id)
);
create index on contracts (client_id, created_at desc);
create index on contracts (freelancer_id, created_at desc);
create index on contracts (job_id);

create table orders (
  id text primary key,
  contract_id text not null references contracts (id),
  -- Copied from the contract: every list and every metric asks by person.
  client_id text not null references members (id),
  freelancer_id text not null references members (id),
  category_slug text not null references categories (slug),
  mode text not null default 'project' check (mode in ('project', 'competition', 'task')),
  position integer not null,
  title text not null check (length(title) between 1 and 100),
  brief text not null default '',
  price_yen yen not null check (price_yen between 500 and 100000000),
  due_on date not null,
  status text not null check (status in ('offered', 'agreed', 'working', 'delivered', 'completed', 'cancelled')),
  -- Whose word is awaited while offered.
  offered_by text not null check (offered_by in ('client', 'freelancer')),
  offered_at timestamptz not null,
  agreed_at timestamptz,
  funded_at timestamptz,
  delivered_at timestamptz,
  ended_at timestamptz,
  -- How many deliveries so far; a revision request opens the next round.
  round integer not null default 0,
  fault text check (fault in ('client', 'freelancer', 'mutual', 'platform', 'force-majeure')),
  fault_decided_by text check (fault_decided_by in ('agreement', 'clock', 'operator', 'offer')),
  split_from text references orders (id),
  -- Rewards released to the freelancer before fees; equals the price unless it ended by a share.
  rewarded_yen yen,
  -- Frozen when agreed: a later change of the fee schedule does not touch it (§4.1).
  client_fee_yen yen,
  freelancer_fee_yen yen,
  unique (contract_id, position),
  check (status in ('offered', 'cancelled') or agreed_at is not null),
  check (status in ('offered', 'agreed', 'cancelled') or funded_at is not null),
  check (status <> 'delivered' or delivered_at is not null),
  check ((status in ('completed', 'cancelled')) = (ended_at is not null)),
  check ((status = 'cancelled') = (fault is not null)),
  check (status <> 'completed' or rewarded_yen is not null)
);
create index on orders (contract_id, position);
create index on orders (client_id, status);
create index on orders (freelancer_id, status);
create index on orders (freelancer_id, agreed_at);
create index on orders (status, delivered_at) where status = 'delivered';
create index on orders (status, offered_at) where status in ('offered', 'agreed');
create index on orders (category_slug, ended_at) where status = 'completed';

create table order_events (
  id bigint generated always as identity primary key,
  order_id text not null references orders (id),
  verb text not null,
  from_status text not null,
  to_status text not null,
  by_role text not null check (by_role in ('client', 'freelancer', 'operator', 'clock')),
  actor_id text references members (id),
  at timestamptz not null,
  detail jsonb not null default '{}'
);
create index on order_events (order_id, id);
create trigger order_events_append_only before update or delete on order_events for each row execute function refuse_change();

create table deliveries (
  id text primary key,
  order_id text not null references orders (id),
  round integer not null,
  message text not null,
  links text[] not null default '{}',
  at timestamptz not null,
  withdrawn_at timestamptz,
  revision_asked_at timestamptz,
  revision_note text,
  unique (order_id, round)
);
create table delivery_files (
  delivery_id text not null references deliveries (id),
  file_id text not null references files (id),
  primary key (delivery_id, file_id)
);

-- A request that one side makes and the other answers: to cancel, to change terms, to split.
create table order_requests (
  id text primary key,
  order_id text not null references orders (id),
  kind text not null check (kind in ('cancel', 'change', 'split')),
  by_role text not null check (by_role in ('client', 'freelancer')),
  by_id text not null references members (id),
  note text not null default '',
  -- cancel: {fault, rewardYen}; change: {title, brief, priceYen, dueOn}; split: {pieces: [...]}
  terms jsonb not null,
  status text not null check (status in ('open', 'accepted', 'declined', 'withdrawn', 'decided', 'lapsed')),
  at timestamptz not null,
  answered_at timestamptz,
  answer_note text,
  check ((status = 'open') = (answered_at is null))
);
create unique index one_open_request on order_requests (order_id) where status = 'open';
create index on order_requests (order_id, at);
create index on order_requests (status, at) where status = 'open';

-- A formal reminder to a side that has been silent for 7 days (§3.1).
create table order_reminders (
  order_id text not null references orders (id),
  by_role text not null check (by_role in ('client', 'freelancer')),
  at timestamptz not null,
  primary key (order_id, at)
);

-- Which notices of a deadline went out: each goes once.
create table order_notices (
  order_id text not null references orders (id),
  kind text not null,
  at timestamptz not null,
  primary key (order_id, kind)
);

-- The nine items of §3.7, frozen at agreement and re-issued with each change of terms.
create table terms_notices (
  order_id text not null references orders (id),
  version integer not null,
  items jsonb not null,
  sha256 text not null,
  at timestamptz not null,
  primary key (order_id, version)
);
create trigger terms_notices_append_only before update or delete on terms_notices for each row execute function refuse_change();
