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
