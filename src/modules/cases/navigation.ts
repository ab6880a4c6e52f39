import { defineNavigation } from '../../platform/navigation'
import { navigationTexts } from './texts'

export const navigation = defineNavigation({
  words: navigationTexts,
  entries: {
    reports: {
      href: '/my/reports',
      menu: { freelancer: 96, client: 96, operator: 96 },
      holds: /^\/(my\/sanctions|report)(\/|$)/,
      counts: { todos: ['appeal'] },
    },
  },
})
