// Loaded before a bundled program.
import module from 'node:module'
import path from 'node:path'

// Traces of errors name the source. The maps of installed packages are left out; they would take 20 MB of memory
// (Node.js 22.12 and 22.13 load them all the same).
if (module.setSourceMapsSupport) module.setSourceMapsSupport(true, { nodeModules: false })
else process.setSourceMapsEnabled(true)

// What V8 made of the program the last time is kept: half a second of each start. Where the folder cannot be written, nothing happens.
module.enableCompileCache(path.join(import.meta.dirname, '..', '.cache', 'compiled'))
