-- How many works of a task an order pays for: those that were approved together. A rank counts each of them (§2.2, decision 128).
alter table orders
  add column works integer not null default 1,
  add constraint only_tasks_have_several_works check (works = 1 or (works > 1 and mode = 'task'));
update orders o set works = w.n
from (select order_id, count(*)::integer as n from task_works where order_id is not null group by order_id) w
where w.order_id = o.id and w.n > 1;

-- Wall: it is told once, as everything that a rank counts of an order.
create trigger orders_works_stay before update on orders
  for each row when (new.works is distinct from old.works) execute function refuse_change();
