import type { AppearanceFinding, QuestionName } from '../../../findings/index.ts'
import { filmsInEvidence } from '../../../findings/index.ts'
import type { FilmCard } from '../../../server/contracts/index.ts'
import type { Aspect, Code, Contradiction, Periodisation } from '../../../study/index.ts'
import { isInUse, periodOf, tellingPeriods, yearsOf } from '../../../study/index.ts'
import type { Words } from '../../../words/index.ts'

export type NeedName = keyof Words['wayIn']['needs']

const asked = {
  appearance: ['codes', 'looked-through', 'dates'],
  prevalence: ['codes', 'looked-through', 'periods'],
  companions: ['codes', 'looked-through', 'periods'],
  resignification: ['codes', 'looked-through', 'periods'],
  reversal: ['contradictions', 'looked-through', 'periods'],
  carrier: ['spaces-and-subjects', 'looked-through', 'periods'],
  channel: ['codes', 'aspects', 'looked-through', 'periods'],
  course: ['codes', 'looked-through', 'periods'],
  system: ['codes', 'looked-through'],
  when: ['codes', 'looked-through', 'dates'],
  form: ['shots', 'periods'],
  contradiction: ['contradictions'],
  otherwise: ['codes', 'looked-through', 'periods'],
} satisfies Record<string, readonly NeedName[]>

/** What each question has to have before it can say anything of change. */
export const needsOf: Readonly<Record<QuestionName, readonly NeedName[]>> = asked

/** With fewer films nothing can be told from comparing them. */
const fewest = 6
const fewestInPeriod = 3

export interface StudyAsItStands {
  cards: readonly FilmCard[]
  codes: readonly Code[]
  contradictions: readonly Contradiction[]
  aspects: readonly Aspect[]
  periodisations: readonly Periodisation[]
  appearance: AppearanceFinding
}

export interface Standing {
  lookedThrough: number
  dated: number
  withShots: number
  periods: { first: string; second: string; films: readonly [number, number] } | null
  met: Readonly<Record<NeedName, boolean>>
}

/** What these films have, so far as it decides what they can be asked. */
export function standingOf(study: StudyAsItStands): Standing {
  const own = filmsInEvidence(study.cards)
  const looked = new Set(
    study.appearance.codes.flatMap(({ films }) =>
      films.filter(({ presence }) => presence !== 'not-looked-for').map(({ filmId }) => filmId.split('#')[0]),
    ),
  )
  const codes = study.codes.filter(isInUse)
  const dated = own.filter(({ film }) =>
    [film.releaseDate, film.storyDate, film.shootingDate].some(date => yearsOf(date)),
  ).length
  const withShots = own.filter(({ shotCount }) => shotCount > 0).length
  const periods = comparable(study.periodisations, own)
  return {
    ...{ lookedThrough: looked.size, dated, withShots, periods },
    met: {
      codes: codes.length > 0,
      'looked-through': looked.size >= fewest,
      periods: periods !== null,
      dates: dated >= fewest,
      contradictions: study.contradictions.some(({ retired }) => !retired),
      'spaces-and-subjects': (['space', 'subject'] as const).every(kind =>
        codes.some(code => code.kind === kind),
      ),
      aspects: study.aspects.some(({ retired }) => !retired),
      shots: withShots >= fewest,
    },
  }
}

/** The first division of which two periods hold films enough. */
function comparable(list: readonly Periodisation[], cards: readonly FilmCard[]): Standing['periods'] {
  for (const periodisation of list) {
    const stands = cards.map(({ film }) => periodOf(periodisation, film))
    const [first, second] = tellingPeriods(periodisation.periods, stands) ?? []
    if (!first || !second) continue
    const count = (name: string) => stands.filter(period => period === name).length
    const films = [count(first.name), count(second.name)] as const
    if (Math.min(...films) >= fewestInPeriod) return { first: first.name, second: second.name, films }
  }
  return null
}
