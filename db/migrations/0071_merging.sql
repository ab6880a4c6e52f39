-- Several orders of one contract can become one (§3.1, decision 025): one goes on, the others end in it.
alter table orders
  add column merged_into text;

-- The unique constraint over the same columns has an index of its own.
drop index orders_contract_id_position_idx;

-- Wall: an order ends only in another of its own contract, by nobody's fault, and pays nothing by itself.
alter table orders
  add constraint orders_of_contract unique (contract_id, id),
  add constraint merged_within_contract foreign key (contract_id, merged_into) references orders (contract_id, id),
  add constraint merged_is_over check (
    merged_into is null or (status = 'cancelled' and fault = 'mutual' and rewarded_yen = 0 and merged_into <> id)
  );
create index on orders (merged_into) where merged_into is not null;

alter table order_requests
  drop constraint order_requests_kind_check,
  add constraint order_requests_kind_check check (kind in ('cancel', 'change', 'split', 'merge'));

alter table postings
  drop constraint postings_kind_check,
  add constraint postings_kind_check check (kind in ('fund', 'release', 'part-release', 'refund', 'split', 'merge',
    'payout', 'payout-settled', 'payout-returned', 'client-refund', 'correction'));
