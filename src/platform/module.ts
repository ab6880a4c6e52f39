import type { CommandedLifecycle } from './lifecycle'

/** What a module hands to the app, which lists the modules and nothing else (docs/architecture.md). */
export interface ModuleDefinition {
  readonly name: string
  /** The nouns that have a status, each verb with its command. */
  readonly lifecycles?: readonly CommandedLifecycle[]
}
