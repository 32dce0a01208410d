import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import type { FilmCard, VersionsAnswer } from '../../server/contracts/index.ts'
import type { Refusal } from '../../words/index.ts'
import { sayRefusal, sayRun, sayVersions } from '../../words/index.ts'
import { Button } from '../controls/Button.tsx'
import { LabelledSelect } from '../controls/LabelledSelect.tsx'
import { Still } from '../controls/Still.tsx'
import { useTitleOf } from '../stage/head/use-title-of.ts'
import { stillAddress } from '../stage/stills/still-address.ts'
import { useAppState, useFilms, useServices, useWords } from '../use-app.ts'
import styles from './ComparedVersions.module.css'
import { Section } from './Section.tsx'

type State =
  | { kind: 'idle' | 'busy' }
  | { kind: 'refused'; refusal: Refusal }
  | { kind: 'compared'; answer: VersionsAnswer }

/** Two versions that have files laid side by side: what was cut, added, moved, and made longer or shorter. */
export function ComparedVersions({ card }: { card: FilmCard }) {
  const { filmPage, refusals } = useWords()
  const { comparing: words } = filmPage
  const { measurements } = useServices()
  const choices = useVersionsWithFiles(card)
  const [chosen, setChosen] = useState<string | null>(null)
  const [state, setState] = useState<State>({ kind: 'idle' })
  const [first, ...others] = choices
  const second = others.find(({ value }) => value === chosen) ?? others[0]
  if (!first || !second || first.filmId !== card.film.id) return null
  const compare = async () => {
    setState({ kind: 'busy' })
    const answer = await measurements.compareVersions({
      ...{ film: first.filmId, first: first.value, other: second.filmId, second: second.value },
    })
    setState(
      answer.ok ? { kind: 'compared', answer: answer.value } : { kind: 'refused', refusal: answer.refusal },
    )
  }
  return (
    <Section title={words.title}>
      <p className={styles.purpose}>{words.purpose}</p>
      <div className={styles.tools}>
        <LabelledSelect
          label={words.with}
          choices={others.map(({ value, name }) => ({ value, name }))}
          chosen={second.value}
          onChoose={value => {
            setChosen(value)
            setState({ kind: 'idle' })
          }}
        />
        <Button isDisabled={state.kind === 'busy'} onPress={() => void compare()}>
          {words.compare}
        </Button>
      </div>
      <p role="status">{state.kind === 'busy' && words.comparing}</p>
      {state.kind === 'refused' && <p role="alert">{sayRefusal(refusals, state.refusal)}</p>}
      {state.kind === 'compared' && <Differences answer={state.answer} />}
    </Section>
  )
}

/** Those of this film first, then those of others. */
function useVersionsWithFiles(card: FilmCard) {
  const { cards } = useFilms()
  const titleOf = useTitleOf()
  const others = cards.filter(({ film }) => film.id !== card.film.id)
  return [card, ...others].flatMap(({ film, versions, parts, files }) =>
    versions
      .filter(version =>
        parts.some(part => part.versionId === version.id && files.some(({ partId }) => partId === part.id)),
      )
      .map(({ id, name, position }) => ({
        ...{ value: id, filmId: film.id },
        name: versions.length > 1 ? `${titleOf(film)}, ${name || position + 1}` : titleOf(film),
      })),
  )
}

function Differences({ answer }: { answer: VersionsAnswer }) {
  const { filmPage, shots } = useWords()
  const { comparing: words } = filmPage
  const language = useAppState(state => state.preferences.language)
  return (
    <>
      {sayVersions(answer, language).map(line => (
        <p key={line}>{line}</p>
      ))}
      {answer.differences.length > 0 && (
        <table className={styles.differences}>
          <thead>
            <tr>
              <td />
              <th scope="col">{answer.first.name}</th>
              <th scope="col">{answer.second.name}</th>
            </tr>
          </thead>
          <tbody>
            {answer.differences.map(({ kind, byMs, first, second }) => (
              <tr key={`${kind} ${first?.shot} ${second?.shot}`}>
                <th scope="row">
                  {words.kinds[kind]}
                  {byMs !== null && <small>{words.by(shots.length(Math.abs(byMs)))}</small>}
                </th>
                <RunOfShots run={first} />
                <RunOfShots run={second} />
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </>
  )
}

type Run = VersionsAnswer['differences'][number]['first']

function RunOfShots({ run }: { run: Run }) {
  const { filmPage } = useWords()
  const language = useAppState(state => state.preferences.language)
  if (!run) return <td className={styles.none}>{filmPage.comparing.none}</td>
  return (
    <td>
      <span className={styles.stills}>
        {run.stills.map(({ partId, fileId, frame }) => (
          <Link key={`${partId} ${frame}`} to="/coding/$partId" params={{ partId }} search={{ frame }}>
            <span className={styles.still}>
              <Still address={stillAddress(fileId, frame)} />
            </span>
            <span className="unseen">{sayRun(run, language)}</span>
          </Link>
        ))}
      </span>
      {sayRun(run, language)}
    </td>
  )
}
