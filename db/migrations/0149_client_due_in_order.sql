-- Clients who are due are read in pages, as freelancers are (0148): many fall due at one instant, on the first of a month.
create index rank_clients_due_in_order on rank_clients (due_at, member_id);
drop index rank_clients_due_at_idx;
