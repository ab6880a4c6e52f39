-- A client's standing in writing (§2.6, §2.8): what rank_receipts are for freelancers. Each change makes one, and each wish.
create table rank_client_receipts (
  id text primary key,
  member_id text not null references members (id),
  change_id text unique references rank_client_changes (id),
  at timestamptz not null,
  tier text not null check (tier in ('none', 'verified', 'certified')),
  policy text not null,
  document text not null,
  jws text not null
);
create index on rank_client_receipts (member_id, at desc);
create trigger rank_client_receipts_append_only before update or delete on rank_client_receipts for each row execute function refuse_change();
