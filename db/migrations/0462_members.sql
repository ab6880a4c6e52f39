-- Whoever has lost the authenticator app and the recovery codes asks operators for help (§5.4, decision 144): an operator looks at who it
-- is, then a week has to pass, and a letter can stop it the whole time.
create table factor_resets (
  id text primary key,
  member_id text not null references members (id) on delete cascade,
  -- By what the person shows who they are, in their own words.
  words text not null check (length(btrim(words)) between 1 and 1000),
  stop_hash text not null unique,
  asked_at timestamptz not null,
  decided_by text references members (id),
  decided_at timestamptz,
  -- For the audit: what the operator compared.
  reason text,
  -- From then on the second factor goes. Null: not approved.
  works_at timestamptz,
  stopped_at timestamptz,
  done_at timestamptz,
  check ((decided_by is null) = (decided_at is null) and (decided_at is null) = (reason is null)),
  -- Wall: a week at least lies between an operator's word and the end of the second factor, and nothing that was stopped works.
  constraint a_week_to_stop_it check (works_at >= decided_at + interval '7 days'),
  constraint works_when_approved check (done_at is null or (works_at is not null and done_at >= works_at and stopped_at is null)),
  constraint nobody_resets_themselves check (decided_by <> member_id)
);
create unique index one_open_reset on factor_resets (member_id)
  where stopped_at is null and done_at is null and (decided_at is null or works_at is not null);
create index on factor_resets (asked_at) where decided_at is null and stopped_at is null;
create index on factor_resets (works_at) where works_at is not null and stopped_at is null and done_at is null;
