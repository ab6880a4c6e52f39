-- Where the two people talk about a proposal, and when it was last changed before it was read.
alter table proposals
  add column thread_id text not null references threads (id),
  add column edited_at timestamptz,
  add constraint ended_has_time check ((status = 'sent') = (ended_at is null)),
  add constraint declined_has_reason check ((status = 'declined') = (decline_reason is not null));
