import { defineNavigation } from '../../platform/navigation'
import { navigationTexts } from './texts'

export const navigation = defineNavigation({
  words: navigationTexts,
  entries: {
    messages: {
      href: '/messages',
      bar: { freelancer: 60, client: 60 },
      counts: { notices: ['message.received'] },
    },
  },
})
