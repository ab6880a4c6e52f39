import type { ModuleDefinition } from '../../platform/module'
import { makeAuth } from './auth'
import { memberRoutes } from './routes'
import { sweepSessions } from './sweep'

export const members: ModuleDefinition = {
  name: 'members',
  routes: (app, deps) => memberRoutes(app, makeAuth(deps)),
  sweeps: [{ name: 'sessions', run: sweepSessions }],
}
