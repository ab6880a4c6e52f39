import { page } from '../../platform/http/page'
import { isBeyond, pageAsked } from '../../platform/http/paging'
import { get, noFields, post, type Routes, viewerOf } from '../../platform/http/routing'
import type { Ctx } from '../../platform/http/types'
import { newId } from '../../platform/ids'
import { publicTexts } from '../guard'
import { close } from './commands/close'
import { discard } from './commands/discard'
import { duplicate } from './commands/duplicate'
import { orderMore } from './commands/order-more'
import { pay } from './commands/pay'
import { prolong } from './commands/prolong'
import { saveDraft } from './commands/save-draft'
import { showDraft, showOwn } from './own-task'
import { ManagePage } from './pages/manage-page'
import { MyTasksPage } from './pages/my-tasks-page'
import { NewTaskPage, SettingsPage } from './pages/settings-page'
import { myTasks, type TaskTab, taskTabs } from './queries-client'
import { formRoutes } from './routes-form'
import { resultRoutes } from './routes-results'
import { reviewRoutes } from './routes-review'
import { fieldsOf, moreForm, prolongForm, settingsForm } from './task-form'
import { texts } from './texts'

const showMine = async (c: Ctx) => {
  const asked = c.req.query('tab') ?? ''
  const tab = Object.hasOwn(taskTabs, asked) ? (asked as TaskTab) : 'running'
  const of = { tab, page: pageAsked(c) }
  const found = await myTasks(c.var.deps.db, viewerOf(c), of)
  return isBeyond(of.page, found.tasks) ? c.notFound() : page(c, <MyTasksPage {...found} {...of} />)
}

const showManage = showOwn((task) => <ManagePage task={task} />)
const showSettings = showDraft((task) => <SettingsPage task={task} />)

const showNew = (c: Ctx) => {
  const typed = c.var.form?.values['_id']
  return page(c, <NewTaskPage id={typeof typed === 'string' ? typed : newId(c.var.at)} />)
}

const settingsTexts = ['title', 'brief', 'screeningLabel', 'screeningOptions', 'training*']
const settings = { input: settingsForm, check: publicTexts('task', settingsTexts) }

const draftRoutes = (app: Routes): void => {
  get(app, '/tasks/new', { who: 'person', show: showNew })
  post(app, '/tasks/new', {
    who: 'person',
    ...settings,
    run: async (tx, { id, viewer, input, at }) => {
      await saveDraft(tx, { taskId: id, clientId: viewer.memberId, fields: fieldsOf(input), at })
      return { to: `/my/tasks/${id}/form` }
    },
    rerender: showNew,
  })
  get(app, '/my/tasks/:id/settings', { who: 'member', show: showSettings })
  post(app, '/my/tasks/:id/settings', {
    who: 'member',
    ...settings,
    run: async (tx, { param, viewer, input, at }) => {
      const fields = fieldsOf(input)
      await saveDraft(tx, { taskId: param('id'), clientId: viewer.memberId, fields, at })
      return { to: `/my/tasks/${param('id')}/form` }
    },
    rerender: showSettings,
  })
}

const moneyRoutes = (app: Routes): void => {
  post(app, '/my/tasks/:id/pay', {
    who: 'member',
    input: noFields,
    run: async (tx, { c, id, param, viewer, at }) => {
      const via = c.var.deps.payments.current
      const act = { taskId: param('id'), clientId: viewer.memberId, chargeId: id, via, at }
      return { to: (await pay(tx, act)).payPath }
    },
    rerender: showManage,
  })
  post(app, '/my/tasks/:id/more', {
    who: 'member',
    input: moreForm,
    run: async (tx, { c, id, param, viewer, input, at }) => {
      const via = c.var.deps.payments.current
      const act = { taskId: param('id'), actorId: viewer.memberId, chargeId: id, via, more: input.more, at }
      return { to: (await orderMore(tx, act)).payPath }
    },
    rerender: showManage,
  })
}

const lifeRoutes = (app: Routes): void => {
  post(app, '/my/tasks/:id/discard', {
    who: 'member',
    input: noFields,
    run: async (tx, { c, param, viewer, at }) => {
      await discard(tx, { taskId: param('id'), actorId: viewer.memberId, at })
      return { to: '/my/tasks?tab=over', flash: texts[c.var.lang].manage.discarded }
    },
    rerender: showManage,
  })
  post(app, '/my/tasks/:id/close', {
    who: 'member',
    input: noFields,
    run: async (tx, { c, param, viewer, at }) => {
      await close(tx, { taskId: param('id'), actorId: viewer.memberId, at })
      return { to: `/my/tasks/${param('id')}`, flash: texts[c.var.lang].manage.closed }
    },
    rerender: showManage,
  })
  post(app, '/my/tasks/:id/prolong', {
    who: 'member',
    input: prolongForm,
    run: async (tx, { c, param, viewer, input, at }) => {
      await prolong(tx, { taskId: param('id'), actorId: viewer.memberId, at, byDays: input.byDays })
      return { to: `/my/tasks/${param('id')}`, flash: texts[c.var.lang].manage.prolonged }
    },
    rerender: showManage,
  })
  post(app, '/my/tasks/:id/duplicate', {
    who: 'member',
    input: noFields,
    run: async (tx, { c, id, param, viewer, at }) => {
      await duplicate(tx, { fromId: param('id'), taskId: id, clientId: viewer.memberId, at })
      return { to: `/my/tasks/${id}/settings`, flash: texts[c.var.lang].manage.duplicated }
    },
    rerender: showManage,
  })
}

/** A client's tasks: from the draft to the last decision. */
export const clientRoutes = (app: Routes): void => {
  get(app, '/my/tasks', { who: 'member', show: showMine })
  draftRoutes(app)
  get(app, '/my/tasks/:id', { who: 'member', show: showManage })
  formRoutes(app)
  moneyRoutes(app)
  lifeRoutes(app)
  reviewRoutes(app)
  resultRoutes(app)
}
