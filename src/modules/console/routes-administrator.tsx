// What administrators see of operators: what each may do, and what all have done.
import { z } from 'zod'
import { isDate } from '../../platform/clock'
import { field } from '../../platform/http/forms'
import { page } from '../../platform/http/page'
import { operatorRoles } from '../../platform/http/route-access'
import { get, post, type Routes, type Show, show, viewerOf } from '../../platform/http/routing'
import { setOperatorRoles } from '../members'
import { AuditPage } from './pages/audit-page'
import { OperatorPage, OperatorsPage } from './pages/operators-page'
import { type AuditAsked, auditList, deedsKnown } from './queries-audit'
import { operatorList } from './queries-operators'
import { texts } from './texts'

const who = 'operator:administrator' as const
const here = '/console/operators'

const showAudit: Show = async (c) => {
  const { db } = c.var.deps
  const words = (name: string): string => (c.req.query(name) ?? '').trim().slice(0, 200)
  const day = (name: string): string => (isDate(words(name)) ? words(name) : '')
  const asked: AuditAsked = {
    ...{ deed: words('deed'), actor: words('actor'), subject: words('subject') },
    ...{
      from: day('from'),
      until: day('until'),
      before: /^[1-9]\d{0,17}$/.test(words('before')) ? words('before') : '',
    },
  }
  const [{ lines, total }, deeds] = [await auditList(db, asked), await deedsKnown(db)]
  return page(c, <AuditPage lines={lines} total={total} deeds={deeds} asked={asked} />)
}

const showOperators: Show = async (c) =>
  page(c, <OperatorsPage operators={await operatorList(c.var.deps.db)} viewerId={viewerOf(c).memberId} />)

const showOperator: Show = async (c) => {
  const found = (await operatorList(c.var.deps.db)).find(({ id }) => id === c.req.param('id'))
  return show(c, found, (operator) => <OperatorPage operator={operator} />)
}

export const administratorRoutes = (app: Routes): void => {
  get(app, '/console/audit', { who, show: showAudit })
  get(app, here, { who, show: showOperators })
  get(app, `${here}/:id`, { who, show: showOperator })
  post(app, `${here}/:id/roles`, {
    who,
    confirmed: true,
    input: z.object({ 'roles[]': z.array(z.enum(operatorRoles)).default([]), reason: field.line(200) }),
    run: async (tx, { c, at, viewer, input, param }) => {
      const { reason, 'roles[]': roles } = input
      await setOperatorRoles(tx, { operatorId: param('id'), roles, actorId: viewer.memberId, reason, at })
      return { to: here, flash: texts[c.var.lang].operators.done }
    },
    rerender: showOperator,
  })
}
