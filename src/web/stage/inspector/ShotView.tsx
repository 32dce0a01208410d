import type { Scene, Shot } from '../../../study/index.ts'
import { codeName, isPresentIn } from '../../../study/index.ts'
import { laneOnPlaces, standsNot } from '../../state/marks/codes-on-places.ts'
import { lanesOf } from '../../state/marks/mark-lanes.ts'
import { useAppState, useWords } from '../../use-app.ts'
import { CiteHere } from '../citing/CiteHere.tsx'
import { HangsOn } from '../claims/HangsOn.tsx'
import { CodeSwatch } from '../codes/CodeSwatch.tsx'
import { LinksHere } from '../links/LinksHere.tsx'
import { ShotMeasures } from '../measures/ShotMeasures.tsx'
import { useCurrentShot } from '../player/use-playback.ts'
import { ReadHere } from '../readings/ReadHere.tsx'
import { QuotesHere } from '../sources/QuotesHere.tsx'
import type { CodingOfPart } from '../timeline/tracks/code-lanes.ts'
import { WithheldHere } from '../withholding/WithheldHere.tsx'
import { SettingHere } from '../world/SettingHere.tsx'
import { Fact, Facts, SpanFacts } from './Facts.tsx'
import styles from './Inspector.module.css'
import type { Inspected } from './inspected.ts'
import { NameField } from './NameField.tsx'
import { TransitionField } from './TransitionField.tsx'
import { useChoosing } from './use-chosen.ts'

/** The shot on screen: its times, how it begins, the scene it lies in, what is coded on it, what was measured of it. */
export function ShotView({ of }: { of: Inspected }) {
  const { part, playback, coding } = of
  const { inspector: words, shots: shotWords } = useWords()
  const shots = part.shownShots
  const index = useCurrentShot(playback, shots)
  const shot = shots[index]
  if (!shot) return <p className={styles.none}>{shotWords.noShots}</p>
  return (
    <>
      <h2 className={styles.title}>{words.shot(index + 1)}</h2>
      <Facts>
        <SpanFacts span={shot} playback={playback} />
        {index > 0 && (
          <Fact name={words.begins}>
            <TransitionField shot={shot} />
          </Fact>
        )}
      </Facts>
      {(['sequence', 'scene'] as const).map(level => (
        <SceneOfShot key={level} scene={sceneAt(part.shownScenes, level, shot)} />
      ))}
      {coding && <CodesOfShot coding={coding} shots={shots} index={index} />}
      <SettingHere of={of} unit={sceneAt(part.shownScenes, 'scene', shot) ?? shot} />
      <ReadHere of={of} shot={shot} />
      <LinksHere of={of} shot={shot} />
      <QuotesHere of={of} unit={shot} />
      <HangsOn on={{ what: 'stretch', partId: shot.partId, startMs: shot.startMs, endMs: shot.endMs }} />
      <WithheldHere of={of} shot={shot} />
      <ShotMeasures part={part} shot={shot} />
      <CiteHere of={of} shot={shot} />
    </>
  )
}

function sceneAt(scenes: readonly Scene[], level: Scene['level'], shot: Shot): Scene | undefined {
  return scenes.find(
    scene => scene.level === level && scene.startMs <= shot.startMs && shot.startMs < scene.endMs,
  )
}

function SceneOfShot({ scene }: { scene: Scene | undefined }) {
  const { inspector: words } = useWords()
  const choose = useChoosing()
  if (!scene) return null
  return (
    <div className={styles.scene}>
      <NameField key={scene.id} scene={scene} />
      <button type="button" className={styles.more} onClick={() => choose({ kind: 'scene', id: scene.id })}>
        {words.more}
        <span className="unseen"> ({words.levels[scene.level]})</span>
      </button>
    </div>
  )
}

interface CodesOfShotProps {
  coding: CodingOfPart
  shots: readonly Shot[]
  index: number
}

function CodesOfShot({ coding, shots, index }: CodesOfShotProps) {
  const { inspector: words, coding: codingWords } = useWords()
  const language = useAppState(state => state.preferences.language)
  const choose = useChoosing()
  const shot = shots[index]!
  const marks = [...lanesOf(coding.coding.marks, shot.partId).values()]
    .filter(lane => laneOnPlaces(shots, lane)[index] !== standsNot)
    .flatMap(lane => lane.filter(mark => isPresentIn(mark, shot)))
  return (
    <section className={styles.section} aria-label={words.codes}>
      <h3>{words.codes}</h3>
      {marks.length === 0 && <p className={styles.none}>{words.noCodes}</p>}
      <ul>
        {marks.map(mark => {
          const code = coding.codes.find(({ id }) => id === mark.codeId)
          if (!code) return null
          const name = codeName(code, language)
          return (
            <li key={mark.id}>
              <button
                type="button"
                className={styles.row}
                onClick={() => choose({ kind: 'mark', id: mark.id })}
              >
                <CodeSwatch code={code} isHollow={mark.passId === null} />
                {mark.passId === null ? codingWords.asExample(name) : name}
              </button>
            </li>
          )
        })}
      </ul>
    </section>
  )
}
