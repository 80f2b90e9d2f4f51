import type { Meta, StoryObj } from '@storybook/react-vite'
import { type ComponentPropsWithRef, forwardRef, type ReactNode, useEffect, useRef } from 'react'
import { expect } from 'storybook/test'

import { Checkout, type CheckoutHandle, type OwnParts, type RootProps } from '../src/index.js'
import css from '../src/styles.css?raw'
import { readTokens } from './docs/readStyles.js'
import './look.css'
import { Stage } from './Stage.js'

// A striking value for each variable, to see what it changes.
const loud: Readonly<Record<string, string>> = {
  '--till-color-primary': 'light-dark(#8a0f6b, #ff9ee2)',
  '--till-color-background': 'light-dark(#fff6d6, #33270a)',
  '--till-color-text': 'light-dark(#5c1a00, #ffd0b8)',
  '--till-color-text-secondary': 'light-dark(#00606b, #8ff0ff)',
  '--till-color-text-placeholder': 'light-dark(#a30f4f, #ff9fc6)',
  '--till-color-border': 'light-dark(#00606b, #8ff0ff)',
  '--till-color-danger': 'light-dark(#7b1fa2, #e9b3ff)',
  '--till-color-warning': 'light-dark(#00606b, #8ff0ff)',
  '--till-color-success': 'light-dark(#0b4fb3, #a9cbff)',
  '--till-border-radius': '22px',
  '--till-spacing-unit': '7px',
  '--till-control-height': '64px',
  '--till-grid-row-spacing': '40px',
  '--till-grid-column-spacing': '48px',
  '--till-font-family': 'Georgia, serif',
  '--till-font-size-base': '1.25rem',
  '--till-font-weight-normal': '300',
  '--till-font-weight-medium': '800',
  '--till-focus-outline': '4px dashed light-dark(#8a0f6b, #ff9ee2)',
}

const Hinted = forwardRef<HTMLInputElement, ComponentPropsWithRef<'input'>>(function Hinted(props, ref) {
  return <input {...props} placeholder="As on your invoice" ref={ref} />
})
const parts: OwnParts = { input: Hinted }

// Some colors appear only after an error or a save.
const happening: Readonly<Record<string, 'refused' | 'saved'>> = {
  '--till-color-danger': 'refused',
  '--till-color-warning': 'saved',
  '--till-color-success': 'saved',
}
const warnings = [{ path: 'contact.company', code: 'not-cleared' }]
const refused = [{ path: 'contact.company', code: 'required' }]

function Sample({ token, given }: { token: string; given: Pick<RootProps, 'adapter' | 'locale'> }): ReactNode {
  const checkout = useRef<CheckoutHandle>(null)
  const state = happening[token]
  useEffect(() => {
    if (state === 'saved') void checkout.current?.save()
  }, [state])
  return (
    <Checkout.Root
      {...given}
      ref={checkout}
      rules={{ sections: ['contact'] }}
      defaultValues={{ contact: { email: 'ada@example.com', company: state ? 'Engines' : '' } }}
      components={parts}
      {...(state === 'refused' && { issues: refused })}
    >
      <Checkout.Form>
        {state === 'refused' && <Checkout.Errors />}
        <div data-till="row">
          <Checkout.Field name="contact.email" />
          <Checkout.Field name="contact.company" />
        </div>
        <Checkout.Field name="contact.phone" />
        <Checkout.Submit />
        <Checkout.Status />
      </Checkout.Form>
    </Checkout.Root>
  )
}

function Tokens(): ReactNode {
  return readTokens(css).map(({ name, fallback }) => (
    <section key={name} className="token" aria-label={name}>
      <h2>
        <code>{name}</code>
      </h2>
      {[undefined, loud[name]].map((value) => (
        <div key={value ?? ''} style={value ? { [name]: value } : {}}>
          <p>
            <code>{value ?? fallback}</code>
          </p>
          <Stage
            provider="none"
            sections={['contact']}
            answer={{ status: 'saved', saved: ['contact'], session: { warnings } }}
          >
            {(given) => <Sample token={name} given={given} />}
          </Stage>
        </div>
      ))}
    </section>
  ))
}

/** Every CSS variable of the style sheet, with its default and with another value. */
export default {
  title: 'Look/Variables',
  component: Tokens,
  parameters: { layout: 'fullscreen', docs: { codePanel: false, canvas: { sourceState: 'none' } } },
} satisfies Meta

/** Each variable with its default, then with another value. */
export const AllTokens: StoryObj = {
  name: 'All variables',
  async play({ canvasElement, userEvent }) {
    for (const { name } of readTokens(css)) {
      const section = canvasElement.querySelector(`[aria-label="${name}"]`)
      await expect(loud[name], name).toBeDefined()
      await expect(section?.querySelectorAll('form')).toHaveLength(2)
    }
    await userEvent.click(
      canvasElement.querySelector('[aria-label="--till-focus-outline"] > :last-child input') as Element,
    )
  },
}
