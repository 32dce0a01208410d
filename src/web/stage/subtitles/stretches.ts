import type { Words } from '../../../words/index.ts'

export type Stretch = keyof Words['subtitles']['stretches']

const film = 24_000 / 1001

/** By what the times of a file are multiplied: a copy that runs at 25 is over sooner than the film at 23.976. */
export const stretches: Readonly<Record<Stretch, number>> = {
  same: 1,
  'from-25': 25 / film,
  'from-23.976': film / 25,
  'from-25-to-24': 25 / 24,
  'from-24-to-25': 24 / 25,
}

/** Milliseconds of what somebody wrote as seconds; null where it is no number of them. */
export function msOfSeconds(written: string): number | null {
  const plain = written.trim().replace(',', '.').replace('−', '-')
  if (plain === '') return 0
  return /^[+-]?\d{1,6}(?:\.\d{1,6})?$/.test(plain) ? Math.round(Number(plain) * 1000) : null
}
