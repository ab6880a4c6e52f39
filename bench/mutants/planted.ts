// Fifteen bugs, each one change of a source file.
export interface Planted {
  readonly what: string
  readonly file: string
  /** Stands in the file exactly once. */
  readonly before: string
  readonly after: string
}

export const planted: readonly Planted[] = [
  {
    what: 'a split loses the odd yen of the fee',
    file: 'src/modules/ledger/fees.ts',
    before: 'restYen-- > 0n ? share + 1n : share',
    after: 'share',
  },
  {
    what: 'a part of the work keeps the whole client fee',
    file: 'src/modules/ledger/entries.ts',
    before: '(s.clientFeeYen * s.rewardYen) / s.priceYen',
    after: 's.clientFeeYen',
  },
  {
    what: 'a delivery is accepted by time a day too early',
    file: 'src/modules/contracts/rules.ts',
    before: 'autoAccept: 14,',
    after: 'autoAccept: 13,',
  },
  {
    what: 'an order is accepted while a dispute runs',
    file: 'src/modules/contracts/lifecycle.ts',
    before: "by: ['client', 'clock'],                  money: 'release', guard: ifCalm },",
    after: "by: ['client', 'clock'],                  money: 'release' },",
  },
  {
    what: 'the fee of a raise is rounded by itself',
    file: 'src/modules/contracts/raise.ts',
    before: 'clientFeeYen: feeYen > heldYen ? feeYen - heldYen : 0n',
    after: 'clientFeeYen: feesOf(terms.priceYen - order.priceYen, feeDateOf(order)).clientFeeYen',
  },
  {
    what: 'money that comes too late is kept',
    file: 'src/modules/contracts/commands/fund-charge.ts',
    before: 'await returnPayment(tx, { chargeId, orderId, clientId, amountYen: paidYen, at })',
    after: 'void [returnPayment, clientId]',
  },
  {
    what: 'what is left of a prize goes back without its fee',
    file: 'src/modules/competitions/settle-pool.ts',
    before: 'clientFeeYen: fees.at(-1) ?? 0n',
    after: 'clientFeeYen: 0n',
  },
  {
    what: 'the fee of several works is rounded once',
    file: 'src/modules/tasks/pay-works.ts',
    before: 'freelancerFeeYen: times(task.freelancerFeeYen, own)',
    after: 'freelancerFeeYen: (times(task.unitYen, own) * 165n) / 1000n',
  },
  {
    what: 'the cap of rejections is rounded up',
    file: 'src/modules/tasks/rules.ts',
    before: 'Math.floor((worksCount * 3) / 10)',
    after: 'Math.ceil((worksCount * 3) / 10)',
  },
  {
    what: 'works are approved by time a day too early',
    file: 'src/modules/tasks/rules.ts',
    before: 'review: 7,',
    after: 'review: 6,',
  },
  {
    what: 'a transfer that came back late is taken from those on their way',
    file: 'src/modules/payouts/commands/return-line.ts',
    before: "status === 'sent' ? 'payouts' : 'bank'",
    after: "'payouts'",
  },
  {
    what: 'a hidden rating counts',
    file: 'src/modules/ranks/queries-figures.ts',
    before: "o.id end and r.side = 'client' and r.revealed_at <=",
    after: "o.id end and r.side = 'client' and r.written_at <=",
  },
  {
    what: 'each of several charges gives back the whole refund',
    file: 'src/modules/ledger/refund-shares.ts',
    before: '    restYen -= amountYen\n',
    after: '',
  },
  {
    what: 'a month of a retainer is agreed with the two fees exchanged',
    file: 'src/modules/contracts/commands/open-agreed.ts',
    before: 'const { clientFeeYen, freelancerFeeYen } = feesOf',
    after: 'const { clientFeeYen: freelancerFeeYen, freelancerFeeYen: clientFeeYen } = feesOf',
  },
  {
    what: 'an overturned decision leaves the old refund waiting',
    file: 'src/modules/ledger/commands/correct-settlement.ts',
    before: '  await withdrawHeldRefunds(tx, { orderId, at })\n',
    after: '',
  },
]
