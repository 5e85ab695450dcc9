import type { XmlNode } from './xmlTree.ts'

/**
 * The order in which Office reads the parts of an add-in-only manifest, as [MS-OWEMXML] and the manifest's reference
 * describe them (task panes in Excel only): the children of an element, each with ? * + where it does not stand exactly
 * once. Office refuses a manifest whose parts stand in another order, and says little about it.
 */
const ORDER: Readonly<Record<string, string>> = {
  OfficeApp:
    'Id AlternateId? Version ProviderName DefaultLocale DisplayName Description IconUrl? HighResolutionIconUrl? ' +
    'SupportUrl? AppDomains? Hosts? Requirements? DefaultSettings Permissions VersionOverrides?',
  'OfficeApp/DisplayName': 'Override*',
  'OfficeApp/Description': 'Override*',
  'OfficeApp/Hosts': 'Host+',
  'OfficeApp/Requirements': 'Sets? Methods?',
  'Requirements/Sets': 'Set+',
  DefaultSettings: 'SourceLocation',
  VersionOverrides: 'Description? Requirements? Hosts? Resources? WebApplicationInfo? EquivalentAddins?',
  'VersionOverrides/Requirements': 'bt:Sets? bt:Methods?',
  'Requirements/bt:Sets': 'bt:Set+',
  'VersionOverrides/Hosts': 'Host+',
  'Host[Workbook]': 'Runtimes? AllFormFactors? DesktopFormFactor?',
  Runtimes: 'Runtime+',
  DesktopFormFactor: 'GetStarted? FunctionFile? ExtensionPoint*',
  'ExtensionPoint[PrimaryCommandSurface]': 'OfficeTab+',
  'ExtensionPoint[ContextMenu]': 'OfficeMenu+',
  OfficeTab: 'Group+',
  Group: 'OverriddenByRibbonApi? Label Icon Control+',
  OfficeMenu: 'Control+',
  'Control[Button]': 'OverriddenByRibbonApi? Label Supertip Icon Action Enabled?',
  'Control[Menu]': 'OverriddenByRibbonApi? Label Supertip Icon Items',
  Items: 'Item+',
  Item: 'OverriddenByRibbonApi? Label Supertip Icon? Action Enabled?',
  Supertip: 'Title Description',
  Icon: 'bt:Image+',
  'Action[ExecuteFunction]': 'FunctionName',
  'Action[ShowTaskpane]': 'TaskpaneId? SourceLocation Title?',
  Resources: 'bt:Images? bt:Urls? bt:ShortStrings? bt:LongStrings?',
  'bt:Images': 'bt:Image*',
  'bt:Urls': 'bt:Url*',
  'bt:ShortStrings': 'bt:String*',
  'bt:LongStrings': 'bt:String*',
  'bt:String': 'bt:Override*',
}

/** Every place where the manifest does not have the shape Office reads; none: it has. */
export function shapeFaults(node: XmlNode, parent = ''): readonly string[] {
  const kind = node.attributes['xsi:type']
  const order = ORDER[`${node.name}[${kind ?? ''}]`] ?? ORDER[`${parent}/${node.name}`] ?? ORDER[node.name] ?? ''
  const names = node.children.map(({ name }) => `${name} `).join('')
  const wanted = order.split(' ').filter(Boolean)
  const pattern = wanted.map((part) => part.replace(/^([\w:]+)([?*+]?)$/, '(?:$1 )$2')).join('')
  const own = new RegExp(`^${pattern}$`).test(names) ? [] : [`<${node.name}>: ${names.trim()}; Office reads: ${order}`]
  return [...own, ...node.children.flatMap((child) => shapeFaults(child, node.name))]
}
