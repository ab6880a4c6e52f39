import { fileUrl } from '../../platform/http/file-url'
import type { Ctx } from '../../platform/http/types'

/** Addresses of a package's pictures, signed for whoever may see the page (§5.5). */
export const pictureOf =
  (c: Ctx) =>
  (fileId: string): string =>
    fileUrl(c, fileId, 'package.webp')
