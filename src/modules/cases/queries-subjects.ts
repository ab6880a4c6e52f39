// What can be reported, as it stands now: one statement per kind of thing.
import { type RawBuilder, sql } from 'kysely'
import type { Reader } from '../../platform/db'
import type { SubjectKind } from './rules'

/** A file of a thing, by what identifies it. */
export interface SubjectFile {
  name: string
  bytes: number
  sha256: string
}

/** A thing as it stands. */
export interface SubjectContent {
  authorId: string
  authorName: string
  title: string
  body: string
  /** When this version of it was written; null where nobody keeps it. */
  writtenAt: Date | null
  files: SubjectFile[]
  /** What its page is addressed by beside its own id: a thread, a competition and a number. */
  place: string
}

const filesOf = (from: RawBuilder<unknown>) => sql`coalesce((
  select json_agg(json_build_object('name', f.name, 'bytes', f.bytes, 'sha256', f.sha256) order by f.id) from ${from}), '[]')`
const none = sql`'[]'::json`
const lines = (...parts: RawBuilder<unknown>[]) =>
  sql`concat_ws(E'\n\n', ${sql.join(parts.map((part) => sql`nullif(${part}, '')`))})`

interface Columns {
  author: RawBuilder<unknown>
  title: RawBuilder<unknown>
  body: RawBuilder<unknown>
  writtenAt: RawBuilder<unknown>
  files: RawBuilder<unknown>
  place?: RawBuilder<unknown>
  from: RawBuilder<unknown>
}

const works = sql`(select string_agg(i.title || E'\n' || i.description, E'\n\n' order by i.created_at)
  from portfolio_items i where i.member_id = s.id and i.removed_at is null)`
const plans = sql`(select string_agg(n.title || ' ¥' || n.price_yen || E'\n' || n.includes, E'\n\n' order by n.price_yen)
  from package_plans n where n.package_id = s.id)`
const offered = sql`(select string_agg(r.title || ' ¥' || r.price_yen || ' ' || r.due_on, E'\n' order by r.position)
  from proposal_orders r where r.proposal_id = s.id)`
const addenda = sql`(select string_agg(d.body, E'\n\n' order by d.at) from job_addenda d where d.job_id = s.id)`

const columns: Readonly<Record<SubjectKind, Columns>> = {
  person: {
    author: sql`s.id`,
    title: sql`coalesce(nullif(s.name, ''), c.name, '')`,
    body: lines(sql`p.headline`, sql`p.introduction`, works, sql`c.name`, sql`c.description`, sql`c.website`),
    writtenAt: sql`greatest(p.updated_at, c.updated_at)`,
    files: filesOf(sql`files f where f.id in (p.picture_file_id, c.picture_file_id)`),
    from: sql`members s left join profiles p on p.member_id = s.id left join client_profiles c on c.member_id = s.id`,
  },
  job: {
    author: sql`s.client_id`,
    title: sql`s.title`,
    body: lines(sql`s.brief`, addenda),
    writtenAt: sql`s.updated_at`,
    files: filesOf(sql`job_files x join files f on f.id = x.file_id where x.job_id = s.id`),
    from: sql`jobs s`,
  },
  proposal: {
    author: sql`s.freelancer_id`,
    title: sql`(select j.title from jobs j where j.id = s.job_id)`,
    body: lines(sql`s.message`, offered),
    writtenAt: sql`coalesce(s.edited_at, s.sent_at)`,
    files: filesOf(sql`proposal_files x join files f on f.id = x.file_id where x.proposal_id = s.id`),
    from: sql`proposals s`,
  },
  message: {
    author: sql`s.sender_id`,
    title: sql`t.title`,
    body: sql`s.body`,
    writtenAt: sql`s.at`,
    files: filesOf(sql`message_files x join files f on f.id = x.file_id where x.message_id = s.id`),
    place: sql`s.thread_id`,
    from: sql`messages s join threads t on t.id = s.thread_id`,
  },
  package: {
    author: sql`s.member_id`,
    title: sql`s.title`,
    body: lines(sql`s.description`, plans),
    writtenAt: sql`s.updated_at`,
    files: filesOf(sql`package_images x join files f on f.id = x.file_id where x.package_id = s.id`),
    from: sql`packages s`,
  },
  competition: {
    author: sql`s.client_id`,
    title: sql`s.title`,
    body: lines(sql`s.brief`, sql`s.formats`),
    writtenAt: sql`coalesce(s.opened_at, s.updated_at)`,
    files: none,
    from: sql`competitions s`,
  },
  entry: {
    author: sql`s.author_id`,
    title: sql`(select c.title from competitions c where c.id = s.competition_id) || ' #' || s.number`,
    body: lines(sql`s.body`, sql`s.comment`, sql`'AI: ' || s.ai_use`, sql`s.ai_tool`),
    writtenAt: sql`coalesce(s.replaced_at, s.submitted_at)`,
    files: filesOf(
      sql`competition_entry_files x join files f on f.id = x.original_file_id where x.entry_id = s.id`,
    ),
    place: sql`s.competition_id || '/' || s.number`,
    from: sql`competition_entries s`,
  },
  task: {
    author: sql`s.client_id`,
    title: sql`s.title`,
    body: lines(
      sql`s.brief`,
      sql`(select string_agg(q ->> 'label', E'\n') from jsonb_array_elements(s.questions) q)`,
    ),
    writtenAt: sql`coalesce(s.opened_at, s.updated_at)`,
    files: none,
    from: sql`tasks s`,
  },
  review: {
    author: sql`s.author_id`,
    title: sql`s.score || ' / 5'`,
    body: sql`case when s.comment_hidden_at is null then s.comment else '' end`,
    writtenAt: sql`s.written_at`,
    files: none,
    place: sql`s.side || '/' || s.about_id`,
    from: sql`reviews s`,
  },
}

/** A thing as it stands now, whoever asks: the caller has decided that it may be read. Undefined for an unknown id. */
export const subjectContent = async (
  db: Reader,
  { kind, id }: { kind: SubjectKind; id: string },
): Promise<SubjectContent | undefined> => {
  const of = columns[kind]
  const { rows } = await sql<SubjectContent>`
    select w.*, coalesce(nullif(m.name, ''), nullif(cp.name, ''), '') as author_name
    from (select ${of.author} as author_id, ${of.title} as title, coalesce(${of.body}, '') as body, ${of.writtenAt} as written_at,
        ${of.files} as files, ${of.place ?? sql`''`} as place
      from ${of.from} where s.id = ${id}) w
    join members m on m.id = w.author_id left join client_profiles cp on cp.member_id = m.id`.execute(db)
  return rows[0]
}
