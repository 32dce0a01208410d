/** Gives the person a file, by the browser's own way of keeping files. */
export class Downloads {
  keepText(fileName: string, text: string): void {
    this.keep(fileName, new Blob([text], { type: 'text/plain;charset=utf-8' }))
  }

  keep(fileName: string, content: Blob): void {
    const address = URL.createObjectURL(content)
    const link = document.createElement('a')
    link.href = address
    link.download = fileName
    link.click()
    // The browser reads the address after this turn; a minute is more than it needs.
    setTimeout(() => URL.revokeObjectURL(address), 60_000)
  }

  /** What the program makes while it is fetched, however large it grows. */
  fetch(address: string): void {
    const link = document.createElement('a')
    link.href = address
    link.download = ''
    link.click()
  }

  /** A title as a file name that every system takes. */
  fileName(title: string): string {
    const plain = title
      .replace(/[\p{Cc}<>:"/\\|?*]+/gu, ' ')
      .replace(/\s+/g, ' ')
      .trim()
    return plain.slice(0, 100).replace(/[. ]+$/, '') || 'film'
  }
}
