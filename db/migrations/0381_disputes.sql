-- Disputes on orders (§5.3): both sides state their case and may offer an amount that the other does not see; offers that overlap
-- settle at their midpoint, else an operator decides.
create table disputes (
  id text primary key,
  order_id text not null references orders (id),
  -- Copied from the order, which cannot change them.
  client_id text not null references members (id),
  freelancer_id text not null references members (id),
  -- What is in escrow: it stands still as long as the dispute runs.
  price_yen yen not null check (price_yen > 0),
  opened_by text not null check (opened_by in ('client', 'freelancer')),
  reason text not null check (reason in ('not-as-agreed', 'not-delivered', 'not-accepted', 'beyond-agreed', 'unreachable', 'rights', 'other')),
  status text not null check (status in ('open', 'proposed', 'settled', 'decided', 'withdrawn')),
  opened_at timestamptz not null,
  -- Until then the two talk; after it the operators decide.
  talks_until timestamptz not null,
  escalated_at timestamptz,
  -- Which operator has it in hand.
  taken_by text references members (id),
  taken_at timestamptz,
  ended_at timestamptz,
  -- What came of it. Of the escrow, the freelancer gets so much; the rest goes back.
  reward_yen yen check (reward_yen between 0 and price_yen),
  fault text check (fault in ('client', 'freelancer', 'mutual', 'platform', 'force-majeure')),
  decision text,
  decided_by text references members (id),
  approved_by text references members (id),
  -- So much is decided that a second operator has to approve.
  is_large boolean not null default false,
  check ((status in ('settled', 'decided', 'withdrawn')) = (ended_at is not null)),
  check (status not in ('settled', 'decided', 'proposed') or num_nulls(reward_yen, fault) = 0),
  check (status not in ('decided', 'proposed') or num_nulls(decision, decided_by, escalated_at) = 0),
  -- Wall: two people decide what is large.
  constraint two_decide check (decided_by <> approved_by),
  constraint large_by_two check (status <> 'decided' or not is_large or approved_by is not null)
);
-- Wall: one dispute at a time stands on an order.
create unique index one_running_dispute on disputes (order_id) where ended_at is null;
create index on disputes (order_id, opened_at);
create index on disputes (client_id, opened_at desc);
create index on disputes (freelancer_id, opened_at desc);
create index on disputes (talks_until) where status = 'open' and escalated_at is null;
create index on disputes (ended_at);
-- Wall: what has ended stays as it ended.
create trigger disputes_stay before update on disputes
  for each row when (old.ended_at is not null or (new.id, new.order_id, new.client_id, new.freelancer_id, new.price_yen,
      new.opened_by, new.reason, new.opened_at, new.talks_until)
    is distinct from (old.id, old.order_id, old.client_id, old.freelancer_id, old.price_yen,
      old.opened_by, old.reason, old.opened_at, old.talks_until)
  ) execute function refuse_change();
create trigger disputes_are_kept before delete or truncate on disputes for each statement execute function refuse_change();

create table dispute_events (
  id bigint generated always as identity primary key,
  dispute_id text not null references disputes (id),
  verb text not null,
  from_status text not null,
  to_status text not null,
  by_role text not null check (by_role in ('client', 'freelancer', 'operator', 'clock')),
  actor_id text references members (id),
  at timestamptz not null,
  -- Never the amount of an offer.
  detail jsonb not null default '{}'
);
create index on dispute_events (dispute_id, id);
create trigger dispute_events_append_only before update or delete on dispute_events
  for each row execute function refuse_change();

-- What a side says of it, with what proves it; the first is its case.
create table dispute_statements (
  id text primary key,
  dispute_id text not null references disputes (id),
  by_role text not null check (by_role in ('client', 'freelancer')),
  body text not null check (length(body) between 1 and 5000),
  links text[] not null default '{}',
  at timestamptz not null
);
create index on dispute_statements (dispute_id, at);
create trigger dispute_statements_append_only before update or delete on dispute_statements
  for each row execute function refuse_change();
create table dispute_files (
  statement_id text not null references dispute_statements (id),
  file_id text not null references files (id),
  primary key (statement_id, file_id)
);

-- What a side would settle for: of the escrow, so much for the freelancer. Read by the command that compares, and by its own side.
create table dispute_offers (
  dispute_id text not null references disputes (id),
  by_role text not null check (by_role in ('client', 'freelancer')),
  number integer not null check (number > 0),
  amount_yen yen not null,
  at timestamptz not null,
  primary key (dispute_id, by_role, number)
);
create trigger dispute_offers_append_only before update or delete on dispute_offers
  for each row execute function refuse_change();
-- Wall: an offer only goes towards the other side, so that trying out numbers binds whoever tries (decision 112).
create function check_dispute_offer() returns trigger language plpgsql as $$
begin
  if exists (
    select from dispute_offers o where o.dispute_id = new.dispute_id and o.by_role = new.by_role
      and case new.by_role when 'client' then o.amount_yen >= new.amount_yen else o.amount_yen <= new.amount_yen end
  ) then
    raise exception 'an offer goes towards the other side' using errcode = 'check_violation', constraint = 'offers_only_approach';
  end if;
  return new;
end $$;
create trigger dispute_offers_approach before insert on dispute_offers
  for each row execute function check_dispute_offer();
