// Who one is as a business: what papers and terms print.
import { z } from 'zod'
import { field } from '../../platform/http/forms'
import { innerPath } from '../../platform/http/inner-path'
import { page } from '../../platform/http/page'
import { get, post, type Routes, viewerOf } from '../../platform/http/routing'
import type { Ctx } from '../../platform/http/types'
import { declareBusiness } from './commands/declare-business'
import { BusinessPage } from './pages/business-page'
import { businessOf } from './queries-business'
import { ownClient } from './queries-client'
import { texts } from './texts'

const path = '/my/business'

const showBusiness = async (c: Ctx) => {
  const { db } = c.var.deps
  const viewer = viewerOf(c)
  const own = await businessOf(db, viewer.memberId)
  const client = own ? undefined : await ownClient(db, viewer)
  const typed = c.var.form?.values['back']
  const back = innerPath(typeof typed === 'string' ? typed : c.req.query('back'))
  return page(c, <BusinessPage own={own} suggested={client} back={back} />)
}

const optional = <S extends z.ZodType<unknown, string>>(schema: S) =>
  z.union([z.literal('').transform(() => null), schema]).default(null)

const input = z.object({
  kind: field.oneOf(['individual', 'company']),
  registeredName: field.name(80),
  representative: optional(field.line(80)),
  address: field.optionalLine(200),
  capitalYen: optional(field.yen(0n, 999_999_999_999n)),
  employees: optional(field.whole(0, 1_000_000)),
  moreOfficers: field.tick(),
  invoiceNumber: field.optionalLine(30),
  invoiceFrom: z.union([z.literal(''), field.on()]).default(''),
  wantsStatements: field.tick(),
  acceptsStatements: field.tick(),
  /** The form that waits for these details. */
  back: z.string().max(500).default(''),
})

export const businessRoutes = (app: Routes): void => {
  get(app, path, { who: 'member', show: showBusiness })
  post(app, path, {
    who: 'member',
    input,
    run: async (tx, { c, at, viewer, input: { back, ...given } }) => {
      const t = texts[c.var.lang]
      const { memberId } = viewer
      const declared = { ...given, employees: given.employees ?? 0, memberId, at }
      const { isUnusual } = await declareBusiness(tx, declared)
      return { to: innerPath(back) ?? path, flash: isUnusual ? t.business.unusual : t.editor.saved }
    },
    rerender: showBusiness,
  })
}
