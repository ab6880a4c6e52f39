// Loaded before a bundled program.
import module from 'node:module'
import path from 'node:path'

// What V8 made of the program the last time is kept: half a second of each start. Where the folder cannot be written, nothing happens.
module.enableCompileCache(path.join(import.meta.dirname, '..', '.cache', 'compiled'))
