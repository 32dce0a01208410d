import { Link } from '@tanstack/react-router'
import { useEffect, useState } from 'react'
import type { EditionsAnswer } from '../../../server/contracts/index.ts'
import type { Essay, EssayLanguage, StillGroundKind } from '../../../study/index.ts'
import { bounds, saidOfEssay, stillGrounds } from '../../../study/index.ts'
import type { Refusal } from '../../../words/index.ts'
import { sayRefusal } from '../../../words/index.ts'
import { Button } from '../../controls/Button.tsx'
import { Dialog } from '../../controls/Dialog.tsx'
import { LabelledSelect } from '../../controls/LabelledSelect.tsx'
import { Tick } from '../../controls/Tick.tsx'
import { newIdentifier } from '../../services/new-identifier.ts'
import { useStandings } from '../../stage/claims/use-standings.ts'
import { useServices, useWords } from '../../use-app.ts'
import { useEssayActs } from '../use-essays.ts'
import { EditionBeside } from './EditionBeside.tsx'
import styles from './PublishDialog.module.css'

const sides = [320, 480, 640, 960, 1280] as const
const usualSide = 480
const none = 'none'

/** How an essay goes out, and what is to be looked at before it does; then the folder as one file. */
export function PublishDialog({ essay, onClose }: { essay: Essay; onClose: () => void }) {
  const { publishing: words, editions: said, navigation, refusals } = useWords()
  const { downloads, claims, outbox } = useServices()
  const acts = useEssayActs()
  const standings = useStandings(essay.id)
  const [language, setLanguage] = useState<EssayLanguage | typeof none>(none)
  const [side, setSide] = useState(`${usualSide}`)
  const [ground, setGround] = useState<StillGroundKind | typeof none>(none)
  const [address, setAddress] = useState(essay.address)
  const [isEdition, setIsEdition] = useState(true)
  const [editions, setEditions] = useState<EditionsAnswer | null>(null)
  const [isBusy, setIsBusy] = useState(false)
  const [refusal, setRefusal] = useState<Refusal | null>(null)
  useEffect(() => {
    let isWanted = true
    // What was typed last is set beside the last edition only once it is kept.
    void outbox.untilKept().then(async () => {
      const answer = await claims.editions(essay.id)
      if (isWanted) setEditions(answer)
    })
    return () => {
      isWanted = false
    }
  }, [claims, outbox, essay.id])
  const own = standings?.claims.filter(({ essayId }) => essayId === essay.id) ?? []
  const open = own.filter(({ standing }) => standing === 'stale' || standing === 'broken').length
  const publish = async () => {
    setIsBusy(true)
    if (address.trim() !== essay.address && !acts.change(essay, { ...saidOfEssay(essay), address })) {
      setIsBusy(false)
      return
    }
    await outbox.untilKept()
    if (isEdition && !editions?.isKept) {
      const editionId = newIdentifier()
      const refusal = await outbox.send({ kind: 'keep-edition', editionId, essayId: essay.id })
      if (refusal) {
        setRefusal(refusal)
        setIsBusy(false)
        return
      }
    }
    const from = new URL(`/api/essays/${essay.id}/published.zip`, location.href)
    if (language !== none) from.searchParams.set('language', language)
    from.searchParams.set('stillSide', side)
    if (ground !== none) from.searchParams.set('ground', ground)
    downloads.fetch(from.href)
    onClose()
  }
  return (
    <Dialog title={words.title} closeLabel={navigation.close} isOpen onClose={onClose}>
      <div className={styles.form}>
        <p className={styles.soft}>{words.meaning}</p>
        {essay.languages.length > 1 && (
          <LabelledSelect
            label={words.languages}
            chosen={language}
            choices={[
              { value: none, name: words.everyLanguage },
              ...essay.languages.map(value => ({ value, name: navigation.languageNames[value] })),
            ]}
            onChoose={setLanguage}
          />
        )}
        <LabelledSelect
          label={words.stillSide}
          chosen={side}
          choices={sides.map(value => ({ value: `${value}`, name: words.pixels(value) }))}
          onChoose={setSide}
        />
        <LabelledSelect
          label={words.ground}
          chosen={ground}
          choices={[
            { value: none, name: words.noGround },
            ...stillGrounds.map(value => ({ value, name: words.grounds[value] })),
          ]}
          onChoose={setGround}
        />
        {standings && own.length > 0 && (
          <p>
            {open === 0 ? words.allStand : words.notAllStand(open)}{' '}
            {open > 0 && (
              <Link to="/claims" search={{}}>
                {words.toCheck}
              </Link>
            )}
          </p>
        )}
        <label className={styles.address}>
          {words.address}
          <input
            type="url"
            maxLength={bounds.title}
            placeholder="https://"
            value={address}
            onChange={event => setAddress(event.currentTarget.value)}
          />
          <span className={styles.soft}>{words.addressMeaning}</span>
        </label>
        {editions === null ? <p>{said.reading}</p> : <EditionBeside editions={editions} />}
        {!editions?.isKept && (
          <Tick isSelected={isEdition} onChange={setIsEdition}>
            {said.keep}
          </Tick>
        )}
        {refusal && <p role="alert">{sayRefusal(refusals, refusal)}</p>}
        <div>
          <Button look="strong" isDisabled={isBusy} onPress={() => void publish()}>
            {words.save}
          </Button>
        </div>
      </div>
    </Dialog>
  )
}
