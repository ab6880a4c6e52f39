-- A tier that will be lost, said ahead (§2.7): given once, ended once, and never rewritten otherwise. Each tier in danger
-- has its own.
create table rank_warnings (
  id text primary key,
  member_id text not null references members (id),
  tier text not null check (tier in ('regular', 'bronze', 'silver', 'certified')),
  policy text not null,
  given_at timestamptz not null,
  falls_at timestamptz not null check (falls_at > given_at),
  ended_at timestamptz check (ended_at >= given_at),
  -- Lifted: earned again, or not asked any more. Fallen: the tier was lost.
  outcome text check (outcome in ('lifted', 'fallen')),
  check ((ended_at is null) = (outcome is null))
);
create unique index one_standing_warning on rank_warnings (member_id, tier) where ended_at is null;
create index on rank_warnings (member_id, given_at);

create function guard_rank_warning() returns trigger language plpgsql as $$
declare
  ending text[] := array['ended_at', 'outcome'];
begin
  if tg_op = 'UPDATE' and old.ended_at is null and to_jsonb(new) - ending = to_jsonb(old) - ending then return new; end if;
  raise exception 'a warning is given once and ended once' using errcode = 'restrict_violation';
end $$;
create trigger rank_warnings_guard before update or delete on rank_warnings for each row execute function guard_rank_warning();

-- A whole number to a whole power by multiplication alone: the operator ^ rounds large results.
create function exact_power(base numeric, exponent bigint) returns numeric language plpgsql immutable parallel safe as $$
declare
  power numeric := 1;
  square numeric := base;
  rest bigint := exponent;
begin
  while rest > 0 loop
    if rest % 2 = 1 then power := power * square; end if;
    rest := rest / 2;
    if rest > 0 then square := square * square; end if;
  end loop;
  return power;
end $$;

-- Whether P(p < below) < limit for p ~ Beta(a + successes, b + failures), in whole numbers: what `isSureEnough` says.
create function is_sure_enough(
  successes bigint, failures bigint, a bigint, b bigint, below_n bigint, below_d bigint, limit_n bigint, limit_d bigint
) returns boolean language plpgsql immutable parallel safe as $$
declare
  few bigint := b + failures;
  trials bigint := a + successes + b + failures - 1;
  term numeric := 1;
  total numeric := 0;
begin
  for k in 0 .. few - 1 loop
    total := total * below_n + term;
    term := div(term * (trials - k) * (below_d - below_n), (k + 1)::numeric);
  end loop;
  return total * exact_power(below_n, trials - few + 1) * limit_d < limit_n * exact_power(below_d, trials);
end $$;
