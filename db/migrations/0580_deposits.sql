-- A deposit may be a payout that came back (§4.4): it names the line, and no line comes back twice.
alter table deposits
  drop constraint deposits_status_check,
  add constraint deposits_status_check check (status in ('open', 'assigned', 'applied', 'returned', 'foreign', 'payout-returned')),
  add column payout_line_id text unique references payout_lines (id),
  add constraint of_a_payout check ((status = 'payout-returned') = (payout_line_id is not null));

-- Lines that may still come back, by what the bank's statement says of them.
create index on payout_lines (amount_yen) where status in ('sent', 'settled');
