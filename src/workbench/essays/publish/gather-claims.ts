import type { ClaimStanding, Publication, PublishedClaim, PublishedEvidence } from '../../../essay/index.ts'
import { standingOf, standingOfClaim } from '../../../essay/index.ts'
import type {
  Claim,
  DialogueLine,
  EssayLanguage,
  Evidence,
  Gate,
  Memo,
  Pin,
  PrintedNumber,
} from '../../../study/index.ts'
import { evidenceOf } from '../../../study/index.ts'

interface Kept {
  claims: readonly Claim[]
  evidence: readonly Evidence[]
  numbers: readonly PrintedNumber[]
}

interface Known {
  sight: (target: Evidence['target']) => Pin | null
  /** By language, the words of each claim. */
  words: ReadonlyMap<EssayLanguage, ReadonlyMap<string, string>>
  memos: readonly Memo[]
  dialogue: readonly DialogueLine[]
  gate: Gate
}

/** Claims with what they stand on and how each stands now, as they go out. */
export function publishedClaims(kept: Kept, known: Known): PublishedClaim[] {
  const { gate, words } = known
  return kept.claims.map(claim => {
    const evidence = evidenceOf(kept.evidence, claim.id).map(one => publishedEvidence(one, known))
    const wordsNow = (language: EssayLanguage) => words.get(language)?.get(claim.name) ?? ''
    const standing: ClaimStanding = standingOfClaim(evidence, {
      checked: claim.checked,
      words: { en: wordsNow('en'), 'zh-Hans': wordsNow('zh-Hans') },
    })
    return gate.value({ claim, evidence, ...standing })
  })
}

export function publishedNumbers(
  { numbers }: Kept,
  { sight, gate }: Pick<Known, 'sight' | 'gate'>,
): Publication['numbers'][number][] {
  return numbers.map(number =>
    gate.value({ number, ...standingOf(number.pin, sight(number.target), number.asOf) }),
  )
}

function publishedEvidence(evidence: Evidence, known: Known): PublishedEvidence {
  const { target, pin, asOf } = evidence
  const now = known.sight(target)
  const standing = standingOf(pin, now, asOf)
  const goes = goesOut(target, known)
  if (goes === true) return { evidence, now: now?.seen ?? null, isWithheld: false, ...standing }
  // What a pin repeats of words is the words. Of what is gone nobody can say any more whether it may go out.
  const unseen: Evidence = {
    ...evidence,
    pin: { ...pin, seen: {}, digest: '' },
    asOf: asOf && { ...asOf, seen: null },
  }
  return { evidence: unseen, now: null, isWithheld: goes === false, ...standing }
}

/** Whether somebody's words may go out; null of words that are gone. Everything else goes. */
function goesOut(target: Evidence['target'], { memos, dialogue, gate }: Known): boolean | null {
  if (target.what === 'memo') {
    const memo = memos.find(({ id }) => id === target.id)
    return memo ? gate.letsMemo(memo) && !memo.isPrivate : null
  }
  if (target.what === 'dialogue') {
    const line = dialogue.find(({ id }) => id === target.id)
    return line ? gate.letsLine(line) : null
  }
  return true
}
