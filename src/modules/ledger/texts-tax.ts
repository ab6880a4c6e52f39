import { defineTexts } from '../../platform/i18n'

/** What papers call the withheld sum, by the taxes in it (`WithholdingRule.name`). */
export const withholdingNames = defineTexts(
  {
    reconstruction: '所得税及び復興特別所得税',
    'defence-and-reconstruction': '所得税、防衛特別所得税及び復興特別所得税',
  },
  {
    reconstruction: 'Income tax and special income tax for reconstruction',
    'defence-and-reconstruction':
      'Income tax, defence special income tax and special income tax for reconstruction',
  },
)
