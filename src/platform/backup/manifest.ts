import type { CopiedTable } from './tables'

/** The layout of the archive: a restore refuses one that it does not know. */
export const format = 1

/** The first file of a backup. */
export interface Manifest {
  readonly format: number
  readonly version: string
  readonly madeAt: string
  /** The migrations that made the tables. */
  readonly migrations: readonly string[]
  readonly tables: readonly CopiedTable[]
}

/** The last file of a backup: what has to be there before a restore is kept. */
export interface Totals {
  readonly rows: Readonly<Record<string, number>>
  readonly jobs: number
  readonly keys: number
  readonly files: number
}

/** The text of a small file. */
export const textOf = async (pieces: AsyncIterable<Buffer>): Promise<string> => {
  const all: Buffer[] = []
  for await (const piece of pieces) all.push(piece)
  return Buffer.concat(all).toString()
}
