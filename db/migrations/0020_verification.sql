-- The three confirmations (§5.1). Legal names and documents are encrypted by the application.
create table identity_checks (
  id text primary key,
  member_id text not null references members (id),
  status text not null check (status in ('submitted', 'approved', 'rejected')),
  -- Encrypted JSON: legal name, kana, address, birth date.
  particulars bytea,
  document_kind text not null,
  front_file_id text not null references files (id),
  back_file_id text references files (id),
  submitted_at timestamptz not null,
  decided_at timestamptz,
  decided_by text references members (id),
  reason text check (reason in ('unreadable', 'mismatch', 'expired', 'side-missing', 'other')),
  note text,
  check ((status = 'submitted') = (decided_at is null)),
  check (status <> 'rejected' or reason is not null)
);
create unique index one_open_identity_check on identity_checks (member_id) where status = 'submitted';
create index on identity_checks (member_id, status);
create index on identity_checks (status, submitted_at);

create table confidentiality_confirmations (
  member_id text not null references members (id),
  text_version text not null,
  text_sha256 text not null,
  signed_name text not null,
  at timestamptz not null,
  primary key (member_id, text_version)
);

create table phone_codes (
  id text primary key,
  member_id text not null references members (id),
  phone_e164 text not null,
  code_sha256 text not null,
  sent_at timestamptz not null,
  attempts integer not null default 0 check (attempts <= 5),
  used_at timestamptz
);
create index on phone_codes (member_id, sent_at desc);

create table phones (
  member_id text primary key references members (id),
  phone_e164 text not null unique,
  verified_at timestamptz not null
);
