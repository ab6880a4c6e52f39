-- Operators can hide more kinds of things by a sanction (decision 166): a proposal, a person's profile, a job, a package, a review's comment.
alter table hidden_contents drop constraint hidden_contents_kind_check;
alter table hidden_contents add constraint hidden_contents_kind_check
  check (kind in ('message', 'entry', 'competition', 'task', 'proposal', 'person', 'job', 'package', 'review'));
