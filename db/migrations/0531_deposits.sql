-- Payments by transfer to the site's own bank account, read from the bank's statements (§4.3, decision 172).

-- 'deposits': what has arrived and nobody has been found for yet; owed to whoever sent it.
alter table ledger_accounts
  drop constraint ledger_accounts_kind_check,
  add constraint ledger_accounts_kind_check check (kind in ('provider', 'bank', 'escrow', 'freelancer', 'client', 'fees', 'fees-held',
    'consumption-tax', 'withholding', 'payouts', 'payout-fees', 'chargebacks', 'provider-fees', 'deposits'));
alter table postings
  drop constraint postings_kind_check,
  add constraint postings_kind_check check (kind in ('fund', 'release', 'part-release', 'refund', 'split', 'merge',
    'payout', 'payout-settled', 'payout-returned', 'provider-payout', 'client-refund', 'correction',
    'chargeback', 'chargeback-returned', 'chargeback-offset', 'deposit', 'deposit-applied', 'deposit-released', 'deposit-refunded'));

-- A charge that its payer means to pay by transfer.
create table bank_transfers (
  charge_id text primary key references charges (id),
  -- What the payer writes before their name.
  number integer generated always as identity (start with 10001) unique check (number < 10000000),
  -- As a bank file writes it.
  sender text not null check (length(sender) between 1 and 48),
  created_at timestamptz not null
);

create table deposit_statements (
  id text primary key,
  name text not null,
  found integer not null check (found >= 0),
  -- Of them, those that no statement before has held.
  added integer not null check (added between 0 and found),
  uploaded_at timestamptz not null,
  uploaded_by text references members (id)
);

create table deposits (
  id text primary key,
  -- The same deposit in two statements that overlap is one.
  key text not null unique,
  -- Null: of the practice provider.
  statement_id text references deposit_statements (id),
  -- The rest of one that was too large.
  rest_of text references deposits (id),
  paid_on date not null,
  amount_yen yen not null check (amount_yen > 0),
  sender text not null,
  bank text not null default '',
  status text not null check (status in ('open', 'assigned', 'applied', 'returned', 'foreign')),
  charge_id text references charges (id),
  arrived_at timestamptz not null,
  decided_at timestamptz,
  -- Null: by the rules.
  decided_by text references members (id),
  note text not null default '',
  constraint assigned_to_a_charge check ((status in ('assigned', 'applied')) = (charge_id is not null)),
  constraint decided_at_some_time check ((status = 'open') = (decided_at is null))
);
create index on deposits (charge_id) where charge_id is not null;
create index on deposits (paid_on, id) where status in ('open', 'assigned');
