// The line that stands in a form for a file that is uploaded already.

import { uploadRoutes } from './platform/http/resumable'
import type { Routes } from './platform/http/routing'
import type { Deps } from './platform/http/types'
import { KeptFile } from './ui/file-picker'

export const uploadPages = (app: Routes, deps: Deps): void =>
  uploadRoutes(app, deps, (file) => <KeptFile file={file} isNew />)
