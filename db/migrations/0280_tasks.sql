-- A task (§3.5): one form, many people who each fill it in for a unit price. The money of all works is held in the ledger's
-- account 'escrow/<task id>' before the task is published, and leaves it work by work.
create table tasks (
  id text primary key,
  client_id text not null references members (id),
  status text not null default 'draft'
    check (status in ('draft', 'awaiting', 'open', 'closing', 'completed', 'cancelled')),
  category_slug text references categories (slug),
  title text not null default '' check (length(title) <= 100),
  brief text not null default '' check (length(brief) <= 20000),
  -- The questions, in order: see form/question.ts. Frozen when the task is published.
  questions jsonb not null default '[]' check (jsonb_typeof(questions) = 'array' and jsonb_array_length(questions) <= 100),
  unit_yen yen not null default 0 check (unit_yen between 0 and 100000),
  works_count integer not null default 0 check (works_count between 0 and 100000),
  -- How long a place is held for one person.
  minutes integer not null default 60 check (minutes between 5 and 2880),
  period_days integer not null default 14 check (period_days between 1 and 60),
  per_person integer not null default 1 check (per_person between 1 and 100),
  min_tier text not null default 'none' check (min_tier in ('none', 'regular', 'bronze', 'silver', 'certified')),
  -- Of a person's earlier works, in per cent; 0: no minimum.
  min_approval_percent integer not null default 0 check (min_approval_percent between 0 and 100),
  -- {label, options: [text], right: [index]}: asked before the first place.
  screening jsonb,
  ai_use text not null default 'declared' check (ai_use in ('forbidden', 'declared', 'free')),
  -- Where works become training data: what for, by whom, whether face or voice is in them, and under which licence.
  training_purpose text not null default '' check (length(training_purpose) <= 500),
  training_by text not null default '' check (length(training_by) <= 200),
  training_face_or_voice boolean not null default false,
  training_licence text not null default '' check (length(training_licence) <= 500),
  -- Fees on one approved work, frozen when the payment is begun (§4.1).
  client_fee_yen yen not null default 0,
  freelancer_fee_yen yen not null default 0,
  opened_at timestamptz,
  ends_at timestamptz,
  closed_at timestamptz,
  ended_at timestamptz,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  constraint task_complete_before_payment check (
    status in ('draft', 'cancelled')
    or (category_slug is not null and title <> '' and brief <> '' and unit_yen > 0 and works_count > 0 and jsonb_array_length(questions) > 0)),
  constraint training_is_said_whole check (
    (training_purpose = '') = (training_by = '') and (training_purpose = '') = (training_licence = '')),
  constraint task_opened_when_paid check (status in ('draft', 'awaiting', 'cancelled') or opened_at is not null),
  constraint task_opened_has_an_end check ((opened_at is null) = (ends_at is null)),
  constraint task_closed_when_closing check ((status in ('closing', 'completed')) = (closed_at is not null)),
  constraint task_ended_when_over check ((status in ('completed', 'cancelled')) = (ended_at is not null))
);
create index on tasks (client_id, created_at desc);
create index on tasks (status, ends_at);

-- Wall: what people work for stays as it was when the money came. The count of works only grows.
create trigger tasks_stay before update on tasks
  for each row when (
    old.opened_at is not null
    and ((new.client_id, new.category_slug, new.questions, new.unit_yen, new.minutes, new.per_person, new.min_tier,
        new.min_approval_percent, new.screening, new.ai_use, new.training_purpose, new.training_by,
        new.training_face_or_voice, new.training_licence, new.client_fee_yen, new.freelancer_fee_yen, new.opened_at)
      is distinct from (old.client_id, old.category_slug, old.questions, old.unit_yen, old.minutes, old.per_person, old.min_tier,
        old.min_approval_percent, old.screening, old.ai_use, old.training_purpose, old.training_by,
        old.training_face_or_voice, old.training_licence, old.client_fee_yen, old.freelancer_fee_yen, old.opened_at)
      or new.works_count < old.works_count)
  ) execute function refuse_change();

-- One row per work that is paid for. A place is free while nobody holds it beyond the moment of asking: so a place that was
-- lost is free at once, and whoever starts locks one free row and nothing that others need (decision 071).
create table task_places (
  task_id text not null references tasks (id),
  number integer not null check (number >= 1),
  -- -infinity: free; the end of somebody's time; infinity: handed in.
  held_until timestamptz not null default '-infinity',
  work_id text,
  primary key (task_id, number)
);
create index on task_places (task_id, held_until) where held_until < 'infinity';

