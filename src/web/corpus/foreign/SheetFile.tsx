import { useEffect, useRef, useState } from 'react'
import type { ForeignReport, SeenSheet, SheetChoices } from '../../../server/contracts/index.ts'
import type { Refusal } from '../../../words/index.ts'
import { heardRefusal, sayRefusal } from '../../../words/index.ts'
import { Button } from '../../controls/Button.tsx'
import { Tick } from '../../controls/Tick.tsx'
import { useServices, useWords } from '../../use-app.ts'
import styles from './Foreign.module.css'
import { ForeignFile } from './ForeignFile.tsx'
import { SheetColumns } from './SheetColumns.tsx'
import { SheetFields } from './SheetFields.tsx'
import { SheetRows } from './SheetRows.tsx'

const unsaid: SheetChoices = { encoding: null, separator: null, reading: null, partId: null }

/** A table: how it is written, what its columns mean, what its rows become, before anything is written. */
export function SheetFile({ file }: { file: File }) {
  const { sheets: words, foreign, refusals } = useWords()
  const { foreign: bringer } = useServices()
  const [seen, setSeen] = useState<SeenSheet | null>(null)
  const [choices, setChoices] = useState<SheetChoices>(unsaid)
  const [refusal, setRefusal] = useState<Refusal | null>(null)
  const [brought, setBrought] = useState<ForeignReport | null>(null)
  const [isKept, setKept] = useState(false)
  const [keepAs, setKeepAs] = useState(file.name.replace(/\.\w+$/, ''))
  const [isBusy, setBusy] = useState(false)
  const asked = useRef(0)
  useEffect(() => {
    let isWanted = true
    void bringer.seeSheet(file).then(answer => {
      if (!isWanted) return
      setSeen(answer.ok ? answer.value : null)
      setRefusal(answer.ok ? null : answer.refusal)
    })
    return () => {
      isWanted = false
    }
  }, [bringer, file])
  // What was said is shown at once; the answer to it comes later.
  const reading = choices.reading ?? seen?.reading ?? null
  const say = async (more: Partial<SheetChoices>) => {
    if (!seen) return
    const said = { ...choices, ...more }
    const number = ++asked.current
    setChoices(said)
    setBusy(true)
    const answer = await bringer.seeSheetAs(seen.id, said)
    if (number !== asked.current) return
    setBusy(false)
    if (answer.ok) setSeen(answer.value)
    setRefusal(answer.ok ? null : answer.refusal)
  }
  const bringIn = async () => {
    if (!seen) return
    setBusy(true)
    const said = { ...choices, reading }
    const answer = await bringer.bringInSheet(seen.id, said, isKept ? keepAs : null)
    setBusy(false)
    if (answer.ok) setBrought(answer.value)
    else setRefusal(answer.refusal)
  }
  const removeMapping = async (id: string) => {
    const removed = await bringer.removeMapping(id)
    if (removed.ok) await say({ reading: null })
    else setRefusal(removed.refusal)
  }
  const shown = { name: file.name, id: null, coders: {}, isIn: brought !== null }
  if (brought) return <ForeignFile file={{ ...shown, report: brought, refusal: null }} />
  if (!seen || !reading) return <ForeignFile file={{ ...shown, report: null, refusal }} />
  const used = seen.mappings.find(({ id }) => id === seen.mappingId)
  const said = refusal ?? (seen.refusal ? heardRefusal(seen.refusal) : null)
  return (
    <li data-testid="sheet-file">
      <strong>{file.name}</strong>
      <p className={styles.soft}>{words.count(seen.count)}</p>
      <SheetFields seen={seen} reading={reading} choices={choices} onSay={more => void say(more)} />
      {used && (
        <div className={styles.row}>
          <span>{words.keptUsed(used.name)}</span>
          <Button look="quiet" onPress={() => void removeMapping(used.id)}>
            {words.removeKept}
          </Button>
        </div>
      )}
      <SheetColumns reading={reading} onChange={changed => void say({ reading: changed })} />
      <p className={styles.soft}>{words.choiceMeaning}</p>
      {said && (
        <p role="alert" className={styles.refusal}>
          {sayRefusal(refusals, said)}
        </p>
      )}
      <SheetRows seen={seen} />
      {seen.report && (
        <ForeignFile
          file={{ ...shown, name: '', report: seen.report, refusal: null }}
          onCoders={coders => void say({ coders: { ...choices.coders, ...coders } })}
        />
      )}
      <div className={styles.row}>
        <Tick isSelected={isKept} onChange={setKept}>
          {words.keep}
        </Tick>
        <input
          className={styles.name}
          aria-label={words.keep}
          value={keepAs}
          onChange={event => {
            setKeepAs(event.currentTarget.value)
            setKept(true)
          }}
        />
      </div>
      <div className={styles.row}>
        <Button look="strong" isDisabled={isBusy || !seen.report} onPress={() => void bringIn()}>
          {words.bringIn}
        </Button>
        <span role="status" className={styles.soft}>
          {isBusy ? foreign.looking : ''}
        </span>
      </div>
    </li>
  )
}
