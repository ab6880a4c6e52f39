create table profiles (
  member_id text primary key references members (id),
  headline text not null default '' check (length(headline) <= 60),
  introduction text not null default '' check (length(introduction) <= 8000),
  -- Counted as §2.2 counts, when saved: SQL cannot count grapheme clusters.
  introduction_length integer not null default 0,
  picture_file_id text references files (id),
  availability text not null default 'open' check (availability in ('open', 'limited', 'closed')),
  hours_per_week integer check (hours_per_week between 1 and 100),
  region text,
  updated_at timestamptz not null
);

create table profile_categories (
  member_id text not null references profiles (member_id),
  category_slug text not null references categories (slug),
  primary key (member_id, category_slug)
);

create table profile_skills (
  member_id text not null references profiles (member_id),
  name text not null check (length(name) between 1 and 40),
  years integer check (years between 0 and 60),
  position integer not null,
  primary key (member_id, name)
);

create table portfolio_items (
  id text primary key,
  member_id text not null references profiles (member_id),
  title text not null check (length(title) between 1 and 80),
  description text not null default '',
  category_slug text references categories (slug),
  url text,
  created_at timestamptz not null,
  removed_at timestamptz
);
create index on portfolio_items (member_id);

create table portfolio_images (
  item_id text not null references portfolio_items (id),
  file_id text not null references files (id),
  position integer not null,
  primary key (item_id, position)
);

create table packages (
  id text primary key,
  member_id text not null references profiles (member_id),
  title text not null check (length(title) between 1 and 80),
  description text not null,
  category_slug text not null references categories (slug),
  image_file_id text references files (id),
  created_at timestamptz not null,
  removed_at timestamptz
);
create index on packages (member_id);

create table package_plans (
  package_id text not null references packages (id),
  kind text not null check (kind in ('basic', 'standard', 'premium')),
  title text not null,
  includes text not null default '',
  price_yen yen not null check (price_yen between 500 and 100000000),
  days integer not null check (days between 1 and 365),
  revisions integer not null check (revisions between 0 and 20),
  primary key (package_id, kind)
);

create table business_experiences (
  id text primary key,
  member_id text not null references profiles (member_id),
  company text not null,
  role text not null,
  from_month text not null check (from_month ~ '^\d{4}-\d{2}$'),
  until_month text check (until_month ~ '^\d{4}-\d{2}$'),
  description text not null default '',
  visibility text not null check (visibility in ('public', 'members', 'private')),
  created_at timestamptz not null,
  removed_at timestamptz
);
create index on business_experiences (member_id);

create table qualifications (
  id text primary key,
  member_id text not null references profiles (member_id),
  name text not null,
  acquired_month text check (acquired_month ~ '^\d{4}-\d{2}$'),
  created_at timestamptz not null,
  removed_at timestamptz
);
create index on qualifications (member_id);

create table vacations (
  id text primary key,
  member_id text not null references profiles (member_id),
  from_on date not null,
  until_on date not null check (until_on >= from_on),
  declared_at timestamptz not null,
  cancelled_at timestamptz
);
create index on vacations (member_id);

-- What the rank reads of a profile, one row per change: so that any past moment can be judged again (§2).
create table profile_facts (
  member_id text not null references members (id),
  at timestamptz not null,
  has_name boolean not null,
  has_picture boolean not null,
  introduction_length integer not null,
  skills integer not null,
  portfolio_items integer not null,
  packages integer not null,
  experiences_shown integer not null,
  qualifications integer not null,
  primary key (member_id, at)
);
create trigger profile_facts_append_only before delete on profile_facts for each row execute function refuse_change();

create table client_profiles (
  member_id text primary key references members (id),
  kind text not null default 'individual' check (kind in ('individual', 'company')),
  name text not null default '',
  industry text not null default '',
  description text not null default '',
  website text,
  picture_file_id text references files (id),
  updated_at timestamptz not null
);
