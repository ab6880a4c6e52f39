// The operators' view: who issues for the site, the register of numbers, and somebody's papers with a reason.
import { z } from 'zod'
import { field } from '../../platform/http/forms'
import { page } from '../../platform/http/page'
import { get, post, type Routes, show, viewerOf } from '../../platform/http/routing'
import type { Ctx, Viewer } from '../../platform/http/types'
import { openPapers } from './commands/open-papers'
import { setOperator } from './commands/set-operator'
import { thaw } from './document'
import { ConsolePapersPage, OperatorPage } from './pages/console-papers-page'
import { PaperPage } from './pages/paper-page'
import { PersonPapersPage } from './pages/person-papers-page'
import { paperList, paperPage } from './queries'
import { mayLook, operatorNow, personNamed, seriesList } from './queries-console'
import { texts } from './texts'

const showConsole = async (c: Ctx) => {
  const { db } = c.var.deps
  const words = (c.req.query('q') ?? '').trim().slice(0, 80)
  const series = await seriesList(db, words)
  return page(c, <ConsolePapersPage operator={await operatorNow(db)} series={series} words={words} />)
}

const showOperator = async (c: Ctx) => page(c, <OperatorPage operator={await operatorNow(c.var.deps.db)} />)

/** The person whose papers this operator may look at for now; undefined without a reason. */
const lookedAt = async (c: Ctx) => {
  const { db } = c.var.deps
  const memberId = c.req.param('member') ?? ''
  const look = { operatorId: viewerOf(c).memberId, memberId, at: c.var.at }
  return (await mayLook(db, look)) ? personNamed(db, memberId) : undefined
}

const asViewer = (memberId: string) => ({ memberId }) as Viewer

const showPerson = async (c: Ctx) => {
  const person = await lookedAt(c)
  if (!person) return c.notFound()
  const { papers } = await paperList(c.var.deps.db, asViewer(person.id), { filter: {}, after: null })
  return page(c, <PersonPapersPage person={person} papers={papers} />)
}

const showPersonPaper = async (c: Ctx) => {
  const person = await lookedAt(c)
  if (!person) return c.notFound()
  const row = await paperPage(c.var.deps.db, asViewer(person.id), c.req.param('id') ?? '')
  return show(c, row, (found) => (
    <PaperPage row={found} document={thaw(found.document)} lookedAtBy={person.id} />
  ))
}

export const paperConsoleRoutes = (app: Routes): void => {
  get(app, '/console/papers', { who: 'operator:money', show: showConsole })
  get(app, '/console/papers/operator', { who: 'operator:money', show: showOperator })
  post(app, '/console/papers/operator', {
    who: 'operator:money',
    input: z.object({
      name: field.line(80),
      address: field.line(200),
      invoiceNumber: field.optionalLine(30),
      invoiceFrom: z.union([z.literal(''), field.on()]).default(''),
    }),
    run: async (tx, { c, viewer, at, input }) => {
      await setOperator(tx, { ...input, actorId: viewer.memberId, at })
      return { to: '/console/papers', flash: texts[c.var.lang].console.saved }
    },
    rerender: showOperator,
  })
  post(app, '/console/papers/open', {
    who: 'operator:money',
    input: z.object({ memberId: field.line(16), reason: field.line(200) }),
    run: async (tx, { viewer, at, input }) => {
      await openPapers(tx, { ...input, operatorId: viewer.memberId, at })
      return { to: `/console/papers/people/${input.memberId}` }
    },
    rerender: showConsole,
  })
  get(app, '/console/papers/people/:member', { who: 'operator:money', show: showPerson })
  get(app, '/console/papers/people/:member/:id', { who: 'operator:money', show: showPersonPaper })
}
