-- How many people a job has found, and whether it is one of a client's first posts (§3.3).
alter table jobs
  add column hired integer not null default 0,
  -- Which of this client's posts it is, from 1; null for a draft. The first three carry a mark.
  add column post_number integer check (post_number >= 1),
  -- A draft that its owner has put away; a posted job is closed instead.
  add column discarded_at timestamptz,
  add constraint only_drafts_discarded check (discarded_at is null or status = 'draft'),
  add constraint hired_within_hires check (hired between 0 and hires),
  add constraint posted_has_number check ((status = 'draft') = (post_number is null));

-- Category pages and price checks ask for posted jobs of one category, newest first.
create index on jobs (category_slug, posted_at desc) where status <> 'draft';
