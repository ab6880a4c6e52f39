// Anybody checks a receipt or a badge (§2.6): in the browser, or here by a form.
import { readFile } from 'node:fs/promises'
import { readForm } from '../../platform/http/forms'
import { page } from '../../platform/http/page'
import { callerOf, waitFor } from '../../platform/http/rate-limit'
import { get, hook, type Routes } from '../../platform/http/routing'
import type { Ctx } from '../../platform/http/types'
import { discardFiles } from '../../platform/incoming'
import { VerifyPage } from '../rank-receipts'
import {
  receiptBytesMax,
  receiptTexts,
  type Verdict,
  verdictOf,
  verifyReceipt,
} from '../rank-receipts/in-browser'
import { credentialUrl } from './credential'
import { checkCredential } from './credential-verdict'
import { openCredential } from './queries-credentials'
import { publishedList } from './status-list'
import { credentialIn } from './verify-credential'

/** Each may be a year of facts to judge again. */
const perMinute = 30

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
  c.status(429)
  return draw(c, null)
}

/** Without scripts the server checks a credential as a browser would, against the list that it would be given. */
const judgeCredential = (c: Ctx, jwt: string): Promise<Verdict> => {
  const { at, deps, lang } = c.var
  const { baseUrl } = deps.config
  const listAt = async (url: string) => {
    const list = Number(/\/credentials\/status\/(\d{1,6})$/.exec(url)?.[1] ?? 0)
    const published = list ? await publishedList(deps.db, deps.issuer, { list, at }) : null
    return published ? published.token() : null
  }
  const revokedAt = async (url: string) =>
    (await openCredential(deps.db, url.slice(credentialUrl(baseUrl, '').length)))?.revokedAt ?? null
  return checkCredential(jwt, { keys: deps.keys.signing.published, at, listAt, revokedAt }, lang)
}

/** Nothing is kept and nothing changes, so nothing can be forged: no session is asked for. */
const checkSent = async (c: Ctx) => {
  const { lang, deps } = c.var
  const t = receiptTexts[lang].verify
  const { values, files, excess } = await readForm(c, {
    bytes: 2 * receiptBytesMax,
    fields: 10,
    files: { count: 1, bytes: receiptBytesMax },
  })
  const file = files.get('file')?.[0]
  const text = file && !excess ? await readFile(file.path, 'utf8') : String(values['text'] ?? '')
  await discardFiles([...files.values()].flat())
  if (excess) return refuse(c, 413, t.large)
  if (text.trim() === '') return refuse(c, 422, t.empty)
  if (text.length > receiptBytesMax) return refuse(c, 413, t.large)
  const wait = await waitFor(c, [{ key: `receipts ${callerOf(c)}`, max: perMinute, seconds: 60 }])
  if (wait > 0) return askToWait(c, wait, text)
  const jwt = credentialIn(text)
  if (jwt) return draw(c, await judgeCredential(c, jwt))
  return draw(c, verdictOf(await verifyReceipt(text, { keys: deps.keys.signing.published }), lang))
}

export const verifyRoutes = (app: Routes): void => {
  get(app, '/ranks/verify', { who: 'anyone', show: (c) => draw(c, null) })
  hook(app, '/ranks/verify', checkSent)
}
