import { useCallback, useEffect, useMemo, useRef, useState } from 'react'
import type { PaneSession } from '../../../../taskpane/session/session.ts'
import { SheetGrid, type SheetGridHandle } from '../grid/SheetGrid.tsx'
import { insertRow } from '../editing.ts'
import { openSample, openUserFile, type BookResult, type OpenBook } from '../openBook.ts'
import type { WorkbenchSample } from '../samples.ts'
import { saveFile } from '../saveFile.ts'
import { DROP_WORDS, FIRST_WORDS, GRID_WORDS, OPEN_WORDS, STATUS_WORDS, suggestedName } from '../words.ts'
import { Bar } from './Bar.tsx'
import { FormulaBar } from './FormulaBar.tsx'
import { Icon } from './icons.tsx'
import { fittingZoom } from './fittingZoom.ts'
import { LeaveDialog, type Leave } from './LeaveDialog.tsx'
import { PanePlace } from './PanePlace.tsx'
import { SheetTabs } from './SheetTabs.tsx'
import { PANE_WIDTH, Splitter } from './Splitter.tsx'
import { useDark } from './useDark.ts'
import { useDrop } from './useDrop.ts'
import { useFindings } from './useFindings.ts'
import { useFreshMarks } from './useFreshMarks.ts'
import { usePageKeys } from './usePageKeys.ts'
import { useSnapshot } from './useSnapshot.ts'

/** Below this width the pane stands under the sheet (see workbench.css). */
const NARROW = 720

