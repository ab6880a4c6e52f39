-- The works of a task are exported piece by piece, each behind the last id of the one before.
create index on task_works (task_id, id);
