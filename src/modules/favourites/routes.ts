import { z } from 'zod'
import { field } from '../../platform/http/forms'
import { innerPath } from '../../platform/http/inner-path'
import { noFields, post, type Routes, type Show } from '../../platform/http/routing'
import type { Ctx } from '../../platform/http/types'
import { forgetViews } from './commands/forget-views'
import { keep } from './commands/keep'
import { letGo } from './commands/let-go'
import { kinds } from './rules'
import { texts } from './texts'

const listPath = '/my/favourites'
/** The page that the heart stands on, at the heart. */
const backTo = (to: string): string => innerPath(to) ?? listPath
const showAgain: Show = (c: Ctx) => c.redirect(backTo(String(c.var.form?.values['to'] ?? '')), 303)

export const favouriteRoutes = (app: Routes): void => {
  post(app, '/favourites', {
    who: 'person',
    input: z.object({
      kind: field.oneOf(kinds),
      'id[]': z
        .array(z.string().regex(/^[\w-]{1,40}$/))
        .min(1)
        .max(300),
      keep: field.oneOf(['1', '0']),
      to: field.optionalLine(500),
    }),
    run: async (tx, { c, viewer, at, input }) => {
      const { kind, 'id[]': subjectIds } = input
      const t = texts[c.var.lang]
      const [subjectId] = subjectIds
      if (input.keep === '1' && subjectId) {
        await keep(tx, { memberId: viewer.memberId, kind, subjectId, at })
        return { to: backTo(input.to), flash: t.kept }
      }
      await letGo(tx, { memberId: viewer.memberId, kind, subjectIds })
      return { to: backTo(input.to), flash: t.letGo }
    },
    rerender: showAgain,
  })
  post(app, '/my/recent/forget', {
    who: 'person',
    input: noFields,
    run: async (tx, { c, viewer }) => {
      await forgetViews(tx, viewer)
      return { to: '/my/recent', flash: texts[c.var.lang].forgotten }
    },
    rerender: (c) => c.redirect('/my/recent', 303),
  })
}
