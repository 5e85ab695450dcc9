import type * as z from 'zod/mini'
import type { CellAddress } from '../sheet/index.ts'
import type { Indicator, RecognisedWorkbook, Table } from '../table/index.ts'
import type { Authority } from './authority.ts'
import type { Wording } from './wording.ts'

export type Family = 'structure' | 'budget' | 'value' | 'meaning' | 'time' | 'cross' | 'weight'

export type Severity = 'error' | 'warning' | 'info'

/** term: an amount that was added; first: the earlier of two; against: what it was compared with; also: another cell of a folded finding. */
export type RelatedRole = 'term' | 'first' | 'against' | 'also'

export interface Related {
  readonly cell: CellAddress
  /** The sheet, where it is not the finding's own (cross-table rules). */
  readonly sheet?: string
  readonly role: RelatedRole
  /** The text as shown. */
  readonly value: string
}

/** Write `to` where `from` stands (both as shown). */
export interface FixEdit {
  readonly cell: CellAddress
  readonly from: string
  readonly to: string
}

/** A way to put it right. Only a safe one may be applied without asking about each cell. */
export interface Fix {
  readonly safe: boolean
  readonly edits: readonly FixEdit[]
}

/** One of a rule's phrases by its id, with figures of its own beside those of the report. */
export interface Phrase {
  readonly id: string
  readonly data?: Readonly<Record<string, string>>
}

/** What fills a placeholder in words: a phrase by its id, or several, joined by the phrase `join`. */
export type Part = string | readonly Phrase[]

/** What a rule yields: where, which message, with which figures. Words are made from it in one place (message.ts). */
export interface RuleReport<MessageId extends string = string> {
  readonly cell: CellAddress
  readonly message: MessageId
  readonly data?: Readonly<Record<string, string>>
  /** Placeholders that hold words of the rule's own: its phrases, not data, so that another language can say them. */
  readonly parts?: Readonly<Record<string, Part>>
  /** Which suggestion of the rule's `suggestions` applies; data fills its placeholders too. */
  readonly suggestion?: string
  readonly related?: readonly Related[]
  /** Where it differs from the rule's own. */
  readonly severity?: Severity
  readonly fix?: Fix
  /** The indicator row it speaks of: gives the finding an identity that survives inserted rows, and precedence its row. */
  readonly row?: number
  /** The table it speaks of, for a workbook rule. */
  readonly table?: Table
  /** The sheet, where a workbook rule speaks of no table (a 政府采购表). */
  readonly sheet?: string
}

/** Something a rule could not decide: said once, as a problem and not as a finding. */
export interface Undecided {
  readonly undecided: string
  readonly cell: CellAddress
  readonly data?: Readonly<Record<string, string>>
}

export interface RuleContext<Options> {
  readonly options: Options
  /** Words in use, from the pack: what is vague, what is a hedge, what is legal. */
  readonly wording: Wording
  /** What a cell holds as written, blanks at its ends included; absent where only the tables are known. */
  readonly written?: (sheet: string, cell: CellAddress) => string
}

/** An example table in the short notation (src/table/notation.ts); `!` marks the cell a finding must stand on. */
export interface BadExample {
  readonly table: string
  /** What the marked cells hold after the fix, in reading order. Required where the finding has a fix. */
  readonly fixed?: readonly string[]
  /** A part of the message, where the figures matter. */
  readonly says?: string
  readonly severity?: Severity
}

/** What a rule says, in one language. Placeholders in braces: {sum}. */
export interface RuleWords {
  readonly title: string
  readonly messages: Readonly<Record<string, string>>
  readonly suggestions?: Readonly<Record<string, string>>
  readonly phrases?: Readonly<Record<string, string>>
}

/** The names of a rule's options; never where it has none. */
type OptionNameOf<Options> = string extends keyof Options ? never : keyof Options & string

type OptionTexts<OptionName extends string> = string extends OptionName
  ? { readonly options?: Readonly<Record<string, string>> }
  : [OptionName] extends [never]
    ? { readonly options?: never }
    : { readonly options: Readonly<Record<OptionName, string>> }

/** What, why, how to put it right, and what each option means: of a rule whose options are known, each of them. */
export type Explanation<OptionName extends string = string> = {
  readonly what: string
  readonly why: string
  readonly how: string
} & OptionTexts<OptionName>

interface RuleBase<
  MessageId extends string,
  Id extends string,
  SuggestionId extends string,
  PhraseId extends string,
  OptionName extends string,
> {
  /** Fixed for ever: packs, suppressions, reports and tests refer to it. The file has its name. */
  readonly id: Id
  readonly family: Family
  readonly severity: Severity
  readonly since: string
  /** Whether findings carry a fix: none, a safe one, or only suggestions. */
  readonly fix: 'none' | 'safe' | 'suggestion'
  /** One finding a table, with all its cells. */
  readonly fold?: boolean
  /** Rules that say the same of a cell: where one of them speaks this one is silent. For the catalogue see check/precedence. */
  readonly hiddenBy?: readonly string[]
  readonly title: string
  readonly authority: readonly Authority[]
  /** Becomes the rule's page. */
  readonly explain: Explanation<OptionName>
  /** Placeholders in braces: {sum}. */
  readonly messages: Readonly<Record<MessageId, string>>
  readonly suggestions?: Readonly<Record<SuggestionId, string>>
  /** Parts of sentences that depend on what was found: 多, 少. */
  readonly phrases?: Readonly<Record<PhraseId, string>>
  readonly examples: { readonly good: readonly string[]; readonly bad: readonly BadExample[] }
}

