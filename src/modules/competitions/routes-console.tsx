import { z } from 'zod'
import { recordLook } from '../../platform/audit'
import { inTransaction } from '../../platform/db'
import { field } from '../../platform/http/forms'
import { page } from '../../platform/http/page'
import { isBeyond, pageAsked } from '../../platform/http/paging'
import { get, post, type Routes, viewerOf } from '../../platform/http/routing'
import type { Ctx } from '../../platform/http/types'
import { decideAppeal } from './commands/decide-appeal'
import { ConsoleCompetitionPage } from './pages/console-competition-page'
import { ConsoleCompetitionsPage, consolePath } from './pages/console-competitions-page'
import {
  appealsOf,
  consoleCompetition,
  consoleCompetitions,
  consoleFilters,
  likenessesOf,
} from './queries-console'
import { pictureOf } from './show-entry'
import { appealDecisions } from './store-appeals'
import { texts } from './texts'

const who = 'operator:trust' as const

const showList = async (c: Ctx) => {
  const status = consoleFilters.find((name) => name === c.req.query('status')) ?? null
  const number = pageAsked(c)
  const rows = await consoleCompetitions(c.var.deps.db, { status, page: number })
  if (isBeyond(number, rows)) return c.notFound()
  return page(c, <ConsoleCompetitionsPage rows={rows} status={status} page={number} />)
}

/** Entries that look alike may still be sealed: each look at them is kept (§5.4). */
const showOne = async (c: Ctx) => {
  const { db } = c.var.deps
  const found = await consoleCompetition(db, c.req.param('id') ?? '')
  if (!found) return c.notFound()
  const [appeals, likenesses] = [await appealsOf(db, found.id), await likenessesOf(db, found.id)]
  if (appeals.length + likenesses.length > 0) {
    const look = {
      at: c.var.at,
      actorId: viewerOf(c).memberId,
      deed: 'view-competition',
      purpose: 'competition-decision',
    } as const
    await inTransaction(db, (tx) =>
      recordLook(tx, { ...look, subjectKind: 'competition', subjectId: found.id }),
    )
  }
  const drawn = { competition: found, appeals, likenesses, picture: pictureOf(c) }
  return page(c, <ConsoleCompetitionPage {...drawn} />)
}

/** The operators' list of competitions, entries that look alike, and appeals. */
export const consoleRoutes = (app: Routes): void => {
  get(app, consolePath, { who, show: showList })
  get(app, `${consolePath}/:id`, { who, show: showOne })
  post(app, `${consolePath}/:id/appeals/:appealId/decide`, {
    who,
    input: z.object({ decision: field.oneOf(appealDecisions), answer: field.text(2000) }),
    run: async (tx, { c, at, viewer, input, param }) => {
      await decideAppeal(tx, { appealId: param('appealId'), operatorId: viewer.memberId, ...input, at })
      return { to: `${consolePath}/${param('id')}`, flash: texts[c.var.lang].appeal.decided }
    },
    rerender: showOne,
  })
}
