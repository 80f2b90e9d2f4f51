import { formLayers, layerOf, memberOf, publicEntry } from './layers.js'
import type { Files, Module, Node } from './parseModules.js'
import { commentTexts, hardToRead } from './plainWords.js'

/** A finding of a rule in one file: its position and the complaint. */
export interface Finding {
  at: number
  message: string
}

/** A rule about one module, for what linters do not know about this project. */
export type SourceRule = (module: Module, files: Files) => Finding[]

const effects = new Set(['useEffect', 'useLayoutEffect', 'useInsertionEffect', 'useSyncExternalStore'])
const rawHtml = new Set(['dangerouslySetInnerHTML', 'innerHTML', 'outerHTML', 'insertAdjacentHTML'])
const browserLayers = new Set([...formLayers, 'fields', 'section components', 'checkout', 'index'])
// Globals of one window: a form may be in another window, or in a shadow root.
const ofOneWindow = new Set(['document', 'window', 'getComputedStyle', 'getSelection', 'matchMedia', 'visualViewport'])
const domClass =
  /^(Element|Node|NodeList|Attr|Text|Comment|Document|DocumentFragment|ShadowRoot|Window|EventTarget|FormData|File|Blob|(HTML|SVG|MathML)\w*Element|\w*Event)$/
// Where the page is searched for the forms that a server has rendered.
const searchesPage = new Set(['form/store/page.ts'])
// The one file that may depend on internals of react-hook-form.
const readsPrivateFields = 'form/store/formControl.ts'
// One address can copy the other, and a phone number is completed by the country of an address.
const knowsAddresses = new Set(
  ['store/sameAs', 'store/initialValues', 'store/store', 'phone/phoneHelp'].map((name) => `form/${name}.ts`),
)
// The hooks of React that need no effect, and those that give a component its root and its attributes.
const plainHooks = /^use(Callback|Context|Id|ImperativeHandle|Memo|Reducer|Ref|State|RootContext|Parts)$/
/** The hooks that a component calls although they are not public, each for what no other component does. */
const ownHooks: Readonly<Record<string, readonly string[]>> = {
  // They make the root and the form that the public hooks need.
  'checkout/Root.tsx': ['useRoot'],
  'checkout/sectionForm.tsx': ['useRoot', 'useRootHandle'],
  'checkout/BareForm.tsx': ['useFormElement'],
  // Your props of a field.
  'checkout/Field.tsx': ['useFirstRender', 'useOwnLabel'],
  // `useField` would load the states of a hidden field.
  'fields/Field.tsx': ['useFieldState', 'useStoreValue'],
  // What the browser posts without JavaScript.
  'fields/Posted.tsx': ['useStoreValue'],
  // Parts that load later. What the entry exports too, esbuild puts into the first load of every page.
  'fields/FieldAid.tsx': ['useLater'],
  'fields/EmailAid.tsx': ['useStoreValue'],
  'sections/address/lookup/AddressAid.tsx': ['useLookup', 'usePostcode'],
}
const vague = /(^|\/)(utils?|helpers?|common|lib|types|constants)(\.|\/)/

const isMirror = (file: string) => /^providers\/[^/]+\/schema\.ts$/.test(file)
const isGenerated = ({ text }: Module) => /^\/\/ Generated .*by scripts\//.test(text)

