-- Passkeys (§5.4): public keys of a member's devices. A passkey whose holder was verified counts as both factors.
create table passkeys (
  -- What the device calls it (base64url).
  id text primary key,
  member_id text not null references members (id) on delete cascade,
  name text not null check (length(name) between 1 and 60),
  public_key bytea not null,
  -- Devices that count their signatures never count back.
  counter bigint not null check (counter >= 0),
  transports text[] not null default '{}',
  -- Kept in the maker's cloud too, so that a lost device is no lost passkey.
  backed_up boolean not null,
  made_at timestamptz not null,
  last_used_at timestamptz
);
create index on passkeys (member_id);

-- What a device has signed already: nothing is signed for us twice. A row is of no use once the challenge would be too old.
create table used_challenges (
  challenge text primary key,
  expires_at timestamptz not null
);
