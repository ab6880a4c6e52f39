-- Payouts (§4.4): from what a freelancer has earned to their bank account, by runs that two operators approve.

alter table postings
  drop constraint postings_kind_check,
  add constraint postings_kind_check check (kind in ('fund', 'release', 'part-release', 'refund', 'split', 'merge',
    'payout', 'payout-settled', 'payout-returned', 'provider-payout', 'client-refund', 'correction'));

-- Where somebody is paid. A row never changes: a new account replaces the one before.
create table bank_accounts (
  id text primary key,
  member_id text not null references members (id),
  bank_code text not null check (bank_code ~ '^\d{4}$'),
  branch_code text not null check (branch_code ~ '^\d{3}$'),
  kind text not null check (kind in ('ordinary', 'current', 'savings')),
  -- Seven digits, encrypted by the application; the last three stand beside, for people.
  number bytea not null,
  number_end text not null check (number_end ~ '^\d{3}$'),
  -- As the bank file writes it, confirmed by its owner: one byte a letter, 30 at most.
  holder text not null check (length(holder) between 1 and 30),
  -- Whether it was held against the name of a confirmed identity.
  checked boolean not null,
  at timestamptz not null,
  replaced_at timestamptz,
  -- A transfer came back: nothing more is sent there.
  refused_at timestamptz
);
create unique index one_bank_account on bank_accounts (member_id) where replaced_at is null;
create trigger bank_accounts_stay before update on bank_accounts
  for each row when (
    (new.id, new.member_id, new.bank_code, new.branch_code, new.kind, new.number, new.holder, new.checked, new.at)
      is distinct from (old.id, old.member_id, old.bank_code, old.branch_code, old.kind, old.number, old.holder, old.checked, old.at)
  ) execute function refuse_change();

-- Paid at every payday, or only when asked for. Nobody has a row who has never chosen.
create table payout_choices (
  member_id text primary key references members (id),
  mode text not null check (mode in ('automatic', 'on-request')),
  requested_at timestamptz
);

-- The site's own account, that pays; one row.
create table payout_payer (
  only_one boolean primary key default true check (only_one),
  customer_code text not null check (customer_code ~ '^\d{10}$'),
  name text not null check (length(name) between 1 and 40),
  bank_code text not null check (bank_code ~ '^\d{4}$'),
  branch_code text not null check (branch_code ~ '^\d{3}$'),
  kind text not null check (kind in ('ordinary', 'current', 'savings')),
  number text not null check (number ~ '^\d{7}$'),
  changed_at timestamptz not null,
  changed_by text not null references members (id)
);

create table payout_runs (
  id text primary key,
  -- 'regular': of a closing; 'early': what would be later than the law allows.
  kind text not null check (kind in ('regular', 'early')),
  closed_on date not null,
  pay_on date not null,
  status text not null check (status in ('prepared', 'checked', 'approved', 'sent', 'settled', 'discarded')),
  line_count integer not null check (line_count > 0),
  total_yen yen not null check (total_yen > 0),
  prepared_at timestamptz not null,
  first_by text references members (id),
  second_by text references members (id),
  sent_at timestamptz,
  file_opened_at timestamptz,
  file_opened_by text references members (id),
  ended_at timestamptz,
  -- Wall: two people approve a run.
  constraint two_approve check (first_by <> second_by),
  constraint approved_by_two check (status in ('prepared', 'checked', 'discarded') or num_nulls(first_by, second_by) = 0),
  constraint checked_by_one check (status <> 'checked' or first_by is not null),
  constraint ended_when_over check ((status in ('settled', 'discarded')) = (ended_at is not null))
);
create unique index one_run_of_a_closing on payout_runs (closed_on) where kind = 'regular' and status <> 'discarded';
create index on payout_runs (status) where status not in ('settled', 'discarded');

create table payout_run_events (
  id bigint generated always as identity primary key,
  run_id text not null references payout_runs (id),
  verb text not null,
  from_status text not null,
  to_status text not null,
  by_role text not null check (by_role in ('operator', 'clock')),
  actor_id text references members (id),
  at timestamptz not null,
  detail jsonb not null default '{}'
);
create index on payout_run_events (run_id, id);
create trigger payout_run_events_append_only before update or delete on payout_run_events
  for each row execute function refuse_change();

create table payout_lines (
  id text primary key,
  run_id text not null references payout_runs (id),
  -- What the bank prints beside the transfer: it finds the line again in a statement.
  reference bigint generated always as identity unique check (reference < 10000000000),
  member_id text not null references members (id),
  bank_account_id text not null references bank_accounts (id),
  amount_yen yen not null check (amount_yen > 0),
  -- The last day that the law allows for the oldest yen of it.
  due_on date not null,
  status text not null check (status in ('planned', 'sent', 'settled', 'returned', 'dropped')),
  returned_at timestamptz,
  reason text check (reason in ('closed', 'no-such-account', 'name-differs', 'other')),
  check ((status = 'returned') = (returned_at is not null)),
  check ((status = 'returned') = (reason is not null))
);
-- Wall: nobody stands in two runs at once.
create unique index one_planned_line on payout_lines (member_id) where status = 'planned';
create index on payout_lines (run_id, reference);
create index on payout_lines (member_id, reference desc);
create trigger payout_lines_stay before update on payout_lines
  for each row when (
    (new.id, new.run_id, new.member_id, new.bank_account_id, new.amount_yen, new.due_on)
      is distinct from (old.id, old.run_id, old.member_id, old.bank_account_id, old.amount_yen, old.due_on)
  ) execute function refuse_change();

-- Runs are looked for once a day.
create table payout_days (
  on_day date primary key,
  at timestamptz not null
);
