import { useState } from 'react'
import type { SubtitleTrack } from '../../../study/index.ts'
import type { Refusal } from '../../../words/index.ts'
import { Button } from '../../controls/Button.tsx'
import { IconButton } from '../../controls/IconButton.tsx'
import { useAppState, useServices, useWords } from '../../use-app.ts'
import { LanguageField } from './LanguageField.tsx'
import styles from './Subtitles.module.css'
import type { Stretch } from './stretches.ts'
import { msOfSeconds, stretches } from './stretches.ts'
import { TimingFields } from './TimingFields.tsx'
import { useLanguageName } from './use-subtitles.ts'

interface SubtitleRowProps {
  track: SubtitleTrack
  count: number
  onRefused: (refusal: Refusal | null) => void
}

/** One file that was brought in: its language, its times, and away with it. */
export function SubtitleRow({ track, count, onRefused }: SubtitleRowProps) {
  const { subtitles: words, cuts } = useWords()
  const { outbox, subtitles, downloads } = useServices()
  const shownIn = useAppState(state => state.preferences.language)
  const nameOf = useLanguageName()
  const [seconds, setSeconds] = useState('')
  const [stretch, setStretch] = useState<Stretch>('same')
  const shiftMs = msOfSeconds(seconds)
  const { id: trackId, partId, fileName, encoding, language } = track
  const send = async (act: Parameters<typeof outbox.send>[0]) => {
    const refusal = await outbox.send(act)
    onRefused(refusal)
    return refusal === null
  }
  const move = async () => {
    const by = stretches[stretch]
    const at = { partId, trackId }
    if (by !== 1 && !(await send({ kind: 'stretch-subtitles', ...at, by }))) return
    setStretch('same')
    if (shiftMs && (await send({ kind: 'shift-subtitles', ...at, byMs: shiftMs }))) setSeconds('')
  }
  const takeOut = async () => {
    const taken = await subtitles.takeOut(track, shownIn)
    if (taken.ok) downloads.keepText(taken.value.fileName, taken.value.content)
    onRefused(taken.ok ? null : taken.refusal)
  }
  const encodingName = (words.encodings as Readonly<Record<string, string>>)[encoding] ?? encoding
  const facts = [fileName, words.lines(count), encodingName, words.timed(track)]
  return (
    <li className={styles.row}>
      <div className={styles.head}>
        <LanguageField
          label={words.language}
          language={language}
          onChoose={to => void send({ kind: 'name-subtitle-language', partId, trackId, language: to })}
        />
        <span className={styles.facts}>{facts.filter(fact => fact !== '').join(' · ')}</span>
        <IconButton
          icon="close"
          label={words.removeThese({ language: nameOf(language), fileName })}
          onPress={() => void send({ kind: 'remove-subtitles', partId, trackId })}
        />
      </div>
      <div className={styles.fields}>
        <TimingFields seconds={seconds} onSeconds={setSeconds} stretch={stretch} onStretch={setStretch} />
        <Button
          isDisabled={shiftMs === null || (shiftMs === 0 && stretch === 'same')}
          onPress={() => void move()}
        >
          {words.apply}
        </Button>
        <Button look="quiet" onPress={() => void takeOut()}>
          {cuts.srt}
        </Button>
      </div>
    </li>
  )
}
