// How long queries and searches take over many marks and lines: npm run bench -- queries [FILMS MARKS-PER-FILM LINES-PER-FILM].
import { printFigure } from './parts/measure.ts'
import { askOfMany } from './queries/ask-of-many.ts'
import { fullSize } from './queries/draw-study.ts'

const [films, marksPerFilm, linesPerFilm] = process.argv.slice(2).map(Number) as [number?, number?, number?]
printFigure({
  name: 'queries',
  ...(await askOfMany({
    films: films ?? fullSize.films,
    marksPerFilm: marksPerFilm ?? fullSize.marksPerFilm,
    linesPerFilm: linesPerFilm ?? fullSize.linesPerFilm,
  })),
})
