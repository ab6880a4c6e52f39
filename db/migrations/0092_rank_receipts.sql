-- A judgement with all it was made from, signed (§2.6): the canonical text, and a compact JWS whose payload that text is.
create table rank_receipts (
  id text primary key,
  member_id text not null references members (id),
  change_id text unique references rank_changes (id),
  at timestamptz not null,
  tier text not null,
  policy text not null,
  document text not null,
  jws text not null
);
create index on rank_receipts (member_id, at desc);
create trigger rank_receipts_append_only before update or delete on rank_receipts for each row execute function refuse_change();
