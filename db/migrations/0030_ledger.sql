-- Double entry, append-only (§4.2). Amounts are integer yen, seen from the books: what the site owes
-- (escrow, freelancers, clients) and earns is positive, what it holds (provider, bank) is negative.
-- So every posting sums to zero, and a balance that people own can be required never to be below zero.
create table ledger_accounts (
  -- 'provider', 'bank', 'fees', 'fees-held', 'consumption-tax', 'withholding', 'payouts', 'payout-fees',
  -- 'escrow/<order id>', 'freelancer/<member id>', 'client/<member id>'.
  id text primary key,
  kind text not null check (kind in ('provider', 'bank', 'escrow', 'freelancer', 'client', 'fees', 'fees-held', 'consumption-tax', 'withholding', 'payouts', 'payout-fees')),
  balance_yen yen not null default 0,
  entries bigint not null default 0,
  constraint account_kind_is_in_its_id check (kind = split_part(id, '/', 1)),
  constraint balance_not_negative check (kind in ('provider', 'bank') or balance_yen >= 0)
);

create table postings (
  id bigint generated always as identity primary key,
  kind text not null check (kind in ('fund', 'release', 'part-release', 'refund', 'split', 'payout', 'payout-settled', 'payout-returned', 'client-refund', 'correction')),
  -- What it is about: 'order/<id>', 'payout/<id>'.
  reference text not null,
  -- The business fact that may move money once, e.g. 'order/<id>/release'.
  idempotency_key text not null unique,
  at timestamptz not null,
  actor_id text references members (id),
  transaction_id xid8 not null default pg_current_xact_id()
);
create index on postings (reference);

create table entries (
  account_id text not null references ledger_accounts (id),
  -- Gap-free number within the account.
  seq bigint not null,
  posting_id bigint not null references postings (id),
  amount_yen yen not null check (amount_yen <> 0),
  balance_after_yen yen not null,
  primary key (account_id, seq)
);
create index on entries (posting_id);

-- Payments through a provider (§4.3).
create table charges (
  id text primary key,
  provider text not null,
  provider_ref text not null unique,
  payer_id text not null references members (id),
  -- 'order/<id>' lines paid together, with their amounts.
  amount_yen yen not null check (amount_yen > 0),
  status text not null default 'pending' check (status in ('pending', 'needs-action', 'succeeded', 'failed')),
  failure text,
  created_at timestamptz not null,
  settled_at timestamptz
);
create index on charges (payer_id, created_at desc);
create index on charges (status, created_at) where status <> 'succeeded';

create table charge_lines (
  charge_id text not null references charges (id),
  -- The first line's order is where the payer is sent back to.
  position integer not null,
  order_id text not null,
  amount_yen yen not null check (amount_yen > 0),
  primary key (charge_id, order_id)
);
create index on charge_lines (order_id);

create table refunds (
  id text primary key,
  charge_id text not null references charges (id),
  -- The line it is taken from: of an order that was split, pieces are refunded from its one line.
  line_order_id text not null,
  order_id text not null,
  client_id text not null references members (id),
  amount_yen yen not null check (amount_yen > 0),
  status text not null default 'pending' check (status in ('pending', 'succeeded', 'failed')),
  created_at timestamptz not null,
  settled_at timestamptz,
  foreign key (charge_id, line_order_id) references charge_lines (charge_id, order_id)
);
create index on refunds (charge_id, line_order_id);
create index on refunds (order_id);
create index on refunds (created_at) where status = 'pending';

-- Each event of a provider takes effect once, however often it arrives.
create table provider_events (
  provider text not null,
  event_id text not null,
  kind text not null,
  received_at timestamptz not null,
  primary key (provider, event_id)
);

-- The memory of the built-in provider: what a real one would keep on its own side (§4.3). The site reads
-- it only through the provider's port.
create table sandbox_payments (
  ref text primary key,
  charge_id text not null,
  amount_yen yen not null,
  method text not null check (method in ('card', 'bank')),
  status text not null check (status in ('waiting', 'needs-action', 'succeeded', 'failed')),
  failure text,
  at timestamptz not null,
  -- From when on the provider itself counts a waiting payment as paid.
  succeeds_at timestamptz
);
create table sandbox_refunds (
  id text primary key,
  ref text not null references sandbox_payments (ref),
  amount_yen yen not null,
  at timestamptz not null
);
