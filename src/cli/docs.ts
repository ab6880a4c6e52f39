import fs from 'node:fs'
import path from 'node:path'
import { readLives, statesDocument } from './states'

const root = path.resolve(import.meta.dirname, '../..')
fs.writeFileSync(path.join(root, 'docs', 'states.md'), statesDocument(await readLives(root)))
process.stdout.write('docs/states.md written\n')
