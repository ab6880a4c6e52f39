-- Generative AI in a work (§3.3): what a client allows, frozen with the contract, and what was declared of a proposal and a delivery.
alter table jobs
  add column ai_use text not null default 'declared' check (ai_use in ('forbidden', 'declared', 'free')),
  add column ai_note text not null default '' check (length(ai_note) <= 500);
alter table contracts
  add column ai_use text not null default 'declared' check (ai_use in ('forbidden', 'declared', 'free')),
  add column ai_note text not null default '' check (length(ai_note) <= 500),
  -- For what, where and how long the work may be used (§3.7).
  add column rights_scope text not null default '' check (length(rights_scope) <= 500),
  -- A work that the client was commissioned with itself: by whom, and the day on which it is paid for it.
  add column recommission_from text check (length(recommission_from) between 1 and 100),
  add column recommission_pay_on date,
  add constraint recommission_whole check ((recommission_from is null) = (recommission_pay_on is null));
-- Null: nothing was declared, as before this was asked.
alter table proposals
  add column ai_use text check (ai_use in ('none', 'assisted', 'generated')),
  add column ai_tool text not null default '' check (length(ai_tool) <= 100);
alter table deliveries
  add column ai_use text check (ai_use in ('none', 'assisted', 'generated')),
  add column ai_tool text not null default '' check (length(ai_tool) <= 100);
