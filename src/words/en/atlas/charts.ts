/** What stands in drawings themselves, wherever they are printed. */
export const charts = {
  filmed: 'filmed here',
  represented: 'shown as here',
  standsFor: 'stands for, in scenes',
  standsForWhole: 'in whole films',
  uncertainPlace: 'somewhere in here',
  rows: { release: 'Release', story: 'Story', shooting: 'Shooting' },
  noDates: 'no film has this date in these years',
}
