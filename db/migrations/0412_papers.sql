-- Months and years whose statements have all been issued; 'YYYY-MM' or 'YYYY'.
create table paper_periods (
  period text primary key check (period ~ '^\d{4}(-\d{2})?$'),
  at timestamptz not null
);

-- What the client has withheld by a paper and by when it is due, on the client's own copy: the to-do list asks at every visit.
alter table paper_copies
  add column withheld_yen yen not null default 0 check (withheld_yen >= 0),
  add column due_on date,
  add constraint withheld_has_a_day check ((withheld_yen > 0) = (due_on is not null));
create index on paper_copies (member_id, due_on) where withheld_yen > 0;
create index on papers (to_id) where kind = 'purchase-statement';
