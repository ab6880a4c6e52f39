import { defineTexts, quoteJa } from '../../platform/i18n'
import type { TodoFill } from '../../platform/todos'

/** What waits, in words. */
export const todoTexts = defineTexts(
  {
    'read-proposals': ({ title, n }: TodoFill) => `${quoteJa(title)}の新しい提案${n}件を読む`,
  },
  {
    'read-proposals': ({ title, n }: TodoFill) => `Read the new proposals for “${title}” (${n})`,
  },
)
