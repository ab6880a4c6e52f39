import type { Reader } from '../../platform/db'

const lines = (db: Reader) =>
  db
    .selectFrom('payoutLines as l')
    .innerJoin('payoutRuns as r', 'r.id', 'l.runId')
    .select(['l.memberId', 'l.amountYen', 'r.payOn'])

/** Whom a run pays, how much, and when. */
export const linesInNotice = (db: Reader, runId: string) =>
  lines(db).where('l.runId', '=', runId).where('l.status', '<>', 'dropped').orderBy('l.reference').execute()

export const lineInNotice = (db: Reader, lineId: string) =>
  lines(db).where('l.id', '=', lineId).executeTakeFirst()
