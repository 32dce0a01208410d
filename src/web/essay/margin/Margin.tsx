import { useEffect, useLayoutEffect, useMemo, useRef, useState, useSyncExternalStore } from 'react'
import type { Claim, Essay } from '../../../study/index.ts'
import type { EssayRecords } from '../../state/essays/essays.ts'
import { useAppState, useServices, useWords } from '../../use-app.ts'
import { ChooseEvidence } from '../choosing/ChooseEvidence.tsx'
import { usePasses } from '../choosing/use-evidence-choosable.ts'
import type { EssayDesk } from '../editor/essay-desk.ts'
import { claimShown } from '../editor/open-editor.ts'
import { schema } from '../text/schema.ts'
import { useClaimActs } from '../use-claim-acts.ts'
import { useTargetNames } from '../use-target-names.ts'
import { ClaimCard } from './ClaimCard.tsx'
import { claimHere, claimPlaces, stacked } from './claim-places.ts'
import styles from './Margin.module.css'

const gap = 8

interface MarginProps {
  essay: Essay
  records: EssayRecords
  desk: EssayDesk
}

/** The claims beside their words, in the order of the text; the one in which the caret stands is open. */
export function Margin({ essay, records, desk }: MarginProps) {
  const { claiming: words } = useWords()
  const passes = usePasses()
  const nameOf = useTargetNames(passes)
  const acts = useClaimActs(essay.id)
  const stands = useStandingsOf()
  const here = useSyncExternalStore(desk.subscribe, () => desk.here && claimHere(desk.here.view))
  const [openedId, setOpenedId] = useState<string | null>(null)
  const [addingTo, setAddingTo] = useState<string | null>(null)
  const order = useSyncExternalStore(desk.subscribe, () => orderOfClaims(desk))
  const claims = useMemo(() => inOrder(records.claims, order), [records.claims, order])
  const open = claims.find(({ name }) => name === here) ?? claims.find(({ id }) => id === openedId)
  useClaimShown(desk, open?.name ?? null)
  const margin = useRef<HTMLElement>(null)
  useStacked(margin, desk, claims.map(({ id }) => id).join(' ') + (open?.id ?? ''))
  return (
    <aside ref={margin} aria-label={words.margin} className={styles.margin}>
      {claims.length === 0 && <p className={styles.soft}>{words.noClaims}</p>}
      {claims.map(claim => (
        <ClaimCard
          key={claim.id}
          {...{ claim, nameOf, acts }}
          evidence={records.evidence}
          stands={stands(claim.id)}
          isOpen={claim === open}
          onOpen={() => {
            setOpenedId(claim === open ? null : claim.id)
            if (claim !== open) goTo(desk, claim)
          }}
          onAdd={() => setAddingTo(claim.id)}
          onRemove={() => {
            if (acts.remove(claim.id)) unmark(desk, claim.name)
          }}
        />
      ))}
      {addingTo !== null && (
        <ChooseEvidence
          passes={passes}
          onChoose={on => void acts.add(addingTo, [{ role: 'supports', on }])}
          onClose={() => setAddingTo(null)}
        />
      )}
    </aside>
  )
}

function useStandingsOf() {
  const { claims } = useServices()
  const answer = useAppState(state => state.standings.answer)
  const isStale = useAppState(state => state.standings.isStale && state.outbox.waiting.length === 0)
  useEffect(() => void claims.readStandings(), [claims])
  useEffect(() => {
    if (!isStale) return
    const timer = setTimeout(() => void claims.readStandings(), 300)
    return () => clearTimeout(timer)
  }, [isStale, claims])
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

/** Puts every card beside its words, or below the card before it. Below the texts they stand as they come. */
function useStacked(margin: React.RefObject<HTMLElement | null>, desk: EssayDesk, key: string): void {
  // biome-ignore lint/correctness/useExhaustiveDependencies: other cards are measured anew.
  useLayoutEffect(() => {
    const place = margin.current
    if (!place) return
    let asked = 0
    const lay = () => {
      asked = 0
      const cards = [...place.querySelectorAll<HTMLElement>('[data-claim-card]')]
      const isBeside = getComputedStyle(place).getPropertyValue('--beside').trim() === '1'
      const origin = place.getBoundingClientRect().top
      const tops = topsOfClaims(desk)
      const wanted = cards.map(card => ({
        wanted: (tops.get(card.dataset['claimCard']!) ?? Number.NEGATIVE_INFINITY) - origin,
        height: card.offsetHeight,
      }))
      for (const [index, top] of stacked(
        wanted.map(one => ({ ...one, wanted: Math.max(0, one.wanted) })),
        gap,
      ).entries())
        cards[index]!.style.transform = isBeside ? `translateY(${Math.round(top / 4) * 4}px)` : ''
    }
    const ask = () => {
      asked ||= requestAnimationFrame(lay)
    }
    lay()
    const leave = desk.subscribe(ask)
    const watched = new ResizeObserver(ask)
    watched.observe(place)
    for (const card of place.querySelectorAll('[data-claim-card]')) watched.observe(card)
    for (const [, view] of desk.texts) watched.observe(view.dom)
    return () => {
      leave()
      watched.disconnect()
      cancelAnimationFrame(asked)
    }
  }, [margin, desk, key])
}

/** How high the words of each claim stand in the window. */
function topsOfClaims(desk: EssayDesk): Map<string, number> {
  const tops = new Map<string, number>()
  for (const [, view] of desk.texts)
    for (const [name, at] of claimPlaces(view.state.doc))
      if (!tops.has(name)) tops.set(name, view.coordsAtPos(at, 1).top)
  return tops
}

function goTo(desk: EssayDesk, { name }: Claim): void {
  for (const [, view] of desk.texts) {
    const at = claimPlaces(view.state.doc).get(name)
    if (at === undefined) continue
    const place = view.domAtPos(at + 1).node
    ;(place instanceof Element ? place : place.parentElement)?.scrollIntoView({ block: 'nearest' })
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
