-- Appeals against an operator's decision of a dispute (§5.3, decision 141).

-- A refund that waits until nobody can appeal any more; 'infinity' while an appeal is open. One that an appeal took back was never sent.
alter table refunds add column not_before timestamptz;
alter table refunds drop constraint refunds_status_check;
alter table refunds add constraint refunds_status_check check (status in ('pending', 'succeeded', 'failed', 'withdrawn'));

-- An order stays as it ended, but for one correction, which an appeal makes: how much of it was earned, and whose fault it was.
alter table orders add column corrected_at timestamptz,
  add constraint corrected_after_end check (corrected_at is null or (ended_at is not null and corrected_at >= ended_at));
drop trigger orders_stay on orders;
create trigger orders_stay before update on orders
  for each row when (
    (new.contract_id, new.client_id, new.freelancer_id, new.category_slug, new.mode)
      is distinct from (old.contract_id, old.client_id, old.freelancer_id, old.category_slug, old.mode)
    or (old.agreed_at is not null and new.agreed_at is distinct from old.agreed_at)
    or (old.funded_at is not null and new.funded_at is distinct from old.funded_at)
    or (new.due_on = old.due_on and new.due_set_at is distinct from old.due_set_at)
    or (old.ended_at is not null and (new.ended_at, new.status) is distinct from (old.ended_at, old.status))
    or (old.ended_at is not null and (new.fault, new.rewarded_yen) is distinct from (old.fault, old.rewarded_yen)
      and not (old.corrected_at is null and new.corrected_at is not null))
    or (old.corrected_at is not null and new.corrected_at is distinct from old.corrected_at)
  ) execute function refuse_change();

alter table disputes add constraint disputes_decider unique (id, decided_by);

create table dispute_appeals (
  id text primary key,
  -- Once a decision, by whichever side comes first: the other side answers in it.
  dispute_id text not null unique,
  -- Who decided: copied, so that the wall below can speak of them.
  decider_id text not null,
  by_role text not null check (by_role in ('client', 'freelancer')),
  body text not null check (length(btrim(body)) between 1 and 5000),
  filed_at timestamptz not null,
  reply text check (length(btrim(reply)) between 1 and 5000),
  replied_at timestamptz,
  status text not null check (status in ('open', 'proposed', 'upheld', 'overturned')),
  taken_by text references members (id),
  taken_at timestamptz,
  -- What takes the decision's place, and why; of an upheld one only why.
  reward_yen yen,
  fault text check (fault in ('client', 'freelancer', 'mutual', 'platform', 'force-majeure')),
  answer text check (length(btrim(answer)) between 1 and 3000),
  approved_by text references members (id),
  decided_at timestamptz,
  -- Of an overturned one: what could not be moved, because whoever had received it has it no more. 0: the difference was posted.
  missing_yen yen,
  foreign key (dispute_id, decider_id) references disputes (id, decided_by),
  check ((reply is null) = (replied_at is null)),
  check ((taken_by is null) = (taken_at is null)),
  check ((status in ('upheld', 'overturned')) = (decided_at is not null)),
  check (status = 'open' or num_nulls(answer, taken_by) = 0),
  check (status not in ('proposed', 'overturned') or num_nulls(reward_yen, fault) = 0),
  check ((status = 'overturned') = (missing_yen is not null)),
  -- Wall: another operator than the one who decided reads it, and a second one approves before money moves.
  constraint read_by_another check (taken_by <> decider_id),
  constraint overturned_by_two check (status <> 'overturned' or approved_by is not null),
  constraint two_overturn check (approved_by <> taken_by)
);
create index on dispute_appeals (filed_at) where decided_at is null;
create index on dispute_appeals (decided_at);
create trigger dispute_appeals_stay before update on dispute_appeals
  for each row when (old.decided_at is not null
    or (new.id, new.dispute_id, new.decider_id, new.by_role, new.body, new.filed_at)
      is distinct from (old.id, old.dispute_id, old.decider_id, old.by_role, old.body, old.filed_at)
    or (old.reply is not null and new.reply is distinct from old.reply)
  ) execute function refuse_change();
create trigger dispute_appeals_are_kept before delete or truncate on dispute_appeals
  for each statement execute function refuse_change();
