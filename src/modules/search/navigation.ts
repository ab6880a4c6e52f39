import { defineNavigation } from '../../platform/navigation'
import { navigationTexts } from './texts'

export const navigation = defineNavigation({
  words: navigationTexts,
  entries: {
    jobs: {
      href: '/jobs',
      bar: { freelancer: 10, operator: 20 },
      menu: { client: 82 },
      holds: /^\/tasks(\/|$)|^\/competitions(\/|$)/,
    },
    freelancers: { href: '/freelancers', bar: { client: 20, operator: 30 }, menu: { freelancer: 80 } },
    favourites: {
      href: '/my/favourites',
      menu: { freelancer: 30, client: 30 },
      holds: /^\/my\/(searches|recent)(\/|$)/,
    },
    packages: { href: '/packages', bar: { operator: 40 }, menu: { client: 80, freelancer: 82 } },
  },
})
