/** Those of the page around a chart; on paper, where there is none, those of a light page. */
export const colours = {
  ink: 'var(--ink, #1a1a1a)',
  soft: 'var(--ink-soft, #4a4a4a)',
  faint: 'var(--ink-faint, #5c5c5c)',
  page: 'var(--page, #f3f3f3)',
  sea: 'var(--rail, #e8e8e8)',
  land: 'var(--panel, #fafafa)',
  line: 'var(--line, #d0d0d0)',
  border: 'var(--line-strong, #858585)',
  band: 'var(--well, #d6d6d6)',
  filmed: 'var(--filmed, #00588c)',
  represented: 'var(--represented, #a13d00)',
}

export const fonts = {
  'font-family': "var(--sans, 'Inter', 'Noto Sans SC', system-ui, sans-serif)",
}
