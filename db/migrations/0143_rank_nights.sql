-- What a night found out, so that the next need not ask again (decision 024).

-- How far somebody's sums alone climbed at the last night, by the rule in force: while it reads the same, their sums have moved no
-- tier. Null for whomever no night has asked about yet.
alter table rank_tallies add column met text;

-- A cut is a place in this order, and whoever a moved cut passed is a stretch of it.
create index on rank_rewards (category_slug, yen desc);
