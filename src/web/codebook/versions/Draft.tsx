import { useCallback, useState } from 'react'
import type { CodebookVersion } from '../../../study/index.ts'
import { bounds, compareCodebooks } from '../../../study/index.ts'
import type { Refusal } from '../../../words/index.ts'
import { heardRefusal, sayRefusal } from '../../../words/index.ts'
import { Button } from '../../controls/Button.tsx'
import { newIdentifier } from '../../services/new-identifier.ts'
import { useAspects, useCodes, useContradictions, useSteps } from '../../stage/codes/use-codes.ts'
import { useServices, useWords } from '../../use-app.ts'
import form from '../CodebookForm.module.css'
import { useAsked } from '../use-asked.ts'
import { Differences } from './Differences.tsx'
import { PlannedSteps } from './PlannedSteps.tsx'
import styles from './Versions.module.css'

/** The codebook as it stands beside the last version, the steps that are planned, and the act that publishes both. */
export function Draft({ last }: { last: CodebookVersion | null }) {
  const { versions: words, refusals } = useWords()
  const { outbox, coding } = useServices()
  const [codes, contradictions, aspects] = [useCodes(), useContradictions(), useAspects()]
  const planned = useSteps().filter(({ codebookVersionId }) => codebookVersionId === null)
  const publication = useAsked(useCallback(() => coding.publication(), [coding]))
  const [note, setNote] = useState('')
  const [refusal, setRefusal] = useState<Refusal | null>(null)
  const now = { codes: [...codes], contradictions: [...contradictions], aspects: [...aspects] }
  const found = compareCodebooks(last, now, planned)
  const publish = () => {
    const refused = outbox.place({ kind: 'publish-codebook', versionId: newIdentifier(), note })
    setRefusal(refused)
    if (!refused) setNote('')
  }
  const isNothing = publication?.refusal?.kind === 'nothing-to-publish'
  return (
    <section className={styles.section} aria-labelledby="draft">
      <h3 id="draft">{last ? words.since(last.number) : words.draft}</h3>
      {last ? (
        <Differences differences={found} />
      ) : (
        <p>{words.neverPublished(codes.filter(({ retired }) => !retired).length)}</p>
      )}
      <PlannedSteps steps={planned} codes={codes} accounts={publication?.steps ?? []} />
      {(publication?.claims ?? 0) > 0 && <p className={styles.soft}>{words.claims(publication!.claims)}</p>}
      <div className={form.form}>
        <label>
          {words.note}
          <textarea
            rows={2}
            maxLength={bounds.writing}
            value={note}
            onChange={event => setNote(event.currentTarget.value)}
          />
        </label>
        {refusal && (
          <p className={form.refusal} role="alert">
            {sayRefusal(refusals, refusal)}
          </p>
        )}
        <p className={form.buttons}>
          <Button look="strong" isDisabled={isNothing} onPress={publish}>
            {words.publish((last?.number ?? 0) + 1)}
          </Button>
          {isNothing && (
            <span className={styles.soft}>{sayRefusal(refusals, heardRefusal(publication!.refusal!))}</span>
          )}
        </p>
      </div>
    </section>
  )
}
