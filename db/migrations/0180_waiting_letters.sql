-- Where no mail server is set and the site can be reached from outside, letters wait here, shown to nobody, until one is.
alter table outbox_mails add column waits boolean not null default false;
create index on outbox_mails (at) where waits;
