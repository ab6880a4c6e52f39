import { keyNameOf } from './jws'
import type { KeptReceipt } from './store-receipts'

/** A receipt with its document R read, of tiers T. */
export interface Opened<T extends string, R> {
  readonly kept: KeptReceipt<T>
  readonly receipt: R
  /** The name of the key that signed it. */
  readonly keyName: string
}

export const opened = <T extends string, R>(kept: KeptReceipt<T>): Opened<T, R> => ({
  kept,
  receipt: JSON.parse(kept.document) as R,
  keyName: keyNameOf(kept.jws),
})
