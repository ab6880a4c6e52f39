-- The sums are moved on every hour (decision 024): what a night noted as `met` is noted all day.

-- How far somebody's sums alone climbed when they were last noted, by the rule in force: while it reads the same, their sums
-- have moved no tier. Null for whomever nobody has asked about yet.
alter table rank_tallies rename column met to climb;
-- Most of what a step changes of a row is in no index: with room beside it on its page, no index is written to.
alter table rank_tallies set (fillfactor = 80);
