/**
 * The demo world's first operator. The secret of its second factor is printed here for everybody, like the demo password:
 * a demo world is no secret, and its console must open to a stranger (decision 117).
 */
export const demoOperator = {
  email: 'operator@example.jp',
  secret: 'TANOMIDEMOOPERATORSECRETTANOMI22',
} as const
