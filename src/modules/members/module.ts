import type { ModuleDefinition } from '../../platform/module'
import { makeAuth } from './auth'
import { memberRoutes } from './routes'

export const members: ModuleDefinition = {
  name: 'members',
  routes: (app, deps) => memberRoutes(app, makeAuth(deps)),
}
