import { keyNameOf } from './jws'
import type { SavedReceipt } from './store-receipts'

/** A receipt with its document R read, of tiers T. */
export interface ParsedReceipt<T extends string, R> {
  readonly kept: SavedReceipt<T>
  readonly receipt: R
  /** The name of the key that signed it. */
  readonly keyName: string
}

export const parsedReceipt = <T extends string, R>(kept: SavedReceipt<T>): ParsedReceipt<T, R> => ({
  kept,
  receipt: JSON.parse(kept.document) as R,
  keyName: keyNameOf(kept.jws),
})
