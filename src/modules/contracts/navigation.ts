import { defineNavigation } from '../../platform/navigation'
import { navigationTexts } from './texts'

export const navigation = defineNavigation({
  words: navigationTexts,
  entries: {
    orders: {
      href: '/my/orders',
      bar: { freelancer: 30, client: 30 },
      holds: /^\/(orders|contracts)\//,
      counts: {
        todos: [
          ...['answer-offer', 'fund', 'deliver', 'revise', 'accept', 'answer-request'],
          ...['decide-on-work', 'give-end-reason'],
        ],
      },
    },
  },
})
