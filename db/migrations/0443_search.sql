-- Searches that members keep, and what each has found since: nothing is told of twice.
create table saved_searches (
  id text primary key,
  member_id text not null references members (id),
  kind text not null check (kind in ('jobs', 'freelancers', 'tasks', 'packages')),
  name text not null check (length(name) between 1 and 60),
  -- The query of the list's address, without its page and order.
  query text not null check (length(query) <= 2000),
  created_at timestamptz not null,
  -- Everything listed until then has been looked at.
  checked_at timestamptz not null,
  -- The morning for which a look was last asked for.
  asked_for timestamptz not null,
  unique (member_id, kind, query)
);
create index on saved_searches (asked_for);

create table saved_search_hits (
  search_id text not null references saved_searches (id) on delete cascade,
  subject_id text not null,
  at timestamptz not null,
  primary key (search_id, subject_id)
);
create index on saved_search_hits (search_id, at desc);
