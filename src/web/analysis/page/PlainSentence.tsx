import { useWords } from '../../use-app.ts'
import styles from './PlainSentence.module.css'

interface PlainSentenceProps {
  className: string | undefined
  children: string
}

/** Years are none: they say when, not how much. */
const numbers = /((?<![\p{Nd}.,])(?!\d{4}(?![\p{Nd}]|[.,]\p{Nd}))\p{Nd}(?:[\p{Nd}.,]*\p{Nd})?(?:\s?%)?)/u

/** A sentence of a finding; each number in it leads where the same number does under it, or else the first of them. */
export function PlainSentence({ className, children }: PlainSentenceProps) {
  const { analysis } = useWords()
  return (
    <p className={className} data-testid="plain-sentence">
      {children.split(numbers).map((text, index) =>
        index % 2 === 0 ? (
          text
        ) : (
          <button
            // biome-ignore lint/suspicious/noArrayIndexKey: the pieces of a sentence have no other name than their place.
            key={index}
            type="button"
            className={styles.number}
            aria-label={analysis.numberInSentence(text)}
            onClick={event => leadOn(event.currentTarget, text)}
          >
            {text}
          </button>
        ),
      )}
    </p>
  )
}

const triesAtMost = 60

/**
 * By hand, since what a sentence speaks of is drawn under it by each page in its own way, and only once it is near: tried
 * again with the next frames.
 */
function leadOn(from: HTMLElement, text: string, tries = 0): void {
  const place = from.closest('[data-measure], [data-place], section, article') ?? document.body
  const behind = [...place.querySelectorAll<HTMLElement>('button[data-behind]')]
  const same = behind.find(button => button.textContent?.trim() === text.trim())
  const target =
    same ??
    behind[0] ??
    place.querySelector('button[data-film]') ??
    place.querySelector('svg a') ??
    place.querySelector('a[href*="/coding/"]')
  if (!target) {
    if (tries < triesAtMost) requestAnimationFrame(() => leadOn(from, text, tries + 1))
    return
  }
  for (
    let drawer = target.closest('details');
    drawer;
    drawer = drawer.parentElement?.closest('details') ?? null
  )
    drawer.open = true
  if (target.getAttribute('aria-expanded') !== 'true')
    target.dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true }))
  target.scrollIntoView({ block: 'nearest' })
}
