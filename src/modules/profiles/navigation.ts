import { defineNavigation } from '../../platform/navigation'
import { navigationTexts } from './texts'

export const navigation = defineNavigation({
  words: navigationTexts,
  entries: {
    profile: { href: '/my/profile', menu: { freelancer: 10 } },
    client: { href: '/my/client-profile', menu: { client: 10 } },
  },
})
