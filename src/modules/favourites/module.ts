import type { ModuleDefinition } from '../../platform/module'
import { memberData } from './member-data'
import { favouriteRoutes } from './routes'

export const favourites: ModuleDefinition = { name: 'favourites', memberData, routes: favouriteRoutes }
