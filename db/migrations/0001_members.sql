-- People and their sessions. Column names follow the accounts library (better-auth); what it does not
-- know (view, tier, last seen) has defaults and belongs to us.
create domain yen as bigint;

create table members (
  id text primary key,
  name text not null default '',
  email text not null unique check (email = lower(email)),
  email_verified boolean not null default false,
  image text,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  kind text not null default 'person' check (kind in ('person', 'operator')),
  -- Which side of the market the header shows; both belong to one account.
  view text not null default 'freelancer' check (view in ('freelancer', 'client')),
  lang text not null default 'ja' check (lang in ('ja', 'en')),
  -- The tier awarded by the rank engine: a fact held here so that contracts need not know ranks.
  tier text not null default 'none' check (tier in ('none', 'regular', 'bronze', 'silver', 'certified')),
  tier_since timestamptz,
  last_seen_at timestamptz
);

create table sessions (
  id text primary key,
  user_id text not null references members (id) on delete cascade,
  token text not null unique,
  expires_at timestamptz not null,
  ip_address text,
  user_agent text,
  created_at timestamptz not null,
  updated_at timestamptz not null
);
create index on sessions (user_id);

create table credentials (
  id text primary key,
  account_id text not null,
  provider_id text not null,
  user_id text not null references members (id) on delete cascade,
  access_token text,
  refresh_token text,
  id_token text,
  access_token_expires_at timestamptz,
  refresh_token_expires_at timestamptz,
  scope text,
  password text,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  unique (provider_id, account_id)
);
create index on credentials (user_id);

-- One-time tokens of the accounts library (password reset).
create table one_time_tokens (
  id text primary key,
  identifier text not null,
  value text not null,
  expires_at timestamptz not null,
  created_at timestamptz not null,
  updated_at timestamptz not null
);
create index on one_time_tokens (identifier);

create table rate_limits (
  id text primary key,
  key text not null unique,
  count integer not null,
  last_request bigint not null
);

-- When a person was seen, at most a row an hour: the fact behind "last login" (§2.2).
create table visits (
  member_id text not null references members (id),
  at timestamptz not null,
  primary key (member_id, at)
);
