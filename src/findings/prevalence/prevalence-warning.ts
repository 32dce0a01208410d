/** What weakens a finding. It travels with the result; the words room says it. */
export type PrevalenceWarning =
  | { kind: 'films-outside-periods'; filmIds: string[] }
  | { kind: 'partly-looked-through'; films: { filmId: string; share: number }[] }
  | { kind: 'not-looked-through'; filmIds: string[] }
  | { kind: 'directors-have-several-films'; directors: { directorId: string; films: number }[] }
  | { kind: 'directors-in-both-periods'; directorIds: string[] }
  | { kind: 'film-in-both-periods'; filmIds: string[] }
  | { kind: 'stratum-and-period-confounded'; stratum: string; period: 1 | 2 }
  | { kind: 'coder-and-period-confounded'; coderId: string; period: 1 | 2 }
  | { kind: 'shot-length-differs'; factor: number; meanMsP1: number; meanMsP2: number }
  | { kind: 'few-shots'; atLeast: number; films: { filmId: string; shots: number }[] }
  | { kind: 'nothing-can-reach-05'; minTwoSidedP: number }
  | { kind: 'family-too-large-for-bonferroni'; familySize: number; atMost: number }
  | { kind: 'spread-differs'; measure: 'screen-time' | 'shots'; varianceRatio: number }
  | { kind: 'one-film-carries'; measure: 'screen-time' | 'shots'; filmIds: string[]; how: 'sign' | 'p' }
  | { kind: 'counted-by-different-rules'; filmIds: string[] }
