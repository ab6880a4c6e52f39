-- The audit log is read newest first, by deed and by person.
create index on audit_log (deed, id);
create index on audit_log (actor_id, id);
-- New members by week; and the newest first.
create index on members (created_at);
