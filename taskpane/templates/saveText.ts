/** 'offered': the browser has it, and does not tell what became of it; 'refused': it could not be written. */
export type SavedText = 'saved' | 'offered' | 'cancelled' | 'refused'

/** The part of File System Access that is used; not every browser has it, and no page inside of another. */
interface SavePicker {
  showSaveFilePicker?(options: {
    readonly suggestedName: string
    readonly types: readonly { readonly accept: Readonly<Record<string, readonly string[]>> }[]
  }): Promise<{ createWritable(): Promise<{ write(text: string): Promise<void>; close(): Promise<void> }> }>
}

const JSON_TYPE = 'application/json'

/** Lets the user keep a JSON text as a file: asks where to, elsewhere it is a download. */
export async function saveText(text: string, fileName: string): Promise<SavedText> {
  const picker = window as SavePicker
  if (picker.showSaveFilePicker) {
    try {
      const types = [{ accept: { [JSON_TYPE]: ['.json'] } }]
      const handle = await picker.showSaveFilePicker({ suggestedName: fileName, types })
      const writable = await handle.createWritable()
      await writable.write(text)
      await writable.close()
      return 'saved'
    } catch (error) {
      if (!(error instanceof DOMException)) throw error
      if (error.name === 'AbortError') return 'cancelled'
      // Inside of another page it may not ask: it may still download.
      if (error.name !== 'SecurityError') return 'refused'
    }
  }
  const address = URL.createObjectURL(new Blob([text], { type: JSON_TYPE }))
  const link = document.createElement('a')
  link.href = address
  link.download = fileName
  link.click()
  // The browser has begun to read it by then.
  setTimeout(() => URL.revokeObjectURL(address), 60_000)
  return 'offered'
}
