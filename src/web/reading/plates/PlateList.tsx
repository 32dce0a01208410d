import { Link, useNavigate } from '@tanstack/react-router'
import type { Plate } from '../../../study/index.ts'
import { Button } from '../../controls/Button.tsx'
import { Still } from '../../controls/Still.tsx'
import { UndoButtons } from '../../stage/head/UndoButtons.tsx'
import { useFreshReadings, useReadings } from '../../stage/readings/use-readings.ts'
import { stillAddress } from '../../stage/stills/still-address.ts'
import { useAppState, useWords } from '../../use-app.ts'
import { ReadingHead } from '../ReadingHead.tsx'
import page from '../ReadingScreen.module.css'
import styles from './Plate.module.css'
import { usePlateActs, useShownItems } from './use-plates.ts'

/** Every plate by its name and its first stills. */
export function PlateList() {
  useFreshReadings()
  const { plates: words } = useWords()
  const { plates } = useReadings()
  const isLoaded = useAppState(state => state.readings.loaded)
  const navigate = useNavigate()
  const acts = usePlateActs()
  const make = () => {
    const id = acts.make(words.newName(plates.length + 1))
    if (id) void navigate({ to: '/reading/plates/$plateId', params: { plateId: id } })
  }
  const inOrder = plates.toSorted((a, b) => a.position - b.position)
  return (
    <div className={page.page}>
      <ReadingHead />
      <section className={page.section} aria-labelledby="plates">
        <div className={styles.head}>
          <h2 id="plates" className={styles.title}>
            {words.title} <span className={page.meaning}>{words.meaning}</span>
          </h2>
          <UndoButtons area="plates" filmId={null} />
          <Button look={plates.length === 0 ? 'strong' : 'plain'} icon="add" onPress={make}>
            {words.make}
          </Button>
        </div>
        {isLoaded && plates.length === 0 && <p className={page.purpose}>{words.purpose}</p>}
        <ul className={styles.list}>
          {inOrder.map(plate => (
            <li key={plate.id} data-place={plate.id}>
              <OfPlate plate={plate} />
            </li>
          ))}
        </ul>
      </section>
    </div>
  )
}

const mostShown = 6

function OfPlate({ plate }: { plate: Plate }) {
  const { plates: words } = useWords()
  const items = useShownItems(plate.id)
  return (
    <Link to="/reading/plates/$plateId" params={{ plateId: plate.id }} className={styles.ofPlate}>
      <span className={styles.strip}>
        {items.slice(0, mostShown).map(({ id, fileId, still, aspect }) => (
          <span key={id} className={styles.small} style={{ aspectRatio: aspect }}>
            {fileId !== null && still !== null && <Still address={stillAddress(fileId, still)} />}
          </span>
        ))}
      </span>
      <span className={styles.plateName}>{plate.name}</span>
      <span className={styles.facts}>{words.count(items.length)}</span>
    </Link>
  )
}
