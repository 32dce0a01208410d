// How many corpora in which nothing changes get a sentence that claims otherwise, question by question: four stories.
// npm run bench -- questions-null [--seeds 400] [--from 0] [--story WORDS] [--question WORDS]
import { printFigure } from './parts/measure.ts'
import { askedOf } from './questions/asked-of.ts'
import { countClaims } from './questions/count-claims.ts'

for (const asked of askedOf(process.argv.slice(2)))
  printFigure({ name: 'questions-null', ...countClaims(asked) })
