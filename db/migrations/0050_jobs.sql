create table jobs (
  id text primary key,
  client_id text not null references members (id),
  mode text not null default 'project' check (mode in ('project', 'competition', 'task')),
  status text not null check (status in ('draft', 'open', 'selecting', 'filled', 'closed')),
  category_slug text references categories (slug),
  title text not null default '' check (length(title) <= 100),
  brief text not null default '' check (length(brief) <= 20000),
  budget_min_yen yen check (budget_min_yen >= 500),
  budget_max_yen yen check (budget_max_yen >= budget_min_yen),
  wanted_on date,
  proposals_until timestamptz,
  hires integer not null default 1 check (hires between 1 and 100),
  visibility text not null default 'public' check (visibility in ('public', 'members', 'confidential')),
  min_tier text not null default 'none' check (min_tier in ('none', 'regular', 'bronze', 'silver', 'certified')),
  needs_identity boolean not null default false,
  needs_confidentiality boolean not null default false,
  invited_only boolean not null default false,
  withholding boolean not null default false,
  posted_at timestamptz,
  ended_at timestamptz,
  close_reason text,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  check (status = 'draft' or (posted_at is not null and category_slug is not null and proposals_until is not null and title <> ''))
);
create index on jobs (client_id, created_at desc);
create index on jobs (status, proposals_until);

create table job_tags (
  job_id text not null references jobs (id),
  tag text not null,
  primary key (job_id, tag)
);

create table job_files (
  job_id text not null references jobs (id),
  file_id text not null references files (id),
  primary key (job_id, file_id)
);

create table job_addenda (
  id text primary key,
  job_id text not null references jobs (id),
  body text not null check (length(body) between 1 and 5000),
  at timestamptz not null
);
create index on job_addenda (job_id, at);

create table job_questions (
  id text primary key,
  job_id text not null references jobs (id),
  asker_id text not null references members (id),
  body text not null check (length(body) between 1 and 2000),
  at timestamptz not null,
  answer text,
  answered_at timestamptz,
  check ((answer is null) = (answered_at is null))
);
create index on job_questions (job_id, at);

create table job_invitations (
  job_id text not null references jobs (id),
  freelancer_id text not null references members (id),
  at timestamptz not null,
  primary key (job_id, freelancer_id)
);

create table job_events (
  id bigint generated always as identity primary key,
  job_id text not null references jobs (id),
  verb text not null,
  from_status text not null,
  to_status text not null,
  by_role text not null,
  actor_id text references members (id),
  at timestamptz not null,
  detail jsonb not null default '{}'
);
create index on job_events (job_id, at);
create trigger job_events_append_only before update or delete on job_events for each row execute function refuse_change();
