create table reviews (
  id text primary key,
  order_id text not null references orders (id),
  -- Which side wrote it.
  side text not null check (side in ('client', 'freelancer')),
  author_id text not null references members (id),
  about_id text not null references members (id),
  score integer not null check (score between 1 and 5),
  quality integer check (quality between 1 and 5),
  communication integer check (communication between 1 and 5),
  timeliness integer check (timeliness between 1 and 5),
  again integer check (again between 1 and 5),
  comment text not null default '' check (length(comment) <= 2000),
  written_at timestamptz not null,
  -- Both wrote, or the window ended (§3.8).
  revealed_at timestamptz,
  comment_hidden_at timestamptz,
  unique (order_id, side)
);
create index on reviews (about_id, revealed_at desc);
create index on reviews (written_at) where revealed_at is null;

create table review_replies (
  review_id text primary key references reviews (id),
  author_id text not null references members (id),
  body text not null check (length(body) between 1 and 1000),
  at timestamptz not null
);

-- A score is never changed: not by its author, not by the site.
create function keep_score() returns trigger language plpgsql as $$
begin
  if new.score <> old.score or new.order_id <> old.order_id or new.side <> old.side then
    raise exception 'a score is never changed' using errcode = 'restrict_violation';
  end if;
  return new;
end $$;
create trigger score_stays before update on reviews for each row execute function keep_score();
create trigger reviews_stay before delete on reviews for each row execute function refuse_change();
