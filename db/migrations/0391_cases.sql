-- Reports, sanctions and appeals (§5.3, decisions 114-116). A sanction without rule, evidence, author, notice and time to appeal cannot
-- be written down; nor one of the two severe kinds without a second operator.

-- What a sanction can rest on. A row never changes: other words are a new rule.
create table sanction_rules (
  id text primary key check (id ~ '^[a-z-]+$'),
  position integer not null unique,
  name_ja text not null check (name_ja <> ''),
  name_en text not null check (name_en <> ''),
  text_ja text not null check (text_ja <> ''),
  text_en text not null check (text_en <> ''),
  retired_at timestamptz
);
create trigger sanction_rules_stay before update on sanction_rules
  for each row when (to_jsonb(new) - 'retired_at' is distinct from to_jsonb(old) - 'retired_at') execute function refuse_change();
create trigger sanction_rules_kept before delete on sanction_rules for each row execute function refuse_change();

insert into sanction_rules (id, position, name_ja, name_en, text_ja, text_en) values
  ('respect', 1, '嫌がらせの禁止', 'No harassment',
    '威圧、侮辱、つきまとい、性的な言動、人格を否定する言葉で相手を傷つけないでください。',
    'Do not threaten, insult, stalk, harass sexually or demean anybody.'),
  ('inside-deals', 2, '直接取引の禁止', 'No deals outside the site',
    'サイトの外での契約や支払いを持ちかけたり、応じたりしないでください。仮払いの前に連絡先を交換することもできません。',
    'Do not propose or accept contracts or payments outside the site, and do not exchange contact details before escrow is funded.'),
  ('true-ai-declaration', 3, 'AI利用の正しい申告', 'True declarations of the use of AI',
    'AIを使ったかどうかを事実のとおりに申告し、AIを使わないと約束した仕事では使わないでください。',
    'Declare truly whether AI was used, and do not use it where you promised not to.'),
  ('no-retaliation', 4, '通報への報復の禁止', 'No retaliation',
    '通報や相談、行政機関への申出を理由に、低い評価や取引の停止などの不利益な扱いをしないでください。',
    'Do not treat anybody worse, by low ratings, by ending work or otherwise, because they reported something here or to an authority.'),
  ('own-work', 5, '無断利用の禁止', 'No copied work',
    '他人の作品、文章、画像、商標を、権利を持たずに自分のものとして提出したり掲載したりしないでください。',
    'Do not hand in or show works, texts, pictures or marks of others as your own without the right to do so.'),
  ('equality', 6, '差別の禁止', 'No discrimination',
    '人種、国籍、性別、性的指向、障害、年齢、信条などを理由に、人を侮辱したり排除したりしないでください。',
    'Do not insult or exclude people because of origin, nationality, sex, orientation, disability, age, belief or the like.'),
  ('lawful', 7, '法令の遵守', 'Lawful content',
    '法令に反する仕事や内容を、依頼、提案、掲載しないでください。',
    'Do not ask for, propose or publish anything unlawful.'),
  ('no-spam', 8, '迷惑な勧誘の禁止', 'No spam',
    '同じ内容の大量送信や、仕事と関係のない宣伝や勧誘をしないでください。',
    'Do not send the same words to many people, and do not advertise what has nothing to do with work here.'),
  ('true-record', 9, '実績の偽装の禁止', 'No forged record',
    '見せかけの取引や評価、複数のアカウントで、実績やランクを偽らないでください。',
    'Do not forge your record or rank by sham orders or reviews, or by several accounts.'),
  ('terms', 10, '利用規約の遵守', 'The terms of use',
    'そのほか、利用規約が禁じていることをしないでください。どの条項かは、通知の中で示します。',
    'Do nothing else that the terms of use forbid. The notice names the clause.');

