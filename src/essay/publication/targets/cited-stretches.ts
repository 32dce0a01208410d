import type { Stretch } from '../../evidence/sight.ts'
import type { Site } from '../site.ts'
import { stretchKey } from '../site.ts'
import { blocksIn, citedPlaces } from '../text/cited.ts'
import { stretchOf } from '../text/figures.ts'
import { sayTarget } from './say-target.ts'

/** A place of a film that the essay shows, cites or rests on, and the claims that rest on it. */
export interface CitedStretch {
  stretch: Stretch
  /** Whether its picture is shown; a place that is only cited has an address, and no picture. */
  isShown: boolean
  claims: readonly string[]
}

/** Every such place, in order of films' time. */
export function citedStretches(site: Site): CitedStretch[] {
  const { texts, claims, plates } = site.publication
  const found = new Map<string, { stretch: Stretch; isShown: boolean; claims: Set<string> }>()
  const add = (stretch: Stretch, claim?: string, isShown = true) => {
    const key = stretchKey(stretch)
    const known = found.get(key) ?? { stretch, isShown, claims: new Set() }
    known.isShown ||= isShown
    if (claim !== undefined) known.claims.add(claim)
    found.set(key, known)
  }
  for (const { blocks } of texts) {
    for (const block of blocks.flatMap(blocksIn)) {
      if (block.what === 'still') add(stretchOf(block.stretch))
      const quoted = block.what === 'dialogue' ? site.quotedLine(block) : null
      if (quoted) add(quoted.stretch, undefined, false)
    }
    for (const { cites } of citedPlaces(blocks))
      for (const cite of cites)
        if (cite.what === 'cite-film' && cite.stretch) add(stretchOf(cite.stretch), undefined, false)
  }
  for (const { items } of plates) for (const item of items) add(stretchOf(item))
  for (const { claim, evidence } of claims)
    for (const one of evidence) {
      const said = one.isWithheld ? null : sayTarget(site, one)
      for (const place of said?.places ?? []) add(place, claim.name)
    }
  return [...found.values()]
    .map(one => ({ ...one, claims: [...one.claims] }))
    .sort((a, b) => a.stretch.startMs - b.stretch.startMs || a.stretch.endMs - b.stretch.endMs)
}
