import { defineTexts, quoteJa } from '../../platform/i18n'
import type { TodoFill } from '../../platform/todos'

/** What waits, in words. */
export const todoTexts = defineTexts(
  {
    'answer-offer': ({ who, title }: TodoFill) => `${who}さんの発注${quoteJa(title)}に返事をする`,
    fund: ({ title }: TodoFill) => `${quoteJa(title)}の仮払いをする`,
    deliver: ({ title }: TodoFill) => `${quoteJa(title)}を納品する`,
    revise: ({ title }: TodoFill) => `${quoteJa(title)}を修正して納品する`,
    accept: ({ who, title }: TodoFill) => `${who}さんの納品${quoteJa(title)}を検収する`,
    'answer-request': ({ who, title }: TodoFill) => `${quoteJa(title)}について${who}さんの相談に答える`,
  },
  {
    'answer-offer': ({ who, title }: TodoFill) => `Answer ${who}’s order “${title}”`,
    fund: ({ title }: TodoFill) => `Fund “${title}”`,
    deliver: ({ title }: TodoFill) => `Deliver “${title}”`,
    revise: ({ title }: TodoFill) => `Revise and deliver “${title}”`,
    accept: ({ who, title }: TodoFill) => `Check and accept ${who}’s delivery “${title}”`,
    'answer-request': ({ who, title }: TodoFill) => `Answer ${who}’s request about “${title}”`,
  },
)