-- What was reported, as it stood when it was reported: it is never changed, whatever becomes of the thing itself.
create table evidence_snapshots (
  id text primary key,
  subject_kind text not null
    check (subject_kind in ('person', 'job', 'proposal', 'message', 'package', 'competition', 'entry', 'task', 'review')),
  subject_id text not null,
  -- Whose it is.
  author_id text not null references members (id),
  title text not null,
  body text not null,
  -- When this version of it was written.
  written_at timestamptz,
  -- [{name, bytes, sha256}]: the files themselves stay where they are.
  files jsonb not null default '[]' check (jsonb_typeof(files) = 'array'),
  -- Of all of the above, so that a copy can be compared.
  sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
  taken_at timestamptz not null,
  unique (id, author_id)
);
create trigger evidence_snapshots_append_only before update or delete on evidence_snapshots
  for each row execute function refuse_change();

create table reports (
  id text primary key,
  reporter_id text not null references members (id),
  evidence_id text not null unique,
  about_id text not null,
  subject_kind text not null,
  subject_id text not null,
  reason text not null check (reason in ('harassment', 'direct-deal', 'false-ai-declaration', 'retaliation', 'copied-work',
    'discrimination', 'unlawful', 'spam', 'other')),
  body text not null default '' check (length(body) <= 2000),
  status text not null check (status in ('open', 'taken', 'awaiting', 'dismissed', 'removed', 'sanctioned')),
  filed_at timestamptz not null,
  taken_by text references members (id),
  taken_at timestamptz,
  decided_by text references members (id),
  decided_at timestamptz,
  -- For operators: why it was decided so.
  decision_note text not null default '' check (length(decision_note) <= 1000),
  foreign key (evidence_id, about_id) references evidence_snapshots (id, author_id),
  constraint not_about_oneself check (reporter_id <> about_id),
  constraint taken_by_somebody check ((status = 'open') = (taken_by is null) and (taken_by is null) = (taken_at is null)),
  constraint decided_by_somebody check ((status in ('dismissed', 'removed', 'sanctioned')) = (decided_at is not null)
    and (decided_by is null) = (decided_at is null)),
  constraint decided_with_reason check (decided_at is null or decision_note <> '')
);
-- However often it is sent: one open report per person and thing.
create unique index one_open_report on reports (reporter_id, subject_kind, subject_id) where status in ('open', 'taken', 'awaiting');
create index on reports (filed_at) where status in ('open', 'taken', 'awaiting');
create index on reports (about_id);
create index on reports (reporter_id, filed_at);
create index on reports (decided_at);
create trigger reports_stay before update on reports
  for each row when (
    (new.id, new.reporter_id, new.evidence_id, new.about_id, new.subject_kind, new.subject_id, new.reason, new.body, new.filed_at)
      is distinct from
    (old.id, old.reporter_id, old.evidence_id, old.about_id, old.subject_kind, old.subject_id, old.reason, old.body, old.filed_at)
  ) execute function refuse_change();
create trigger reports_kept before delete on reports for each row execute function refuse_change();

