import { z } from 'zod'
import { recordAuditEntry, recordLook } from '../../platform/audit'
import type { Tx } from '../../platform/db'
import { fileUrl } from '../../platform/http/file-url'
import { field } from '../../platform/http/forms'
import { onView } from '../../platform/http/on-view'
import { page } from '../../platform/http/page'
import { isBeyond, pageAsked } from '../../platform/http/paging'
import { get, post, type Routes, viewerOf } from '../../platform/http/routing'
import type { Ctx } from '../../platform/http/types'
import { overturn } from './commands/overturn'
import { uphold } from './commands/uphold'
import { AppealListPage, AppealPage, appealsPath } from './pages/appeal-pages'
import { ConsoleTasksPage, consolePath } from './pages/console-tasks-page'
import { appealFiles, appealList, appealPage, appealTabs } from './queries-console'
import { consoleFilters, consoleTasks } from './queries-console-list'
import { refuse } from './refusals'
import { workTexts } from './texts'

const who = 'operator:trust' as const

const showTasks = async (c: Ctx) => {
  const filter = consoleFilters.find((name) => name === c.req.query('status')) ?? null
  const number = pageAsked(c)
  const rows = await consoleTasks(c.var.deps.db, { filter, page: number })
  return isBeyond(number, rows)
    ? c.notFound()
    : page(c, <ConsoleTasksPage rows={rows} filter={filter} page={number} />)
}

const showList = async (c: Ctx) => {
  const tab = appealTabs.find((name) => name === c.req.query('tab')) ?? 'open'
  const number = pageAsked(c)
  const rows = await appealList(c.var.deps.db, { tab, page: number })
  return isBeyond(number, rows)
    ? c.notFound()
    : page(c, <AppealListPage rows={rows} tab={tab} page={number} />)
}

/** Somebody's answers: each look at them is kept (§5.4). */
const showAppeal = async (c: Ctx) => {
  const { db } = c.var.deps
  const work = await appealPage(db, c.req.param('id') ?? '')
  if (!work) return c.notFound()
  const look = {
    at: c.var.at,
    actorId: viewerOf(c).memberId,
    deed: 'view-task-work',
    purpose: 'task-decision',
  } as const
  await onView(c, (tx) => recordLook(tx, { ...look, subjectKind: 'task-work', subjectId: work.workId }))
  const files = await appealFiles(db, work)
  return page(c, <AppealPage work={work} files={files} fileHref={({ id, name }) => fileUrl(c, id, name)} />)
}

const decisions = {
  uphold: { run: uphold, said: 'upheld' },
  overturn: { run: overturn, said: 'overturned' },
} as const

const decide = (app: Routes, verb: keyof typeof decisions): void =>
  post(app, `${appealsPath}/:id/${verb}`, {
    who,
    input: z.object({ note: field.text(2000) }),
    run: async (tx: Tx, { c, viewer, param, input, at }) => {
      const work = await appealPage(tx, param('id'))
      if (!work) throw refuse('work-not-found')
      const act = {
        taskId: work.id,
        workIds: [work.workId],
        actorId: viewer.memberId,
        as: 'operator' as const,
        at,
      }
      await decisions[verb].run(tx, { ...act, note: input.note })
      const deed = { at, actorId: viewer.memberId, deed: `${verb}-task-work` }
      await recordAuditEntry(tx, { ...deed, subjectKind: 'task-work', subjectId: work.workId })
      return { to: appealsPath, flash: workTexts[c.var.lang].console[decisions[verb].said] }
    },
    rerender: showAppeal,
  })

/** For operators: all tasks, works that somebody asked them to decide on, and the two decisions (§3.5). */
export const taskConsoleRoutes = (app: Routes): void => {
  get(app, consolePath, { who, show: showTasks })
  get(app, appealsPath, { who, show: showList })
  get(app, `${appealsPath}/:id`, { who, show: showAppeal })
  decide(app, 'uphold')
  decide(app, 'overturn')
}
