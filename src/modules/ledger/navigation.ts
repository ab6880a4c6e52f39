import { defineNavigation } from '../../platform/navigation'
import { navigationTexts } from './texts'

export const navigation = defineNavigation({
  words: navigationTexts,
  entries: {
    earnings: { href: '/my/earnings', bar: { freelancer: 40 } },
    payments: { href: '/my/payments', bar: { client: 40 }, holds: /^\/(sandbox|pay)\// },
  },
})
