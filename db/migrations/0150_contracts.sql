-- The terms of an order through time (§2, decision 027): a rank is asked for on past dates too, and must then know the due date
-- that was in force. Each row: this one was, until that instant; the order itself has the one after it.
create table order_due_dates (
  order_id text not null references orders (id),
  due_on date not null,
  until_at timestamptz not null,
  primary key (order_id, until_at)
);
create index on order_due_dates (until_at);
create trigger order_due_dates_append_only before update or delete on order_due_dates
  for each row execute function refuse_change();

-- Since when the due date has been this one; null since the agreement.
alter table orders
  add column due_set_at timestamptz;

-- What was changed before is known from the notices that were issued then.
insert into order_due_dates (order_id, due_on, until_at)
select order_id, (items ->> 'dueOn')::date, until_at
from (
  select order_id, items, lead(at) over later as until_at, lead(items) over later as next_items
  from terms_notices window later as (partition by order_id order by version)) t
where next_items ->> 'dueOn' <> items ->> 'dueOn'
on conflict do nothing;
update orders o set due_set_at = d.at
from (select order_id, max(until_at) as at from order_due_dates group by order_id) d
where d.order_id = o.id;

-- Wall: a date is added behind the others, never between them, or a past standing would become another.
create function append_due_date() returns trigger language plpgsql as $$
begin
  if exists (select from order_due_dates d where d.order_id = new.order_id and d.until_at >= new.until_at) then
    raise exception 'the due date of that time is told already' using errcode = 'restrict_violation';
  end if;
  return new;
end $$;
create trigger order_due_dates_in_order before insert on order_due_dates
  for each row execute function append_due_date();

-- Whoever changes an agreed due date says since when. An instant that is missing, or the old one, is refused by the table.
create function keep_due_date() returns trigger language plpgsql as $$
begin
  insert into order_due_dates (order_id, due_on, until_at) values (old.id, old.due_on, new.due_set_at);
  return new;
end $$;
create trigger orders_keep_due_date before update on orders
  for each row when (old.agreed_at is not null and new.due_on <> old.due_on) execute function keep_due_date();

-- Wall: what a rank counts of an order is told once. Its category, too, is the one it was agreed in.
create trigger orders_stay before update on orders
  for each row when (
    (new.contract_id, new.client_id, new.freelancer_id, new.category_slug, new.mode)
      is distinct from (old.contract_id, old.client_id, old.freelancer_id, old.category_slug, old.mode)
    or (old.agreed_at is not null and new.agreed_at is distinct from old.agreed_at)
    or (old.funded_at is not null and new.funded_at is distinct from old.funded_at)
    or (new.due_on = old.due_on and new.due_set_at is distinct from old.due_set_at)
    or (old.ended_at is not null
      and (new.ended_at, new.status, new.fault, new.rewarded_yen) is distinct from (old.ended_at, old.status, old.fault, old.rewarded_yen))
  ) execute function refuse_change();

-- A sub-category keeps the one above it, for which its orders count (decision 014): elsewhere it is another one.
create trigger categories_stay before update on categories
  for each row when (new.parent_slug is distinct from old.parent_slug) execute function refuse_change();
