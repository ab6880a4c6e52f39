-- Notice that continued work ends (§3.1 long work, Freelance Act art. 16): the client tells the freelancer at least thirty days ahead
-- that no order follows, and says why when asked.
create table end_notices (
  id text primary key,
  -- On whose page it was given; the work is that of the two in this category, in all their contracts.
  contract_id text not null references contracts (id),
  client_id text not null references members (id),
  freelancer_id text not null references members (id),
  category_slug text not null references categories (slug),
  status text not null check (status in ('given', 'taken-back')),
  runs_since date not null,
  notice_on date not null,
  given_at timestamptz not null,
  ends_on date not null,
  reason text not null default '' check (length(reason) <= 2000),
  reason_asked_at timestamptz,
  reason_given_at timestamptz,
  taken_back_at timestamptz,
  check (client_id <> freelancer_id),
  -- Wall: thirty days.
  constraint notice_of_long_work check (ends_on >= notice_on + 30),
  constraint reason_on_request check (reason_given_at is null or (reason_asked_at is not null and reason <> '')),
  constraint taken_back_at_some_time check ((status = 'taken-back') = (taken_back_at is not null))
);
create index on end_notices (client_id, freelancer_id, category_slug) where status = 'given';

-- Wall: what was announced stays as it was, and so does a notice that was taken back.
create trigger end_notices_stay before update on end_notices
  for each row when (
    old.status = 'taken-back'
    or (new.contract_id, new.client_id, new.freelancer_id, new.category_slug, new.runs_since, new.notice_on, new.given_at, new.ends_on)
      is distinct from
      (old.contract_id, old.client_id, old.freelancer_id, old.category_slug, old.runs_since, old.notice_on, old.given_at, old.ends_on)
    or (old.reason <> '' and new.reason <> old.reason)
  ) execute function refuse_change();

-- Whether an order is the last of long work of which nobody has said whether it goes on: no order follows, by a retainer neither,
-- and no notice was given. The rule of the chain is longWorkOf (contracts/long-work.ts). A function, so that the statement of every
-- page, which holds the to-do items, need not be planned with all of it.
create function is_last_of_long_work(given text, today date) returns boolean language plpgsql stable as $$
begin
  -- Most pairs have not worked together for nearly as long: nothing else is asked of them.
  if not exists (
    select from orders o join orders p on p.client_id = o.client_id and p.freelancer_id = o.freelancer_id
    where o.id = given and p.agreed_at < greatest(o.due_on, today) - interval '5 months'
  ) then
    return false;
  end if;
  return exists (
    select from orders o
    cross join lateral (select (o.agreed_at at time zone 'Asia/Tokyo')::date as agreed_on,
      coalesce((o.ended_at at time zone 'Asia/Tokyo')::date, greatest(o.due_on, today)) as until) own
    where o.id = given
      and not exists (select from orders n where n.client_id = o.client_id and n.freelancer_id = o.freelancer_id
        and n.category_slug = o.category_slug and n.mode = 'project' and n.id <> o.id
        and (n.status in ('offered', 'agreed') or (n.agreed_at is not null and (n.status <> 'cancelled' or n.funded_at is not null)
          and (coalesce(n.ended_at, 'infinity'), n.due_on, n.id) > (coalesce(o.ended_at, 'infinity'), o.due_on, o.id))))
      and not exists (select from end_notices n where n.client_id = o.client_id and n.freelancer_id = o.freelancer_id
        and n.category_slug = o.category_slug and n.status = 'given' and n.ends_on >= own.agreed_on)
      and not exists (select from retainers n join contracts k on k.id = n.contract_id
        where n.client_id = o.client_id and n.freelancer_id = o.freelancer_id and k.category_slug = o.category_slug
          and (n.status = 'running' or n.ends_on >= own.agreed_on))
      and (with worked as (
        select (w.agreed_at at time zone 'Asia/Tokyo')::date as agreed_on,
          coalesce((w.ended_at at time zone 'Asia/Tokyo')::date, greatest(w.due_on, today)) as until
        from orders w where w.client_id = o.client_id and w.freelancer_id = o.freelancer_id and w.category_slug = o.category_slug
          and w.mode = 'project' and w.agreed_at is not null and (w.status <> 'cancelled' or w.funded_at is not null))
      select exists (select from worked p where p.agreed_on + interval '6 months' <= own.until + 1)
        and not exists (select from worked s where s.agreed_on + interval '6 months' > own.until + 1
          and not exists (select from worked p where p.agreed_on < s.agreed_on and s.agreed_on < p.until + interval '1 month'))));
end $$;
