import { defineTexts } from '../../platform/i18n'
import type { TodoFill } from '../../platform/todos'

/** What waits, in words. */
export const todoTexts = defineTexts(
  {
    profile: (_: TodoFill) => 'プロフィールを仕上げる',
  },
  {
    profile: (_: TodoFill) => 'Complete your profile',
  },
)
