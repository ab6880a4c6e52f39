-- Of which order both sides were last told that it opens soon, and of which last day of notice: each is said once.
alter table retainers
  add column opening_noticed integer,
  add column deadline_noticed date;
