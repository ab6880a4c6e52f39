import type { ModuleDefinition } from '../../platform/module'
import { memberData } from './member-data'
import { navigation } from './navigation'
import { profileRoutes, type ReplyFigures } from './routes'

/** `replyFigures`: what ranks, which stand after this module, know of somebody's replies. */
export const profiles = (needs: { replyFigures: ReplyFigures }): ModuleDefinition => ({
  name: 'profiles',
  memberData,
  routes: (app) => profileRoutes(app, needs),
  navigation,
})
