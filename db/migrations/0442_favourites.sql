-- What a member keeps for later, and what they looked at last: ids alone, so that a thing that ends or hides takes nothing with it.
create table favourites (
  member_id text not null references members (id),
  kind text not null check (kind in ('job', 'freelancer')),
  subject_id text not null check (length(subject_id) <= 40),
  at timestamptz not null,
  primary key (member_id, kind, subject_id)
);
create index on favourites (member_id, kind, at desc);

create table recent_views (
  member_id text not null references members (id),
  kind text not null check (kind in ('job', 'freelancer')),
  subject_id text not null check (length(subject_id) <= 40),
  at timestamptz not null,
  primary key (member_id, kind, subject_id)
);
create index on recent_views (member_id, kind, at desc);
