// Reports of the demo world: two that wait, one that came to nothing, and a warning with its appeal, by the real commands.
import { fileAppeal, fileReport, sanction, subjectOf, takeReport } from '../../../src/modules/cases'
import { dismissReport } from '../../../src/modules/cases/commands/dismiss-report'
import { later } from '../../../src/platform/clock'
import type { Tx } from '../../../src/platform/db'
import { appealWords, reportTexts, warningWords } from '../texts/cases'
import type { Client } from './clients'
import type { Freelancer } from './freelancers'
import { daysAgo, deed, newId, type SeedContext } from './kit'

interface World {
  clients: readonly Client[]
  everybody: readonly Freelancer[]
  /** Two operators: the first one's login is printed, the second writes the warning. */
  operatorIds: readonly [string, string]
}

type Filed = (typeof reportTexts)[number] & { id: string; at: Date; reporterId: string; aboutId: string }

const file = (kit: SeedContext, { id, at, reporterId, aboutId, reason, body }: Filed): Promise<void> =>
  deed(kit, at, async (tx) => {
    const subject = await subjectOf(tx, { kind: 'person', id: aboutId })
    await fileReport(tx, { id, evidenceId: newId(at), reporterId, subject, reason, body, at })
  })

/** An operator takes a report, and decides it half an hour later. */
const decide = async (
  kit: SeedContext,
  { id: reportId, at }: Filed,
  by: { actorId: string; run: (tx: Tx, act: Act) => Promise<unknown> },
): Promise<void> => {
  const takenAt = later(at, { hours: 20 })
  const act = { reportId, actorId: by.actorId, as: 'operator' as const }
  await deed(kit, takenAt, (tx) => takeReport(tx, { ...act, at: takenAt }))
  const decidedAt = later(takenAt, { minutes: 30 })
  await deed(kit, decidedAt, (tx) => by.run(tx, { ...act, at: decidedAt }))
}
type Act = { reportId: string; actorId: string; as: 'operator'; at: Date }

const warn = async (kit: SeedContext, filed: Filed, authorId: string): Promise<void> => {
  const sanctionId = newId(later(filed.at, { hours: 21 }))
  const words = { id: sanctionId, ruleId: 'own-work', measure: { kind: 'warn' as const }, ...warningWords }
  await decide(kit, filed, { actorId: authorId, run: (tx, act) => sanction(tx, { ...act, ...words }) })
  const at = later(filed.at, { days: 2 })
  const appeal = { id: newId(at), sanctionId, memberId: filed.aboutId, body: appealWords, at }
  await deed(kit, at, (tx) => fileAppeal(tx, appeal))
}

/** One step: what operators find in their queues of reports and appeals. */
export const caseStories = (kit: SeedContext, world: World): (() => Promise<void>)[] => {
  const { clients, everybody, operatorIds } = world
  const [, author] = operatorIds
  const people = everybody.slice(6).filter((who) => who.aim !== 'empty' && who.aim !== 'unconfirmed')
  const filed = reportTexts.map((text, i): Filed => {
    const at = daysAgo(kit, text.daysAgo, 700 + i)
    const [reporter, about] = [clients[i], people[i]]
    return { ...text, id: newId(at), at, reporterId: reporter?.id ?? '', aboutId: about?.id ?? '' }
  })
  return [
    async () => {
      for (const one of filed) await file(kit, one)
      const [, , dismissed, warned] = filed
      const note = '依頼文の条件どおりの見積もりで、規則に反する点はありませんでした。'
      if (dismissed)
        await decide(kit, dismissed, {
          actorId: author,
          run: (tx, act) => dismissReport(tx, { ...act, note }),
        })
      if (warned) await warn(kit, warned, author)
    },
  ]
}
