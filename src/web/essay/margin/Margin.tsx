import { TextSelection } from 'prosemirror-state'
import { memo, useEffect, useMemo, useRef, useState, useSyncExternalStore } from 'react'
import type { Claim, Evidence } from '../../../study/index.ts'
import { evidenceOf, nameIn, rivalGroups } from '../../../study/index.ts'
import { useStandings } from '../../stage/claims/use-standings.ts'
import { useAppState, useWords } from '../../use-app.ts'
import { ChooseEvidence } from '../choosing/ChooseEvidence.tsx'
import { usePasses } from '../choosing/use-evidence-choosable.ts'
import type { EssayDesk } from '../editor/essay-desk.ts'
import { claimShown } from '../editor/open-editor.ts'
import { schema } from '../text/schema.ts'
import { useClaimActs } from '../use-claim-acts.ts'
import { useTargetNames } from '../use-target-names.ts'
import type { ClaimHands } from './ClaimCard.tsx'
import { ClaimCard } from './ClaimCard.tsx'
import { claimHere, claimPlaces } from './claim-places.ts'
import styles from './Margin.module.css'
import { RivalReadings } from './RivalReadings.tsx'
import { useStacked } from './use-stacked.ts'

interface MarginProps {
  essayId: string
  claims: readonly Claim[]
  evidence: readonly Evidence[]
  desk: EssayDesk
}

/** The claims beside their words, in the order of the text; the one in which the caret stands is open. */
export const Margin = memo(function Margin({ essayId, claims: kept, evidence, desk }: MarginProps) {
  const { claiming: words, claims: claimWords } = useWords()
  const { kinds } = claimWords
  const language = useAppState(state => state.preferences.language)
  const passes = usePasses()
  const nameOf = useTargetNames(passes)
  const acts = useClaimActs(essayId)
  const stands = useStandingsOf(essayId)
  const here = useSyncExternalStore(desk.subscribe, () => desk.here && claimHere(desk.here.view))
  const order = useSyncExternalStore(desk.subscribe, () => orderOfClaims(desk))
  const [openedId, setOpenedId] = useState<string | null>(null)
  const [besideId, setBesideId] = useState<string | null>(null)
  const [addingTo, setAddingTo] = useState<string | null>(null)
  const claims = useMemo(() => inOrder(kept, order), [kept, order])
  const pieces = useMemo(() => byClaim(evidence), [evidence])
  const groups = useMemo(() => rivalGroups(claims), [claims])
  const groupOf = (claimId: string | null) =>
    groups.find(group => group.some(({ id }) => id === claimId)) ?? none
  const open = claims.find(({ name }) => name === here) ?? claims.find(({ id }) => id === openedId)
  useClaimShown(desk, open?.name ?? null)
  const margin = useRef<HTMLElement>(null)
  useStacked(margin, desk, claims.map(({ id }) => id).join(' ') + (open?.id ?? ''))
  const named = (all: readonly Claim[]) =>
    all.map(({ id, what, checked }) => ({
      id,
      name: nameIn(checked, language).slice(0, 60) || kinds[what],
    }))
  const hands = useMemo(
    (): ClaimHands => ({
      ...{ setKind: acts.setKind, setRole: acts.setRole, take: acts.take, add: setAddingTo },
      ...{ setRival: acts.setRival, beside: setBesideId },
      turn: (claim, isOpen) => {
        setOpenedId(isOpen ? claim.id : null)
        if (isOpen) goToClaim(desk, claim.name)
      },
      remove: claim => {
        if (acts.remove(claim.id)) unmark(desk, claim.name)
      },
    }),
    [acts, desk],
  )
  return (
    <aside ref={margin} aria-label={words.margin} className={styles.margin}>
      {claims.length === 0 && <p className={styles.soft}>{words.noClaims}</p>}
      {claims.map(claim => (
        <ClaimCard
          key={claim.id}
          {...{ claim, nameOf, hands }}
          evidence={pieces.get(claim.id) ?? none}
          stands={stands(claim.id)}
          isOpen={claim === open}
          others={claim === open ? named(claims.filter(one => one !== claim)) : none}
          hasRival={groupOf(claim.id).length > 0}
        />
      ))}
      {besideId !== null && groupOf(besideId).length > 0 && (
        <RivalReadings
          readings={groupOf(besideId).map(claim => ({
            ...{ id: claim.id, kind: kinds[claim.what], words: nameIn(claim.checked, language) },
            pieces: evidenceOf(evidence, claim.id).map(({ id, role, target, pin }) => ({
              id,
              role,
              ...nameOf(target, pin.seen),
            })),
          }))}
          onClose={() => setBesideId(null)}
        />
      )}
      {addingTo !== null && (
        <ChooseEvidence
          passes={passes}
          onChoose={on => void acts.add(addingTo, [{ role: 'supports', on }])}
          onClose={() => setAddingTo(null)}
        />
      )}
    </aside>
  )
})

const none: readonly never[] = []

function byClaim(evidence: readonly Evidence[]): ReadonlyMap<string, readonly Evidence[]> {
  const pieces = new Map<string, Evidence[]>()
  for (const one of evidence) {
    const own = pieces.get(one.claimId)
    if (own) own.push(one)
    else pieces.set(one.claimId, [one])
  }
  return pieces
}

function useStandingsOf(essayId: string) {
  const answer = useStandings(essayId)
  return useMemo(() => {
    const byId = new Map(answer?.claims.map(one => [one.claimId, one]))
    return (claimId: string) => byId.get(claimId)
  }, [answer])
}

/** The names of all claims in the order in which the texts have them. */
function orderOfClaims(desk: EssayDesk): string {
  return desk.texts.flatMap(([, { state }]) => [...claimPlaces(state.doc).keys()]).join(' ')
}

function inOrder(claims: readonly Claim[], order: string): Claim[] {
  const place = new Map(order.split(' ').map((name, index) => [name, index]))
  const of = ({ name }: Claim) => place.get(name) ?? Number.MAX_SAFE_INTEGER
  return claims.toSorted((a, b) => of(a) - of(b) || (a.createdAt < b.createdAt ? -1 : 1))
}

function useClaimShown(desk: EssayDesk, name: string | null): void {
  useEffect(() => {
    for (const [, view] of desk.texts)
      if (!view.composing) view.dispatch(view.state.tr.setMeta(claimShown, name))
  }, [desk, name])
}

/** Puts the caret into the words of a claim, where they can be seen. */
export function goToClaim(desk: EssayDesk, name: string): void {
  for (const [, view] of desk.texts) {
    const at = claimPlaces(view.state.doc).get(name)
    if (at === undefined) continue
    const { tr, doc } = view.state
    view.dispatch(tr.setSelection(TextSelection.near(doc.resolve(at + 1))))
    const place = view.domAtPos(at + 1).node
    ;(place instanceof Element ? place : place.parentElement)?.scrollIntoView({ block: 'center' })
    view.focus()
    return
  }
}

/** Takes the mark of a claim from its words, in every text. */
export function unmark(desk: EssayDesk, name: string): void {
  for (const [, view] of desk.texts) {
    const { tr } = view.state
    tr.removeMark(0, tr.doc.content.size, schema.marks.claim.create({ name }))
    if (tr.docChanged) view.dispatch(tr)
  }
}
