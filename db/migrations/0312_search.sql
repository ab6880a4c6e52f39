-- What search reads of packages on sale (§3.6): one row each, in bands by score like people and jobs.
create table package_search (
  band smallint not null check (band between 0 and 4),
  package_id text not null,
  score integer not null check (score >= 0),
  body text not null,
  tokens tsvector not null,
  facets text[] not null,
  listed_at timestamptz not null,
  orders integer not null,
  price_yen yen not null,
  card jsonb not null,
  due_at timestamptz not null,
  primary key (band, package_id)
) partition by list (band);

do $$
begin
  for band in 0..4 loop
    execute format('create table %I partition of package_search for values in (%s)', 'package_search_' || band, band);
    execute format('create index on %I using gin (tokens) with (fastupdate = off)', 'package_search_' || band);
  end loop;
end $$;

create index on package_search (package_id);
create index on package_search (due_at);

alter table search_bands
  drop constraint search_bands_kind_check,
  add constraint search_bands_kind_check check (kind in ('freelancers', 'jobs', 'packages'));
insert into search_bands values ('packages', 0, 0, '2000-01-01Z');
