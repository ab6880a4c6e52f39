import type { Routes } from '../../platform/http/routing'
import { endNoticeRoutes } from './routes-end-notices'
import { listRoutes } from './routes-lists'
import { orderRoutes } from './routes-orders'
import { priceTalkRoutes } from './routes-price-talks'
import { requestRoutes } from './routes-requests'
import { singleOfferRoutes } from './routes-single'

export const contractRoutes = (app: Routes): void => {
  listRoutes(app)
  orderRoutes(app)
  requestRoutes(app)
  priceTalkRoutes(app)
  endNoticeRoutes(app)
  singleOfferRoutes(app)
}
