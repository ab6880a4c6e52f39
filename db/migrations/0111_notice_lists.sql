-- The header counts unread notices, and the to-do list looks for fresh completions, on every page.
create index on notices (member_id, href) where read_at is null;
create index on orders (client_id, ended_at desc) where status = 'completed';
create index on orders (freelancer_id, ended_at desc) where status = 'completed';
