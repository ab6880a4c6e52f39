import fc from 'fast-check'
import { aoi } from './aoi'
import type { Earlier } from './earlier'

/** Earlier times of any history, for property tests: profiles that crossed a line, absences, texts that were followed by others. */
export const anyEarlier = (at: Date): fc.Arbitrary<Earlier> => {
  const day = fc.integer({ min: -500, max: 0 }).map((days) => new Date(at.getTime() + days * 86_400_000))
  const days = <T>(of: (at: Date) => T, maxLength = 4) =>
    fc
      .uniqueArray(day, { selector: (time) => time.getTime(), maxLength })
      .map((times) => times.sort((a, b) => a.getTime() - b.getTime()).map(of))
  return fc.record({
    profiles: days((time) => ({
      at: time,
      profile: { ...aoi, skills: time.getTime() % 3, introductionLength: 298 + (time.getTime() % 5) },
    })),
    visits: days((time) => time, 30),
    confirmations: days((time) => time).map((times) =>
      times.flatMap((until, index) => {
        const from = times[index - 1]
        return from && index % 2 === 1 ? [{ at: from, until }] : []
      }),
    ),
    cuts: days((time) => ({ at: time, cutYen: BigInt(1 + (time.getTime() % 60_001)) })).map((steps) =>
      steps.length > 0 ? [{ category: 'writing', steps }] : [],
    ),
  })
}
