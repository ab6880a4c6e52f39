-- A tier as a signed credential that its holder shows elsewhere (§2.6). Its place in the status list is drawn at random,
-- so that the public list tells nothing of who or when.
create table rank_credentials (
  id text primary key,
  member_id text not null references members (id),
  tier text not null check (tier in ('silver', 'certified')),
  policy text not null,
  -- What it says of its holder: nothing but a pseudonym, or the profile's address and the name of that day.
  shows text not null check (shows in ('pseudonym', 'profile')),
  -- Since when the tier has been held without a break.
  since timestamptz not null,
  issued_at timestamptz not null,
  valid_until timestamptz not null check (valid_until > issued_at),
  status_list integer not null check (status_list > 0),
  status_index integer not null check (status_index between 0 and 131071),
  jwt text not null,
  revoked_at timestamptz,
  revoked_because text check (revoked_because in ('demoted', 'withdrawn', 'expired', 'closed', 'suspended')),
  unique (status_list, status_index),
  check ((revoked_at is null) = (revoked_because is null))
);
create index on rank_credentials (member_id, issued_at desc);
create index on rank_credentials (status_list) where revoked_at is not null;
-- However many clicks: one that is not revoked per person, tier and rule.
create unique index on rank_credentials (member_id, tier, policy) where revoked_at is null;

-- What was issued stays as it was; it can be revoked once, and never again be valid.
create function allow_one_revocation() returns trigger language plpgsql as $$
begin
  if tg_op = 'UPDATE' and old.revoked_at is null and new.revoked_at is not null
    and to_jsonb(new) - '{revoked_at,revoked_because}'::text[] = to_jsonb(old) - '{revoked_at,revoked_because}'::text[]
  then
    return new;
  end if;
  raise exception '% rows can be revoked once, and are otherwise never changed or deleted', tg_table_name
    using errcode = 'restrict_violation';
end $$;

create trigger rank_credentials_revoked_once before update or delete on rank_credentials
  for each row execute function allow_one_revocation();
