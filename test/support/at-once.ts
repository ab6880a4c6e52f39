import { DomainError } from '../../src/platform/domain-error'

/** Starts them all at once; answers how many went through and why the others did not. A bug is thrown on. */
export const allAtOnce = async (
  deeds: (() => Promise<unknown>)[],
): Promise<{ won: number; refused: string[] }> => {
  const ends = await Promise.allSettled(deeds.map((deed) => deed()))
  const refused = ends.flatMap((end) => {
    if (end.status === 'fulfilled') return []
    if (!(end.reason instanceof DomainError)) throw end.reason
    return [end.reason.refusal]
  })
  return { won: ends.length - refused.length, refused }
}
