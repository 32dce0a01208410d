/** What stands in drawings themselves, wherever they are printed. */
export const charts = {
  filmed: 'filmed here',
  represented: 'shown as here',
  standsFor: 'stands for, in scenes',
  standsForWhole: 'in whole films',
  uncertainPlace: 'somewhere in here',
  rows: { release: 'Release', story: 'Story', shooting: 'Shooting' },
  noDates: 'no film has this date in these years',
  network: {
    legend: 'Signs',
    kinds: { symbol: 'symbol', space: 'space', subject: 'subject', technique: 'technique' },
    absent: 'seen in no film here',
    stays: 'tied in both periods',
    onlyHere: 'tied in this period only',
    onlyThere: 'tied in the other period only',
    within: 'within a family',
    across: 'across an opposition',
  },
  correspondence: {
    filmOf: (period: string) => `film of “${period}”`,
    meanOfPeriod: 'middle of the period’s films',
    ellipse: 'where the code would stand with other such films (95 %)',
  },
}
