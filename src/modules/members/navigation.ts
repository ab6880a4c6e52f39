import { defineNavigation } from '../../platform/navigation'
import { navigationTexts } from './texts'

export const navigation = defineNavigation({
  words: navigationTexts,
  entries: {
    home: { href: '/home', menu: { freelancer: 0, client: 0 } },
    settings: { href: '/settings', menu: { freelancer: 99, client: 99, operator: 99 } },
  },
})
