import { expect, test } from 'vitest'
import { measureBands } from '../../src/modules/search/commands/measure-bands'
import { inTransaction } from '../../src/platform/db'
import { useCommittedTestApp } from '../support/test-app'

const app = useCommittedTestApp()

test('eight servers that sweep in the same minute measure the bands once', async () => {
  const { db, clock } = app
  const at = clock.now()
  const sweep = () => inTransaction(db, (tx) => measureBands(tx, { kind: 'freelancers', at }))
  const done = await Promise.all(Array.from({ length: 8 }, sweep))
  expect(done.filter(Boolean)).toHaveLength(1)
})
