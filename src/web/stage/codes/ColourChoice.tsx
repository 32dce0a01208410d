import type { CSSProperties } from 'react'
import { useId } from 'react'
import { codeColours } from '../../state/codebook.ts'
import { useWords } from '../../use-app.ts'
import styles from './CodeForm.module.css'

/** One of the colours that the colour-blind tell apart; a code that came with another keeps it as a choice. */
export function ColourChoice({ colour, onChoose }: { colour: string; onChoose: (colour: string) => void }) {
  const { codebook } = useWords()
  const name = useId()
  const chosen = colour.toLowerCase()
  const colours = codeColours.includes(chosen) ? codeColours : [...codeColours, chosen]
  return (
    <fieldset className={styles.colours}>
      <legend>{codebook.colour}</legend>
      {colours.map((choice, index) => {
        const said = codebook.colourNames[index] ?? codebook.ownColour
        return (
          <label
            key={choice}
            className={styles.colour}
            style={{ '--code': choice } as CSSProperties}
            title={said}
          >
            <input
              type="radio"
              name={name}
              checked={choice === chosen}
              onChange={() => onChoose(choice)}
              aria-label={said}
            />
          </label>
        )
      })}
    </fieldset>
  )
}
