/** Days between an operator's word and the end of the second factor, in which its owner can stop it. */
export const resetDays = 7
export const wordsMax = 1000
