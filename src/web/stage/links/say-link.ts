import type { KindOfLink, LinkKind } from '../../../study/index.ts'
import { nameIn } from '../../../study/index.ts'
import type { Language, Words } from '../../../words/index.ts'

export interface SaidKind {
  /** Between the place that it leads from and the one that it leads to. */
  forth: string
  /** The other way round. */
  back: string
}

/** How a kind of link is said between two places, whichever stands first. */
export function sayKind(
  { way, linkKindId }: KindOfLink,
  kinds: readonly LinkKind[],
  { links: words, language }: { links: Words['links']; language: Language },
): SaidKind {
  if (way !== 'own') return { forth: words.ways[way], back: words.waysBack[way] }
  const kind = kinds.find(({ id }) => id === linkKindId)
  if (!kind) return { forth: words.kindGone, back: words.kindGone }
  const forth = nameIn(kind.names, language)
  return { forth, back: kind.bothWays ? forth : nameIn(kind.namesBack, language) || words.ownBack(forth) }
}
