import { sql } from 'kysely'
import type { Tier } from '../members'
import type { Question } from './form/question'
import type { TaskStatus } from './lifecycle'
import type { AiUse, Screening } from './rules'

/** What a task asks for and pays, as every page of it shows. */
export interface TaskTerms {
  id: string
  status: TaskStatus
  categorySlug: string | null
  title: string
  brief: string
  questions: Question[]
  unitYen: bigint
  worksCount: number
  minutes: number
  periodDays: number
  perPerson: number
  minTier: Tier
  minApprovalPercent: number
  /** Codes of the regions that people are asked for; none: any. */
  regions: string[]
  screening: Screening | null
  aiUse: AiUse
  trainingPurpose: string
  trainingBy: string
  trainingFaceOrVoice: boolean
  trainingLicence: string
  endsAt: Date | null
}

/** The columns of `TaskTerms`, of a task `t`. */
export const termColumns = sql`t.id, t.status, t.category_slug, t.title, t.brief, t.questions, t.unit_yen, t.works_count, t.minutes,
  t.period_days, t.per_person, t.min_tier, t.min_approval_percent, t.regions, t.screening, t.ai_use, t.training_purpose, t.training_by,
  t.training_face_or_voice, t.training_licence, t.ends_at`
