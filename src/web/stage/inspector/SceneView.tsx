import { ofLevel } from '../../../study/index.ts'
import { Button } from '../../controls/Button.tsx'
import { newIdentifier } from '../../services/new-identifier.ts'
import { useServices, useWords } from '../../use-app.ts'
import { HangsOn } from '../claims/HangsOn.tsx'
import { QuotesHere } from '../sources/QuotesHere.tsx'
import { SettingHere } from '../world/SettingHere.tsx'
import { Fact, Facts, SpanFacts } from './Facts.tsx'
import styles from './Inspector.module.css'
import type { Inspected } from './inspected.ts'
import { NameField } from './NameField.tsx'

/** A scene or a sequence: its name, its times, and what can be done with it. */
export function SceneView({ of, id: sceneId }: { of: Inspected; id: string }) {
  const { part, playback } = of
  const { inspector: words, scenes: sceneWords, keys, timeline } = useWords()
  const { outbox } = useServices()
  const scenes = part.shownScenes
  const scene = scenes.find(({ id }) => id === sceneId)
  if (!scene) return null
  const { partId, level } = scene
  const isScene = level === 'scene'
  const number = ofLevel({ scenes }, level).indexOf(scene) + 1
  const shots = part.shownShots.filter(shot => shot.startMs < scene.endMs && scene.startMs < shot.endMs)
  const shared = { look: 'quiet', preventFocusOnPress: true } as const
  const divide = () => {
    const atMs = playback.ms
    outbox.placeAndSay({ kind: 'divide-scene', partId, sceneId, atMs, newId: newIdentifier() })
  }
  return (
    <>
      <h2 className={styles.title}>
        {(isScene ? sceneWords.sceneNumber : sceneWords.sequenceNumber)(number)}
      </h2>
      <NameField key={scene.id} scene={scene} />
      <Facts>
        <SpanFacts span={scene} playback={playback} />
        <Fact name={words.shots}>{timeline.shots(shots.length)}</Fact>
        <Fact name={words.made}>{words.madeBy[scene.origin]}</Fact>
      </Facts>
      {isScene && <SettingHere of={of} unit={scene} />}
      {isScene && <QuotesHere of={of} unit={scene} />}
      <HangsOn on={{ what: 'scene', id: sceneId }} />
      <div className={styles.acts}>
        {isScene && (
          <>
            <Button {...shared} onPress={divide}>
              {keys.acts['begin-scene']}
            </Button>
            <Button {...shared} onPress={() => outbox.placeAndSay({ kind: 'join-scenes', partId, sceneId })}>
              {keys.acts['join-scenes']}
            </Button>
          </>
        )}
        <Button {...shared} onPress={() => outbox.placeAndSay({ kind: 'ungroup-scene', partId, sceneId })}>
          {keys.acts[isScene ? 'ungroup-scene' : 'ungroup-sequence']}
        </Button>
      </div>
    </>
  )
}
