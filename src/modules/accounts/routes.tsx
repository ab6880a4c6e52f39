// The export of all own data, and the end of an account.
import { randomBytes } from 'node:crypto'
import { Readable } from 'node:stream'
import { z } from 'zod'
import { dateOf } from '../../platform/clock'
import { opened } from '../../platform/file-store'
import { page } from '../../platform/http/page'
import { countTry } from '../../platform/http/rate-limit'
import { get, noFields, post, type Routes, type Show, viewerOf } from '../../platform/http/routing'
import type { Ctx } from '../../platform/http/types'
import { askForExport } from './commands/ask-for-export'
import { closeAccount } from './commands/close-account'
import { comeBack } from './commands/come-back'
import { ClosePage, ComeBackPage } from './pages/close-page'
import { ExportPage } from './pages/export-page'
import { exportFile, exportList } from './queries'
import { refuse } from './refusals'
import { keptUntil } from './rules'
import { texts } from './texts'

const here = '/settings/export'
const who = 'member' as const
const confirmed = true as const
const exportsADay = 3

const showExports: Show = async (c) =>
  page(c, <ExportPage exports={await exportList(c.var.deps.db, viewerOf(c).memberId)} />)

/** The archive, as fast as it is taken. */
const sendExport: Show = async (c) => {
  const of = { id: c.req.param('id') ?? '', memberId: viewerOf(c).memberId }
  const file = await exportFile(c.var.deps.db, of)
  if (!file?.madeAt || keptUntil(file.madeAt) <= c.var.at) return c.notFound()
  const content = await opened(c.var.deps.files.read(file.id))
  if (!content) return c.notFound()
  c.header('Content-Type', 'application/zip')
  c.header('Content-Length', String(file.bytes))
  c.header('Content-Disposition', `attachment; filename="tanomi-${dateOf(file.madeAt)}.zip"`)
  c.header('Cache-Control', 'private, no-store')
  return c.body(Readable.toWeb(content) as ReadableStream)
}

const exportRoutes = (app: Routes): void => {
  get(app, here, { who, confirmed, show: showExports })
  post(app, here, {
    ...{ who, confirmed },
    input: noFields,
    before: async ({ c, at, viewer }) => {
      const limit = { key: `export ${viewer.memberId}`, max: exportsADay, seconds: 86_400 }
      if ((await countTry(c.var.deps.db, [limit], at)) > 0) throw refuse('one-export-a-day')
    },
    run: async (tx, { c, id, at, viewer: { memberId } }) => {
      await askForExport(tx, { id, memberId, at })
      return { to: here, flash: texts[c.var.lang].exports.asked }
    },
    rerender: showExports,
  })
  get(app, `${here}/:id/file`, { who, confirmed, show: sendExport })
}

const showClose: Show = async (c) => {
  const { memberId, operator } = viewerOf(c)
  const { db, memberArchive } = c.var.deps
  const obstacles: { text: string; href: string }[] = []
  for (const { text, href, count } of memberArchive.obstacles) {
    const n = await count(db, memberId)
    if (n > 0) obstacles.push({ text: text[c.var.lang](n), href })
  }
  const kept = [
    ...new Set(memberArchive.data.flatMap(({ closing }) => (closing === 'delete' ? [] : [closing.keeps]))),
  ]
  return page(c, <ClosePage obstacles={obstacles} kept={kept} isOperator={operator} />)
}

const tokenOf = (c: Ctx): string => c.req.query('token') ?? String(c.var.form?.values['token'] ?? '')
const showComeBack: Show = (c) => page(c, <ComeBackPage token={tokenOf(c)} />)

const closingRoutes = (app: Routes): void => {
  get(app, '/settings/close', { who, confirmed, show: showClose })
  post(app, '/settings/close', {
    ...{ who, confirmed },
    input: z.object({ understood: z.literal('on') }),
    run: async (tx, { c, id, at, viewer: { memberId, operator: isOperator } }) => {
      const token = randomBytes(24).toString('base64url')
      const { memberArchive: archive } = c.var.deps
      await closeAccount(tx, { id, memberId, isOperator, token, at, archive })
      return { to: '/', flash: texts[c.var.lang].closing.done }
    },
    rerender: showClose,
  })
  get(app, '/come-back', { who: 'anyone', show: showComeBack })
  post(app, '/come-back', {
    who: 'anyone',
    input: z.object({ token: z.string().min(1).max(200) }),
    run: async (tx, { c, at, input: { token } }) => {
      await comeBack(tx, { token, at })
      return { to: '/sign-in', flash: texts[c.var.lang].closing.back }
    },
    rerender: showComeBack,
  })
}

export const accountRoutes = (app: Routes): void => {
  exportRoutes(app)
  closingRoutes(app)
}
