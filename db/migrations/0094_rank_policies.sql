-- Rules that change responsibly (§2.7): what a rule would have done, the rules themselves, and who was told.

-- Days that must lie between the publication of a rule and the first day on which it decides.
create table rank_settings (
  id boolean primary key default true check (id),
  notice_days integer not null default 60 check (notice_days >= 1)
);
insert into rank_settings default values;

-- A replay of one rule on the facts of one period, finished: never changed afterwards. The hash is that of the rule's
-- canonical text without the day on which it takes effect, which decides nothing about anybody.
create table rank_replays (
  id text primary key,
  policy_hash text not null,
  from_on date not null,
  to_on date not null check (to_on >= from_on),
  made_at timestamptz not null,
  made_by text references members (id),
  report jsonb not null,
  unique (id, policy_hash)
);
create index on rank_replays (policy_hash, made_at desc);
create trigger rank_replays_append_only before update or delete on rank_replays for each row execute function refuse_change();

-- Everyone whom the rule would have moved at the period's end.
create table rank_replay_moves (
  replay_id text not null references rank_replays (id),
  member_id text not null references members (id),
  from_tier text not null,
  to_tier text not null check (to_tier <> from_tier),
  primary key (replay_id, member_id)
);
create trigger rank_replay_moves_append_only before update or delete on rank_replay_moves
  for each row execute function refuse_change();

create table rank_policies (
  id text primary key,
  policy_id text not null,
  version integer not null check (version >= 1),
  document text not null,
  hash text not null check (hash = encode(sha256(convert_to(document, 'UTF8')), 'hex')),
  status text not null check (status in ('draft', 'published', 'withdrawn')),
  author_id text not null references members (id),
  created_at timestamptz not null,
  changed_at timestamptz not null,
  published_by text references members (id),
  published_at timestamptz,
  effective_from date,
  replay_id text,
  withdrawn_by text references members (id),
  withdrawn_at timestamptz,
  withdrawn_reason text,
  -- A report made of exactly this text, or none.
  foreign key (replay_id, hash) references rank_replays (id, policy_hash),
  check ((status = 'draft') = (published_at is null)),
  check (num_nulls(published_by, published_at, effective_from, replay_id) in (0, 4)),
  check ((status = 'withdrawn') = (withdrawn_at is not null)),
  check (num_nulls(withdrawn_by, withdrawn_at, withdrawn_reason) in (0, 3))
);
-- The name of a rule that was ever announced is never given to another.
create unique index rank_policies_name on rank_policies (policy_id) where status <> 'draft';
create unique index rank_policies_day on rank_policies (effective_from) where status = 'published';

-- From draft to published to withdrawn, and nowhere else; every process that judges must have read of it in time.
create function guard_rank_policy() returns trigger language plpgsql as $$
declare
  changing text[] := array['status', 'published_by', 'published_at', 'effective_from', 'replay_id'];
  withdrawing text[] := array['status', 'withdrawn_by', 'withdrawn_at', 'withdrawn_reason'];
  notice integer := coalesce((select notice_days from rank_settings), 60);
begin
  if tg_op = 'DELETE' then
    if old.status = 'draft' then return old; end if;
  elsif tg_op = 'INSERT' then
    if new.status = 'draft' then return new; end if;
  elsif old.status = 'draft' and new.status = 'draft' then
    return new;
  elsif old.status = 'draft' and new.status = 'published' and to_jsonb(new) - changing = to_jsonb(old) - changing then
    if new.effective_from >= (new.published_at at time zone 'Asia/Tokyo')::date + notice then return new; end if;
    raise exception 'a rule takes effect at least % days after it is published', notice using errcode = 'check_violation';
  elsif old.status = 'published' and new.status = 'withdrawn'
    and to_jsonb(new) - withdrawing = to_jsonb(old) - withdrawing then
    if new.withdrawn_at <= old.effective_from::timestamp at time zone 'Asia/Tokyo' - interval '1 hour' then return new; end if;
    raise exception 'a rule that is about to take effect can no longer be withdrawn' using errcode = 'check_violation';
  end if;
  raise exception 'a published rule is never changed' using errcode = 'restrict_violation';
end $$;
create trigger rank_policies_guard before insert or update or delete on rank_policies
  for each row execute function guard_rank_policy();

-- Replays asked for and not finished yet, with how far they are.
create table rank_replay_runs (
  id text primary key,
  policy_id text not null references rank_policies (id) on delete cascade,
  policy_hash text not null,
  from_on date not null,
  to_on date not null,
  asked_by text not null references members (id),
  asked_at timestamptz not null,
  months integer not null check (months >= 1),
  months_done integer not null default 0,
  finished_at timestamptz,
  fault text
);
create index on rank_replay_runs (policy_id, asked_at desc);

-- Who was told of a rule, once each, and of its withdrawal.
create table rank_policy_tellings (
  policy_id text not null references rank_policies (id),
  member_id text not null references members (id),
  kind text not null check (kind in ('announced', 'withdrawn')),
  at timestamptz not null,
  primary key (policy_id, member_id, kind)
);