create table task_works (
  id text primary key,
  task_id text not null,
  place_number integer not null,
  worker_id text not null references members (id),
  -- Which of this person's works for the task it is; one that was lost is not counted.
  pass integer not null check (pass >= 1),
  status text not null
    check (status in ('started', 'submitted', 'returned', 'referred', 'approved', 'rejected', 'appealed', 'unpaid', 'lapsed')),
  started_at timestamptz not null,
  expires_at timestamptz not null,
  saved_at timestamptz,
  -- {question id: text or [text]}
  answers jsonb not null default '{}' check (jsonb_typeof(answers) = 'object'),
  -- What the person declared and agreed to when handing in.
  ai_use text check (ai_use in ('none', 'assisted', 'generated')),
  consent_text text,
  submitted_at timestamptz,
  -- How like it the most similar earlier text of the same task is, in per cent, and whose.
  similar_percent integer check (similar_percent between 0 and 100),
  similar_to text references task_works (id),
  returned_at timestamptz,
  return_note text check (length(return_note) between 1 and 1000),
  rejected_at timestamptz,
  reason text check (reason in ('incomplete', 'off-topic', 'careless', 'copied', 'ai-against-rule', 'other')),
  comment text check (length(comment) between 1 and 1000),
  appealed_at timestamptz,
  appeal text check (length(appeal) between 1 and 2000),
  decided_at timestamptz,
  decision_note text check (length(decision_note) between 1 and 2000),
  ended_at timestamptz,
  -- By which it was paid.
  order_id text references orders (id),
  foreign key (task_id, place_number) references task_places (task_id, number),
  check ((status = 'approved') = (order_id is not null)),
  check (status in ('started', 'lapsed') or submitted_at is not null),
  check (status not in ('rejected', 'appealed', 'referred') or reason is not null),
  check (status <> 'appealed' or appealed_at is not null),
  check ((status in ('approved', 'unpaid', 'lapsed')) = (ended_at is not null))
);
-- One open place a person and task, and their works counted without gaps even when two clicks come at once.
create unique index one_started_work on task_works (task_id, worker_id) where status = 'started';
create unique index works_are_counted on task_works (task_id, worker_id, pass) where status <> 'lapsed';
-- Wall: a place is one person's. A work that is over without pay has given its place up.
create unique index one_work_in_a_place on task_works (task_id, place_number)
  where status not in ('started', 'unpaid', 'lapsed');
create index on task_works (task_id, status, submitted_at);
create index on task_works (worker_id, started_at desc);
create index on task_works (worker_id, status);
create index on task_works (status, expires_at) where status in ('started', 'returned');
create index on task_works (status, submitted_at) where status in ('submitted', 'referred', 'rejected', 'appealed');
create index on task_works (order_id) where order_id is not null;

-- Wall: what was handed in stays, unless it was sent back; who did it and when it began always.
create trigger task_works_stay before update on task_works
  for each row when (
    (new.task_id, new.worker_id, new.place_number, new.started_at) is distinct from (old.task_id, old.worker_id, old.place_number, old.started_at)
    or (old.status not in ('started', 'returned')
      and (new.answers, new.consent_text, new.ai_use, new.submitted_at) is distinct from (old.answers, old.consent_text, old.ai_use, old.submitted_at))
    or old.status in ('approved', 'unpaid', 'lapsed')
  ) execute function refuse_change();

create table task_work_files (
  work_id text not null references task_works (id),
  question_id text not null,
  file_id text not null references files (id),
  primary key (work_id, file_id)
);

-- Long texts that were handed in, to find copies: the hash of the text, and bands of its MinHash.
create table task_texts (
  work_id text not null references task_works (id),
  question_id text not null,
  task_id text not null references tasks (id),
  worker_id text not null references members (id),
  sha256 text not null,
  bands integer[] not null,
  primary key (work_id, question_id)
);
create index on task_texts (task_id, question_id, sha256);
create index on task_texts using gin (bands);

-- Who answered the screening question, and whether it was right: asked once.
create table task_screenings (
  task_id text not null references tasks (id),
  worker_id text not null references members (id),
  passed boolean not null,
  at timestamptz not null,
  primary key (task_id, worker_id)
);

-- More works than were paid for at first: they are added when the charge is paid.
create table task_extensions (
  charge_id text primary key,
  task_id text not null references tasks (id),
  more integer not null check (more between 1 and 100000),
  at timestamptz not null,
  paid_at timestamptz
);
create index on task_extensions (task_id);

create table task_events (
  id bigint generated always as identity primary key,
  task_id text not null references tasks (id),
  -- Null: of the task itself.
  work_id text references task_works (id),
  verb text not null,
  from_status text not null,
  to_status text not null,
  by_role text not null check (by_role in ('client', 'worker', 'operator', 'clock')),
  actor_id text references members (id),
  at timestamptz not null,
  detail jsonb not null default '{}'
);
create index on task_events (task_id, id);
create index on task_events (work_id, id) where work_id is not null;
create trigger task_events_append_only before update or delete on task_events
  for each row execute function refuse_change();

-- The works of one person for one task are orders of one contract.
create unique index one_contract_of_a_task on contracts (origin_id, freelancer_id) where origin = 'task';
