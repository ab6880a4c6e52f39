-- Packages (§3.6) leave the profile for a module of their own: a life, options, questions and answers, several pictures, and how
-- many orders are worked on at the same time.
alter table packages
  add column status text not null default 'draft' check (status in ('draft', 'published', 'paused', 'removed')),
  add column places integer not null default 3 check (places between 1 and 20),
  add column rights text not null default 'transfer' check (rights in ('transfer', 'licence', 'keep')),
  add column updated_at timestamptz,
  add column published_at timestamptz;
update packages set updated_at = coalesce(removed_at, created_at), published_at = created_at,
  status = case when removed_at is null then 'published' else 'removed' end;
alter table packages
  alter column updated_at set not null,
  add constraint removed_is_marked check ((status = 'removed') = (removed_at is not null)),
  add constraint published_is_marked check (status not in ('published', 'paused') or published_at is not null);
create index on packages (status, category_slug) where status = 'published';

create table package_images (
  package_id text not null references packages (id),
  position integer not null check (position between 1 and 6),
  file_id text not null references files (id),
  primary key (package_id, position)
);
insert into package_images (package_id, position, file_id)
select id, 1, image_file_id from packages where image_file_id is not null;
alter table packages drop column image_file_id;

-- What a buyer can add to a plan.
create table package_options (
  package_id text not null references packages (id),
  position integer not null check (position between 1 and 10),
  title text not null check (length(title) between 1 and 60),
  price_yen yen not null check (price_yen between 100 and 10000000),
  days integer not null check (days between 0 and 90),
  primary key (package_id, position)
);

create table package_questions (
  package_id text not null references packages (id),
  position integer not null check (position between 1 and 10),
  question text not null check (length(question) between 1 and 200),
  answer text not null check (length(answer) between 1 and 1000),
  primary key (package_id, position)
);

-- Which orders came from which package, and as which plan; null for a custom offer. What was agreed stands in the order.
create table package_orders (
  order_id text primary key references orders (id),
  package_id text not null references packages (id),
  plan_kind text check (plan_kind in ('basic', 'standard', 'premium')),
  at timestamptz not null
);
create index on package_orders (package_id);
create trigger package_orders_append_only before update or delete on package_orders
  for each row execute function refuse_change();

create table package_events (
  id bigint generated always as identity primary key,
  package_id text not null references packages (id),
  verb text not null,
  from_status text not null,
  to_status text not null,
  by_role text not null,
  actor_id text references members (id),
  at timestamptz not null,
  detail jsonb not null default '{}'
);
create index on package_events (package_id, id);
create trigger package_events_append_only before update or delete on package_events
  for each row execute function refuse_change();
