import { defineTexts } from '../../platform/i18n'
import type { TodoFill } from '../../platform/todos'

/** What waits, in words. */
export const todoTexts = defineTexts(
  {
    'answer-message': ({ who }: TodoFill) => `${who}さんのメッセージに返信する`,
  },
  {
    'answer-message': ({ who }: TodoFill) => `Reply to ${who}`,
  },
)
