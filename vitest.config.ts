import { defineConfig } from 'vitest/config'
import { BaseSequencer, type TestSpecification } from 'vitest/node'

/** Files that take longest, so that no worker is left alone with one at the end. */
const longest = [
  'authorisation.flow',
  'journey-',
  'rank-lab-publish.flow',
  'odd-requests.flow',
  'standing-replay',
]

class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const place = ({ moduleId }: TestSpecification): number => {
      const found = longest.findIndex((part) => moduleId.includes(part))
      return found < 0 ? longest.length : found
    }
    return (await super.sort(files)).sort((a, b) => place(a) - place(b))
  }
}

// The files of a kind share one loaded program per worker: to load it again for each took more time than the tests. What a
// test changes beyond its database, it puts back.
const node = { environment: 'node' as const, isolate: false, testTimeout: 60_000, hookTimeout: 60_000 }
const withDatabase = {
  ...node,
  globalSetup: ['test/support/database.ts'],
  setupFiles: ['test/support/no-network-in-transactions.ts'],
}

export default defineConfig({
  oxc: { jsx: { runtime: 'automatic', importSource: 'hono/jsx' } },
  test: {
    // The kinds run one after another and load much the same modules: what one has transformed, the next finds.
    experimental: { fsModuleCache: true, fsModuleCachePath: '.cache/vitest' },
    sequence: { sequencer: LongestFirst },
    projects: [
      {
        extends: true,
        test: {
          ...node,
          name: 'rule',
          include: ['src/**/*.test.{ts,tsx}', 'db/**/*.test.ts', 'bin/**/*.test.ts'],
        },
      },
      { extends: true, test: { ...node, name: 'tidy', include: ['test/tidy.test.ts'] } },
      {
        extends: true,
        test: { ...withDatabase, name: 'flow', include: ['test/flows/**/*.flow.test.{ts,tsx}'] },
      },
      {
        extends: true,
        test: {
          ...withDatabase,
          name: 'race',
          include: ['test/flows/**/*.race.test.ts'],
          fileParallelism: false,
        },
      },
      {
        extends: true,
        test: {
          ...withDatabase,
          name: 'simulation',
          include: ['test/simulations/**/*.test.ts'],
          testTimeout: 120_000,
          fileParallelism: false,
        },
      },
      {
        extends: true,
        test: {
          ...withDatabase,
          name: 'browser',
          include: ['test/browser/**/*.test.ts'],
          testTimeout: 240_000,
        },
      },
    ],
  },
})
