import type { SymbolCompanions } from '../../findings/index.ts'
import { isNotComputable } from '../../findings/index.ts'

/** The companions that a symbol is seen with most in one period: by their share where it is known, else by films. */
export function strongestIn(
  { companions }: Pick<SymbolCompanions, 'companions'>,
  period: 1 | 2,
  most = 3,
): { companion: string; films: number; share: number | null }[] {
  return companions
    .map(({ companion, filmsP1, filmsP2, shareP1, shareP2 }) => {
      const share = period === 1 ? shareP1 : shareP2
      const films = period === 1 ? filmsP1 : filmsP2
      return { companion, films, share: isNotComputable(share) ? null : share }
    })
    .filter(({ films }) => films > 0)
    .sort((left, right) => (right.share ?? 0) - (left.share ?? 0) || right.films - left.films)
    .slice(0, most)
}
