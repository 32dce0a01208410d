import { Link } from '@tanstack/react-router'
import { useEffect, useState } from 'react'
import type { Essay, EssayLanguage, StillGroundKind } from '../../../study/index.ts'
import { stillGrounds } from '../../../study/index.ts'
import { Button } from '../../controls/Button.tsx'
import { Dialog } from '../../controls/Dialog.tsx'
import { LabelledSelect } from '../../controls/LabelledSelect.tsx'
import { useAppState, useServices, useWords } from '../../use-app.ts'
import styles from './PublishDialog.module.css'

const sides = [320, 480, 640, 960, 1280] as const
const usualSide = 480
const none = 'none'

/** How an essay goes out, and what is to be looked at before it does; then the folder as one file. */
export function PublishDialog({ essay, onClose }: { essay: Essay; onClose: () => void }) {
  const { publishing: words, navigation } = useWords()
  const { downloads, claims } = useServices()
  const standings = useAppState(state => state.standings.answer)
  const [language, setLanguage] = useState<EssayLanguage | typeof none>(none)
  const [side, setSide] = useState(`${usualSide}`)
  const [ground, setGround] = useState<StillGroundKind | typeof none>(none)
  useEffect(() => void claims.readStandings(), [claims])
  const own = standings?.claims.filter(({ essayId }) => essayId === essay.id) ?? []
  const open = own.filter(({ standing }) => standing === 'stale' || standing === 'broken').length
  const publish = () => {
    const address = new URL(`/api/essays/${essay.id}/published.zip`, location.href)
    if (language !== none) address.searchParams.set('language', language)
    address.searchParams.set('stillSide', side)
    if (ground !== none) address.searchParams.set('ground', ground)
    downloads.fetch(address.href)
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
        <div>
          <Button look="strong" onPress={publish}>
            {words.save}
          </Button>
        </div>
      </div>
    </Dialog>
  )
}
