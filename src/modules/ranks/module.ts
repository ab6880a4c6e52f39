import type { ModuleDefinition } from '../../platform/module'
import { defineTodos } from '../../platform/todos'
import { readCalendar } from './calendar/queries-policies'
import { sweepNight } from './listeners'
import { memberData } from './member-data'
import { navigation } from './navigation'
import { todoRows } from './queries-todo'
import { rankRoutes } from './routes'
import { subscriptions } from './subscriptions'
import { todoTexts } from './texts'

export const todos = defineTodos({
  words: todoTexts,
  rows: todoRows,
  kinds: {
    profile: { href: () => '/my/profile' },
  },
})

export const ranks: ModuleDefinition = {
  name: 'ranks',
  memberData,
  routes: rankRoutes,
  navigation,
  subscriptions,
  todos,
  sweeps: [
    // The calendar of policies is read before anybody is judged, and the night's cuts are made: all sweeps of a minute share
    // one instant, and whoever is judged at it must see the cuts that bear its date, or the judgement could not be found
    // again from the facts.
    { name: 'ranks.calendar', run: ({ db }) => readCalendar(db), order: 'first' },
    { name: 'ranks.night', run: sweepNight, order: 'first' },
  ],
}
