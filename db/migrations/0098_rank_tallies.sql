-- Sums of what a rank counts, so that a night need not read every fact again (§2.4, decision 024). Three parts: moves, which
-- every event writes beside itself; tallies, into which a night folds them; and the instant after which all of it is counted.

-- What one event adds to or takes from somebody's figures. Only ever inserted and folded away, so that no event waits for
-- another; no foreign keys, because the rows beside which it is written have them.
create table rank_moves (
  member_id text not null,
  kind text not null check (kind in ('won', 'completion', 'rating', 'satisfied', 'task', 'reward', 'reply')),
  -- The instant by which a window counts it; null is counted for ever.
  counted_at timestamptz,
  n bigint not null,
  d bigint not null,
  -- The category of a reward; it counts for the one above it.
  category_slug text,
  -- The latest fact in it: whoever judges an earlier moment must not use it.
  known_at timestamptz not null
);
create index on rank_moves (member_id);

create table rank_tallies (
  member_id text primary key references members (id),
  orders_won bigint not null,
  completion_n bigint not null,
  completion_d bigint not null,
  rating_n bigint not null,
  rating_d bigint not null,
  satisfied_n bigint not null,
  task_n bigint not null,
  task_d bigint not null,
  reply_n bigint not null,
  reply_d bigint not null,
  known_at timestamptz not null
);
create index on rank_tallies (known_at);

create table rank_rewards (
  member_id text not null references members (id),
  category_slug text not null references categories (slug),
  yen bigint not null,
  primary key (member_id, category_slug)
);

-- Questions that nobody has answered yet: each falls due by time alone.
create table rank_waits (
  thread_id text primary key references threads (id),
  member_id text not null references members (id),
  started_at timestamptz not null
);
create index on rank_waits (started_at);

-- Tallies hold exactly what is counted after `since`. No row: there are none yet, and the next night adds up the facts.
create table rank_windows (
  is_only boolean primary key default true check (is_only),
  since timestamptz not null,
  -- The rule and the texts by which everybody was judged last; another one is judged from the facts.
  judged_by text not null,
  audited_at timestamptz not null
);

-- Every full comparison of tallies and facts, and what it found.
create table rank_audits (
  at timestamptz primary key,
  people integer not null,
  differing integer not null,
  member_ids text[] not null
);
create trigger rank_audits_append_only before update or delete on rank_audits for each row execute function refuse_change();

-- The day that leaves the year is found by these.
create index on orders (agreed_at);
create index on messages (at);

-- What one order counts for once all it says is known: the same for an event, for a leaving day and for all facts (§2.2).
-- Orders in work too long are not among them: time alone makes them count.
create function rank_parts(o orders, score integer)
returns table (kind text, counted_at timestamptz, n bigint, d bigint, category_slug text)
language sql stable as $$
  select 'won', null::timestamptz, 0::bigint, 1::bigint, null::text
  where o.mode = 'project' and o.agreed_at is not null and not (o.status = 'cancelled' and o.funded_at is null)
  union all
  select 'completion', o.agreed_at, (o.status = 'completed')::integer::bigint, 1::bigint, null
  where o.mode = 'project' and o.agreed_at is not null
    and (o.status = 'completed' or (o.status = 'cancelled' and o.fault = 'freelancer'))
  union all
  select 'task', o.ended_at, (o.status = 'completed')::integer::bigint, 1::bigint, null
  where o.mode = 'task' and o.agreed_at is not null
    and (o.status = 'completed' or (o.status = 'cancelled' and o.fault = 'freelancer'))
  union all
  select 'rating', o.ended_at, score::bigint, 1::bigint, null
  where o.status = 'completed' and score is not null and o.agreed_at is not null
  union all
  select 'satisfied', o.ended_at, 1::bigint, 0::bigint, null
  where o.status = 'completed' and score >= 3 and o.agreed_at is not null
  union all
  select 'reward', o.ended_at, o.rewarded_yen::bigint, 0::bigint, o.category_slug
  where o.rewarded_yen > 0 and o.ended_at is not null and o.agreed_at is not null
$$;

create function note_order_moves() returns trigger language plpgsql as $$
declare
  seen integer;
begin
  if tg_op = 'UPDATE' and (new.freelancer_id, new.mode, new.status, new.agreed_at, new.funded_at, new.ended_at, new.fault,
      new.rewarded_yen, new.category_slug) is not distinct from (old.freelancer_id, old.mode, old.status, old.agreed_at,
      old.funded_at, old.ended_at, old.fault, old.rewarded_yen, old.category_slug) then
    return null;
  end if;
  if tg_op = 'UPDATE' and 'completed' in (old.status, new.status) then
    select r.score into seen from reviews r where r.order_id = new.id and r.side = 'client' and r.revealed_at is not null;
  end if;
  insert into rank_moves (member_id, kind, counted_at, n, d, category_slug, known_at)
  select s.member_id, s.kind, s.counted_at, sum(s.n), sum(s.d), s.category_slug,
    greatest(new.offered_at, new.agreed_at, new.funded_at, new.ended_at)
  from (
    select new.freelancer_id as member_id, p.kind, p.counted_at, p.n, p.d, p.category_slug from rank_parts(new, seen) p
    union all
    select old.freelancer_id, p.kind, p.counted_at, -p.n, -p.d, p.category_slug from rank_parts(old, seen) p
    where tg_op = 'UPDATE') s
  group by s.member_id, s.kind, s.counted_at, s.category_slug
  having sum(s.n) <> 0 or sum(s.d) <> 0;
  return null;
end $$;
create trigger orders_move_ranks after insert or update on orders for each row execute function note_order_moves();

