const sentences = {
  en: {
    heading: 'The study could not be opened here',
    body: 'The program did not answer, or this page has met a fault. Nothing in the study was changed. See whether the program is still running in its window, start it again if it is not, and load this page afresh.',
    again: 'Load the page again',
  },
  zh: {
    heading: '未能在此打开研究项目',
    body: '程序没有回应，或本页遇到故障。研究项目未受任何改动。请查看程序是否仍在其窗口中运行，如已停止请重新启动，然后重新载入本页。',
    again: '重新载入本页',
  },
}

/** Says that nothing could be opened. Uses no service, no store and no component, so that it works when they do not. */
export function showLaunchFailure(place: HTMLElement, cause: unknown): void {
  console.error(cause)
  const words = navigator.language.startsWith('zh') ? sentences.zh : sentences.en
  document.documentElement.lang = words === sentences.zh ? 'zh-Hans' : 'en'
  const panel = document.createElement('main')
  panel.className = 'launch-failure'
  panel.append(
    element('h1', words.heading),
    element('p', words.body),
    element('pre', cause instanceof Error ? cause.message : String(cause)),
  )
  const button = element('button', words.again)
  button.addEventListener('click', () => location.reload())
  panel.append(button)
  place.replaceChildren(panel)
}

function element(name: string, text: string): HTMLElement {
  const made = document.createElement(name)
  made.textContent = text
  return made
}
