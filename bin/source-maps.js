// Loaded before a bundled program: traces of errors name the source. The maps of installed packages are left out; they would
// take 20 MB of memory (Node.js 22.12 and 22.13 load them all the same).
import module from 'node:module'

if (module.setSourceMapsSupport) module.setSourceMapsSupport(true, { nodeModules: false })
else process.setSourceMapsEnabled(true)
