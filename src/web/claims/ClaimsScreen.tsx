import { useNavigate } from '@tanstack/react-router'
import { useEffect, useRef, useState } from 'react'
import { essayLanguages } from '../../study/index.ts'
import { Tick } from '../controls/Tick.tsx'
import { useStandings } from '../stage/claims/use-standings.ts'
import { UndoButtons } from '../stage/head/UndoButtons.tsx'
import { useAppState, useServices, useWords } from '../use-app.ts'
import { ClaimPane } from './ClaimPane.tsx'
import styles from './Claims.module.css'
import type { ListedClaim } from './listed-claims.ts'
import { isListed, listClaims } from './listed-claims.ts'
import { useEssaysOfClaims } from './use-essays-of-claims.ts'
import { useNamesOfSeen } from './use-names-of-seen.ts'

const stack = { area: 'essay', filmId: null } as const

interface ClaimsScreenProps {
  claimId: string | null
  withTouched: boolean
}

/** Every claim of every essay of which a reader would now see something else: one after the other, old beside new. */
export function ClaimsScreen({ claimId, withTouched }: ClaimsScreenProps) {
  const { claims: words } = useWords()
  const { outbox, shortcuts } = useServices()
  const navigate = useNavigate()
  const language = useAppState(state => state.preferences.language)
  const standings = useStandings()
  const names = useNamesOfSeen()
  const essays = useEssaysOfClaims(standings)
  const [isKeeping, setIsKeeping] = useState(false)
  const heading = useRef<HTMLHeadingElement>(null)
  /** Where in the list one was, so that the next one comes up once the claim there is done. */
  const place = useRef(0)
  const listed = standings ? listClaims(standings, essays, { withTouched }) : []
  const found = listed.findIndex(({ claim }) => claim.id === claimId)
  const at = found >= 0 ? found : Math.min(place.current, listed.length - 1)
  const open: ListedClaim | undefined = listed[at]
  useEffect(() => {
    if (at >= 0) place.current = at
  })
  const goTo = (claim: string | undefined) => {
    setIsKeeping(false)
    void navigate({
      ...{ to: '/claims', replace: true },
      search: { claim, touched: withTouched || undefined },
    })
  }
  const step = (by: 1 | -1) => {
    const next = listed[at + by]
    if (next) goTo(next.claim.id)
    heading.current?.focus()
  }
  const acts = {
    accept: () => {
      if (!open) return
      const { id: claimId, essayId } = open.claim
      outbox.placeAndSay({ kind: 'check-claim', essayId, claimId, words: open.stands.words })
    },
    keep: (reason: string) => {
      if (!open) return
      for (const { piece, stands } of open.evidence)
        if (stands && (stands.standing === 'stale' || stands.standing === 'broken') && !stands.isKept)
          outbox.placeAndSay({
            ...{ kind: 'keep-as-of', essayId: open.claim.essayId, evidenceId: piece.id, reason },
          })
      setIsKeeping(false)
    },
    takeAway: (evidenceId: string) => {
      if (open) outbox.placeAndSay({ kind: 'take-evidence', essayId: open.claim.essayId, evidenceId })
    },
    next: () => step(1),
  }
  useEffect(() =>
    shortcuts.handle('claims', {
      'next-claim': () => step(1),
      'previous-claim': () => step(-1),
      'accept-claim': acts.accept,
      'keep-claim': () => setIsKeeping(open !== undefined),
      'open-claim': () =>
        open &&
        void navigate({
          ...{ to: '/essays/$essayId', params: { essayId: open.claim.essayId }, hash: open.claim.name },
        }),
      undo: () => outbox.undo(stack),
      redo: () => outbox.redo(stack),
    }),
  )
  return (
    <div className={styles.page}>
      <header className={styles.head}>
        <h1>{words.title}</h1>
        {standings && (
          <span className={styles.soft}>
            {words.count({ open: listed.length, all: standings.claims.length })}
          </span>
        )}
        <span className={styles.fill} />
        <Tick
          isSelected={withTouched}
          onChange={isOn =>
            void navigate({
              to: '/claims',
              search: { claim: open?.claim.id, touched: isOn || undefined },
            })
          }
        >
          {words.showTouched}
        </Tick>
        <UndoButtons {...stack} />
      </header>
      <p className={styles.purpose}>{words.purpose}</p>
      {standings && !standings.claims.some(stands => isListed(stands, { withTouched })) && (
        <p className={styles.done}>{words.allStand(standings.claims.length)}</p>
      )}
      {open && (
        <div className={styles.columns}>
          <ol className={styles.list} aria-label={words.title}>
            {listed.map(({ claim, essay, stands }) => (
              <li key={claim.id}>
                <button
                  type="button"
                  className={styles.line}
                  aria-current={claim.id === open.claim.id}
                  data-standing={stands.standing}
                  onClick={() => goTo(claim.id)}
                >
                  <span className={styles.lineWords}>
                    {essayLanguages.map(one => stands.words[one] || claim.checked[one]).find(Boolean) ||
                      words.unnamed}
                  </span>
                  <span className={styles.soft}>
                    {essay.titles[language] || essay.titles.en || essay.titles['zh-Hans']} ·{' '}
                    {stands.reasons.length > 0
                      ? stands.reasons.map(one => words.reasons[one]).join(', ')
                      : words.standings[stands.standing]}
                  </span>
                </button>
              </li>
            ))}
          </ol>
          <ClaimPane
            key={open.claim.id}
            listed={open}
            words={open.stands.words}
            names={names}
            acts={acts}
            isKeeping={isKeeping}
            setIsKeeping={setIsKeeping}
            heading={heading}
          />
        </div>
      )}
    </div>
  )
}
