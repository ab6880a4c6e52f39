-- How often somebody has tried something lately, shared by all processes: one row per key and span of time. Not logged: a
-- crash forgets who has to wait, and nothing else.
create unlogged table limit_counts (
  key text primary key,
  n integer not null,
  until timestamptz not null
);
create index on limit_counts (until);
-- The accounts library counted here.
drop table rate_limits;
