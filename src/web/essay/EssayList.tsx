import { Link, useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import type { Essay, EssayLanguage, NewEssay } from '../../study/index.ts'
import { Button } from '../controls/Button.tsx'
import { UndoButtons } from '../stage/head/UndoButtons.tsx'
import { useAppState, useWords } from '../use-app.ts'
import styles from './Essay.module.css'
import { EssayForm } from './EssayForm.tsx'
import { useEssayActs, useEssays, useFreshEssays } from './use-essays.ts'

/** The essays of the study. */
export function EssayList() {
  useFreshEssays()
  const { essay: words } = useWords()
  const essays = useEssays()
  const isLoaded = useAppState(state => state.essays.loaded)
  const language = useAppState(state => state.preferences.language)
  const acts = useEssayActs()
  const navigate = useNavigate()
  const [isMaking, setIsMaking] = useState(false)
  const make = (said: Omit<NewEssay, 'id'>) => {
    const essayId = acts.make(said)
    if (essayId) void navigate({ to: '/essays/$essayId', params: { essayId } })
  }
  return (
    <div className={styles.page}>
      <header className={styles.head}>
        <h1>{words.essays}</h1>
        <span className={styles.fill} />
        <UndoButtons area="essay" filmId={null} />
        {!isMaking && (
          <Button
            icon="add"
            look={essays.length === 0 ? 'strong' : 'plain'}
            onPress={() => setIsMaking(true)}
          >
            {words.make}
          </Button>
        )}
      </header>
      {isLoaded && essays.length === 0 && <p className={styles.purpose}>{words.purpose}</p>}
      {isMaking && (
        <EssayForm
          said={newEssay(language)}
          keep={words.begin}
          onKeep={make}
          onLeave={() => setIsMaking(false)}
        />
      )}
      <ul className={styles.list}>
        {essays.map(essay => (
          <li key={essay.id} data-place={essay.id}>
            <OfEssay essay={essay} />
          </li>
        ))}
      </ul>
    </div>
  )
}

function OfEssay({ essay }: { essay: Essay }) {
  const { essay: words } = useWords()
  const claims = useAppState(state => state.essays.claimCounts[essay.id] ?? 0)
  return (
    <Link to="/essays/$essayId" params={{ essayId: essay.id }} className={styles.ofEssay}>
      {essay.languages
        .filter(language => essay.titles[language] !== '')
        .map(language => (
          <span key={language} lang={language} className={styles.name}>
            {essay.titles[language]}
          </span>
        ))}
      <span className={styles.facts}>{words.claims(claims)}</span>
    </Link>
  )
}

function newEssay(language: EssayLanguage): Omit<NewEssay, 'id'> {
  return {
    ...{ titles: { en: '', 'zh-Hans': '' }, signed: { en: '', 'zh-Hans': '' } },
    languages: [language],
    style: language === 'en' ? 'chicago-author-date' : 'gb-t-7714-author-date',
    address: '',
  }
}
