import type { ModuleDefinition } from '../../platform/module'
import { labJobs } from './jobs'
import { labRoutes } from './routes-lab'
import { subscriptions } from './subscriptions'

export const rankLab: ModuleDefinition = { name: 'rank-lab', routes: labRoutes, subscriptions, jobs: labJobs }
