import type { ModuleDefinition } from '../../platform/module'
import { messageRoutes } from './routes'

export const messages: ModuleDefinition = { name: 'messages', routes: messageRoutes }
