import type { Line } from '../rows'

/** §3.5: a task is its client's alone until it is published; its works are their worker's and the client's. */
// biome-ignore format: a table is read by its columns
export const taskClients: readonly Line[] = [
  ['GET /my/tasks',                                           '',                 'member'],
]
