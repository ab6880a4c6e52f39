import { z } from 'zod'
import { field } from '../../platform/http/forms'
import { page } from '../../platform/http/page'
import { get, noFields, post, type Routes, viewerOf } from '../../platform/http/routing'
import type { Ctx } from '../../platform/http/types'
import { newId } from '../../platform/ids'
import { keepTemplate } from './commands/keep-template'
import { removeTemplate } from './commands/remove-template'
import { TemplatesPage } from './pages/templates-page'
import { templateList } from './queries-list'
import { bodyLengthMax } from './rules'
import { texts } from './texts'

const showTemplates = async (c: Ctx) => {
  const own = await templateList(c.var.deps.db, viewerOf(c))
  const typed = c.var.form?.values['_id']
  const editing = c.req.query('edit') ?? (typeof typed === 'string' ? typed : undefined)
  return page(c, <TemplatesPage own={own} formId={newId(c.var.at)} editing={editing} />)
}

export const templateRoutes = (app: Routes): void => {
  get(app, '/messages/templates', { who: 'member', show: showTemplates })
  post(app, '/messages/templates', {
    who: 'member',
    input: z.object({ title: field.line(60), text: field.text(bodyLengthMax, 1) }),
    run: async (tx, { c, id, at, viewer, input }) => {
      const { title, text: body } = input
      await keepTemplate(tx, { id, memberId: viewer.memberId, title, body, at })
      return { to: '/messages/templates', flash: texts[c.var.lang].templates.saved }
    },
    rerender: showTemplates,
  })
  post(app, '/messages/templates/:templateId/remove', {
    who: 'member',
    input: noFields,
    run: async (tx, { c, viewer, param }) => {
      await removeTemplate(tx, { id: param('templateId'), memberId: viewer.memberId })
      return { to: '/messages/templates', flash: texts[c.var.lang].templates.removed }
    },
    rerender: showTemplates,
  })
}
