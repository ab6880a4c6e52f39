-- Client standing (§2.8): the same engine judges clients, from facts with the time they happened.

-- The freelancer's word that the pay was not fair. It stands beside the score, and only its share is ever shown.
alter table reviews
  add column price_unfair boolean not null default false,
  add constraint only_freelancers_judge_the_price check (side = 'freelancer' or not price_unfair);

create or replace function keep_score() returns trigger language plpgsql as $$
begin
  if (new.id, new.order_id, new.side, new.author_id, new.about_id, new.score, new.comment, new.written_at)
    is distinct from (old.id, old.order_id, old.side, old.author_id, old.about_id, old.score, old.comment, old.written_at)
    or (new.quality, new.communication, new.timeliness, new.again, new.price_unfair)
    is distinct from (old.quality, old.communication, old.timeliness, old.again, old.price_unfair) then
    raise exception 'a review is never changed' using errcode = 'restrict_violation';
  end if;
  if old.revealed_at is not null and new.revealed_at is distinct from old.revealed_at then
    raise exception 'a review is revealed once' using errcode = 'restrict_violation';
  end if;
  return new;
end $$;

-- The standing a client holds; ranks awards it. When time alone may change it, it is judged again.
create table rank_clients (
  member_id text primary key references members (id),
  tier text not null default 'none' check (tier in ('none', 'verified', 'certified')),
  since timestamptz,
  due_at timestamptz not null
);
create index on rank_clients (due_at);

create table rank_client_changes (
  id text primary key,
  member_id text not null references members (id),
  from_tier text not null,
  to_tier text not null check (to_tier <> from_tier),
  at timestamptz not null,
  policy text not null,
  standing jsonb not null,
  place bigint generated always as identity
);
create index on rank_client_changes (member_id, at desc);
create trigger rank_client_changes_append_only before update or delete on rank_client_changes for each row execute function refuse_change();

-- A mean of ratios is a sum of fractions: added exactly, because no float decides a tier (§2.2).
create function add_fraction(total numeric[], n numeric, d numeric) returns numeric[] language sql immutable parallel safe
return array[total[1] * div(lcm(total[2], d), total[2]) + n * div(lcm(total[2], d), d), lcm(total[2], d)];
create aggregate sum_of_fractions (numeric, numeric) (sfunc = add_fraction, stype = numeric[], initcond = '{0,1}');

-- Since when an order has been offered in a thread: asked for every thread whose client is judged.
create index on contracts (thread_id);

-- The nights on which every client was judged: each once, whoever sweeps.
create table rank_client_nights (
  night date primary key,
  at timestamptz not null
);
