-- The same letter in HTML, for mail programs that show it.
alter table outbox_mails add column html text;
