import type { ModuleDefinition } from '../../platform/module'
import { messageRoutes } from './routes'
import { todos } from './todos'

export const messages: ModuleDefinition = { name: 'messages', routes: messageRoutes, todos }
