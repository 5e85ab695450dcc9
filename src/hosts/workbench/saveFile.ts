/** What became of a save. `name` as the user has called it. */
export type Saved =
  | { readonly how: 'saved'; readonly name: string }
  | { readonly how: 'downloaded'; readonly name: string }
  | { readonly how: 'cancelled' }
  | { readonly how: 'failed' }

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

/** The part of File System Access that is used; not every browser has it, and no page over plain http. */
interface SavePicker {
  showSaveFilePicker?(options: {
    readonly suggestedName: string
    readonly types: readonly {
      readonly description: string
      readonly accept: Readonly<Record<string, readonly string[]>>
    }[]
  }): Promise<{
    readonly name: string
    createWritable(): Promise<{ write(data: Uint8Array): Promise<void>; close(): Promise<void> }>
  }>
}

/** Asks where to, under a name of its own; the browser asks before it writes over a file. Elsewhere it is a download. */
export async function saveFile(bytes: () => Uint8Array, suggestedName: string): Promise<Saved> {
  const picker = window as SavePicker
  if (picker.showSaveFilePicker) {
    try {
      const handle = await picker.showSaveFilePicker({
        suggestedName,
        types: [{ description: 'Excel 工作簿', accept: { [XLSX]: ['.xlsx'] } }],
      })
      const writable = await handle.createWritable()
      await writable.write(bytes())
      await writable.close()
      return { how: 'saved', name: handle.name }
    } catch (error) {
      if (!(error instanceof DOMException)) throw error
      if (error.name === 'AbortError') return { how: 'cancelled' }
      // A page in a frame, or without the user's gesture, may not ask: it may still download.
      if (error.name !== 'SecurityError') return { how: 'failed' }
    }
  }
  download(bytes(), suggestedName)
  return { how: 'downloaded', name: suggestedName }
}

function download(bytes: Uint8Array, name: string): void {
  const address = URL.createObjectURL(new Blob([bytes.slice()], { type: XLSX }))
  const link = document.createElement('a')
  link.href = address
  link.download = name
  link.click()
  // The browser has begun to read it by then.
  setTimeout(() => URL.revokeObjectURL(address), 60_000)
}
