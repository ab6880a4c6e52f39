-- A retainer (§3.1, §3.6): the same order each month. It begins with the first order of its terms; whoever agrees to that order
-- agrees to its repetition, and each further order is opened on its day with an escrow of its own.
create table retainers (
  id text primary key,
  contract_id text not null references contracts (id),
  -- The first of its orders: while that is offered, so is the retainer.
  order_id text not null unique references orders (id),
  client_id text not null references members (id),
  freelancer_id text not null references members (id),
  status text not null check (status in ('offered', 'running', 'ended', 'cancelled')),
  -- The day on which the second order opens; the others follow on the same day of each month.
  second_on date not null,
  offered_at timestamptz not null,
  started_at timestamptz,
  -- The terms that are repeated, as the first order was agreed.
  title text,
  brief text,
  price_yen yen,
  first_due_on date,
  -- Since when the contract runs: its orders and its retainers together (§3.1).
  runs_since date,
  -- How many of its orders have been opened.
  opened integer not null default 1 check (opened >= 1),
  -- Notice: who gave it and when, the last day, and the reason, which the other side may ask for.
  notice_on date,
  notice_by text check (notice_by in ('client', 'freelancer')),
  ends_on date,
  reason text not null default '' check (length(reason) <= 2000),
  reason_asked_at timestamptz,
  ended_at timestamptz,
  check (client_id <> freelancer_id),
  constraint started_with_terms check (
    status in ('offered', 'cancelled')
    or num_nulls(started_at, title, brief, price_yen, first_due_on, runs_since) = 0),
  constraint notice_is_whole check (num_nulls(notice_on, notice_by, ends_on) in (0, 3)),
  -- Wall: what has run for six months ends thirty days after notice at the earliest (§3.1).
  constraint notice_of_long_work check (
    ends_on is null or ends_on + 1 < runs_since + interval '6 months' or ends_on >= notice_on + 30),
  constraint ended_when_over check ((status in ('ended', 'cancelled')) = (ended_at is not null))
);
create index on retainers (client_id, offered_at desc);
create index on retainers (freelancer_id, offered_at desc);
create index on retainers (contract_id);
create index on retainers (status) where status = 'running';

-- Wall: what both agreed on is repeated as it was.
create trigger retainers_stay before update on retainers
  for each row when (
    (new.contract_id, new.order_id, new.client_id, new.freelancer_id)
      is distinct from (old.contract_id, old.order_id, old.client_id, old.freelancer_id)
    or (old.started_at is not null
      and (new.started_at, new.title, new.brief, new.price_yen, new.first_due_on, new.runs_since, new.second_on)
        is distinct from (old.started_at, old.title, old.brief, old.price_yen, old.first_due_on, old.runs_since, old.second_on))
  ) execute function refuse_change();

-- Wall: each month's order is opened once.
create table retainer_orders (
  retainer_id text not null references retainers (id),
  number integer not null check (number >= 1),
  order_id text not null unique references orders (id),
  primary key (retainer_id, number)
);

create table retainer_events (
  id bigint generated always as identity primary key,
  retainer_id text not null references retainers (id),
  verb text not null,
  from_status text not null,
  to_status text not null,
  by_role text not null,
  actor_id text references members (id),
  at timestamptz not null,
  detail jsonb not null default '{}'
);
create index on retainer_events (retainer_id, id);
create trigger retainer_events_append_only before update or delete on retainer_events
  for each row execute function refuse_change();
