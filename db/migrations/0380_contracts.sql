-- A dispute stops an order (§5.3, decision 111): the status stays what it is, and neither a verb nor a deadline moves it on.
alter table orders
  add column disputed_at timestamptz,
  -- Where disputes have stood between a delivery and now: the instant from which its inspection counts. Null: from the delivery on.
  add column inspected_from timestamptz,
  add constraint disputed_while_funded check (disputed_at is null or status in ('working', 'delivered')),
  add constraint inspection_after_delivery check (
    inspected_from is null or (delivered_at is not null and inspected_from >= delivered_at));
-- The same of what one side asked, and of a formal reminder.
alter table order_requests add column counted_from timestamptz;
alter table order_reminders add column counted_from timestamptz;

-- Wall: whoever moves a disputed order has to end its dispute in the same statement.
create trigger orders_stand_still before update on orders
  for each row when (
    old.disputed_at is not null and new.disputed_at is not null
    and (new.status, new.price_yen, new.due_on, new.title, new.brief, new.round, new.delivered_at, new.inspected_from, new.disputed_at,
        new.client_fee_yen, new.freelancer_fee_yen)
      is distinct from (old.status, old.price_yen, old.due_on, old.title, old.brief, old.round, old.delivered_at, old.inspected_from,
        old.disputed_at, old.client_fee_yen, old.freelancer_fee_yen)
  ) execute function refuse_change();

-- Wall: the escrow of a disputed order is its price, seen when the transaction ends.
create function check_disputed_escrow() returns trigger language plpgsql as $$
begin
  if exists (
    select from orders o join ledger_accounts l on l.id = 'escrow/' || o.id
    where o.id = substr(new.id, 8) and o.disputed_at is not null and l.balance_yen <> o.price_yen
  ) then
    raise exception 'the escrow of a disputed order stays' using errcode = 'check_violation', constraint = 'disputed_escrow_stays';
  end if;
  return null;
end $$;
create constraint trigger disputed_escrow_stays after update on ledger_accounts
  deferrable initially deferred for each row when (new.kind = 'escrow') execute function check_disputed_escrow();
