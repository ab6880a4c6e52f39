import { sql } from 'kysely'
import type { ClientFactHistory, MovedDeadline } from '../../engine/facts/client-fact-history'
import type { Reader } from '../../platform/db'
import { instant, type JsonForm } from '../ranks'

type Owner = { readonly memberId: string }

/** What a statement has to select so that `readEarlier` finds it. */
export interface StoredFactHistory {
  readonly profiles: readonly JsonForm<ClientFactHistory['profiles'][number]>[]
  readonly deadlines: readonly JsonForm<MovedDeadline>[]
}

/** A client's profiles up to `at`, and the deadlines that they had moved by then: two columns of a statement. */
export const earlierColumns = ({ memberId }: Owner, at: Date) => sql`
  (select coalesce(json_agg(json_build_object('at', f.at, 'hasName', f.has_name, 'hasIndustry', f.has_industry,
      'descriptionLength', f.description_length) order by f.at), '[]')
    from client_profile_facts f where f.member_id = ${memberId} and f.at <= ${at}) as profiles,
  (select coalesce(json_agg(json_build_object('jobId', e.job_id, 'at', e.at,
      'before', (e.detail->>'before')::timestamptz) order by e.at, e.id), '[]')
    from jobs j join job_events e on e.job_id = j.id and e.verb = 'extend' and e.at <= ${at}
    where j.client_id = ${memberId}) as deadlines`

export const readEarlier = ({ profiles, deadlines }: StoredFactHistory): ClientFactHistory => ({
  profiles: profiles.map((profile) => ({ ...profile, at: instant(profile.at) })),
  deadlines: deadlines.map(({ jobId, at, before }) => ({ jobId, at: instant(at), before: instant(before) })),
})

/** What a client's facts were before `at`, in one statement. */
export const clientEarlierOf = async (db: Reader, owner: Owner, at: Date): Promise<ClientFactHistory> => {
  const { rows } = await sql<StoredFactHistory>`select ${earlierColumns(owner, at)}`.execute(db)
  return readEarlier(rows[0] ?? { profiles: [], deadlines: [] })
}
