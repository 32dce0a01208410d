import type { NotComputable, StrataAnswer, WithinStrata } from '../../../findings/index.ts'
import { points, pValue } from '../../share-of-films.ts'
import { amounts, several } from '../amounts.ts'
import { reasons } from './reasons.ts'

const within: Record<string, string> = {
  kind: 'within one kind of film',
  director: 'within the films of one director',
  filmed: 'within one filmed place',
  represented: 'within one represented place',
  country: 'within one country',
}

/** Films divided by something beside their periods: a change must then hold within. */
export const strata = {
  label: 'Compare within',
  none: 'no division',
  choices: {
    kind: 'kind of film',
    director: 'director',
    country: 'country',
    filmed: 'filmed place',
    represented: 'represented place',
  },
  within: (by: string) => within[by] ?? `within one value of “${by}”`,
  described: ({ by, strata: list, filmsWithout }: StrataAnswer) =>
    `Films are compared ${strata.within(by)} only: ${
      list.length === 0
        ? 'of none of them this is known'
        : list
            .map(
              ({ name, filmsP1, filmsP2 }) =>
                `${name} ${amounts.count(filmsP1)} against ${amounts.count(filmsP2)}`,
            )
            .join('; ')
    }.${list.some(({ filmsP1, filmsP2 }) => filmsP1 === 0 || filmsP2 === 0) ? ' What stands in one period only can say nothing of a change within.' : ''}${filmsWithout.length === 0 ? '' : ` Of ${several(filmsWithout.length, 'film', 'films')} it is not said.`}`,
  technical: (found: WithinStrata | NotComputable, by: string) =>
    'because' in found
      ? `${capital(strata.within(by))} nothing can be told: ${reasons[found.because]}.`
      : `${capital(strata.within(by))} (${several(found.filmsP1, 'film', 'films')} against ${amounts.count(found.filmsP2)}) the difference is ${points(found.difference)} points, p = ${pValue(found.p)} (smallest possible ${pValue(found.minTwoSidedP)}), corrected ${pValue(found.corrected)}.`,
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}

export type StrataWords = typeof strata
