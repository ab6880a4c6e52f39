-- The second factor (§5.4): codes of an authenticator app, and recovery codes where that is lost.
alter table sessions
  -- How the second factor was shown when this session began, or since; null: the password alone.
  add column second_factor text check (second_factor in ('totp', 'recovery-code', 'passkey')),
  -- When its owner last proved who they are; dangerous verbs ask for it within minutes.
  add column confirmed_at timestamptz,
  add column last_seen_at timestamptz;

create table totp_secrets (
  member_id text primary key references members (id) on delete cascade,
  -- Encrypted by the application.
  secret bytea not null,
  made_at timestamptz not null,
  -- null: shown for set-up, but no code of it was entered yet.
  confirmed_at timestamptz,
  -- The time step of the last code that was taken: neither it nor an earlier one is taken again.
  last_step bigint,
  check (confirmed_at is null or last_step is not null)
);

create table recovery_codes (
  member_id text not null references members (id) on delete cascade,
  -- A keyed hash: the code itself is shown once and kept nowhere.
  hash text not null,
  made_at timestamptz not null,
  used_at timestamptz,
  primary key (member_id, hash)
);

-- A right password, and no session yet: waits some minutes for the second factor.
create table half_sessions (
  token_hash text primary key,
  member_id text not null references members (id) on delete cascade,
  made_at timestamptz not null,
  expires_at timestamptz not null
);
create index on half_sessions (member_id);

-- Whoever has set up a second factor has no session without it, whichever code asks for one.
create function refuse_half_session() returns trigger language plpgsql as $$
begin
  if exists (select from totp_secrets t where t.member_id = new.user_id and t.confirmed_at is not null) then
    raise exception 'a session of this member needs the second factor' using errcode = 'restrict_violation';
  end if;
  return new;
end $$;
create trigger sessions_whole before insert on sessions
  for each row when (new.second_factor is null) execute function refuse_half_session();

-- A wish to be reached at another address: the new one confirms it, the old one is told and can stop it, also afterwards.
create table email_changes (
  id text primary key,
  member_id text not null references members (id) on delete cascade,
  old_email text not null,
  new_email text not null check (new_email = lower(new_email)),
  confirm_hash text not null unique,
  stop_hash text not null unique,
  asked_at timestamptz not null,
  confirmed_at timestamptz,
  stopped_at timestamptz
);
create unique index one_email_change on email_changes (member_id) where confirmed_at is null and stopped_at is null;
