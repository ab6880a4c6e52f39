-- Whoever is due is read in pages, although everybody may be due at one instant: on the first day of another rule.
create index members_rank_due_in_order on members_rank_due (due_at, member_id);
drop index members_rank_due_due_at_idx;

-- When a replay was last seen to move on: one whose process died is not waited for.
alter table rank_replay_runs add column moved_at timestamptz;
