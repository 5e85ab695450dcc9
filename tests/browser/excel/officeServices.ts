import type { RichReply, RichRequest } from '../../support/excelHost/interpreter.ts'

const NEW_OBJECT = 2

/** What Office itself, not Excel, was asked to do for the add-in. */
export interface OfficeServices {
  /** The pane stands beside the sheet. */
  paneShown: boolean
  readonly unknown: string[]
}

/** Requests to Office's own services stand on an object they create by its name; a workbook's begin at the workbook. */
export function isForOffice({ ObjectPaths }: RichRequest): boolean {
  return Object.values(ObjectPaths).some(({ ObjectPathType }) => ObjectPathType === NEW_OBJECT)
}

/** Answers what office.js asks of Office around Excel.run: that handlers are ready, that the pane be shown. */
export function answerForOffice({ Actions }: RichRequest, services: OfficeServices): RichReply {
  const Results = Actions.map(({ Id, ActionType, Name, ArgumentInfo }) => {
    if (Name === 'SetAppRuntimeState') services.paneShown = ArgumentInfo?.Arguments?.[0] === 'Visible'
    else if (ActionType === 3 && Name !== 'NotifyActionHandlerReady') services.unknown.push(Name)
    return { ActionId: Id, Value: ActionType === 1 ? {} : null }
  })
  return { Results, TraceIds: [] }
}
