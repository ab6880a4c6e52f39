import { withCommands } from '../../platform/lifecycle'
import type { ModuleDefinition } from '../../platform/module'
import { approveIdentity } from './commands/approve-identity'
import { rejectIdentity } from './commands/reject-identity'
import { submitIdentity } from './commands/submit-identity'
import { verificationConsoleRoutes } from './console-routes'
import { identityLifecycle } from './lifecycle'
import { memberData } from './member-data'
import { navigation } from './navigation'
import { verificationRoutes } from './routes'
import { subscriptions } from './subscriptions'
import { eraseDue } from './sweeps'
import { todos } from './todos'

export const verification: ModuleDefinition = {
  name: 'verification',
  memberData,
  routes: (app) => {
    verificationRoutes(app)
    verificationConsoleRoutes(app)
  },
  navigation,
  subscriptions,
  todos,
  sweeps: [{ name: 'verification.erase', run: eraseDue }],
  lifecycles: [
    withCommands(identityLifecycle, {
      'submit-identity': submitIdentity,
      'approve-identity': approveIdentity,
      'reject-identity': rejectIdentity,
    }),
  ],
}
