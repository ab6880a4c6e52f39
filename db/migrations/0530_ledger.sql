-- A second payment provider, and payments that a card company takes back (§4.3, decisions 170 and 171).

-- 'chargebacks': what card companies have taken back and no client has made good; held, so never above zero.
-- 'provider-fees': what the provider keeps of its payouts for itself; spent, so never above zero.
alter table ledger_accounts
  drop constraint ledger_accounts_kind_check,
  drop constraint balance_not_negative,
  add constraint ledger_accounts_kind_check check (kind in ('provider', 'bank', 'escrow', 'freelancer', 'client', 'fees', 'fees-held',
    'consumption-tax', 'withholding', 'payouts', 'payout-fees', 'chargebacks', 'provider-fees')),
  add constraint balance_not_negative check (kind in ('provider', 'bank', 'chargebacks', 'provider-fees') or balance_yen >= 0),
  add constraint claim_not_positive check (kind not in ('chargebacks', 'provider-fees') or balance_yen <= 0);

alter table postings
  drop constraint postings_kind_check,
  add constraint postings_kind_check check (kind in ('fund', 'release', 'part-release', 'refund', 'split', 'merge',
    'payout', 'payout-settled', 'payout-returned', 'provider-payout', 'client-refund', 'correction',
    'chargeback', 'chargeback-returned', 'chargeback-offset'));

-- The page at Stripe on which a charge is paid; a new row when the one before has ended without a payment.
create table stripe_checkouts (
  charge_id text not null references charges (id),
  attempt integer not null check (attempt >= 1),
  session_id text not null unique,
  created_at timestamptz not null,
  primary key (charge_id, attempt)
);

-- A payment that its payer's card company has taken back from the provider, and with it from us.
create table charge_disputes (
  -- The provider's name for it.
  id text primary key,
  charge_id text not null references charges (id),
  amount_yen yen not null check (amount_yen > 0),
  status text not null check (status in ('open', 'won', 'lost')),
  opened_at timestamptz not null,
  ended_at timestamptz,
  constraint dispute_ended check ((status = 'open') = (ended_at is null))
);
create index on charge_disputes (charge_id);
create index on charge_disputes (opened_at) where status = 'open';

-- The memory of the built-in provider: payments whose payer disputes them later.
alter table sandbox_payments
  add column disputed_at timestamptz,
  add column dispute_ends_at timestamptz,
  add column dispute_outcome text check (dispute_outcome in ('won', 'lost')),
  add constraint dispute_has_an_end check (num_nulls(disputed_at, dispute_ends_at, dispute_outcome) in (0, 3));
