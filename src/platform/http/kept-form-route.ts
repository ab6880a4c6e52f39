import { z } from 'zod'
import { innerPath } from './inner-path'
import { keepForm, pathWithForm } from './kept-forms'
import { post, type Routes } from './routing'

/** Takes a draft from the browser and shows it on its page: drawn by the server where it has more rows than the page had. */
export const keptFormRoute = (app: Routes): void => {
  post(app, '/kept', {
    who: 'member',
    input: z.object({ _to: z.string().max(2000) }),
    limit: { bytes: 512 * 1024, fields: 500 },
    before: ({ c, viewer }) =>
      keepForm(c, { ownerId: viewer.memberId, values: c.var.form?.values ?? {}, isLate: false }),
    run: async (_tx, { input }, kept) => ({ to: pathWithForm(innerPath(input._to) ?? '/home', kept) }),
    rerender: (c) => c.redirect('/home', 303),
  })
}
