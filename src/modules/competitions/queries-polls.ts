import { sql } from 'kysely'
import type { Reader } from '../../platform/db'
import type { Viewer } from '../../platform/http/types'

export interface PollEntry {
  number: number
  preview: string | null
  body: string
}

interface PollHead {
  id: string
  competitionId: string
  title: string
  question: string
  closedAt: Date | null
}

/** A poll for whoever has its link. `mine` is the entry that this browser or member has voted for. */
export type PollView = PollHead & { entries: PollEntry[]; mine: number | null }

const entriesOf = sql`(select coalesce(json_agg(json_build_object('number', e.number, 'body', left(coalesce(nullif(e.body, ''), (select f.excerpt from competition_entry_files f where f.entry_id = e.id and f.position = 1), ''), 400), 'preview',
    (select f.preview_file_id from competition_entry_files f where f.entry_id = e.id and f.position = 1),
    'votes', (select count(*)::int from competition_poll_votes v where v.poll_id = p.id and v.entry_id = e.id)) order by x.position), '[]')
  from competition_poll_entries x join competition_entries e on e.id = x.entry_id
  where x.poll_id = p.id and e.status <> 'withdrawn')`

/** The page behind a poll's link; it never says how others voted. One statement. */
export const pollPage = async (
  db: Reader,
  viewer: Viewer | null,
  of: { token: string; browser: string },
): Promise<PollView | undefined> => {
  const { rows } = await sql<PollView>`
    select p.id, p.competition_id, c.title, p.question, p.closed_at, ${entriesOf} as entries,
      (select e.number from competition_poll_votes v join competition_entries e on e.id = v.entry_id
        where v.poll_id = p.id and (v.browser = ${of.browser} or v.member_id = ${viewer?.memberId ?? null})
        order by v.voted_at desc limit 1) as mine
    from competition_polls p join competitions c on c.id = p.competition_id
    where p.token = ${of.token}`.execute(db)
  const [found] = rows
  return (
    found && {
      ...found,
      entries: found.entries.map(({ number, preview, body }) => ({ number, preview, body })),
    }
  )
}

export type PollResult = Omit<PollHead, 'competitionId' | 'title'> & {
  position: number
  token: string
  entries: (PollEntry & { votes: number })[]
}

/** The polls of the viewer's own competition, with their results. One statement. */
export const pollResults = async (
  db: Reader,
  viewer: Viewer,
  competitionId: string,
): Promise<PollResult[]> => {
  const { rows } = await sql<PollResult>`
    select p.id, p.position, p.token, p.question, p.closed_at, ${entriesOf} as entries
    from competition_polls p join competitions c on c.id = p.competition_id
    where c.id = ${competitionId} and c.client_id = ${viewer.memberId} order by p.position`.execute(db)
  return rows
}

/** Entries that the client may put to the vote: these numbers, or the best ones. One statement. */
export const pollCandidates = async (
  db: Reader,
  viewer: Viewer,
  of: { competitionId: string; numbers: readonly number[] },
): Promise<PollEntry[]> => {
  const { rows } = await sql<PollEntry>`
    select e.number, left(e.body, 60) as body,
      (select f.preview_file_id from competition_entry_files f where f.entry_id = e.id and f.position = 1) as preview
    from competition_entries e join competitions c on c.id = e.competition_id
    where c.id = ${of.competitionId} and c.client_id = ${viewer.memberId} and e.status <> 'withdrawn'
    order by e.number = any (${sql.val([...of.numbers])}::int[]) desc, e.shortlisted desc, coalesce(e.stars, 0) desc, e.number
    limit 16`.execute(db)
  return rows
}
