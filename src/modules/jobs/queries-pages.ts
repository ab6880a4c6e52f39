import { type RawBuilder, sql } from 'kysely'
import type { Reader } from '../../platform/db'
import type { Viewer } from '../../platform/http/types'
import { isHidden, isHiddenFrom } from '../members'
import { type PosterShown, posterColumn } from '../profiles'
import type { AiUse } from './ai'
import { confirmationColumns } from './queries'
import { type ClientFigures, clientFiguresOf } from './queries-client-figures'
import { activeProposalsOf } from './queries-proposal-count'
import { type UsualPrices, usualPricesOf } from './queries-usual-prices'
import {
  type FeatureTag,
  isBeginnerPost,
  type JobTerms,
  type JobVisibility,
  type PersonFacts,
  sightOf,
} from './rules'

interface JsonQuestion {
  id: string
  body: string
  at: string
  answer: string | null
  answeredAt: string | null
  isMine: boolean
}

/** A job with all that its page shows, for one viewer. */
export interface JobView extends JobTerms {
  id: string
  mode: 'project' | 'competition' | 'task'
  title: string
  brief: string
  categorySlug: string | null
  budgetMinYen: bigint | null
  budgetMaxYen: bigint | null
  wantedOn: string | null
  hires: number
  hired: number
  withholding: boolean
  aiUse: AiUse
  aiNote: string
  postedAt: Date | null
  isBeginner: boolean
  tags: FeatureTag[]
  addenda: { id: string; body: string; at: string }[]
  files: { id: string; name: string; bytes: number }[]
  questions: JsonQuestion[]
  /** Sent or ordered; how many ever were is what closes the post to edits. */
  proposals: number
  everProposed: boolean
  invitations: number
  clientName: string
  clientKind: 'individual' | 'company'
  clientSince: Date
  clientIdentity: boolean
  clientPhone: boolean
  client: ClientFigures
  ratings: { sum: number; n: number }
  /** What the law asks a post of this client to state. */
  poster: PosterShown
  usual: UsualPrices
  invited: boolean
  myProposalId: string | null
  /** Null for a guest. */
  viewer: PersonFacts | null
  /** Operators have hidden it: its client and operators go on seeing it. */
  isHidden: boolean
  sight: 'whole'
}

/** What somebody learns of a job that they may not see yet: which step would show it. No word of its text. */
export interface HiddenJob {
  id: string
  sight: Exclude<JobVisibility, 'whole' | 'nothing'> | 'hidden'
}

type Row = Omit<JobView, 'viewer' | 'sight' | 'isBeginner'> & { postNumber: number | null } & Pick<
    PersonFacts,
    'identity' | 'confidentiality' | 'phone'
  >

const under = (rows: RawBuilder<unknown>): RawBuilder<unknown> =>
  sql`(select coalesce(json_agg(x), '[]') from (${rows}) x)`

const talkColumns = (me: string | null) => sql`
  ${under(sql`select a.id, a.body, a.at from job_addenda a where a.job_id = j.id order by a.at`)} as addenda,
  ${under(sql`select f.id, f.name, f.bytes from job_files jf join files f on f.id = jf.file_id where jf.job_id = j.id order by f.id`)} as files,
  ${under(sql`select q.id, q.body, q.at, q.answer, q.answered_at, q.asker_id = ${me} as is_mine from job_questions q where q.job_id = j.id order by q.at`)} as questions`

const clientColumns = (at: Date) => sql`
  coalesce(nullif(cp.name, ''), m.name) as client_name, coalesce(cp.kind, 'individual') as client_kind, m.created_at as client_since,
  exists (select from identity_states i where i.member_id = j.client_id and i.status = 'approved') as client_identity,
  exists (select from phones p where p.member_id = j.client_id) as client_phone,
  ${clientFiguresOf(sql`j.client_id`, at)} as client,
  (select json_build_object('sum', coalesce(sum(r.score), 0), 'n', count(*)) from reviews r
    where r.about_id = j.client_id and r.side = 'freelancer' and r.revealed_at is not null) as ratings`

interface JobAsked {
  readonly id: string
  readonly at: Date
}

/**
 * The page of one job, in one statement, for every address that shows it, GET or POST: the type lets no page draw the
 * text of a job that is hidden from this viewer. Undefined where not even its existence is shown.
 */
export const jobPage = async (
  db: Reader,
  viewer: Viewer | null,
  { id, at }: JobAsked,
): Promise<JobView | HiddenJob | undefined> => {
  const me = viewer?.memberId ?? null
  const { rows } = await sql<Row>`
    select j.id, j.client_id, j.mode, j.status, j.title, j.brief, j.category_slug, j.budget_min_yen, j.budget_max_yen, j.wanted_on,
      j.proposals_until, j.hires, j.hired, j.visibility, j.min_tier, j.needs_identity, j.needs_confidentiality, j.invited_only,
      j.withholding, j.ai_use, j.ai_note, j.posted_at, j.post_number,
      array(select t.tag from job_tags t where t.job_id = j.id order by t.tag) as tags,
      ${talkColumns(me)}, ${clientColumns(at)}, ${posterColumn(sql`j.client_id`, viewer)} as poster, ${usualPricesOf(sql`j.category_slug`)} as usual,
      ${activeProposalsOf(sql`j.id`)} as proposals,
      exists (select from proposals p where p.job_id = j.id) as ever_proposed,
      (select count(*)::int from job_invitations i where i.job_id = j.id) as invitations,
      exists (select from job_invitations i where i.job_id = j.id and i.freelancer_id = ${me}) as invited,
      (select p.id from proposals p where p.job_id = j.id and p.freelancer_id = ${me} and p.status in ('sent', 'ordered')) as my_proposal_id,
      ${isHidden('job', sql`j.id`)} as is_hidden, ${confirmationColumns(sql`${me}`)}
    from jobs j
    join members m on m.id = j.client_id
    left join client_profiles cp on cp.member_id = j.client_id
    where j.id = ${id} and j.discarded_at is null`.execute(db)
  const [row] = rows
  if (!row) return undefined
  const { identity, confidentiality, phone } = row
  const person: PersonFacts | null = viewer && {
    memberId: viewer.memberId,
    operator: viewer.operator,
    tier: viewer.tier,
    identity,
    confidentiality,
    phone,
  }
  const sight = sightOf(row, person, row.invited || row.myProposalId !== null)
  if (sight === 'nothing') return undefined
  if (isHiddenFrom(viewer, { ...row, ownerId: row.clientId })) return { id: row.id, sight: 'hidden' }
  const isBeginner = isBeginnerPost(row.postNumber, row.client)
  return sight === 'whole' ? { ...row, isBeginner, viewer: person, sight } : { id: row.id, sight }
}

/** The client's own job; undefined for anybody else. */
export const ownJobPage = async (
  db: Reader,
  viewer: Viewer,
  asked: JobAsked,
): Promise<JobView | undefined> => {
  const job = await jobPage(db, viewer, asked)
  return job?.sight === 'whole' && job.clientId === viewer.memberId ? job : undefined
}
