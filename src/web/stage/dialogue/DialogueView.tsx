import { useState } from 'react'
import { frameToMs, namesOfPerson } from '../../../study/index.ts'
import { Button } from '../../controls/Button.tsx'
import { shotAtPlayhead } from '../../state/chosen.ts'
import { filmById } from '../../state/films.ts'
import { useFilms, useServices, useWords } from '../../use-app.ts'
import { HangsOn } from '../claims/HangsOn.tsx'
import { CopyQuotation } from '../finding/CopyQuotation.tsx'
import { UndoButtons } from '../head/UndoButtons.tsx'
import { Facts, SpanFacts } from '../inspector/Facts.tsx'
import type { Inspected } from '../inspector/inspected.ts'
import { useChoosing } from '../inspector/use-chosen.ts'
import { LineField, ProseField } from '../readings/Fields.tsx'
import { useSubtitles } from '../subtitles/use-subtitles.ts'
import { WithheldField } from '../withholding/WithheldField.tsx'
import styles from './Dialogue.module.css'
import { useDialogueActs } from './use-dialogue-acts.ts'

export const originalFieldId = 'original-of-line'

/** A line of dialogue beside the picture in which it is spoken: every field is kept as soon as it is left. */
export function DialogueView({ of, id }: { of: Inspected; id: string }) {
  const { part, playback } = of
  const { partId, filmId } = part.view
  const { dialogue: words, withholding } = useWords()
  const films = useFilms()
  const acts = useDialogueActs(partId)
  const choose = useChoosing()
  const line = useSubtitles(partId).dialogue.find(one => one.id === id)
  if (!line) return null
  const people = filmById(films, filmId)?.film.people ?? []
  const shared = { look: 'quiet', preventFocusOnPress: true } as const
  const { clock } = playback
  return (
    <div key={id} className={styles.fields}>
      <h2 className={styles.title}>{words.title}</h2>
      <Facts>
        <SpanFacts span={line} playback={playback} />
      </Facts>
      <div className={styles.foot}>
        <Button {...shared} onPress={() => acts.change(id, { startMs: playback.ms })}>
          {words.beginHere}
        </Button>
        <Button {...shared} onPress={() => acts.change(id, { endMs: frameToMs(clock, playback.frame + 1) })}>
          {words.endHere}
        </Button>
      </div>
      <ProseField
        id={originalFieldId}
        label={words.original}
        hint={words.originalHint}
        text={line.original}
        rows={2}
        onChange={(original, upon) => acts.change(id, { original }, { original: upon })}
      />
      <PinyinField line={line} onChange={(pinyin, upon) => acts.change(id, { pinyin }, { pinyin: upon })} />
      <ProseField
        label={words.translation}
        text={line.translation}
        rows={2}
        onChange={(translation, upon) => acts.change(id, { translation }, { translation: upon })}
      />
      <LineField
        label={words.speaker}
        text={line.speaker}
        offered={[...new Set(people.filter(one => one.withheld === undefined).flatMap(namesOfPerson))]}
        onChange={(speaker, upon) => acts.change(id, { speaker }, { speaker: upon })}
      />
      <ProseField
        label={words.dialect}
        hint={words.dialectHint}
        text={line.dialect}
        rows={1}
        onChange={(dialect, upon) => acts.change(id, { dialect }, { dialect: upon })}
      />
      <WithheldField
        label={withholding.memo}
        reason={line.withheld}
        onChange={withheld => acts.change(id, { withheld })}
      />
      <HangsOn on={{ what: 'dialogue', id }} />
      <div className={styles.foot}>
        <CopyQuotation said={{ lineId: id }} partId={partId} startMs={line.startMs} endMs={line.endMs} />
        <UndoButtons area="coding" filmId={filmId} isHeard={false} />
        <Button
          {...shared}
          onPress={() => {
            if (acts.remove(id)) choose(shotAtPlayhead)
          }}
        >
          {words.remove}
        </Button>
      </div>
    </div>
  )
}

interface PinyinFieldProps {
  line: { original: string; pinyin: string }
  onChange: (pinyin: string, upon: string) => boolean
}

/** Pinyin is written by hand, or read from the original when that is asked for. */
function PinyinField({ line: { original, pinyin }, onChange }: PinyinFieldProps) {
  const { dialogue: words } = useWords()
  const { finding } = useServices()
  const [refused, setRefused] = useState(false)
  const offer = async () => {
    const read = await finding.pinyin(original)
    setRefused(!read.ok)
    if (read.ok) onChange(read.value.pinyin, pinyin)
  }
  return (
    <>
      <ProseField label={words.pinyin} text={pinyin} rows={1} onChange={onChange} />
      {/\p{Script=Han}/u.test(original) && pinyin === '' && (
        <div className={styles.foot}>
          <Button look="quiet" preventFocusOnPress onPress={() => void offer()}>
            {words.offerPinyin}
          </Button>
          {refused && <span role="alert">{words.noPinyin}</span>}
        </div>
      )}
    </>
  )
}
