import { defineTexts, quoteJa } from '../../platform/i18n'
import type { TodoFill } from '../../platform/todos'

/** What waits, in words. */
export const todoTexts = defineTexts(
  {
    review: ({ who, title }: TodoFill) => `${quoteJa(title)}で${who}さんを評価する`,
  },
  {
    review: ({ who, title }: TodoFill) => `Review ${who} for “${title}”`,
  },
)
