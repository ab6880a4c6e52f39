-- When time alone may change somebody's tier: the sweep judges them again then (§2.4).
create table members_rank_due (
  member_id text primary key references members (id),
  due_at timestamptz not null
);
create index on members_rank_due (due_at);

-- The nights on which cuts were computed and everybody was judged: each once, whoever sweeps.
create table rank_nights (
  night date primary key,
  at timestamptz not null
);

create trigger category_cuts_append_only before update or delete on category_cuts for each row execute function refuse_change();

-- Changes of one instant keep the order in which they came about.
alter table rank_changes add column place bigint generated always as identity;
