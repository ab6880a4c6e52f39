-- Verbs of an order under the field's names; the rows say what they said, so the guard against changes rests for this statement.
alter table order_events disable trigger order_events_append_only;
update order_events set verb = case verb when 'settle' then 'cancel-funded' when 'join' then 'absorb' else 'request-change' end
  where verb in ('settle', 'join', 'ask');
alter table order_events enable trigger order_events_append_only;
