import { defineNavigation } from '../../platform/navigation'
import { navigationTexts } from './texts'

export const navigation = defineNavigation({
  words: navigationTexts,
  entries: {
    verification: { href: '/my/verification', menu: { freelancer: 12, client: 12 } },
  },
})