create function note_review_moves() returns trigger language plpgsql as $$
begin
  if new.side <> 'client' or new.revealed_at is null then return null; end if;
  if tg_op = 'UPDATE' and old.revealed_at is not null then return null; end if;
  insert into rank_moves (member_id, kind, counted_at, n, d, category_slug, known_at)
  select o.freelancer_id, p.kind, p.counted_at, p.n, p.d, p.category_slug, new.revealed_at
  from orders o, rank_parts(o, new.score) p where o.id = new.order_id and p.kind in ('rating', 'satisfied');
  return null;
end $$;
create trigger reviews_move_ranks after insert or update on reviews for each row execute function note_review_moves();

-- What a change of one thread does to the obligations in it: those with it, less those without it. Obligations begin anew after
-- every answer, so only what follows the last answer before the change is read; where there is none, the thread from its start.
create function note_reply_moves(thread threads, tied_before timestamptz, added text[], changed_from timestamptz, latest timestamptz)
returns void language plpgsql as $$
declare
  clean record;
  waiting_from timestamptz;
begin
  select s.at, s.place, s.mark into clean from (
    (select g.at, 0 as place, g.id as mark from messages g
      where g.thread_id = thread.id and g.at < changed_from and g.sender_id = thread.freelancer_id and not g.automatic
      order by g.at desc, g.id desc limit 1)
    union all
    (select a.at, 1, a.deed from thread_actions a
      where a.thread_id = thread.id and a.member_id = thread.freelancer_id and a.at < changed_from
      order by a.at desc, a.deed desc limit 1)) s
  order by s.at desc, s.place desc, s.mark desc limit 1;
  with talk as (
    select g.at, 0 as place, g.id as mark, g.sender_id = thread.freelancer_id as answers, g.id = any(added) as is_new
    from messages g
    where g.thread_id = thread.id and g.sender_id is not null and not g.automatic
      and not (g.no_reply_needed and g.sender_id <> thread.freelancer_id)
      and (clean.at is null or (g.at >= clean.at and (g.at, 0, g.id) > (clean.at, clean.place, clean.mark)))
    union all
    select a.at, 1, a.deed, true, a.deed || ' ' || extract(epoch from a.at) = any(added)
    from thread_actions a
    where a.thread_id = thread.id and a.member_id = thread.freelancer_id
      and (clean.at is null or (a.at >= clean.at and (a.at, 1, a.deed) > (clean.at, clean.place, clean.mark)))),
  states as (
    select t.at, t.place, t.mark, t.answers, v.is_after,
      coalesce(case when v.is_after then thread.tied_at else tied_before end <= t.at, false) as tied,
      clean.at is not null or bool_or(t.answers) over (partition by v.is_after) as ever_wrote
    from talk t, (values (false), (true)) v (is_after) where v.is_after or not t.is_new),
  turns as (
    select *, lag(answers) over (partition by is_after order by at, place, mark) as before
    from states where answers or tied or ever_wrote),
  exchanges as (
    select is_after, answers, at as started_at,
      lead(at) over (partition by is_after order by at, place, mark) as answered_at
    from turns where answers is distinct from before),
  moved as (
    insert into rank_moves (member_id, kind, counted_at, n, d, known_at)
    select thread.freelancer_id, 'reply', started_at,
      sum(case when is_after then 1 else -1 end * (answered_at <= started_at + interval '24 hours')::integer),
      sum(case when is_after then 1 else -1 end), latest
    from exchanges where not answers and answered_at is not null
    group by started_at
    having sum(case when is_after then 1 else -1 end) <> 0
      or sum(case when is_after then 1 else -1 end * (answered_at <= started_at + interval '24 hours')::integer) <> 0)
  select max(started_at) into waiting_from from exchanges where is_after and not answers and answered_at is null;
  if waiting_from is null then
    delete from rank_waits where thread_id = thread.id;
  else
    insert into rank_waits (thread_id, member_id, started_at) values (thread.id, thread.freelancer_id, waiting_from)
    on conflict (thread_id) do update set started_at = excluded.started_at
    where rank_waits.started_at <> excluded.started_at;
  end if;
end $$;

-- All rows of a statement at once: each of them alone would take the others for granted. The thread is locked first, so that
-- whoever writes in it at the same time is seen.
create function note_message_moves() returns trigger language plpgsql as $$
begin
  perform note_reply_moves(t.thread, (t.thread).tied_at, n.ids, n.first_at, n.last_at)
  from (select thread_id, array_agg(id) as ids, min(at) as first_at, max(at) as last_at from added group by thread_id) n
  cross join lateral (select x as thread from threads x where x.id = n.thread_id for no key update) t;
  return null;
end $$;
create trigger messages_move_ranks after insert on messages referencing new table as added
  for each statement execute function note_message_moves();

create function note_action_moves() returns trigger language plpgsql as $$
begin
  perform note_reply_moves(t.thread, (t.thread).tied_at, n.ids, n.first_at, n.last_at)
  from (
    select thread_id, array_agg(deed || ' ' || extract(epoch from at)) as ids, min(at) as first_at, max(at) as last_at
    from added group by thread_id) n
  cross join lateral (select x as thread from threads x where x.id = n.thread_id for no key update) t;
  return null;
end $$;
create trigger thread_actions_move_ranks after insert on thread_actions referencing new table as added
  for each statement execute function note_action_moves();

create function note_tie_moves() returns trigger language plpgsql as $$
begin
  perform note_reply_moves(new, old.tied_at, '{}', '-infinity', new.tied_at);
  return null;
end $$;
create trigger threads_move_ranks after update of tied_at on threads
  for each row when (new.tied_at is distinct from old.tied_at) execute function note_tie_moves();
