-- Things that operators have taken out of others' sight, by a sanction of its own kind (§5.3, decision 166): held with the members, as
-- bars are, so that each module can ask. It has rule, evidence, author, notice and appeal as every sanction has.
alter table sanctions drop constraint sanctions_kind_check;
alter table sanctions add constraint sanctions_kind_check check (kind in ('warn', 'hide', 'restrict', 'suspend', 'close'));

create table hidden_contents (
  -- The sanction's id.
  id text primary key,
  kind text not null check (kind in ('message', 'entry', 'competition', 'task')),
  subject_id text not null,
  -- Whose it is.
  member_id text not null references members (id),
  since timestamptz not null,
  lifted_at timestamptz check (lifted_at >= since)
);
create index on hidden_contents (kind, subject_id) where lifted_at is null;
create index on hidden_contents (member_id);
-- It is lifted once, and otherwise never changed.
create trigger hidden_contents_stay before update on hidden_contents
  for each row when (
    to_jsonb(new) - 'lifted_at' is distinct from to_jsonb(old) - 'lifted_at' or old.lifted_at is not null
  ) execute function refuse_change();
create trigger hidden_contents_kept before delete on hidden_contents for each row execute function refuse_change();
