import { sql } from 'kysely'
import type { CivilDate } from '../../platform/clock'
import type { Tx } from '../../platform/db'
import { newId } from '../../platform/ids'
import { freeze, type PaperDraft } from './document'
import { paperNumber, seriesOf } from './rules'

const issuerOf = ({ fromId }: PaperDraft): string => fromId ?? 'operator'
const keyOf = (issuer: string, series: string): string => `${issuer} ${series}`

/** Locks the series of these papers, in one order for everybody, and answers their last numbers. */
const lockSeries = async (tx: Tx, drafts: readonly PaperDraft[]): Promise<Map<string, number>> => {
  const keys = [...new Set(drafts.map((draft) => keyOf(issuerOf(draft), seriesOf[draft.kind])))].sort()
  const pairs = keys.map((key) => key.split(' ') as [string, string])
  const { rows } = await sql<{ issuer: string; series: string; last: number }>`
    insert into paper_series (issuer, series)
    select k.issuer, k.series from unnest(${pairs.map(([issuer]) => issuer)}::text[], ${pairs.map(([, series]) => series)}::text[])
      with ordinality as k (issuer, series, place) order by k.place
    on conflict (issuer, series) do update set last = paper_series.last
    returning issuer, series, last`.execute(tx)
  return new Map(rows.map(({ issuer, series, last }) => [keyOf(issuer, series), last]))
}

const issuedSources = async (tx: Tx, sources: readonly string[]): Promise<Set<string>> => {
  const rows = await tx.selectFrom('papers').select('source').where('source', 'in', sources).execute()
  return new Set(rows.map(({ source }) => source))
}

const numbered = (draft: PaperDraft, number: number, at: Date) => {
  const { kind, source, fromId, toId, orderId, on, amountYen, body } = draft
  const series = seriesOf[kind]
  const frozen = freeze({ layout: 1, kind, number: paperNumber(series, number), on, ...body })
  return {
    ...{ id: newId(at), issuer: issuerOf(draft), series, number, kind, source, fromId, toId, orderId },
    ...{ onDate: on, amountYen, ...frozen, corrects: draft.corrects ?? null, issuedAt: at },
  }
}

/** What the client has withheld by a paper stands on the client's own copy. */
const withheldOf = ({ kind, body: { withholding } }: PaperDraft) => {
  const none = { withheldYen: 0n, dueOn: null as CivilDate | null }
  const owed = withholding ? { withheldYen: BigInt(withholding.yen), dueOn: withholding.dueOn } : none
  return kind === 'purchase-statement' ? { from: owed, to: none } : { from: none, to: owed }
}

const copiesOf = (draft: PaperDraft, paperId: string) => {
  const { fromId, toId, kind, on, amountYen, body } = draft
  const copy = { paperId, kind, onDate: on, amountYen }
  const withheld = withheldOf(draft)
  const received = { ...copy, ...withheld.to, memberId: toId, otherName: body.from.name, isIssuer: false }
  if (fromId === null) return [received]
  return [received, { ...copy, ...withheld.from, memberId: fromId, otherName: body.to.name, isIssuer: true }]
}

/**
 * Keeps papers that are not kept yet, each with the next number of its issuer's series. Whoever numbers holds the series until
 * the transaction ends, and looks only then for what others have issued: numbers have no holes, and a fact has one paper.
 * @returns the ids of what was issued now.
 */
export const insertPapers = async (tx: Tx, drafts: readonly PaperDraft[], at: Date): Promise<string[]> => {
  if (drafts.length === 0) return []
  const last = await lockSeries(tx, drafts)
  const issued = await issuedSources(
    tx,
    drafts.map(({ source }) => source),
  )
  const missing = drafts.filter(({ source }) => !issued.has(source))
  if (missing.length === 0) return []
  const rows = missing.map((draft) => {
    const key = keyOf(issuerOf(draft), seriesOf[draft.kind])
    const number = (last.get(key) ?? 0) + 1
    last.set(key, number)
    return numbered(draft, number, at)
  })
  await tx.insertInto('papers').values(rows).execute()
  await tx
    .insertInto('paperCopies')
    .values(missing.flatMap((draft, i) => copiesOf(draft, rows[i]?.id ?? '')))
    .execute()
  const pairs = [...last].map(([key, number]) => [...key.split(' '), String(number)])
  await sql`update paper_series s set last = n.last
    from unnest(${pairs.map(([issuer]) => issuer)}::text[], ${pairs.map(([, series]) => series)}::text[],
      ${pairs.map(([, , number]) => number)}::int[]) as n (issuer, series, last)
    where s.issuer = n.issuer and s.series = n.series and s.last <> n.last`.execute(tx)
  return rows.map(({ id }) => id)
}

export type LockedPaper = Awaited<ReturnType<typeof lockPaper>> & {}

/** One paper, locked, with whether another has taken its place. */
export const lockPaper = (tx: Tx, id: string) =>
  tx
    .selectFrom('papers')
    .select(['id', 'kind', 'fromId', 'toId', 'orderId', 'document'])
    .select(({ exists, selectFrom }) =>
      exists(selectFrom('papers as n').select('n.id').whereRef('n.corrects', '=', 'papers.id')).as(
        'isReplaced',
      ),
    )
    .where('id', '=', id)
    .forNoKeyUpdate()
    .executeTakeFirst()

/** Answers false for a paper that is confirmed already. */
export const insertConfirmation = async (
  tx: Tx,
  confirmed: { paperId: string; byId: string | null; at: Date },
): Promise<boolean> => {
  const { numInsertedOrUpdatedRows } = await tx
    .insertInto('paperConfirmations')
    .values(confirmed)
    .onConflict((oc) => oc.doNothing())
    .executeTakeFirst()
  return numInsertedOrUpdatedRows === 1n
}

/** Counts purchase statements as confirmed that were issued before an instant and drew no answer. */
export const confirmSilent = async (tx: Tx, span: { before: Date; at: Date }): Promise<void> => {
  await sql`insert into paper_confirmations (paper_id, at)
    select p.id, ${span.at} from papers p
    where p.kind = 'purchase-statement' and p.issued_at <= ${span.before}
      and not exists (select from paper_confirmations f where f.paper_id = p.id)
      and not exists (select from papers n where n.corrects = p.id)
    on conflict do nothing`.execute(tx)
}

export const setPeriodDone = async (tx: Tx, period: string, at: Date): Promise<void> => {
  await tx
    .insertInto('paperPeriods')
    .values({ period, at })
    .onConflict((oc) => oc.doNothing())
    .execute()
}
