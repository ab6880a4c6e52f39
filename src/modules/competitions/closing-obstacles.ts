import type { ClosingObstacle } from '../../platform/member-data'
import { openCompetitions } from './queries-closing'
import { texts } from './texts'

/** What of this module must end before an account can be closed. */
export const closingObstacles: readonly ClosingObstacle[] = [
  {
    text: { ja: texts.ja.beforeClosing, en: texts.en.beforeClosing },
    href: '/my/competitions',
    count: openCompetitions,
  },
]
