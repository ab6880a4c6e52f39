-- When the client was last told that time is about to decide: that the task ends, and that works will count as approved.
alter table tasks
  add column ending_noticed_at timestamptz,
  add column approval_noticed_at timestamptz;
