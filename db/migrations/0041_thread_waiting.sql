-- Since when somebody waits for the freelancer's answer, and whether the freelancer ever answered: both follow
-- from the messages (§2.2, rules.ts), and are kept here so that lists and the header need not read every message.
alter table threads add column waiting_since timestamptz;
alter table threads add column answered_at timestamptz;
create index on threads (freelancer_id, waiting_since) where waiting_since is not null;

create index on messages (sender_id, at);
create index on message_files (file_id);
create index on blocks (blocked_id);
