-- Two levels; the names in both languages stand in the catalogue (src/modules/categories), which is
-- written here at start so that jobs and profiles can point at rows.
create table categories (
  slug text primary key,
  parent_slug text references categories (slug),
  position integer not null,
  withholding boolean not null default false
);
