import type { ContradictionFinding, PositionOfSquare } from '../../../findings/index.ts'
import type { Words } from '../../../words/index.ts'
import { useChoices } from '../../stage/readings/use-choices.ts'
import { useWords } from '../../use-app.ts'
import { NumberButton } from '../page/NumberButton.tsx'
import type { RowNames } from '../rows/use-row-names.ts'
import { useNumbers } from '../use-numbers.ts'
import { useOpened } from '../use-opened.ts'
import styles from './Contradiction.module.css'
import { FilmsRead } from './FilmsRead.tsx'

interface OfContradiction {
  finding: ContradictionFinding
  contradictionId: string
  names: RowNames
}

const counted = ['before', 'after', 'marked'] as const
/** Reading the square from its upper left: both between the poles, neither between what denies them. */
const places = ['s1', 'both', 's2', 'notS2', 'neither', 'notS1'] as const

/** The semiotic square, each position with the films that begin, end and are marked there, and how they take it. */
export function Square({ finding, contradictionId, names }: OfContradiction) {
  const { contradiction: words } = useWords()
  const named = names.inLanguage(names.language)
  const [open, setOpen] = useOpened('position')
  const { say } = useChoices()
  const at = open?.indexOf('.') ?? -1
  const [standing, what] = open === null ? [] : [open.slice(0, at), open.slice(at + 1)]
  const opened = finding.square.find(one => one.standing === standing)
  const shown = opened && what !== undefined ? filmsShown(opened, what, { words, say }) : null
  return (
    <section className={styles.section} aria-labelledby="square" data-testid="square">
      <h2 id="square">{words.square}</h2>
      <p className={styles.meaning}>{words.squareMeaning}</p>
      <div className={styles.square}>
        {places.map(place => {
          const position = finding.square.find(one => one.standing === place)!
          return (
            <Position
              key={place}
              position={position}
              name={named.position(contradictionId, place)}
              poles={named.poles(contradictionId)}
              all={finding.films.length}
              open={standing === place ? (what ?? null) : null}
              onOpen={what => setOpen(what === null ? null : `${place}.${what}`)}
            />
          )
        })}
      </div>
      {opened && shown && (
        <FilmsRead
          place="position-films"
          label={`${named.position(contradictionId, opened.standing)}, ${shown.name}`}
          filmIds={shown.filmIds}
          codeIds={what === 'marked' ? finding.codesMarked : null}
          {...{ finding, contradictionId, names }}
        />
      )}
    </section>
  )
}

const chosenFrom = [
  ['attitudeToFirst', 'attitude'],
  ['attitudeToSecond', 'attitude'],
  ['treatment', 'treatment'],
] as const

/** What a number of a position counts, by how it is called in the address, and the films behind it. */
function filmsShown(
  position: PositionOfSquare,
  what: string,
  { words, say }: { words: Words['contradiction']; say: ReturnType<typeof useChoices>['say'] },
): { name: string; filmIds: readonly string[] } | null {
  const side = counted.find(one => one === what)
  if (side) return { name: words[side], filmIds: position[side] }
  const [list, valueId] = what.split('~')
  for (const [field, from] of chosenFrom) {
    const chosen = position[field].find(one => field === list && one.valueId === valueId)
    if (chosen) return { name: say(from, chosen.valueId), filmIds: chosen.filmIds }
  }
  return null
}

interface PositionProps {
  position: PositionOfSquare
  name: string
  poles: readonly [string, string]
  all: number
  open: string | null
  onOpen: (what: string | null) => void
}

function Position({ position, name, poles, all, open, onOpen }: PositionProps) {
  const { contradiction: words, amounts } = useWords()
  const { say } = useChoices()
  const isInNumbers = useNumbers() !== 'none'
  const labels = [words.attitudeTo(poles[0]), words.attitudeTo(poles[1]), words.treatment]
  const lists = chosenFrom.map(([field, list], place) => ({
    ...{ field, list, label: labels[place]!, chosen: position[field] },
  }))
  return (
    <div className={styles.position} data-standing={position.standing}>
      <h3>{name}</h3>
      <dl>
        {counted.map(what => (
          <div key={what}>
            <dt>{words[what]}</dt>
            <dd>
              {position[what].length === 0 ? (
                <span className={styles.none}>{isInNumbers ? amounts.count(0) : '–'}</span>
              ) : (
                <NumberButton
                  label={`${name}, ${words[what]}`}
                  value={
                    isInNumbers
                      ? amounts.count(position[what].length)
                      : words.ofFilms({ present: position[what].length, all })
                  }
                  isOpen={open === what}
                  onOpen={() => onOpen(open === what ? null : what)}
                  number={{ name: what, value: position[what].length }}
                />
              )}
            </dd>
          </div>
        ))}
        {lists
          .filter(({ chosen }) => chosen.length > 0)
          .map(({ field, label, list, chosen }) => (
            <div key={label}>
              <dt>{label}</dt>
              {chosen.map(({ valueId, filmIds }) => {
                const what = `${field}~${valueId}`
                return (
                  <dd key={valueId}>
                    <NumberButton
                      label={`${name}, ${label}`}
                      value={
                        isInNumbers
                          ? words.chosen({ name: say(list, valueId), count: filmIds.length })
                          : say(list, valueId)
                      }
                      isOpen={open === what}
                      onOpen={() => onOpen(open === what ? null : what)}
                    />
                  </dd>
                )
              })}
            </div>
          ))}
      </dl>
    </div>
  )
}
