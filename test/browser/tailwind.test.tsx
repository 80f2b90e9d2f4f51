// Isolated: a page with other style sheets.
import preflight from 'tailwindcss/preflight.css?raw'
import { afterEach, describe, expect, it, vi } from 'vitest'

import { CheckoutForm } from '../../src/index.js'
import tillkit from '../../src/styles.css?inline'
import { createMemoryAdapter } from '../../src/testing/createMemoryAdapter.js'
import { mount } from './mount.js'

// As Tailwind writes them.
const utilities = `
  .h-6 { height: calc(var(--spacing) * 6) } .h-8 { height: calc(var(--spacing) * 8) } .h-9 { height: calc(var(--spacing) * 9) }
  .p-2 { padding: calc(var(--spacing) * 2) } .py-1 { padding-block: calc(var(--spacing) * 1) }
  .py-2 { padding-block: calc(var(--spacing) * 2) } .py-4 { padding-block: calc(var(--spacing) * 4) }
  .rounded-none { border-radius: 0 } .text-lg { font-size: 1.125rem; line-height: calc(1.75 / 1.125) }
  .text-2xl { font-size: 1.5rem; line-height: calc(2 / 1.5) } .leading-none { line-height: 1 }`

const tailwind = `@layer theme, base, components, utilities;
  @layer theme { :root { --spacing: 0.25rem } } @layer base { ${preflight} } @layer utilities { ${utilities} }`

let sheets: HTMLStyleElement[] = []
function addStyles(...texts: string[]): void {
  for (const text of texts) {
    const sheet = document.head.appendChild(document.createElement('style'))
    sheet.textContent = text
    sheets.push(sheet)
  }
}
afterEach(() => {
  for (const sheet of sheets) sheet.remove()
  sheets = []
})

async function mountWith(classes: string) {
  const classNames = { input: classes, select: classes }
  const container = mount(
    <CheckoutForm
      adapter={createMemoryAdapter()}
      classNames={classNames}
      sameAs="none"
      defaultValues={{ shippingAddress: { country: 'DE' } }}
    />,
  )
  const find = (name: string) => container.querySelector<HTMLElement>(`[name="shippingAddress.${name}"]`)
  const input = await vi.waitUntil(() => find('city'))
  const select = await vi.waitUntil(() => find('country'))
  return { container, input, select }
}

/** The height that a text needs in the font of a control. */
function textHeight(control: HTMLElement): number {
  const line = document.body.appendChild(document.createElement('span'))
  const { fontFamily, fontSize, fontWeight } = getComputedStyle(control)
  Object.assign(line.style, { fontFamily, fontSize, fontWeight, lineHeight: 'normal' })
  line.textContent = 'Ågypj'
  const { height } = line.getBoundingClientRect()
  line.remove()
  return height
}

/** The height that a control has for its text. */
function textRoom(control: HTMLElement): number {
  const { paddingTop, paddingBottom } = getComputedStyle(control)
  return control.clientHeight - parseFloat(paddingTop) - parseFloat(paddingBottom)
}

const order = '@layer theme, base, tillkit, components, utilities;'

describe('a checkout beside Tailwind 4', () => {
  it.each(['tillkit', 'tailwind'])(
    'keeps its design and accepts utilities if the layers are in order, %s first',
    async (first) => {
      const classes = 'h-9 rounded-none'
      const both = [tillkit, tailwind]
      addStyles(order, ...(first === 'tillkit' ? both : both.toReversed()))
      const { container, input, select } = await mountWith(classes)
      for (const control of [input, select]) {
        expect(control.offsetHeight).toBe(36)
        expect(getComputedStyle(control).borderTopLeftRadius).toBe('0px')
        // Preflight has neither of these.
        expect(getComputedStyle(control).borderTopWidth).toBe('1px')
        expect(parseFloat(getComputedStyle(control).paddingLeft)).toBeGreaterThan(7)
      }
      const submit = container.querySelector('[data-till="submit"]') ?? container
      expect(getComputedStyle(submit).paddingLeft).toBe('24px')
      expect(getComputedStyle(submit).fontWeight).toBe('600')
    },
  )

  it.each(['h-9', 'h-9 py-2', 'h-6 py-1', 'h-8 py-2 text-2xl', 'py-4', 'h-9 p-2 text-lg leading-none'])(
    'does not cut off the text of a control: %s',
    async (classes) => {
      addStyles(order, tillkit, tailwind)
      const { input, select } = await mountWith(classes)
      for (const control of [input, select])
        expect(textRoom(control), control.localName).toBeGreaterThanOrEqual(Math.floor(textHeight(control)))
    },
  )

  it.each([
    ['--till-control-height', '20px'],
    ['--till-font-size-base', '32px'],
    ['--till-spacing-unit', '1px'],
  ])('does not cut off text if %s is %s', async (token, value) => {
    addStyles(order, tillkit, tailwind)
    document.documentElement.style.setProperty(token, value)
    const { input, select } = await mountWith('')
    for (const control of [input, select])
      expect(textRoom(control), control.localName).toBeGreaterThanOrEqual(Math.floor(textHeight(control)))
    document.documentElement.style.removeProperty(token)
  })
})

/** The part of white in a color over black, each channel from 0 to 1. */
function drawn(color: string, background: string): number[] {
  const context = new OffscreenCanvas(1, 1).getContext('2d')
  for (const style of [background, color]) {
    if (!context) throw new Error('There is no canvas.')
    context.fillStyle = style
    context.fillRect(0, 0, 1, 1)
  }
  return [...(context?.getImageData(0, 0, 1, 1).data ?? [])].slice(0, 3).map((channel) => channel / 255)
}

function contrast(color: string, background: string): number {
  const luminance = (channels: number[]) => {
    const linear = channels.map((each) => (each <= 0.04045 ? each / 12.92 : ((each + 0.055) / 1.055) ** 2.4))
    return linear.reduce((sum, each, index) => sum + each * ([0.2126, 0.7152, 0.0722][index] ?? 0), 0)
  }
  const [a, b] = [drawn(color, background), drawn(background, background)].map(luminance).toSorted((x, y) => y - x)
  return ((a ?? 0) + 0.05) / ((b ?? 0) + 0.05)
}

describe('a checkout in a page with its own dark mode', () => {
  it.each([
    ['class', 'dark'],
    ['data-theme', 'dark'],
  ])('is readable: %s="%s"', async (name, value) => {
    addStyles(tillkit, `[${name}='${value}'] { background: #18181b; color: #fafafa }`)
    document.documentElement.setAttribute(name, value)
    const { container, input } = await mountWith('')
    const parts = container.querySelectorAll('[data-till="legend"], [data-till="label"], [data-till="optional"]')
    expect(parts.length).toBeGreaterThan(5)
    for (const part of parts)
      expect(contrast(getComputedStyle(part).color, '#18181b'), part.textContent ?? '').toBeGreaterThanOrEqual(4.5)
    const { color, backgroundColor } = getComputedStyle(input)
    expect(contrast(color, backgroundColor)).toBeGreaterThanOrEqual(4.5)
    document.documentElement.removeAttribute(name)
  })

  it('follows a page that sets the color scheme of an element', async () => {
    addStyles(tillkit, '.dark [data-till] { color-scheme: light }')
    document.documentElement.className = 'dark'
    const { input } = await mountWith('')
    expect(getComputedStyle(input).backgroundColor).toBe('rgb(255, 255, 255)')
    document.documentElement.className = ''
  })
})
