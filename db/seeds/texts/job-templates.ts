import type { JobTemplate } from './job-template'
import { consultingJobs } from './jobs/consulting'
import { designJobs } from './jobs/design'
import { developmentJobs } from './jobs/development'
import { marketingJobs } from './jobs/marketing'
import { mediaJobs } from './jobs/media'
import { officeJobs } from './jobs/office'
import { translationJobs } from './jobs/translation'
import { webJobs } from './jobs/web'
import { writingJobs } from './jobs/writing'

export type { JobTemplate } from './job-template'

const groups = [
  writingJobs,
  designJobs,
  webJobs,
  developmentJobs,
  mediaJobs,
  translationJobs,
  marketingJobs,
  officeJobs,
  consultingJobs,
]

/** All templates in turn over the trades: 126 of them, so that neighbours in a list differ. */
export const jobTemplates: readonly JobTemplate[] = Array.from({ length: 14 }, (_, row) =>
  groups.flatMap((group) => group.slice(row, row + 1)),
).flat()
