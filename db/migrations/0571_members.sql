-- A session has a new token once its owner has proved anew who they are (ASVS 7.2.4). The one before opens nothing; it is kept so that
-- forms that were drawn with it can still be sent, and a second press of the same button does not sign the person out.
alter table sessions add column former_token text;
create index on sessions (former_token) where former_token is not null;
