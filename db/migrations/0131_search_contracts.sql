-- Cards show contracts beside orders and clients (§2.7): those in the index learn them here, new ones when they are made.
update freelancer_search f set card = f.card || jsonb_build_object('contracts',
  (select count(distinct o.contract_id) from orders o where o.freelancer_id = f.member_id and o.status = 'completed'));