export const sourceRules: Record<string, SourceRule> = {
  name: ({ file }) => (vague.test(file) ? [{ at: 0, message: 'a name that says nothing' }] : []),

  reason: (module) => {
    const escapes = module.nodes.flatMap(({ type, start, end, definite }) => {
      if (type === 'TSAnyKeyword') return [{ at: start, message: '`any` without a reason beside it' }]
      const asserted = type === 'TSNonNullExpression' || definite === true
      return asserted ? [{ at: end, message: '`!` without a reason beside it' }] : []
    })
    const silenced = module.comments
      .filter(({ value }) => /^\s*@ts-(ignore|expect-error|nocheck)\s*\S{0,2}$/.test(value))
      .map(({ start }) => ({ at: start, message: 'a silenced type error without a reason beside it' }))
    return [...escapes, ...silenced].filter(({ at }) => !hasReason(module, at))
  },

  words: ({ comments, text }) =>
    commentTexts(comments, text).flatMap(({ at, text: comment }) =>
      hardToRead(comment).map((message) => ({ at, message })),
    ),

  effects: ({ file, nodes }) =>
    formLayers.includes(layerOf(file) ?? '')
      ? []
      : named(nodes, effects).map(({ start, name }) => ({ at: start, message: `${name} outside form/` })),

  'one home': ({ text }) =>
    [...text.matchAll(/\bWeakMap<CheckoutStore\b/g)].map(({ index }) => ({
      at: index,
      message: 'state beside the store: keep it in `store.memory.remembered`',
    })),

  'use client': (module) => {
    const directive = (module.program.body as Node[]).some((node) => node.directive === 'use client')
    const hook = module.nodes.find(callsHook)
    const plain =
      publicEntry.test(module.file) ||
      module.file === 'checkout/parts.ts' ||
      !browserLayers.has(layerOf(module.file) ?? '')
    if (directive && plain) return [{ at: 0, message: '"use client" where servers read values' }]
    if (directive && !hook) return [{ at: 0, message: '"use client" without a hook' }]
    return hook && !directive ? [{ at: hook.start, message: 'a hook without "use client"' }] : []
  },

  'inline style': ({ nodes }) =>
    nodes
      .filter(({ type, name }) => type === 'JSXAttribute' && (name as Node).name === 'style')
      .map(({ start }) => ({ at: start, message: 'an inline style, which a strict CSP refuses' })),

  'raw HTML': ({ nodes }) => named(nodes, rawHtml).map(({ start, name }) => ({ at: start, message: name })),

  'no hooks': ({ file, edges, nodes }) => {
    if (layerOf(file) !== 'form/saving') return []
    const imported = edges.filter(({ specifier }) => /^react$|\/use[A-Z]\w*\.js$/.test(specifier))
    return [...imported, ...nodes.filter(callsHook)].map(({ start }) => ({
      at: start,
      message: 'a hook in form/saving',
    }))
  },

  // The kit's components use the same public hooks as a custom design, so that they can do no more.
  'public hooks': ({ file, nodes }, files) => {
    if (!file.endsWith('.tsx')) return []
    const exported = new Set(files['index.ts']?.match(/\buse[A-Z]\w*(?=[\s,}])/g))
    const own = ownHooks[file] ?? []
    const calls = nodes.filter(callsHook).map(({ start, callee }) => ({ at: start, name: calledName(callee as Node) }))
    return [
      ...calls
        .filter(
          ({ name }) => !plainHooks.test(name) && !exported.has(name) && !own.includes(name) && name.startsWith('use'),
        )
        .map(({ at, name }) => ({ at, message: `${name} is not one of the public hooks` })),
      ...own
        .filter((name) => calls.length > 0 && !calls.some((call) => call.name === name))
        .map((name) => ({ at: 0, message: `${name} is in the list of ownHooks, and is not called` })),
    ]
  },

  'private fields': ({ file, nodes }) =>
    nodes
      .filter(({ type, property }) => type === 'MemberExpression' && /^_[a-z]/.test(String((property as Node).name)))
      .filter(() => file !== readsPrivateFields)
      .map(({ start, property }) => ({ at: start, message: `private field ${String((property as Node).name)}` })),

  packages: ({ file, edges }) =>
    edges.flatMap(({ specifier, names, start: at }) => {
      const name = specifier.split('/', 1)[0]
      const misplaced = (message: string) => [{ at, message: `${specifier} ${message}` }]
      if (name === 'zod' && (specifier !== 'zod/mini' || names.some((each) => each !== 'ImportNamespaceSpecifier'))) {
        return misplaced("is imported otherwise than `import * as z from 'zod/mini'`")
      }
      if (/^(react|react-dom|react-hook-form|@hookform)$/.test(name ?? '') && !browserLayers.has(layerOf(file) ?? '')) {
        return misplaced('below form/')
      }
      return specifier.startsWith('node:') && layerOf(file) !== 'server' ? misplaced('outside server/') : []
    }),

  'one window': ({ file, nodes }) => {
    const names = new Set(nodes.flatMap(({ property, computed, key }) => (computed ? [] : [property, key])))
    const found = nodes.filter((node) => /^(JSX)?Identifier$/.test(node.type) && !names.has(node))
    const globals = found.filter(({ name }) => ofOneWindow.has(String(name)) && !searchesPage.has(file))
    const viaGlobal = nodes.filter(
      ({ type, object, property }) =>
        type === 'MemberExpression' &&
        (object as Node).name === 'globalThis' &&
        ofOneWindow.has(String((property as Node).name)),
    )
    const classes = nodes.filter(
      ({ type, operator, right }) =>
        type === 'BinaryExpression' && operator === 'instanceof' && domClass.test(String((right as Node).name)),
    )
    return [
      ...[...globals, ...viaGlobal].map(({ start }) => ({
        at: start,
        message: 'the document or window of the program: use those of the element',
      })),
      ...classes.map(({ start }) => ({
        at: start,
        message: '`instanceof` knows the elements of one window: use form/store/isElement.ts',
      })),
    ]
  },

  'section ids': ({ file, nodes }, files) => {
    if (!layerOf(file)?.startsWith('form/') || knowsAddresses.has(file)) return []
    const folders = Object.keys(files).flatMap((each) => /^sections\/([^/]+)\/schema\.ts$/.exec(each)?.[1] ?? [])
    const ids = folders.map((folder) => folder.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase()))
    const types = new Set(nodes.flatMap(({ type, literal }) => (type === 'TSLiteralType' ? [literal] : [])))
    return nodes
      .filter((node) => !types.has(node) && ids.includes(textOf(node).split('.', 1)[0] ?? ''))
      .map((node) => ({ at: node.start, message: `the form knows the section of "${textOf(node)}"` }))
  },

  'provider ids': ({ file, nodes }, files) => {
    const folders = Object.keys(files).flatMap((each) => /^providers\/([^/]+)\//.exec(each)?.[1] ?? [])
    const shared = !memberOf(file) && layerOf(file) !== 'testing'
    return nodes
      .filter(({ type, value }) => shared && type === 'Literal' && folders.includes(String(value)))
      .map(({ start, value }) => ({ at: start, message: `shared code knows the provider "${String(value)}"` }))
  },
}

