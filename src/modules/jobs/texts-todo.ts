import { defineTexts, quoteJa } from '../../platform/i18n'
import type { TodoFill } from '../../platform/todos'

/** What waits, in words. */
export const todoTexts = defineTexts(
  {
    'answer-questions': ({ title, n }: TodoFill) => `${quoteJa(title)}の質問${n}件に答える`,
  },
  {
    'answer-questions': ({ title, n }: TodoFill) => `Answer the questions about “${title}” (${n})`,
  },
)
