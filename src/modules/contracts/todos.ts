import { defineTodos } from '../../platform/todos'
import { todoRows } from './queries-todo'
import { autoAcceptAt, fundBy, offerOpenUntil } from './rules'
import { todoTexts } from './texts'

export const todos = defineTodos({
  words: todoTexts,
  rows: todoRows,
  kinds: {
    'answer-offer': { href: (id: string) => `/orders/${id}`, dueAt: offerOpenUntil },
    fund: { href: (id: string) => `/orders/${id}`, dueAt: fundBy },
    deliver: { href: (id: string) => `/orders/${id}` },
    revise: { href: (id: string) => `/orders/${id}` },
    accept: { href: (id: string) => `/orders/${id}`, dueAt: autoAcceptAt },
    'answer-request': { href: (id: string) => `/orders/${id}` },
    'answer-price-talk': { href: (id: string) => `/orders/${id}` },
    'decide-on-work': { href: (id: string) => `/contracts/${id}` },
    'give-end-reason': { href: (id: string) => `/contracts/${id}#notice` },
  },
})
