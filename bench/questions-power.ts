// How often what was planted is said, question by question, and prevalence in the cells of the methods' own tables.
// npm run bench -- questions-power [--seeds 100] [--question WORDS] [--films 8]
import { printFigure } from './parts/measure.ts'
import { cells, powerOfPrevalence, powerOfQuestions } from './questions/count-power.ts'

const args = process.argv.slice(2)
const after = (flag: string) => {
  const at = args.indexOf(flag)
  return at < 0 ? undefined : args[at + 1]
}
const seeds = Number(after('--seeds') ?? 100)
const wanted = after('--question') ?? ''

if ('cells'.includes(wanted))
  for (const cell of cells)
    printFigure({ name: 'questions-power', ...cell, seeds, found: powerOfPrevalence(cell, seeds) })
for (const perPeriod of (after('--films') ?? '8').split(',').map(Number))
  for (const power of powerOfQuestions(perPeriod, seeds, wanted))
    printFigure({ name: 'questions-power', ...power })
