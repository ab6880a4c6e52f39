import type { ModuleDefinition } from '../../platform/module'
import { readCalendar } from './calendar/calendar'
import { sweepNight } from './listeners'
import { rankRoutes } from './routes'
import { subscriptions } from './subscriptions'
import { todos } from './todos'

export const ranks: ModuleDefinition = {
  name: 'ranks',
  routes: rankRoutes,
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
