import { defineNavigation } from '../../platform/navigation'
import { navigationTexts } from './texts'

export const navigation = defineNavigation({
  words: navigationTexts,
  entries: {
    packages: { href: '/my/packages', menu: { freelancer: 30 } },
  },
})
