import { z } from 'zod'
import { field } from '../../platform/http/forms'
import type { Crop } from '../../platform/picture-encoding'

const share = () => field.whole(0, 1000).default(500)

/** The square of a picture that is shown; the middle of the whole where scripts do not run. */
export const cropFields = z.object({
  cropX: share(),
  cropY: share(),
  cropZoom: field.whole(1000, 4000).default(1000),
})

export const cropOf = ({ cropX, cropY, cropZoom }: z.output<typeof cropFields>): Crop => ({
  x: cropX,
  y: cropY,
  zoom: cropZoom,
})
