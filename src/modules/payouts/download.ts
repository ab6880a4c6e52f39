import { later } from '../../platform/clock'
import type { Reader } from '../../platform/db'
import { viewerOf } from '../../platform/http/routing'
import type { Ctx } from '../../platform/http/types'
import { openNumber } from './account-number'
import { bankFile, type Transfer } from './bank-file'
import { bankPlace } from './banks'
import { fileMinutes } from './commands/open-file'
import { fileLines, payer, runPage } from './queries-console'

/** A bank that has been merged away since has no reading any more: the codes decide where the money goes. */
const kanaOf = async (
  bankCode: string,
  branchCode: string,
): Promise<{ bankKana: string; branchKana: string }> => {
  const place = await bankPlace(bankCode, branchCode)
  return { bankKana: place?.bank.kana ?? '', branchKana: place?.branch.kana ?? '' }
}

async function* transfersOf(db: Reader, from: { runId: string; key: Buffer }): AsyncGenerator<Transfer> {
  for await (const line of fileLines(db, from.runId)) {
    const { bankCode, branchCode, kind, holder, amountYen: yen } = line
    const number = openNumber(from.key, line.accountId, line.number)
    const reference = String(line.reference).padStart(10, '0')
    yield {
      bankCode,
      branchCode,
      ...(await kanaOf(bankCode, branchCode)),
      kind,
      holder,
      yen,
      number,
      reference,
    }
  }
}

/** Records that travel together: a chunk of its own for each would cost more than the record. */
const recordsAtOnce = 500

async function* inChunks(records: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  let waiting: Buffer[] = []
  for await (const record of records) {
    waiting.push(record)
    if (waiting.length < recordsAtOnce) continue
    yield Buffer.concat(waiting)
    waiting = []
  }
  if (waiting.length > 0) yield Buffer.concat(waiting)
}

/** Whether this operator opened the file a moment ago: a look at it changes nothing, so that it may be repeated. */
export const mayFetch = (
  run: { fileOpenedAt: Date | null; fileOpenedBy: string | null },
  viewerId: string,
  at: Date,
): boolean =>
  run.fileOpenedAt !== null &&
  run.fileOpenedBy === viewerId &&
  at < later(run.fileOpenedAt, { minutes: fileMinutes })

/** The bank file of a run, streamed, for whoever opened it and for ten minutes. */
export const showFile = async (c: Ctx): Promise<Response> => {
  const { db, keys } = c.var.deps
  const run = await runPage(db, c.req.param('id') ?? '')
  const paying = await payer(db)
  if (!run || !paying || !mayFetch(run, viewerOf(c).memberId, c.var.at)) return c.notFound()
  const from = { ...paying, ...(await kanaOf(paying.bankCode, paying.branchCode)) }
  const records = bankFile(
    { payer: from, payOn: run.payOn },
    transfersOf(db, { runId: run.id, key: keys.documents }),
  )
  c.header('Content-Type', 'application/octet-stream')
  c.header('Content-Disposition', `attachment; filename="furikomi-${run.payOn}.txt"`)
  c.header('Cache-Control', 'private, no-store')
  return c.body(ReadableStream.from(inChunks(records)) as ReadableStream)
}
