import type { TaskForSearch } from '../tasks'
import type { JobDocument } from './documents'
import { publicDocument } from './documents-public'
import { mark } from './rules'

/** "From … yen" steps of the filters: for one work, and for an hour at the usual pace. */
export const unitSteps = [10, 50, 100, 300, 1000] as const
export const hourSteps = [500, 1000, 1500, 2000] as const

const reached = (key: string, steps: readonly number[], yen: number): string[] =>
  steps.filter((step) => yen >= step).map((step) => mark(key, String(step)))

/** A task's row among the jobs; undefined when its period is over. Its hourly pay is measured anew each day. */
export const taskDocument = (task: TaskForSearch, at: Date): JobDocument | undefined => {
  const { unitYen: priceYen, openedAt: postedAt, endsAt: untilAt } = task
  const facets = [
    ...reached('unit', unitSteps, Number(priceYen)),
    ...reached('hour', hourSteps, task.hourlyYen),
  ]
  return publicDocument(
    { ...task, mode: 'task', priceYen, postedAt, untilAt, rivals: 0, facets, filters: [] },
    at,
  )
}
