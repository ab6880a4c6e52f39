import type { ModuleDefinition } from '../../platform/module'
import { makeAuth } from './auth'
import { sweepResets } from './lost-factors/sweep'
import { memberData } from './member-data'
import { navigation } from './navigation'
import { memberRoutes } from './routes'
import { sweepSessions } from './sweep'

export const members: ModuleDefinition = {
  name: 'members',
  memberData,
  routes: (app, deps) => memberRoutes(app, makeAuth(deps)),
  navigation,
  sweeps: [
    { name: 'sessions', run: sweepSessions },
    { name: 'factor-resets', run: sweepResets },
  ],
}
