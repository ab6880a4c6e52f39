import { type RawBuilder, sql } from 'kysely'
import type { Reader } from '../../platform/db'
import type { Viewer } from '../../platform/http/types'
import { isHidden, isHiddenFrom } from '../members'
import { type PosterShown, posterColumn } from '../profiles'
import type { CompetitionStatus } from './lifecycle'
import type { AiUse, EntriesVisibility, EntryAiUse, Impression } from './rules'

/** A competition as its page shows it to one viewer. */
export interface CompetitionView {
  id: string
  clientId: string
  clientName: string
  status: CompetitionStatus
  categorySlug: string | null
  title: string
  brief: string
  formats: string
  tags: Impression[]
  /** One value a scale, -2 to 2; empty: not said. */
  sliders: number[]
  withholding: boolean
  prizeYen: bigint
  rewardYen: bigint
  rewardCount: number
  periodDays: number
  entriesVisibility: EntriesVisibility
  guaranteedEntries: number
  aiUse: AiUse
  rights: 'transfer' | 'licence'
  closesAt: Date | null
  extendedAt: Date | null
  entries: number
  serious: number
  /** The viewer's own, that were not withdrawn. */
  mine: number
  /** What the law asks a post of this client to state. */
  poster: PosterShown
  /** Operators have hidden it; from others than its client what it says is gone. */
  isHidden: boolean
}

const before = sql`('draft', 'awaiting', 'cancelled')`

/** The page of one competition. A draft, and one that was never paid for, is its client's alone. */
export const competitionPage = async (
  db: Reader,
  viewer: Viewer | null,
  id: string,
): Promise<CompetitionView | undefined> => {
  const me = viewer?.memberId ?? null
  const { rows } = await sql<CompetitionView>`
    select c.id, c.client_id, coalesce(nullif(cp.name, ''), m.name) as client_name, c.status, c.category_slug, c.title,
      c.brief, c.formats, c.tags, c.sliders, c.withholding, c.prize_yen, c.reward_yen, c.reward_count, c.period_days, c.entries_visibility,
      c.guaranteed_entries, c.ai_use, c.rights, c.closes_at, c.extended_at, n.entries, n.serious, n.mine,
      ${posterColumn(sql`c.client_id`, viewer)} as poster, ${isHidden('competition', sql`c.id`)} as is_hidden
    from competitions c
    join members m on m.id = c.client_id
    left join client_profiles cp on cp.member_id = c.client_id
    cross join lateral (select count(*)::int as entries, (count(*) filter (where e.unserious_at is null))::int as serious,
        (count(*) filter (where e.author_id = ${me}))::int as mine
      from competition_entries e where e.competition_id = c.id and e.status <> 'withdrawn') n
    where c.id = ${id} and (c.client_id = ${me} or (c.status not in ${before} or c.opened_at is not null))`.execute(
    db,
  )
  const [found] = rows
  if (!found || !isHiddenFrom(viewer, { ...found, ownerId: found.clientId })) return found
  return { ...found, title: '', brief: '', formats: '', tags: [], sliders: [] }
}

/** Which entries a viewer may see (§3.4): one's own, as the client all, others as was promised. */
const maySee = (me: string | null): RawBuilder<boolean> => sql`(
  e.author_id = ${me} or (e.status <> 'withdrawn' and (
    c.client_id = ${me}
    or c.entries_visibility = 'open'
    or (c.entries_visibility = 'sealed' and c.status not in ('draft', 'awaiting', 'open')))))`

/** What a card shows of entry `e`: the small picture of its first file, or the beginning of a text file. */
export const firstFile = sql`select coalesce(p.thumb_file_id, p.preview_file_id) as preview, p.excerpt
  from competition_entry_files p where p.entry_id = e.id and p.position = 1`

export interface EntryCard {
  id: string
  number: number
  status: 'submitted' | 'withdrawn' | 'won'
  authorId: string
  authorName: string
  body: string
  aiUse: EntryAiUse
  preview: string | null
  submittedAt: Date
  /** The client's own; null for everybody else. */
  stars: number | null
  shortlisted: boolean | null
  unserious: boolean | null
  /** Operators have hidden it; from others than its author what it says and shows is gone. */
  isHidden: boolean
}

/** What is left of entries that operators have hidden from this viewer. */
const withoutHidden = <Entry extends EntryCard>(viewer: Viewer | null, entry: Entry): Entry =>
  isHiddenFrom(viewer, { ...entry, ownerId: entry.authorId })
    ? {
        ...entry,
        body: '',
        preview: null,
        ...('files' in entry ? { files: [], comment: '', aiTool: '' } : {}),
      }
    : entry

const forClient = (me: string | null, what: RawBuilder<unknown>) =>
  sql`case when c.client_id = ${me} then ${what} end`

const forBoth = (me: string | null, what: RawBuilder<unknown>) =>
  sql`case when ${me} in (c.client_id, e.author_id) then ${what} end`

