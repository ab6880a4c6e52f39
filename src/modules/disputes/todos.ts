import { defineTodos } from '../../platform/todos'
import { todoRows } from './queries-todo'
import { talksUntil } from './rules'
import { todoTexts } from './texts'

export const todos = defineTodos({
  words: todoTexts,
  rows: todoRows,
  kinds: {
    'state-dispute': { href: (id: string) => `/disputes/${id}`, dueAt: talksUntil },
    'offer-dispute': { href: (id: string) => `/disputes/${id}`, dueAt: talksUntil },
    'decide-dispute': { href: (id: string) => `/console/disputes/${id}`, role: 'trust' },
    'approve-dispute': { href: (id: string) => `/console/disputes/${id}`, role: 'trust' },
    'answer-appeal': { href: (id: string) => `/disputes/${id}#appeal` },
    'read-dispute-appeal': { href: (id: string) => `/console/disputes/${id}`, role: 'trust' },
    'approve-overturn': { href: (id: string) => `/console/disputes/${id}`, role: 'trust' },
  },
})
