-- Who took a comment out of sight, and why: the reason is shown in its place (§3.8).
alter table reviews
  add column comment_hidden_by text references members (id),
  add column comment_hidden_reason text check (length(comment_hidden_reason) between 1 and 500),
  add constraint hidden_with_reason check (
    (comment_hidden_at is null) = (comment_hidden_by is null)
    and (comment_hidden_at is null) = (comment_hidden_reason is null)
  ),
  add constraint nobody_reviews_themselves check (author_id <> about_id);

-- What was written stays as it was written, and what was revealed stays revealed.
create or replace function keep_score() returns trigger language plpgsql as $$
begin
  if (new.id, new.order_id, new.side, new.author_id, new.about_id, new.score, new.comment, new.written_at)
    is distinct from (old.id, old.order_id, old.side, old.author_id, old.about_id, old.score, old.comment, old.written_at)
    or (new.quality, new.communication, new.timeliness, new.again)
    is distinct from (old.quality, old.communication, old.timeliness, old.again) then
    raise exception 'a review is never changed' using errcode = 'restrict_violation';
  end if;
  if old.revealed_at is not null and new.revealed_at is distinct from old.revealed_at then
    raise exception 'a review is revealed once' using errcode = 'restrict_violation';
  end if;
  return new;
end $$;

create index on reviews (author_id, written_at desc);
create trigger review_replies_stay before update or delete on review_replies for each row execute function refuse_change();