/** The workbench: a workbook at the left, the pane at the right. */
export function App({ first }: { readonly first: OpenBook }) {
  const [book, setBook] = useState(first)
  const [session, setSession] = useState<PaneSession | null>(null)
  const [welcome, setWelcome] = useState(true)
  const [notice, setNotice] = useState<string | null>(null)
  const [zoom, setZoom] = useState(() => fittingZoom(first.model, sheetWidth()))
  const [paneWidth, setPaneWidth] = useState(PANE_WIDTH)
  /** What is to be opened once the user has said what becomes of the changes. */
  const [waiting, setWaiting] = useState<(() => Promise<BookResult>) | null>(null)
  const { model } = book
  const snapshot = useSnapshot(model)
  const findings = useFindings(session, snapshot.document.grid(snapshot.sheet))
  useFreshMarks(model, session)
  const dark = useDark()
  const grid = useRef<SheetGridHandle>(null)
  const picker = useRef<HTMLInputElement>(null)
  const { document: workbook, sheet, readOnly } = snapshot
  /** Of a sample, what the user has typed would be missed; what we have marked and mended would not. */
  const atRisk = snapshot.dirty && (!book.sample || model.hasUserEdits())

  const show = useCallback(async (open: () => Promise<BookResult>) => {
    const result = await open()
    if (!result.ok) {
      setNotice(result.message)
      return
    }
    setNotice(null)
    setWelcome(false)
    setZoom(fittingZoom(result.book.model, sheetWidth()))
    setBook(result.book)
  }, [])
  const openAnother = useCallback(
    (open: () => Promise<BookResult>) => {
      if (atRisk) setWaiting(() => open)
      else void show(open)
    },
    [atRisk, show],
  )
  const openFiles = useCallback(
    (files: readonly File[]) => {
      const [file, ...more] = files
      if (!file) return
      openAnother(() => openUserFile(file))
      if (more.length > 0) setNotice(OPEN_WORDS.several)
    },
    [openAnother],
  )
  const save = useCallback(async (): Promise<boolean> => {
    if (readOnly) {
      setNotice(OPEN_WORDS.readOnly)
      return false
    }
    const written = model.bytes()
    if (!written.ok) {
      setNotice(written.refusal.message)
      return false
    }
    const saved = await saveFile(() => written.bytes, suggestedName(workbook.name))
    if (saved.how === 'cancelled') return false
    if (saved.how === 'failed') {
      setNotice(STATUS_WORDS.saveFailed)
      return false
    }
    model.markSaved()
    setNotice(saved.how === 'saved' ? STATUS_WORDS.saved(saved.name) : STATUS_WORDS.downloaded(saved.name))
    return true
  }, [model, readOnly, workbook])

  const keys = useMemo(
    () => ({
      save: () => void save(),
      open: () => picker.current?.click(),
      undo: () => void model.undo(),
      redo: () => void model.redo(),
      focusSheet: () => grid.current?.focus(),
    }),
    [model, save],
  )
  usePageKeys(keys)
  const dropping = useDrop(openFiles)
  useEffect(() => {
    document.title = `${snapshot.dirty ? '● ' : ''}${workbook.name} · 绩效目标表检查助手`
  }, [snapshot.dirty, workbook.name])
  useEffect(() => {
    if (!atRisk) return
    const ask = (event: BeforeUnloadEvent) => {
      event.preventDefault()
      event.returnValue = ''
    }
    window.addEventListener('beforeunload', ask)
    return () => window.removeEventListener('beforeunload', ask)
  }, [atRisk])

  const answer = async (leave: Leave): Promise<void> => {
    const open = waiting
    if (leave === 'save' && !(await save())) return
    setWaiting(null)
    if (leave !== 'stay' && open) await show(open)
  }
  const strip = readOnly ? OPEN_WORDS.readOnly : welcome && book.sample ? FIRST_WORDS.banner : null

  return (
    <div className="wb-app" data-scheme={dark ? 'dark' : 'light'}>
      <Bar
        name={workbook.name}
        sample={book.sample}
        dirty={snapshot.dirty}
        canUndo={snapshot.canUndo}
        canRedo={snapshot.canRedo}
        canWrite={!readOnly}
        zoom={zoom}
        setZoom={setZoom}
        open={keys.open}
        save={keys.save}
        undo={keys.undo}
        redo={keys.redo}
        insertRow={() => {
          const said = insertRow(model, 'above')
          if (said !== null) setNotice(said)
        }}
        openSample={(sample: WorkbenchSample) => openAnother(() => openSample(sample))}
      />
      <input
        ref={picker}
        type="file"
        hidden
        accept=".xlsx,.xlsm,.xls,.et"
        onChange={(event) => {
          openFiles(Array.from(event.currentTarget.files ?? []))
          // The same file may be chosen again.
          event.currentTarget.value = ''
        }}
      />
      <div className="wb-main">
        <section className="wb-left" aria-label={GRID_WORDS.table}>
          <div className="wb-workbook">
            {strip !== null && (
              <div className="wb-strip">
                <span>{strip}</span>
                {!readOnly && (
                  <>
                    <button type="button" className="wb-tool wb-primary" onClick={keys.open}>
                      {FIRST_WORDS.open}
                    </button>
                    <button
                      type="button"
                      className="wb-tool"
                      aria-label={FIRST_WORDS.dismiss}
                      title={FIRST_WORDS.dismiss}
                      onClick={() => {
                        setWelcome(false)
                        grid.current?.focus()
                      }}
                    >
                      <Icon name="close" />
                    </button>
                  </>
                )}
              </div>
            )}
            <FormulaBar model={model} snapshot={snapshot} say={setNotice} onDone={keys.focusSheet} />
            <div id="wb-sheet" role="tabpanel" aria-label={GRID_WORDS.sheet(sheet)} className="wb-sheet">
              <SheetGrid
                key={`${book.id} ${sheet}`}
                ref={grid}
                model={model}
                snapshot={snapshot}
                findings={findings}
                zoom={zoom}
                dark={dark}
                insertIndicator={session ? () => void session.actions.templates.openHere() : null}
                say={setNotice}
              />
              <div role="status" className="wb-notice-place">
                {notice !== null && (
                  <div className="wb-notice">
                    <span>{notice}</span>
                    <button type="button" className="wb-tool" onClick={() => setNotice(null)}>
                      {STATUS_WORDS.dismiss}
                    </button>
                  </div>
                )}
              </div>
            </div>
            <SheetTabs sheets={workbook.sheets} active={sheet} onChoose={(name) => model.showSheet(name)} />
          </div>
          <Splitter width={paneWidth} onWidth={setPaneWidth} />
        </section>
        <div className="wb-pane-box" style={{ width: paneWidth }}>
          <PanePlace key={book.id} book={book} onSession={setSession} />
        </div>
      </div>
      {dropping && (
        <div className="wb-drop">
          <strong>{DROP_WORDS.title}</strong>
          <span>{DROP_WORDS.hint}</span>
        </div>
      )}
      {waiting && <LeaveDialog name={workbook.name} onAnswer={(leave) => void answer(leave)} />}
    </div>
  )
}

/** How wide the sheet is, or will be: on a narrow page the pane lies below it. */
function sheetWidth(): number {
  const drawn = document.querySelector('.wb-sheet')?.clientWidth
  return drawn ?? (window.innerWidth < NARROW ? window.innerWidth : window.innerWidth - PANE_WIDTH)
}