/** A file that is too long to read at once. Mirrors of documents and generated data are as long as their source. */
export function tooLong(module: Module): string[] {
  const lines = module.text.trimEnd().split('\n').length
  const isFine = lines <= 300 || isMirror(module.file) || isGenerated(module)
  return isFine ? [] : [`${module.file}: ${lines} lines. Split it if it has more than one purpose.`]
}

/** The text of a string, or of a part of a template. */
function textOf({ type, value }: Node): string {
  if (type === 'TemplateElement') return String((value as { raw: unknown }).raw)
  return type === 'Literal' ? String(value) : ''
}

/** A comment, other than the one that disables a rule, on the line of the position or the line before it. */
function hasReason({ comments, lineAt }: Module, at: number): boolean {
  const line = lineAt(at)
  return comments.some(({ start, end, value }) => {
    const near = lineAt(start) <= line && lineAt(end) >= line - 1
    return near && start !== at && !/^\s*@ts-/.test(value)
  })
}

function named(nodes: Node[], names: Set<string>): (Node & { name: string })[] {
  return nodes.filter((node): node is Node & { name: string } => {
    return /^(JSX)?Identifier$/.test(node.type) && names.has(String(node.name))
  })
}

function callsHook({ type, callee }: Node): boolean {
  return type === 'CallExpression' && /^(use[A-Z]\w*|createContext)$/.test(calledName(callee as Node))
}

const calledName = ({ name, property }: Node): string => String(name ?? (property as Node | undefined)?.name)
