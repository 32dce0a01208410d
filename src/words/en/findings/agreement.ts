import type { CodersAgree } from '../../../findings/index.ts'
import { isNotComputable } from '../../../findings/index.ts'
import { coefficient } from '../../share-of-films.ts'
import { amounts, several, share } from '../amounts.ts'
import { reasons } from './reasons.ts'

const films = (count: number) => several(count, 'film', 'films')

export const agreement = {
  title: 'Agreement of coders',
  ofCode: ({ name, said }: { name: string; said: string }) => `“${name}”: ${said}`,
  notTwice: (names: readonly string[]) =>
    `Looked through by no two coders in any of these films, so that whether another would have seen the same is not known: ${names.map(name => `“${name}”`).join(', ')}.`,
  noneTwice:
    'None of these films was looked through by two coders for any of these codes: whether another would have seen the same is not known.',
  /** Null where nobody looked at all. */
  said(agree: CodersAgree): string | null {
    const { ofFilms, notBlind = 0 } = agree
    if (ofFilms === 0) return null
    const seen =
      notBlind > 0
        ? ` In ${films(notBlind)} a coder had seen what another marked, and is left out of this.`
        : ''
    return saidOfBlind(agree) + seen
  },
}

function saidOfBlind({ films: met, ofFilms, notBlind, time, shots, interval }: CodersAgree): string {
  if (met === 0)
    return notBlind
      ? 'No film was looked through for it by two coders of whom none had seen the other’s marks: how far they agree cannot be computed.'
      : 'No film was looked through for it by two coders: whether another would have seen the same is not known.'
  const where = `in ${met === ofFilms ? '' : `${amounts.count(met)} of `}${films(ofFilms)}`
  if (isNotComputable(time) || isNotComputable(time.alpha)) {
    const reason = isNotComputable(time) ? time : (time.alpha as { because: keyof typeof reasons })
    return `Two coders or more looked for it ${where}; how far they agree cannot be computed: ${reasons[reason.because]}.`
  }
  const range = isNotComputable(interval)
    ? ''
    : `95 % interval ${coefficient(interval.lower)} to ${coefficient(interval.upper)}, `
  const present = isNotComputable(time.positiveAgreement)
    ? ''
    : `; where one has it, another has it for ${share(time.positiveAgreement)} of the time`
  const byShots =
    isNotComputable(shots) || isNotComputable(shots.alpha) ? '' : ` By shots α = ${coefficient(shots.alpha)}.`
  return `Coders who looked at the same time agree on it with α = ${coefficient(time.alpha)} along time (${range}${where}, Krippendorff)${present}.${byShots}`
}
