import { useState } from 'react'
import type { Claim, ClaimKind } from '../../../study/index.ts'
import { claimKinds, nameOfTarget } from '../../../study/index.ts'
import { Button } from '../../controls/Button.tsx'
import { Dialog } from '../../controls/Dialog.tsx'
import { useWords } from '../../use-app.ts'
import { ChooseEvidence } from '../choosing/ChooseEvidence.tsx'
import type { ToStandOn } from '../choosing/to-stand-on.ts'
import { usePasses } from '../choosing/use-evidence-choosable.ts'
import type { ChosenEvidence } from '../use-claim-acts.ts'
import { useTargetNames } from '../use-target-names.ts'
import { EvidenceList } from './EvidenceList.tsx'
import styles from './Margin.module.css'

interface MakeClaimProps {
  /** The words that were chosen. */
  words: string
  language: string
  /** Claims of the essay of which this text has no words yet. */
  unsaid: readonly Claim[]
  onMake: (what: ClaimKind, evidence: readonly ChosenEvidence[]) => void
  onPair: (claim: Claim) => void
  onClose: () => void
}

/** Asks what the chosen words claim, and what they stand on. */
export function MakeClaim({ words, language, unsaid, onMake, onPair, onClose }: MakeClaimProps) {
  const { claims: say, claiming, essay } = useWords()
  const passes = usePasses()
  const nameOf = useTargetNames(passes)
  const [what, setWhat] = useState<ClaimKind>('observation')
  const [chosen, setChosen] = useState<readonly ChosenEvidence[]>([])
  const [isChoosing, setIsChoosing] = useState(false)
  const needsPass = what === 'absence' && !chosen.some(({ on }) => isPass(on))
  const pieces = chosen.map(({ role, on }) => ({ id: keyOf(on), role, ...said(on) }))
  function said(on: ToStandOn) {
    return on.what === 'target'
      ? (on.said ?? nameOf(on.target))
      : { name: on.finding.said[language as 'en'] ?? on.finding.said.en, facts: essay.chart, address: null }
  }
  const add = (on: ToStandOn) =>
    setChosen(before =>
      before.some(one => keyOf(one.on) === keyOf(on)) ? before : [...before, { role: 'supports', on }],
    )
  return (
    <Dialog title={claiming.makeTitle} closeLabel={claiming.leave} isOpen onClose={onClose}>
      <form
        className={styles.making}
        onSubmit={event => {
          event.preventDefault()
          if (!needsPass) onMake(what, chosen)
        }}
      >
        <blockquote className={styles.claimed} lang={language}>
          {words}
        </blockquote>
        {unsaid.length > 0 && (
          <label className={styles.pair}>
            {claiming.saysTheSame}
            <select
              defaultValue=""
              onChange={event => {
                const claim = unsaid.find(({ id }) => id === event.currentTarget.value)
                if (claim) onPair(claim)
              }}
            >
              <option value="">{claiming.newClaim}</option>
              {unsaid.map(({ id, checked, what: kind }) => (
                <option key={id} value={id}>
                  {say.kinds[kind]}: {(checked.en || checked['zh-Hans']).slice(0, 80)}
                </option>
              ))}
            </select>
          </label>
        )}
        <fieldset className={styles.kinds}>
          <legend>{claiming.kind}</legend>
          {claimKinds.map(kind => (
            <label key={kind}>
              <input type="radio" name="kind" checked={what === kind} onChange={() => setWhat(kind)} />
              <span>{say.kinds[kind]}</span>
              <span className={styles.soft}>{claiming.meanings[kind]}</span>
            </label>
          ))}
        </fieldset>
        <section aria-label={claiming.standsOn} className={styles.standsOn}>
          <h3>{claiming.standsOn}</h3>
          <EvidenceList
            pieces={pieces}
            onRole={(id, role) =>
              setChosen(before => before.map(one => (keyOf(one.on) === id ? { ...one, role } : one)))
            }
            onTake={id => setChosen(before => before.filter(one => keyOf(one.on) !== id))}
          />
          {needsPass && (
            <p role="status" className={styles.needs}>
              {claiming.needsPass}
            </p>
          )}
          <Button icon="add" onPress={() => setIsChoosing(true)}>
            {claiming.addEvidence}
          </Button>
        </section>
        <div className={styles.foot}>
          <Button type="submit" look="strong" isDisabled={needsPass}>
            {claiming.keep}
          </Button>
          <Button look="quiet" onPress={onClose}>
            {claiming.leave}
          </Button>
        </div>
      </form>
      {isChoosing && <ChooseEvidence passes={passes} onChoose={add} onClose={() => setIsChoosing(false)} />}
    </Dialog>
  )
}

function isPass(on: ToStandOn): boolean {
  return on.what === 'target' && on.target.what === 'pass'
}

function keyOf(on: ToStandOn): string {
  return on.what === 'target' ? nameOfTarget(on.target) : `gathered ${on.finding.id}`
}
