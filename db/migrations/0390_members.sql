-- What somebody may not do for now, and on account of which sanction (§5.3). Held here as a fact, as the tier is, so that every
-- module can ask; only cases decides (decision 114).
alter table members add column suspended_at timestamptz;
comment on column members.suspended_at is
  'Since when the account is suspended or closed by a sanction: search, public lists and badges leave it out';

create table member_bars (
  -- The sanction's id.
  id text primary key,
  member_id text not null references members (id),
  kind text not null check (kind in ('restricted', 'suspended', 'closed')),
  -- What is refused while 'restricted'; the other two refuse everything new.
  features text[] not null,
  -- The rule that was broken, by its name, for the refusal.
  rule_ja text not null check (rule_ja <> ''),
  rule_en text not null check (rule_en <> ''),
  since timestamptz not null,
  -- Null: without an end.
  until timestamptz,
  lifted_at timestamptz,
  check ((kind = 'restricted') = (cardinality(features) > 0)),
  check (features <@ array['posting', 'ordering', 'proposing', 'selling', 'competing', 'working', 'messaging']),
  check ((kind = 'closed') = (until is null)),
  check (until > since),
  check (lifted_at >= since)
);
create index on member_bars (member_id) where lifted_at is null;
-- A bar is lifted once, and otherwise never changed.
create trigger member_bars_stay before update on member_bars
  for each row when (
    to_jsonb(new) - 'lifted_at' is distinct from to_jsonb(old) - 'lifted_at' or old.lifted_at is not null
  ) execute function refuse_change();
create trigger member_bars_kept before delete on member_bars for each row execute function refuse_change();
