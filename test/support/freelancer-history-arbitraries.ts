import fc from 'fast-check'
import type { FactHistory, Profile } from '../../src/engine/facts/fact-history'
import { addDays, dateOf } from '../../src/platform/calendar'
import { regularFreelancer } from './freelancer-fixtures'

const dayMs = 86_400_000

/** Only what a profile remembers: of vacations and visits it says nothing. */
const { hasName, profileImage, portfolioItems, packages, experiencesShown, qualifications } =
  regularFreelancer
const profileOf = (days: number): Profile => ({
  ...{ hasName, profileImage, portfolioItems, packages, experiencesShown, qualifications },
  skills: days % 3,
  introductionLength: 298 + (days % 5),
})

/** FactHistory times of any history, for property tests: profiles that crossed a line, absences, texts that were followed by others. */
export const anyEarlier = (at: Date): fc.Arbitrary<FactHistory> => {
  const day = fc.integer({ min: -500, max: 0 }).map((days) => new Date(at.getTime() + days * dayMs))
  const days = <T>(of: (at: Date) => T, maxLength = 4) =>
    fc
      .uniqueArray(day, { selector: (time) => time.getTime(), maxLength })
      .map((times) => times.sort((a, b) => a.getTime() - b.getTime()).map(of))
  const vacation = fc
    .tuple(day, day, fc.option(day, { freq: 2 }), fc.nat(60))
    .map(([from, told, gone, length]) => ({
      from: dateOf(from),
      until: addDays(dateOf(from), length),
      at: told,
      goneAt: gone && gone > told ? gone : null,
    }))
  return fc.record({
    profiles: days((time) => ({
      at: time,
      profile: profileOf(Math.floor(time.getTime() / dayMs)),
    })),
    visits: days((time) => time, 30),
    confirmations: days((time) => time).map((times) =>
      times.flatMap((until, index) => {
        const from = times[index - 1]
        return from && index % 2 === 1 ? [{ at: from, until }] : []
      }),
    ),
    vacations: fc.oneof(fc.constant([]), fc.array(vacation, { maxLength: 3 })),
    cuts: days((time) => ({ at: time, cutYen: BigInt(1 + (time.getTime() % 60_001)) })).map((steps) =>
      steps.length > 0 ? [{ category: 'writing', steps }] : [],
    ),
  })
}
