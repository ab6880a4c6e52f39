import { withCommands } from '../../platform/lifecycle'
import type { ModuleDefinition } from '../../platform/module'
import { approveIdentity } from './commands/approve-identity'
import { rejectIdentity } from './commands/reject-identity'
import { submitIdentity } from './commands/submit-identity'
import { installErasing, verificationConsoleRoutes } from './console-routes'
import { identityLifecycle } from './lifecycle'
import { verificationRoutes } from './routes'
import { subscriptions } from './subscriptions'
import { todos } from './todos'

export const verification: ModuleDefinition = {
  name: 'verification',
  routes: (app, deps) => {
    verificationRoutes(app)
    verificationConsoleRoutes(app)
    installErasing(deps.files)
  },
  subscriptions,
  todos,
  lifecycles: [
    withCommands(identityLifecycle, {
      'submit-identity': submitIdentity,
      'approve-identity': approveIdentity,
      'reject-identity': rejectIdentity,
    }),
  ],
}
