// What the page of published claims runs for whoever reviews them: one claim at a time, by keys, and nothing beside it.

const main = document.querySelector('main')
const bar = document.querySelector<HTMLElement>('.walk')
const steps = [...document.querySelectorAll<HTMLElement>('[data-step-of-walk]')]
if (main && bar && steps.length > 1) offerWalk(main, bar)

function offerWalk(page: HTMLElement, place: HTMLElement): void {
  place.hidden = false
  const said = place.querySelector<HTMLElement>('.at')!
  let at: number | null = null

  const show = (wanted: number | null) => {
    at = wanted === null ? null : Math.max(0, Math.min(steps.length - 1, wanted))
    page.classList.toggle('walking', at !== null)
    for (const [index, step] of steps.entries()) step.hidden = at !== null && index !== at
    for (const button of place.querySelectorAll<HTMLButtonElement>('button'))
      button.hidden = (button.dataset['step'] === 'start') !== (at === null)
    said.textContent = at === null ? '' : position(place, at)
    const step = at === null ? null : steps[at]!
    if (!step) return
    // Whoever hears the page is told of the claim; whoever sends its address away sends the claim.
    step.tabIndex = -1
    step.focus({ preventScroll: true })
    place.scrollIntoView({ block: 'start' })
    const name = step.id || step.querySelector('.claim-entry')?.id
    if (name) history.replaceState(null, '', `#${name}`)
  }

  const go: Record<string, () => void> = {
    start: () => show(named()),
    next: () => show((at ?? -1) + 1),
    previous: () => show((at ?? 1) - 1),
    end: () => {
      const shown = at === null ? null : steps[at]!
      show(null)
      shown?.scrollIntoView({ block: 'start' })
    },
  }
  for (const button of place.querySelectorAll<HTMLButtonElement>('button'))
    button.addEventListener('click', () => go[button.dataset['step'] ?? '']?.())

  const keys: Record<string, string> = {
    ...{ ArrowRight: 'next', j: 'next', ArrowLeft: 'previous', k: 'previous', Escape: 'end' },
  }
  document.addEventListener('keydown', event => {
    if (at === null || event.ctrlKey || event.metaKey || event.altKey) return
    const step = keys[event.key.length === 1 ? event.key.toLowerCase() : event.key]
    if (!step) return
    event.preventDefault()
    go[step]!()
  })
  // A way to a claim that is hidden shows it.
  addEventListener('hashchange', () => {
    if (at !== null) show(named())
  })
}

/** The step of the claim that the address names, or the first. */
function named(): number {
  const name = decodeURIComponent(location.hash.slice(1))
  const found = steps.findIndex(
    step => step.id === name || (name !== '' && step.querySelector(`#${CSS.escape(name)}`)),
  )
  return Math.max(0, found)
}

function position({ dataset }: HTMLElement, at: number): string {
  return (dataset['position'] ?? '').replace('{at}', `${at + 1}`).replace('{of}', `${steps.length}`)
}
