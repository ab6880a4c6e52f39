import { defineNavigation } from '../../platform/navigation'
import { navigationTexts } from './texts'

export const navigation = defineNavigation({
  words: navigationTexts,
  entries: {
    retainers: {
      href: '/retainers',
      menu: { freelancer: 60, client: 60 },
      counts: { todos: ['give-reason'] },
    },
  },
})
