-- What people keep is bounded, each by themselves and all together (§5.5).
-- The sums of both are read from this index alone.
create index files_kept on files (owner_id) include (bytes) where erased_at is null;

-- Uploads under way: their whole length counts from the beginning, so that many at once stay within the quota, too.
create table file_parts (
  id text primary key,
  owner_id text not null references members (id),
  bytes bigint not null check (bytes >= 0),
  begun_at timestamptz not null
);
create index on file_parts (owner_id) include (bytes);
create index on file_parts (begun_at);
