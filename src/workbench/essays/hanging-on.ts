import type { Stretch } from '../../essay/index.ts'
import { readStill } from '../../essay/index.ts'
import type { HangingAnswer, HangsOnRequest } from '../../server/contracts/index.ts'
import type { Claim, Evidence, EvidenceTarget, PrintedNumber } from '../../study/index.ts'
import type { OpenStudy } from '../open-study.ts'

type Ground = Pick<OpenStudy, 'store'>

/** The claims and printed numbers that rest on something, essay by essay. */
export async function hangingOn({ store }: Ground, on: HangsOnRequest): Promise<HangingAnswer> {
  const { claims, evidence, numbers } = await store.essays.claims(null)
  const essays = new Map((await store.essays.all()).map(one => [one.id, one.titles]))
  const rests = await restsOn({ store }, on, [...evidence, ...numbers])
  const found = new Set(evidence.filter(rests).map(({ claimId }) => claimId))
  const line = ({ essayId, name }: Pick<Claim, 'essayId' | 'name'>) => ({
    essayId,
    titles: essays.get(essayId) ?? { en: '', 'zh-Hans': '' },
    name,
  })
  return {
    claims: claims
      .filter(({ id }) => found.has(id))
      .map(claim => ({ claimId: claim.id, ...line(claim), what: claim.what, words: claim.checked })),
    numbers: numbers.filter(rests).map(number => ({ numberId: number.id, ...line(number) })),
  }
}

async function restsOn(
  { store }: Ground,
  on: HangsOnRequest,
  pieces: readonly (Evidence | PrintedNumber)[],
): Promise<(piece: Evidence | PrintedNumber) => boolean> {
  switch (on.what) {
    case 'codebook-version':
      return ({ pin }) => String(pin.codebookVersion) === on.id
    case 'code': {
      const findings = new Set(
        (await store.findings.all())
          .filter(one => JSON.stringify(one.asked).includes(on.id))
          .map(({ id }) => id),
      )
      return ({ pin, target }) =>
        [...(pin.seen.code ?? []), ...(pin.seen.connotes ?? [])].some(text => text.includes(on.id)) ||
        (target.what === 'finding' && (findings.has(target.id) || target.path?.includes(on.id) === true))
    }
    case 'source': {
      const ids = pieces.flatMap(({ target }) => (target.what === 'excerpt' ? [target.id] : []))
      const excerpts = await store.essays.named('excerpt', ids)
      return ({ target }) =>
        isTarget(target, on) || (target.what === 'excerpt' && excerpts.get(target.id)?.sourceId === on.id)
    }
    case 'stretch': {
      const films = await store.films.all()
      const filmId = films.find(({ parts }) => parts.some(({ id }) => id === on.partId))?.film.id
      return ({ target, pin }) => {
        if ('filmId' in target) return target.filmId === filmId
        // Of what a query found, the places that a reader sees.
        if (target.what === 'query') return (pin.seen.stills ?? []).some(text => isIn(readStill(text), on))
        return 'partId' in target && overlap(target, on)
      }
    }
    default:
      return ({ target }) => isTarget(target, on)
  }
}

function isTarget(target: EvidenceTarget, on: { what: string; id: string }): boolean {
  return 'id' in target && target.what === on.what && target.id === on.id
}

function isIn(place: Stretch | null, on: Stretch): boolean {
  return place !== null && overlap(place, on)
}

function overlap(
  a: { partId: string; startMs: number; endMs: number },
  b: { partId: string; startMs: number; endMs: number },
): boolean {
  return a.partId === b.partId && a.startMs < b.endMs && b.startMs < a.endMs
}

/** How many claims rest on codes that the planned merges and splits take away. */
export async function claimsOfSteps({ store }: Ground): Promise<number> {
  const steps = await store.coding.codebookSteps()
  const codeIds = new Set(
    steps.filter(({ codebookVersionId }) => codebookVersionId === null).map(({ fromId }) => fromId),
  )
  const found = new Set<string>()
  for (const id of codeIds)
    for (const { claimId } of (await hangingOn({ store }, { what: 'code', id })).claims) found.add(claimId)
  return found.size
}
