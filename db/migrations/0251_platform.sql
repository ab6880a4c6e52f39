-- When a demo world was begun and completed: one that was stopped halfway must not be taken for a whole one.
create table seedings (
  begun_at timestamptz primary key,
  finished_at timestamptz check (finished_at >= begun_at)
);
