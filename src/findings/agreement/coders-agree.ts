import type { Computed, PresenceAgreement } from '../../statistics/index.ts'
import { filmBootstrap, isNotComputable, notComputable, presenceAgreement } from '../../statistics/index.ts'
import type { QuestionFilm } from '../question-film.ts'
import type { CodeMeetings, Meeting } from './count-meetings.ts'
import { addMeetings } from './count-meetings.ts'

/** Whether coders agree where a code is: along time, which speaks, and in shots beside it. */
export interface CodersAgree {
  /** Films in which at least two coders looked for it, of those in which somebody did. */
  films: number
  ofFilms: number
  /** Films in which a coder had seen what another one marked, and is left out; not there where nobody had. */
  notBlind?: number
  time: Computed<PresenceAgreement>
  shots: Computed<PresenceAgreement>
  /** Of alpha along time: expanded percentile film bootstrap, 95 %. */
  interval: Computed<{ lower: number; upper: number }>
}

const draws = 999
const none: CodeMeetings = { shots: [], ms: [] }

/**
 * Agreement of coders on one code over films, from their counts; nothing is computable where no film was looked through
 * by two. Never a mean over codes: one that nobody agrees on is not made good by the others.
 * Source: methods, coders; see docs/methods/presence-agreement.md.
 */
export function codersAgree(films: readonly QuestionFilm[], codeId: string, seed = 1): CodersAgree {
  const looked = films.filter(({ counts }) => (counts.codes[codeId]?.lookedThroughMs ?? 0) > 0)
  const met = looked.flatMap(({ counts }) => {
    const meetings = counts.agreement?.[codeId]
    return meetings && meetings.ms.length > 0 ? [meetings] : []
  })
  const notBlind = looked.filter(({ counts }) => counts.notBlind?.includes(codeId)).length
  const all = met.reduce(addMeetings, none)
  return {
    films: met.length,
    ofFilms: looked.length,
    ...(notBlind > 0 && { notBlind }),
    time: presenceAgreement(all.ms.map(asMeeting), 'continuous'),
    shots: presenceAgreement(all.shots.map(asMeeting), 'counted'),
    interval: intervalOf(met, seed),
  }
}

function intervalOf(met: readonly CodeMeetings[], seed: number): CodersAgree['interval'] {
  if (met.length < 2) return notComputable('fewer-than-two-films')
  const kinds = met.reduce(addMeetings, none).ms
  const placeOf = new Map(kinds.map(([lookers, having], place) => [`${lookers} ${having}`, place]))
  const byFilm = met.map(({ ms }) => {
    const measures = new Float64Array(kinds.length)
    for (const [lookers, having, measure] of ms) measures[placeOf.get(`${lookers} ${having}`)!] = measure
    return measures
  })
  const found = filmBootstrap({
    filmCounts: [met.length],
    statistic: ([resample]) => {
      const sums = new Float64Array(kinds.length)
      for (const film of resample!)
        byFilm[film]!.forEach((measure, place) => {
          sums[place]! += measure
        })
      const drawn = kinds.map(([lookers, having], place) => ({ lookers, having, measure: sums[place]! }))
      const agreement = presenceAgreement(drawn, 'continuous')
      return isNotComputable(agreement) ? agreement : agreement.alpha
    },
    ...{ draws, enumerateUpTo: draws, seed },
  })
  if (isNotComputable(found)) return found
  const { lower, upper } = found.expanded
  return { lower, upper }
}

function asMeeting([lookers, having, measure]: Meeting) {
  return { lookers, having, measure }
}
