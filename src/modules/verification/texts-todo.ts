import { defineTexts } from '../../platform/i18n'
import type { TodoFill } from '../../platform/todos'

/** What waits, in words. */
export const todoTexts = defineTexts(
  {
    identity: (_: TodoFill) => '本人確認をする',
    confidentiality: (_: TodoFill) => '機密保持確認をする',
    phone: (_: TodoFill) => '電話確認をする',
    'check-identity': ({ n }: TodoFill) => `本人確認の書類${n}件を審査する`,
  },
  {
    identity: (_: TodoFill) => 'Verify your identity',
    confidentiality: (_: TodoFill) => 'Confirm confidentiality',
    phone: (_: TodoFill) => 'Verify your phone number',
    'check-identity': ({ n }: TodoFill) => `Check identity documents (${n})`,
  },
)
