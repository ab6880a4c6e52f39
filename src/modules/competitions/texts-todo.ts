import { defineTexts, quoteJa } from '../../platform/i18n'
import type { TodoFill } from '../../platform/todos'

/** What waits, in words. */
export const todoTexts = defineTexts(
  { 'choose-winner': ({ title }: TodoFill) => `コンペ${quoteJa(title)}の採用作品を選ぶ` },
  { 'choose-winner': ({ title }: TodoFill) => `Choose the winner of “${title}”` },
)
