const thresholdYen = 1_000_000n

/**
 * Withholding tax on one payment in yen, tax included, fractions dropped (§4.5, income tax law Art. 204):
 * 10.21 % up to one million yen, 20.42 % of what is above. Whether it applies at all is decided elsewhere.
 */
export const withholdingOf = (paymentYen: bigint): bigint =>
  paymentYen <= thresholdYen
    ? (paymentYen * 1021n) / 10_000n
    : ((paymentYen - thresholdYen) * 2042n) / 10_000n + 102_100n
