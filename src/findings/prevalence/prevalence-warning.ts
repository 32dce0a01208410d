type MeasureOfWarning = 'screen-time' | 'shots'

/** What weakens a finding. It travels with the result; the words room says it. */
export type PrevalenceWarning =
  | { kind: 'films-outside-periods'; filmIds: string[] }
  | { kind: 'films-of-other-periods'; periods: { name: string; filmIds: string[] }[] }
  /** Left out: their date reaches over more than one period. */
  | { kind: 'films-across-periods'; filmIds: string[] }
  /** Other films were put into their period by name, these by their date. */
  | { kind: 'placed-by-date'; films: { filmId: string; period: string }[] }
  | { kind: 'periods-chosen-after-looking' }
  | { kind: 'periods-not-in-order'; first: string; second: string }
  | { kind: 'partly-looked-through'; films: { filmId: string; share: number }[] }
  /** For none of the codes asked about. */
  | { kind: 'not-looked-through'; filmIds: string[] }
  /** For this code; others were looked for in them. */
  | { kind: 'not-looked-for'; filmIds: string[] }
  | { kind: 'looked-through-unequally'; shareP1: number; shareP2: number }
  | { kind: 'directors-have-several-films'; directors: { directorId: string; films: number }[] }
  | { kind: 'directors-in-both-periods'; directorIds: string[] }
  | { kind: 'film-in-both-periods'; filmIds: string[] }
  | { kind: 'stratum-and-period-confounded'; stratum: string; period: 1 | 2 }
  /** Kinds of film are in both periods, and so unevenly that a change of their mix may look like a change within. */
  | { kind: 'mix-of-strata-differs'; strata: { name: string; filmsP1: number; filmsP2: number }[] }
  | { kind: 'coder-and-period-confounded'; coderId: string; period: 1 | 2 }
  /** Of what any coder marked in these films, so much was agreed on. */
  | { kind: 'coders-disagree'; agreedShare: number; filmIds: string[] }
  /** By this coder alone the difference goes the other way. */
  | { kind: 'coder-alone-turns-it'; coderIds: string[] }
  | { kind: 'shot-length-differs'; factor: number; meanMsP1: number; meanMsP2: number }
  | { kind: 'few-shots'; atLeast: number; films: { filmId: string; shots: number }[] }
  | { kind: 'nothing-can-reach-05'; minTwoSidedP: number; unit: 'films' | 'directors' }
  | { kind: 'family-too-large-for-bonferroni'; familySize: number; atMost: number }
  | { kind: 'spread-differs'; measure: MeasureOfWarning; varianceRatio: number }
  /** Without any one of these films the difference turns, or p is above .05, by each of these measures. */
  | { kind: 'one-film-carries'; measures: MeasureOfWarning[]; filmIds: string[]; how: 'sign' | 'p' }
  | { kind: 'one-director-carries'; directors: { filmIds: string[] }[]; how: 'sign' }
  | { kind: 'counted-by-different-rules'; filmIds: string[] }