export interface TableRule<
  Options,
  MessageId extends string,
  Id extends string = string,
  SuggestionId extends string = string,
  PhraseId extends string = string,
  OptionName extends string = string,
> extends RuleBase<MessageId, Id, SuggestionId, PhraseId, OptionName> {
  readonly scope: 'table'
  readonly options: z.ZodMiniType<Options>
  check(table: Table, context: RuleContext<Options>): Iterable<RuleReport<MessageId> | Undecided>
}

export interface WorkbookRule<
  Options,
  MessageId extends string,
  Id extends string = string,
  SuggestionId extends string = string,
  PhraseId extends string = string,
  OptionName extends string = string,
> extends RuleBase<MessageId, Id, SuggestionId, PhraseId, OptionName> {
  readonly scope: 'workbook'
  readonly options: z.ZodMiniType<Options>
  check(workbook: RecognisedWorkbook, context: RuleContext<Options>): Iterable<RuleReport<MessageId> | Undecided>
}

// A registered rule: its options are known to it alone; the registry hands back what its own schema parsed.
export type Rule = TableRule<unknown, string> | WorkbookRule<unknown, string>

type Defined<R> = Omit<R, 'scope'>

/**
 * Defines a rule over one table. Pure: the same table and options give the same reports. The ids of its words stay in
 * its type, so that a translation without one of them does not compile.
 */
export function defineRule<
  Options,
  MessageId extends string,
  Id extends string,
  SuggestionId extends string = never,
  PhraseId extends string = never,
>(
  rule: Defined<TableRule<Options, MessageId, Id, SuggestionId, PhraseId, OptionNameOf<NoInfer<Options>>>>,
): TableRule<unknown, MessageId, Id, SuggestionId, PhraseId, OptionNameOf<Options>> {
  return { ...rule, scope: 'table' } as unknown as TableRule<
    unknown,
    MessageId,
    Id,
    SuggestionId,
    PhraseId,
    OptionNameOf<Options>
  >
}

/** A rule that looks at each indicator by itself: what it says of one, or null. */
interface IndicatorRule<
  Options,
  MessageId extends string,
  Id extends string,
  SuggestionId extends string,
  PhraseId extends string,
  OptionName extends string,
> extends RuleBase<MessageId, Id, SuggestionId, PhraseId, OptionName> {
  readonly options: z.ZodMiniType<Options>
  readonly check: (indicator: Indicator, context: IndicatorContext<Options>) => RuleReport<MessageId> | null
}

export interface IndicatorContext<Options> extends Pick<RuleContext<Options>, 'options' | 'wording'> {
  /** The table the indicator stands in. */
  readonly table: Table
}

const NOTHING: readonly never[] = []

/** Defines a rule over one table that looks at each of its indicators by itself. */
export function defineIndicatorRule<
  Options,
  MessageId extends string,
  Id extends string,
  SuggestionId extends string = never,
  PhraseId extends string = never,
>(
  rule: IndicatorRule<Options, MessageId, Id, SuggestionId, PhraseId, OptionNameOf<NoInfer<Options>>>,
): TableRule<unknown, MessageId, Id, SuggestionId, PhraseId, OptionNameOf<Options>> {
  // No generator: a loop that yields costs an engine several times as much, and nearly every look finds nothing.
  const look = rule.check
  const check = (table: Table, { options, wording }: RuleContext<Options>): readonly RuleReport<MessageId>[] => {
    const context = { options, wording, table }
    let reports: RuleReport<MessageId>[] | null = null
    for (const indicator of table.indicators) {
      const report = look(indicator, context)
      if (report) (reports ??= []).push(report)
    }
    return reports ?? NOTHING
  }
  return defineRule<Options, MessageId, Id, SuggestionId, PhraseId>({ ...rule, check })
}

/** Defines a rule over all tables of a workbook. */
export function defineWorkbookRule<
  Options,
  MessageId extends string,
  Id extends string,
  SuggestionId extends string = never,
  PhraseId extends string = never,
>(
  rule: Defined<WorkbookRule<Options, MessageId, Id, SuggestionId, PhraseId, OptionNameOf<NoInfer<Options>>>>,
): WorkbookRule<unknown, MessageId, Id, SuggestionId, PhraseId, OptionNameOf<Options>> {
  return { ...rule, scope: 'workbook' } as unknown as WorkbookRule<
    unknown,
    MessageId,
    Id,
    SuggestionId,
    PhraseId,
    OptionNameOf<Options>
  >
}
