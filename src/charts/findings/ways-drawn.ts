import type { CountedWay, OtherwiseFinding, WayOfCounting } from '../../findings/index.ts'
import { isNotComputable } from '../../findings/index.ts'
import type { Words } from '../../words/index.ts'
import type { WayDrawn, WaysDrawn } from '../ways/draw-ways.ts'

interface WayNames {
  film(filmId: string): string
  code(codeId: string): string
  coder(coderId: string): string
}

interface Row {
  name: string
  startsGroup: boolean
  holds: (way: WayOfCounting) => boolean
}

const markOf: Record<CountedWay['says'], WayDrawn['mark']> = {
  'the-same': 'the-same',
  'other-side-of-05': 'other-side',
  turned: 'turned',
  'no-difference': 'other-side',
  'cannot-say': 'nothing',
}

interface DrawnWith {
  words: Words['otherwise']
  names: WayNames
  width: number
  isTested: boolean
}

/** The finding as the chart of ways draws it: the chosen way in its place among the others. */
export function waysDrawn(
  finding: OtherwiseFinding,
  { words, names, width, isTested }: DrawnWith,
): WaysDrawn {
  const all = [...finding.ways, finding.chosen].sort((left, right) => orderOf(left) - orderOf(right))
  const rows = rowsOf(all, words, names).filter(({ holds }) => all.some(holds))
  const ways = all.map((way): WayDrawn => {
    const isChosen = way === finding.chosen
    return {
      points: isNotComputable(way.difference) ? null : way.difference * 100,
      mark: markOf[saidOfWay(way, isTested)],
      isChosen,
      rows: rows.flatMap(({ holds }, place) => (holds(way) ? [place] : [])),
      said: `${words.way(way, names)}: ${isChosen ? words.chosen : words.says[saidOfWay(way, isTested)]}`,
    }
  })
  return {
    ...{ width, ways, axis: words.axis },
    rows: rows.map(({ name, startsGroup }) => ({ name, startsGroup })),
    title: words.picture(names.code(finding.symbol)),
  }
}

/** Where nothing is tested, direction alone speaks. */
export function saidOfWay({ says }: CountedWay, isTested: boolean): CountedWay['says'] {
  return says === 'other-side-of-05' && !isTested ? 'the-same' : says
}

function orderOf({ difference }: CountedWay): number {
  return isNotComputable(difference) ? Number.MAX_VALUE : difference
}

/** Choices of which only one can be made are no rows. */
function rowsOf(all: readonly CountedWay[], words: Words['otherwise'], names: WayNames): Row[] {
  const { rows: said } = words
  const years = [...new Set(all.map(({ borderYears }) => borderYears))].sort((left, right) => left - right)
  const coderIds = [...new Set(all.flatMap(({ coderId }) => (coderId === null ? [] : [coderId])))]
  const group = (list: readonly Omit<Row, 'startsGroup'>[]): Row[] =>
    list.length < 2 ? [] : list.map((row, place) => ({ ...row, startsGroup: place === 0 }))
  return [
    ...group(
      (['screen-time', 'slices', 'scenes', 'shots'] as const).map(measure => ({
        name: said.measures[measure],
        holds: way => way.measure === measure,
      })),
    ),
    ...group(
      years.map(borderYears => ({
        name: said.border(borderYears),
        holds: way => way.borderYears === borderYears,
      })),
    ),
    ...group(
      [null, ...coderIds].map(coderId => ({
        name: coderId === null ? said.mostCoders : said.coder(names.coder(coderId)),
        holds: (way: WayOfCounting) => way.coderId === coderId,
      })),
    ),
    ...group([
      { name: said.everyFilm, holds: way => way.without === null && !way.withoutThin },
      { name: said.withoutThin, holds: way => way.withoutThin },
      { name: said.withoutFilm, holds: way => way.without?.kind === 'film' },
      { name: said.withoutDirector, holds: way => way.without?.kind === 'director' },
      { name: said.withoutExamples, holds: way => way.without?.kind === 'example-films' },
    ]),
  ]
}
