-- Orders in work beyond their days of grace are found by their due date, among those that have not ended (§2.2).
create index on orders (due_on) where ended_at is null;