/** The entries that the viewer may see, in the order of arrival; a client's shortlisted and best ones first. One statement. */
export const visibleEntries = async (db: Reader, viewer: Viewer | null, id: string): Promise<EntryCard[]> => {
  const me = viewer?.memberId ?? null
  const { rows } = await sql<EntryCard>`
    select e.id, e.number, e.status, e.author_id, m.name as author_name, left(coalesce(nullif(e.body, ''), f.excerpt), 200) as body, e.ai_use, e.submitted_at,
      f.preview, ${forClient(me, sql`e.stars`)} as stars, ${forClient(me, sql`e.shortlisted`)} as shortlisted,
      ${forClient(me, sql`e.unserious_at is not null`)} as unserious, ${isHidden('entry', sql`e.id`)} as is_hidden
    from competition_entries e
    join competitions c on c.id = e.competition_id
    join members m on m.id = e.author_id
    left join lateral (${firstFile}) f on true
    where e.competition_id = ${id} and ${maySee(me)}
    order by ${forClient(me, sql`e.shortlisted`)} desc nulls last, ${forClient(me, sql`coalesce(e.stars, 0)`)} desc nulls last, e.number
    limit 300`.execute(db)
  return rows.map((row) => withoutHidden(viewer, row))
}

export interface EntryView extends EntryCard {
  competitionId: string
  title: string
  competitionStatus: CompetitionStatus
  rights: 'transfer' | 'licence'
  competitionAiUse: AiUse
  clientId: string
  closesAt: Date | null
  prizeYen: bigint
  comment: string
  aiTool: string
  note: string | null
  feedback: string | null
  /** For client and author: why it gets no share, and since when. */
  unseriousReason: string | null
  unseriousAt: Date | null
  appeal: { body: string; decision: 'upheld' | 'overturned' | null; answer: string | null } | null
  orderId: string | null
  /** None of an entry that was taken back. */
  files: EntryFileView[]
}

/** A file of an entry, as one viewer may have it. */
export interface EntryFileView {
  kind: 'picture' | 'pdf' | 'text'
  preview: string | null
  pages: number | null
  excerpt: string | null
  name: string
  /** For the author, and for the client once the order is paid; null for everybody else. */
  original: string | null
}

const mayHaveOriginals = (
  me: string | null,
) => sql`(e.author_id = ${me} or (c.client_id = ${me} and e.status = 'won'
  and exists (select from orders r where r.id = e.order_id and r.status = 'completed')))`

/** One entry in full, where the viewer may see it. Original files are named to the author and the paying client alone. */
export const entryPage = async (
  db: Reader,
  viewer: Viewer | null,
  of: { competitionId: string; number: number },
): Promise<EntryView | undefined> => {
  const me = viewer?.memberId ?? null
  const { rows } = await sql<EntryView>`
    select e.id, e.number, e.status, e.author_id, m.name as author_name, e.body, e.comment, e.ai_use, e.ai_tool, e.submitted_at,
      c.id as competition_id, c.title, c.status as competition_status, c.rights, c.client_id, c.closes_at, c.prize_yen,
      c.ai_use as competition_ai_use, ${isHidden('entry', sql`e.id`)} as is_hidden,
      ${forClient(me, sql`e.stars`)} as stars, ${forClient(me, sql`e.shortlisted`)} as shortlisted,
      ${forClient(me, sql`e.unserious_at is not null`)} as unserious, ${forClient(me, sql`e.note`)} as note,
      ${forBoth(me, sql`e.feedback`)} as feedback, ${forBoth(me, sql`e.unserious_reason`)} as unserious_reason,
      ${forBoth(me, sql`e.unserious_at`)} as unserious_at,
      ${forBoth(
        me,
        sql`(select json_build_object('body', a.body, 'decision', a.decision, 'answer', a.answer)
        from competition_appeals a where a.entry_id = e.id)`,
      )} as appeal,
      ${forBoth(me, sql`e.order_id`)} as order_id,
      (select coalesce(json_agg(json_build_object('kind', p.kind, 'preview', p.preview_file_id, 'pages', p.pages,
          'excerpt', p.excerpt, 'name', o.name, 'original', case when ${mayHaveOriginals(me)} then o.id end) order by p.position), '[]')
        from competition_entry_files p join files o on o.id = p.original_file_id
        where p.entry_id = e.id and e.status <> 'withdrawn') as files
    from competition_entries e
    join competitions c on c.id = e.competition_id
    join members m on m.id = e.author_id
    where e.competition_id = ${of.competitionId} and e.number = ${of.number} and ${maySee(me)}`.execute(db)
  return rows[0] && withoutHidden(viewer, rows[0])
}

export interface MyCompetition {
  id: string
  title: string
  status: CompetitionStatus
  prizeYen: bigint
  closesAt: Date | null
  entries: number
}

/** The competitions that the viewer has started, latest first. */
export const myCompetitions = async (db: Reader, viewer: Viewer): Promise<MyCompetition[]> => {
  const { rows } = await sql<MyCompetition>`
    select c.id, c.title, c.status, c.prize_yen, c.closes_at,
      (select count(*)::int from competition_entries e where e.competition_id = c.id and e.status <> 'withdrawn') as entries
    from competitions c where c.client_id = ${viewer.memberId} order by c.created_at desc, c.id limit 100`.execute(
    db,
  )
  return rows
}

export interface MyEntry extends MyCompetition {
  number: number
  entryStatus: 'submitted' | 'withdrawn' | 'won'
}

/** The viewer's entries, latest first, with how their competitions stand. */
export const myEntries = async (db: Reader, viewer: Viewer): Promise<MyEntry[]> => {
  const { rows } = await sql<MyEntry>`
    select c.id, c.title, c.status, c.prize_yen, c.closes_at, e.number, e.status as entry_status, 0 as entries
    from competition_entries e join competitions c on c.id = e.competition_id
    where e.author_id = ${viewer.memberId} order by e.submitted_at desc, e.id limit 100`.execute(db)
  return rows
}
