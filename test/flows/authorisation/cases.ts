// Reports about the deal's two people, and sanctions on its freelancer: warnings, which refuse nothing to whoever asks the cells.

import { sanction } from '../../../src/modules/cases/commands/sanction'
import { takeAppeal } from '../../../src/modules/cases/commands/take-appeal'
import { later } from '../../../src/platform/clock'
import { inTransaction } from '../../../src/platform/db'
import { newId } from '../../../src/platform/ids'
import { appealed, reported, sanctioned, takenReport } from '../../support/cases'
import { newcomer, type Person } from '../../support/person'
import type { DealMaker, Resource, Resources } from './deal'

const operators = 'operator' as const
const thing = (id: string, seenBy: Resource['seenBy']): Resource => ({ params: { id }, seenBy })

/** A closure that another operator has proposed. */
const proposed = async ({ app, rival, freelancer }: DealMaker, author: Person): Promise<string> => {
  const at = app.clock.now()
  const made = { reporter: rival, kind: 'person' as const, id: freelancer.memberId, operator: author }
  const reportId = await takenReport(app, made)
  const act = { reportId, actorId: author.memberId, as: 'operator' as const, at }
  const words = { ruleId: 'respect', notice: '規則に反しました。', note: '繰り返したため' }
  const measure = { kind: 'suspend' as const, until: later(at, { days: 30 }) }
  await inTransaction(app.db, (tx) => sanction(tx, { ...act, id: newId(at), measure, ...words }))
  return reportId
}

const appeals = async (maker: DealMaker, author: Person, operator: Person): Promise<Resources> => {
  const { app, name, secrets, client, freelancer } = maker
  const measure = { kind: 'warn' as const }
  const people = { reporter: client, person: freelancer, operator: author }
  const body = secrets.mark(name, 'appeal', 'freelancer|operator')
  const open = await sanctioned(app, { ...people, measure })
  const openAppeal = await appealed(app, { sanctionId: open.id, person: freelancer, body })
  const other = await sanctioned(app, { ...people, measure })
  const takenAppeal = await appealed(app, { sanctionId: other.id, person: freelancer })
  const act = { appealId: takenAppeal, actorId: operator.memberId, as: 'operator' as const }
  await inTransaction(app.db, (tx) => takeAppeal(tx, { ...act, at: app.clock.now() }))
  return { openAppeal: thing(openAppeal, operators), takenAppeal: thing(takenAppeal, operators) }
}

export const caseThings = async (
  maker: DealMaker,
  operator: Person,
  messageId: string,
): Promise<Resources> => {
  const { app, name, secrets, client, freelancer, rival } = maker
  const author = await newcomer(app, {
    name: '要',
    email: `author-${name.toLowerCase()}@example.jp`,
    operator: true,
  })
  const notice = secrets.mark(name, 'notice', 'freelancer|operator')
  const people = { reporter: client, person: freelancer, operator: author }
  const standing = await sanctioned(app, { ...people, measure: { kind: 'warn' }, notice })
  const body = secrets.mark(name, 'report', 'operator')
  const person = { kind: 'person' as const, id: freelancer.memberId }
  return {
    // Its writer is told that it is their own.
    reportable: { params: { kind: 'message', id: messageId }, seenBy: 'client|freelancer' },
    sanction: thing(standing.id, 'freelancer'),
    ...(await appeals(maker, author, operator)),
    proposedReport: thing(await proposed(maker, author), operators),
    openReport: thing(await reported(app, { reporter: client, ...person, body }), operators),
    takenReport: thing(
      await takenReport(app, { reporter: rival, kind: 'person', id: client.memberId, operator }),
      operators,
    ),
  }
}
