-- A rule may ask for any top share, so a cut belongs to one, in lowest terms: 1/5 is the top 20 % (§2.2, decision 029).
-- What was computed before was computed for a fifth.
alter table category_cuts
  add column share_n integer not null default 1 check (share_n >= 1),
  add column share_d integer not null default 5 check (share_d between share_n and 1000000),
  add check (gcd(share_n, share_d) = 1),
  drop constraint category_cuts_pkey,
  add primary key (category_slug, share_n, share_d, computed_at);
