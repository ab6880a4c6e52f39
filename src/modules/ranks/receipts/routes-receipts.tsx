// Receipts: for their subject to make and keep, for anybody to check.

import { z } from 'zod'
import { limitBody } from '../../../platform/http/body-limit'
import { get, hook, post, type Routes, show, viewerOf } from '../../../platform/http/doors'
import { field, readForm } from '../../../platform/http/forms'
import { page } from '../../../platform/http/page'
import { makeLimit } from '../../../platform/http/rate-limit'
import type { Ctx } from '../../../platform/http/types'
import { credentialUrl } from '../credentials/credential'
import { checkCredential } from '../credentials/credential-verdict'
import { issuer } from '../credentials/issuer'
import { publishedList } from '../credentials/published-list'
import { openCredential } from '../credentials/queries-credentials'
import { credentialIn } from '../credentials/verify-credential'
import { rankChange } from '../queries-page'
import { no } from '../refusals'
import { requestReceipt } from './commands/request-receipt'
import { keyNameOf } from './jws'
import { type OpenReceipt, ReceiptPage } from './pages/receipt-page'
import { ReceiptsPage } from './pages/receipts-page'
import { VerifyPage } from './pages/verify-page'
import { receiptList, receiptOf } from './queries-receipts'
import { type Receipt, receiptBytesMax, receiptFile } from './receipt'
import { receiptTexts } from './texts-receipts'
import { type Verdict, verdictOf } from './verdict'
import { verifyReceipt } from './verify-receipt'

const listMax = 100
/** Each may be a year of facts to judge again. */
const perMinute = 30

const showReceipts = async (c: Ctx) => {
  const receipts = await receiptList(c.var.deps.db, viewerOf(c), listMax)
  return show(c, receipts, (found) => <ReceiptsPage receipts={found} />)
}

const keptOf = (c: Ctx) => receiptOf(c.var.deps.db, viewerOf(c), c.req.param('id') ?? '')

const showReceipt = async (c: Ctx) => {
  const kept = await keptOf(c)
  const open: OpenReceipt | undefined = kept && {
    kept,
    receipt: JSON.parse(kept.document) as Receipt,
    keyName: keyNameOf(kept.jws),
  }
  return show(c, open, (found) => <ReceiptPage open={found} />)
}

const sendFile = async (c: Ctx) => {
  const kept = await keptOf(c)
  if (!kept) return c.notFound()
  c.header('Content-Type', 'application/json; charset=utf-8')
  c.header('Content-Disposition', `attachment; filename="tanomi-receipt-${kept.id}.json"`)
  c.header('Cache-Control', 'private, no-store')
  return c.body(receiptFile(kept.document, kept.jws))
}

const draw = (c: Ctx, verdict: Verdict | null) => {
  const { keys, assets } = c.var.deps
  return page(
    c,
    <VerifyPage keys={keys.signing.published} script={assets.scripts['verify']} verdict={verdict} />,
  )
}

const refuse = (c: Ctx, status: 413 | 422, text: string) => {
  c.set('form', { values: {}, errors: { text } })
  c.status(status)
  return draw(c, null)
}

/** What was sent comes back, a file as its text: in a minute one click sends it again. */
const askToWait = (c: Ctx, seconds: number, sent: string) => {
  c.set('form', { values: { text: sent }, errors: {} })
  c.set('flash', { kind: 'refused', text: receiptTexts[c.var.lang].verify.wait(perMinute, seconds) })
  c.header('Retry-After', String(seconds))
  c.status(429)
  return draw(c, null)
}

/** Without scripts the server checks a credential as a browser would, against the list that it would be given. */
const judgeCredential = (c: Ctx, jwt: string): Promise<Verdict> => {
  const { at, deps, lang } = c.var
  const { baseUrl } = deps.config
  const listAt = async (url: string) => {
    const list = Number(/\/credentials\/status\/(\d{1,6})$/.exec(url)?.[1] ?? 0)
    const by = issuer()
    const published = by && list ? await publishedList(deps.db, by, { list, at }) : null
    return published ? published.token() : null
  }
  const revokedAt = async (url: string) =>
    (await openCredential(deps.db, url.slice(credentialUrl(baseUrl, '').length)))?.revokedAt ?? null
  return checkCredential(jwt, { keys: deps.keys.signing.published, at, listAt, revokedAt }, lang)
}

/** Nothing is kept and nothing changes, so nothing can be forged: no session is asked for. */
const checkSent = async (c: Ctx, waitOf: (c: Ctx) => number) => {
  const { lang, deps } = c.var
  const t = receiptTexts[lang].verify
  const { values, files } = await readForm(c)
  const file = files.get('file')?.[0]
  if ((file?.size ?? 0) > receiptBytesMax) return refuse(c, 413, t.large)
  const text = (await file?.text()) ?? String(values['text'] ?? '')
  if (text.trim() === '') return refuse(c, 422, t.empty)
  if (text.length > receiptBytesMax) return refuse(c, 413, t.large)
  const wait = waitOf(c)
  if (wait > 0) return askToWait(c, wait, text)
  const jwt = credentialIn(text)
  if (jwt) return draw(c, await judgeCredential(c, jwt))
  return draw(c, verdictOf(await verifyReceipt(text, { keys: deps.keys.signing.published }), lang))
}

const showKeys = (c: Ctx) => {
  c.header('Cache-Control', 'public, max-age=300')
  c.header('Access-Control-Allow-Origin', '*')
  return c.json({ keys: c.var.deps.keys.signing.published })
}

export const receiptRoutes = (app: Routes): void => {
  get(app, '/rank/receipts', { who: 'member', show: showReceipts })
  get(app, '/rank/receipts/:id', { who: 'member', show: showReceipt })
  get(app, '/rank/receipts/:id/file', { who: 'member', show: sendFile })
  post(app, '/rank/receipts', {
    who: 'member',
    input: z.object({ change: field.id().optional() }),
    run: async (tx, { at, id, viewer, input, c }) => {
      const { memberId } = viewer
      const step = input.change ? await rankChange(tx, viewer, input.change) : undefined
      if (input.change && !step) throw no('no-such-step')
      const asOf = step ? { changeId: step.id, at: step.at } : { changeId: null, at }
      await requestReceipt(tx, { id, memberId, ...asOf })
      const to = step ? `/rank/changes/${step.id}` : `/rank/receipts/${id}`
      return { to, flash: receiptTexts[c.var.lang].made }
    },
    again: showReceipts,
  })
  get(app, '/ranks/verify', { who: 'anyone', show: (c) => draw(c, null) })
  const waitOf = makeLimit(perMinute)
  limitBody('/ranks/verify', {
    bytes: 2 * receiptBytesMax,
    refuse: (c) => refuse(c, 413, receiptTexts[c.var.lang].verify.large),
  })
  hook(app, '/ranks/verify', (c) => checkSent(c, waitOf))
  get(app, '/.well-known/jwks.json', { who: 'anyone', show: showKeys })
}
