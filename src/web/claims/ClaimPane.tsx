import { Link } from '@tanstack/react-router'
import type { RefObject } from 'react'
import { useState } from 'react'
import type { NamesOfSeen } from '../../essay/index.ts'
import { bounds, essayLanguages } from '../../study/index.ts'
import { Button } from '../controls/Button.tsx'
import { useWords } from '../use-app.ts'
import styles from './Claims.module.css'
import type { ListedClaim } from './listed-claims.ts'
import { SeenBeside } from './SeenBeside.tsx'

export interface ClaimActs {
  accept: () => void
  keep: (reason: string) => void
  takeAway: (evidenceId: string) => void
  next: () => void
}

interface ClaimPaneProps {
  listed: ListedClaim
  /** Its words as its texts have them now. */
  words: { en: string; 'zh-Hans': string }
  names: NamesOfSeen
  acts: ClaimActs
  isKeeping: boolean
  setIsKeeping: (isKeeping: boolean) => void
  heading: RefObject<HTMLHeadingElement | null>
}

/** One claim: its words then and now, and each thing that it stands on of which something is another. */
export function ClaimPane({ listed, words, names, acts, isKeeping, setIsKeeping, heading }: ClaimPaneProps) {
  const { claims: say, evidence: sayEvidence } = useWords()
  const { claim, evidence, stands } = listed
  const [reason, setReason] = useState('')
  const isEdited = essayLanguages.some(language => words[language] !== claim.checked[language])
  const turned = evidence.filter(({ stands }) => stands && stands.standing !== 'fresh')
  const canKeep = turned.some(({ stands }) => stands!.standing !== 'touched' && !stands!.isKept)
  return (
    <article className={styles.pane}>
      <h2 ref={heading} tabIndex={-1} className={styles.words}>
        {firstOf(words) || firstOf(claim.checked) || say.unnamed}
      </h2>
      <p className={styles.soft}>
        {say.kinds[claim.what]} · {say.meanings[stands.standing]}
      </p>
      {isEdited && (
        <div className={styles.beside}>
          <section aria-label={say.sentenceThen}>
            <h4>{say.sentenceThen}</h4>
            <Words words={claim.checked} />
          </section>
          <section aria-label={say.sentenceNow}>
            <h4>{say.sentenceNow}</h4>
            <Words words={words} />
          </section>
        </div>
      )}
      {turned.map(({ piece, stands }) => (
        <section key={piece.id} className={styles.piece} data-piece={piece.id}>
          <h3>
            {sayEvidence.targets[piece.target.what]}{' '}
            <span className={styles.soft}>{say.roles[piece.role]}</span>
            <span className={styles.reasons}>
              {stands!.reasons.length > 0
                ? stands!.reasons.map(one => say.reasons[one]).join(sayEvidence.between)
                : say.standings[stands!.standing]}
            </span>
          </h3>
          {stands!.isKept && piece.asOf && (
            <p className={styles.soft}>
              {say.keptAsOf({ reason: piece.asOf.reason, at: piece.asOf.at.slice(0, 10) })}
            </p>
          )}
          {stands!.standing === 'broken' && (
            <p>
              <Button look="quiet" icon="close" onPress={() => acts.takeAway(piece.id)}>
                {say.takeAway}
              </Button>
            </p>
          )}
          <SeenBeside
            was={piece.pin.seen}
            now={stands!.standing === 'broken' ? null : (stands!.now ?? piece.pin.seen)}
            names={names}
          />
        </section>
      ))}
      {isKeeping ? (
        <form
          className={styles.keeping}
          onSubmit={event => {
            event.preventDefault()
            acts.keep(reason)
            setReason('')
          }}
        >
          <label>
            {say.keepReason}
            <textarea
              rows={2}
              maxLength={bounds.statement}
              value={reason}
              // biome-ignore lint/a11y/noAutofocus: it was just asked for by key or button.
              autoFocus
              onChange={event => setReason(event.currentTarget.value)}
              onKeyDown={event => {
                if (event.key === 'Escape') setIsKeeping(false)
              }}
            />
          </label>
          <Button type="submit" look="strong" isDisabled={reason.trim() === ''}>
            {say.keepIt}
          </Button>
          <Button look="quiet" onPress={() => setIsKeeping(false)}>
            {say.leave}
          </Button>
        </form>
      ) : (
        <p className={styles.acts}>
          <Button look="strong" hint="accept-claim" onPress={acts.accept}>
            {say.accept}
          </Button>
          <Button hint="keep-claim" isDisabled={!canKeep} onPress={() => setIsKeeping(true)}>
            {say.keep}
          </Button>
          <Link
            to="/essays/$essayId"
            params={{ essayId: claim.essayId }}
            hash={claim.name}
            className={styles.way}
          >
            {say.edit}
          </Link>
          <Button look="quiet" hint="next-claim" onPress={acts.next}>
            {say.next}
          </Button>
        </p>
      )}
    </article>
  )
}

function Words({ words }: { words: { en: string; 'zh-Hans': string } }) {
  return essayLanguages
    .filter(language => words[language] !== '')
    .map(language => (
      <p key={language} lang={language} className={styles.sentence}>
        {words[language]}
      </p>
    ))
}

function firstOf(words: { en: string; 'zh-Hans': string }): string {
  return words.en || words['zh-Hans']
}