create table sanctions (
  id text primary key,
  report_id text not null references reports (id),
  member_id text not null,
  -- Wall: the rule, the evidence about this very person, the author, the notice, the time to appeal.
  rule_id text not null references sanction_rules (id),
  evidence_id text not null,
  author_id text not null references members (id),
  notice text not null check (length(btrim(notice)) between 1 and 2000),
  appeal_until timestamptz not null,
  kind text not null check (kind in ('warn', 'restrict', 'suspend', 'close')),
  features text[] not null default '{}',
  until timestamptz,
  status text not null check (status in ('proposed', 'standing', 'ended', 'overturned', 'declined')),
  proposed_at timestamptz not null,
  approved_by text references members (id),
  imposed_at timestamptz,
  ended_at timestamptz,
  foreign key (evidence_id, member_id) references evidence_snapshots (id, author_id),
  unique (id, author_id, appeal_until),
  unique (id, member_id),
  constraint not_by_oneself check (member_id <> author_id),
  constraint restricts_something check ((kind = 'restrict') = (cardinality(features) > 0)),
  constraint known_features check
    (features <@ array['posting', 'ordering', 'proposing', 'selling', 'competing', 'working', 'messaging']),
  constraint has_an_end check ((kind in ('restrict', 'suspend')) = (until is not null)),
  constraint ends_later check (until > coalesce(imposed_at, proposed_at)),
  constraint fourteen_days check (appeal_until >= coalesce(imposed_at, proposed_at) + interval '14 days'),
  constraint imposed_once check ((status in ('standing', 'ended', 'overturned')) = (imposed_at is not null)),
  constraint ended_when_over check ((status in ('ended', 'overturned', 'declined')) = (ended_at is not null)),
  -- Wall: two operators suspend or close.
  constraint four_eyes check (approved_by <> author_id and approved_by <> member_id),
  constraint severe_by_two check (kind not in ('suspend', 'close') or imposed_at is null or approved_by is not null)
);
create unique index one_sanction_of_a_report on sanctions (report_id) where status <> 'declined';
create index on sanctions (member_id, proposed_at);
create index on sanctions (until) where status = 'standing' and until is not null;
create index on sanctions (imposed_at);
create trigger sanctions_stay before update on sanctions
  for each row when (
    (new.id, new.report_id, new.member_id, new.rule_id, new.evidence_id, new.author_id, new.notice, new.kind, new.features, new.until,
      new.proposed_at)
      is distinct from
    (old.id, old.report_id, old.member_id, old.rule_id, old.evidence_id, old.author_id, old.notice, old.kind, old.features, old.until,
      old.proposed_at)
    or old.imposed_at is not null and (new.imposed_at, new.approved_by, new.appeal_until)
      is distinct from (old.imposed_at, old.approved_by, old.appeal_until)
  ) execute function refuse_change();
create trigger sanctions_kept before delete on sanctions for each row execute function refuse_change();

create table sanction_appeals (
  id text primary key,
  sanction_id text not null unique,
  -- Who appeals, who wrote the sanction, and until when one could: copied, so that the walls below can speak of them.
  member_id text not null,
  author_id text not null,
  appeal_until timestamptz not null,
  body text not null check (length(btrim(body)) between 1 and 4000),
  status text not null check (status in ('open', 'taken', 'upheld', 'overturned')),
  filed_at timestamptz not null,
  taken_by text references members (id),
  taken_at timestamptz,
  decided_by text references members (id),
  decided_at timestamptz,
  -- Read by the person.
  answer text not null default '' check (length(answer) <= 2000),
  foreign key (sanction_id, author_id, appeal_until) references sanctions (id, author_id, appeal_until),
  foreign key (sanction_id, member_id) references sanctions (id, member_id),
  constraint in_time check (filed_at <= appeal_until),
  -- Wall: another operator than the author reads and decides.
  constraint read_by_another check (taken_by <> author_id and decided_by <> author_id),
  constraint appeal_taken check ((status = 'open') = (taken_by is null) and (taken_by is null) = (taken_at is null)),
  constraint appeal_decided check ((status in ('upheld', 'overturned')) = (decided_at is not null)
    and (decided_by is null) = (decided_at is null)),
  constraint answered check (decided_at is null or answer <> '')
);
create index on sanction_appeals (filed_at) where status in ('open', 'taken');
create index on sanction_appeals (decided_at);
create trigger sanction_appeals_stay before update on sanction_appeals
  for each row when (
    (new.id, new.sanction_id, new.member_id, new.author_id, new.appeal_until, new.body, new.filed_at)
      is distinct from (old.id, old.sanction_id, old.member_id, old.author_id, old.appeal_until, old.body, old.filed_at)
    or old.decided_at is not null
  ) execute function refuse_change();
create trigger sanction_appeals_kept before delete on sanction_appeals for each row execute function refuse_change();

-- What was done to a report, a sanction or an appeal, by whom and when.
create table case_events (
  id bigint generated always as identity primary key,
  noun text not null check (noun in ('report', 'sanction', 'appeal')),
  noun_id text not null,
  verb text not null,
  from_status text not null,
  to_status text not null,
  by_role text not null check (by_role in ('person', 'operator', 'clock')),
  actor_id text references members (id),
  at timestamptz not null,
  detail jsonb not null default '{}'
);
create index on case_events (noun_id, id);
create trigger case_events_append_only before update or delete on case_events for each row execute function refuse_change();
