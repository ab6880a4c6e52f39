-- What search reads: one row per freelancer that may be found and per open job, made from facts by the
-- search module alone. Lists are partitions by score (the best 4k, 16k, 64k, 256k, the rest), so that
-- "the best twenty" of a common word is answered by the first and smallest one (bar P3).
create table freelancer_search (
  band smallint not null check (band between 0 and 4),
  member_id text not null,
  score integer not null check (score >= 0),
  -- Folded text: what LIKE would be asked of.
  body text not null,
  -- Characters, pairs of characters, and filters such as '#tier:silver'.
  tokens tsvector not null,
  facets text[] not null,
  listed_at timestamptz not null,
  rating_milli integer not null,
  orders integer not null,
  price_yen yen,
  card jsonb not null,
  -- When time alone may change the score: the sweep looks then.
  due_at timestamptz not null,
  primary key (band, member_id)
) partition by list (band);

create table job_search (
  band smallint not null check (band between 0 and 4),
  job_id text not null,
  score integer not null check (score >= 0),
  body text not null,
  tokens tsvector not null,
  facets text[] not null,
  posted_at timestamptz not null,
  until_at timestamptz not null,
  price_yen yen,
  card jsonb not null,
  due_at timestamptz not null,
  primary key (band, job_id)
) partition by list (band);

do $$
declare name text;
begin
  foreach name in array array['freelancer_search', 'job_search'] loop
    for band in 0..4 loop
      execute format('create table %I partition of %I for values in (%s)', name || '_' || band, name, band);
      -- Without a list of pending entries: a reader must never pay for a writer.
      execute format('create index on %I using gin (tokens) with (fastupdate = off)', name || '_' || band);
    end loop;
  end loop;
end $$;

create index on freelancer_search (member_id);
create index on freelancer_search (due_at);
create index on job_search (job_id);
create index on job_search (due_at);
-- The newest jobs of the first page; search itself never sorts by it before it has its hits.
create index on job_search (posted_at desc);

-- The lowest score of each band; measured anew each night.
create table search_bands (
  kind text not null check (kind in ('freelancers', 'jobs')),
  band smallint not null check (band between 0 and 3),
  score_min integer not null,
  measured_at timestamptz not null,
  primary key (kind, band)
);
insert into search_bands values ('freelancers', 0, 0, '2000-01-01Z'), ('jobs', 0, 0, '2000-01-01Z');
