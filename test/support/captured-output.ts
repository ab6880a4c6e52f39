// What a command of the shell writes, kept for the test instead of being shown.
import { afterEach, beforeEach, vi } from 'vitest'

/** For a file of tests: the text written to each stream since the test began, or since it emptied it. */
export const useCapturedOutput = (): { stdout: string; stderr: string } => {
  const written = { stdout: '', stderr: '' }
  beforeEach(() => {
    for (const stream of ['stdout', 'stderr'] as const) {
      written[stream] = ''
      vi.spyOn(process[stream], 'write').mockImplementation((text) => {
        written[stream] += text
        return true
      })
    }
  })
  afterEach(() => vi.restoreAllMocks())
  return written
}
