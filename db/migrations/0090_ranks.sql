create table rank_changes (
  id text primary key,
  member_id text not null references members (id),
  from_tier text not null,
  to_tier text not null check (to_tier <> from_tier),
  at timestamptz not null,
  policy text not null,
  standing jsonb not null
);
create index on rank_changes (member_id, at desc);
create trigger rank_changes_append_only before update or delete on rank_changes for each row execute function refuse_change();

-- The amount that the top 20 % of a category starts at, by day (§2.2).
create table category_cuts (
  category_slug text not null references categories (slug),
  computed_at timestamptz not null,
  earners integer not null,
  cut_yen yen not null,
  primary key (category_slug, computed_at)
);
